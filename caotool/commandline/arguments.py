"""A parser of arguments that speaks Dutch or English; the standard one has only English."""

from __future__ import annotations

import argparse
import re
from typing import NoReturn

from caotool.commandline.console import Exit, Stop
from caotool.language.message import message, say
from caotool.language.tongue import Language

_FAULTS = tuple(
    (re.compile(pattern), key)
    for pattern, key in (
        (r"the following arguments are required: (?P<names>.+)", "cli.fault.required"),
        (r"unrecognized arguments: (?P<names>.+)", "cli.fault.unrecognized"),
        (r"argument (?P<names>[^:]+): expected .*argument", "cli.fault.value_missing"),
        (
            r"argument (?P<names>[^:]+): invalid choice: (?P<value>.+) \(choose from (?P<options>.+)\)",
            "cli.fault.choice",
        ),
        (r"argument (?P<names>[^:]+): invalid \w+ value: (?P<value>.+)", "cli.fault.value"),
        (r"argument (?P<names>[^:]+): not allowed with argument (?P<value>.+)", "cli.fault.together"),
    )
)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Help with its one fixed English word in the language of the user."""

    def __init__(self, prog: str, language: Language) -> None:
        super().__init__(prog, max_help_position=30)
        self._language = language

    def add_usage(self, usage, actions, groups, prefix=None) -> None:  # type: ignore[no-untyped-def]
        """The line that shows how to type the command."""
        super().add_usage(
            usage, actions, groups, f"{say('cli.usage', self._language)} " if prefix is None else prefix
        )


class Parser(argparse.ArgumentParser):
    """The arguments of one command. ``what`` is the group of what it works on, ``options`` that of the options."""

    def __init__(self, prog: str, language: Language, description: str, epilog: str = "") -> None:
        super().__init__(
            prog=prog,
            description=description,
            epilog=epilog,
            formatter_class=lambda prog: _Formatter(prog, language),
            add_help=False,
            allow_abbrev=False,
        )
        self.language = language
        self.what = self.add_argument_group(say("cli.arguments", language))
        self.options = self.add_argument_group(say("cli.options", language))
        self.options.add_argument("-h", "--help", action="help", help=self.words("help"))

    def words(self, name: str) -> str:
        """The help of an option by its name."""
        # argparse reads a percent sign as a blank to fill.
        return say(f"cli.option.{name}", self.language).replace("%", "%%")

    def error(self, message_: str) -> NoReturn:
        """Stop with the fault in the user's language and where to find help."""
        for pattern, key in _FAULTS:
            found = pattern.fullmatch(message_)
            if found:
                what = message(key, **found.groupdict())
                break
        else:
            what = message("cli.fault.other", text=message_)
        raise Stop(Exit.USAGE, what, message("cli.see_help", command=self.prog))
