"""What stands in the folder of a library, seen in one walk, and whether a file is still the one that was read."""

from __future__ import annotations

import hashlib
import os
import stat
import time
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

import msgspec

from caotool.frozen import Frozen
from caotool.language.typed import quoted
from caotool.library.source import problem
from caotool.model.finding import Finding

MOST_FILES = 20_000
"""How many files of one library are read."""

DOUBT = 3_000_000_000
"""How old a file must be, in nanoseconds, before a later change is sure to give it another time.

Two seconds is the coarsest clock of a file system (FAT), and clocks are read on both sides of a change.
"""

Mark: TypeAlias = tuple[int, int, int, int]
"""What changes with a file: size, time of change, time of change of what is known about it, and number on the disk.

Where a system has no such time or number, it is always the same.
"""

SeenFile: TypeAlias = tuple[str, int, int, int, int]
"""A file by its path inside the folder, with slashes, and its mark."""

_ENDINGS = (".yaml", ".yml")


class Seen(Frozen, dict=True):
    """The files of a library in a fixed order: those of a folder, and after them those of the folders in it."""

    files: tuple[SeenFile, ...]
    began: int
    """When the walk began, in nanoseconds."""
    findings: tuple[Finding, ...] = ()

    @cached_property
    def digest(self) -> bytes:
        """The same for the same files with the same marks."""
        return hashlib.sha256(msgspec.msgpack.encode(self.files)).digest()

    def is_settled(self, file: SeenFile) -> bool:
        """Whether a file that is read from now on cannot change any more without getting another mark.

        A file that changes twice within one tick of the clock keeps its time; git calls it racily clean.
        """
        _, _, changed, known, _ = file
        return max(changed, known) + DOUBT < self.began


def look(root: Path) -> Seen:
    """Walk through a folder. What is hidden is passed by, and links that lead out of the folder are refused."""
    began = time.time_ns()
    files: list[SeenFile] = []
    findings: list[Finding] = []
    waiting = [""]
    while waiting:
        inside = waiting.pop()
        folders, here = _folder(root, inside, findings)
        files += here
        if len(files) > MOST_FILES:
            findings.append(problem("library.file.too_many", str(root), (0, 0), most=MOST_FILES))
            del files[MOST_FILES:]
            break
        waiting += folders
    return Seen(tuple(files), began, tuple(findings))


def _folder(root: Path, inside: str, findings: list[Finding]) -> tuple[list[str], list[SeenFile]]:
    """The folders in a folder, last one first, and its files; nothing where it cannot be read."""
    folders: list[str] = []
    files: list[SeenFile] = []
    try:
        with os.scandir(root / inside) as entries:
            for entry in entries:
                name = entry.name
                if name.startswith("."):
                    continue
                if not name.endswith(_ENDINGS):
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(f"{inside}{name}/")
                    continue
                if not name.isascii() and not _is_utf8(name):
                    findings.append(problem("library.file.name", str(root), (0, 0), name=quoted(name)))
                    continue
                if entry.is_symlink() and not Path(entry.path).resolve().is_relative_to(root.resolve()):
                    findings.append(problem("library.file.outside", entry.path, (0, 0)))
                    continue
                try:
                    known = entry.stat()
                except OSError:  # gone since, or a link to nothing: reading it will tell
                    files.append((inside + name, 0, 0, 0, 0))
                    continue
                if stat.S_ISREG(known.st_mode):
                    mark = known.st_size, known.st_mtime_ns, known.st_ctime_ns, known.st_ino
                    files.append((inside + name, *mark))
                elif entry.is_dir(follow_symlinks=False):
                    folders.append(f"{inside}{name}/")
    except OSError:
        pass
    folders.sort(reverse=True)
    files.sort()
    return folders, files


def _is_utf8(name: str) -> bool:
    """Whether a name is text; on some systems a name can be any bytes."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True
