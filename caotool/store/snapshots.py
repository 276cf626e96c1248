"""Snapshots: the whole dossier in one readable file, with the place in the journal up to which it goes."""

from __future__ import annotations

import contextlib
import hashlib
from datetime import datetime
from pathlib import Path

from caotool import __version__
from caotool.frozen import Frozen
from caotool.store import files
from caotool.store.changes import Json
from caotool.store.encoding import FORMAT, NewerFormat
from caotool.store.journal import Position

NAME = "dossier.json"
"""The newest snapshot."""

KEPT = "snapshots"
"""The folder of older snapshots."""

KEEP = 10
"""How many older snapshots are kept."""


class BrokenSnapshot(Exception):
    """The file is not a snapshot: no JSON, or not of that shape."""


class Snapshot(Frozen):
    """A dossier as plain data at a position of the journal.

    ``touched`` says that the file is not as the program wrote it; ``format`` is the number of the format of the tree.
    """

    tree: Json
    position: Position
    touched: bool = False
    format: int = FORMAT


def write(folder: Path, snapshot: Snapshot, when: datetime) -> None:
    """Make this the newest snapshot and keep the one before it among the older ones. OSError where it fails."""
    newest, kept = folder / NAME, folder / KEPT
    data = files.dump(
        {
            "format": FORMAT,
            "program": f"caotool {__version__}",
            "journal": {
                "number": snapshot.position.number,
                "sum": snapshot.position.sum,
                "offset": snapshot.position.offset,
            },
            "checksum": checksum(snapshot.tree),
            "dossier": snapshot.tree,
        },
        pretty=True,
    )
    kept.mkdir(exist_ok=True)
    if newest.exists():
        older = files.free_name(kept / f"dossier-{when:%Y%m%d-%H%M%S}.json")
        files.write_whole(older, files.read(newest), durable=False)
    files.write_whole(newest, data + b"\n")
    for extra in older_ones(folder)[KEEP:]:
        with contextlib.suppress(OSError):
            extra.unlink()


def older_ones(folder: Path) -> list[Path]:
    """The older snapshots, newest first."""
    return sorted((folder / KEPT).glob("dossier-*.json"), key=_age, reverse=True)


def read(path: Path) -> Snapshot:
    """The snapshot in a file. BrokenSnapshot, NewerFormat or OSError where there is none to be had."""
    try:
        data = files.parse(files.read(path))
    except ValueError as error:
        raise BrokenSnapshot(str(path)) from error
    match data:
        case {
            "format": int(number),
            "checksum": str(sealed),
            "journal": {"number": int(entry), "sum": str(sum_), "offset": int(offset)},
            "dossier": dict(tree),
        } if number >= 1 and offset >= 0:
            if number > FORMAT:
                raise NewerFormat(path.name, number)
            return Snapshot(tree, Position(entry, sum_, offset), checksum(tree) != sealed, number)
        case {"format": int(number)} if number > FORMAT:
            raise NewerFormat(path.name, number)
    raise BrokenSnapshot(str(path))


def checksum(tree: Json) -> str:
    """The checksum over the dossier in a snapshot; it tells a file that was changed outside the program."""
    return hashlib.sha256(files.dump(tree, pretty=True)).hexdigest()


def _age(path: Path) -> tuple[float, str]:
    try:
        return path.stat().st_mtime, path.name
    except OSError:
        return 0.0, path.name
