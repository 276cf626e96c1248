"""Numbers in words, nought to ninety-nine, in Dutch and English."""

from __future__ import annotations

import unicodedata
from functools import cache

from caotool.language.tongue import Language


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_UNITS = {
    Language.NL: _listed(
        "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
        "zeventien achttien negentien"
    ),
    Language.EN: _listed(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen"
    ),
}
_TENS = {
    Language.NL: _listed("twintig dertig veertig vijftig zestig zeventig tachtig negentig"),
    Language.EN: _listed("twenty thirty forty fifty sixty seventy eighty ninety"),
}
_ORDINALS = {
    Language.NL: {1: "eerste", 3: "derde", 8: "achtste"},
    Language.EN: {1: "first", 2: "second", 3: "third", 5: "fifth", 8: "eighth", 9: "ninth", 12: "twelfth"},
}

HIGHEST = 99
"""The highest number that is known in words."""


def cardinal(number: int, language: Language) -> str:
    """The number in words; ValueError outside 0 to 99. One is ``één`` in Dutch, so that it is no article.

    >>> cardinal(22, Language.NL), cardinal(22, Language.EN)
    ('tweeëntwintig', 'twenty-two')
    """
    if number == 1 and language is Language.NL:
        return "één"
    return _plain_cardinal(number, language)


def ordinal(number: int, language: Language) -> str:
    """The place in a row in words, as in "het tweede lid"; ValueError outside 1 to 99.

    >>> ordinal(2, Language.NL), ordinal(21, Language.EN)
    ('tweede', 'twenty-first')
    """
    if not 1 <= number <= HIGHEST:
        raise ValueError(f"no ordinal in words for {number}")
    if language is Language.NL:
        ending = "de" if number < 20 else "ste"
        return _ORDINALS[language].get(number) or _plain_cardinal(number, language) + ending
    tens, unit = divmod(number, 10)
    if number > 20 and unit:
        return f"{_TENS[language][tens - 2]}-{ordinal(unit, language)}"
    word = _plain_cardinal(number, language)
    return _ORDINALS[language].get(number) or (word[:-1] + "ieth" if word.endswith("y") else word + "th")


def value_of(word: str, language: Language) -> int | None:
    """The number that this word says, whatever its capitals, accents, spaces and hyphens; or None."""
    return _values(language).get(_bare(word))


def _plain_cardinal(number: int, language: Language) -> str:
    if not 0 <= number <= HIGHEST:
        raise ValueError(f"no word for {number}")
    units = _UNITS[language]
    if number < 20:
        return units[number]
    tens, unit = divmod(number, 10)
    ten = _TENS[language][tens - 2]
    if not unit:
        return ten
    if language is Language.EN:
        return f"{ten}-{units[unit]}"
    # A trema keeps "tweeen" and "drieen" from being read as one sound.
    return units[unit] + ("ën" if units[unit].endswith("e") else "en") + ten


def _bare(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.casefold())
    return "".join(char for char in decomposed if char not in "- " and not unicodedata.combining(char))


@cache
def _values(language: Language) -> dict[str, int]:
    return {_bare(_plain_cardinal(number, language)): number for number in range(HIGHEST + 1)}
