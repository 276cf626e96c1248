"""``caotool new``: make a dossier."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING

from caotool.commandline.arguments import Parser
from caotool.commandline.console import Console, Exit, Stop
from caotool.language.message import message

if TYPE_CHECKING:
    from caotool.model.dossier import Dossier, Party

_SIDES = ("employees", "employers", "mediator")


def declare(parser: Parser) -> None:
    """Its arguments."""
    parser.what.add_argument("folder", type=Path, help=parser.words("new_folder"))
    parser.options.add_argument("--title", metavar="…", help=parser.words("title"))
    parser.options.add_argument("--owner-side", choices=_SIDES, help=parser.words("owner_side"))
    parser.options.add_argument("--party", action="append", default=[], metavar="…", help=parser.words("party"))
    begun = parser.options.add_mutually_exclusive_group()
    begun.add_argument("--set", metavar="…", help=parser.words("set_new"))
    begun.add_argument("--example", action="store_true", help=parser.words("example"))


def run(arguments: argparse.Namespace, console: Console) -> Exit:
    """Make the dossier, or a copy of the first example, and say where it is."""
    folder: Path = arguments.folder
    _refuse_name(folder)
    if arguments.example:
        from caotool.commandline.demo import copy_of_first_example

        copy_of_first_example(folder, console.language)
    else:
        _make(arguments, folder, console)
    console.say("cli.new.made", folder=str(folder))
    console.say("cli.new.next", folder=_typed(folder))
    return Exit.DONE


def _make(arguments: argparse.Namespace, folder: Path, console: Console) -> None:
    """An empty dossier, or one with the clauses of a set, which can be undone."""
    from caotool.commandline.dossiers import library
    from caotool.session import Session

    books = library()
    ready = None
    if arguments.set:
        from caotool.commandline.sets import set_named

        ready = set_named(arguments.set, books)
    with Session.create(folder, _dossier(arguments, console), books) as session:
        if ready is not None:
            from caotool.library.ready_sets import adding, contents

            draft = session.dossier.draft
            edit = adding(contents(ready, books, draft), books, draft, session.new_placement_id)
            if edit is not None:
                session.do(edit)
                console.say("cli.new.with_set", title=ready.title, count=len(edit.placements))
                console.say("sets.no_advice")


def _dossier(arguments: argparse.Namespace, console: Console) -> Dossier:
    import secrets
    from datetime import date

    from caotool.language.tongue import Bilingual
    from caotool.model.dossier import MEDIATOR, Dossier

    if not (arguments.title or "").strip():
        raise Stop(Exit.USAGE, message("cli.new.no_title"), message("cli.new.no_title_remedy"))
    side = arguments.owner_side or _SIDES[0]
    parties = _parties(arguments.party, side, console)
    own = next((party.id for party in parties if party.side == side), "")
    title = arguments.title.strip()
    return Dossier(
        id=secrets.token_hex(8),
        title=Bilingual(title, title),
        created=date.today(),
        owner=MEDIATOR if side == "mediator" else own,
        parties=parties,
    )


def _parties(given: list[str], own_side: str, console: Console) -> tuple[Party, ...]:
    """The parties: ``side: name`` says whose they are; without a side the first is the own one, the next opposite."""
    from caotool.model.clause import Side
    from caotool.model.dossier import Party

    own = Side.EMPLOYERS if own_side == "employers" else Side.EMPLOYEES
    other = Side.EMPLOYEES if own is Side.EMPLOYERS else Side.EMPLOYERS
    sides = {name.casefold(): side for side in Side for name in (side.value, *_names_of(side))}
    parties: list[Party] = []
    for at, text in enumerate(given):
        head, colon, rest = text.partition(":")
        side = sides.get(head.strip().casefold()) if colon else None
        name = (rest if side else text).strip()
        if name:
            parties.append(Party(f"p{at + 1}", name, side or (own if at == 0 else other)))
    for side in (own, other):
        # Without a party on each side there is no agreement; a name can be given later.
        if not any(party.side is side for party in parties):
            parties.append(Party(f"p{len(parties) + 1}", console.words(f"cli.party.{side}"), side))
    return tuple(sorted(parties, key=lambda party: party.side is not own))


def _names_of(side: str) -> tuple[str, str]:
    from caotool.language.texts import TEXTS

    return TEXTS[f"side.{side}"]


def _refuse_name(folder: Path) -> None:
    from caotool.store.names import problem_with_name

    problem = problem_with_name(folder.absolute().name)
    if problem is not None:
        raise Stop(Exit.FILE, problem)


def _typed(path: Path) -> str:
    """The path as it can be typed after a command."""
    text = str(path)
    return text if re.fullmatch(r"[\w./\\:~+-]+", text) else f'"{text}"'
