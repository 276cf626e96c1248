"""What of the journal is in effect: which edits are done, and which were undone and can be done again."""

from __future__ import annotations

from collections.abc import Iterable

from caotool.frozen import Struct, field
from caotool.store.changes import Change, turned
from caotool.store.journal import Entry, EntryKind


class History(Struct):
    """The edits of a dossier from the beginning. ``done`` and ``undone`` are stacks: the last is at the top."""

    entries: list[Entry] = field(default_factory=list)
    """Edits and states, in order; undos and redos only move edits between the stacks."""
    done: list[Entry] = field(default_factory=list)
    undone: list[Entry] = field(default_factory=list)
    settled: set[int] = field(default_factory=set)
    """Numbers of edits from before a STATE: in effect for good."""

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> History:
        """The history that a journal tells."""
        history = cls()
        for entry in entries:
            history.add(entry)
        return history

    def add(self, entry: Entry) -> None:
        """Take in the next entry of the journal."""
        match entry.kind:
            case EntryKind.EDIT:
                self.entries.append(entry)
                self.done.append(entry)
                self.undone.clear()
            case EntryKind.STATE:
                self.entries.append(entry)
                self.settled.update(edit.number for edit in self.done)
                self.done.clear()
                self.undone.clear()
            case EntryKind.UNDO:
                _shift(self.done, self.undone, len(entry.of))
            case EntryKind.REDO:
                _shift(self.undone, self.done, len(entry.of))

    def to_undo(self) -> list[Entry]:
        """The edits that one undo takes back, the last first; empty at the beginning or at a barrier."""
        return _together(self.done)

    def to_redo(self) -> list[Entry]:
        """The edits that one redo does again, in their order."""
        return _together(self.undone)

    def way_to(self, number: int) -> tuple[list[Entry], list[Entry]]:
        """What to undo, the last first, or else to redo, so that this step is the last in effect.

        Both are empty where it is so already, or where the step cannot be reached.
        """
        back: list[Entry] = []
        for entry in reversed(self.done):
            if entry.number == number:
                return back, []
            if entry.barrier:
                break
            back.append(entry)
        else:
            if back and self._is_start(number):
                return back, []
        numbers = [entry.number for entry in reversed(self.undone)]
        if number in numbers:
            return [], list(reversed(self.undone))[: numbers.index(number) + 1]
        return [], []

    def stands_at(self, number: int) -> bool:
        """Whether this step is the last in effect now."""
        return self.done[-1].number == number if self.done else self._is_start(number)

    def _is_start(self, number: int) -> bool:
        """Whether it is the state from which everything in effect started."""
        states = [entry.number for entry in self.entries if entry.kind is EntryKind.STATE]
        return bool(states) and states[-1] == number

    def in_effect(self) -> frozenset[int]:
        """The numbers of the edits that are done; an edit that another took the place of is not among them."""
        return frozenset(self.settled.union(entry.number for entry in self.done))


def changes_of_undo(edits: Iterable[Entry]) -> tuple[Change, ...]:
    """What takes these edits back, the last of them given first."""
    return tuple(change for edit in edits for change in turned(edit.changes))


def changes_of_redo(edits: Iterable[Entry]) -> tuple[Change, ...]:
    """What does these edits again, in this order."""
    return tuple(change for edit in edits for change in edit.changes)


def _together(stack: list[Entry]) -> list[Entry]:
    found: list[Entry] = []
    for entry in reversed(stack):
        if entry.barrier or (found and (not entry.group or entry.group != found[0].group)):
            break
        found.append(entry)
    return found


def _shift(source: list[Entry], target: list[Entry], count: int) -> None:
    for _ in range(min(count, len(source))):
        target.append(source.pop())
