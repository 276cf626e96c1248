"""Files that go to the user: written whole, never over a file unasked, and never under Word's nose."""

from __future__ import annotations

import hashlib
from pathlib import Path

from caotool.language.message import Message, message
from caotool.store import files
from caotool.store.names import problem_with_name


class BadTarget(Exception):
    """The file cannot have this name, or its folder is not there; ``message`` says how to mend it."""

    def __init__(self, why: Message) -> None:
        super().__init__(why.key)
        self.message = why


class TargetExists(Exception):
    """There is a file with this name already. ``free`` is a name to offer instead."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path
        self.free = files.free_name(path)
        self.message: Message = message("store.target_exists", name=path.name, free=self.free.name)


class TargetLocked(Exception):
    """The file is open in Word or another program. ``free`` is a name to offer instead."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path
        self.free = files.free_name(path)
        self.message: Message = message("store.target_locked", name=path.name, free=self.free.name)


def write_target(path: Path, data: bytes, *, overwrite: bool = False) -> None:
    """Write a file for the user, in one step.

    BadTarget, TargetExists (unless ``overwrite``), TargetLocked, or OSError; whatever was there is then untouched.
    """
    problem = problem_with_name(path.name)
    if problem is not None:
        raise BadTarget(problem)
    if path.is_dir():
        raise BadTarget(message("store.target_is_folder", name=path.name))
    if not path.parent.is_dir():
        raise BadTarget(message("store.target_folder_missing", folder=str(path.parent)))
    if path.exists():
        if open_elsewhere(path):
            raise TargetLocked(path)
        if not overwrite:
            raise TargetExists(path)
    try:
        files.write_whole(path, data)
    except PermissionError as error:
        # The folder took our file and only the replacement failed: then another program holds the target.
        if path.exists() and _can_write(path.parent):
            raise TargetLocked(path) from error
        raise


def open_elsewhere(path: Path) -> bool:
    """Whether Word or LibreOffice has left the sign that it has the file open.

    Word's owner file is ``~$`` and the name, of which a longer name loses its first one or two letters;
    LibreOffice's is ``.~lock.<name>#``.
    """
    name = path.name
    signs = (f"~${name}", f"~${name[1:]}", f"~${name[2:]}", f".~lock.{name}#")
    return any(path.with_name(sign).exists() for sign in signs)


def document_id(dossier_id: str, fingerprint: str) -> str:
    """The id that a file carries: the same for the same text of the same dossier, and saying nothing by itself."""
    return hashlib.sha256(f"{dossier_id}\n{fingerprint}".encode()).hexdigest()[:32]


def keep_copy(source: Path, folder: Path) -> str:
    """Keep a copy of a file that was sent, and give its name there. OSError where that fails."""
    folder.mkdir(exist_ok=True)
    copy = files.free_name(folder / source.name)
    files.write_whole(copy, files.read(source))
    return copy.name


def _can_write(folder: Path) -> bool:
    probe = folder / ".caotool-probe"
    try:
        files.write_whole(probe, b"", durable=False)
        probe.unlink()
    except OSError:
        return False
    return True
