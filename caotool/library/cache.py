"""Compiled library files on disk, so that a cold start parses neither YAML nor text.

What is kept is found by the SHA-256 of the file that it was made from, of the ladders that the file could use and of
the program that compiled it, and it carries a checksum of its own. So it is never stale, no library can bring one
along, and damage is rebuilt without a word. One file keeps what came of one folder: an index, and after it the
compiled clauses, of which only those that are asked for are read.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from caotool.language.tongue import Bilingual
from caotool.library.codec import decode, encode
from caotool.library.shelf import Entry, words_of
from caotool.model.clause import Binding, Clause, ClauseStatus, Side

_MAGIC = b"caotool library 1\n"
_HEAD = len(_MAGIC) + 12 + 64
_DAMAGED = (
    ValueError,
    KeyError,
    TypeError,
    IndexError,
    ArithmeticError,
    RecursionError,
    AttributeError,
    msgspec.MsgspecError,
)
"""What reading data that we did not write can raise."""


class Piece:
    """What is kept of one file: an entry of a clause (None for a shared file), and two stretches of bytes."""

    __slots__ = ("entry", "kept", "sizes", "start", "sum")

    def __init__(self, entry: list[Any] | None, start: int, sizes: tuple[int, int], sum_: str) -> None:
        self.entry = entry
        self.start = start
        self.sizes = sizes
        self.sum = sum_
        self.kept: bytes | None = None
        """The bytes while they are not in the file yet."""

    def row(self) -> list[Any]:
        """The piece in the index."""
        return [self.entry, self.start, *self.sizes, self.sum]


class Cache:
    """What is kept of one folder. ``folder`` is where caches live; None keeps nothing."""

    def __init__(self, root: Path, folder: Path | None) -> None:
        self._file = folder / f"{_sum(os.fsencode(root.absolute()))[:24]}.library" if folder else None
        self._pieces: dict[str, Piece] = {}
        self._base = 0
        self._asked: set[str] = set()
        if self._file is not None:
            self._pieces, self._base = _index(self._file)
        self._before = frozenset(self._pieces)

    def piece(self, key: str) -> Piece | None:
        """What is kept under a key made by :func:`key_of`."""
        piece = self._pieces.get(key)
        if piece is not None:
            self._asked.add(key)
        return piece

    def add(self, key: str, value: Any, entry: Entry | None = None, words: Bilingual | None = None) -> None:
        """Keep a value under a key; a clause comes with its entry and its words."""
        first = msgspec.json.encode([words.nl, words.en]) if words else b""
        second = msgspec.json.encode(encode(value))
        piece = Piece(_row(entry) if entry else None, 0, (len(first), len(second)), _sum(first + second))
        piece.kept = first + second
        self._pieces[key] = piece
        self._asked.add(key)

    def value(self, piece: Piece) -> Any:
        """The value that is kept, or None where it is damaged."""
        found = self._bytes(piece)
        if found is not None:
            with suppress(*_DAMAGED):
                return decode(msgspec.json.decode(found[piece.sizes[0] :]))
        return None

    def words(self, piece: Piece) -> Bilingual | None:
        """The words that are kept with a clause, or None where they are damaged."""
        found = self._bytes(piece)
        if found is not None:
            with suppress(*_DAMAGED):
                return Bilingual(*msgspec.json.decode(found[: piece.sizes[0]]))
        return None

    def close(self) -> None:
        """Write what is new and drop what was not asked for; where that fails the program works without."""
        if self._file is None or self._asked == self._before:
            return
        body, index, moved = bytearray(), {}, {}
        for key in sorted(self._asked):
            found = self._bytes(self._pieces[key])
            if found is not None:
                old = self._pieces[key]
                moved[key] = Piece(old.entry, len(body), old.sizes, old.sum)
                index[key] = moved[key].row()
                body += found
        table = msgspec.json.encode(index)
        head = _MAGIC + f"{len(table):012d}{_sum(table)}".encode("ascii")
        with suppress(OSError):
            _replace(self._file, head + table + body)
            self._base = len(head) + len(table)
            for key, piece in moved.items():
                self._pieces[key].start, self._pieces[key].kept = piece.start, None
            self._before = frozenset(moved)

    def _bytes(self, piece: Piece) -> bytes | None:
        """The two stretches, if they are still what the index says."""
        if piece.kept is not None:
            return piece.kept
        assert self._file is not None
        with suppress(OSError), self._file.open("rb") as file:
            file.seek(self._base + piece.start)
            found = file.read(sum(piece.sizes))
            if _sum(found) == piece.sum:
                return found
        return None


class KeptBook:
    """A clause that is kept compiled; ``again`` reads it from its file where the cache turns out to be damaged."""

    __slots__ = ("_again", "_cache", "_clause", "_piece", "entry")

    def __init__(self, entry: Entry, kept: Cache, piece: Piece, again: Callable[[], Clause]) -> None:
        self.entry = entry
        self._cache = kept
        self._piece = piece
        self._again = again
        self._clause: Clause | None = None

    def words(self) -> Bilingual:
        """See :class:`caotool.library.shelf.Book`."""
        return self._cache.words(self._piece) or words_of(self.clause())

    def clause(self) -> Clause:
        """See :class:`caotool.library.shelf.Book`."""
        if self._clause is None:
            found = self._cache.value(self._piece)
            self._clause = found if isinstance(found, Clause) else self._again()
        return self._clause


def entry_from(piece: Piece) -> Entry | None:
    """The entry that a piece holds, made by hand since every start makes all of them."""
    if piece.entry is None:
        return None
    try:
        id_, title, summary, theme, tags, status, answers, related, fingerprint, *facets = piece.entry
        binds, proposed_by, law, costs, own_design = facets
        return Entry(
            id_,
            Bilingual(*title),
            Bilingual(*summary),
            theme,
            tuple(tags),
            "",
            ClauseStatus(status),
            tuple(answers),
            tuple(related),
            fingerprint,
            Binding(binds),
            Side(proposed_by) if proposed_by else None,
            tuple(law),
            costs,
            own_design,
        )
    except (ValueError, TypeError):
        return None


def _row(entry: Entry) -> list[Any]:
    title, summary = [entry.title.nl, entry.title.en], [entry.summary.nl, entry.summary.en]
    lists = [list(entry.answers), list(entry.related)]
    shown = [entry.id, title, summary, entry.theme, list(entry.tags), str(entry.status), *lists, entry.fingerprint]
    facets = [str(entry.binds), str(entry.proposed_by or ""), list(entry.law), entry.costs, entry.own_design]
    return [*shown, *facets]


def key_of(content: bytes, sort: str, basis: str = "") -> str:
    """The key of what a file with this content compiles to as this sort of file; ``basis`` is what it leans on."""
    return _sum(f"{_compiler()}\n{sort}\n{basis}\n".encode() + content)


@cache
def _compiler() -> str:
    """What changes with the program: its version, and size and time of the code that makes compiled clauses."""
    import caotool
    from caotool import library, model

    digest = hashlib.sha256(caotool.__version__.encode())
    for package in (library, model):
        for folder in package.__path__:
            for path in sorted(Path(folder).rglob("*.py")):
                with suppress(OSError):
                    found = path.stat()
                    digest.update(f"{path.name} {found.st_size} {found.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _index(path: Path) -> tuple[dict[str, Piece], int]:
    """The pieces of a cache file and where they begin; nothing when the file is not whole."""
    with suppress(OSError, *_DAMAGED), path.open("rb") as file:
        head = file.read(_HEAD)
        if head.startswith(_MAGIC):
            size = int(head[len(_MAGIC) : -64])
            table = file.read(size)
            if _sum(table).encode("ascii") == head[-64:]:
                rows = msgspec.json.decode(table).items()
                return {key: Piece(row[0], row[1], (row[2], row[3]), row[4]) for key, row in rows}, _HEAD + size
    return {}, 0


def _replace(target: Path, content: bytes) -> None:
    """Put a whole file in the place of another; two programs that do it at once each leave a whole file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    import tempfile  # only a cache that changed is written

    handle, name = tempfile.mkstemp(prefix=f"{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(target)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
