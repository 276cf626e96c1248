from __future__ import annotations

import pytest

from caotool.word.numbering import ARTICLE, CHAPTER, ITEM, PARAGRAPH, Lists, patterns


@pytest.mark.parametrize(
    ("chapter", "article", "text", "start"),
    [
        ("Hoofdstuk 5", "Artikel 5.2", "Artikel %1.%2", 2),
        ("Hoofdstuk 5", "Artikel 31", "Artikel %2", 31),
        ("Hoofdstuk 7", "7.1", "%1.%2", 1),
        ("Hoofdstuk 10", "Artikel 10:2", "Artikel %1:%2", 2),
        ("Chapter 5", "Article 5.1", "Article %1.%2", 1),
    ],
)
def test_the_pattern_of_articles_follows_from_the_printed_numbers(
    chapter: str, article: str, text: str, start: int
) -> None:
    pattern = patterns([(CHAPTER, chapter), (ARTICLE, article)])[ARTICLE]
    assert (pattern.text, pattern.start) == (text, start)


@pytest.mark.parametrize(
    ("printed", "text", "form"),
    [
        ("1.", "%3.", "decimal"),
        ("A.", "%3.", "upperLetter"),
        ("a.", "%3.", "lowerLetter"),
        ("1°.", "%3°.", "decimal"),
    ],
)
def test_the_pattern_of_paragraphs_follows_from_the_first(printed: str, text: str, form: str) -> None:
    pattern = patterns([(PARAGRAPH, printed)])[PARAGRAPH]
    assert (pattern.text, pattern.format) == (text, form)


def counting() -> tuple[Lists, object]:
    lists = Lists(1, 1)
    numbers = [(CHAPTER, "Hoofdstuk 5"), (ARTICLE, "Artikel 5.1"), (PARAGRAPH, "1."), (ITEM, "a.")]
    return lists, lists.start(patterns(numbers), {level: str(level) for level in range(4)})


def test_numbers_in_order_need_nothing_but_their_style() -> None:
    lists, counter = counting()
    for level, printed in [
        (CHAPTER, "Hoofdstuk 5"), (ARTICLE, "Artikel 5.1"), (PARAGRAPH, "1."), (ITEM, "a."), (ITEM, "b."),
        (PARAGRAPH, "2."), (ITEM, "a."), (ARTICLE, "Artikel 5.2"), (PARAGRAPH, "1."),
    ]:  # fmt: skip
        placed = counter.place(level, printed)  # type: ignore[attr-defined]
        assert (placed.properties, placed.literal) == ("", "")
    assert lists.nums().count("<w:num ") == 1


def test_a_number_out_of_order_restarts_the_list() -> None:
    lists, counter = counting()
    counter.place(CHAPTER, "Hoofdstuk 5")  # type: ignore[attr-defined]
    counter.place(ARTICLE, "Artikel 5.1")  # type: ignore[attr-defined]
    placed = counter.place(ARTICLE, "Artikel 5.4")  # type: ignore[attr-defined]
    assert placed.live
    assert 'w:numId w:val="2"' in placed.properties
    assert '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="4"/>' in lists.nums()


@pytest.mark.parametrize("printed", ["Slotartikel", "Artikel 6.1", "Artikel 5.1bis", "Artikel 05", "100%"])
def test_a_number_that_no_list_makes_is_written_out(printed: str) -> None:
    _, counter = counting()
    counter.place(CHAPTER, "Hoofdstuk 5")  # type: ignore[attr-defined]
    placed = counter.place(ARTICLE, printed)  # type: ignore[attr-defined]
    assert placed.literal == printed
    assert not placed.live


def test_letters_beyond_z_are_only_live_where_word_prints_the_same() -> None:
    _, counter = counting()
    placed = [counter.place(ITEM, letters + ".") for letters in ("z", "aa", "ab")]  # type: ignore[attr-defined]
    assert [each.live for each in placed] == [True, True, False]
