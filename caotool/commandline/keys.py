"""``caotool keys``: a card with the keys of the terminal program, to print and lay beside the keyboard."""

from __future__ import annotations

import argparse

from caotool.commandline.arguments import Parser
from caotool.commandline.console import Console, Exit

_NAMES = {"up": "↑", "down": "↓", "delete": "Del"}


def declare(parser: Parser) -> None:
    """It takes no arguments."""
    del parser


def run(arguments: argparse.Namespace, console: Console) -> Exit:
    """Write the card."""
    from caotool.commands import COMMANDS, Group

    del arguments
    rows = {group: [one for one in COMMANDS if one.group is group and one.keys] for group in Group}
    widest = max(len(key_words(one.keys)) for listed in rows.values() for one in listed)
    console.say("cli.keys.title")
    for group, listed in rows.items():
        console.line()
        console.line(console.words(f"help.group.{group}"))
        for one in listed:
            console.line(f"  {key_words(one.keys):<{widest}}  {one.name(console.language)}")
    console.line()
    console.say("cli.keys.rest")
    return Exit.DONE


def key_words(keys: tuple[str, ...]) -> str:
    """Keys as they stand on a keyboard.

    >>> key_words(("f10", "ctrl+p"))
    'F10, Ctrl+P'
    """
    return ", ".join("+".join(_NAMES.get(part, part.capitalize()) for part in key.split("+")) for key in keys)
