from datetime import date
from decimal import Decimal

import pytest

from caotool.language.numbers import Figures
from caotool.language.reading import Ambiguous, Read, Unreadable
from caotool.language.time import Duration, TimeUnit
from caotool.language.tongue import Language
from caotool.model.kinds.moments import DurationKind
from caotool.model.kinds.numeric import BoundsIn, IntegerKind, MoneyKind, PercentageKind
from caotool.model.kinds.words import TextKind
from caotool.model.kinds.wrapped_problems import problem_of
from caotool.model.kinds.wrapped_sources import from_source, to_source
from caotool.model.kinds.wrappers import read_wrapped, write_wrapped
from caotool.model.values import Bounded, Open, PerGroup, Transition, Value, Wrapper

NL, EN = Language.NL, Language.EN
MONEY = MoneyKind()
SHARE = PercentageKind(bounds_in=BoundsIn.MONEY)


def months(amount: int) -> Duration:
    return Duration(Decimal(amount), TimeUnit.MONTH)


LONGER = Transition(months(3), months(6), date(2027, 7, 1))
OLDER = PerGroup(Decimal(500), (("werknemers van 55 jaar en ouder", Decimal(750)),))


def spaced(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_bounds_stand_in_parentheses_so_that_any_sentence_goes_on_behind_them() -> None:
    value = Bounded(Decimal("1.5"), Decimal(500), Decimal(2500))
    assert spaced(write_wrapped(SHARE, value, NL)) == "1,5% (ten minste € 500 en ten hoogste € 2.500)"
    assert write_wrapped(SHARE, Bounded(Decimal("1.5"), cap=Decimal(2500)), EN) == "1.5% (at most €2,500)"
    assert problem_of(SHARE, value) is None


def test_a_transition_says_until_when_and_from_when() -> None:
    kind = DurationKind()
    assert write_wrapped(kind, LONGER, NL) == "3 maanden tot 1 juli 2027 en 6 maanden vanaf 1 juli 2027"
    assert write_wrapped(kind, LONGER, EN, Figures.WORDS) == (
        "three months until 1 July 2027 and six months from 1 July 2027"
    )
    assert read_wrapped(kind, "3 maanden tot 1-7-2027 en zes maanden vanaf 1-7-2027", NL) == Read(LONGER)


def test_a_transition_with_two_dates_is_not_understood() -> None:
    kind = DurationKind()
    assert isinstance(read_wrapped(kind, "3 maanden tot 1-7-2027 en 6 maanden vanaf 2-7-2027", NL), Unreadable)


def test_a_value_per_group_names_the_group() -> None:
    assert spaced(write_wrapped(MONEY, OLDER, NL)) == "€ 500 en, voor werknemers van 55 jaar en ouder, € 750"


def test_the_name_of_a_group_may_have_commas() -> None:
    value = PerGroup(Decimal(500), (("schaal 1, 2 en 3", Decimal(750)), ("schaal 4", Decimal(600))))
    assert problem_of(MONEY, value) is None


def test_open_is_a_blank_with_its_hint() -> None:
    assert write_wrapped(MONEY, Open(), NL) == "[…]"
    assert read_wrapped(MONEY, "[… na overleg]", NL) == Read(Open("na overleg"))


def test_an_unclear_part_makes_the_whole_a_question() -> None:
    reading = read_wrapped(MONEY, "12.50 (ten hoogste 20)", NL)
    assert isinstance(reading, Ambiguous)
    assert Bounded(Decimal("12.50"), cap=Decimal(20)) in [value for _, value in reading.candidates]


@pytest.mark.parametrize(
    ("value", "key"),
    [
        (Bounded(Decimal(5)), "kinds.wrapped.no_bound"),
        (Bounded(Decimal(5), Decimal(9), Decimal(3)), "kinds.wrapped.upside_down"),
        (PerGroup(Decimal(5)), "kinds.wrapped.no_group"),
        (PerGroup(Decimal(5), (("a", Decimal(1)), ("a", Decimal(2)))), "kinds.wrapped.same_group"),
        (Open("een [blanco]"), "kinds.wrapped.brackets"),
        (Transition(Decimal(5), Decimal("0.001"), date(2027, 1, 1)), "kinds.number.places"),
    ],
)
def test_a_wrapper_that_says_nothing_or_contradicts_itself_is_refused(value: Value, key: str) -> None:
    problem = problem_of(MONEY, value)
    assert problem is not None
    assert problem.key == key


def test_only_allowed_wrappers_may_stand_and_open_always_may() -> None:
    allowed = frozenset({Wrapper.PER_GROUP})
    assert problem_of(MONEY, OLDER, allowed) is None
    assert problem_of(MONEY, Open(), frozenset()) is None
    refused = problem_of(MONEY, Bounded(Decimal(5), Decimal(1)), allowed)
    assert refused is not None
    assert refused.key == "kinds.wrapped.not_bounds"


def test_words_that_read_as_a_wrapper_are_refused_only_where_that_wrapper_is_allowed() -> None:
    text = "a en, voor b, c"
    assert problem_of(TextKind(), text) is not None
    assert problem_of(TextKind(), text, frozenset()) is None


def test_words_have_no_floor() -> None:
    assert problem_of(TextKind(), Bounded("a", "b")) is not None


@pytest.mark.parametrize(
    ("value", "source"),
    [
        (Bounded(2000, 500, 2500), {"value": "2000", "floor": "500", "cap": "2500"}),
        (Transition(3, 6, date(2027, 7, 1)), {"before": "3", "after": "6", "from": "2027-07-01"}),
        (PerGroup(3, (("nachtdienst", 6),)), {"otherwise": "3", "groups": {"nachtdienst": "6"}}),
        (Open(), "open"),
        (Open("na overleg"), {"open": "na overleg"}),
    ],
)
def test_a_clause_file_spells_wrappers_as_small_tables(value: Value, source: object) -> None:
    assert to_source(IntegerKind(), value) == source
    assert from_source(IntegerKind(), source) == value  # type: ignore[arg-type]


def test_a_wrapper_with_a_strange_key_is_refused_by_name() -> None:
    refused = from_source(MONEY, {"value": "3", "ceiling": "9"})
    assert not isinstance(refused, Decimal)
    assert getattr(refused, "key", "") == "kinds.wrapped.keys"


def test_a_text_that_says_open_can_be_spelled() -> None:
    assert to_source(TextKind(), "open") == {"value": "open"}
    assert from_source(TextKind(), {"value": "open"}) == "open"
