from decimal import Decimal

import pytest

from caotool.language.numbers import Figures
from caotool.language.reading import Ambiguous, Read
from caotool.language.tongue import Bilingual, Language
from caotool.model.kinds.numeric import (
    BoundsIn,
    DecimalKind,
    FactorKind,
    IntegerKind,
    MoneyKind,
    Per,
    PercentageKind,
    Unit,
)
from caotool.model.kinds.ranges import Range

NL, EN = Language.NL, Language.EN
SEATS = IntegerKind(Range(1, 9), Unit(Bilingual("zetel", "seat"), Bilingual("zetels", "seats")))
BUDGET = MoneyKind(Range(Decimal(0), Decimal(10000), Decimal(50)), Per.YEAR)


def test_a_count_is_written_with_its_unit_in_figures_or_words() -> None:
    assert SEATS.write(1, NL) == "1 zetel"
    assert SEATS.write(2, NL, Figures.WORDS) == "twee zetels"
    assert SEATS.write(2, EN) == "2 seats"


@pytest.mark.parametrize("typed", ["2", "2 zetels", "twee zetels", "2 ZETEL"])
def test_a_count_is_read_with_or_without_its_unit(typed: str) -> None:
    assert SEATS.read(typed, NL) == Read(2)


def test_a_value_out_of_range_is_answered_with_the_bounds() -> None:
    problem = SEATS.problem(12)
    assert problem is not None
    assert problem.in_(NL) == "12 zetels valt buiten de grenzen: kies van 1 zetel tot en met 9 zetels."
    assert problem.in_(EN) == "12 seats is out of range: choose from 1 seat to 9 seats."
    assert SEATS.problem(9) is None


def test_one_end_of_a_range_can_be_free() -> None:
    least = IntegerKind(Range(min=3)).problem(2)
    most = IntegerKind(Range(max=3)).problem(4)
    assert least is not None
    assert most is not None
    assert least.in_(NL) == "2 valt buiten de grenzen: kies ten minste 3."
    assert most.in_(EN) == "4 is out of range: choose at most 3."


def test_a_range_that_is_upside_down_or_stands_still_is_a_flaw() -> None:
    assert [flaw.key for flaw in IntegerKind(Range(3, 1)).flaws()] == ["kinds.range.upside_down"]
    assert [flaw.key for flaw in IntegerKind(Range(step=0)).flaws()] == ["kinds.range.step"]
    assert BUDGET.flaws() == ()


def test_a_truth_is_no_count_and_a_count_is_no_amount() -> None:
    assert SEATS.problem(True) is not None
    assert BUDGET.problem(5) is not None


def test_a_field_says_its_unit_and_range() -> None:
    assert SEATS.describe(NL) == "aantal zetels, van 1 zetel tot en met 9 zetels"
    assert BUDGET.describe(EN) == "amount in euro a year, from €0 to €10,000"
    share = PercentageKind(of=Bilingual("de loonsom", "the wage bill"))
    assert share.describe(NL) == "percentage van de loonsom"


def test_an_arrow_key_moves_to_the_next_step_and_stops_at_the_end() -> None:
    assert BUDGET.step(Decimal(375), True) == Decimal(400)
    assert BUDGET.step(Decimal(375), False) == Decimal(350)
    assert BUDGET.step(Decimal(400), False) == Decimal(350)
    assert BUDGET.step(Decimal(9999), True) == Decimal(10000)
    assert BUDGET.step(Decimal(10000), True) is None
    assert SEATS.step(1, False) is None
    assert DecimalKind().step(Decimal("0.8"), True) == Decimal("0.9")


def test_a_value_between_the_steps_may_stand() -> None:
    assert BUDGET.problem(Decimal(375)) is None


def test_an_amount_that_could_be_a_thousand_times_larger_is_asked_about() -> None:
    assert isinstance(BUDGET.read("12.50", NL), Ambiguous)


@pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("1e400"), Decimal("1e-400"), Decimal("0.001")])
def test_a_number_that_no_agreement_holds_is_refused(value: Decimal) -> None:
    assert MoneyKind().problem(value) is not None


def test_a_floor_and_a_cap_can_be_in_money() -> None:
    assert FactorKind(bounds_in=BoundsIn.MONEY).bound_kind() == MoneyKind()
    assert FactorKind().bound_kind() == FactorKind()


def test_a_clause_file_has_one_notation_for_numbers() -> None:
    assert BUDGET.from_source("1250.5") == Decimal("1250.5")
    assert BUDGET.to_source(Decimal("1E+3")) == "1000"
    for wrong in ("1.250,50", "€ 5", "", "1e5"):
        refused = BUDGET.from_source(wrong)
        assert not isinstance(refused, Decimal)
