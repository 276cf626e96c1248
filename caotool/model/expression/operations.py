"""Arithmetic and comparison of known parts; what cannot be calculated is a gap with its reason."""

from __future__ import annotations

import operator
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from caotool.language.message import message
from caotool.language.time import Duration, TimeUnit
from caotool.model.expression import lengths
from caotool.model.expression.items import CONTEXT, Gap, Item, because, converted, numeric, truth
from caotool.model.expression.types import Declaration, Type, after, comparable, meet
from caotool.model.values import OwnEntry

_DECIMAL: dict[str, Callable[[Decimal, Decimal], Decimal]] = {
    "+": CONTEXT.add,
    "-": CONTEXT.subtract,
    "*": CONTEXT.multiply,
    "/": CONTEXT.divide,
}

_ORDER: dict[str, Callable[[int, int], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def calculate(sign: str, left: Item, right: Item) -> Item | Gap:
    """``left sign right`` for a sign of arithmetic."""
    declaration = after(sign, left.declaration, right.declaration)
    if declaration is None:
        return apart(sign, left.declaration, right.declaration)
    if sign in "+-":
        together = meet(left.declaration, right.declaration)
        if together is not None:
            left, right = converted(left, together), converted(right, together)
    one, other = left.value, right.value
    if isinstance(one, Decimal) and isinstance(other, Decimal):
        if sign == "/" and other == 0:
            return because("zero")
        return numeric(declaration, _DECIMAL[sign](one, other))
    result = _with_time(sign, one, other)
    if isinstance(result, Gap):
        return result
    if isinstance(result, Decimal):
        return numeric(declaration, result)
    return Item(declaration, result)


def compare(sign: str, left: Item, right: Item) -> Item | Gap:
    """``left sign right`` for a sign of comparison."""
    together = comparable(sign, left.declaration, right.declaration)
    if together is None:
        return apart(sign, left.declaration, right.declaration)
    one, other = converted(left, together).value, converted(right, together).value
    if sign in ("==", "!="):
        if isinstance(one, Duration) and isinstance(other, Duration):
            return truth(lengths.equal(one, other) is (sign == "=="))
        same = one == other
        return truth(same is (sign == "=="))
    found = order(together, one, other)
    return truth(_ORDER[sign](found, 0)) if isinstance(found, int) else found


def order(declaration: Declaration, one: object, other: object) -> int | Gap:
    """-1, 0 or 1 as the one is less than, equal to or more than the other, both of this type."""
    match one, other:
        case Duration(), Duration():
            found = lengths.order(one, other)
            return because("calendar") if found is None else found
        case (OwnEntry(), _) | (_, OwnEntry()):
            return because("own_entry")
        case str(), str():
            rungs = declaration.words
            if one not in rungs or other not in rungs:
                return because("no_rung", word=other if one in rungs else one)
            first, second = rungs.index(one), rungs.index(other)
            return (first > second) - (first < second)
        case Decimal(), Decimal():
            return (one > other) - (one < other)
        case date(), date():
            return (one > other) - (one < other)
    return because("no_order", kind=message(f"expression.type.{declaration.type}"))


def negative(item: Item) -> Item | Gap:
    """The number below zero."""
    if item.type not in (Type.NUMBER, Type.MONEY, Type.SHARE) or not isinstance(item.value, Decimal):
        return because("sign", kind=message(f"expression.type.{item.type}"))
    literal = item.declaration.literal
    declaration = Declaration(item.type, literal=None if literal is None else -literal)
    return Item(declaration, CONTEXT.minus(item.value))


def apart(sign: str, left: Declaration, right: Declaration) -> Gap:
    """The gap where two types do not go together."""
    return because(
        "apart",
        sign=sign,
        left=message(f"expression.type.{left.type}"),
        right=message(f"expression.type.{right.type}"),
    )


def _with_time(sign: str, one: object, other: object) -> Duration | date | Decimal | Gap:
    """Arithmetic where at least one side is a date or a length of time."""
    match one, other:
        case date(), date():
            if one < other:
                return because("backwards")
            return Duration(Decimal((one - other).days), TimeUnit.DAY)
        case date(), Duration():
            day = lengths.moved(one, other, 1 if sign == "+" else -1)
            return because("cannot_move") if day is None else day
        case Duration(), Duration() if sign == "/":
            if other.amount == 0:
                return because("zero")
            many = lengths.ratio(one, other)
            return because("calendar") if many is None else many
        case Duration(), Duration():
            total = lengths.added(one, other, 1 if sign == "+" else -1)
            return because("lengths") if total is None else _bounded(total)
        case (Duration(), Decimal()) if sign == "/" and other == 0:
            return because("zero")
        case (Duration(), Decimal()):
            return _bounded(Duration(_DECIMAL[sign](one.amount, other), one.unit))
        case (Decimal(), Duration()):
            return _bounded(Duration(_DECIMAL[sign](one, other.amount), other.unit))
    return because("arguments")


def _bounded(length: Duration) -> Duration | Gap:
    amount = numeric(Declaration(Type.NUMBER), length.amount)
    if isinstance(amount, Gap):
        return amount
    return length if length.amount >= 0 else because("backwards")
