"""Reading libraries from folders: the bundled one first, then the user's own, which go before it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from caotool import resources
from caotool.frozen import Frozen, Struct, field
from caotool.library.cache import Cache, KeptBook, entry_from, key_of
from caotool.library.library import Library
from caotool.library.shelf import Book, MadeBook, Shelf
from caotool.library.source import MOST_BYTES, problem, read_tree
from caotool.model.clause import Clause
from caotool.model.finding import Finding, Severity
from caotool.model.reference_data import Case, Framework, Ladder, LegalFact, ReadySet, TermDefinition, Theme

BUNDLED = "caotool"
"""The name of the library that comes with the program."""

MOST_FILES = 20_000
"""How many files of one library are read."""

_SHARED_SORTS = ("themes.yaml", "ladders.yaml", "terms.yaml", "law", "frameworks", "sets", "cases")
_SHARED = frozenset(_SHARED_SORTS[:3])
_ENDINGS = {".yaml", ".yml"}
_Ordered = TypeVar("_Ordered", Framework, ReadySet)


class LibrarySource(Frozen):
    """A folder with clauses, and the name under which they are shown."""

    path: Path
    name: str


class _Gathered(Struct):
    """What has been read so far. ``basis`` changes with the ladders that clauses can use."""

    books: dict[str, Book] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    paths: dict[str, str] = field(default_factory=dict)
    themes: dict[str, Theme] = field(default_factory=dict)
    ladders: dict[str, Ladder] = field(default_factory=dict)
    terms: dict[str, TermDefinition] = field(default_factory=dict)
    facts: dict[str, LegalFact] = field(default_factory=dict)
    frameworks: dict[str, Framework] = field(default_factory=dict)
    sets: dict[str, ReadySet] = field(default_factory=dict)
    cases: dict[str, Case] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    basis: str = ""

    def shared(self, sort: str) -> dict[str, Any]:
        """Where the contents of a sort of shared file belong."""
        tables: dict[str, dict[str, Any]] = {
            "themes.yaml": self.themes,
            "ladders.yaml": self.ladders,
            "terms.yaml": self.terms,
            "law": self.facts,
            "frameworks": self.frameworks,
            "sets": self.sets,
            "cases": self.cases,
        }
        return tables[sort]


def bundled_source() -> LibrarySource:
    """The library that comes with the program."""
    return LibrarySource(resources.clauses(), BUNDLED)


def user_folder() -> Path:
    """Where an organisation puts its own clauses: ``bibliotheek`` in the user's data. It need not exist."""
    from platformdirs import user_data_path

    return user_data_path("caotool", appauthor=False) / "bibliotheek"


def default_sources(extra: Iterable[Path] = ()) -> tuple[LibrarySource, ...]:
    """The bundled library, every folder in :func:`user_folder`, and the folders given; later ones go before."""
    home = user_folder()
    own: list[LibrarySource] = []
    if home.is_dir():
        own = [LibrarySource(home, home.name)]
    given = [LibrarySource(path, path.name) for path in extra]
    return (bundled_source(), *own, *given)


def load_default_library(extra: Iterable[Path] = ()) -> Library:
    """The bundled library with the user's own, compiled forms being kept in the user's cache."""
    from platformdirs import user_cache_path

    return load_library(default_sources(extra), user_cache_path("caotool", appauthor=False))


def load_library(sources: Sequence[LibrarySource], cache: Path | None = None) -> Library:
    """Read libraries; a clause of a later one goes before the same id of an earlier one.

    Nothing is raised for what is wrong in a file: the file is left out and a finding says what, where and how to
    mend it. ``cache`` is a folder for compiled forms; it may be unwritable, and None keeps nothing.
    """
    gathered = _Gathered()
    for source in sources:
        _read_source(source, cache, gathered)
    return Library(
        clauses=Shelf(gathered.books),
        sources=gathered.sources,
        paths=gathered.paths,
        themes=gathered.themes,
        ladders=gathered.ladders,
        terms=gathered.terms,
        facts=gathered.facts,
        frameworks=_in_order(gathered.frameworks),
        sets=_in_order(gathered.sets),
        cases=gathered.cases,
        findings=tuple(gathered.findings),
    )


def _in_order(shared: dict[str, _Ordered]) -> dict[str, _Ordered]:
    return dict(sorted(shared.items(), key=lambda each: (each[1].order, each[0])))


def _read_source(source: LibrarySource, folder: Path | None, gathered: _Gathered) -> None:
    if not source.path.is_dir():
        gathered.findings.append(problem("library.file.no_folder", str(source.path), (0, 0), folder=str(source.path)))
        return
    cache = Cache(source.path, folder)
    by_sort: dict[str, list[Path]] = {}
    for path in _files(source.path, gathered.findings):
        by_sort.setdefault(_place(path, source.path), []).append(path)
    for sort in _SHARED_SORTS:
        first: dict[str, str] = {}
        for path in by_sort.get(sort, ()):
            _read_shared(path, sort, first, cache, gathered)
    here: dict[str, str] = {}
    for path in by_sort.get("clause", ()):
        _read_clause_file(path, source, here, cache, gathered)
    cache.close()


def _place(path: Path, root: Path) -> str:
    """What a file is by where it stands."""
    parts = path.relative_to(root).parts
    if len(parts) == 1 and parts[0] in _SHARED:
        return parts[0]
    return parts[0] if len(parts) == 2 and parts[0] in _SHARED_SORTS[3:] else "clause"


def _files(root: Path, findings: list[Finding]) -> Iterator[Path]:
    """The files of a library in a fixed order; links that lead outside it are refused."""
    inside = root.resolve()
    count = 0
    for folder, folders, names in os.walk(root):
        folders.sort()
        folders[:] = [one for one in folders if not one.startswith(".")]
        for name in sorted(names):
            path = Path(folder) / name
            if path.suffix not in _ENDINGS or name.startswith("."):
                continue
            if path.is_symlink() and not path.resolve().is_relative_to(inside):
                findings.append(problem("library.file.outside", str(path), (0, 0)))
                continue
            count += 1
            if count > MOST_FILES:
                findings.append(problem("library.file.too_many", str(root), (0, 0), most=MOST_FILES))
                return
            yield path


def _content(path: Path, findings: list[Finding]) -> bytes | None:
    try:
        with path.open("rb") as file:
            # One byte more than is allowed shows that a file is too large without reading all of it.
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        findings.append(problem("library.file.unreadable", str(path), (0, 0), reason=reason))
        return None


def _read_shared(path: Path, sort: str, first: dict[str, str], cache: Cache, gathered: _Gathered) -> None:
    """Add what a shared file holds; ``first`` says where this library had each id first, and that one holds."""
    content = _content(path, gathered.findings)
    if content is None:
        return
    key = key_of(content, sort)
    if sort == "ladders.yaml":
        gathered.basis += key
    piece = cache.piece(key)
    found = cache.value(piece) if piece else None
    if found is None:
        found = _compiled_shared(content, path, sort, key, cache, gathered.findings)
    for name, each in found.items():
        if name in first:
            gathered.findings.append(problem("library.shared.twice", str(path), (1, 1), id=name, first=first[name]))
            continue
        first[name] = str(path)
        gathered.shared(sort)[name] = each


def _compiled_shared(
    content: bytes, path: Path, sort: str, key: str, cache: Cache, findings: list[Finding]
) -> dict[str, Any]:
    """The contents of a shared file by id; kept where nothing is wrong with it."""
    from caotool.library.shapes import Reader
    from caotool.library.shared_files import READERS

    tree = read_tree(content, str(path))
    if isinstance(tree, Finding):
        findings.append(tree)
        return {}
    reader = Reader(str(path))
    found = READERS[sort](tree, reader)
    findings += reader.findings
    if not reader.findings:
        cache.add(key, found)
    return found


def _read_clause_file(
    path: Path, source: LibrarySource, here: dict[str, str], cache: Cache, gathered: _Gathered
) -> None:
    content = _content(path, gathered.findings)
    if content is None:
        return
    book = _book(content, path, cache, gathered)
    if book is None:
        return
    clause_id, theme = book.entry.id, book.entry.theme
    notes: list[Finding] = []
    if clause_id in here:
        first = here[clause_id]
        gathered.findings.append(problem("library.clause.twice", str(path), (1, 1), clause=clause_id, first=first))
        return
    if clause_id in gathered.books:
        earlier = gathered.sources[clause_id]
        notes.append(
            problem(
                "library.clause.replaces", str(path), (1, 1), severity=Severity.NOTE, clause=clause_id, source=earlier
            )
        )
    if gathered.themes and theme not in gathered.themes:
        notes.append(problem("library.clause.theme", str(path), (1, 1), severity=Severity.WARNING, theme=theme))
    gathered.findings += notes
    here[clause_id] = str(path)
    gathered.books[clause_id] = book
    gathered.sources[clause_id] = source.name
    gathered.paths[clause_id] = str(path)


def _book(content: bytes, path: Path, cache: Cache, gathered: _Gathered) -> Book | None:
    """The clause of a file, compiled before or now; None where it has errors, which are noted."""
    key = key_of(content, "clause", gathered.basis)
    piece = cache.piece(key)
    entry = entry_from(piece) if piece else None
    if piece is not None and entry is not None:
        ladders = dict(gathered.ladders)
        return KeptBook(entry, cache, piece, lambda: _again(content, path, ladders))
    clause, findings = _compiled(content, path, gathered.ladders)
    gathered.findings += findings
    if clause is None:
        return None
    book = MadeBook(clause)
    if not findings:
        cache.add(key, clause, book.entry, book.words())
    return book


def _compiled(content: bytes, path: Path, ladders: Mapping[str, Ladder]) -> tuple[Clause | None, Sequence[Finding]]:
    from caotool.library.clause_file import read_clause

    tree = read_tree(content, str(path))
    if isinstance(tree, Finding):
        return None, (tree,)
    clause, reader = read_clause(tree, str(path), content, ladders)
    return clause, reader.findings


def _again(content: bytes, path: Path, ladders: Mapping[str, Ladder]) -> Clause:
    """The clause of a file that was compiled before from these same bytes, so that nothing can be wrong with it."""
    clause, _ = _compiled(content, path, ladders)
    assert clause is not None
    return clause
