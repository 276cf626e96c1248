"""How values are spelled in clause files: one notation for both languages, every scalar as text."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from caotool.language.message import Message, message
from caotool.language.patterns import regex
from caotool.language.time import Duration, TimeUnit
from caotool.language.typed import quoted
from caotool.model.kinds.base import Source
from caotool.model.values import OwnEntry

_NUMBER = regex(r"-?[0-9]{1,20}(\.[0-9]{1,10})?")
_DURATION = regex(r"([0-9]{1,20}(?:\.[0-9]{1,10})?) ([a-z]+(?: days?)?)")
_DATE = regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TRUTHS = {"yes": True, "no": False, "true": True, "false": False}
_UNITS = {
    name: unit
    for unit in TimeUnit
    for singular in (unit.value.replace("_", " "),)
    for name in (singular, f"{singular}s")
}


def refused(source: Source, expected: str) -> Message:
    """That the source is not spelled as ``kinds.source.<expected>`` says."""
    shown = source if isinstance(source, str) else "{…}" if isinstance(source, Mapping) else "[…]"
    return message("kinds.source", text=quoted(shown), expected=message(f"kinds.source.{expected}"))


def number(source: Source) -> Decimal | Message:
    """A number with a point for decimals and nothing for thousands: ``1250.5``."""
    if isinstance(source, str) and _NUMBER.fullmatch(source):
        return Decimal(source)
    return refused(source, "number")


def whole(source: Source) -> int | Message:
    """A whole number in figures."""
    if isinstance(source, str) and _NUMBER.fullmatch(source) and "." not in source:
        return int(source)
    return refused(source, "integer")


def spelled(value: Decimal) -> str:
    """The number as clause files have it, without an exponent or noughts that say nothing."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def duration(source: Source) -> Duration | Message:
    """A number and an English unit: ``6 months``, ``10 working days``."""
    match = _DURATION.fullmatch(source) if isinstance(source, str) else None
    unit = _UNITS.get(match[2]) if match else None
    return Duration(Decimal(match[1]), unit) if match and unit else refused(source, "duration")


def spelled_duration(value: Duration) -> str:
    """The length of time as clause files have it."""
    unit = value.unit.value.replace("_", " ")
    return f"{spelled(value.amount)} {unit if value.amount == 1 else unit + 's'}"


def day(source: Source) -> date | Message:
    """A date as ``2027-07-01``."""
    if isinstance(source, str) and _DATE.fullmatch(source):
        try:
            return date.fromisoformat(source)
        except ValueError:
            pass
    return refused(source, "date")


def truth(source: Source) -> bool | Message:
    """``yes`` or ``no``; ``true`` and ``false`` are understood too."""
    known = _TRUTHS.get(source) if isinstance(source, str) else None
    return refused(source, "yes_no") if known is None else known


def own_entry(source: Source) -> OwnEntry | None:
    """The own entry that ``{own: "…"}`` spells, or None."""
    if isinstance(source, Mapping) and list(source) == ["own"] and isinstance(source["own"], str):
        return OwnEntry(source["own"])
    return None
