"""The functions of the expression language by name: how many arguments they take, and how they are used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from caotool.frozen import Frozen, field


class Must(StrEnum):
    """What an argument must be in so many words, so that it is known before anything is evaluated."""

    WORD = "word"
    """A quoted id."""
    PLACES = "places"
    """A whole number from 0 to 6."""
    NAME = "name"
    """A name, or ``value(...)``."""


class Function(Frozen):
    """How a function is called. ``usage`` is an example to show."""

    usage: str
    fewest: int
    most: int
    must: Mapping[int, Must] = field(default_factory=dict)


FUNCTIONS: dict[str, Function] = {
    "if": Function("if(amount > 0, amount, 250)", 3, 3),
    "min": Function("min(amount, 2500)", 2, 20),
    "max": Function("max(amount, 500)", 2, 20),
    "round": Function("round(amount, 2)", 1, 2, {1: Must.PLACES}),
    "abs": Function("abs(result - threshold)", 1, 1),
    "count": Function("count(topics)", 1, 1),
    "contains": Function("contains(topics, 'training')", 2, 2),
    "sum": Function("sum(scale, 'amount')", 2, 2, {1: Must.WORD}),
    "lookup": Function("lookup(scale, years, 'months')", 2, 3, {2: Must.WORD}),
    "months": Function("months(term)", 1, 1),
    "days": Function("days(notice)", 1, 1),
    "years_between": Function("years_between(start, end)", 2, 2),
    "add": Function("add(start, 6 months)", 2, 2),
    "placed": Function("placed('retraining.budget')", 1, 1, {0: Must.WORD}),
    "value": Function("value('retraining.budget', 'amount')", 2, 2, {0: Must.WORD, 1: Must.WORD}),
    "known": Function("known(amount)", 1, 1),
    "floor_of": Function("floor_of(amount)", 1, 1, {0: Must.NAME}),
    "cap_of": Function("cap_of(amount)", 1, 1, {0: Must.NAME}),
}
"""Every function. ``date('2027-07-01')`` is not among them: it is how a date is written."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was most likely meant, or None when nothing is close."""
    from difflib import get_close_matches

    # Comparing is quadratic in the lengths; a name from a stranger may be as long as the expression.
    close = get_close_matches(word[:100], [each for each in known if len(each) <= 100], n=1, cutoff=0.6)
    return close[0] if close else None
