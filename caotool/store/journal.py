"""The journal: every finished edit as one line on disk, each line sealed to the one before.

A line is a JSON object that ends with ``"sum"``: a checksum over the line before it and
over all that precedes the checksum in the line.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from caotool.frozen import Frozen, Struct, field
from caotool.language.tongue import Bilingual
from caotool.store import files
from caotool.store.changes import Change, Json, from_json, to_json

START = ""
"""The checksum before the first line."""

_SUM = b',"sum":"'
_SUM_LENGTH = 24
_TAIL = len(_SUM) + _SUM_LENGTH + len(b'"}')


class JournalMoved(Exception):
    """The file on disk is not as this program left it: something else wrote to it."""


class EntryKind(StrEnum):
    """What an entry of the journal is."""

    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"
    STATE = "state"
    """The whole dossier, where there is nothing to change from: created, or brought up from an older format."""


class Entry(Frozen):
    """One step of the dossier. ``changes`` always lead forwards, for an undo too."""

    number: int
    when: datetime
    kind: EntryKind
    name: str
    """Name of the edit, such as ``SetValue``."""
    label: Bilingual
    """What the user did, as it was said then."""
    changes: tuple[Change, ...] = ()
    group: str = ""
    """Edits in a row with the same group are undone together."""
    barrier: bool = False
    of: tuple[int, ...] = ()
    """For an undo or redo: the numbers of the edits, in the order in which they were taken back or done again."""
    state: Json = None
    """For a STATE: the whole dossier."""
    format: int = 0
    """For a STATE: the number of the format."""


class Position(Frozen):
    """A place in the journal just after an entry: its number, its checksum and the length of the file there."""

    number: int = -1
    sum: str = START
    offset: int = 0


class Torn(Frozen):
    """What follows the last whole entry: ``data`` is unreadable; ``lines`` says how many lines were begun."""

    data: bytes
    lines: int


class Read(Frozen):
    """The whole entries from a position on, where they end, and what follows them that is not whole.

    ``unended`` says that the last entry is whole but its line end is missing.
    """

    entries: tuple[Entry, ...]
    positions: tuple[Position, ...]
    """For every entry the position just after it."""
    end: Position
    torn: Torn | None = None
    unended: bool = False


class Journal(Struct):
    """The end of a journal file, and the entries that the disk has not taken yet."""

    path: Path
    end: Position = field(default_factory=Position)
    """After the last entry on disk."""
    unsaved: list[Entry] = field(default_factory=list)
    """Entries that are still to be written, oldest first."""
    _half_written: bool = False

    @property
    def next_number(self) -> int:
        """The number that the next entry gets."""
        return self.end.number + len(self.unsaved) + 1

    def add(self, entry: Entry) -> None:
        """Add an entry; nothing is on disk before :meth:`flush`."""
        self.unsaved.append(entry)

    def flush(self) -> None:
        """Write what is unsaved and have the disk keep it. OSError where that fails; all of it is then unsaved.

        JournalMoved, with nothing written, where something else wrote to the file.
        """
        if not self.unsaved:
            return
        size = self.path.stat().st_size if self.path.exists() else 0
        if size != self.end.offset and not self._half_written:
            raise JournalMoved(str(self.path))
        lines, end = sealed(self.unsaved, self.end)
        self._half_written = True
        files.append(self.path, lines, self.end.offset)
        self._half_written = False
        self.end = end
        self.unsaved.clear()


def sealed(entries: Sequence[Entry], after: Position) -> tuple[bytes, Position]:
    """The lines of entries that follow a position, and the position after them."""
    lines: list[bytes] = []
    checksum, offset, number = after.sum, after.offset, after.number
    for entry in entries:
        body = files.dump(to_data(entry))[:-1]
        checksum, number = _checksum(checksum, body), entry.number
        lines.append(body + _SUM + checksum.encode("ascii") + b'"}\n')
        offset += len(lines[-1])
    return b"".join(lines), Position(number, checksum, offset)


def read(path: Path, after: Position = Position()) -> Read:
    """The entries after a position, up to the first that is not whole or does not follow from the one before.

    OSError where the file cannot be read.
    """
    with path.open("rb") as file:
        file.seek(after.offset)
        data = file.read(files.MOST_BYTES)
    entries: list[Entry] = []
    positions: list[Position] = []
    position, at, unended = after, 0, False
    while at < len(data):
        end = data.find(b"\n", at)
        line = data[at:] if end < 0 else data[at:end]
        found = _entry(line.removesuffix(b"\r"), position)
        if found is None:
            rest = data[at:]
            return Read(tuple(entries), tuple(positions), position, Torn(rest, len(rest.splitlines())), False)
        entry, checksum = found
        unended = end < 0
        at = len(data) if unended else end + 1
        position = Position(entry.number, checksum, after.offset + at)
        entries.append(entry)
        positions.append(position)
    return Read(tuple(entries), tuple(positions), position, None, unended)


def follows(path: Path, position: Position) -> bool:
    """Whether the journal on disk still has, just before ``position``, the entry that it names."""
    if position.offset == 0:
        return position.sum == START
    try:
        with path.open("rb") as file:
            file.seek(max(0, position.offset - _TAIL - 1))
            end = file.read(_TAIL + 1)
    except OSError:
        return False
    return end == _SUM + position.sum.encode("ascii") + b'"}\n'


def _entry(line: bytes, after: Position) -> tuple[Entry, str] | None:
    body, checksum = line[:-_TAIL], line[-_TAIL + len(_SUM) : -2].decode("ascii", "replace")
    if line[-_TAIL:] != _SUM + checksum.encode("utf-8") + b'"}' or _checksum(after.sum, body) != checksum:
        return None
    try:
        entry = from_data(files.parse(body + b"}"))
    except (ValueError, KeyError, TypeError):
        return None
    return (entry, checksum) if entry.number == after.number + 1 else None


def _checksum(before: str, body: bytes) -> str:
    return hashlib.sha256(before.encode("ascii") + body).hexdigest()[:_SUM_LENGTH]


def to_data(entry: Entry) -> Json:
    """The entry as the journal writes it, without its checksum."""
    data: dict[str, Json] = {
        "n": entry.number,
        "when": entry.when.isoformat(timespec="milliseconds"),
        "kind": entry.kind.value,
        "edit": entry.name,
        "label": {"nl": entry.label.nl, "en": entry.label.en},
    }
    if entry.changes:
        data["changes"] = [to_json(change) for change in entry.changes]
    if entry.group:
        data["group"] = entry.group
    if entry.barrier:
        data["barrier"] = True
    if entry.of:
        data["of"] = entry.of
    if entry.kind is EntryKind.STATE:
        data |= {"format": entry.format, "state": entry.state}
    return data


def from_data(data: Json) -> Entry:
    """The entry that the journal wrote; ValueError, KeyError or TypeError where it is none."""
    return Entry(
        number=int(data["n"]),
        when=datetime.fromisoformat(data["when"]),
        kind=EntryKind(data["kind"]),
        name=str(data["edit"]),
        label=Bilingual(str(data["label"]["nl"]), str(data["label"]["en"])),
        changes=tuple(from_json(change) for change in data.get("changes", ())),
        group=str(data.get("group", "")),
        barrier=bool(data.get("barrier", False)),
        of=tuple(int(number) for number in data.get("of", ())),
        state=data.get("state"),
        format=int(data.get("format", 0)),
    )
