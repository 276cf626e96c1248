"""Why a value, with the wrapper round it, may not stand in a parameter."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from caotool.language.message import Message, message
from caotool.language.numbers import Figures
from caotool.language.reading import Read
from caotool.language.tongue import Language
from caotool.language.typed import quoted
from caotool.model.kinds.base import Kind
from caotool.model.kinds.options import untidy
from caotool.model.kinds.ranges import both
from caotool.model.kinds.wrappers import ALL, LONGEST, MOST_GROUPS, read_wrapped, write_wrapped
from caotool.model.values import Bounded, Open, PerGroup, Transition, Value, Wrapper

_LONGEST_HINT = 200
_LONGEST_LABEL = 200


def problem_of(kind: Kind, value: Value, allowed: frozenset[Wrapper] = ALL) -> Message | None:
    """Why the value may not stand here: its wrapper is not allowed, a part is wrong, or it would not read back."""
    wrapper, judge = _JUDGES.get(type(value), (None, None))
    if judge is None:
        wrong = kind.problem(value)  # type: ignore[arg-type]  # what is no wrapper is a plain value
    elif wrapper is not None and wrapper not in allowed:
        wrong = message(f"kinds.wrapped.not_{wrapper}")
    else:
        wrong = judge(kind, value)
    return wrong or _unclear(kind, value, allowed)


def _open(kind: Kind, value: Open) -> Message | None:
    del kind
    if not value.hint:
        return None
    if "[" in value.hint or "]" in value.hint:
        return message("kinds.wrapped.brackets")
    if len(value.hint) > _LONGEST_HINT:
        return message("kinds.text.long", most=_LONGEST_HINT)
    return untidy(value.hint)


def _bounded(kind: Kind, value: Bounded) -> Message | None:
    bound = kind.bound_kind()
    if bound is None:
        return message("kinds.wrapped.not_bounds")
    ends = [end for end in (value.floor, value.cap) if end is not None]
    if not ends:
        return message("kinds.wrapped.no_bound")
    wrong = kind.problem(value.value) or next(filter(None, map(bound.problem, ends)), None)
    if wrong is None and value.floor is not None and value.cap is not None:
        order = bound.compare(value.floor, value.cap)
        if order is None or order > 0:
            return message("kinds.wrapped.upside_down", floor=both(bound, value.floor), cap=both(bound, value.cap))
    return wrong


def _transition(kind: Kind, value: Transition) -> Message | None:
    return kind.problem(value.before) or kind.problem(value.after)


def _per_group(kind: Kind, value: PerGroup) -> Message | None:
    if not value.groups:
        return message("kinds.wrapped.no_group")
    if len(value.groups) > MOST_GROUPS:
        return message("kinds.several.many", most=MOST_GROUPS)
    wrong = kind.problem(value.otherwise)
    labels: set[str] = set()
    for label, inner in value.groups:
        if label in labels:
            return message("kinds.wrapped.same_group", group=quoted(label))
        if len(label) > _LONGEST_LABEL:
            return message("kinds.text.long", most=_LONGEST_LABEL)
        labels.add(label)
        wrong = wrong or untidy(label) or kind.problem(inner)
    return wrong


# The judge of each class takes that class alone, which a table of them cannot say to the type checker.
_JUDGES: dict[type, tuple[Wrapper | None, Callable[[Kind, Any], Message | None]]] = {
    Open: (None, _open),
    Bounded: (Wrapper.BOUNDS, _bounded),
    Transition: (Wrapper.TRANSITION, _transition),
    PerGroup: (Wrapper.PER_GROUP, _per_group),
}


def _unclear(kind: Kind, value: Value, allowed: frozenset[Wrapper]) -> Message | None:
    for language in Language:
        for figures in Figures:
            written = write_wrapped(kind, value, language, figures)
            if len(written) > LONGEST and type(value) in _JUDGES:
                return message("kinds.text.long", most=LONGEST)
            if read_wrapped(kind, written, language, allowed) != Read(value):
                return message("kinds.unclear")
    return None
