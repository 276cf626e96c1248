"""``caotool demo``: the example dossier, in the terminal program or as a file where there is no terminal."""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from caotool.commandline.arguments import Parser
from caotool.commandline.console import Console, Exit
from caotool.language.tongue import Language
from caotool.resources import NoResources

if TYPE_CHECKING:
    from caotool.tui.examples import Example


def declare(parser: Parser) -> None:
    """It takes no arguments."""
    del parser


def run(arguments: argparse.Namespace, console: Console) -> Exit:
    """Open a copy of the example, or export its chapter and print the path."""
    del arguments
    if not console.terminal:
        console.line(str(_exported(console)))
        return Exit.DONE
    from caotool.commandline.start import open_program
    from caotool.tui.examples import copy_of_example

    return open_program(copy_of_example(first_example(console.language)), console)


def first_example(language: Language) -> Example:
    """The example that is shown to who asks for one; NoResources where there is none."""
    from caotool.tui.examples import example_dossiers

    examples = example_dossiers(language)
    if not examples:
        raise NoResources("examples")
    return examples[0]


def copy_of_first_example(folder: Path, language: Language) -> None:
    """A copy of it in a folder. FolderTaken where that is not empty; OSError."""
    import shutil

    from caotool.store.folder import FolderTaken

    if folder.exists() and any(folder.iterdir()):
        raise FolderTaken(folder)
    example = first_example(language).folder
    shutil.copytree(example, folder, dirs_exist_ok=True, copy_function=shutil.copyfile)


def _exported(console: Console) -> Path:
    """The example chapter as a Word file, replaced where it was made before."""
    from caotool.commandline.dossiers import opened
    from caotool.session.exporting import ExportChoice, export_choice, suggested_path
    from caotool.store.targets import TargetLocked

    with opened(first_example(console.language).folder) as session:
        language = console.language
        path = suggested_path(session.dossier, "word", language, _out())
        try:
            return export_choice(session, ExportChoice(path, languages=(language,), overwrite=True)).path
        except TargetLocked as locked:  # somebody is looking at the last one in Word
            return export_choice(session, ExportChoice(locked.free, languages=(language,))).path


def _out() -> Path:
    """``out`` in the working folder, or a temporary folder where nothing can be written there."""
    folder = Path.cwd() / "out"
    try:
        folder.mkdir(exist_ok=True)
        if os.access(folder, os.W_OK):
            return folder
    except OSError:
        pass
    return Path(tempfile.mkdtemp(prefix="caotool-"))
