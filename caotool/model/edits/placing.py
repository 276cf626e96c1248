"""Edits of the draft's order: place clauses, move, duplicate and remove them, and say how far talks are."""

from __future__ import annotations

from collections.abc import Mapping

from caotool.frozen import field, replace
from caotool.language.message import Message, message
from caotool.model.agreement import NotTabled, agreement_on
from caotool.model.catalogue import Catalogue
from caotool.model.dossier import Dossier
from caotool.model.draft import AGREED, Form, Placement, Status
from caotool.model.edits.base import Edit, EditRefused, PlacementExists, placed, with_placement, with_placements
from caotool.model.edits.phrases import clause_title, title_at
from caotool.model.values import Value


class WrongReference(EditRefused):
    """The placement that a reference should point to uses another clause."""

    def __init__(self, clause: str, target: str) -> None:
        super().__init__(message("edit.wrong_reference", clause=clause, target=target))


class NotOnTable(EditRefused):
    """Nobody can have agreed to a placement of which not everything is on the table."""

    def __init__(self, missing: NotTabled) -> None:
        super().__init__(message("edit.not_tabled" if missing.altogether else "edit.tabled_otherwise"))
        self.missing = missing


class AddPlacement(Edit):
    """Place a clause. ``at`` is the position it gets, from 0; None is the end."""

    placement: str
    """The id that the new placement gets; see ``Session.new_placement_id``."""
    clause: str
    version: str
    fingerprint: str = ""
    at: int | None = None
    values: Mapping[str, Value] = field(default_factory=dict)

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with the clause placed; PlacementExists where the id is taken."""
        new = Placement(self.placement, self.clause, self.version, self.fingerprint, dict(self.values))
        return _inserted(dossier, new, self.at)

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Toegevoegd: Persoonlijk scholingsbudget"."""
        return message("edit.add_placement", title=clause_title(self.clause, catalogue))


class AddSet(Edit):
    """Place several clauses together, in this order."""

    placements: tuple[AddPlacement, ...]

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with all of them placed."""
        for one in self.placements:
            dossier = one.apply(dossier)
        return dossier

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "8 bepalingen toegevoegd"."""
        if len(self.placements) == 1:
            return self.placements[0].label(dossier, catalogue)
        return message("edit.add_set", count=len(self.placements))


class RemovePlacement(Edit):
    """Take a clause out of the draft. What was tabled about it stays on record."""

    placement: str

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier without the placement."""
        placed(dossier, self.placement)
        return with_placements(dossier, (one for one in dossier.draft.placements if one.id != self.placement))

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Verwijderd: Persoonlijk scholingsbudget"."""
        return message("edit.remove_placement", title=title_at(dossier, self.placement, catalogue))


class MovePlacement(Edit):
    """Give a placement another position, counted from 0 in the new order."""

    placement: str
    to: int

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier in its new order; a position past the end is the end."""
        moved = placed(dossier, self.placement)
        rest = [one for one in dossier.draft.placements if one.id != self.placement]
        to = min(max(self.to, 0), len(rest))
        order = (*rest[:to], moved, *rest[to:])
        same = all(one is other for one, other in zip(order, dossier.draft.placements, strict=True))
        return dossier if same else with_placements(dossier, order)

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Verplaatst: Persoonlijk scholingsbudget, naar plaats 3"."""
        title = title_at(dossier, self.placement, catalogue)
        return message("edit.move_placement", title=title, to=self.to + 1)


class DuplicatePlacement(Edit):
    """Place a clause once more, right after, with the same values and wording; its talks start afresh."""

    placement: str
    new: str
    """The id of the copy."""

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with the copy; PlacementExists where its id is taken."""
        copy = replace(placed(dossier, self.placement), id=self.new, status=Status.PROPOSED, agreed=None)
        at = [one.id for one in dossier.draft.placements].index(self.placement)
        return _inserted(dossier, copy, at + 1)

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Nogmaals geplaatst: Persoonlijk scholingsbudget"."""
        return message("edit.duplicate_placement", title=title_at(dossier, self.placement, catalogue))


class SetStatus(Edit):
    """Say how far the talks about a placement are; parking it is this.

    Agreeing keeps a copy of what is on the table.
    """

    placement: str
    status: Status

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with the status; NotOnTable where parties would agree on what nobody has tabled."""
        placement = placed(dossier, self.placement)
        if self.status not in AGREED:
            return with_placement(dossier, self.placement, status=self.status, agreed=None)
        agreed = (placement.status in AGREED and placement.agreed) or agreement_on(placement, dossier)
        if isinstance(agreed, NotTabled):
            raise NotOnTable(agreed)
        return with_placement(dossier, self.placement, status=self.status, agreed=agreed)

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Persoonlijk scholingsbudget: voorgesteld → geparkeerd"."""
        placement = dossier.draft.placement(self.placement)
        return message(
            "edit.set_status",
            title=title_at(dossier, self.placement, catalogue),
            before=message(f"edit.status.{placement.status if placement else Status.PROPOSED}"),
            after=message(f"edit.status.{self.status}"),
        )


class SetForm(Edit):
    """Print a placement among the articles, or as a protocol agreement in the annex."""

    placement: str
    form: Form

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with the form."""
        return with_placement(dossier, self.placement, form=self.form)

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Naar de protocolafspraken: Persoonlijk scholingsbudget"."""
        return message(f"edit.set_form.{self.form}", title=title_at(dossier, self.placement, catalogue))


class UpdateClause(Edit):
    """Take a newer library version of a placed clause.

    ``kept`` are the parameters that still exist there: their values stay, other values go, and new parameters are
    open. Own wording stays and keeps what it departed from, so that the difference can still be shown.
    """

    placement: str
    version: str
    fingerprint: str
    kept: frozenset[str]

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with the placement on the other version."""
        values = placed(dossier, self.placement).values
        return with_placement(
            dossier,
            self.placement,
            version=self.version,
            fingerprint=self.fingerprint,
            values={name: value for name, value in values.items() if name in self.kept},
        )

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Persoonlijk scholingsbudget: versie 1.0.0 → 1.1.0"."""
        placement = dossier.draft.placement(self.placement)
        return message(
            "edit.update_clause",
            title=title_at(dossier, self.placement, catalogue),
            before=placement.version if placement else "",
            after=self.version,
        )


class ChooseReference(Edit):
    """Say which placement a text means where it refers to a clause that is placed more than once.

    ``target`` is the placement meant; None leaves the choice open again.
    """

    placement: str
    """Whose text refers."""
    clause: str
    """The clause that it refers to."""
    target: str | None

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with the choice; WrongReference where the target is not a placement of that clause."""
        references = dict(placed(dossier, self.placement).references)
        references.pop(self.clause, None)
        if self.target is not None:
            if placed(dossier, self.target).clause != self.clause:
                raise WrongReference(self.clause, self.target)
            references[self.clause] = self.target
        return with_placement(dossier, self.placement, references=references)

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Persoonlijk scholingsbudget: verwijzing naar Herplaatsing gekozen"."""
        title = title_at(dossier, self.placement, catalogue)
        clause = clause_title(self.clause, catalogue)
        key = "edit.choose_reference" if self.target is not None else "edit.open_reference"
        return message(key, title=title, clause=clause)


def _inserted(dossier: Dossier, new: Placement, at: int | None) -> Dossier:
    placements = dossier.draft.placements
    if dossier.draft.placement(new.id) is not None:
        raise PlacementExists(new.id)
    where = len(placements) if at is None else min(max(at, 0), len(placements))
    return with_placements(dossier, (*placements[:where], new, *placements[where:]))
