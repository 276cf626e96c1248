"""``caotool library coverage``: which clauses answer each item of a framework, and what real agreements hold."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from caotool.commandline.arguments import Parser
from caotool.commandline.console import Console, Exit, Stop
from caotool.language.message import message

if TYPE_CHECKING:
    from caotool.library.coverage import Covered
    from caotool.library.library import Library
    from caotool.model.reference_data import Case, Framework


def declare(parser: Parser) -> None:
    """Its arguments."""
    parser.what.add_argument("framework", nargs="?", help=parser.words("framework"))
    parser.options.add_argument("--missing", action="store_true", help=parser.words("missing"))
    parser.options.add_argument("--read", action="store_true", help=parser.words("read_cases"))
    parser.options.add_argument("--json", action="store_true", help=parser.words("json"))


def run(arguments: argparse.Namespace, console: Console) -> Exit:
    """Print the table; FINDINGS where an item is not answered."""
    from caotool.commandline.dossiers import library
    from caotool.library.coverage import coverage

    books = library()
    tables = {framework: coverage(books, framework) for framework in _asked(arguments.framework, books)}
    missing = sum(not one.is_answered for table in tables.values() for one in table)
    if arguments.json:
        structure = [_structure(framework, table) for framework, table in tables.items()]
        console.structure({"format": 1, "missing": missing, "frameworks": structure})
        return Exit.FINDINGS if missing else Exit.DONE
    for framework, table in tables.items():
        console.line(framework.title.in_(console.language))
        if framework.caution:
            console.line(framework.caution.in_(console.language))
        for one in table:
            if not (arguments.missing and one.is_answered):
                _print(one, books, console, read=arguments.read)
        console.line()
    items = sum(len(table) for table in tables.values())
    cases = sum(case.is_real for table in tables.values() for one in table for case in one.cases)
    console.say("cli.coverage.count", items=items, answered=items - missing, cases=cases)
    return Exit.FINDINGS if missing else Exit.DONE


def _asked(name: str | None, books: Library) -> list[Framework]:
    return [framework_named(name, books)] if name else list(books.frameworks.values())


def framework_named(name: str, books: Library) -> Framework:
    """The framework with this id; Stop where there is none."""
    framework = books.frameworks.get(name)
    if framework is None:
        known = ", ".join(books.frameworks)
        raise Stop(
            Exit.USAGE,
            message("cli.coverage.no_framework", name=name),
            message("cli.coverage.no_framework_remedy", known=known),
        )
    return framework


def _print(covered: Covered, books: Library, console: Console, *, read: bool) -> None:
    from caotool.library.coverage import source_of

    item = covered.item
    source = source_of(item, books).in_(console.language)
    console.line(f"  {item.id:<10} {item.title.in_(console.language)}" + (f" ({source})" if source else ""))
    if covered.clauses:
        console.line(f"      {', '.join(covered.clauses)}")
    elif not covered.is_remark:
        console.line(f"      {console.words('cli.coverage.none')}")
    for case in covered.cases:
        console.line(f"      - {_words(case, console)}")
        if read and case.clause:
            for line in _text(case, books, console).splitlines():
                console.line(f"          {line}")


def _words(case: Case, console: Console) -> str:
    if case.remark:
        return console.words("cli.coverage.remark", why=case.remark.in_(console.language))
    seen = console.words(f"observed.{case.seen}")
    source = ", ".join(part for part in (case.source, str(case.year or "")) if part)
    return f"{case.clause}: {case.note.in_(console.language)} ({source}; {seen})"


def _text(case: Case, books: Library, console: Console) -> str:
    """The article that the case makes, with usual openings for what its source does not tell."""
    from caotool.checks.cases import article_of
    from caotool.model.document import article_text

    article = article_of(case, books, console.language)
    return article_text(article) if article else ""


def _structure(framework: Framework, table: tuple[Covered, ...]) -> dict[str, Any]:
    return {
        "id": framework.id,
        "title": {"nl": framework.title.nl, "en": framework.title.en},
        "items": [
            {
                "id": one.item.id,
                "title": {"nl": one.item.title.nl, "en": one.item.title.en},
                "source": {"nl": one.item.source.nl, "en": one.item.source.en},
                "law": list(one.item.law),
                "answered": one.is_answered,
                "clauses": list(one.clauses),
                "cases": [
                    {
                        "clause": case.clause,
                        "values": case.values,
                        "note": {"nl": case.note.nl, "en": case.note.en},
                        "source": case.source,
                        "url": case.url,
                        "year": case.year,
                        "seen": case.seen,
                        "remark": {"nl": case.remark.nl, "en": case.remark.en},
                    }
                    for case in one.cases
                ],
            }
            for one in table
        ],
    }
