"""Making a compiled library of a folder: what did not change since the last time is taken over, the rest is read."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

from caotool.frozen import Frozen, replace
from caotool.library.checked_file import CheckedWriter, Damaged, Stretch
from caotool.library.codec import decode, encode, packed
from caotool.library.compiled import PLACES, Contents, Reading, Row, Run
from caotool.library.folder import Seen, SeenFile
from caotool.library.shelf import entry_of, words_of
from caotool.library.source import MOST_BYTES, problem, read_tree
from caotool.library.source import Mapping as Tree
from caotool.model.clause import Clause, ClauseStatus
from caotool.model.finding import Finding
from caotool.model.reference_data import Ladder

CLAUSE = "clause"

SHARED_SORTS = ("themes.yaml", "ladders.yaml", "terms.yaml", "law", "frameworks", "sets", "cases")
"""The files that clauses share: three that stand in the folder itself, and folders with more of them."""

_THEMES, _LADDERS = SHARED_SORTS[:2]
_SORTS = (*SHARED_SORTS, CLAUSE)


class Folder(Frozen):
    """A library that is to be compiled.

    ``premise`` is what the compiled form depends on besides the files; ``basis`` stands for the ladders that its
    clauses can use from the libraries before it, which are ``ladders``.
    """

    root: Path
    seen: Seen
    premise: str
    basis: str
    ladders: Callable[[], Mapping[str, Ladder]]


class _Head(Frozen):
    """A file as it is now."""

    path: str
    mark: tuple[int, int, int, int]
    settled: bool
    digest: bytes


def renewed(folder: Folder, old: Reading | None, keep: Callable[[bytes], None]) -> bytes | None:
    """The compiled library as a file; None where the old one still holds.

    Nothing is raised for what is wrong in a file: the file is left out, and what is wrong is kept with the rest.
    ``keep`` is given the new file, and what there is of it when the user breaks off (KeyboardInterrupt).
    """
    known = _rows(old)
    heads = [_head(file, folder, known.get(file[0])) for file in folder.seen.files]
    if (
        old is not None
        and old.contents.seen == folder.seen.digest
        and set(heads) == set(map(_head_of_row, known.values()))
    ):
        return None
    work = _Work(folder, old)
    try:
        # What clauses lean on goes before them; within a sort the files are in the order in which they were seen.
        for head in sorted(heads, key=lambda one: _SORTS.index(sort_of(one.path))):
            work.take(head, known.get(head.path))
    except KeyboardInterrupt:
        keep(work.whole(b""))
        raise
    content = work.whole(folder.seen.digest)
    keep(content)
    return content


def sort_of(path: str) -> str:
    """What a file is, by where it stands in the library."""
    first, _, inside = path.partition("/")
    if not inside:
        return first if first in SHARED_SORTS[:3] else CLAUSE
    return first if "/" not in inside and first in SHARED_SORTS[3:] else CLAUSE


def _rows(old: Reading | None) -> dict[str, Row]:
    try:
        return {row.path: row for row in old.rows} if old else {}
    except Damaged:
        return {}


def _head(file: SeenFile, folder: Folder, known: Row | None) -> _Head:
    """A file that has the mark of one that cannot have changed since is not read."""
    path, *mark = file
    if known is not None and known.settled and known.mark == tuple(mark):
        return _head_of_row(known)
    content = _content(folder.root / path)
    digest = b"" if isinstance(content, OSError) else hashlib.sha256(content).digest()
    return _Head(path, (mark[0], mark[1], mark[2], mark[3]), bool(digest) and folder.seen.is_settled(file), digest)


def _head_of_row(row: Row) -> _Head:
    return _Head(row.path, row.mark, row.settled, row.digest)


def _content(path: Path) -> bytes | OSError:
    try:
        with path.open("rb") as file:
            # One byte more than is allowed shows that a file is too large without reading all of it.
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        return error


class _Work:
    """What has been compiled so far."""

    def __init__(self, folder: Folder, old: Reading | None) -> None:
        self._folder = folder
        self._old = old
        self._file = CheckedWriter()
        self._rows: list[Row] = []
        self._findings: list[Finding] = []
        self._first: dict[str, dict[str, str]] = {sort: {} for sort in _SORTS}
        """For each sort of file, and each id, the first file that gives the id a meaning: that one holds."""
        self._shared: dict[str, list[Stretch]] = {sort: [] for sort in SHARED_SORTS}
        self._clauses: list[Row] = []
        self._ladder_files = [folder.basis.encode()]

    def take(self, head: _Head, known: Row | None) -> None:
        """Take over what is known of a file, or compile it."""
        sort = sort_of(head.path)
        row = self._taken_over(head, known, sort) or self._compiled(head, sort)
        self._rows.append(row)
        if row.findings:
            self._findings += self._value(row.findings)
        path, first = self._shown(row.path), self._first[sort]
        for name in row.names:
            if name not in first:
                first[name] = path
            elif sort == CLAUSE:
                self._findings.append(problem("library.clause.twice", path, (1, 1), clause=name, first=first[name]))
            else:
                self._findings.append(problem("library.shared.twice", path, (1, 1), id=name, first=first[name]))
        if sort != CLAUSE:
            self._shared[sort] += row.pieces
        elif any(first[name] == path for name in row.names):
            self._clauses.append(row)
        if sort == _LADDERS:
            self._ladder_files.append(row.digest)

    def whole(self, seen: bytes) -> bytes:
        """The file."""
        clauses = sorted(self._clauses, key=lambda row: (row.theme, not row.listed, row.title, row.names))
        covered = hashlib.sha256(repr([(row.names, row.digest) for row in clauses if row.listed]).encode())
        counts: dict[str, list[int]] = {}
        for row in clauses:
            counts.setdefault(row.theme, [0, 0])[0 if row.listed else 1] += 1
        contents = Contents(
            premise=self._folder.premise,
            seen=seen,
            settled=all(row.settled for row in self._rows),
            basis=self._basis,
            runs=tuple(Run(theme, *of_theme) for theme, of_theme in counts.items()),
            themes=tuple(self._first[_THEMES]),
            shared={sort: tuple(stretches) for sort, stretches in self._shared.items()},
            findings=self._add(tuple(self._findings)) if self._findings else None,
            ids=self._list([row.names[0] for row in clauses]),
            places=self._file.add(b"".join(PLACES.pack(*sum(row.pieces, ())) for row in clauses)),
            paths=self._list([row.path for row in clauses]),
            digests=self._list([row.digest for row in clauses]),
            covers=covered.digest(),
            naming=self._file.add(msgspec.msgpack.encode(_naming(clauses))),
            rows=self._list(self._rows),
        )
        return self._file.whole(msgspec.msgpack.encode(contents))

    def _taken_over(self, head: _Head, known: Row | None, sort: str) -> Row | None:
        """What is known of a file that holds the same as then; what clauses could lean on must be the same too."""
        if known is None or self._old is None or known.digest != head.digest or not head.digest:
            return None
        if sort == CLAUSE and self._old.contents.basis != self._basis:
            return None
        try:
            findings = self._file.add(self._old.file.read(known.findings)) if known.findings else None
            pieces = tuple(self._file.add(self._old.file.read(piece)) for piece in known.pieces)
        except Damaged:
            return None
        return replace(known, mark=head.mark, settled=head.settled, findings=findings, pieces=pieces)

    def _compiled(self, head: _Head, sort: str) -> Row:
        path, content = self._shown(head.path), _content(self._folder.root / head.path)
        if isinstance(content, OSError):
            reason = content.strerror or str(content)
            unreadable = problem("library.file.unreadable", path, (0, 0), reason=reason)
            return Row(head.path, head.mark, False, b"", self._add((unreadable,)))
        found: Clause | dict[str, Any] | None = None
        tree = read_tree(content, path)
        findings: tuple[Finding, ...]
        if isinstance(tree, Finding):
            findings = (tree,)
        elif sort == CLAUSE:
            found, findings = self._clause(tree, path, content)
        else:
            found, findings = self._contents(tree, path, sort)
        wrong = self._add(findings) if findings else None
        row = Row(head.path, head.mark, head.settled, hashlib.sha256(content).digest(), wrong)
        if isinstance(found, Clause):
            return self._with_clause(row, found)
        return replace(row, pieces=(self._add(found),), names=tuple(found)) if found else row

    def _clause(self, tree: Tree, path: str, content: bytes) -> tuple[Clause | None, tuple[Finding, ...]]:
        from caotool.library.clause_file import read_clause

        clause, reader = read_clause(tree, path, content, self._ladders)
        return clause, tuple(reader.findings)

    def _contents(self, tree: Tree, path: str, sort: str) -> tuple[dict[str, Any], tuple[Finding, ...]]:
        from caotool.library.shapes import Reader
        from caotool.library.shared_files import READERS

        reader = Reader(path)
        return READERS[sort](tree, reader), tuple(reader.findings)

    def _with_clause(self, row: Row, clause: Clause) -> Row:
        entry, words = entry_of(clause), words_of(clause)
        pieces = (
            self._file.add(msgspec.json.encode(entry)),
            self._file.add(msgspec.json.encode(words)),
            self._file.add(packed(clause)),
        )
        return replace(
            row,
            pieces=pieces,
            names=(entry.id,),
            theme=entry.theme,
            title=entry.title.nl,
            listed=entry.status is not ClauseStatus.DEPRECATED,
            related=entry.related,
        )

    @cached_property
    def _basis(self) -> str:
        """Stands for all ladders that the clauses can use; asked when those are known."""
        return hashlib.sha256(b"".join(self._ladder_files)).hexdigest()

    @cached_property
    def _ladders(self) -> Mapping[str, Ladder]:
        own = [self._value(stretch) for stretch in self._shared[_LADDERS]]
        return {**self._folder.ladders(), **{name: each for one in own for name, each in one.items()}}

    def _shown(self, path: str) -> str:
        """A file as findings name it: on some systems the way to it need not be text."""
        return str(self._folder.root / path).encode("utf-8", "backslashreplace").decode()

    def _add(self, value: Any) -> Stretch:
        return self._file.add(msgspec.json.encode(encode(value)))

    def _value(self, stretch: Stretch) -> Any:
        return decode(msgspec.json.decode(self._file.read(stretch)))

    def _list(self, values: list[Any]) -> Stretch:
        return self._file.add(msgspec.msgpack.encode(values))


def _naming(clauses: list[Row]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in clauses:
        for each in row.related if row.listed else ():
            found.setdefault(each, []).append(row.names[0])
    return found
