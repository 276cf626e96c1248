"""Placing a ready set: what of it is new in a draft, and the one edit that adds that."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from caotool.frozen import Frozen
from caotool.library.library import Library
from caotool.library.shelf import Entry
from caotool.model.draft import Draft
from caotool.model.edits.placing import AddPlacement, AddSet
from caotool.model.reference_data import ReadySet


class Contents(Frozen):
    """A set beside a draft: its clauses in their order, and which of them the draft has already."""

    ready: ReadySet
    entries: tuple[Entry, ...]
    placed: frozenset[str]

    @property
    def new(self) -> tuple[Entry, ...]:
        """What adding the set would add."""
        return tuple(entry for entry in self.entries if entry.id not in self.placed)


def contents(ready: ReadySet, library: Library, draft: Draft) -> Contents:
    """What is in a set; a clause that the library does not have is left out."""
    entries = tuple(entry for one in ready.clauses if (entry := library.entry(one)) is not None)
    return Contents(ready, entries, frozenset(one.clause for one in draft.placements))


def adding(shown: Contents, library: Library, draft: Draft, new_id: Callable[[], str]) -> AddSet | None:
    """The edit that places what is new, each clause where a chapter has its theme; None where nothing is new.

    ``new_id`` gives ids for placements; one that comes twice is asked for again.
    """
    themes = list(_theme_orders(library, draft))
    edits: list[AddPlacement] = []
    taken: set[str] = set()
    for entry in shown.new:
        clause = library.clause(entry.id)
        if clause is None:
            continue
        while (placement := new_id()) in taken:
            pass
        taken.add(placement)
        own = library.order_of(entry.theme)
        at = next((place for place in range(len(themes), 0, -1) if themes[place - 1] <= own), 0)
        themes.insert(at, own)
        edits.append(AddPlacement(placement, clause.id, clause.version, clause.fingerprint, at))
    return AddSet(tuple(edits)) if edits else None


def _theme_orders(library: Library, draft: Draft) -> Iterator[tuple[int, str]]:
    """What the theme of each placement is sorted by; a clause that is unknown counts with the one before it."""
    order = (0, "")
    for placement in draft.placements:
        entry = library.entry(placement.clause)
        order = library.order_of(entry.theme) if entry else order
        yield order
