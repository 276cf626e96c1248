"""Keeping an open dossier on disk: its lock, its journal and its snapshots, and what to do when the disk refuses."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from caotool.frozen import Frozen
from caotool.language.message import Message, message
from caotool.model.finding import Finding, InFile, Severity
from caotool.store import files, journal, snapshots
from caotool.store.changes import Json
from caotool.store.folder import JOURNAL, SENT, FolderTaken, state, write_readme
from caotool.store.journal import Entry, Journal, JournalMoved, Position
from caotool.store.lock import NAME as LOCK
from caotool.store.lock import Held, Holder, Lock
from caotool.store.snapshots import Snapshot
from caotool.store.unsaved import keep_unsaved

SNAPSHOT_EVERY = 100
"""After how many entries a snapshot is written; a crash never costs more than reading these again."""


class ReadOnly(Exception):
    """The session may not change the dossier; ``message`` says why."""

    def __init__(self, why: Message) -> None:
        super().__init__(why.key)
        self.message = why


class SavedState(StrEnum):
    """Whether the disk has everything."""

    SAVED = "saved"
    NOT_SAVED = "not_saved"
    """The last edits are in memory only; every next edit and every retry tries again."""
    READ_ONLY = "read_only"


class Saved(Frozen):
    """Whether the disk has everything, and why not. ``waiting`` counts the edits that are in memory only."""

    state: SavedState
    why: Message
    waiting: int = 0


class Keeper:
    """What keeps one open dossier. It never raises for a disk that refuses: :attr:`saved` tells."""

    def __init__(self, folder: Path, lock: Lock | None, clock: Callable[[], datetime], why: Saved) -> None:
        self.folder = folder
        self.saved = why
        self._lock = lock
        self._clock = clock
        self._journal = Journal(folder / JOURNAL)
        self._opened_at = Position()
        self._before_opening: tuple[Entry, ...] = ()
        self._snapshot_at = -1

    @classmethod
    def of(
        cls,
        folder: Path,
        clock: Callable[[], datetime],
        *,
        read_only: bool = False,
        take_over: bool = False,
    ) -> tuple[Keeper, tuple[Finding, ...]]:
        """Take a folder, or only look at it; Held where another window has it. Also gives what is worth knowing."""
        if read_only:
            return cls(folder, None, clock, Saved(SavedState.READ_ONLY, message("store.read_only"))), ()
        if not folder.is_dir():
            return cls(folder, None, clock, _saved()), ()
        try:
            lock, earlier = Lock.take(folder, clock, over=take_over)
        except OSError as error:
            return cls(folder, None, clock, _refused(error, folder, 0)), ()
        lock.keep_beating()
        notes = (_stale(earlier),) if earlier is not None and not take_over else ()
        return cls(folder, lock, clock, _saved()), notes

    @property
    def holds(self) -> bool:
        """Whether this window has the folder to itself and may put right what is broken in it."""
        return self._lock is not None

    @property
    def read_only(self) -> bool:
        """Whether edits are refused."""
        return self.saved.state is SavedState.READ_ONLY

    @property
    def next_number(self) -> int:
        """The number of the next entry."""
        return self._journal.next_number

    def begin(self, record: Journal, tree: Json, *, stale: bool = False) -> None:
        """Go on from an opened journal; ``stale`` asks for a snapshot at once."""
        self._journal = record
        self._opened_at = record.end
        self._before_opening = tuple(record.unsaved)
        self._snapshot_at = record.end.number
        if self.holds and record.unsaved:
            self.save(tree)
        if self.holds and stale:
            self._snapshot(tree)

    def cannot_write(self, error: OSError) -> None:
        """Say that the folder turned out not to take anything."""
        self.saved = _refused(error, self.folder, 0)

    def refuse_if_read_only(self) -> None:
        """ReadOnly where edits are refused, also where another window took the dossier over meanwhile."""
        if not self.read_only and self._lock is not None and (other := self._lock.lost):
            self._give_way("store.taken_by_other", user=other.user, host=other.host)
        if self.read_only:
            raise ReadOnly(self.saved.why)

    def keep(self, entry: Entry, tree: Json) -> None:
        """Put an entry on disk; ``tree`` is the dossier after it."""
        self._journal.add(entry)
        self.save(tree)

    def save(self, tree: Json) -> None:
        """Put on disk whatever is waiting."""
        if self.read_only:
            return
        try:
            if self._lock is None:
                self._lock, _ = Lock.take(self.folder, self._clock)
                self._lock.keep_beating()
            if other := self._lock.lost:
                self._give_way("store.taken_by_other", user=other.user, host=other.host)
                return
            self._journal.flush()
        except Held as held:
            self._give_way("store.taken_by_other", user=held.holder.user, host=held.holder.host)
        except JournalMoved:
            self._give_way("store.journal_moved")
        except OSError as error:
            self.saved = _refused(error, self.folder, len(self._journal.unsaved))
        else:
            self.saved = _saved()
            if self._journal.end.number - self._snapshot_at >= SNAPSHOT_EVERY:
                self._snapshot(tree)

    def earlier_entries(self) -> Iterator[Entry]:
        """The entries from before this session, in order."""
        if self._opened_at.offset:
            found = journal.read(self._journal.path)
            yield from (entry for entry in found.entries if entry.number <= self._opened_at.number)
            if found.end.number < self._opened_at.number:
                # Damage in the middle: what is before it is still shown, but can no longer be undone.
                label = message("store.restored")
                yield state(self._opened_at.number, self._clock(), "Restore", label, None)
        yield from self._before_opening

    def move_to(self, folder: Path, tree: Json) -> None:
        """Copy the dossier with its history to another folder and keep it there from now on.

        FolderTaken where the folder exists and is not empty; OSError, with nothing changed, where it fails.
        """
        if folder.exists() and any(folder.iterdir()):
            raise FolderTaken(folder)
        folder.mkdir(parents=True, exist_ok=True)
        record = Journal(folder / JOURNAL)
        try:
            lines = self._journal.path.read_bytes()[: self._journal.end.offset]
            files.append(record.path, lines, 0)
            record.end = self._journal.end
            record.unsaved.extend(self._journal.unsaved)
        except OSError:
            record = Journal(folder / JOURNAL)
            record.add(state(0, self._clock(), "Restore", message("store.restored"), tree))
        record.flush()
        snapshots.write(folder, Snapshot(tree, record.end), self._clock())
        write_readme(folder)
        if (self.folder / SENT).is_dir():
            import shutil

            shutil.copytree(self.folder / SENT, folder / SENT, dirs_exist_ok=True)
        lock, _ = Lock.take(folder, self._clock)
        self.let_go()
        lock.keep_beating()
        self.folder, self._lock, self._journal = folder, lock, record
        self._snapshot_at = record.end.number
        self.saved = _saved()

    def close(self, tree: Json) -> None:
        """Put everything on disk with a last snapshot, and give the folder free.

        What the folder still does not take goes to a file of its own, in the user's home if need be.
        """
        self.save(tree)
        if self.saved.state is SavedState.NOT_SAVED and self._journal.unsaved:
            self._give_way("store.left_unsaved")
        if self.holds and not self.read_only and self._journal.end.number != self._snapshot_at:
            self._snapshot(tree)
        self.let_go()

    def let_go(self) -> None:
        """Give the folder free."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _snapshot(self, tree: Json) -> None:
        if self._journal.unsaved:
            return
        try:
            snapshots.write(self.folder, Snapshot(tree, self._journal.end), self._clock())
        except OSError as error:
            # The journal has everything; only say it where nothing worse is being said.
            if self.saved.state is SavedState.SAVED and error.errno in _FULL:
                self.saved = _refused(error, self.folder, 0)
        else:
            self._snapshot_at = self._journal.end.number

    def _give_way(self, key: str, **fillings: str) -> None:
        """Become read-only; what was not saved goes to a file of its own."""
        waiting = self._journal.unsaved
        aside = keep_unsaved(waiting, (self.folder, Path.home()), self._clock()) if waiting else None
        why = message(key, aside=str(aside or "-"), **fillings)
        self.saved = Saved(SavedState.READ_ONLY, why, len(waiting))


_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)


def _saved() -> Saved:
    return Saved(SavedState.SAVED, message("store.saved"))


def _refused(error: OSError, folder: Path, waiting: int) -> Saved:
    if error.errno in _FULL:
        why = message("store.disk_full")
    elif error.errno in _FORBIDDEN:
        why = message("store.no_permission", folder=str(folder))
    else:
        why = message("store.not_saved", reason=error.strerror or str(error))
    return Saved(SavedState.NOT_SAVED, why, waiting)


def _stale(holder: Holder) -> Finding:
    names = {"user": holder.user, "host": holder.host}
    remedy = message("store.stale_lock_remedy")
    return Finding("store.stale_lock", Severity.NOTE, message("store.stale_lock", **names), InFile(LOCK), remedy)
