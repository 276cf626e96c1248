from datetime import date
from decimal import Decimal

import pytest

from caotool.language.numbers import Figures
from caotool.language.reading import Read
from caotool.language.time import Duration, TimeUnit
from caotool.language.tongue import Language
from caotool.model.kinds.moments import DateKind, DurationKind
from caotool.model.kinds.ranges import Range

NL, EN = Language.NL, Language.EN


def months(amount: int) -> Duration:
    return Duration(Decimal(amount), TimeUnit.MONTH)


YEAR = DurationKind(Range(months(1), Duration(Decimal(1), TimeUnit.YEAR)))


def test_a_duration_is_written_in_figures_or_words() -> None:
    assert YEAR.write(months(6), NL) == "6 maanden"
    assert YEAR.write(months(6), EN, Figures.WORDS) == "six months"
    assert YEAR.read("zes maanden", NL) == Read(months(6))


def test_years_and_months_are_compared_within_one_range() -> None:
    assert YEAR.problem(months(12)) is None
    problem = YEAR.problem(months(13))
    assert problem is not None
    assert problem.in_(NL) == "13 maanden valt buiten de grenzen: kies van 1 maand tot en met 1 jaar."


def test_weeks_and_months_are_compared_where_the_calendar_cannot_matter() -> None:
    assert YEAR.problem(Duration(Decimal(13), TimeUnit.WEEK)) is None
    unsure = YEAR.problem(Duration(Decimal(30), TimeUnit.DAY))
    assert unsure is not None
    assert "hangt af van de kalender" in unsure.in_(NL)


def test_only_allowed_units_are_read_and_may_stand() -> None:
    kind = DurationKind(units=frozenset({TimeUnit.MONTH, TimeUnit.YEAR}))
    problem = kind.problem(Duration(Decimal(2), TimeUnit.WEEK))
    assert problem is not None
    assert problem.in_(EN) == "Use months or years here."
    assert kind.describe(NL) == "duur in maanden of jaar"


def test_a_length_of_nothing_stands_only_where_the_range_starts_at_nothing() -> None:
    nothing = Duration(Decimal(0), TimeUnit.DAY)
    problem = DurationKind().problem(nothing)
    assert problem is not None
    assert problem.in_(NL) == "Vul een duur in die langer is dan nul."
    assert DurationKind(Range(nothing)).problem(nothing) is None


def test_a_duration_steps_in_its_own_unit() -> None:
    assert YEAR.step(months(6), True) == months(7)
    assert YEAR.step(months(12), True) is None
    assert YEAR.step(months(1), False) is None


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("6 months", months(6)),
        ("1 month", months(1)),
        ("10 working days", Duration(Decimal(10), TimeUnit.WORKING_DAY)),
        ("2.5 years", Duration(Decimal("2.5"), TimeUnit.YEAR)),
    ],
)
def test_a_clause_file_spells_a_duration_in_english(source: str, value: Duration) -> None:
    assert YEAR.from_source(source) == value
    assert YEAR.to_source(value) == source


def test_a_date_is_written_in_full_and_spelled_by_the_international_standard() -> None:
    kind = DateKind(Range(date(2027, 1, 1), date(2030, 1, 1)))
    assert kind.write(date(2027, 7, 1), NL) == "1 juli 2027"
    assert kind.from_source("2027-07-01") == date(2027, 7, 1)
    assert kind.problem(date(2031, 1, 1)) is not None
    assert kind.step(date(2029, 12, 31), True) == date(2030, 1, 1)
    assert kind.step(date(2030, 1, 1), True) is None
    assert not isinstance(kind.from_source("2027-02-30"), date)
