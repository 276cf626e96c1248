"""Words in a row, ordinals, text folded for searching, and characters that do not belong in text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Literal

from caotool.frozen import Frozen
from caotool.language.message import Message, message
from caotool.language.patterns import regex
from caotool.language.tongue import Language
from caotool.language.words import ordinal

__all__ = ["Suspicion", "enumerate_words", "fold", "ordinal", "strip_unsafe", "suspicious"]

_LAST = {
    Language.NL: {"and": "en", "or": "of"},
    Language.EN: {"and": "and", "or": "or"},
}

_BIDI = "\u202a-\u202e\u2066-\u2069"
_UNSAFE = regex(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f{_BIDI}]")
_LINE_BREAKS = regex("\r\n?|[\x85\u2028\u2029]")
_SURROGATES = regex("[\ud800-\udfff]")

_HIDDEN = (
    (regex("[\u200b-\u200d\u2060-\u2064\ufeff\u180e\U000e0000-\U000e007f]"), "reading.zero_width"),
    (regex(f"[{_BIDI}\u200e\u200f\u061c]"), "reading.bidi"),
    (regex("\u00ad"), "reading.soft_hyphen"),
)
_WORD = regex(r"[^\W\d_]+")
_LATIN = regex("[A-Za-z\u00c0-\u024f]")
_LOOKALIKES = (
    (regex("[\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f]"), "reading.script_cyrillic"),
    (regex("[\u0370-\u03ff\u1f00-\u1fff]"), "reading.script_greek"),
)


class Suspicion(Frozen):
    """A character that a reader cannot see, or takes for another; ``position`` counts from 0."""

    position: int
    name: Message


def enumerate_words(items: Sequence[str], language: Language, last: Literal["and", "or"]) -> str:
    """The items as a row in running text; no items give an empty text.

    >>> enumerate_words(["a", "b", "c"], Language.NL, "and")
    'a, b en c'
    """
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {_LAST[language][last]} {items[-1]}"


def fold(text: str) -> str:
    """The text for searching and sorting: no capitals, no accents, the single letter ĳ as two.

    >>> fold("Privé-IJSBAAN, ĳs")
    'prive-ijsbaan, ijs'
    """
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return bare.casefold()


def strip_unsafe(text: str) -> str:
    """The text without what could command a terminal or turn the reading direction.

    Control characters (also ESC) and bidirectional embeddings, overrides and isolates go; tabs stay; every
    kind of line break becomes a newline; a broken half of a character becomes U+FFFD.
    """
    if text.isprintable():
        return text
    return _SURROGATES.sub("\ufffd", _UNSAFE.sub("", _LINE_BREAKS.sub("\n", text)))


def suspicious(text: str) -> tuple[Suspicion, ...]:
    """Invisible characters, and Cyrillic or Greek letters in Latin text, in the order in which they stand.

    Letters of one script are reported once a word. Text that is wholly in another script is not suspicious.
    """
    if text.isascii():
        return ()
    found = [
        Suspicion(hit.start(), message(key, code=f"U+{ord(hit.group()):04X}"))
        for pattern, key in _HIDDEN
        for hit in pattern.finditer(text)
    ]
    if _LATIN.search(text):
        for pattern, key in _LOOKALIKES:
            found.extend(_first_in_each_word(text, pattern, key))
    return tuple(sorted(found, key=lambda suspicion: suspicion.position))


def _first_in_each_word(text: str, letters: re.Pattern[str], key: str) -> Iterator[Suspicion]:
    if not letters.search(text):
        return
    for word in _WORD.finditer(text):
        if hit := letters.search(word.group()):
            name = message(key, letter=hit.group(), word=word.group()[:40])
            yield Suspicion(word.start() + hit.start(), name)
