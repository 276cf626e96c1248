"""A file that is written as a whole and read by the piece, each piece with a checksum: damage is noticed, never used.

First come the pieces, then a table that says where they are, and last a foot by which a file is known that was
written to its end.
"""

from __future__ import annotations

import hashlib
import os
import zlib
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from typing import BinaryIO

_MAGIC = b"caotool compiled 2\n"
_FOOT = 8 + 32 + len(_MAGIC)

Stretch: TypeAlias = tuple[int, int, int]
"""A piece of a file: where it begins, how long it is, and its checksum."""


class Damaged(Exception):
    """A piece, or the whole file, is not what was written."""


class CheckedWriter:
    """Pieces that become a file."""

    def __init__(self) -> None:
        self._content = bytearray()

    def add(self, piece: bytes) -> Stretch:
        """Put a piece behind the others."""
        stretch = len(self._content), len(piece), zlib.crc32(piece)
        self._content += piece
        return stretch

    def read(self, stretch: Stretch) -> bytes:
        """A piece that was put in."""
        start, size, _ = stretch
        return bytes(self._content[start : start + size])

    def whole(self, table: bytes) -> bytes:
        """The file, ended by its table."""
        size = len(table).to_bytes(8, "little")
        self._content += table + size + hashlib.sha256(table).digest() + _MAGIC
        return bytes(self._content)


class CheckedFile:
    """A file that was made with :class:`CheckedWriter`.

    On disk it stays open, so that putting another one in its place does not disturb who reads it. It may be read
    from several threads.
    """

    def __init__(self, file: BinaryIO) -> None:
        """Damaged where the file was not written to its end, or its table is not what was written."""
        self._file = file
        self._lock = Lock()
        end = file.seek(0, os.SEEK_END)
        foot = self._at(max(0, end - _FOOT), _FOOT)
        size = int.from_bytes(foot[:8], "little")
        if len(foot) < _FOOT or not foot.endswith(_MAGIC) or size > end - _FOOT:
            raise Damaged
        self.table = self._at(end - _FOOT - size, size)
        if hashlib.sha256(self.table).digest() != foot[8:40]:
            raise Damaged

    @classmethod
    def opened(cls, path: Path) -> CheckedFile:
        """The file at a path. OSError; Damaged."""
        file = path.open("rb", buffering=0)
        try:
            return cls(file)
        except BaseException:
            file.close()
            raise

    @classmethod
    def of(cls, content: bytes) -> CheckedFile:
        """A file that is in memory only."""
        from io import BytesIO

        return cls(BytesIO(content))

    def read(self, stretch: Stretch) -> bytes:
        """A piece. Damaged where it is not what was written."""
        start, size, checksum = stretch
        try:
            found = self._at(start, size)
        except (OSError, ValueError) as error:
            raise Damaged from error
        if len(found) != size or zlib.crc32(found) != checksum:
            raise Damaged
        return found

    def close(self) -> None:
        """Let go of the file; what is read after that is damaged."""
        self._file.close()

    def __del__(self) -> None:
        with suppress(AttributeError):
            self.close()

    def _at(self, start: int, size: int) -> bytes:
        with self._lock:
            self._file.seek(start)
            return self._file.read(size)


def replace_file(target: Path, content: bytes) -> None:
    """Put a whole file in the place of another; two programs that do it at once each leave a whole file. OSError."""
    target.parent.mkdir(parents=True, exist_ok=True)
    import tempfile  # a start that finds everything as it was writes nothing

    handle, name = tempfile.mkstemp(prefix=f"{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(target)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
