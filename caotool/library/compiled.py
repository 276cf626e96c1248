"""A compiled library: one file that holds what came of a folder, of which only what is asked for is read."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from caotool.frozen import Frozen
from caotool.language.tongue import Bilingual
from caotool.library.checked_file import CheckedFile, Damaged, Stretch
from caotool.library.codec import decode, unpacked
from caotool.library.shelf import Book, Entry
from caotool.model.clause import Clause
from caotool.model.finding import Finding

if TYPE_CHECKING:
    from caotool.library.kept_words import KeptWords
    from caotool.library.word_index import IndexPart

Answer = TypeVar("Answer")

PLACES = struct.Struct("<QIIQIIQII")
"""Where the three pieces of a clause are, in the table of them."""


class Row(Frozen, array_like=True):
    """What is kept on one file of the folder, for when something in it changes."""

    path: str
    mark: tuple[int, int, int, int]
    settled: bool
    """Whether a later change is sure to give it another mark; else it is read again."""
    digest: bytes
    """SHA-256 of what it holds; empty where it could not be read."""
    findings: Stretch | None
    pieces: tuple[Stretch, ...] = ()
    """Of a clause: what lists show, its words, the clause itself. Of a shared file: what it holds. Else nothing."""
    names: tuple[str, ...] = ()
    """The ids that it gives a meaning to."""
    theme: str = ""
    title: str = ""
    listed: bool = False
    related: tuple[str, ...] = ()
    """The clauses that a clause names as related."""


class Run(Frozen, array_like=True):
    """The clauses of one theme, which stand together: those that lists show, by title, then the deprecated ones."""

    theme: str
    listed: int
    deprecated: int


class Contents(Frozen, array_like=True):
    """What a compiled library begins to be read with."""

    premise: str
    """What it was compiled by and leans on; with another premise it means nothing."""
    seen: bytes
    """The digest of the files in the folder with their marks; empty where not all of them were compiled."""
    settled: bool
    """Whether all files are."""
    basis: str
    """Changes with the ladders that its clauses could use."""
    runs: tuple[Run, ...]
    themes: tuple[str, ...]
    """The themes that its own files declare."""
    shared: Mapping[str, tuple[Stretch, ...]]
    """Per sort of shared file what those files hold, the one that goes first before the others."""
    findings: Stretch | None
    ids: Stretch
    places: Stretch
    paths: Stretch
    digests: Stretch
    """The ids of the clauses, and in the same order the places of their pieces, their files, and what those held."""
    covers: bytes
    """The digest of the clauses that lists show, with what their files held."""
    naming: Stretch
    """For each clause that another names as related, the ids of those that name it."""
    rows: Stretch


class Reading:
    """A compiled library as its file has it. Everything may raise Damaged."""

    def __init__(self, file: CheckedFile) -> None:
        """MsgspecError where another version of the program wrote it."""
        self.file = file
        self.contents = msgspec.msgpack.decode(file.table, type=Contents)

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of the clauses: by theme, and by title within one."""
        return self._list(self.contents.ids, tuple[str, ...])

    @cached_property
    def themes(self) -> Mapping[str, tuple[Sequence[str], Sequence[str]]]:
        """For each theme the ids of the clauses that lists show, and of the deprecated ones."""
        found, start = {}, 0
        for run in self.contents.runs:
            middle, end = start + run.listed, start + run.listed + run.deprecated
            found[run.theme] = self.ids[start:middle], self.ids[middle:end]
            start = end
        return found

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """The files of the clauses, inside the folder."""
        return self._list(self.contents.paths, tuple[str, ...])

    @cached_property
    def digests(self) -> tuple[bytes, ...]:
        """What the files of the clauses held."""
        return self._list(self.contents.digests, tuple[bytes, ...])

    @cached_property
    def naming(self) -> Mapping[str, tuple[str, ...]]:
        """For each clause that another names as related, the ids of those that name it."""
        return self._list(self.contents.naming, dict[str, tuple[str, ...]])

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """What is kept on each file of the folder."""
        return self._list(self.contents.rows, tuple[Row, ...])

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {clause_id: number for number, clause_id in enumerate(self.ids)}

    @cached_property
    def _places(self) -> bytes:
        return self.file.read(self.contents.places)

    def findings(self) -> tuple[Finding, ...]:
        """What is wrong in the files."""
        found: tuple[Finding, ...] = self._value(self.contents.findings) if self.contents.findings else ()
        return found

    def shared(self, sort: str) -> dict[str, Any]:
        """What the files of a sort hold, by id; the first one that has an id is right."""
        found: dict[str, Any] = {}
        for stretch in self.contents.shared.get(sort, ()):
            for name, each in self._value(stretch).items():
                found.setdefault(name, each)
        return found

    def entry(self, clause_id: str) -> Entry:
        """What lists show of a clause; KeyError where there is none."""
        return self._entries.decode(self.file.read(self._place(clause_id, 0)))

    def words(self, clause_id: str) -> Bilingual:
        """The words of the text of a clause; KeyError where there is none."""
        return msgspec.json.decode(self.file.read(self._place(clause_id, 1)), type=Bilingual)

    def clause(self, clause_id: str) -> Clause:
        """A clause; KeyError where there is none."""
        clause: Clause = unpacked(self.file.read(self._place(clause_id, 2)))
        return clause

    @cached_property
    def _entries(self) -> msgspec.json.Decoder[Entry]:
        return msgspec.json.Decoder(Entry)

    def _place(self, clause_id: str, piece: int) -> Stretch:
        found = PLACES.unpack_from(self._places, self._numbers[clause_id] * PLACES.size)
        return found[3 * piece], found[3 * piece + 1], found[3 * piece + 2]

    def _value(self, stretch: Stretch) -> Any:
        return decode(msgspec.json.decode(self.file.read(stretch)))

    def _list(self, stretch: Stretch, of: type[Answer]) -> Answer:
        return msgspec.msgpack.decode(self.file.read(stretch), type=of)


class Compiled:
    """A compiled library that is asked, and made again without a word where it turns out to be damaged."""

    def __init__(self, reading: Reading, again: Callable[[], Reading]) -> None:
        """``again`` compiles the folder anew, as it is by then."""
        self._reading = reading
        self._again = again

    def ask(self, question: Callable[[Reading], Answer]) -> Answer:
        """The answer of the file to a question."""
        try:
            return question(self._reading)
        except Damaged:
            self._reading.file.close()
            self._reading = self._again()
            return question(self._reading)

    @property
    def contents(self) -> Contents:
        """What is known without asking."""
        return self._reading.contents


class KeptBook:
    """A clause in a compiled library."""

    __slots__ = ("_clause", "_compiled", "_entry", "_id")

    def __init__(self, compiled: Compiled, clause_id: str) -> None:
        self._compiled = compiled
        self._id = clause_id
        self._entry: Entry | None = None
        self._clause: Clause | None = None

    @property
    def entry(self) -> Entry:
        """See :class:`caotool.library.shelf.Book`."""
        if self._entry is None:
            self._entry = self._compiled.ask(lambda reading: reading.entry(self._id))
        return self._entry

    def words(self) -> Bilingual:
        """See :class:`caotool.library.shelf.Book`."""
        return self._compiled.ask(lambda reading: reading.words(self._id))

    def clause(self) -> Clause:
        """See :class:`caotool.library.shelf.Book`."""
        if self._clause is None:
            self._clause = self._compiled.ask(lambda reading: reading.clause(self._id))
        return self._clause


class KeptStock:
    """The clauses of a compiled library; see :class:`caotool.library.shelf.Stock`."""

    def __init__(self, compiled: Compiled, words: KeptWords) -> None:
        self.compiled = compiled
        self._books: dict[str, KeptBook] = {}
        self._kept_words = words
        self._words: Sequence[IndexPart] = ()

    @cached_property
    def _ids(self) -> dict[str, None]:
        return dict.fromkeys(self.compiled.ask(lambda reading: reading.ids))

    @cached_property
    def themes(self) -> Mapping[str, Sequence[str]]:
        """See :class:`caotool.library.shelf.Stock`."""
        themes = self.compiled.ask(lambda reading: reading.themes)
        return {theme: listed for theme, (listed, _) in themes.items()}

    def book(self, clause_id: str) -> Book:
        """See :class:`caotool.library.shelf.Stock`."""
        found = self._books.get(clause_id)
        if found is None:
            if clause_id not in self._ids:
                raise KeyError(clause_id)
            found = self._books[clause_id] = KeptBook(self.compiled, clause_id)
        return found

    def naming(self, clause_id: str) -> Sequence[str]:
        """See :class:`caotool.library.shelf.Stock`."""
        return self.compiled.ask(lambda reading: reading.naming).get(clause_id, ())

    def words(self, *, anew: bool = False) -> Sequence[IndexPart]:
        """See :class:`caotool.library.shelf.Stock`."""
        if anew or not self._words:
            self._words = self._kept_words.parts(anew=anew)
        return self._words

    def __contains__(self, clause_id: object) -> bool:
        return clause_id in self._ids

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)
