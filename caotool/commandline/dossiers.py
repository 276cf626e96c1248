"""Dossiers and the library as commands use them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from caotool.library.library import Library
    from caotool.session import Session


def library() -> Library:
    """The bundled clauses and those of the user's own libraries."""
    from caotool.library.load import load_default_library

    return load_default_library()


def opened(folder: Path, *, to_edit: bool = False) -> Session:
    """The session of a dossier folder, read-only unless ``to_edit``. It raises what ``Session.open`` raises."""
    from caotool.session import Session

    return Session.open(folder_of(folder), library(), read_only=not to_edit)


def folder_of(path: Path) -> Path:
    """The folder of a dossier that was named itself, or by its file dossier.json."""
    return path.parent if path.name == "dossier.json" and path.is_file() else path
