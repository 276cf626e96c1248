"""Searching a library: clauses that hold every word asked for, best first, with what to light up.

A word counts most where it stands as a whole in a title, and less as the beginning of a word, as a part of one, or
with a typing error in it, and less in the summary, the tags and the text. Both languages are searched.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from itertools import islice
from typing import TYPE_CHECKING

from caotool.frozen import Frozen
from caotool.language.tongue import Language
from caotool.library.checked_file import Damaged
from caotool.library.folding import Marks, folded, folded_words
from caotool.library.shelf import Entry, by_title
from caotool.library.word_index import FIELDS

if TYPE_CHECKING:
    from caotool.library.library import Library
    from caotool.library.word_index import IndexPart

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
_TAGS = 2 * FIELDS.index("tags")


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


class Found(Frozen):
    """The best hits, and how many clauses there are in all that hold every word of the query."""

    hits: tuple[Hit, ...] = ()
    total: int = 0


def search(
    library: Library, query: str, language: Language, most: int = MOST, only: Container[str] | None = None
) -> tuple[Hit, ...]:
    """The clauses that hold every word of the query, best first; none for a query without words.

    ``only`` are the ids of the clauses among which is searched; None searches all.
    """
    return find(library, query, language, most, only).hits


def find(
    library: Library, query: str, language: Language, most: int = MOST, only: Container[str] | None = None
) -> Found:
    """What :func:`search` gives, with the number of clauses from which those are the best."""
    asked = list(dict.fromkeys(word[:_LONGEST_WORD] for word in folded_words(query)))[:_WORDS_ASKED]
    if not asked:
        return Found()
    return library.index.find(asked, language, most, only)


class _Class(Frozen):
    """A sort of match: how much it weighs, in which field; ``places`` are the clauses, one bit each."""

    weight: float
    field: int
    places: int


class _Group(Frozen):
    """Clauses that score the same; ``best`` is the match that weighed most, and its field."""

    score: float
    best: tuple[float, int]
    places: int


class _Shelf:
    """A part of the index, with the clauses of it that count and its themes in the order of the library."""

    def __init__(self, part: IndexPart, hidden: Iterable[str], order: Callable[[str], tuple[int, str]]) -> None:
        self.index = part.index
        self.counting = part.alive
        if hidden:
            places = {clause_id: place for place, clause_id in enumerate(part.index.ids)}
            for clause_id in hidden:
                if clause_id in places:
                    self.counting &= ~(1 << places[clause_id])
        self._runs: list[tuple[tuple[int, str], int, int]] = []
        start = 0
        for theme, count in part.index.runs:
            self._runs.append((order(theme), start, count))
            start += count
        self._runs.sort()

    def classes(self, word: str, language: Language) -> list[_Class]:
        """Where a word stands as it is, or in other words, heaviest first."""
        index = self.index
        found: list[_Class] = []
        beginning = index.beginning(word)
        whole = index.whole(word)
        if len(word) >= _SHORTEST_PART:
            parts = [number for number in index.containing(word) if number not in beginning]
            found += self._classes(Match.PART, parts, language)
        found += self._classes(Match.PREFIX, [number for number in beginning if number != whole], language)
        found += self._classes(Match.WHOLE, () if whole is None else (whole,), language)
        return _heaviest_first(found)

    def mistyped(self, word: str, language: Language) -> tuple[list[_Class], list[str]]:
        """Where words stand that this one can have been meant for, and those words."""
        numbers = [one for one in self.index.mistyped(word) if any(self._counting(self.index.places((one,))))]
        words = [self.index.word(number) for number in numbers]
        return _heaviest_first(self._classes(Match.FUZZY, numbers, language)), words

    def places_of(self, only: Container[str] | None) -> int:
        """The places of the clauses among which is searched."""
        if only is None:
            return self.counting
        return int("".join("01"[clause_id in only] for clause_id in reversed(self.index.ids)) or "0", 2)

    def in_order(self, places: int) -> Iterator[int]:
        """The places in the order of the library."""
        for _, start, count in self._runs:
            yield from (start + place for place in _bits(places >> start & ((1 << count) - 1)))

    def _counting(self, slots: Mapping[int, int]) -> Iterator[int]:
        return (places & self.counting for places in slots.values())

    def _classes(self, match: Match, numbers: Iterable[int], language: Language) -> Iterator[_Class]:
        asked = 0 if language is Language.NL else 1
        for slot, places in self.index.places(numbers).items():
            own = slot % 2 == asked or slot == _TAGS
            weight = _FIELD_WEIGHT[slot // 2] * match * (1 if own else _OTHER_LANGUAGE)
            if places & self.counting:
                yield _Class(weight, slot // 2, places & self.counting)


class Index:
    """The words of a library's clauses."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._shelves: list[_Shelf] = []

    def find(self, asked: Sequence[str], language: Language, most: int, only: Container[str] | None) -> Found:
        """The hits for words that are folded already."""
        try:
            self._shelves = self._shelves or self._made(anew=False)
            return self._found(asked, language, most, only)
        except Damaged:
            self._shelves = self._made(anew=True)
            return self._found(asked, language, most, only)

    def _made(self, *, anew: bool) -> list[_Shelf]:
        shelf = self._library.shelf
        return [
            _Shelf(part, hidden, self._library.order_of)
            for stock, hidden in zip(shelf.stocks, shelf.hidden, strict=True)
            for part in stock.words(anew=anew)
        ]

    def _found(self, asked: Sequence[str], language: Language, most: int, only: Container[str] | None) -> Found:
        rounds: list[list[list[_Class]]] = []
        lit: list[str] = []
        for word in asked:
            classes = [shelf.classes(word, language) for shelf in self._shelves]
            if any(classes):
                lit.append(word)
            else:
                meant = [shelf.mistyped(word, language) for shelf in self._shelves]
                classes = [found for found, _ in meant]
                lit += [each for _, words in meant for each in words]
            rounds.append(classes)
        hits: list[tuple[float, Entry, int]] = []
        total = 0
        for shelf, *own in zip(self._shelves, *rounds, strict=True):
            groups = _groups(shelf.counting & shelf.places_of(only), own)
            total += sum(group.places.bit_count() for group in groups)
            best = islice(_best_first(shelf, groups), most)
            for score, place, field in best:
                entry = self._library.entry(shelf.index.ids[place])
                if entry is not None:
                    hits.append((score, entry, field))
        hits.sort(key=lambda hit: (-hit[0], self._library.order_of(hit[1].theme), by_title(hit[1])))
        return Found(tuple(self._hit(*hit, lit, language) for hit in hits[:most]), total)

    def _hit(self, score: float, entry: Entry, field: int, lit: list[str], language: Language) -> Hit:
        title_marks = _marks(entry.title.in_(language), lit)
        snippet, marks = _snippet(entry.summary.in_(language), lit)
        if not marks and field == FIELDS.index("tags"):
            snippet, marks = _snippet(", ".join(entry.tags), lit)
        if not marks and not title_marks:
            snippet, marks = _snippet(self._library.shelf.book(entry.id).words().in_(language), lit)
        if not marks:
            snippet = ""
        return Hit(entry.id, round(score, 2), FIELDS[field], title_marks, snippet, marks)


def _groups(counting: int, rounds: Iterable[list[_Class]]) -> list[_Group]:
    """The clauses that match in every round, each by the heaviest class of a round that it is in."""
    groups = [_Group(0.0, (0.0, 0), counting)]
    for classes in rounds:
        split = []
        for group in groups:
            left = group.places
            for each in classes:
                both = left & each.places
                if both:
                    best = max(group.best, (each.weight, each.field))
                    split.append(_Group(group.score + each.weight, best, both))
                    left ^= both
        groups = split
    return groups


def _best_first(shelf: _Shelf, groups: Iterable[_Group]) -> Iterator[tuple[float, int, int]]:
    """Score, place and field of each clause; those with the same score in the order of the library."""
    scores: dict[float, list[_Group]] = {}
    for group in groups:
        scores.setdefault(group.score, []).append(group)
    for score in sorted(scores, reverse=True):
        for place in shelf.in_order(_union(group.places for group in scores[score])):
            field = next(group.best[1] for group in scores[score] if group.places >> place & 1)
            yield score, place, field


def _heaviest_first(classes: Iterable[_Class]) -> list[_Class]:
    return sorted(classes, key=lambda each: (-each.weight, each.field))


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
