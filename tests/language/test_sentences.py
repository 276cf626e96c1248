"""Rows of words, ordinals, folding, and characters that do not belong in text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caotool.language.sentences import enumerate_words, fold, ordinal, strip_unsafe, suspicious
from caotool.language.tongue import Language
from caotool.language.words import cardinal, value_of
from tests.language.laws import languages

NL, EN = Language.NL, Language.EN


@pytest.mark.parametrize(
    ("items", "dutch", "english"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a en b", "a and b"),
        (["a", "b", "c"], "a, b en c", "a, b and c"),
    ],
)
def test_a_row_of_words_has_a_conjunction_before_the_last(items, dutch, english):
    assert enumerate_words(items, NL, "and") == dutch
    assert enumerate_words(items, EN, "and") == english


def test_a_choice_of_words_says_or():
    assert enumerate_words(["a", "b"], NL, "or") == "a of b"
    assert enumerate_words(["a", "b"], EN, "or") == "a or b"


def test_dutch_ordinals_keep_their_exceptions():
    said = [ordinal(number, NL) for number in (1, 2, 3, 7, 8, 9, 12, 19, 20, 21, 32, 99)]
    assert " ".join(said) == (
        "eerste tweede derde zevende achtste negende twaalfde negentiende twintigste eenentwintigste "
        "tweeëndertigste negenennegentigste"
    )


def test_english_ordinals_keep_their_exceptions():
    said = [ordinal(number, EN) for number in (1, 2, 3, 5, 8, 9, 12, 13, 20, 21, 32, 90)]
    assert " ".join(said) == (
        "first second third fifth eighth ninth twelfth thirteenth twentieth twenty-first thirty-second ninetieth"
    )


@pytest.mark.parametrize("number", [0, 100, -1])
def test_there_is_no_ordinal_outside_one_to_ninety_nine(number):
    with pytest.raises(ValueError, match=str(number)):
        ordinal(number, NL)


@given(st.integers(0, 99), languages)
def test_a_number_in_words_is_understood(number, language):
    assert value_of(cardinal(number, language), language) == number


def test_folded_text_forgets_capitals_accents_and_the_single_letter_ij():
    assert fold("Privé CAO-ĲSBAAN ĳs Überuren") == "prive cao-ijsbaan ijs uberuren"


@given(st.text())
def test_folded_text_has_no_accents_left(text):
    assert not any(unicodedata.combining(char) for char in fold(text))


def test_controls_and_direction_overrides_are_removed_and_line_breaks_made_alike():
    assert strip_unsafe("a\x1b[31mb\x9b\x00\u202ec\u2066\td\r\ne\rf\u2028g") == "a[31mbc\td\ne\nf\ng"


def test_text_with_half_a_character_can_still_be_written_to_a_file():
    assert strip_unsafe("a\ud800b").encode("utf-8") == "a\ufffdb".encode()


@given(st.text(alphabet=st.characters()))
def test_stripped_text_is_safe_and_stays_as_it_is(text):
    safe = strip_unsafe(text)
    assert strip_unsafe(safe) == safe
    assert not any(unicodedata.category(char) == "Cc" and char not in "\n\t" for char in safe)


@pytest.mark.parametrize(
    ("text", "position", "name"),
    [
        ("loon\u200bschaal", 4, "onzichtbaar teken (U+200B)"),
        ("a\u202eb", 1, "teken dat de leesrichting verandert (U+202E)"),
        ("scho\u00adling", 4, "verborgen afbreekstreepje (U+00AD)"),
        ("c\u0430o", 1, "Cyrillische letter ‘\u0430’ in ‘c\u0430o’, die op een gewone letter kan lijken"),
        (
            "de \u0441\u0430\u043e",
            3,
            "Cyrillische letter ‘\u0441’ in ‘\u0441\u0430\u043e’, die op een gewone letter kan lijken",
        ),
        ("l\u03bfon", 1, "Griekse letter ‘\u03bf’ in ‘l\u03bfon’, die op een gewone letter kan lijken"),
    ],
)
def test_what_a_reader_cannot_see_is_found_and_named(text, position, name):
    (found,) = suspicious(text)
    assert (found.position, found.name.in_(NL)) == (position, name)


@pytest.mark.parametrize("text", ["", "Coëfficiënt: € 1.500 – ‘één’ ĳ\n", "Договор", "tabel\u00a01"])
def test_ordinary_text_is_not_suspicious(text):
    assert suspicious(text) == ()


def test_suspicions_come_in_the_order_of_the_text():
    assert [found.position for found in suspicious("\u00ada\u200b\u202e c\u0430o")] == [0, 2, 3, 6]
