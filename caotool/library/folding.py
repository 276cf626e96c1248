"""Text folded for searching, with the way back to the places in the text as it was written."""

from __future__ import annotations

from functools import lru_cache

from caotool.frozen import Frozen
from caotool.language.patterns import regex
from caotool.language.sentences import fold

Marks = tuple[tuple[int, int], ...]
"""Stretches of a text: where each begins and where it ends, counted in characters from 0."""

_WORD = regex(r"[^\W_]+")
_BEYOND_ASCII = regex(r"[^\x00-\x7f]")


class Folded(Frozen):
    """``text`` is folded; ``starts`` gives for each of its characters, and its end, the place in the original.

    ``starts`` is empty where every character stayed in its place.
    """

    text: str
    starts: tuple[int, ...] = ()

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original text that a stretch of the folded text came from."""
        if not self.starts:
            return start, end
        first = self.starts[start]
        # A letter that became two is lit whole, also when only its first half was found.
        last = end
        while last < len(self.starts) - 1 and self.starts[last] == self.starts[end - 1]:
            last += 1
        return first, self.starts[last]


def folded(text: str) -> Folded:
    """The text folded with the places of its characters; the same folding as ``fold``, character by character."""
    if text.isascii():
        return Folded(text.lower())
    beyond: dict[str, str] = {
        character: _folded_character(character) for character in set(_BEYOND_ASCII.findall(text))
    }
    if all(len(piece) == 1 for piece in beyond.values()):
        return Folded(text.translate(_table(beyond)).lower())
    pieces = [beyond.get(character) or ("" if character in beyond else character.lower()) for character in text]
    starts = [place for place, piece in enumerate(pieces) for _ in piece]
    return Folded("".join(pieces), (*starts, len(text)))


def _table(pieces: dict[str, str]) -> dict[int, str]:
    return {ord(character): piece for character, piece in pieces.items()}


@lru_cache(maxsize=4096)
def _folded_character(character: str) -> str:
    piece = fold(character)
    # Signs keep their place: only letters and digits are searched.
    return character if piece and not any(one.isalnum() for one in piece) else piece


def folded_words(text: str) -> list[str]:
    """The words of a text, folded: letters and digits, without what stands between them."""
    if text.isascii():
        return _WORD.findall(text.lower())
    beyond: dict[str, str] = {
        character: _folded_character(character) for character in set(_BEYOND_ASCII.findall(text))
    }
    return _WORD.findall(text.translate(_table(beyond)).lower())


def distance(one: str, other: str, most: int) -> int | None:
    """How many typing errors lie between two words, or None when there are more than ``most``.

    A letter too many, too few or wrong is one error, and so are two neighbouring letters in each other's place
    (Damerau-Levenshtein, optimal string alignment).
    """
    one, other = _without_common_ends(one, other)
    longest = max(len(one), len(other))
    # One error leaves at most two letters on either side, and those only in each other's place.
    if abs(len(one) - len(other)) > most or (most == 1 and longest > 2):
        return None
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, against in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        # A swap looks one row further back, so both rows must be beyond hope.
        if min(row) > most and min(before) > most:
            return None
    return row[-1] if row[-1] <= most else None


def _without_common_ends(one: str, other: str) -> tuple[str, str]:
    start = 0
    shortest = min(len(one), len(other))
    while start < shortest and one[start] == other[start]:
        start += 1
    end = 0
    while end < shortest - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]
