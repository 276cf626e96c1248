"""Reading and writing amounts and percentages."""

from decimal import Decimal

import pytest
from hypothesis import given

from caotool.language.money import read_money, write_money
from caotool.language.reading import Ambiguous, Read, Unreadable
from caotool.language.shares import read_percentage, write_percentage
from caotool.language.tongue import Language
from tests.language.laws import languages, numbers, numeric_texts

NL, EN = Language.NL, Language.EN


@given(numbers(), languages)
def test_a_written_amount_reads_back_as_itself(value, language):
    assert read_money(write_money(value, language), language) == Read(value)


@given(numbers(), languages)
def test_a_written_percentage_reads_back_as_itself(value, language):
    assert read_percentage(write_percentage(value, language), language) == Read(value)


@given(numeric_texts, languages)
def test_the_text_of_a_candidate_means_exactly_that_amount(text, language):
    for read in (read_money, read_percentage):
        reading = read(text, language)
        if isinstance(reading, Ambiguous):
            assert all(read(meaning, language) == Read(value) for meaning, value in reading.candidates)


@pytest.mark.parametrize(
    "text",
    ["€ 1.500", "€1500", "1.500", "EUR 1.500", "1500 euro", "1.500 EUR", "€\u00a01.500,-", "€ 1.500,–",
     "1.500,--", "€ 1.500,00", "  Euro 1500 "],
)  # fmt: skip
def test_dutch_ways_to_write_an_amount_mean_the_same(text):
    assert read_money(text, NL) == Read(Decimal(1500))


@pytest.mark.parametrize("text", ["€ -1.234,50", "-€ 1.234,50", "€ −1.234,50", "-1.234,50", "- € 1.234,50"])
def test_a_negative_amount_has_its_minus_before_or_after_the_sign(text):
    assert read_money(text, NL) == Read(Decimal("-1234.50"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "€",
        "€ 1.500 €",
        "-€ -5",
        "$ 5",
        "5 dollar",
        "€ 1,5 miljoen",
        "€ 12,50,-",
        "€ 1.50.000",
        "vijf euro",
    ],
)
def test_what_is_no_amount_in_euro_is_refused_with_an_example(text):
    reading = read_money(text, NL)
    assert isinstance(reading, Unreadable)
    assert "€\u00a01.500,50" in reading.problem.in_(NL)


def test_a_dutch_amount_with_two_decimals_after_a_dot_is_asked_about():
    reading = read_money("€ 12.50", NL)
    assert isinstance(reading, Ambiguous)
    assert reading.candidates == (("€\u00a012,50", Decimal("12.5")), ("€\u00a01.250", Decimal(1250)))


def test_a_dash_for_the_cents_leaves_whole_euros_to_choose_from():
    reading = read_money("€ 1,500,-", NL)
    assert isinstance(reading, Ambiguous)
    assert reading.candidates == (("€\u00a01.500", Decimal(1500)),)


@pytest.mark.parametrize(
    ("value", "language", "written"),
    [
        ("1500", NL, "€\u00a01.500"),
        ("1500.5", NL, "€\u00a01.500,50"),
        ("-1234.50", NL, "€\u00a0-1.234,50"),
        ("0.235", NL, "€\u00a00,235"),
        ("1E+3", NL, "€\u00a01.000"),
        ("1500.50", EN, "€1,500.50"),
        ("-5", EN, "-€5"),
    ],
)
def test_an_amount_has_two_decimals_or_none_and_loses_nothing(value, language, written):
    assert write_money(Decimal(value), language) == written


@pytest.mark.parametrize("text", ["2,5%", "2,5 %", "2,5 procent", "2,5 percent", "2,5 per cent", "2,5"])
def test_a_percentage_may_have_a_sign_a_word_or_neither(text):
    assert read_percentage(text, NL) == Read(Decimal("2.5"))


@pytest.mark.parametrize("text", ["", "%", "2,5 ‰", "2,5%%", "2,5 procentpunt", "a 2,5%"])
def test_what_is_no_percentage_is_refused_with_an_example(text):
    reading = read_percentage(text, NL)
    assert isinstance(reading, Unreadable)
    assert "2,5%" in reading.problem.in_(NL)


def test_an_english_percentage_in_dutch_is_asked_about():
    reading = read_percentage("2.5%", NL)
    assert isinstance(reading, Ambiguous)
    assert reading.candidates == (("2,5%", Decimal("2.5")),)
