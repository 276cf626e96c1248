"""Kinds of time: a duration and a date."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import ClassVar

from caotool.language.dates import read_date, write_date
from caotool.language.durations import read_duration, unit_name, write_duration
from caotool.language.message import Message, message, say
from caotool.language.numbers import Figures
from caotool.language.reading import Reading
from caotool.language.sentences import enumerate_words
from caotool.language.time import Duration, TimeUnit
from caotool.language.tongue import Bilingual, Language
from caotool.model.expression.lengths import order
from caotool.model.expression.types import Declaration, Type
from caotool.model.kinds import sources
from caotool.model.kinds.base import Kind, Source, expect
from caotool.model.kinds.ranges import Range
from caotool.model.values import Plain

_HOURS: dict[TimeUnit, Decimal] = {
    TimeUnit.HOUR: Decimal(1),
    TimeUnit.DAY: Decimal(24),
    TimeUnit.WORKING_DAY: Decimal("33.6"),
    TimeUnit.WEEK: Decimal(168),
    TimeUnit.MONTH: Decimal("730.5"),
    TimeUnit.YEAR: Decimal(8766),
}
"""Hours of the clock in each unit: a year is 365,25 days and twelve months, a working day a fifth of a week."""

_EARLIEST, _LATEST = date(1900, 1, 1), date(2199, 12, 31)


class DurationKind(Kind):
    """A length of time in one of the allowed units.

    A range compares years with months and weeks with days; where the calendar decides (30 days or a month) the
    user is asked to write the unit of the bounds. A length of nothing stands only where the range starts at nothing:
    there it switches something off, while "within 0 days" is a term that nobody can keep.
    """

    name: ClassVar[str] = "duration"
    range: Range[Duration] = Range()
    units: frozenset[TimeUnit] = frozenset(TimeUnit)

    @property
    def declaration(self) -> Declaration:
        return Declaration(Type.DURATION)

    def read(self, text: str, language: Language) -> Reading[Plain]:
        return read_duration(text, language, self.units)

    def write(self, value: Plain, language: Language, figures: Figures = Figures.FIGURES) -> str:
        return write_duration(expect(value, Duration), language, figures)

    def problem(self, value: Plain) -> Message | None:
        if not isinstance(value, Duration) or not value.amount.is_finite() or value.amount < 0:
            return message("kinds.not_a", kind=message("kinds.name.duration"))
        exponent = value.amount.as_tuple().exponent
        if value.amount > 10**6 or not isinstance(exponent, int) or exponent < -6:
            return message("kinds.number.too_large")
        if value.unit not in self.units:
            return message("kinds.duration.unit", units=self._unit_names())
        if value.amount == 0 and self.range.min is None:
            return message("kinds.duration.nothing")
        return self.range.problem(self, value)

    def describe(self, language: Language) -> str:
        words = say("kinds.describe.duration", language, units=self._unit_names())
        return words + self.range.describe(self, language)

    def flaws(self) -> tuple[Message, ...]:
        if not self.units:
            return (message("kinds.duration.no_units"),)
        return self.range.flaws(self)

    def from_source(self, source: Source) -> Plain | Message:
        return sources.duration(source)

    def to_source(self, value: Plain) -> Source:
        return sources.spelled_duration(expect(value, Duration))

    def rank(self, value: Plain) -> Decimal | None:
        """About how many hours of the clock: for showing distances, while ``compare`` never rounds."""
        length = expect(value, Duration)
        return length.amount * _HOURS[length.unit]

    def compare(self, left: Plain, right: Plain) -> int | None:
        return order(expect(left, Duration), expect(right, Duration))

    def bound_kind(self) -> Kind | None:
        return self

    def step(self, value: Plain, up: bool) -> Plain | None:
        """One more or less of the value's own unit, or the range's step where that has the same unit."""
        length = expect(value, Duration)
        step = self.range.step
        by = step.amount if step is not None and step.unit is length.unit else Decimal(1)
        moved = Duration(max(length.amount + (by if up else -by), Decimal(0)), length.unit)
        return moved if moved != length and self.problem(moved) is None else None

    def _unit_names(self) -> Bilingual:
        units = [unit for unit in TimeUnit if unit in self.units]
        in_dutch, in_english = ([unit_name(unit, 3, tongue) for unit in units] for tongue in Language)
        return Bilingual(enumerate_words(in_dutch, Language.NL, "or"), enumerate_words(in_english, Language.EN, "or"))


class DateKind(Kind):
    """A day."""

    name: ClassVar[str] = "date"
    range: Range[date] = Range()

    @property
    def declaration(self) -> Declaration:
        return Declaration(Type.DATE)

    def read(self, text: str, language: Language) -> Reading[Plain]:
        return read_date(text, language)

    def write(self, value: Plain, language: Language, figures: Figures = Figures.FIGURES) -> str:
        del figures
        return write_date(expect(value, date), language)

    def problem(self, value: Plain) -> Message | None:
        if not isinstance(value, date):
            return message("kinds.not_a", kind=message("kinds.name.date"))
        if not _EARLIEST <= value <= _LATEST:
            return message("kinds.date.far", first=_EARLIEST.year, last=_LATEST.year)
        return self.range.problem(self, value)

    def describe(self, language: Language) -> str:
        return say("kinds.describe.date", language) + self.range.describe(self, language)

    def flaws(self) -> tuple[Message, ...]:
        return self.range.flaws(self)

    def from_source(self, source: Source) -> Plain | Message:
        return sources.day(source)

    def to_source(self, value: Plain) -> Source:
        return expect(value, date).isoformat()

    def rank(self, value: Plain) -> Decimal | None:
        return Decimal(expect(value, date).toordinal())

    def bound_kind(self) -> Kind | None:
        return self

    def step(self, value: Plain, up: bool) -> Plain | None:
        """The next or the previous day."""
        day = expect(value, date)
        if not _EARLIEST <= day <= _LATEST:
            return None
        moved = day + timedelta(days=1 if up else -1)
        return moved if self.problem(moved) is None else None
