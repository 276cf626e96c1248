"""Adding a clause from the library: search, and choose by number."""

from __future__ import annotations

from caotool.commandline.console import Console
from caotool.library.library import Entry, Library
from caotool.library.search import search
from caotool.model.edits import AddPlacement
from caotool.session import Session

_MOST = 20
"""How many clauses are read out at once."""


def add_clause(session: Session, console: Console, query: str = "") -> str:
    """Search and choose until a clause is placed; gives the id of the placement, or nothing where the user goes back.

    ``query`` is what to search for first; without one it is asked.
    """
    library = session.library
    assert isinstance(library, Library)
    listed: tuple[Entry, ...] = ()
    answer: str | None = query or console.ask(console.words("cli.fill.search"))
    while answer is not None and answer not in ("<", "q"):
        if listed and answer.isdecimal() and 1 <= int(answer) <= len(listed):
            return _place(session, console, listed[int(answer) - 1].id)
        if answer == "?":
            console.say("cli.fill.add_help")
        else:
            listed = _found(library, answer, console)
        answer = console.ask(console.words("cli.fill.which_clause" if listed else "cli.fill.search"))
    return ""


def _found(library: Library, query: str, console: Console) -> tuple[Entry, ...]:
    if query:
        hits = search(library, query, console.language)
        entries = tuple(entry for hit in hits if (entry := library.entry(hit.id)) is not None)
    else:
        entries = library.entries
    if not entries:
        console.say("library.found_none", query=query)
    for number, entry in enumerate(entries[:_MOST], 1):
        console.say("cli.fill.one", number=number, title=entry.title.in_(console.language))
    if len(entries) > _MOST:
        console.say("cli.fill.more_found", count=len(entries) - _MOST)
    return entries[:_MOST]


def _place(session: Session, console: Console, clause_id: str) -> str:
    clause = session.library.clause(clause_id)
    if clause is None:
        console.say("form.clause_missing", clause=clause_id)
        return ""
    placement = session.new_placement_id()
    label = session.do(AddPlacement(placement, clause.id, clause.version, clause.fingerprint))
    console.line(label.in_(console.language))
    return placement
