"""Opening a dossier folder in whatever state its files are, and putting it right without losing anything."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from caotool.frozen import replace
from caotool.language.message import Filling, message
from caotool.model.dossier import Dossier
from caotool.model.finding import Finding, InFile, Severity
from caotool.store import files, journal, snapshots
from caotool.store.changes import Change, ChangeDoesNotFit, Json, applied
from caotool.store.encoding import FORMAT, decode, difference, encode, migrated
from caotool.store.folder import JOURNAL, NoDossier, Opened, bilingual, state
from caotool.store.journal import Entry, EntryKind, Journal, Position
from caotool.store.snapshots import BrokenSnapshot, Snapshot
from caotool.store.synced import conflict_copies
from caotool.store.unsaved import unsaved_work


def open_folder(folder: Path, clock: Callable[[], datetime], *, repair: bool) -> Opened:
    """The dossier in a folder, brought up to its last finished edit.

    With ``repair`` what is torn or broken is set aside under another name and the journal is put right; without,
    nothing is written. NoDossier where there is none; NewerFormat where a newer program wrote it; OSError.
    """
    return _Opening(folder, clock, repair).run()


class _Opening:
    """One opening of a folder: what was found so far."""

    def __init__(self, folder: Path, clock: Callable[[], datetime], repair: bool) -> None:
        self.folder = folder
        self.clock = clock
        self.repair = repair
        self.findings: list[Finding] = []
        self.journal = Journal(folder / JOURNAL)
        self.stale = False
        self.from_snapshot = False

    def run(self) -> Opened:
        if not (self.folder / snapshots.NAME).is_file() and not (self.folder / JOURNAL).is_file():
            raise NoDossier(message("store.no_dossier", folder=str(self.folder)))
        self.findings.extend(conflict_copies(self.folder))
        self.findings.extend(unsaved_work(self.folder))
        newest = self._newest()
        if newest is not None and not newest.touched and self._follows(newest.position):
            tree, number, tail = self._replayed(newest)
            recovered = tail
        else:
            tree, number = self._from_journal(newest)
            recovered = ()
        tree = self._upgraded(tree, number)
        if newest is not None and newest.touched and not self.from_snapshot:
            tree = self._outside_changes(newest, tree)
        dossier = self._decoded(tree)
        tree = self._settled_tree(dossier, tree)
        if recovered:
            self.stale = True
            self._note("store.recovered", Severity.NOTE, JOURNAL, count=len(recovered), **_span(recovered))
        return Opened(dossier, tree, self.journal, tuple(self.findings), recovered, self.stale)

    def _newest(self) -> Snapshot | None:
        try:
            return snapshots.read(self.folder / snapshots.NAME)
        except FileNotFoundError:
            self._note("store.snapshot_missing", Severity.WARNING, snapshots.NAME)
        except BrokenSnapshot:
            aside = self._aside(snapshots.NAME)
            self._note("store.snapshot_broken", Severity.WARNING, snapshots.NAME, aside=aside)
        self.stale = True
        return None

    def _follows(self, position: Position) -> bool:
        return position.number >= 0 and journal.follows(self.journal.path, position)

    def _replayed(self, start: Snapshot) -> tuple[Json, int, tuple[Entry, ...]]:
        """The tree after all entries that follow a snapshot, its format, and those entries."""
        found = journal.read(self.journal.path, start.position)
        tree, number, used = _replay(start.tree, start.format, found.entries)
        end = found.positions[used - 1] if used else start.position
        self._mend(end, found, used)
        return tree, number, found.entries[:used]

    def _mend(self, end: Position, found: journal.Read, used: int) -> None:
        """Put the end of the journal right: whole entries stay, what is torn goes to a file of its own."""
        self.journal.end = end
        torn = found.torn.data if found.torn else b""
        if used < len(found.entries):
            torn = self.journal.path.read_bytes()[end.offset :]
        if torn:
            aside = self._keep(f"journal.torn-{self.clock():%Y%m%d-%H%M%S}", torn)
            key = "store.journal_torn" if found.torn and found.torn.lines <= 1 else "store.journal_broken"
            self._note(key, Severity.WARNING, JOURNAL, aside=aside)
            self.stale = True
            if self.repair:
                files.append(self.journal.path, b"", end.offset)
        elif found.unended and self.repair:
            files.append(self.journal.path, b"\n", end.offset)
            self.journal.end = replace(end, offset=end.offset + 1)

    def _from_journal(self, newest: Snapshot | None) -> tuple[Json, int]:
        """The state where the newest snapshot and the journal do not fit: from the journal's own beginning.

        What the snapshot holds besides is set aside, or is the state where the journal has nothing.
        """
        self.stale = True
        whole = self._whole_journal()
        if whole is not None:
            tree, number, head = whole
            if newest is not None and not newest.touched:
                if newest.position.number > head:
                    return self._take_newer(newest, tree, number)
                aside = self._aside(snapshots.NAME)
                self._note("store.diverged", Severity.WARNING, snapshots.NAME, aside=aside)
            return tree, number
        start = newest or self._older_snapshot()
        self.from_snapshot = True
        if start is None:
            raise NoDossier(message("store.nothing_readable", folder=str(self.folder)))
        aside = self._aside(JOURNAL) if self.journal.path.exists() else ""
        key = "store.journal_set_aside" if aside else "store.journal_missing"
        self._note(key, Severity.WARNING, JOURNAL, aside=aside)
        if self.repair:
            self.journal.path.unlink(missing_ok=True)
        self.journal.end = Position()
        tree = migrated(start.tree, start.format, snapshots.NAME)
        self.journal.add(state(0, self.clock(), "Restore", message("store.restored"), tree))
        return tree, FORMAT

    def _whole_journal(self) -> tuple[Json, int, int] | None:
        """The tree that the journal alone gives, its format, and the number of its last entry."""
        try:
            found = journal.read(self.journal.path)
        except OSError:
            return None
        if not found.entries or found.entries[0].kind is not EntryKind.STATE:
            return None
        tree, number, used = _replay(None, 0, found.entries)
        if not used:
            return None
        older = self._older_beyond(found.positions[used - 1])
        if older is not None:
            return None
        self._mend(found.positions[used - 1], found, used)
        return tree, number, found.entries[used - 1].number

    def _older_beyond(self, head: Position) -> Snapshot | None:
        """A snapshot of further on than where the journal breaks off, if any: then it knows more."""
        candidates = [self._read_quietly(self.folder / snapshots.NAME), self._older_snapshot()]
        beyond = [one for one in candidates if one is not None and one.position.number > head.number]
        torn = journal.read(self.journal.path, head).torn is not None
        return beyond[0] if torn and beyond else None

    def _older_snapshot(self) -> Snapshot | None:
        found = (self._read_quietly(path) for path in snapshots.older_ones(self.folder))
        return next((one for one in found if one is not None and not one.touched), None)

    def _read_quietly(self, path: Path) -> Snapshot | None:
        try:
            return snapshots.read(path)
        except (OSError, BrokenSnapshot):
            return None

    def _take_newer(self, newest: Snapshot, tree: Json, number: int) -> tuple[Json, int]:
        """The snapshot went further than the journal, as a synchroniser can bring about: take it as one edit."""
        ours = migrated(tree, number, JOURNAL)
        theirs = migrated(newest.tree, newest.format, snapshots.NAME)
        self._note("store.journal_behind", Severity.WARNING, JOURNAL)
        return self._taken_over(ours, _steps(ours, theirs), theirs), FORMAT

    def _outside_changes(self, newest: Snapshot, tree: Json) -> Json:
        """Somebody changed dossier.json by hand: take over what differs, as an edit that can be undone."""
        self.stale = True
        theirs = migrated(newest.tree, newest.format, snapshots.NAME)
        base = self._state_at(newest.position)
        if theirs == base:
            return tree  # only the seal on it was touched
        aside = self._aside(snapshots.NAME)
        if base is not None:
            try:
                steps = _steps(base, theirs)
                merged = self._taken_over(tree, steps, applied(tree, steps))
            except (ChangeDoesNotFit, ValueError):
                pass
            else:
                self._note("store.outside_taken_over", Severity.WARNING, snapshots.NAME, aside=aside)
                return merged
        self._note("store.outside_not_taken", Severity.WARNING, snapshots.NAME, aside=aside)
        return tree

    def _state_at(self, position: Position) -> Json | None:
        if not self.journal.path.exists() or not self._follows(position):
            return None
        entries = [one for one in journal.read(self.journal.path).entries if one.number <= position.number]
        tree, number, used = _replay(None, 0, entries)
        return migrated(tree, number, JOURNAL) if used and used == len(entries) else None

    def _taken_over(self, ours: Json, steps: tuple[Change, ...], merged: Json) -> Json:
        if steps:
            label = bilingual(message("store.taken_over"))
            number = self.journal.next_number
            self.journal.add(Entry(number, self.clock(), EntryKind.EDIT, "TakeOver", label, steps))
        return merged if steps else ours

    def _upgraded(self, tree: Json, number: int) -> Json:
        if number == FORMAT:
            return tree
        tree = migrated(tree, number, snapshots.NAME)
        self.stale = True
        label = message("store.upgraded")
        self.journal.add(state(self.journal.next_number, self.clock(), "Upgrade", label, tree))
        return tree

    def _decoded(self, tree: Json) -> Dossier:
        decoded = decode(tree)
        self.findings.extend(decoded.findings)
        if decoded.dossier is None:
            raise NoDossier(message("store.nothing_readable", folder=str(self.folder)))
        return decoded.dossier

    def _settled_tree(self, dossier: Dossier, tree: Json) -> Json:
        """The tree that the dossier gives; where reading left something out, that becomes the state."""
        clean = encode(dossier)
        if clean != tree:
            self._keep(f"dossier.unread-{self.clock():%Y%m%d-%H%M%S}.json", files.dump(tree, pretty=True))
            label = message("store.restored")
            self.journal.add(state(self.journal.next_number, self.clock(), "Restore", label, clean))
            self.stale = True
        return clean

    def _aside(self, name: str) -> str:
        """Keep a copy of a file of the folder under another name, and give that name."""
        path = self.folder / name
        kept = f"{path.stem}.aside-{self.clock():%Y%m%d-%H%M%S}{path.suffix}"
        try:
            return self._keep(kept, files.read(path))
        except OSError:
            return ""

    def _keep(self, name: str, data: bytes) -> str:
        if not self.repair:
            return name
        free = files.free_name(self.folder / name)
        files.write_whole(free, data)
        return free.name

    def _note(self, key: str, severity: Severity, name: str, **fillings: Filling) -> None:
        remedy = message(f"{key}_remedy", **fillings)
        what = message(key, **fillings)
        self.findings.append(Finding(key, severity, what, InFile(name), remedy))


def _replay(tree: Json, number: int, entries: tuple[Entry, ...] | list[Entry]) -> tuple[Json, int, int]:
    """The tree and its format after these entries, and how many of them fitted."""
    for used, entry in enumerate(entries):
        if entry.kind is EntryKind.STATE:
            tree, number = entry.state, entry.format
            continue
        try:
            tree = applied(tree, entry.changes)
        except ChangeDoesNotFit:
            return tree, number, used
    return tree, number, len(entries)


def _steps(before: Json, after: Json) -> tuple[Change, ...]:
    """What leads from one tree to another; ValueError where either is not a whole dossier."""
    old, new = decode(before), decode(after)
    if old.dossier is None or new.dossier is None or old.findings or new.findings:
        raise ValueError("not a whole dossier")
    return difference(old.dossier, new.dossier)


def _span(entries: tuple[Entry, ...]) -> dict[str, Filling]:
    last = entries[-1]
    return {"when": f"{last.when.astimezone():%H:%M}", "label": last.label}
