"""The words of many clauses: in which clauses each word stands and where in them, made once and read by the piece."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from struct import Struct

import msgspec

from caotool.frozen import Frozen
from caotool.language.tongue import Bilingual
from caotool.library.checked_file import CheckedFile, CheckedWriter, Stretch
from caotool.library.folding import distance, folded_words
from caotool.library.shelf import Entry

FIELDS = ("title", "summary", "tags", "text")
"""Where words stand in a clause. A slot is twice the place in this row, and one more for English."""

_LISTED, _BITS = 0, 1
"""How the places of a word are written: each place, or a bit for every clause, whichever is shorter."""

_FORM = Struct("<BBI")
"""Before the places: the slot, how they are written, and in how many bytes."""


class Covered(Frozen):
    """The clauses whose words are in an index, by theme, with what the file of each held where that is known."""

    runs: tuple[tuple[str, int], ...]
    ids: tuple[str, ...]
    digests: tuple[bytes, ...]

    @classmethod
    def of(cls, themes: Mapping[str, Sequence[str]], digests: Mapping[str, bytes]) -> Covered:
        """The clauses of these themes."""
        ids = tuple(one for listed in themes.values() for one in listed)
        runs = tuple((theme, len(listed)) for theme, listed in themes.items() if listed)
        return cls(runs, ids, tuple(digests.get(one, b"") for one in ids))

    def only(self, wanted: Container[str]) -> Covered:
        """Those of these clauses that are wanted."""
        themes, start = {}, 0
        for theme, count in self.runs:
            themes[theme] = [one for one in self.ids[start : start + count] if one in wanted]
            start += count
        return Covered.of(themes, dict(zip(self.ids, self.digests, strict=True)))


class _Table(Frozen, array_like=True):
    premise: str
    covers: bytes
    runs: tuple[tuple[str, int], ...]
    ids: Stretch
    digests: Stretch
    vocabulary: Stretch
    letters: Stretch
    spots: Stretch


def page(entry: Entry, words: Bilingual) -> tuple[str, ...]:
    """The texts of a clause, one for each slot; tags are of both languages."""
    return (
        entry.title.nl,
        entry.title.en,
        entry.summary.nl,
        entry.summary.en,
        " ".join(entry.tags),
        "",
        words.nl,
        words.en,
    )


def written(covered: Covered, pages: Iterable[Sequence[str]], premise: str = "", covers: bytes = b"") -> bytes:
    """The index of these clauses as a file; each has a page, with a text for every slot."""
    found: dict[str, dict[int, array[int]]] = {}
    for place, texts in enumerate(pages):
        for slot, text in enumerate(texts):
            for word in set(folded_words(text)):
                slots = found.setdefault(word, {})
                if slot not in slots:
                    slots[slot] = array("I")
                slots[slot].append(place)
    vocabulary = sorted(found)
    file = CheckedWriter()
    spots = array("I")
    for word in vocabulary:
        spots.extend(file.add(_posting(found[word])))
    table = _Table(
        premise,
        covers,
        covered.runs,
        ids=file.add(msgspec.msgpack.encode(covered.ids)),
        digests=file.add(msgspec.msgpack.encode(covered.digests)),
        vocabulary=file.add("\n".join(vocabulary).encode()),
        letters=file.add(array("Q", map(_letters, vocabulary)).tobytes()),
        spots=file.add(spots.tobytes()),
    )
    return file.whole(msgspec.msgpack.encode(table))


class IndexPart(Frozen):
    """An index, and which of its clauses still are what they were then: one bit each."""

    index: WordIndex
    alive: int

    @classmethod
    def of(cls, index: WordIndex) -> IndexPart:
        """An index in which all still are."""
        return cls(index, (1 << index.size) - 1)


class WordIndex:
    """An index that was written. Words are known by their number, in the order of the alphabet.

    Everything may raise Damaged.
    """

    def __init__(self, content: bytes) -> None:
        """Damaged; MsgspecError where another version of the program wrote it."""
        self._file = CheckedFile.of(content)
        table = msgspec.msgpack.decode(self._file.table, type=_Table)
        self.premise = table.premise
        self.covers = table.covers
        self.runs = table.runs
        self._table = table

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The clauses, each in its place."""
        return msgspec.msgpack.decode(self._file.read(self._table.ids), type=tuple[str, ...])

    @cached_property
    def digests(self) -> tuple[bytes, ...]:
        """What the file of each clause held."""
        return msgspec.msgpack.decode(self._file.read(self._table.digests), type=tuple[bytes, ...])

    @property
    def size(self) -> int:
        """How many clauses there are."""
        return sum(count for _, count in self.runs)

    def word(self, number: int) -> str:
        """The word with this number."""
        return self._words[number]

    def whole(self, word: str) -> int | None:
        """The number of this very word."""
        at = bisect_left(self._words, word)
        return at if self._words[at : at + 1] == [word] else None

    def beginning(self, word: str) -> range:
        """The numbers of the words that begin so."""
        last = f"{word}\U0010ffff"
        return range(bisect_left(self._words, word), bisect_left(self._words, last))

    def containing(self, part: str) -> Iterator[int]:
        """The numbers of the words that hold these letters."""
        text, at = self._text, self._text.find(part)
        while at >= 0:
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            yield bisect_left(self._words, text[text.rfind("\n", 0, at) + 1 : end])
            at = text.find(part, end)

    def mistyped(self, word: str) -> Iterator[int]:
        """The numbers of the words from which this one can have come by a typing error, or by two in a long one."""
        errors = 2 if len(word) >= 8 else 1 if len(word) >= 4 else 0
        if not errors:
            return
        letters, words = _letters(word), self._words
        # A wrong letter changes two letters of the set, one too many or too few changes one.
        near = [number for number, own in enumerate(self._letters) if (own ^ letters).bit_count() <= 2 * errors]
        for number in near:
            if abs(len(words[number]) - len(word)) <= errors and distance(word, words[number], errors) is not None:
                yield number

    def places(self, numbers: Iterable[int]) -> dict[int, int]:
        """For every slot in which one of these words stands the places of the clauses, one bit each."""
        width = self.size // 8 + 1
        found: dict[int, bytearray] = {}
        sets: dict[int, int] = {}
        spots = self._spots
        for number in numbers:
            content = self._file.read((spots[3 * number], spots[3 * number + 1], spots[3 * number + 2]))
            at = 0
            while at < len(content):
                slot, form, size = _FORM.unpack_from(content, at)
                at += _FORM.size
                body = content[at : at + size]
                at += size
                if form == _BITS:
                    sets[slot] = sets.get(slot, 0) | int.from_bytes(body, "little")
                    continue
                bits = found.get(slot)
                if bits is None:
                    bits = found[slot] = bytearray(width)
                for place in memoryview(body).cast("I"):
                    bits[place >> 3] |= 1 << (place & 7)
        for slot, bits in found.items():
            sets[slot] = sets.get(slot, 0) | int.from_bytes(bits, "little")
        return sets

    @cached_property
    def _text(self) -> str:
        return self._file.read(self._table.vocabulary).decode()

    @cached_property
    def _words(self) -> list[str]:
        return self._text.split("\n") if self._text else []

    @cached_property
    def _letters(self) -> memoryview:
        return memoryview(self._file.read(self._table.letters)).cast("Q")

    @cached_property
    def _spots(self) -> memoryview:
        return memoryview(self._file.read(self._table.spots)).cast("I")


def _posting(slots: Mapping[int, array[int]]) -> bytes:
    """Where a word stands: for each slot its number, the form, the size, and the places."""
    found = bytearray()
    for slot, places in slots.items():
        form, body = _LISTED, places.tobytes()
        if len(body) > places[-1] // 8 + 1:
            form, body = _BITS, _bits(places)
        found += _FORM.pack(slot, form, len(body)) + body
    return bytes(found)


def _bits(places: Iterable[int]) -> bytes:
    *_, last = places
    bits = bytearray(last // 8 + 1)
    for place in places:
        bits[place >> 3] |= 1 << (place & 7)
    return bytes(bits)


def _letters(word: str) -> int:
    """The set of letters of a word, one bit each."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) % 61)
    return bits
