"""Finished edits that could not go into their dossier: kept in a file of their own, and taken over later."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from caotool.language.message import Message, message
from caotool.model.finding import Finding, InFile, Severity
from caotool.store import files, journal
from caotool.store.changes import Change, ChangeDoesNotFit, Json, applied
from caotool.store.encoding import FORMAT
from caotool.store.journal import Entry

PREFIX = "niet-opgeslagen-"
TAKEN = "overgenomen-"
"""What replaces the prefix once the edits were taken over."""


class NotUnsavedWork(Exception):
    """The file does not hold edits that were kept aside."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.message: Message = message("store.unsaved_broken", name=path.name)


def keep_unsaved(entries: Sequence[Entry], places: Iterable[Path], when: datetime) -> Path | None:
    """Keep entries in the first of these folders that takes them; None where none does."""
    data = files.dump({"format": FORMAT, "entries": [journal.to_data(one) for one in entries]}, pretty=True)
    for place in places:
        path = files.free_name(place / f"{PREFIX}{when:%Y%m%d-%H%M%S}.json")
        try:
            files.write_whole(path, data)
        except OSError:
            continue
        return path
    return None


def read_unsaved(path: Path) -> tuple[Entry, ...]:
    """The entries in such a file; NotUnsavedWork, OSError."""
    try:
        data = files.parse(files.read(path))
        if data["format"] != FORMAT:
            raise ValueError("another format")
        return tuple(journal.from_data(one) for one in data["entries"])
    except (ValueError, KeyError, TypeError) as error:
        raise NotUnsavedWork(path) from error


def fitting(tree: Json, entries: Iterable[Entry]) -> tuple[tuple[Change, ...], int]:
    """The changes of those entries that still fit the dossier, and how many entries that are.

    An entry fits where everything it changed is as it was: what others changed meanwhile is never overwritten.
    """
    changes: list[Change] = []
    taken = 0
    for entry in entries:
        try:
            tree = applied(tree, entry.changes)
        except ChangeDoesNotFit:
            continue
        changes.extend(entry.changes)
        taken += 1
    return tuple(changes), taken


def unsaved_work(folder: Path) -> tuple[Finding, ...]:
    """A finding for every file with unsaved edits in the folder."""
    found = []
    for path in sorted(folder.glob(f"{PREFIX}*.json")):
        try:
            entries = read_unsaved(path)
        except (NotUnsavedWork, OSError):
            continue
        when = f"{entries[-1].when.astimezone():%d-%m-%Y %H:%M}" if entries else "?"
        found.append(
            Finding(
                "store.unsaved_found",
                Severity.WARNING,
                message("store.unsaved_found", name=path.name, when=when),
                InFile(path.name),
                message("store.unsaved_found_remedy"),
            )
        )
    return tuple(found)
