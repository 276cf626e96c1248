"""Reading and writing dates."""

from datetime import date

import pytest
from hypothesis import given

from caotool.language.dates import read_date, weekday, write_date
from caotool.language.reading import Ambiguous, Read, Unreadable
from caotool.language.tongue import Language
from tests.language.laws import dates, languages

NL, EN = Language.NL, Language.EN
FIRST_OF_JULY = date(2027, 7, 1)


@given(dates, languages)
def test_a_written_date_reads_back_as_itself(value, language):
    assert read_date(write_date(value, language), language) == Read(value)
    assert read_date(f"{weekday(value, language)} {write_date(value, language)}", language) == Read(value)


@given(dates)
def test_figures_in_english_are_read_only_where_both_orders_agree(value):
    reading = read_date(f"{value.day}/{value.month}/{value.year:04d}", EN)
    if value.day <= 12 and value.day != value.month:
        assert isinstance(reading, Ambiguous)
        assert {day for _, day in reading.candidates} == {
            value,
            value.replace(month=value.day, day=value.month),
        }
    else:
        assert reading == Read(value)


@pytest.mark.parametrize(
    "text",
    ["1 juli 2027", "01-07-2027", "1-7-2027", "1/7/2027", "1.7.2027", "2027-07-01", "1 JULI 2027",
     " 1\u00a0juli 2027", "donderdag 1 juli 2027", "1 jul. 2027", "1 July 2027", "1e juli 2027"],
)  # fmt: skip
def test_dutch_ways_to_write_a_date_mean_the_same(text):
    assert read_date(text, NL) == Read(FIRST_OF_JULY)


@pytest.mark.parametrize(
    "text",
    ["1 July 2027", "July 1, 2027", "July 1st 2027", "1st of July 2027", "Thursday, 1 July 2027",
     "2027-07-01", "1 juli 2027"],
)  # fmt: skip
def test_english_ways_to_write_a_date_mean_the_same(text):
    assert read_date(text, EN) == Read(FIRST_OF_JULY)


def test_an_english_date_in_figures_asks_for_day_or_month_first():
    reading = read_date("03/04/2027", EN)
    assert isinstance(reading, Ambiguous)
    assert [text for text, _ in reading.candidates] == ["3 April 2027", "4 March 2027"]
    assert reading.question.in_(NL) == "Bedoelt u 3 April 2027 of 4 March 2027?"


def test_month_before_day_is_asked_about_in_dutch_when_nothing_else_is_possible():
    reading = read_date("07/25/2027", NL)
    assert isinstance(reading, Ambiguous)
    assert reading.candidates == (("25 juli 2027", date(2027, 7, 25)),)


@pytest.mark.parametrize("text", ["1-7-27", "1 juli 27", "1 juli '27", "juli 1, 27"])
def test_a_year_of_two_digits_is_asked_about(text):
    reading = read_date(text, NL)
    assert isinstance(reading, Ambiguous)
    assert reading.candidates == (("1 juli 2027", FIRST_OF_JULY), ("1 juli 1927", date(1927, 7, 1)))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("31 juni 2027", "Dag 31 bestaat niet: juni 2027 heeft 30 dagen. Kies een andere dag."),
        ("29-02-2027", "Dag 29 bestaat niet: februari 2027 heeft 28 dagen. Kies een andere dag."),
        ("0-1-2027", "Dag 0 bestaat niet: januari 2027 heeft 31 dagen. Kies een andere dag."),
        ("2027-13-01", "Maand 13 bestaat niet. Kies een maand van 1 tot en met 12."),
        ("32-13-2027", "Maand 13 bestaat niet. Kies een maand van 1 tot en met 12."),
        ("1 juli 0000", "Het jaar 0 bestaat niet. Schrijf het jaar in vier cijfers."),
        ("1 zomer 2027", "In ‘1 zomer 2027’ is ‘zomer’ geen maand. Schrijf bijvoorbeeld 1 juli 2027."),
        (
            "maandag 1 juli 2027",
            "Voor 1 juli 2027 staat ‘maandag’, maar die dag is een donderdag. Verbeter de dag of de datum.",
        ),
    ],
)
def test_an_impossible_date_is_refused_with_the_reason(text, why):
    reading = read_date(text, NL)
    assert isinstance(reading, Unreadable)
    assert reading.problem.in_(NL) == why


@pytest.mark.parametrize("text", ["", "1 juli", "juli 2027", "morgen", "1-7/2027", "1-7-027", "01072027"])
def test_what_is_no_whole_date_is_refused_with_an_example(text):
    reading = read_date(text, NL)
    assert isinstance(reading, Unreadable)
    assert "1 juli 2027" in reading.problem.in_(NL)


def test_the_day_of_the_week_is_named_in_both_languages():
    assert (weekday(FIRST_OF_JULY, NL), weekday(FIRST_OF_JULY, EN)) == ("donderdag", "Thursday")
