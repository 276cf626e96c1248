"""``caotool fill``: fill in a dossier, in the terminal program or as a numbered dialogue."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping
from pathlib import Path

from caotool.commandline.arguments import Parser
from caotool.commandline.console import Console, Exit


def declare(parser: Parser) -> None:
    """Its arguments."""
    parser.what.add_argument("dossier", type=Path, help=parser.words("dossier"))
    parser.options.add_argument("--linear", action="store_true", help=parser.words("linear"))


def run(arguments: argparse.Namespace, console: Console) -> Exit:
    """Hold the dialogue where it was asked for, or where a screen would be of no use; else open the program."""
    if not (arguments.linear or wants_lines(os.environ) or not console.terminal):
        from caotool.commandline import opening

        return opening.run(arguments, console)
    from caotool.commandline.dossiers import opened
    from caotool.commandline.linear.dialogue import Dialogue

    with opened(arguments.dossier, to_edit=True) as session:
        return Dialogue(session, console).hold()


def wants_lines(environment: Mapping[str, str]) -> bool:
    """Whether the user's system says that screens are of no use: a screen reader, or lines alone."""
    return environment.get("ACCESSIBLE", "") not in ("", "0") or environment.get("TERM", "") == "dumb"
