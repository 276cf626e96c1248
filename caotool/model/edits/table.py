"""Edits of what happens at the table: rounds, proposals, shared remarks and files that went out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import ClassVar

from caotool.frozen import field, replace
from caotool.language.message import Message, message
from caotool.model.catalogue import Catalogue
from caotool.model.dossier import (
    Dossier,
    Move,
    Position,
    Proposal,
    Remark,
    Round,
    Sent,
    TabledClause,
    offers,
    own_clauses_on_table,
    own_terms_on_table,
)
from caotool.model.draft import Status
from caotool.model.edits.base import Edit, EditRefused, NoSuchParty, placed
from caotool.model.edits.phrases import party_name, title_at


class NoOpenRound(EditRefused):
    """There is no round that still takes proposals."""

    def __init__(self) -> None:
        super().__init__(message("edit.no_open_round"))


class RoundStillOpen(EditRefused):
    """A new round starts when the last one is frozen."""

    def __init__(self, number: int) -> None:
        super().__init__(message("edit.round_still_open", number=number))


class ProposalExists(EditRefused):
    """A proposal with this id is already on record."""

    def __init__(self, proposal: str) -> None:
        super().__init__(message("edit.proposal_exists", proposal=proposal))


class NothingToTable(EditRefused):
    """An offer without a single position says nothing."""

    def __init__(self) -> None:
        super().__init__(message("edit.nothing_to_table"))


class NoSuchRemark(EditRefused):
    """The dossier has no remark with this id."""

    def __init__(self, remark: str) -> None:
        super().__init__(message("edit.no_such_remark", remark=remark))


def positions_from_draft(dossier: Dossier, placements: Iterable[str] | None = None) -> dict[str, Position]:
    """The positions that the draft would put on the table now: its values and own wording, placement by placement.

    Without ``placements`` every placement that is not parked or withdrawn takes part. NoSuchPlacement for an
    unknown id.
    """
    chosen = (
        [one for one in dossier.draft.placements if one.status not in (Status.PARKED, Status.WITHDRAWN)]
        if placements is None
        else [placed(dossier, one) for one in placements]
    )
    return {one.id: Position(values=dict(one.values), wording=one.wording) for one in chosen}


def tabled_by_all(dossier: Dossier, placement: str, proposal: str, made: date) -> tuple[Edit, ...]:
    """The edits that record that all parties have a placement before them as the draft has it now."""
    parties = tuple(party.id for party in dossier.parties)
    table = Table(proposal, parties, made, positions=positions_from_draft(dossier, [placement]))
    return (table,) if dossier.rounds and not dossier.rounds[-1].frozen else (OpenRound(made), table)


class OpenRound(Edit):
    """Start the next round of talks."""

    opened: date

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with one round more; RoundStillOpen while the last one takes proposals."""
        last = dossier.rounds[-1] if dossier.rounds else None
        if last is not None and not last.frozen:
            raise RoundStillOpen(last.number)
        number = last.number + 1 if last else 1
        return replace(dossier, rounds=(*dossier.rounds, Round(number, self.opened)))

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Ronde 2 geopend"."""
        return message("edit.open_round", number=dossier.rounds[-1].number + 1 if dossier.rounds else 1)


class Table(Edit):
    """Put a proposal on record in the open round.

    Without ``positions`` it is made from the draft as it is now (:func:`positions_from_draft`), which is how the own
    party tables; a proposal of another party is recorded with its positions. Own clauses and definitions are copied
    with it, so that what is on the table stays as it was shown.
    """

    proposal: str
    """The id that the proposal gets."""
    parties: tuple[str, ...]
    made: date
    move: Move = Move.OFFER
    positions: Mapping[str, Position] | None = None
    subject_to_whole: bool = False
    remark: str = ""
    clauses: tuple[TabledClause, ...] = field(default=())
    """Which clauses placements use that are not in the draft; those in the draft are added."""

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with the proposal at the end of the open round."""
        if not dossier.rounds or dossier.rounds[-1].frozen:
            raise NoOpenRound
        if any(one.id == self.proposal for one in dossier.proposals()):
            raise ProposalExists(self.proposal)
        for party in self.parties:
            if dossier.party(party) is None:
                raise NoSuchParty(party)
        positions = positions_from_draft(dossier) if self.positions is None else dict(self.positions)
        if not positions and self.move is Move.OFFER:
            raise NothingToTable
        own = self.positions is None or dossier.owner in self.parties
        proposal = Proposal(
            self.proposal,
            self.parties,
            self.made,
            self.move,
            positions,
            _tabled_clauses(dossier, positions, self.clauses, own=own),
            self.subject_to_whole,
            self.remark,
            dossier.draft.own_terms if own or not any(offers(dossier)) else own_terms_on_table(dossier),
        )
        last = dossier.rounds[-1]
        return replace(dossier, rounds=(*dossier.rounds[:-1], replace(last, proposals=(*last.proposals, proposal))))

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Aanbod van FNV, CNV vastgelegd in ronde 2"."""
        names = [party.label if (party := dossier.party(one)) else one for one in self.parties]
        return message(
            "edit.table",
            move=message(f"edit.move.{self.move}"),
            parties=", ".join(names),
            number=dossier.rounds[-1].number if dossier.rounds else 0,
        )


class FreezeRound(Edit):
    """Close the open round; what was tabled in it can no longer change, and nothing before it can be undone."""

    barrier: ClassVar[bool] = True

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with its last round frozen."""
        if not dossier.rounds or dossier.rounds[-1].frozen:
            raise NoOpenRound
        return replace(dossier, rounds=(*dossier.rounds[:-1], replace(dossier.rounds[-1], frozen=True)))

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Ronde 2 vastgezet"."""
        return message("edit.freeze_round", number=dossier.rounds[-1].number if dossier.rounds else 0)


class RecordSent(Edit):
    """Record that a file went to somebody. It cannot be undone: the file is out."""

    barrier: ClassVar[bool] = True

    sent: Sent

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier that remembers the file."""
        return replace(dossier, sent=(*dossier.sent, self.sent))

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Verstuurd: Hoofdstuk AI, ronde 2, aan AWVN"."""
        if not self.sent.to:
            return message("edit.record_sent", title=self.sent.title)
        names = [str(party_name(dossier, one)) for one in self.sent.to]
        return message("edit.record_sent_to", title=self.sent.title, to=", ".join(names))


class AddRemark(Edit):
    """Make a remark that is meant to be shared and goes along with a file."""

    remark: Remark

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with the remark."""
        placed(dossier, self.remark.placement)
        return replace(dossier, remarks=(*dossier.remarks, self.remark))

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Opmerking bij Persoonlijk scholingsbudget"."""
        return message("edit.add_remark", title=title_at(dossier, self.remark.placement, catalogue))


class RemoveRemark(Edit):
    """Take a remark away."""

    remark: str

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier without the remark."""
        rest = tuple(one for one in dossier.remarks if one.id != self.remark)
        if len(rest) == len(dossier.remarks):
            raise NoSuchRemark(self.remark)
        return replace(dossier, remarks=rest)

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Opmerking verwijderd bij Persoonlijk scholingsbudget"."""
        places = {one.id: one.placement for one in dossier.remarks}
        title = title_at(dossier, places.get(self.remark, ""), catalogue)
        return message("edit.remove_remark", title=title)


def _tabled_clauses(
    dossier: Dossier, positions: Mapping[str, Position], given: tuple[TabledClause, ...], *, own: bool
) -> tuple[TabledClause, ...]:
    """The clauses of the positions. What another party tables does not show what the owner wrote in the meantime."""
    named = {one.placement for one in given}
    found = (dossier.draft.placement(one) for one in positions if one not in named)
    known = own_clauses_on_table(dossier)

    def source(clause: str) -> str:
        mine = dossier.draft.own_clauses.get(clause, "")
        return mine if own else known.get(clause, mine)

    return (*given, *(TabledClause(one.id, one.clause, one.version, source(one.clause)) for one in found if one))
