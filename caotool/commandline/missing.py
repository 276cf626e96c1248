"""``caotool check DOSSIER --missing``: what of a framework is not in the draft, and which clauses answer that."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from caotool.commandline.console import Console, Exit

if TYPE_CHECKING:
    from caotool.checks.missing import Standing
    from caotool.library.library import Library
    from caotool.model.reference_data import Framework

FIRST = "ser"
"""The framework that is meant where none is named."""


def show(folder: Path, name: str, console: Console, *, as_json: bool) -> Exit:
    """Print the table. It is no judgement, so that it ends well whatever it shows."""
    from caotool.checks.missing import standing
    from caotool.commandline.coverage import framework_named
    from caotool.commandline.dossiers import folder_of, library
    from caotool.session import Session

    books = library()
    framework = framework_named(name, books)
    with Session.open(folder_of(folder), books, read_only=True) as session:
        table = standing(framework, session.dossier.draft, session.library, books)
    if as_json:
        console.structure(_structure(framework, table))
        return Exit.DONE
    _print(framework, table, books, console)
    return Exit.DONE


def _print(framework: Framework, table: tuple[Standing, ...], library: Library, console: Console) -> None:
    language = console.language
    console.line(framework.title.in_(language))
    if framework.caution:
        console.line(framework.caution.in_(language))
    widest = max((len(one.item.id) for one in table), default=0)
    heading = None
    for one in table:
        if not one.is_missing:
            continue
        group = framework.group_of(one.item)
        if group is not None and group is not heading:
            console.line()
            console.line(group.title.in_(language))
        heading = group
        console.line(f"  {one.item.id:<{widest}}  {one.item.title.in_(language)}")
        if one.aside:
            console.line(f"      {console.words('missing.aside')}")
        for clause in one.covered.clauses:
            entry = library.entry(clause)
            console.line(f"      {clause}  {entry.title.in_(language) if entry else ''}".rstrip())
    console.line()
    count = sum(bool(one.placed) for one in table)
    console.say("missing.count", count=count, items=len(table))
    console.say("missing.no_advice")


def _structure(framework: Framework, table: tuple[Standing, ...]) -> dict[str, Any]:
    return {
        "format": 1,
        "framework": framework.id,
        "items": [
            {
                "id": one.item.id,
                "title": {"nl": one.item.title.nl, "en": one.item.title.en},
                "missing": one.is_missing,
                "placed": [placement.id for placement in one.placed],
                "aside": [placement.id for placement in one.aside],
                "clauses": list(one.covered.clauses),
            }
            for one in table
        ],
    }
