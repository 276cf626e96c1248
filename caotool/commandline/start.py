"""``caotool`` without a command: the terminal program, the version, or the list of commands."""

from __future__ import annotations

from pathlib import Path

from caotool import __version__
from caotool.commandline.arguments import Parser
from caotool.commandline.console import Console, Exit, Stop
from caotool.commandline.line import LANGUAGE_OPTIONS, Line
from caotool.commandline.table import COMMANDS
from caotool.language.message import message


def start(line: Line, console: Console) -> Exit:
    """Do what the options before a command ask, or open the program."""
    parser = Parser("caotool", console.language, console.words("cli.about"), _epilog(console))
    parser.options.add_argument(*LANGUAGE_OPTIONS, metavar="nl|en", help=parser.words("language"))
    parser.options.add_argument("--version", action="store_true", help=parser.words("version"))
    if parser.parse_args(line.first).version:
        console.line(f"caotool {__version__}")
        return Exit.DONE
    return open_program(None, console)


def open_program(folder: Path | None, console: Console) -> Exit:
    """Open the terminal program, with a dossier or at its start screen; Stop without a terminal."""
    if not console.terminal:
        raise Stop(Exit.USAGE, message("cli.no_terminal"), message("cli.no_terminal_remedy"))
    from caotool.tui.app import CaotoolApp

    app = CaotoolApp(dossier=folder, language=console.language)
    app.run()
    return Exit(app.return_code or Exit.DONE)


def _epilog(console: Console) -> str:
    widest = max(len(command.name) for command in COMMANDS)
    lines = [console.words("cli.commands")]
    lines += [f"  {command.name:<{widest}}  {command.summary(console.language)}" for command in COMMANDS]
    return "\n".join([*lines, "", console.words("cli.more"), "", console.words("cli.exit_codes")])
