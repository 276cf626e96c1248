"""How clause files spell a value with a wrapper: ``{value: 2000, cap: 2500}``, ``{before: 3, after: 6, from: …}``."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from caotool.language.message import Message, message
from caotool.language.typed import quoted
from caotool.model.kinds import sources
from caotool.model.kinds.base import Kind, Source
from caotool.model.values import Bounded, Open, PerGroup, Plain, Transition, Value

_OPEN = "open"


def from_source(kind: Kind, source: Source) -> Value | Message:
    """The value that a clause file spells, with or without a wrapper, or why it spells none.

    ``open`` is Open, and ``{open: "…"}`` one with a hint; ``{value: open}`` is a text that says so.
    """
    if source == _OPEN:
        return Open()
    if isinstance(source, Mapping):
        for lead, read in _READERS.items():
            if lead in source:
                return read(kind, source)
    return kind.from_source(source)


def to_source(kind: Kind, value: Value) -> Source:
    """The spelling for a clause file; ``from_source`` gives the value back."""
    match value:
        case Open(hint):
            return {"open": hint} if hint else _OPEN
        case Bounded(inner, floor, cap):
            bound = kind.bound_kind() or kind
            ends = {"floor": floor, "cap": cap}
            return {
                "value": kind.to_source(inner),
                **{name: bound.to_source(end) for name, end in ends.items() if end is not None},
            }
        case Transition(before, after, reference):
            return {
                "before": kind.to_source(before),
                "after": kind.to_source(after),
                "from": reference.isoformat(),
            }
        case PerGroup(otherwise, groups):
            return {
                "otherwise": kind.to_source(otherwise),
                "groups": {label: kind.to_source(inner) for label, inner in groups},
            }
        case _:
            source = kind.to_source(value)
            return {"value": source} if source == _OPEN else source


def _open(kind: Kind, source: Mapping[str, Source]) -> Value | Message:
    del kind
    hint = source["open"]
    if len(source) > 1 or not isinstance(hint, str):
        return _wrong_keys(source, "open")
    return Open(hint)


def _bounded(kind: Kind, source: Mapping[str, Source]) -> Value | Message:
    if not source.keys() <= {"value", "floor", "cap"}:
        return _wrong_keys(source, "value, floor, cap")
    inner = kind.from_source(source["value"])
    if isinstance(inner, Message) or len(source) == 1:
        return inner
    ends: dict[str, Plain] = {}
    for name in ("floor", "cap"):
        if name in source:
            end = (kind.bound_kind() or kind).from_source(source[name])
            if isinstance(end, Message):
                return end
            ends[name] = end
    return Bounded(inner, **ends)


def _transition(kind: Kind, source: Mapping[str, Source]) -> Value | Message:
    if source.keys() != {"before", "after", "from"}:
        return _wrong_keys(source, "before, after, from")
    before, after = kind.from_source(source["before"]), kind.from_source(source["after"])
    reference = sources.day(source["from"])
    if isinstance(before, Message):
        return before
    if isinstance(after, Message):
        return after
    return reference if isinstance(reference, Message) else Transition(before, after, reference)


def _per_group(kind: Kind, source: Mapping[str, Source]) -> Value | Message:
    spelled = source.get("groups")
    if source.keys() != {"otherwise", "groups"} or not isinstance(spelled, Mapping):
        return _wrong_keys(source, "otherwise, groups")
    otherwise = kind.from_source(source["otherwise"])
    if isinstance(otherwise, Message):
        return otherwise
    groups: list[tuple[str, Plain]] = []
    for label, its_source in spelled.items():
        inner = kind.from_source(its_source)
        if isinstance(inner, Message):
            return inner
        groups.append((label, inner))
    return PerGroup(otherwise, tuple(groups))


_READERS: dict[str, Callable[[Kind, Mapping[str, Source]], Value | Message]] = {
    "open": _open,
    "value": _bounded,
    "before": _transition,
    "otherwise": _per_group,
}


def _wrong_keys(source: Mapping[str, Source], expected: str) -> Message:
    return message("kinds.wrapped.keys", expected=expected, found=quoted(", ".join(source)))
