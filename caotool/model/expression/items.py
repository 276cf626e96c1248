"""What a part of an expression comes to while it is evaluated, taken from and given back to a parameter's value."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import TypeAlias

from caotool.frozen import Frozen
from caotool.language.message import Message, message
from caotool.language.time import Duration, TimeUnit
from caotool.model.expression.types import Declaration, Type
from caotool.model.values import OwnEntry, Plain, Table

CONTEXT = Context(prec=34, rounding=ROUND_HALF_EVEN, Emin=-40, Emax=60, traps=[])
"""How numbers are calculated: 34 digits, never an exception, nothing so large or small that writing it takes long."""

LARGEST = Decimal(10) ** 18
"""A result beyond this is too large to mean anything here."""

Inner: TypeAlias = Decimal | bool | str | date | Duration | OwnEntry | Table | tuple[str | OwnEntry, ...] | Plain


class Item(Frozen):
    """A known part: its type and its value. A percentage is held as a fraction: 15% is 0.15."""

    declaration: Declaration
    value: Inner

    @property
    def type(self) -> Type:
        """What it is."""
        return self.declaration.type


class Gap(Frozen):
    """A part that is not known: the names that are not filled in, and what else stands in the way."""

    missing: tuple[str, ...] = ()
    reasons: tuple[Message, ...] = ()

    def and_(self, other: Gap) -> Gap:
        """Both at once, each thing named once."""
        return Gap(
            tuple(dict.fromkeys(self.missing + other.missing)),
            tuple(dict.fromkeys(self.reasons + other.reasons)),
        )


def because(key: str, **fillings: str | int | Message) -> Gap:
    """A part that is not known for one reason."""
    return Gap(reasons=(message(f"expression.unknown.{key}", **fillings),))


def numeric(declaration: Declaration, value: Decimal) -> Item | Gap:
    """A calculated number, unless it has grown beyond all sense."""
    if not value.is_finite() or abs(value) > LARGEST:
        return because("too_large")
    return Item(declaration, value)


def truth(value: bool) -> Item:
    """Yes or no."""
    return Item(Declaration(Type.TRUTH), value)


def lift(value: object, declaration: Declaration, name: str) -> Item | Gap:
    """A plain value as it was declared; a gap when it is something else, or too large."""
    taken = _TAKE[declaration.type](value)
    if taken is None:
        return because("wrong_kind", name=name)
    if not isinstance(taken, Decimal):
        return Item(declaration, taken)
    if declaration.type is Type.SHARE:
        taken = CONTEXT.divide(taken, Decimal(100))
    return numeric(declaration, taken)


def lower(item: Item) -> Inner:
    """The value as a parameter would hold it: 15% is 15 again."""
    if item.type is Type.SHARE and isinstance(item.value, Decimal):
        return CONTEXT.multiply(item.value, Decimal(100))
    return item.value


def converted(item: Item, declaration: Declaration) -> Item:
    """A bare number as the type that it stands for; any other value as it is."""
    if item.type is not declaration.type and declaration.type is Type.DURATION:
        return Item(declaration, Duration(Decimal(0), TimeUnit.DAY))
    return Item(declaration, item.value)


def _number(value: object) -> Decimal | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        # Turning an int of a million digits into a decimal would take long, and means nothing anyway.
        return Decimal(value) if value.bit_length() <= 100 else Decimal("Infinity")
    return CONTEXT.plus(value) if isinstance(value, Decimal) else None


def _duration(value: object) -> Duration | None:
    if not isinstance(value, Duration):
        return None
    amount = _number(value.amount)
    if amount is None or not amount.is_finite() or not 0 <= amount <= LARGEST:
        return None
    return Duration(amount, value.unit)


def _words(value: object) -> tuple[str | OwnEntry, ...] | None:
    if isinstance(value, tuple) and all(isinstance(each, str | OwnEntry) for each in value):
        return value
    return None


_TAKE: dict[Type, Callable[[object], Inner | None]] = {
    Type.NUMBER: _number,
    Type.MONEY: _number,
    Type.SHARE: _number,
    Type.DURATION: _duration,
    Type.DATE: lambda value: value if type(value) is date else None,
    Type.TRUTH: lambda value: value if isinstance(value, bool) else None,
    Type.WORD: lambda value: value if isinstance(value, str | OwnEntry) else None,
    Type.WORDS: _words,
    Type.TABLE: lambda value: value if isinstance(value, Table) else None,
    Type.TEXT: lambda _: "",
}
