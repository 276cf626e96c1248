"""The types of the expression language, and which types go together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from caotool.frozen import Frozen, field


class Type(StrEnum):
    """What a part of an expression is."""

    NUMBER = "number"
    MONEY = "money"
    SHARE = "share"
    """A percentage: as a value 2.5 means 2,5%, and 2,5% of an amount is an amount."""
    DURATION = "duration"
    DATE = "date"
    TRUTH = "truth"
    WORD = "word"
    """The id of an option or a rung."""
    WORDS = "words"
    """A list, or several of a list."""
    TABLE = "table"
    TEXT = "text"
    """Free text, a reference or a printed formula: it can only be asked whether it is filled in."""


class Declaration(Frozen):
    """What is known of a name before it has a value.

    ``words`` are the ids that a WORD or WORDS can hold (empty: any); ``ordered`` says that they run from the lowest
    rung to the highest. ``columns`` are those of a TABLE. ``bounds`` is the type of a floor and a cap where that is
    not the type of the value itself ("1,5%, met een minimum van € 500"). ``literal`` is the number where the
    expression itself has a bare number here, and ``quoted`` says that it has a quoted word here.
    """

    type: Type
    words: tuple[str, ...] = ()
    ordered: bool = False
    columns: tuple[tuple[str, Declaration], ...] = ()
    bounds: Type | None = None
    literal: Decimal | None = None
    quoted: bool = False

    def column(self, name: str) -> int | None:
        """The place of a column by its id."""
        return next((place for place, (column, _) in enumerate(self.columns) if column == name), None)


def of(type_: Type, bounds: Type | None = None) -> Declaration:
    """A name of a plain type."""
    return Declaration(type_, bounds=bounds)


def choice(*options: str) -> Declaration:
    """A name that holds one of these options; they have no order."""
    return Declaration(Type.WORD, words=options)


def ladder(*rungs: str) -> Declaration:
    """A name that holds one of these rungs, given from low to high, so that ``duty >= 'efforts'`` has a meaning."""
    return Declaration(Type.WORD, words=rungs, ordered=True)


def several(*options: str) -> Declaration:
    """A name that holds several of these options; without options a free list."""
    return Declaration(Type.WORDS, words=options)


def table(*columns: tuple[str, Declaration]) -> Declaration:
    """A name that holds a table with these columns, in order."""
    return Declaration(Type.TABLE, columns=columns)


class Scope(Frozen):
    """The names that an expression may use.

    ``names`` holds the clause's own parameters (``amount``), the profile (``profile.headcount``) and legal data
    (``law.bw-673-max.cap``). ``clauses`` holds every clause that may be asked after, with its parameters; None where
    the other clauses are not known, so that ``placed`` takes any id and ``value`` cannot be used.
    """

    names: Mapping[str, Declaration]
    clauses: Mapping[str, Mapping[str, Declaration]] | None = field(default=None)


Pair: TypeAlias = tuple[str, Type, Type]

_N, _M, _S, _L, _D = Type.NUMBER, Type.MONEY, Type.SHARE, Type.DURATION, Type.DATE

ARITHMETIC: dict[Pair, Type] = {
    **{(sign, kind, kind): kind for sign in "+-" for kind in (_N, _M, _S, _L)},
    ("-", _D, _D): _L,
    **{(sign, _D, _L): _D for sign in "+-"},
    **{("*", _N, kind): kind for kind in (_N, _M, _L)},
    **{("*", kind, _N): kind for kind in (_M, _L)},
    ("*", _S, _N): _N,
    ("*", _N, _S): _N,
    **{("*", _S, kind): kind for kind in (_S, _M, _L)},
    **{("*", kind, _S): kind for kind in (_M, _L)},
    **{("/", kind, _N): kind for kind in (_N, _M, _S, _L)},
    **{("/", kind, kind): _N for kind in (_M, _S, _L)},
    **{("/", kind, _S): kind for kind in (_N, _M)},
}
"""What comes of arithmetic, by sign and the types left and right; what is not in it does not go together."""

ORDERED = frozenset({_N, _M, _S, _L, _D})
"""The types with more and less; a WORD has them only when its words are rungs."""

EQUATABLE = ORDERED | {Type.WORD, Type.TRUTH}
"""The types that can be equal."""

NUMERIC = frozenset({_N, _M, _S})
"""The types that are written as one decimal number."""


def meet(left: Declaration, right: Declaration) -> Declaration | None:
    """What two parts are together, where both must be the same; None if they cannot be.

    A bare number stands for money beside money ("amount <= 2500"). A bare 0 also stands for no percentage and no
    length of time; another number does not, since 0.15 beside a percentage could mean two things.
    """
    if left.type is right.type:
        return _MEET.get(left.type, _either)(left, right)
    for one, other in ((left, right), (right, left)):
        if one.literal is not None and (
            other.type is Type.MONEY or (one.literal == 0 and other.type in (Type.SHARE, Type.DURATION))
        ):
            return other
    return None


def _either(left: Declaration, right: Declaration) -> Declaration:
    return left if left.literal is None else right if right.literal is None else Declaration(left.type)


def _words_together(left: Declaration, right: Declaration) -> Declaration | None:
    if left.quoted or right.quoted:
        return right if not right.quoted else left if not left.quoted else Declaration(Type.WORD)
    if left.ordered and right.ordered and left.words != right.words:
        return None
    return left if left.ordered else right


_MEET: dict[Type, Callable[[Declaration, Declaration], Declaration | None]] = {
    Type.WORD: _words_together,
    Type.TABLE: lambda left, right: left if left.columns == right.columns else None,
}


def after(sign: str, left: Declaration, right: Declaration) -> Declaration | None:
    """What comes of arithmetic with ``sign``; None where the two do not go together."""
    direct = ARITHMETIC.get((sign, left.type, right.type))
    if direct is not None:
        return Declaration(direct)
    together = meet(left, right) if sign in "+-" else None
    if together is None or (sign, together.type, together.type) not in ARITHMETIC:
        return None
    return Declaration(together.type)


def comparable(sign: str, left: Declaration, right: Declaration) -> Declaration | None:
    """As what the two sides of a comparison are compared; None where they cannot be."""
    together = meet(left, right)
    if together is None:
        return None
    if sign in ("==", "!="):
        return together if together.type in EQUATABLE else None
    return together if together.type in ORDERED or together.ordered else None
