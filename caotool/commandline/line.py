"""A command line taken apart: what stands before the command, the command, and what follows it."""

from __future__ import annotations

from collections.abc import Sequence

from caotool.commandline.console import Exit, Stop
from caotool.commandline.table import CommandLineCommand, command_named
from caotool.commandline.tongue import language_named
from caotool.frozen import Frozen
from caotool.language.message import message
from caotool.language.tongue import Language

LANGUAGE_OPTIONS = ("--taal", "--language")
"""How the language is chosen; in both languages, since one may not yet know the other."""


_HELP = frozenset({"-h", "--help"})


class Line(Frozen):
    """What was typed. ``first`` are the options before the command; ``command`` is None without one."""

    first: tuple[str, ...]
    command: CommandLineCommand | None
    rest: tuple[str, ...]
    language: Language | None
    """The language of the program that was asked for."""

    @classmethod
    def of(cls, argv: Sequence[str]) -> Line:
        """Take arguments apart; Stop for a command or a language that does not exist."""
        at = _end_of_options(argv)
        first, language = _without_language(argv[:at])
        if at == len(argv):
            return cls(first, None, (), language)
        command = command_named(argv[at])
        rest = tuple(argv[at + 1 :])
        # Who asks for help wants it in that language, whatever the option means for the command.
        if command.speaks or not _HELP.isdisjoint(rest):
            rest, later = _without_language(rest)
            language = later or language
        return cls(first, command, rest, language)


def _end_of_options(argv: Sequence[str]) -> int:
    at = 0
    while at < len(argv) and argv[at].startswith("-"):
        at += 2 if argv[at] in LANGUAGE_OPTIONS else 1
    return min(at, len(argv))


def _without_language(arguments: Sequence[str]) -> tuple[tuple[str, ...], Language | None]:
    kept: list[str] = []
    language: Language | None = None
    waiting = iter(arguments)
    for argument in waiting:
        name, equals, value = argument.partition("=")
        if argument == "--":
            kept += [argument, *waiting]
        elif name not in LANGUAGE_OPTIONS:
            kept.append(argument)
        else:
            language = _language(value if equals else next(waiting, ""))
    return tuple(kept), language


def _language(name: str) -> Language:
    language = language_named(name)
    if language is None:
        raise Stop(Exit.USAGE, message("cli.fault.language", name=name), message("cli.fault.language_remedy"))
    return language
