"""``caotool open``: open a dossier in the terminal program."""

from __future__ import annotations

import argparse
from pathlib import Path

from caotool.commandline.arguments import Parser
from caotool.commandline.console import Console, Exit, Stop
from caotool.commandline.dossiers import folder_of
from caotool.commandline.start import open_program
from caotool.language.message import message


def declare(parser: Parser) -> None:
    """Its argument."""
    parser.what.add_argument("dossier", type=Path, help=parser.words("dossier"))


def run(arguments: argparse.Namespace, console: Console) -> Exit:
    """Open it; Stop where there is no dossier or no terminal."""
    from caotool.store.places import is_dossier

    folder = folder_of(arguments.dossier)
    # A dossier whose snapshot is lost is opened from its journal.
    if not is_dossier(folder) and not (folder / "journal.jsonl").is_file():
        raise Stop(Exit.FILE, message("store.no_dossier", folder=str(folder)))
    return open_program(folder, console)
