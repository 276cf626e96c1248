"""What a parameter can be set to: the values of every kind, and the wrappers that go round any of them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from caotool.frozen import Frozen, field
from caotool.language.time import Duration


class OwnEntry(Frozen):
    """An answer outside the offered options of a choice or a several-of-a-list, in the user's own words."""

    text: str


class ReferenceSort(StrEnum):
    """What a reference value points to."""

    LAW = "law"
    ARTICLE = "article"
    ANNEX = "annex"


class Reference(Frozen):
    """A reference to a law, to an article of the surrounding cao, or to an annex, as it is cited."""

    sort: ReferenceSort
    citation: str


class Table(Frozen):
    """Rows of typed cells; the columns belong to the kind. A cell is None where it is left open."""

    rows: tuple[tuple[Plain | None, ...], ...]


class Formula(Frozen):
    """A calculable rule in the expression language, over the inputs that the kind names.

    ``source`` is the expression in its canonical spelling; see :mod:`caotool.model.expression`.
    """

    source: str


Choice: TypeAlias = str | OwnEntry
"""An option or a rung by its id, or an own entry."""

Plain: TypeAlias = (
    int | Decimal | bool | str | date | Duration | OwnEntry | Reference | Table | Formula | tuple[Choice, ...]
)
"""A value of a kind, without a wrapper.

Integers are int; decimals, percentages, factors and money are Decimal (2,5% is ``Decimal("2.5")``); a choice or
a ladder holds the id of its option or rung; several-of-a-list and list are tuples.
"""


class Open(Frozen):
    """Not settled yet: printed as a bracketed blank. ``hint`` may say what is to be filled in."""

    hint: str = ""


class Bounded(Frozen):
    """A value with a floor, a cap or both: "1,5%, met een minimum van € 500"."""

    value: Plain
    floor: Plain | None = None
    cap: Plain | None = None


class Transition(Frozen):
    """A value before and after a reference date; ``after`` holds from ``reference`` on."""

    before: Plain
    after: Plain
    reference: date


class PerGroup(Frozen):
    """A value for everyone, and other values for named groups (age, scale, contract, hours)."""

    otherwise: Plain
    groups: tuple[tuple[str, Plain], ...] = field(default=())


Value: TypeAlias = Plain | Open | Bounded | Transition | PerGroup
"""Whatever a parameter can hold."""


class Wrapper(StrEnum):
    """The wrappers that a parameter may allow round its kind; *open* is always allowed."""

    BOUNDS = "bounds"
    TRANSITION = "transition"
    PER_GROUP = "per_group"
