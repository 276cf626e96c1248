"""Reading libraries from folders: the bundled one first, then the user's own, which go before it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from caotool import resources
from caotool.library.clause_file import read_clause
from caotool.library.library import Library
from caotool.library.shapes import Reader
from caotool.library.shared_files import read_facts, read_framework, read_ladders, read_terms, read_themes
from caotool.library.source import MOST_BYTES, Mapping, problem, read_tree
from caotool.model.clause import Clause
from caotool.model.finding import Finding, Severity
from caotool.model.reference_data import Framework, Ladder, LegalFact, TermDefinition, Theme

BUNDLED = "caotool"
"""The name of the library that comes with the program."""

MOST_FILES = 20_000
"""How many files of one library are read."""

_SHARED = {"themes.yaml", "ladders.yaml", "terms.yaml"}
_ENDINGS = {".yaml", ".yml"}


@dataclass(frozen=True, slots=True)
class LibrarySource:
    """A folder with clauses, and the name under which they are shown."""

    path: Path
    name: str


@dataclass(slots=True)
class _Gathered:
    """What has been read so far."""

    clauses: dict[str, Clause] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    paths: dict[str, str] = field(default_factory=dict)
    themes: dict[str, Theme] = field(default_factory=dict)
    ladders: dict[str, Ladder] = field(default_factory=dict)
    terms: dict[str, TermDefinition] = field(default_factory=dict)
    facts: dict[str, LegalFact] = field(default_factory=dict)
    frameworks: dict[str, Framework] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


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
    """The bundled library with the user's own."""
    return load_library(default_sources(extra))


def load_library(sources: Sequence[LibrarySource]) -> Library:
    """Read libraries; a clause of a later one goes before the same id of an earlier one.

    Nothing is raised for what is wrong in a file: the file is left out and a finding says what, where and how to
    mend it.
    """
    gathered = _Gathered()
    for source in sources:
        _read_source(source, gathered)
    return Library(
        clauses=gathered.clauses,
        sources=gathered.sources,
        paths=gathered.paths,
        themes=gathered.themes,
        ladders=gathered.ladders,
        terms=gathered.terms,
        facts=gathered.facts,
        frameworks=gathered.frameworks,
        findings=tuple(gathered.findings),
    )


def _read_source(source: LibrarySource, gathered: _Gathered) -> None:
    if not source.path.is_dir():
        gathered.findings.append(problem("library.file.no_folder", str(source.path), (0, 0), folder=str(source.path)))
        return
    files = list(_files(source.path, gathered.findings))
    for name, read, into in _readers(gathered):
        for path in files:
            if _place(path, source.path) == name:
                _read_shared(path, read, into, gathered)
    here: dict[str, str] = {}
    for path in files:
        if _place(path, source.path) == "clause":
            _read_clause_file(path, source, here, gathered)


def _readers(gathered: _Gathered) -> tuple[tuple[str, Callable[[Mapping, Reader], Any], dict[str, Any]], ...]:
    """The shared files in the order in which they lean on each other."""
    return (
        ("themes.yaml", read_themes, gathered.themes),
        ("ladders.yaml", read_ladders, gathered.ladders),
        ("terms.yaml", read_terms, gathered.terms),
        ("law", read_facts, gathered.facts),
        ("frameworks", read_framework, gathered.frameworks),
    )


def _place(path: Path, root: Path) -> str:
    """What a file is by where it stands."""
    parts = path.relative_to(root).parts
    if len(parts) == 1 and parts[0] in _SHARED:
        return parts[0]
    return parts[0] if len(parts) == 2 and parts[0] in {"law", "frameworks"} else "clause"


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


def _tree(path: Path, findings: list[Finding]) -> tuple[Mapping, bytes] | None:
    content = _content(path, findings)
    if content is None:
        return None
    tree = read_tree(content, str(path))
    if isinstance(tree, Finding):
        findings.append(tree)
        return None
    return tree, content


def _read_shared(
    path: Path, read: Callable[[Mapping, Reader], Any], into: dict[str, Any], gathered: _Gathered
) -> None:
    read_file = _tree(path, gathered.findings)
    if read_file is None:
        return
    reader = Reader(str(path), gathered.ladders)
    found = read(read_file[0], reader)
    gathered.findings += reader.findings
    if isinstance(found, Framework):
        into[found.id] = found
    elif found:
        into.update(found)


def _read_clause_file(path: Path, source: LibrarySource, here: dict[str, str], gathered: _Gathered) -> None:
    read_file = _tree(path, gathered.findings)
    if read_file is None:
        return
    tree, content = read_file
    clause, reader = read_clause(tree, str(path), content, gathered.ladders)
    gathered.findings += reader.findings
    if clause is None:
        return
    if clause.id in here:
        gathered.findings.append(
            problem("library.clause.twice", str(path), (1, 1), clause=clause.id, first=here[clause.id])
        )
        return
    if clause.id in gathered.clauses:
        earlier = gathered.sources[clause.id]
        gathered.findings.append(
            problem(
                "library.clause.replaces", str(path), (1, 1), severity=Severity.NOTE, clause=clause.id, source=earlier
            )
        )
    if gathered.themes and clause.theme not in gathered.themes:
        gathered.findings.append(
            problem("library.clause.theme", str(path), (1, 1), severity=Severity.WARNING, theme=clause.theme)
        )
    here[clause.id] = str(path)
    gathered.clauses[clause.id] = clause
    gathered.sources[clause.id] = source.name
    gathered.paths[clause.id] = str(path)
