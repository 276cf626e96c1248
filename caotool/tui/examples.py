"""The invented example dossiers: which there are, and a copy of one that is the user's own."""

from __future__ import annotations

import shutil
from pathlib import Path

from caotool import resources
from caotool.frozen import Frozen
from caotool.language.tongue import Language
from caotool.store.places import Settings, is_dossier, new_folder, recent_dossiers


class Example(Frozen):
    """An example dossier that comes with the program, and its title."""

    folder: Path
    title: str


def example_dossiers(language: Language) -> tuple[Example, ...]:
    """The examples by name; none where the program was installed without them."""
    try:
        folders = sorted(one for one in resources.examples().iterdir() if is_dossier(one))
    except (resources.NoResources, OSError):
        return ()
    listed = recent_dossiers(Settings(language=language, recent=tuple(str(one) for one in folders)))
    return tuple(Example(one.folder, one.title) for one in listed if one.there)


def copy_of_example(example: Example, inside: Path | None = None) -> Path:
    """A copy of an example under a free name in the user's documents, to do anything with. OSError.

    The program's own files may be read-only; the copy must not be.
    """
    target = new_folder(example.title, inside)
    target.mkdir(parents=True)
    for path in sorted(example.folder.rglob("*")):
        copy = target / path.relative_to(example.folder)
        if path.is_dir():
            copy.mkdir(exist_ok=True)
        elif path.suffix != ".lock":
            shutil.copyfile(path, copy)
    return target
