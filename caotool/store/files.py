"""Writing that is whole or not at all, on every system: replace, append, and telling the disk to keep it."""

from __future__ import annotations

import contextlib
import os
import time
from pathlib import Path
from typing import Any

import msgspec

from caotool.store.changes import Json

ATTEMPTS = 8
"""How often a replacement is tried while another program holds the file, in about a second."""

MOST_BYTES = 256 * 1024 * 1024
"""The largest file that is read; a dossier is some hundreds of kilobytes."""


class TooLarge(OSError):
    """A file in the folder is larger than any dossier can be."""


def dump(data: Json, *, pretty: bool = False) -> bytes:
    """Plain data as UTF-8 JSON: one compact line, or pretty with its keys sorted."""
    try:
        if pretty:
            return msgspec.json.format(msgspec.json.encode(data, order="sorted"), indent=1)
        return msgspec.json.encode(data)
    except UnicodeEncodeError:  # half a surrogate pair, as a paste can bring along
        import json  # takes longer to import than a dossier to read, and is seldom needed

        layout: dict[str, Any] = {"indent": 1, "sort_keys": True} if pretty else {}
        separators = (",", ": ") if pretty else (",", ":")
        return json.dumps(data, separators=separators, **layout).encode("ascii")


def parse(data: bytes) -> Json:
    """The plain data in UTF-8 JSON; ValueError for anything else, however it is broken."""
    with contextlib.suppress(msgspec.MsgspecError, RecursionError):
        return msgspec.json.decode(data)
    # Slower, and more patient: with a mark at the start, and with half a surrogate pair.
    import json

    try:
        return json.loads(data.decode("utf-8-sig"))
    except RecursionError as error:
        raise ValueError("nested too deep") from error


def read(path: Path) -> bytes:
    """The whole file; OSError where that fails or it is absurdly large."""
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise TooLarge(str(path))
    return data


def write_whole(path: Path, data: bytes, *, durable: bool = True) -> None:
    """Replace a file by another in one step: a reader sees the old one or the new one, also after a crash.

    OSError where it fails; the old file is then untouched and no half file is left.
    """
    beside = path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")
    try:
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
        try:
            write_all(descriptor, data)
            if durable:
                os.fsync(descriptor)
        finally:
            os.close(descriptor)
        replace(beside, path)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    if durable:
        keep_folder(path.parent)


def append(path: Path, data: bytes, at: int) -> None:
    """Add to the end of a file that is ``at`` bytes long, and have the disk keep it.

    OSError where it fails; the file then has its old length again, or is cut to it by the next append.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | _BINARY, 0o666)
    try:
        if os.fstat(descriptor).st_size != at:
            os.ftruncate(descriptor, at)
        os.lseek(descriptor, at, os.SEEK_SET)
        try:
            write_all(descriptor, data)
            os.fsync(descriptor)
        except BaseException:
            with contextlib.suppress(OSError):
                os.ftruncate(descriptor, at)
            raise
    finally:
        os.close(descriptor)


def write_all(descriptor: int, data: bytes) -> None:
    """Write every byte; a disk may take them in parts."""
    left = memoryview(data)
    while left:
        left = left[os.write(descriptor, left) :]


def replace(source: Path, target: Path) -> None:
    """Move a file over another. On Windows a synchroniser or virus scanner may hold it for a moment: try again."""
    for attempt in range(ATTEMPTS):
        try:
            source.replace(target)
        except PermissionError:
            if attempt == ATTEMPTS - 1 or os.name != "nt":
                raise
            time.sleep(0.01 * 2**attempt)
        else:
            return


def keep_folder(folder: Path) -> None:
    """Have the disk keep a folder's new names, where a system can be asked that; Windows needs no asking."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def free_name(path: Path) -> Path:
    """The path itself, or the first like ``name (2).ext`` that does not exist yet."""
    number = 2
    free = path
    while free.exists():
        free = path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
    return free


_BINARY = getattr(os, "O_BINARY", 0)
