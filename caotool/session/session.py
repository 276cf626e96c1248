"""The one thing that changes: an open dossier with its history and its journal."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from caotool.language.message import Message, message
from caotool.language.tongue import Language
from caotool.model.catalogue import Catalogue
from caotool.model.document import Document
from caotool.model.dossier import Dossier, Sent
from caotool.model.edits.base import Edit, EditRefused
from caotool.model.finding import Finding
from caotool.session import exports
from caotool.session.exports import Exported, Writer
from caotool.session.ids import new_id
from caotool.session.steps import CannotBeKept, HistoryEntry, NoSuchStep, OpenedElsewhere
from caotool.store import files
from caotool.store import folder as dossier_folder
from caotool.store.changes import Change, ChangeDoesNotFit, applied
from caotool.store.encoding import decode_again, difference
from caotool.store.folder import SENT, Opened, bilingual
from caotool.store.history import History, changes_of_redo, changes_of_undo
from caotool.store.journal import Entry, EntryKind
from caotool.store.keeper import Keeper, Saved
from caotool.store.lock import Held
from caotool.store.opening import open_folder
from caotool.store.targets import keep_copy
from caotool.store.unsaved import PREFIX as UNSAVED
from caotool.store.unsaved import TAKEN, fitting, read_unsaved

if TYPE_CHECKING:  # composing is not needed to open a dossier, so it is imported where it is done
    from caotool.compose.composer import Composer, Composition
    from caotool.compose.request import View


def _now() -> datetime:
    return datetime.now().astimezone()


class Session:
    """An open dossier. Every change goes through :meth:`do`; everything it hands out is immutable.

    Methods may be called from several threads; callbacks come on the thread that made the change.
    """

    def __init__(
        self, opened: Opened, keeper: Keeper, library: Catalogue, clock: Callable[[], datetime] = _now
    ) -> None:
        self._dossier = opened.dossier
        self._tree = opened.tree
        self._keeper = keeper
        self._library = library
        self._own_clauses: Mapping[str, str] = {}
        self._whole_library = library
        self._clock = clock
        self._history: History | None = None
        self._since_opening: list[Entry] = []
        self._callbacks: list[Callable[[], None]] = []
        self._guard = threading.RLock()
        self._composer: Composer | None = None
        self._composing = threading.Lock()
        self.findings_at_opening: tuple[Finding, ...] = opened.findings
        """What was found and put right when the dossier was opened."""

    @classmethod
    def open(
        cls,
        folder: Path,
        library: Catalogue,
        *,
        read_only: bool = False,
        take_over: bool = False,
        clock: Callable[[], datetime] = _now,
    ) -> Session:
        """Open a dossier folder.

        OpenedElsewhere where another window has it; NoDossier and NewerFormat (of :mod:`caotool.store`) where it
        cannot be opened, each with a ``message``; OSError where the folder cannot be read.
        """
        try:
            keeper, notes = Keeper.of(folder, clock, read_only=read_only, take_over=take_over)
        except Held as held:
            raise OpenedElsewhere(held.holder) from None
        try:
            opened = cls._opened(folder, keeper, clock)
        except BaseException:
            keeper.let_go()
            raise
        keeper.begin(opened.journal, opened.tree, stale=opened.stale)
        session = cls(opened, keeper, library, clock)
        session.findings_at_opening = (*notes, *opened.findings)
        return session

    @staticmethod
    def _opened(folder: Path, keeper: Keeper, clock: Callable[[], datetime]) -> Opened:
        if keeper.holds:
            try:
                return open_folder(folder, clock, repair=True)
            except OSError as error:  # no room to put right what is broken: show the dossier all the same
                keeper.cannot_write(error)
        return open_folder(folder, clock, repair=False)

    @classmethod
    def create(
        cls, folder: Path, dossier: Dossier, library: Catalogue, *, clock: Callable[[], datetime] = _now
    ) -> Session:
        """Make a dossier folder and open it. FolderTaken where it exists and is not empty; OSError."""
        opened = dossier_folder.create(folder, dossier, clock())
        keeper, _ = Keeper.of(folder, clock)
        keeper.begin(opened.journal, opened.tree)
        return cls(opened, keeper, library, clock)

    @property
    def dossier(self) -> Dossier:
        """The dossier as it is now."""
        return self._dossier

    @property
    def library(self) -> Catalogue:
        """The library that clauses come from, with the own clauses of the draft before all others."""
        own = self._dossier.draft.own_clauses
        if own is not self._own_clauses:
            self._own_clauses = own
            self._whole_library = self._library.with_own_clauses(own)
        return self._whole_library

    @property
    def folder(self) -> Path:
        """Where the dossier is kept."""
        return self._keeper.folder

    @property
    def saved(self) -> Saved:
        """Whether everything is on disk, and if not, why and since when."""
        return self._keeper.saved

    @property
    def read_only(self) -> bool:
        """Whether edits are refused."""
        return self._keeper.read_only

    def do(self, edit: Edit, *, group: str = "") -> Message:
        """Do one edit and have the disk keep it; gives its label.

        Edits in a row with the same ``group`` are undone together. An edit that changes nothing is not recorded.
        EditRefused where it does not fit, ReadOnly in a read-only session. Where the disk does not take it, the
        edit stays in memory and :attr:`saved` says so.
        """
        with self._guard:
            self._keeper.refuse_if_read_only()
            label = edit.label(self._dossier, self.library)
            after = edit.apply(self._dossier)
            changes = difference(self._dossier, after)
            if not changes:
                return label
            self._refuse_unreadable(changes)
            self._record(EntryKind.EDIT, edit.name, label, changes, after, group=group, barrier=edit.barrier)
        self._tell()
        return label

    def undo(self) -> Message | None:
        """Take the last edit back; gives its label, or None where there is nothing to undo."""
        with self._guard:
            edits = self._told().to_undo()
            if not edits:
                return None
            label = message("session.undone", label=edits[0].label)
            self._step(EntryKind.UNDO, label, changes_of_undo(edits), edits)
        self._tell()
        return label

    def redo(self) -> Message | None:
        """Do again what was last undone; gives its label, or None where there is nothing."""
        with self._guard:
            edits = self._told().to_redo()
            if not edits:
                return None
            label = message("session.redone", label=edits[-1].label)
            self._step(EntryKind.REDO, label, changes_of_redo(edits), edits)
        self._tell()
        return label

    @property
    def undo_label(self) -> Message | None:
        """What :meth:`undo` would take back."""
        with self._guard:
            edits = self._told().to_undo()
        return _shown(edits[0]) if edits else None

    @property
    def redo_label(self) -> Message | None:
        """What :meth:`redo` would do again."""
        with self._guard:
            edits = self._told().to_redo()
        return _shown(edits[-1]) if edits else None

    def history(self) -> tuple[HistoryEntry, ...]:
        """Every step since the dossier was made, the first one first."""
        with self._guard:
            told = self._told()
            in_effect = told.in_effect()
            return tuple(
                HistoryEntry(
                    entry.number,
                    entry.when,
                    _shown(entry),
                    undone=entry.kind is EntryKind.EDIT and entry.number not in in_effect,
                    barrier=entry.barrier or entry.kind is EntryKind.STATE,
                )
                for entry in told.entries
            )

    def go_to(self, number: int) -> Message | None:
        """Undo or redo until the step with this number is the last one in effect.

        The step before the first edit that can be undone is allowed too. NoSuchStep where it cannot be reached.
        """
        with self._guard:
            told = self._told()
            back, forth = told.way_to(number)
            if not back and not forth:
                if told.stands_at(number):
                    return None
                raise NoSuchStep(number)
            if back:
                label = message("session.undone_steps", count=len(back))
                self._step(EntryKind.UNDO, label, changes_of_undo(back), back)
            else:
                label = message("session.redone_steps", count=len(forth))
                self._step(EntryKind.REDO, label, changes_of_redo(forth), forth)
        self._tell()
        return label

    def subscribe(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Have a callback called after every change of the dossier or of :attr:`saved`; gives what ends that."""
        self._callbacks.append(callback)
        return lambda: self._callbacks.remove(callback)

    def new_placement_id(self) -> str:
        """A short opaque id that nothing in the dossier uses; fit for proposals and remarks as well."""
        return new_id(self._dossier)

    def compose(
        self,
        language: Language | None = None,
        view: View | None = None,
        *,
        with_explanations: bool = False,
        include_parked: bool = False,
        trying: Edit | None = None,
    ) -> Composition:
        """The chapter as it stands, in a language (else that of the leading text) and a view (else the working one).

        What did not change since the last time is not made again. ``trying`` is an edit that is still being typed:
        the text is shown as if it were done; one that does not fit is left out.
        """
        from caotool.compose.composer import Composer
        from caotool.compose.request import View, request_for

        dossier = self._dossier
        if trying is not None:
            with contextlib.suppress(EditRefused):
                dossier = trying.apply(dossier)
        request = request_for(dossier, language, view or View.WORKING, with_explanations, include_parked)
        with self._composing:
            if self._composer is None:
                self._composer = Composer(self._library)
            return self._composer.compose(request)

    def export(self, texts: tuple[Document, ...], writer: Writer, path: Path, *, overwrite: bool = False) -> Exported:
        """Write composed texts of this dossier, leading one first, to a file; nothing in the dossier changes.

        TargetExists (unless ``overwrite``), TargetLocked, BadTarget, each with a ``message``; OSError.
        """
        return exports.export(self._dossier.id, texts, writer, path, overwrite=overwrite)

    def record_sent(self, exported: Exported, to: tuple[str, ...] = ()) -> Message:
        """Record that a file went to these parties, and keep a copy of it. It cannot be undone.

        OSError where the file or the folder of copies cannot be used; ReadOnly.
        """
        from caotool.model.edits.table import RecordSent

        self._keeper.refuse_if_read_only()
        copy = keep_copy(exported.path, self.folder / SENT)
        when = self._clock()
        sent = Sent(exported.document_id, when, exported.fingerprint, copy, exported.title, to)
        return self.do(RecordSent(sent))

    def retry(self) -> Saved:
        """Try again to put on disk what it did not take."""
        with self._guard:
            self._keeper.save(self._tree)
        self._tell()
        return self.saved

    def save_elsewhere(self, folder: Path) -> None:
        """Put the dossier with its whole history in another folder and go on there. FolderTaken, OSError."""
        with self._guard:
            self._keeper.move_to(folder, self._tree)
        self._tell()

    def unsaved_work(self) -> tuple[Path, ...]:
        """The files with work that another window could not put in the dossier, and that nobody took over yet."""
        return tuple(sorted(self.folder.glob(f"{UNSAVED}*.json")))

    def adopt_unsaved(self, path: Path) -> Message:
        """Take over edits that an earlier window could not save (``niet-opgeslagen-….json``), as one edit.

        What no longer fits is left out, never forced; the file is renamed. NotUnsavedWork, ReadOnly, OSError.
        """
        with self._guard:
            self._keeper.refuse_if_read_only()
            entries = read_unsaved(path)
            changes, taken = fitting(self._tree, entries)
            label = message("store.unsaved_adopted", taken=taken, count=len(entries))
            if changes:
                self._refuse_unreadable(changes)
                after = decode_again(applied(self._tree, changes), self._tree, self._dossier)
                self._record(EntryKind.EDIT, "AdoptUnsaved", label, changes, after)
            done = path.with_name(path.name.replace(UNSAVED, TAKEN, 1))
            files.replace(path, files.free_name(done))
        self._tell()
        return label

    def close(self) -> None:
        """Write a last snapshot and give the folder free. What the disk refuses is in :attr:`saved`."""
        with self._guard:
            self._keeper.close(self._tree)

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _step(self, kind: EntryKind, label: Message, changes: tuple[Change, ...], edits: list[Entry]) -> None:
        self._keeper.refuse_if_read_only()
        try:
            tree = applied(self._tree, changes)
            after = decode_again(tree, self._tree, self._dossier)
        except (ChangeDoesNotFit, ValueError) as error:  # only where somebody wrote in the journal
            raise NoSuchStep(edits[-1].number) from error
        self._record(kind, kind.name.title(), label, changes, after, of=tuple(one.number for one in edits))

    def _record(
        self,
        kind: EntryKind,
        name: str,
        label: Message,
        changes: tuple[Change, ...],
        after: Dossier,
        *,
        group: str = "",
        barrier: bool = False,
        of: tuple[int, ...] = (),
    ) -> None:
        entry = Entry(
            number=self._keeper.next_number,
            when=self._clock(),
            kind=kind,
            name=name,
            label=bilingual(label),
            changes=changes,
            group=group,
            barrier=barrier,
            of=of,
        )
        self._tree = applied(self._tree, changes)
        self._dossier = after
        self._since_opening.append(entry)
        if self._history is not None:
            self._history.add(entry)
        self._keeper.keep(entry, self._tree)

    def _refuse_unreadable(self, changes: tuple[Change, ...]) -> None:
        """CannotBeKept where the dossier could not be read back from disk, so that such a thing is never written."""
        try:
            decode_again(applied(self._tree, changes), self._tree, self._dossier)
        except (ValueError, RecursionError) as error:
            raise CannotBeKept from error

    def _told(self) -> History:
        """The history, read from the journal when it is first asked for."""
        if self._history is None:
            self._history = History.of([*self._keeper.earlier_entries(), *self._since_opening])
        return self._history

    def _tell(self) -> None:
        for callback in tuple(self._callbacks):
            callback()


def _shown(entry: Entry) -> Message:
    return message("session.step", label=entry.label)
