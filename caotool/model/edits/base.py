"""What every edit is: a step from one dossier to the next, with a label in the user's words."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from typing import Any, ClassVar

from caotool.frozen import Frozen, replace
from caotool.language.message import Message, message
from caotool.model.catalogue import Catalogue
from caotool.model.dossier import Dossier
from caotool.model.draft import AGREED, Placement, Status


class EditRefused(Exception):
    """An edit does not fit the dossier. ``message`` says why; the dossier is as it was."""

    def __init__(self, why: Message) -> None:
        super().__init__(why.key)
        self.message = why


class NoSuchPlacement(EditRefused):
    """The draft has no placement with this id."""

    def __init__(self, placement: str) -> None:
        super().__init__(message("edit.no_such_placement", placement=placement))


class PlacementExists(EditRefused):
    """The draft already has a placement with this id; ids are never used twice."""

    def __init__(self, placement: str) -> None:
        super().__init__(message("edit.placement_exists", placement=placement))


class NoSuchParty(EditRefused):
    """The dossier has no party with this id."""

    def __init__(self, party: str) -> None:
        super().__init__(message("edit.no_such_party", party=party))


class PartyExists(EditRefused):
    """The dossier already has a party with this id."""

    def __init__(self, party: str) -> None:
        super().__init__(message("edit.party_exists", party=party))


class Edit(Frozen):
    """One thing that a user did. Its fields say it completely; applying it twice to one dossier gives one result."""

    barrier: ClassVar[bool] = False
    """Whether it reached the outside world, so that neither it nor what came before can be undone."""

    @property
    def name(self) -> str:
        """The name of the edit in the journal, such as ``SetValue``."""
        return type(self).__name__

    @abstractmethod
    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier after the edit; everything that did not change is the same object. May raise EditRefused."""

    @abstractmethod
    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """What the edit does to ``dossier`` (as it is before), in the user's words. Never raises EditRefused."""


def placed(dossier: Dossier, placement_id: str) -> Placement:
    """The placement with this id; NoSuchPlacement where there is none."""
    placement = dossier.draft.placement(placement_id)
    if placement is None:
        raise NoSuchPlacement(placement_id)
    return placement


def with_placements(dossier: Dossier, placements: Iterable[Placement]) -> Dossier:
    """The dossier with other placements in its draft."""
    return replace(dossier, draft=replace(dossier.draft, placements=tuple(placements)))


def with_placement(dossier: Dossier, placement_id: str, **changes: Any) -> Dossier:
    """The dossier with some fields of one placement changed; NoSuchPlacement where there is none.

    Another text takes an agreement back: what was agreed is shared, a change of it is not yet.
    """
    before = placed(dossier, placement_id)
    changed = replace(before, **changes)
    if _text(changed) != _text(before) and changed.status is before.status:
        changed = no_longer_agreed(changed)
    return with_placements(dossier, (changed if one.id == placement_id else one for one in dossier.draft.placements))


def no_longer_agreed(placement: Placement) -> Placement:
    """The placement as one that is talked about; one that nobody agreed on is as it was."""
    if placement.status not in AGREED:
        return placement
    return replace(placement, status=Status.DISCUSSED, agreed=None)


def _text(placement: Placement) -> tuple[Any, ...]:
    """What the text of a placement is made from."""
    return placement.values, placement.wording, placement.version, placement.fingerprint
