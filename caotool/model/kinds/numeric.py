"""Kinds that are one number: integer, decimal, percentage, factor and money."""

from __future__ import annotations

from abc import abstractmethod
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar, TypeVar

from caotool.frozen import Frozen
from caotool.language.message import Message, message, say
from caotool.language.money import read_money, write_money
from caotool.language.numbers import Figures, read_count, read_number, write_count, write_number
from caotool.language.reading import Reading
from caotool.language.sentences import fold
from caotool.language.shares import read_percentage, write_percentage
from caotool.language.tongue import Bilingual, Language
from caotool.model.expression.types import Declaration, Type
from caotool.model.kinds import sources
from caotool.model.kinds.base import Kind, Source, expect
from caotool.model.kinds.ranges import Range
from caotool.model.values import Plain

N = TypeVar("N", int, Decimal)

_LARGEST = 10**15
"""No agreement holds a larger number; it keeps what is written readable."""


class Per(StrEnum):
    """For what an amount of money is paid each time."""

    ONCE = "once"
    YEAR = "year"
    MONTH = "month"
    HOUR = "hour"
    SHIFT = "shift"
    YEAR_OF_SERVICE = "year_of_service"


class BoundsIn(StrEnum):
    """In what a floor and a cap are given: as the value itself, or in money ("1,5%, at least € 500")."""

    SAME = "same"
    MONEY = "money"


class Unit(Frozen):
    """What is counted, after one and after any other number: zetel, zetels."""

    one: Bilingual
    other: Bilingual

    def after(self, written: str, value: Decimal | int, language: Language) -> str:
        """The number with its unit."""
        return f"{written} {(self.one if value == 1 else self.other).in_(language)}"

    def without(self, text: str, language: Language) -> str:
        """The text without this unit at its end, if it stands there."""
        folded = fold(text.strip())
        for word in sorted((fold(self.one.in_(language)), fold(self.other.in_(language))), key=len, reverse=True):
            if word and folded.endswith(f" {word}"):
                return folded[: -len(word)].rstrip()
        return text


class _Decimals(Kind):
    """What the kinds share whose value is a Decimal with a range."""

    range: Range[Decimal]
    most_places: ClassVar[int] = 4

    def problem(self, value: Plain) -> Message | None:
        if not isinstance(value, Decimal) or not value.is_finite():
            return message("kinds.not_a", kind=message(f"kinds.name.{self.name}"))
        if abs(value) > _LARGEST:
            return message("kinds.number.too_large")
        if _places(value) > self._places():
            return message("kinds.number.places", places=self._places())
        return self.range.problem(self, value)

    def flaws(self) -> tuple[Message, ...]:
        return self.range.flaws(self)

    def rank(self, value: Plain) -> Decimal | None:
        return expect(value, Decimal)

    def bound_kind(self) -> Kind | None:
        return self

    def step(self, value: Plain, up: bool) -> Plain | None:
        return _stepped(self.range, expect(value, Decimal), self._usual_step(), up)

    def from_source(self, source: Source) -> Plain | Message:
        return sources.number(source)

    def to_source(self, value: Plain) -> Source:
        return sources.spelled(expect(value, Decimal))

    def describe(self, language: Language) -> str:
        return self._what(language) + self.range.describe(self, language)

    def _places(self) -> int:
        return self.most_places

    def _usual_step(self) -> Decimal:
        return Decimal(1)

    @abstractmethod
    def _what(self, language: Language) -> str:
        """Kind and unit in words."""


class IntegerKind(Kind):
    """A count: seats, jobs, a number of meetings."""

    name: ClassVar[str] = "integer"
    range: Range[int] = Range()
    unit: Unit | None = None

    @property
    def declaration(self) -> Declaration:
        return Declaration(Type.NUMBER)

    def read(self, text: str, language: Language) -> Reading[Plain]:
        return read_count(_bare(self.unit, text, language), language)

    def write(self, value: Plain, language: Language, figures: Figures = Figures.FIGURES) -> str:
        count = expect(value, int)
        written = write_count(count, language, figures)
        return self.unit.after(written, count, language) if self.unit else written

    def problem(self, value: Plain) -> Message | None:
        if not isinstance(value, int) or isinstance(value, bool):
            return message("kinds.not_a", kind=message("kinds.name.integer"))
        if abs(value) > _LARGEST:
            return message("kinds.number.too_large")
        return self.range.problem(self, value)

    def describe(self, language: Language) -> str:
        return _counted("kinds.describe.integer", self.unit, language) + self.range.describe(self, language)

    def flaws(self) -> tuple[Message, ...]:
        return self.range.flaws(self)

    def from_source(self, source: Source) -> Plain | Message:
        return sources.whole(source)

    def to_source(self, value: Plain) -> Source:
        return str(expect(value, int))

    def rank(self, value: Plain) -> Decimal | None:
        return Decimal(expect(value, int))

    def bound_kind(self) -> Kind | None:
        return self

    def step(self, value: Plain, up: bool) -> Plain | None:
        return _stepped(self.range, expect(value, int), 1, up)


class DecimalKind(_Decimals):
    """A number with decimals, such as 0,8 fte."""

    name: ClassVar[str] = "decimal"
    range: Range[Decimal] = Range()
    places: int = 2
    """The most decimals that may be given."""
    unit: Unit | None = None

    @property
    def declaration(self) -> Declaration:
        return Declaration(Type.NUMBER)

    def read(self, text: str, language: Language) -> Reading[Plain]:
        return read_number(_bare(self.unit, text, language), language)

    def write(self, value: Plain, language: Language, figures: Figures = Figures.FIGURES) -> str:
        del figures
        number = expect(value, Decimal)
        written = write_number(number, language)
        return self.unit.after(written, number, language) if self.unit else written

    def _places(self) -> int:
        return self.places

    def _usual_step(self) -> Decimal:
        return Decimal((0, (1,), -min(self.places, 1)))

    def _what(self, language: Language) -> str:
        return _counted("kinds.describe.decimal", self.unit, language)


class PercentageKind(_Decimals):
    """A percentage of something; 2,5% is ``Decimal("2.5")``."""

    name: ClassVar[str] = "percentage"
    range: Range[Decimal] = Range()
    of: Bilingual = Bilingual("", "")
    """What it is a percentage of, for beside the field."""
    bounds_in: BoundsIn = BoundsIn.SAME

    @property
    def declaration(self) -> Declaration:
        return Declaration(Type.SHARE, bounds=_bounds_type(self.bounds_in))

    def read(self, text: str, language: Language) -> Reading[Plain]:
        return read_percentage(text, language)

    def write(self, value: Plain, language: Language, figures: Figures = Figures.FIGURES) -> str:
        del figures
        return write_percentage(expect(value, Decimal), language)

    def bound_kind(self) -> Kind | None:
        return _bounding(self, self.bounds_in)

    def _what(self, language: Language) -> str:
        if not self.of:
            return say("kinds.describe.percentage", language)
        return say("kinds.describe.percentage.of", language, of=self.of)


class FactorKind(_Decimals):
    """What something is multiplied by, such as 1,3 times the transition payment."""

    name: ClassVar[str] = "factor"
    range: Range[Decimal] = Range()
    bounds_in: BoundsIn = BoundsIn.SAME

    @property
    def declaration(self) -> Declaration:
        return Declaration(Type.NUMBER, bounds=_bounds_type(self.bounds_in))

    def read(self, text: str, language: Language) -> Reading[Plain]:
        return read_number(text, language)

    def write(self, value: Plain, language: Language, figures: Figures = Figures.FIGURES) -> str:
        del figures
        return write_number(expect(value, Decimal), language)

    def bound_kind(self) -> Kind | None:
        return _bounding(self, self.bounds_in)

    def _usual_step(self) -> Decimal:
        return Decimal("0.1")

    def _what(self, language: Language) -> str:
        return say("kinds.describe.factor", language)


class MoneyKind(_Decimals):
    """An amount in euro, once or each time."""

    name: ClassVar[str] = "money"
    most_places: ClassVar[int] = 2
    range: Range[Decimal] = Range()
    per: Per = Per.ONCE

    @property
    def declaration(self) -> Declaration:
        return Declaration(Type.MONEY)

    def read(self, text: str, language: Language) -> Reading[Plain]:
        return read_money(text, language)

    def write(self, value: Plain, language: Language, figures: Figures = Figures.FIGURES) -> str:
        del figures
        return write_money(expect(value, Decimal), language)

    def _what(self, language: Language) -> str:
        return say(f"kinds.describe.money.{self.per}", language)


def _bare(unit: Unit | None, text: str, language: Language) -> str:
    return unit.without(text, language) if unit else text


def _counted(key: str, unit: Unit | None, language: Language) -> str:
    return say(key, language) if unit is None else say(f"{key}.of", language, unit=unit.other)


def _places(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _bounding(kind: Kind, bounds_in: BoundsIn) -> Kind:
    return MoneyKind() if bounds_in is BoundsIn.MONEY else kind


def _bounds_type(bounds_in: BoundsIn) -> Type | None:
    return Type.MONEY if bounds_in is BoundsIn.MONEY else None


def _stepped(within: Range[N], value: N, usual: N, up: bool) -> N | None:
    """The next value on the grid that starts at the lowest value (or at zero), kept inside the range."""
    step: N = usual if within.step is None else within.step
    start: N = value - value if within.min is None else within.min
    rest = (value - start) % step
    rest = rest + step if rest < 0 else rest
    moved: N = value - rest + step if up else value - (rest or step)
    if within.min is not None and moved < within.min:
        moved = within.min
    if within.max is not None and moved > within.max:
        moved = within.max
    return moved if (moved > value) == up and moved != value else None
