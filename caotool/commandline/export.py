"""``caotool export``: the chapter as a file for others."""

from __future__ import annotations

import argparse
from pathlib import Path

from caotool.commandline.arguments import Parser
from caotool.commandline.console import Console, Exit, Stop
from caotool.commandline.line import LANGUAGE_OPTIONS
from caotool.language.message import message
from caotool.language.tongue import Language

_BOTH = "both"
_FORMATS = {"docx": "word", "html": "html", "md": "markdown", "txt": "plain"}
"""What is typed -> the name of the format; endings of file names choose in the same words."""


def declare(parser: Parser) -> None:
    """Its arguments."""
    languages = [*(language.value for language in Language), _BOTH]
    options = parser.options
    parser.what.add_argument("dossier", type=Path, help=parser.words("dossier"))
    options.add_argument("-o", "--output", type=Path, metavar="…", help=parser.words("output"))
    options.add_argument("--format", choices=list(_FORMATS), help=parser.words("format"))
    options.add_argument(
        *LANGUAGE_OPTIONS, dest="text_language", choices=languages, help=parser.words("text_languages")
    )
    options.add_argument("--table", action="store_true", help=parser.words("table"))
    options.add_argument("--explanations", action="store_true", help=parser.words("explanations"))
    options.add_argument("--house-style", type=Path, metavar="…", help=parser.words("house_style"))
    options.add_argument("--overwrite", action="store_true", help=parser.words("overwrite"))


def run(arguments: argparse.Namespace, console: Console) -> Exit:
    """Write the file and print its path."""
    from caotool.commandline.dossiers import opened

    format_name = _format(arguments)
    style: Path | None = arguments.house_style
    if style is not None and not style.is_file():
        raise Stop(Exit.FILE, message("cli.no_such_path", path=str(style)), message("cli.no_such_path_remedy"))
    with opened(arguments.dossier) as session:
        from caotool.compose.request import View
        from caotool.session.exporting import ExportChoice, export_choice, suggested_path

        languages = _languages(arguments.text_language, session.dossier.language)
        done = export_choice(
            session,
            ExportChoice(
                path=arguments.output or suggested_path(session.dossier, format_name, languages[0], Path.cwd()),
                format=format_name,
                languages=languages,
                view=View.TABLE if arguments.table else View.WORKING,
                with_explanations=arguments.explanations,
                house_style=style,
                overwrite=arguments.overwrite,
            ),
        )
    console.line(str(done.path))
    return Exit.DONE


def _format(arguments: argparse.Namespace) -> str:
    """The format that was named, or that the ending of the file says; Word where neither does."""
    if arguments.format:
        return _FORMATS[arguments.format]
    ending = arguments.output.suffix.lower().removeprefix(".") if arguments.output else ""
    if ending and ending not in _FORMATS:
        known = ", ".join(_FORMATS)
        raise Stop(
            Exit.USAGE,
            message("cli.export.ending", ending=ending),
            message("cli.export.ending_remedy", known=known),
        )
    return _FORMATS.get(ending, "word")


def _languages(asked: str | None, leading: Language) -> tuple[Language, ...]:
    if asked == _BOTH:
        return leading, leading.other
    return (Language(asked) if asked else leading,)
