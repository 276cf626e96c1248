"""``caotool library sets``: clauses that are often placed together, to begin a draft with."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from caotool.commandline.arguments import Parser
from caotool.commandline.console import Console, Exit, Stop
from caotool.language.message import message

if TYPE_CHECKING:
    from caotool.library.library import Library
    from caotool.model.reference_data import ReadySet


def declare(parser: Parser) -> None:
    """Its arguments."""
    parser.what.add_argument("set", nargs="?", help=parser.words("set_shown"))
    parser.options.add_argument("--json", action="store_true", help=parser.words("json"))


def run(arguments: argparse.Namespace, console: Console) -> Exit:
    """List the sets, or show one with its clauses."""
    from caotool.commandline.dossiers import library

    books = library()
    shown = [set_named(arguments.set, books)] if arguments.set else list(books.sets.values())
    if arguments.json:
        console.structure({"format": 1, "sets": [_structure(one) for one in shown]})
        return Exit.DONE
    for one in shown:
        language = console.language
        console.line(f"{one.id:<12} {one.title.in_(language)} ({len(one.clauses)}): {one.purpose.in_(language)}")
        if arguments.set:
            _print(one, books, console)
    console.line()
    console.say("sets.no_advice")
    return Exit.DONE


def set_named(name: str, library: Library) -> ReadySet:
    """The set with this id; Stop where there is none."""
    found = library.sets.get(name)
    if found is None:
        known = ", ".join(library.sets)
        raise Stop(Exit.USAGE, message("cli.sets.none", name=name), message("cli.sets.none_remedy", known=known))
    return found


def _print(one: ReadySet, library: Library, console: Console) -> None:
    console.line(one.summary.in_(console.language))
    console.line()
    widest = max(len(clause) for clause in one.clauses)
    for clause in one.clauses:
        entry = library.entry(clause)
        console.line(f"  {clause:<{widest}}  {entry.title.in_(console.language) if entry else ''}".rstrip())


def _structure(one: ReadySet) -> dict[str, object]:
    return {
        "id": one.id,
        "title": {"nl": one.title.nl, "en": one.title.en},
        "purpose": {"nl": one.purpose.nl, "en": one.purpose.en},
        "summary": {"nl": one.summary.nl, "en": one.summary.en},
        "clauses": list(one.clauses),
    }
