"""How articles, paragraphs and items are numbered, by the conventions of the surrounding cao."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from caotool.frozen import Frozen
from caotool.language.message import say
from caotool.language.tongue import Language
from caotool.model.conventions import Conventions, Numbering


class Scheme(Frozen):
    """One way of numbering; each part makes the bare number of a place in a row, counted from 1."""

    article: Callable[[int, int], str]
    """From the chapter and the article's place in the cao."""
    named: bool
    """Whether a heading says "Artikel" before the number."""
    paragraph: Callable[[int], str]
    items: tuple[Callable[[int], str], ...]
    """By depth; deeper items repeat the last."""


def letters(place: int) -> str:
    """A to z, then aa, ab, as items are lettered.

    >>> letters(1), letters(26), letters(27)
    ('a', 'z', 'aa')
    """
    text = ""
    while place > 0:
        place, rest = divmod(place - 1, 26)
        text = chr(ord("a") + rest) + text
    return text


def _capital_letters(place: int) -> str:
    return letters(place).upper()


def _degree(place: int) -> str:
    return f"{place}°"


_USUAL_ITEMS = (letters, _degree, letters)

SCHEMES: Mapping[Numbering, Scheme] = {
    Numbering.ARTICLE: Scheme(lambda chapter, place: f"{chapter}.{place}", True, str, _USUAL_ITEMS),
    Numbering.CONTINUOUS: Scheme(lambda chapter, place: str(place), True, str, _USUAL_ITEMS),  # noqa: ARG005
    Numbering.LETTERED: Scheme(
        lambda chapter, place: f"{chapter}.{place}", False, _capital_letters, (str, letters, _degree)
    ),
    Numbering.COLON: Scheme(lambda chapter, place: f"{chapter}:{place}", True, str, _USUAL_ITEMS),
}
"""Every scheme."""


@lru_cache(maxsize=4096)
def numbered(key: str, number: str, language: Language) -> str:
    """The text with this key round a number; remembered, since every edit puts all numbers into words again."""
    return say(key, language, number=number)


def article_number(conventions: Conventions, place: int) -> str:
    """The number of the article at this place in the chapter, counted from 0.

    >>> article_number(Conventions(chapter=5), 1)
    '5.2'
    """
    return SCHEMES[conventions.numbering].article(conventions.chapter, conventions.first_article + place)


def article_heading(conventions: Conventions, number: str, language: Language) -> str:
    """The number as a heading has it: ``Artikel 5.2``, or the number alone."""
    if SCHEMES[conventions.numbering].named:
        return numbered("compose.article", number, language)
    return number


def paragraph_number(conventions: Conventions, place: int) -> str:
    """The number of the paragraph at this place, counted from 1, as it is cited: ``3`` or ``C``."""
    return SCHEMES[conventions.numbering].paragraph(place)


def item_number(conventions: Conventions, depth: int, place: int) -> str:
    """The number of an item as printed, its place counted from 1: ``a.``, ``1°.``."""
    items = SCHEMES[conventions.numbering].items
    return items[min(depth, len(items)) - 1](place) + "."
