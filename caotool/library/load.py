"""Reading libraries from folders: the bundled one first, then the user's own, which go before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from caotool import resources
from caotool.frozen import Frozen
from caotool.library.cache import Cache
from caotool.library.compiled import KeptStock
from caotool.library.later import Later
from caotool.library.library import Library
from caotool.library.shelf import Shelf, in_both
from caotool.library.source import problem
from caotool.model.finding import Finding, Severity

BUNDLED = "caotool"
"""The name of the library that comes with the program."""


class LibrarySource(Frozen):
    """A folder with clauses, and the name under which they are shown."""

    path: Path
    name: str


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
    mend it. ``cache`` is a folder for compiled forms; it may be unwritable, and None keeps nothing. What is not asked
    for is not read.
    """
    found: list[_Source] = []
    findings: list[Finding] = []
    for source in sources:
        if not source.path.is_dir():
            where = str(source.path)
            findings.append(problem("library.file.no_folder", where, (0, 0), folder=where))
            continue
        basis = found[-1].stock.compiled.contents.basis if found else ""
        place = Cache(source.path, cache, basis, partial(_shared, tuple(found), "ladders.yaml"))
        stock, refused = place.stock()
        found.append(_Source(source, stock))
        findings += (*refused, *stock.compiled.ask(lambda reading: reading.findings()), *_between(found))
    return Library(
        clauses=Shelf(one.stock for one in found),
        sources=Later(lambda: {one: each.given.name for each in found for one in each.stock}),
        paths=Later(lambda: {one: path for each in found for one, path in _paths(each)}),
        themes=Later(partial(_shared, found, "themes.yaml")),
        ladders=Later(partial(_shared, found, "ladders.yaml")),
        terms=Later(partial(_shared, found, "terms.yaml")),
        facts=Later(partial(_shared, found, "law")),
        frameworks=Later(partial(_in_order, found, "frameworks")),
        sets=Later(partial(_in_order, found, "sets")),
        cases=Later(partial(_shared, found, "cases")),
        findings=tuple(findings),
    )


class _Source(Frozen):
    given: LibrarySource
    stock: KeptStock


def _shared(found: Sequence[_Source], sort: str) -> dict[str, Any]:
    """What the files of a sort hold in all libraries, by id; a later library goes before."""
    contents = [each.stock.compiled.ask(lambda reading: reading.shared(sort)) for each in found]
    return {name: each for one in contents for name, each in one.items()}


def _in_order(found: Sequence[_Source], sort: str) -> dict[str, Any]:
    """The same for what says itself where it stands in lists."""
    return dict(sorted(_shared(found, sort).items(), key=lambda each: (each[1].order, each[0])))


def _paths(source: _Source) -> Iterator[tuple[str, str]]:
    ids, paths = source.stock.compiled.ask(lambda reading: (reading.ids, reading.paths))
    return ((one, str(source.given.path / path)) for one, path in zip(ids, paths, strict=True))


def _between(found: Sequence[_Source]) -> Iterator[Finding]:
    """What is to be said of the last library beside those before it."""
    *earlier, last = found
    path_of = Later(lambda: dict(_paths(last)))
    before = {one: each.given.name for each in earlier for one in in_both(each.stock, last.stock)}
    for clause_id, name in sorted(before.items()):
        at = path_of[clause_id], (1, 1)
        yield problem("library.clause.replaces", *at, severity=Severity.NOTE, clause=clause_id, source=name)
    themes = {theme for each in found for theme in each.stock.compiled.contents.themes}
    if not themes or all(run.theme in themes for run in last.stock.compiled.contents.runs):
        return
    for theme, (listed, deprecated) in last.stock.compiled.ask(lambda reading: reading.themes).items():
        for clause_id in (*listed, *deprecated) if theme not in themes else ():
            at = path_of[clause_id], (1, 1)
            yield problem("library.clause.theme", *at, severity=Severity.WARNING, theme=theme)
