"""Searching a library: clauses that hold every word asked for, best first, with what to light up.

A word counts most where it stands as a whole in a title, and less as the beginning of a word, as a part of one, or
with a typing error in it, and less in the summary, the tags and the text. Both languages are searched.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator
from enum import IntEnum
from functools import cached_property
from typing import TYPE_CHECKING

from caotool.frozen import Frozen
from caotool.language.tongue import Bilingual, Language
from caotool.library.folding import Marks, distance, folded, folded_words

if TYPE_CHECKING:
    from caotool.library.library import Library
    from caotool.library.shelf import Entry

FIELDS = ("title", "summary", "tags", "text")
"""Where is searched, what weighs most first."""

MOST = 100
"""How many clauses a search gives."""

_WORDS_ASKED = 8
_LONGEST_WORD = 60
_SHORTEST_PART = 3
_SNIPPET = 90


class Match(IntEnum):
    """How a word was found; the number is its weight."""

    FUZZY = 1
    PART = 3
    PREFIX = 5
    WHOLE = 8


_FIELD_WEIGHT = (100, 20, 14, 5)
_OTHER_LANGUAGE = 0.6


class Hit(Frozen):
    """A clause that was found.

    ``field`` is the one that weighed most, of :data:`FIELDS`. The snippet is a stretch of the summary, or else of
    the tags or the text, in the language asked for; it is empty where nothing of it can be lit.
    """

    id: str
    score: float
    field: str
    title_marks: Marks
    snippet: str
    snippet_marks: Marks


def search(
    library: Library, query: str, language: Language, most: int = MOST, only: Container[str] | None = None
) -> tuple[Hit, ...]:
    """The clauses that hold every word of the query, best first; none for a query without words.

    ``only`` are the ids of the clauses among which is searched; None searches all.
    """
    asked = list(dict.fromkeys(word[:_LONGEST_WORD] for word in folded_words(query)))[:_WORDS_ASKED]
    if not asked:
        return ()
    return library.index.search(asked, language, most, only)


class _Class(Frozen):
    """A sort of match: how, in which field, in which language; ``places`` are the clauses, one bit each."""

    weight: float
    field: int
    places: int


class Index:
    """The words of a library's clauses. For each word and each field of each language: in which clauses it is."""

    def __init__(self, library: Library) -> None:
        self.entries: tuple[Entry, ...] = library.entries
        self._books = library.shelf.books
        found: dict[str, dict[int, int]] = {}
        for place, entry in enumerate(self.entries):
            bit = 1 << place
            for slot, text in self._texts(entry):
                for word in set(folded_words(text)):
                    slots = found.setdefault(word, {})
                    slots[slot] = slots.get(slot, 0) | bit
        self._found = found

    def search(
        self, asked: list[str], language: Language, most: int, only: Container[str] | None = None
    ) -> tuple[Hit, ...]:
        """The hits for words that are folded already."""
        scores: dict[int, float] = {}
        fields: dict[int, tuple[float, int]] = {}
        lit: list[str] = []
        candidates = (1 << len(self.entries)) - 1
        rounds = []
        for word in asked:
            matches = self._matches(word)
            classes = self._classes(matches, language)
            candidates &= _union(each.places for each in classes)
            if not candidates:
                return ()
            rounds.append(classes)
            lit += [word] if any(each is not Match.FUZZY for _, each in matches) else [found for found, _ in matches]
        for classes in rounds:
            left = candidates
            for each in classes:
                for place in _bits(each.places & left):
                    scores[place] = scores.get(place, 0) + each.weight
                    fields[place] = max(fields.get(place, (0.0, 0)), (each.weight, each.field))
                left &= ~each.places
        passing = (place for place in scores if only is None or self.entries[place].id in only)
        order = sorted(passing, key=lambda place: (-scores[place], place))[:most]
        return tuple(self._hit(place, scores[place], fields[place][1], lit, language) for place in order)

    def _texts(self, entry: Entry) -> Iterator[tuple[int, str]]:
        """Every text of a clause with its slot: twice the place of the field, and one more for English."""
        words = self._books[entry.id].words()
        tags = " ".join(entry.tags)
        for field, text in enumerate((entry.title, entry.summary, Bilingual(tags, ""), words)):
            yield 2 * field, text.nl
            yield 2 * field + 1, text.en

    @cached_property
    def _vocabulary(self) -> list[str]:
        return sorted(self._found)

    @cached_property
    def _all_words(self) -> str:
        return "\n" + "\n".join(self._vocabulary) + "\n"

    @cached_property
    def _by_length(self) -> dict[int, list[tuple[str, int]]]:
        found: dict[int, list[tuple[str, int]]] = {}
        for word in self._vocabulary:
            found.setdefault(len(word), []).append((word, _letters(word)))
        return found

    def _matches(self, word: str) -> list[tuple[str, Match]]:
        """The words of the library that a word asked for stands for; with errors only where there is no other."""
        found: dict[str, Match] = {}
        if len(word) >= _SHORTEST_PART:
            found.update((each, Match.PART) for each in self._containing(word))
        start = bisect_left(self._vocabulary, word)
        for each in self._vocabulary[start:]:
            if not each.startswith(word):
                break
            found[each] = Match.PREFIX
        if word in self._found:
            found[word] = Match.WHOLE
        if not found:
            found.update((each, Match.FUZZY) for each in self._mistyped(word))
        return list(found.items())

    def _containing(self, word: str) -> Iterator[str]:
        text, at = self._all_words, self._all_words.find(word)
        while at >= 0:
            end = text.index("\n", at)
            yield text[text.rindex("\n", 0, at) + 1 : end]
            at = text.find(word, end)

    def _mistyped(self, word: str) -> Iterator[str]:
        errors = 2 if len(word) >= 8 else 1 if len(word) >= 4 else 0
        if not errors:
            return
        letters = _letters(word)
        for length in range(len(word) - errors, len(word) + errors + 1):
            # A wrong letter changes two letters of the set, one too many or too few changes one.
            most = 2 * errors - abs(length - len(word))
            for each, own in self._by_length.get(length, ()):
                if (own ^ letters).bit_count() <= most and distance(word, each, errors) is not None:
                    yield each

    def _classes(self, matches: Iterable[tuple[str, Match]], language: Language) -> list[_Class]:
        """The sorts of match, heaviest first."""
        places: dict[tuple[Match, int], int] = {}
        for word, match in matches:
            for slot, bits in self._found[word].items():
                key = match, slot
                places[key] = places.get(key, 0) | bits
        asked = 0 if language is Language.NL else 1
        tags = 2 * FIELDS.index("tags")
        classes = []
        for (match, slot), bits in places.items():
            own = slot % 2 == asked or slot == tags
            weight = _FIELD_WEIGHT[slot // 2] * match * (1 if own else _OTHER_LANGUAGE)
            classes.append(_Class(weight, slot // 2, bits))
        return sorted(classes, key=lambda each: -each.weight)

    def _hit(self, place: int, score: float, field: int, lit: list[str], language: Language) -> Hit:
        entry = self.entries[place]
        title_marks = _marks(entry.title.in_(language), lit)
        snippet, marks = _snippet(entry.summary.in_(language), lit)
        if not marks and field == FIELDS.index("tags"):
            snippet, marks = _snippet(", ".join(entry.tags), lit)
        if not marks and not title_marks:
            snippet, marks = _snippet(self._books[entry.id].words().in_(language), lit)
        if not marks:
            snippet = ""
        return Hit(entry.id, round(score, 2), FIELDS[field], title_marks, snippet, marks)


def _letters(word: str) -> int:
    """The set of letters of a word, one bit each."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) % 61)
    return bits


def _union(places: Iterable[int]) -> int:
    found = 0
    for each in places:
        found |= each
    return found


def _bits(places: int) -> Iterator[int]:
    """The places of the bits that are set, lowest first."""
    text = f"{places:b}"[::-1]
    at = text.find("1")
    while at >= 0:
        yield at
        at = text.find("1", at + 1)


def _marks(text: str, lit: Iterable[str]) -> Marks:
    """Where the words stand in a text, without overlap, in order."""
    known = folded(text)
    stretches: list[tuple[int, int]] = []
    for word in lit:
        at = known.text.find(word)
        while at >= 0:
            # What is found by so little is found at the beginning of words only.
            if len(word) >= _SHORTEST_PART or not known.text[at - 1 : at].isalnum():
                stretches.append(known.original(at, at + len(word)))
            at = known.text.find(word, at + len(word))
    merged: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _snippet(text: str, lit: Iterable[str]) -> tuple[str, Marks]:
    """A stretch of the text round the first word that is lit, with what is lit in it; no marks, no stretch."""
    marks = _marks(text, lit)
    if not marks:
        return "", ()
    if len(text) <= _SNIPPET:
        return text, marks
    start = max(0, marks[0][0] - _SNIPPET // 3)
    if start:
        start = text.find(" ", start, marks[0][0]) + 1 or marks[0][0]
    end = min(len(text), max(start + _SNIPPET, marks[0][1]))
    if end < len(text):
        end = max(text.rfind(" ", marks[0][1], end), marks[0][1])
    before, after = "… " if start else "", " …" if end < len(text) else ""
    shift = len(before) - start
    inside = tuple((one + shift, other + shift) for one, other in marks if other <= end)
    return before + text[start:end] + after, inside
