"""The rows in which the figures of a profile are filled in: read strictly, and said back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from caotool.language.message import say
from caotool.language.reading import Ambiguous, Read
from caotool.language.tongue import Language
from caotool.model.kinds.base import Kind
from caotool.model.kinds.numeric import DecimalKind, MoneyKind, PercentageKind
from caotool.model.profile import PROFILE_FIELDS, Profile, ProfileField
from caotool.model.values import Plain
from caotool.tui.screens.dialog import text
from caotool.tui.screens.rows import line, pick, picked, typed

KINDS: Mapping[str, Kind] = {
    "number": DecimalKind(),
    "money": MoneyKind(),
    "share": PercentageKind(),
}
"""How a figure is read, by the type of its field; what is not here is yes or no."""

_TRUTHS: Mapping[str, bool] = {"yes": True, "no": False}


def profile_rows(profile: Profile, language: Language) -> Iterator[Widget]:
    """A row for every field, each with a line that says how it was read."""
    yield line(say("settings.sector", language), profile.sector, "sector")
    for one in PROFILE_FIELDS:
        label, value = say(one.label_key, language), profile.figure(one.name)
        kind = KINDS.get(one.type)
        if kind is None:
            words = [("unknown", say("settings.unknown", language))]
            words += [(truth, say(f"dialog.{truth}", language)) for truth in _TRUTHS]
            chosen = next((word for word, truth in _TRUTHS.items() if truth is value), "unknown")
            yield pick(label, words, chosen, f"figure-{one.name}")
            continue
        written = kind.write(value, language) if isinstance(value, Decimal) else ""
        yield line(label, written, f"figure-{one.name}")
        yield text("", "echo dialog--quiet", f"echo-{one.name}")


def read_profile(screen: Widget, language: Language) -> tuple[Profile, str, str]:
    """The profile that the rows hold; what is wrong with the first that cannot be read, and its id. Shows echoes."""
    figures: dict[str, Plain] = {}
    problem = wrong_one = ""
    for one in PROFILE_FIELDS:
        value, said, wrong = _read(screen, one, language)
        if value is not None:
            figures[one.name] = value
        if wrong and not problem:
            problem, wrong_one = f"{say(one.label_key, language)}: {said}", f"figure-{one.name}"
        if one.type in KINDS:
            echo = screen.query_one(f"#echo-{one.name}", Static)
            echo.update(Content(said))
            echo.set_class(wrong, "-problem")
            echo.display = bool(said)
    return Profile(typed(screen, "sector"), figures), problem, wrong_one


def _read(screen: Widget, one: ProfileField, language: Language) -> tuple[Plain | None, str, bool]:
    """The value of a row, what is said about it, and whether it cannot be taken."""
    kind = KINDS.get(one.type)
    if kind is None:
        return _TRUTHS.get(picked(screen, f"figure-{one.name}")), "", False
    words = screen.query_one(f"#figure-{one.name}", Input).value.strip()
    if not words:
        return None, "", False
    reading = kind.read(words, language)
    if isinstance(reading, Ambiguous):
        return None, reading.question.in_(language), True
    if not isinstance(reading, Read):
        return None, reading.problem.in_(language), True
    if bad := kind.problem(reading.value):
        return None, bad.in_(language), True
    if isinstance(reading.value, Decimal) and reading.value < 0:
        return None, say("settings.negative", language), True
    return reading.value, say("settings.read_as", language, value=kind.echo(reading.value, language)), False
