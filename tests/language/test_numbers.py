"""Reading and writing numbers and counts."""

from decimal import Decimal

import pytest
from hypothesis import given

from caotool.language.numbers import Figures, read_count, read_number, write_count, write_number
from caotool.language.reading import Ambiguous, Read, Unreadable
from caotool.language.tongue import Language
from tests.language.laws import counts, figures, languages, numbers, numeric_texts

NL, EN = Language.NL, Language.EN


@given(numbers(), languages)
def test_a_written_number_reads_back_as_itself(value, language):
    assert read_number(write_number(value, language), language) == Read(value)


@given(counts, languages, figures)
def test_a_written_count_reads_back_as_itself(value, language, figures):
    assert read_count(write_count(value, language, figures), language) == Read(value)


@given(numbers(), languages)
def test_a_number_of_the_other_language_never_silently_changes_magnitude(value, language):
    text = write_number(value, language.other)
    reading = read_number(text, language)
    assert not isinstance(reading, Read) or reading.value == value


@given(numeric_texts, languages)
def test_only_a_languages_own_thousands_decide_between_two_meanings(text, language):
    mine, theirs = read_number(text, language), read_number(text, language.other)
    if isinstance(mine, Read) and isinstance(theirs, Read):
        assert mine == theirs
    if isinstance(mine, Ambiguous):
        assert "." in text or "," in text


@given(numeric_texts, languages)
def test_the_text_of_a_candidate_means_exactly_that_candidate(text, language):
    reading = read_number(text, language)
    if isinstance(reading, Ambiguous):
        assert reading.candidates
        for meaning, value in reading.candidates:
            assert read_number(meaning, language) == Read(value)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("1.500", NL, "1500"),
        ("1,500", EN, "1500"),
        ("1.234.567,891", NL, "1234567.891"),
        ("12,50", NL, "12.5"),
        ("0,125", NL, "0.125"),
        ("1250", NL, "1250"),
        ("1234,567", NL, "1234.567"),
        ("  -3,5\u00a0", NL, "-3.5"),
        ("−3,5", NL, "-3.5"),
        ("+7", NL, "7"),
        ("1\u2009500\u2009000", NL, "1500000"),
        ("1\u00a0500,5", NL, "1500.5"),
    ],
)
def test_a_number_with_one_meaning_is_read(text, language, value):
    assert read_number(text, language) == Read(Decimal(value))


@pytest.mark.parametrize(
    ("text", "language", "meanings"),
    [
        ("12.50", NL, ["12,50", "1.250"]),
        ("1.5", NL, ["1,5"]),
        ("1,500", NL, ["1,5", "1.500"]),
        ("1,125", NL, ["1,1250", "1.125"]),
        ("1,500.50", NL, ["1.500,50"]),
        ("1,500,000", NL, ["1.500.000"]),
        ("1234.567", NL, ["1.234,567", "1.234.567"]),
        ("0.50", NL, ["0,50"]),
        ("-12.50", NL, ["-12,50", "-1.250"]),
        ("12,50", EN, ["12.50", "1,250"]),
        ("1.500", EN, ["1.5", "1,500"]),
        ("1.500,50", EN, ["1,500.50"]),
    ],
)
def test_a_number_that_another_convention_reads_differently_is_asked_about(text, language, meanings):
    reading = read_number(text, language)
    assert isinstance(reading, Ambiguous)
    assert [meaning for meaning, _ in reading.candidates] == meanings


def test_the_question_names_the_meanings_in_both_languages():
    reading = read_number("12.50", NL)
    assert isinstance(reading, Ambiguous)
    assert reading.question.in_(NL) == "Bedoelt u 12,50 of 1.250?"
    assert reading.question.in_(EN) == "Do you mean 12,50 or 1.250?"


@pytest.mark.parametrize(
    "text",
    ["", "1.50.000", "1..5", "1,5,5.5", "twaalf", "12a", "1e5", "1.", ",5", "- 5", "--5", "١٢", "½",
     "NaN", "12\n500", "1 500.000,5", "1 50", "0x10", "1_000"],
)  # fmt: skip
def test_what_is_no_number_is_refused_with_an_example_of_how_to_write_it(text):
    reading = read_number(text, NL)
    assert isinstance(reading, Unreadable)
    assert "1.250 of 12,50" in reading.problem.in_(NL)


def test_a_number_of_thousands_of_digits_is_refused_before_it_is_counted_with():
    assert isinstance(read_number("9" * 100_000, NL), Unreadable)
    too_long = read_number("9" * 31, NL)
    assert isinstance(too_long, Unreadable)
    assert "30 cijfers" in too_long.problem.in_(NL)


def test_an_echoed_mistake_cannot_command_the_terminal():
    reading = read_number("\x1b[2J\u202e12" + "x" * 500, NL)
    assert isinstance(reading, Unreadable)
    said = reading.problem.in_(NL)
    assert "\x1b" not in said
    assert "\u202e" not in said
    assert len(said) < 150


@pytest.mark.parametrize(
    ("value", "places", "written"),
    [
        ("1E+3", None, "1.000"),
        ("1.10", None, "1,1"),
        ("-0", None, "0"),
        ("-0.001", 2, "0,00"),
        ("2.345", 2, "2,35"),
        ("1.5", 3, "1,500"),
        ("1.125", None, "1,1250"),
        ("1234567.125", None, "1.234.567,125"),
        ("99999999999999999999999999999999.995", 2, "100.000.000.000.000.000.000.000.000.000.000,00"),
    ],
)
def test_numbers_are_written_without_exponent_and_rounded_only_on_request(value, places, written):
    assert write_number(Decimal(value), NL, places) == written


def test_what_is_not_finite_cannot_be_written():
    with pytest.raises(ValueError, match="NaN"):
        write_number(Decimal("NaN"), NL)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [("zes", NL, 6), ("Één", NL, 1), ("een", NL, 1), ("dertig", NL, 30), ("tweeëntwintig", NL, 22),
     ("tweeentwintig", NL, 22), ("twenty-one", EN, 21), ("Twenty one", EN, 21), ("2,0", NL, 2),
     ("1.250", NL, 1250)],
)  # fmt: skip
def test_a_count_may_be_in_words(text, language, value):
    assert read_count(text, language) == Read(value)


def test_a_broken_number_is_no_count():
    assert isinstance(read_count("2,5", NL), Unreadable)
    assert isinstance(read_count("six", NL), Unreadable)


def test_a_question_about_a_count_offers_whole_numbers_alone():
    reading = read_count("12.50", NL)
    assert isinstance(reading, Ambiguous)
    assert reading.candidates == (("1.250", 1250),)


def test_one_to_twenty_are_written_out_on_request():
    written = [write_count(value, NL, Figures.WORDS) for value in (0, 1, 6, 20, 21, -3)]
    assert written == ["0", "één", "zes", "twintig", "21", "-3"]
    assert write_count(6, NL) == "6"
