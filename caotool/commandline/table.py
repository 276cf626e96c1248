"""Every command of the command line once: its names and the module that carries it out."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Protocol, cast

from caotool.commandline.arguments import Parser
from caotool.commandline.console import Console, Exit, Stop
from caotool.frozen import Frozen
from caotool.language.message import message, say
from caotool.language.tongue import Language


class Carrier(Protocol):
    """What the module of a command offers. It imports what is heavy only inside ``run``."""

    def declare(self, parser: Parser) -> None:
        """Say which arguments the command takes."""

    def run(self, arguments: object, console: Console) -> Exit:
        """Carry it out. Stop where it cannot be."""


class CommandLineCommand(Frozen):
    """A command: its name, its Dutch name, and its module.

    ``speaks`` says that ``--language`` after it is the language of the program; otherwise the command has an option
    of that name for the language of the text.
    """

    name: str
    dutch: str
    module: str
    speaks: bool = True

    def summary(self, language: Language) -> str:
        """One sentence on what it does."""
        return say(f"cli.{self.name}", language)

    def carrier(self) -> Carrier:
        """The module that carries it out, imported now."""
        return cast(Carrier, import_module(f"caotool.commandline.{self.module}"))


COMMANDS: tuple[CommandLineCommand, ...] = (
    CommandLineCommand("new", "nieuw", "new"),
    CommandLineCommand("open", "openen", "opening"),
    CommandLineCommand("fill", "invullen", "fill"),
    CommandLineCommand("show", "tonen", "show", speaks=False),
    CommandLineCommand("export", "exporteren", "export", speaks=False),
    CommandLineCommand("check", "controleren", "check"),
    CommandLineCommand("library", "bibliotheek", "library"),
    CommandLineCommand("demo", "voorbeeld", "demo"),
    CommandLineCommand("keys", "toetsen", "keys"),
)
"""Every command, in the order of the help."""


def command_named(name: str) -> CommandLineCommand:
    """The command with this name, Dutch or English; Stop where there is none."""
    for command in COMMANDS:
        if name in (command.name, command.dutch):
            return command
    names = ", ".join(command.name for command in COMMANDS)
    raise Stop(Exit.USAGE, message("cli.fault.command", name=name), message("cli.fault.command_remedy", names=names))


def carry_out(command: CommandLineCommand, rest: Sequence[str], console: Console) -> Exit:
    """Read the arguments of a command and do it."""
    carrier = command.carrier()
    parser = Parser(
        f"caotool {command.name}",
        console.language,
        command.summary(console.language),
        say("cli.exit_codes", console.language),
    )
    carrier.declare(parser)
    return carrier.run(parser.parse_args(list(rest)), console)
