"""``caotool library``: the clauses that there are, and help for who writes them."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from caotool.commandline.arguments import Parser
from caotool.commandline.console import Console, Exit, Stop
from caotool.language.message import message

if TYPE_CHECKING:
    from caotool.library.library import Library
    from caotool.model.clause import Clause, Parameter


def declare(parser: Parser) -> None:
    """What can be done with the library, each with its arguments."""
    title = parser.words("library.parts")
    parts = parser.add_subparsers(dest="part", required=True, title=title, metavar="|".join(_ARGUMENTS))
    for name in _ARGUMENTS:
        summary = parser.words(f"library.{name}")
        part = parts.add_parser(
            name, prog=f"{parser.prog} {name}", language=parser.language, description=summary, help=summary
        )
        _ARGUMENTS[name](part)


def run(arguments: argparse.Namespace, console: Console) -> Exit:
    """Do it."""
    return _PARTS[arguments.part](arguments, console)


def _declare_list(parser: Parser) -> None:
    from caotool.commandline.facets import declare as declare_facets

    parser.what.add_argument("query", nargs="*", help=parser.words("query"))
    declare_facets(parser)
    parser.options.add_argument("--json", action="store_true", help=parser.words("json"))


def _declare_show(parser: Parser) -> None:
    parser.what.add_argument("id", help=parser.words("clause_id"))
    parser.options.add_argument("--json", action="store_true", help=parser.words("json"))


def _declare_check(parser: Parser) -> None:
    parser.what.add_argument("path", nargs="?", type=Path, help=parser.words("library_path"))
    parser.options.add_argument("--printed", action="store_true", help=parser.words("printed"))
    parser.options.add_argument("--json", action="store_true", help=parser.words("json"))


def _declare_schema(parser: Parser) -> None:
    del parser


def _declare_new(parser: Parser) -> None:
    parser.what.add_argument("id", help=parser.words("new_clause_id"))
    parser.options.add_argument("--title", required=True, metavar="…", help=parser.words("clause_title"))
    parser.options.add_argument("--title-en", metavar="…", help=parser.words("clause_title_en"))
    parser.options.add_argument("--in", dest="folder", type=Path, metavar="…", help=parser.words("in"))


def _list(arguments: argparse.Namespace, console: Console) -> Exit:
    from caotool.commandline.dossiers import library
    from caotool.commandline.facets import filter_of

    books = library()
    chosen = filter_of(arguments, books)
    passing = books.facets.matching(chosen) if chosen else None
    if arguments.query:
        from caotool.library.search import find

        only = None if passing is None else frozenset(entry.id for entry in passing)
        found = find(books, " ".join(arguments.query), console.language, only=only)
        entries = tuple(entry for hit in found.hits if (entry := books.entry(hit.id)) is not None)
        total = found.total
    else:
        entries = books.entries if passing is None else passing
        total = len(entries)
    if arguments.json:
        rows = [
            {
                "id": entry.id,
                "theme": entry.theme,
                "title": {"nl": entry.title.nl, "en": entry.title.en},
                "summary": {"nl": entry.summary.nl, "en": entry.summary.en},
                "source": entry.source,
                "status": entry.status.value,
                "binds": entry.binds.value,
                "proposed_by": entry.proposed_by.value if entry.proposed_by else None,
                "answers": list(entry.answers),
                "law": list(entry.law),
                "costs": entry.costs,
                "own_design": entry.own_design,
            }
            for entry in entries
        ]
        console.structure({"format": 1, "total": total, "clauses": rows})
        return Exit.DONE
    widest = max((len(entry.id) for entry in entries), default=0)
    for entry in entries:
        console.line(f"{entry.id:<{widest}}  {entry.title.in_(console.language)}")
    if total > len(entries):
        console.say("cli.library.more", count=total - len(entries))
    return Exit.DONE


def _clause(clause_id: str, books: Library) -> Clause:
    clause = books.clause(clause_id)
    if clause is None:
        from difflib import get_close_matches

        near = ", ".join(get_close_matches(clause_id, [entry.id for entry in books.entries], 3))
        remedy = message("cli.library.near", ids=near) if near else message("cli.library.see_list")
        raise Stop(Exit.USAGE, message("cli.library.no_clause", clause=clause_id), remedy)
    return clause


def _show(arguments: argparse.Namespace, console: Console) -> Exit:
    from caotool.commandline.dossiers import library
    from caotool.commandline.reading import known_of

    books = library()
    clause = _clause(arguments.id, books)
    if arguments.json:
        console.structure(_structure(clause, books))
        return Exit.DONE
    language = console.language
    console.line(f"{clause.title.in_(language)} ({clause.id}, {clause.version})")
    console.line(clause.summary.in_(language))
    console.say("cli.library.binds", whom=console.words(f"clause.binds.{clause.binds}"))
    if clause.own_design:
        console.say("library.own_design")
    _print_ways(clause, books, console)
    console.line()
    console.line(clause.text[language].source.strip())
    for parameter in clause.parameters:
        console.line()
        console.line(f"{parameter.name}: {parameter.label.in_(language)} ({parameter.kind.describe(language)})")
        for line in known_of(parameter, None, console):
            console.line(f"    {line}")
    path = books.paths.get(clause.id)
    if path:
        console.line()
        console.line(path)
    return Exit.DONE


def _print_ways(clause: Clause, books: Library, console: Console) -> None:
    """Where one can go from a clause: the law, the items it answers, related clauses."""
    language = console.language
    facts = [fact.citation.in_(language) for one in clause.law if (fact := books.fact(one)) is not None]
    related = [f"{one.title.in_(language)} ({one.id})" for one in books.related(clause.id)]
    for key, found in (("facet.law", facts), ("library.answers", clause.answers), ("library.related", related)):
        if found:
            console.line(f"{console.words(key)}: {'; '.join(found)}")


def _structure(clause: Clause, books: Library) -> dict[str, Any]:
    return {
        "format": 1,
        "id": clause.id,
        "version": clause.version,
        "status": clause.status.value,
        "theme": clause.theme,
        "binds": clause.binds.value,
        "character": clause.character.value,
        "title": {"nl": clause.title.nl, "en": clause.title.en},
        "summary": {"nl": clause.summary.nl, "en": clause.summary.en},
        "text": {language.value: template.source for language, template in clause.text.items()},
        "parameters": [_parameter(parameter) for parameter in clause.parameters],
        "answers": list(clause.answers),
        "law": list(clause.law),
        "related": list(clause.related),
        "source": books.sources.get(clause.id, ""),
        "path": books.paths.get(clause.id, ""),
        "fingerprint": clause.fingerprint,
    }


def _parameter(parameter: Parameter) -> dict[str, Any]:
    return {
        "name": parameter.name,
        "kind": parameter.kind.name,
        "label": {"nl": parameter.label.nl, "en": parameter.label.en},
        "favours": parameter.favours.value if parameter.favours else None,
        "wrappers": sorted(wrapper.value for wrapper in parameter.wrappers),
        "observed": [
            {
                "value": None if one.value is None else parameter.kind.to_source(one.value),
                "source": one.source,
                "url": one.url,
                "year": one.year,
                "seen": one.seen,
            }
            for one in parameter.observed
        ],
    }


def _check(arguments: argparse.Namespace, console: Console) -> Exit:
    from caotool.commandline.findings import in_file, report
    from caotool.library.lint import lint
    from caotool.library.load import LibrarySource, bundled_source, default_sources, load_library

    path: Path | None = arguments.path
    sources = default_sources()
    if path is not None:
        if not path.exists():
            raise Stop(Exit.FILE, message("cli.no_such_path", path=str(path)), message("cli.no_such_path_remedy"))
        # A folder of one's own leans on the ladders, terms and facts of the bundled library.
        folder = path if path.is_dir() else path.parent
        bundled = bundled_source()
        inside = folder.resolve().is_relative_to(bundled.path.resolve())
        sources = (bundled,) if inside else (bundled, LibrarySource(folder, folder.name))
    books = load_library(sources)
    found = lint(books)
    if arguments.printed:
        from caotool.checks.cases import findings_of_cases
        from caotool.checks.rendering import findings_of_rendering

        found = (*found, *findings_of_rendering(books), *findings_of_cases(books))
    if path is not None:
        found = tuple(one for one in found if _is_in(one.place, path))
    return report(found, in_file, console, as_json=arguments.json)


def _is_in(place: object, path: Path) -> bool:
    from caotool.model.finding import InFile

    return isinstance(place, InFile) and Path(place.path).resolve().is_relative_to(path.resolve())


def _schema(arguments: argparse.Namespace, console: Console) -> Exit:
    from caotool.library.clause_file import clause_json_schema

    del arguments
    console.structure(clause_json_schema(console.language))
    return Exit.DONE


def _new(arguments: argparse.Namespace, console: Console) -> Exit:
    import re

    from caotool.language.tongue import Bilingual
    from caotool.library.load import user_folder
    from caotool.library.scaffold import new_clause_source
    from caotool.library.shapes import CLAUSE_ID
    from caotool.store.targets import write_target

    if not re.fullmatch(CLAUSE_ID, arguments.id):
        raise Stop(
            Exit.USAGE, message("cli.library.bad_id", clause=arguments.id), message("cli.library.bad_id_remedy")
        )
    theme, _, name = arguments.id.partition(".")
    # Libraries have a folder for each theme.
    folder: Path = arguments.folder or user_folder() / theme
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.yaml"
    title = Bilingual(arguments.title, arguments.title_en or "")
    write_target(path, new_clause_source(arguments.id, title).encode("utf-8"))
    console.line(str(path))
    return Exit.DONE


def _declare_coverage(parser: Parser) -> None:
    from caotool.commandline.coverage import declare as declare_coverage

    declare_coverage(parser)


def _coverage(arguments: argparse.Namespace, console: Console) -> Exit:
    from caotool.commandline.coverage import run as run_coverage

    return run_coverage(arguments, console)


def _declare_sets(parser: Parser) -> None:
    from caotool.commandline.sets import declare as declare_sets

    declare_sets(parser)


def _sets(arguments: argparse.Namespace, console: Console) -> Exit:
    from caotool.commandline.sets import run as run_sets

    return run_sets(arguments, console)


_ARGUMENTS = {
    "list": _declare_list,
    "show": _declare_show,
    "sets": _declare_sets,
    "coverage": _declare_coverage,
    "check": _declare_check,
    "schema": _declare_schema,
    "new": _declare_new,
}
_PARTS = {
    "list": _list,
    "show": _show,
    "sets": _sets,
    "coverage": _coverage,
    "check": _check,
    "schema": _schema,
    "new": _new,
}
