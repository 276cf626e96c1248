"""Several texts in one line and taken apart again, and what came of reading each made into one reading."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from itertools import islice, product
from typing import TypeVar

from caotool.language.message import Message, message, say
from caotool.language.numbers import Figures
from caotool.language.patterns import regex
from caotool.language.reading import Ambiguous, Read, Reading, Unreadable
from caotool.language.sentences import enumerate_words
from caotool.language.tongue import Language
from caotool.language.typed import ask
from caotool.model.kinds.base import Kind
from caotool.model.values import Plain

T = TypeVar("T")
R = TypeVar("R")

MOST_ENTRIES = 100
"""The most entries that one value can have."""

_MOST_CANDIDATES = 8

# With one of these inside an entry, commas alone would not show where it ends.
_AWKWARD = {
    Language.NL: regex(r",|\b(?:en|of)\b", re.IGNORECASE),
    Language.EN: regex(r",|\b(?:and|or)\b", re.IGNORECASE),
}


class Joint(StrEnum):
    """The word before the last of several: all of them, or one of them."""

    AND = "and"
    OR = "or"

    def word(self, language: Language) -> str:
        """The word itself."""
        return say(f"kinds.joint.{self}", language)


def join(items: Sequence[str], language: Language, joint: Joint) -> str:
    """The items as a row in a sentence: "a, b en c".

    Where an item has a comma or such a word of its own: "a, met b; c; en d"; of two without commas, "a en b, en c".
    """
    if len(items) > 1 and any(_AWKWARD[language].search(item) for item in items):
        mark = ", " if len(items) == 2 and not any("," in item for item in items) else "; "
        return f"{mark.join(items[:-1])}{mark}{joint.word(language)} {items[-1]}"
    return enumerate_words(items, language, joint.value)


def split(text: str, language: Language, joint: Joint) -> list[str] | Message:
    """The items of a row as ``join`` writes it, or one a line; a message where it is unclear where they end."""
    items = _items(text, language, joint)
    if items is None:
        return message("kinds.several.unclear")
    return items if len(items) <= MOST_ENTRIES else message("kinds.several.many", most=MOST_ENTRIES)


def _items(text: str, language: Language, joint: Joint) -> list[str] | None:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > 1:
        return lines
    word = re.escape(joint.word(language))
    if ";" in text:
        *first, last = text.split(";")
        items = [*first, re.sub(rf"^\s*{word}\s+", "", last, flags=re.IGNORECASE)]
    elif pair := re.fullmatch(rf"([^,]+),\s+{word}\s+([^,]+)", text, re.IGNORECASE):
        items = [*pair.groups()]
    else:
        *first, last = text.split(",")
        ends = re.split(rf"(?:^|\s+){word}\s+", last, flags=re.IGNORECASE)
        if len(ends) > 2:
            return None
        items = [*first, *ends]
    return [item.strip() for item in items if item.strip()]


def together(
    readings: Sequence[Reading[T]], build: Callable[[tuple[T, ...]], R], write: Callable[[R], str]
) -> Reading[R]:
    """One reading of the whole: read when all parts are, unreadable when one is, else a question."""
    meanings: list[tuple[T, ...]] = []
    for reading in readings:
        if isinstance(reading, Unreadable):
            return reading
        if isinstance(reading, Read):
            meanings.append((reading.value,))
        else:
            meanings.append(tuple(value for _, value in reading.candidates))
    if all(len(options) == 1 for options in meanings) and not any(
        isinstance(reading, Ambiguous) for reading in readings
    ):
        return Read(build(tuple(value for (value,) in meanings)))
    wholes = [build(values) for values in islice(product(*meanings), _MOST_CANDIDATES)]
    return ask((write(whole), whole) for whole in wholes)


def unclear(kind: Kind, value: Plain) -> Message | None:
    """That the value, once written, would be read as something else; None where it is read as itself."""
    for language in Language:
        for figures in Figures:
            written = kind.write(value, language, figures)
            if kind.read(written, language) != Read(value):
                return message("kinds.unclear")
    return None
