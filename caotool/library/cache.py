"""Where compiled libraries are kept, and when what is kept may be used.

It is used as long as the folder holds the same files with the same marks, the program that made it is the same, and
what the library leans on is. It stands in the user's own folder, so that no library can bring one along.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path

import msgspec

from caotool.library.checked_file import CheckedFile, Damaged, replace_file
from caotool.library.compiled import Compiled, KeptStock, Reading
from caotool.library.folder import Seen, look
from caotool.library.kept_words import KeptWords
from caotool.model.finding import Finding
from caotool.model.reference_data import Ladder


class Cache:
    """The place of one library in the cache. ``folder`` is where caches live; None keeps nothing.

    ``basis`` stands for the ladders that its clauses can use from the libraries before it, which are ``ladders``.
    """

    def __init__(
        self, root: Path, folder: Path | None, basis: str, ladders: Callable[[], Mapping[str, Ladder]]
    ) -> None:
        self._root = root
        self._basis = basis
        self._ladders = ladders
        # What is wrong in a file is kept with its path, so the same folder by another name is another library.
        self._premise = _digest(f"{_compiler()}\n{root}\n{basis}")
        name = _digest(f"{root.absolute()}\n{root}")[:24]
        self._file = folder / f"{name}.library" if folder else None

    def stock(self) -> tuple[KeptStock, tuple[Finding, ...]]:
        """The library, as it was kept or compiled now, and what stands in its folder that is refused."""
        seen = look(self._root)
        old = self._opened()
        if old is None or not old.contents.settled or old.contents.seen != seen.digest:
            old = self._made(seen, old)
        words = self._file.with_suffix(".words") if self._file else None
        compiled = Compiled(old, self._mended)
        return KeptStock(compiled, KeptWords(compiled, words, self._premise)), seen.findings

    def _opened(self) -> Reading | None:
        with suppress(OSError, Damaged, msgspec.MsgspecError):
            reading = Reading(CheckedFile.opened(self._file)) if self._file else None
            if reading is not None and reading.contents.premise == self._premise:
                return reading
        return None

    def _made(self, seen: Seen, old: Reading | None) -> Reading:
        """The library compiled now; what did not change is taken from the old one."""
        from caotool.library.compiling import Folder, renewed

        def keep(content: bytes) -> None:
            if old is not None:
                old.file.close()
            if self._file is not None:
                with suppress(OSError):  # the program works without
                    replace_file(self._file, content)

        folder = Folder(self._root, seen, self._premise, self._basis, self._ladders)
        content = renewed(folder, old, keep)
        if content is not None:
            return Reading(CheckedFile.of(content))
        assert old is not None
        return old

    def _mended(self) -> Reading:
        return self._made(look(self._root), None)


@cache
def _compiler() -> str:
    """What changes with the program: its version, and size and time of the code that makes compiled clauses."""
    import caotool
    from caotool import language, library, model

    digest = hashlib.sha256(caotool.__version__.encode())
    for package in (language, library, model):
        for folder in package.__path__:
            for line in sorted(_code(folder)):
                digest.update(line.encode())
    return digest.hexdigest()


def _code(folder: str) -> list[str]:
    found: list[str] = []
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".py"):
                known = entry.stat()
                found.append(f"{entry.name} {known.st_size} {known.st_mtime_ns}\n")
            elif "." not in entry.name and entry.name not in _OTHER_CODE:
                found += _code(entry.path)
    return found


_OTHER_CODE = ("__pycache__", "texts")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()
