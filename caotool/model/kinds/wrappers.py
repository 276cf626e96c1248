"""Values with a wrapper round them: floor and cap, a transition, a value per group, or open."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from itertools import islice

from caotool.language.dates import read_date, write_date
from caotool.language.message import say
from caotool.language.numbers import Figures
from caotool.language.patterns import regex
from caotool.language.reading import Read, Reading, Unreadable
from caotool.language.texts import TEXTS
from caotool.language.tongue import Language
from caotool.model.kinds.base import Kind
from caotool.model.kinds.joining import together
from caotool.model.values import Bounded, Open, PerGroup, Plain, Transition, Value, Wrapper

ALL: frozenset[Wrapper] = frozenset(Wrapper)
"""Every wrapper."""

LONGEST = 5_000
"""The most characters in which a wrapper is looked for; longer text is a plain value."""

MOST_GROUPS = 20
"""The most groups that can have a value of their own."""

_MOST_COMMAS = 10
"""The most commas that the name of a group is looked for in."""

_WRAPPED = (Open, Bounded, Transition, PerGroup)
_OPEN = regex(r"\[…(?: ([^\[\]]*))?\]")


def write_wrapped(kind: Kind, value: Value, language: Language, figures: Figures = Figures.FIGURES) -> str:
    """The value as it stands in a sentence, with what its wrapper says; ``read_wrapped`` gives it back.

    Open is ``[…]``, with its hint inside the brackets.
    """
    if not isinstance(value, _WRAPPED):
        return kind.write(value, language, figures)

    def plain(inner: Plain) -> str:
        return kind.write(inner, language, figures)

    match value:
        case Open(hint):
            return f"[… {hint}]" if hint else "[…]"
        case Bounded(inner, floor, cap):
            bound = kind.bound_kind() or kind
            ends = {"floor": floor, "cap": cap}
            limits = {name: bound.write(end, language, figures) for name, end in ends.items() if end is not None}
            if not limits:
                return plain(inner)
            return say(f"kinds.wrapped.{'_'.join(limits)}", language, value=plain(inner), **limits)
        case Transition(before, after, reference):
            day = write_date(reference, language)
            return say(
                "kinds.wrapped.transition",
                language,
                before=plain(before),
                until=day,
                after=plain(after),
                since=day,
            )
        case PerGroup(otherwise, groups):
            written = plain(otherwise)
            for label, inner in groups:
                written = say("kinds.wrapped.group", language, others=written, group=label, value=plain(inner))
            return written
        case _:
            return plain(value)


def read_wrapped(kind: Kind, text: str, language: Language, allowed: frozenset[Wrapper] = ALL) -> Reading[Value]:
    """What the user typed, with or without a wrapper of those allowed; *open* always is.

    A text that can be read with a wrapper is; otherwise the answer is about the text as a plain value, or about
    the wrapped part where only that is at fault.
    """
    typed = text.strip()
    left_open = _OPEN.fullmatch(typed)
    if left_open is not None:
        return Read(Open((left_open[1] or "").strip()))
    at_fault: Reading[Value] | None = None
    if len(typed) <= LONGEST:
        for wrapper, read in _READERS.items():
            reading = read(kind, typed, language) if wrapper in allowed else None
            if reading is not None and not isinstance(reading, Unreadable):
                return reading
            at_fault = at_fault or reading
    plain: Reading[Value] = kind.read(text, language)
    return at_fault if at_fault is not None and isinstance(plain, Unreadable) else plain


def _bounded(kind: Kind, text: str, language: Language) -> Reading[Value] | None:
    bound = kind.bound_kind()
    if bound is None or not text.endswith(")"):
        return None
    for key in ("floor_cap", "floor", "cap"):
        match = _pattern(f"kinds.wrapped.{key}", language).fullmatch(text)
        if match is None:
            continue
        ends = [name for name in ("floor", "cap") if name in match.groupdict()]
        readings = [kind.read(match["value"], language), *(bound.read(match[name], language) for name in ends)]

        def build(values: tuple[Plain, ...], ends: Sequence[str] = ends) -> Value:
            return Bounded(values[0], **dict(zip(ends, values[1:], strict=True)))

        return together(readings, build, _writer(kind, language))
    return None


def _transition(kind: Kind, text: str, language: Language) -> Reading[Value] | None:
    match = _pattern("kinds.wrapped.transition", language).fullmatch(text)
    if match is None:
        return None
    until, since = read_date(match["until"], language), read_date(match["since"], language)
    if not isinstance(until, Read) or until != since:
        return None
    reference: date = until.value
    readings = [kind.read(match["before"], language), kind.read(match["after"], language)]
    return together(readings, lambda values: Transition(values[0], values[1], reference), _writer(kind, language))


def _per_group(kind: Kind, text: str, language: Language) -> Reading[Value] | None:
    words = TEXTS["kinds.wrapped.group"][0 if language is Language.NL else 1]
    lead = words.removeprefix("{others}").partition("{")[0]
    first, *pieces = re.split(_loosely(lead), text)
    if not 0 < len(pieces) <= MOST_GROUPS:
        return None
    readings = [kind.read(first, language)]
    labels: list[str] = []
    for piece in pieces:
        # The label may have commas of its own: the value starts after the first comma that leaves one.
        commas = [comma.span() for comma in islice(re.finditer(r",\s+", piece), _MOST_COMMAS)]
        splits = [(piece[:start].strip(), kind.read(piece[end:], language)) for start, end in commas]
        split = next((split for split in splits if not isinstance(split[1], Unreadable)), None)
        if split is None:
            return splits[-1][1] if splits else None
        labels.append(split[0])
        readings.append(split[1])

    def build(values: tuple[Plain, ...]) -> Value:
        return PerGroup(values[0], tuple(zip(labels, values[1:], strict=True)))

    return together(readings, build, _writer(kind, language))


_READERS: dict[Wrapper, Callable[[Kind, str, Language], Reading[Value] | None]] = {
    Wrapper.TRANSITION: _transition,
    Wrapper.PER_GROUP: _per_group,
    Wrapper.BOUNDS: _bounded,
}


def _writer(kind: Kind, language: Language) -> Callable[[Value], str]:
    return lambda value: write_wrapped(kind, value, language)


@cache
def _pattern(key: str, language: Language) -> re.Pattern[str]:
    """The text with this key as a pattern, its blanks as named groups; a date is at most 40 characters."""
    words = TEXTS[key][0 if language is Language.NL else 1]
    pattern = ""
    for literal, name in re.findall(r"([^{]*)(?:\{(\w+)\})?", words):
        pattern += _loosely(literal)
        if name:
            pattern += f"(?P<{name}>.{{1,40}}?)" if name in ("until", "since") else f"(?P<{name}>.+?)"
    return re.compile(pattern, re.DOTALL)


def _loosely(literal: str) -> str:
    """The words as a pattern in which every space may be any white space."""
    return r"\s+".join(re.escape(word) for word in literal.split(" ")) if literal else ""
