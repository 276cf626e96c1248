"""Reading and writing lengths of time."""

from decimal import Decimal

import pytest
from hypothesis import given

from caotool.language.durations import read_duration, unit_name, write_duration
from caotool.language.numbers import Figures
from caotool.language.reading import Ambiguous, Read, Unreadable
from caotool.language.time import Duration, TimeUnit
from caotool.language.tongue import Language
from tests.language.laws import durations, figures, languages, numeric_texts

NL, EN = Language.NL, Language.EN


def length(amount: str, unit: TimeUnit) -> Duration:
    return Duration(Decimal(amount), unit)


@given(durations, languages, figures)
def test_a_written_duration_reads_back_as_itself(value, language, figures):
    assert read_duration(write_duration(value, language, figures), language) == Read(value)


@given(numeric_texts, languages)
def test_the_text_of_a_candidate_means_exactly_that_duration(text, language):
    for typed in (text, f"{text} week"):
        reading = read_duration(typed, language)
        if isinstance(reading, Ambiguous):
            assert all(read_duration(said, language) == Read(value) for said, value in reading.candidates)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("zes maanden", NL, length("6", TimeUnit.MONTH)),
        ("6 MAANDEN", NL, length("6", TimeUnit.MONTH)),
        ("6mnd.", NL, length("6", TimeUnit.MONTH)),
        ("1 jaar", NL, length("1", TimeUnit.YEAR)),
        ("twee jaren", NL, length("2", TimeUnit.YEAR)),
        ("een week", NL, length("1", TimeUnit.WEEK)),
        ("één dag", NL, length("1", TimeUnit.DAY)),
        ("tien werkdagen", NL, length("10", TimeUnit.WORKING_DAY)),
        ("10 kalenderdagen", NL, length("10", TimeUnit.DAY)),
        ("2,5 uur", NL, length("2.5", TimeUnit.HOUR)),
        ("ten working days", EN, length("10", TimeUnit.WORKING_DAY)),
        ("an hour", EN, length("1", TimeUnit.HOUR)),
        ("2.5 hours", EN, length("2.5", TimeUnit.HOUR)),
        ("1,500 hours", EN, length("1500", TimeUnit.HOUR)),
    ],
)
def test_a_duration_is_a_number_and_a_unit(text, language, value):
    assert read_duration(text, language) == Read(value)


@pytest.mark.parametrize(
    ("text", "language", "value", "said"),
    [
        ("een half jaar", NL, length("0.5", TimeUnit.YEAR), "gelezen als 0,5 jaar"),
        ("half jaar", NL, length("0.5", TimeUnit.YEAR), "gelezen als 0,5 jaar"),
        ("anderhalf jaar", NL, length("1.5", TimeUnit.YEAR), "gelezen als 1,5 jaar"),
        ("anderhalve maand", NL, length("1.5", TimeUnit.MONTH), "gelezen als 1,5 maand"),
        ("tweeënhalve week", NL, length("2.5", TimeUnit.WEEK), "gelezen als 2,5 weken"),
        ("zeven en een half jaar", NL, length("7.5", TimeUnit.YEAR), "gelezen als 7,5 jaar"),
        ("half a year", EN, length("0.5", TimeUnit.YEAR), "gelezen als 0.5 years"),
        ("one and a half years", EN, length("1.5", TimeUnit.YEAR), "gelezen als 1.5 years"),
    ],
)
def test_a_half_in_words_stays_half_of_its_unit_and_that_is_said(text, language, value, said):
    reading = read_duration(text, language)
    assert isinstance(reading, Read)
    assert reading.value == value
    assert reading.note is not None
    assert reading.note.in_(NL) == said


@pytest.mark.parametrize(
    "text", ["", "maanden", "-2 weken", "1 jaar en 6 maanden", "zes manen", "6 months", "veel weken"]
)
def test_what_is_no_duration_is_refused_with_the_units_to_choose_from(text):
    reading = read_duration(text, NL, (TimeUnit.WEEK, TimeUnit.MONTH))
    assert isinstance(reading, Unreadable)
    assert "weken of maanden" in reading.problem.in_(NL)
    assert "6 maanden" in reading.problem.in_(NL)


def test_a_unit_that_the_clause_does_not_use_is_refused():
    reading = read_duration("2 jaar", NL, (TimeUnit.WEEK, TimeUnit.MONTH))
    assert isinstance(reading, Unreadable)
    assert reading.problem.in_(NL) == "‘2 jaar’ past hier niet. Schrijf de duur in weken of maanden."


def test_a_number_alone_is_read_only_where_one_unit_is_possible():
    assert read_duration("8", NL, (TimeUnit.HOUR,)) == Read(length("8", TimeUnit.HOUR))
    reading = read_duration("6", NL, (TimeUnit.WEEK, TimeUnit.MONTH))
    assert isinstance(reading, Ambiguous)
    assert [text for text, _ in reading.candidates] == ["6 weken", "6 maanden"]


def test_an_english_amount_in_a_dutch_duration_is_asked_about():
    reading = read_duration("2.5 uur", NL)
    assert isinstance(reading, Ambiguous)
    assert reading.candidates == (("2,5 uur", length("2.5", TimeUnit.HOUR)),)


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        (length("1", TimeUnit.MONTH), "één maand", "one month"),
        (length("2", TimeUnit.MONTH), "twee maanden", "two months"),
        (length("0", TimeUnit.MONTH), "0 maanden", "0 months"),
        (length("2", TimeUnit.YEAR), "twee jaar", "two years"),
        (length("8", TimeUnit.HOUR), "acht uur", "eight hours"),
        (length("1", TimeUnit.WORKING_DAY), "één werkdag", "one working day"),
        (length("26", TimeUnit.WEEK), "26 weken", "26 weeks"),
        (length("1.5", TimeUnit.MONTH), "1,5 maand", "1.5 months"),
    ],
)
def test_the_unit_follows_the_number_as_each_language_has_it(value, dutch, english):
    assert write_duration(value, NL, Figures.WORDS) == dutch
    assert write_duration(value, EN, Figures.WORDS) == english
    assert unit_name(value.unit, value.amount, NL) == dutch.split(" ", 1)[1]
