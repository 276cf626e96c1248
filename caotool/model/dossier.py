"""One negotiation: parties, draft, rounds, and what this delegation keeps to itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum

from caotool.frozen import Frozen, field
from caotool.language.tongue import Bilingual, Language
from caotool.model.clause import Side
from caotool.model.conventions import Conventions
from caotool.model.draft import Draft, OwnTerm, OwnWording
from caotool.model.profile import Profile
from caotool.model.values import Value

MEDIATOR = "mediator"
"""The value of :attr:`Dossier.owner` for a dossier that a mediator keeps."""


class Party(Frozen):
    """A party to the agreement. Several unions can sit on one side."""

    id: str
    name: str
    side: Side
    short: str = ""
    """A short name for brackets and tables, such as ``FNV``; the name where empty."""
    signatory: str = ""
    """Who signs for the party, if known."""

    @property
    def label(self) -> str:
        """The short name, or the name where there is none."""
        return self.short or self.name


class Stance(StrEnum):
    """Whether a party wants the clause in the chapter."""

    IN = "in"
    OUT = "out"
    SILENT = "silent"


class Position(Frozen):
    """What one party put on the table about one placement: in or out, its values, its own wording."""

    stance: Stance = Stance.IN
    values: Mapping[str, Value] = field(default_factory=dict)
    wording: OwnWording | None = None


class Move(StrEnum):
    """What kind of step at the table a proposal is."""

    OFFER = "offer"
    EXPLORATION = "exploration"
    """Without commitment: asked aloud, never counted as a concession."""
    QUESTION = "question"
    SUSPENSION = "suspension"


class TabledClause(Frozen):
    """Which clause a tabled placement uses, so that a proposal can be read without the draft."""

    placement: str
    clause: str
    version: str
    source: str = ""
    """The text of an own clause as it was tabled, in the format of the library; empty for a clause of the library."""


class Proposal(Frozen):
    """What a party, or parties together, put on the table at one moment. It never changes afterwards.

    ``positions`` maps a placement id to the position taken on it; placements that are not named keep the position
    that the party had. ``subject_to_whole`` marks a package: nothing in it stands alone.
    """

    id: str
    parties: tuple[str, ...]
    made: date
    move: Move
    positions: Mapping[str, Position] = field(default_factory=dict)
    clauses: tuple[TabledClause, ...] = ()
    subject_to_whole: bool = False
    remark: str = ""
    """Said aloud with the proposal; shared, not private."""
    own_terms: tuple[OwnTerm, ...] = ()
    """The definitions of the draft's own as they were when the proposal was made."""


class Round(Frozen):
    """A round of talks with every proposal made in it. A frozen round takes no more proposals."""

    number: int
    opened: date
    proposals: tuple[Proposal, ...] = ()
    frozen: bool = False


class Talks(StrEnum):
    """How far the whole is. The three outcomes differ in the advice that goes to the members."""

    PROPOSALS = "proposals"
    TALKS = "talks"
    FINAL_OFFER = "final_offer"
    """Eindbod."""
    RESULT = "result"
    """Onderhandelingsresultaat."""
    AGREEMENT_IN_PRINCIPLE = "agreement_in_principle"
    """Principeakkoord."""
    CONSULTATION = "consultation"
    """The members are consulted."""
    AGREED = "agreed"


class Remark(Frozen):
    """A remark on a placement that is meant to be shared and goes along as a Word comment."""

    id: str
    placement: str
    author: str
    made: date
    text: str


class Private(Frozen):
    """What never leaves the dossier: notes and private estimates. No exporter is handed any of it.

    ``mandate`` names the sealed file in the dossier folder, if there is one; what is in it is never in memory here.
    """

    notes: Mapping[str, str] = field(default_factory=dict)
    """Placement id -> note; the key "" is the note on the whole."""
    estimates: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    """Placement id -> parameter -> what the other side is thought to accept."""
    mandate: str = ""


class Sent(Frozen):
    """A file that went out. ``document`` is the id inside the file, ``copy`` the name of the kept copy."""

    document: str
    made: datetime
    fingerprint: str
    copy: str
    title: str
    to: tuple[str, ...] = ()


class Dossier(Frozen):
    """One negotiation as one delegation, or the mediator, keeps it. It belongs to them and is never handed over."""

    id: str
    title: Bilingual
    created: date
    owner: str
    """The id of the own party, or :data:`MEDIATOR`."""
    language: Language = Language.NL
    """The language of the agreement's leading text."""
    parties: tuple[Party, ...] = ()
    conventions: Conventions = field(default_factory=Conventions)
    profile: Profile = field(default_factory=Profile)
    draft: Draft = field(default_factory=Draft)
    rounds: tuple[Round, ...] = ()
    talks: Talks = Talks.PROPOSALS
    remarks: tuple[Remark, ...] = ()
    private: Private = field(default_factory=Private)
    sent: tuple[Sent, ...] = ()
    dated: date | None = None
    """The date that exports carry; the date of creation where empty. Stored, so that exports repeat exactly."""
    invented: bool = False
    """An example: organisations and facts are made up, and every export says so."""

    def party(self, party_id: str) -> Party | None:
        """The party with this id, or None."""
        return next((party for party in self.parties if party.id == party_id), None)

    @property
    def side(self) -> Side | None:
        """The side of the owner; None for a mediator."""
        party = self.party(self.owner)
        return party.side if party else None

    def proposals(self) -> Iterator[Proposal]:
        """Every proposal in the order in which it was made."""
        for one_round in self.rounds:
            yield from one_round.proposals


def offers(dossier: Dossier) -> Iterator[Proposal]:
    """What commits whoever made it, in order: explorations, questions and suspensions are not on the table."""
    return (proposal for proposal in dossier.proposals() if proposal.move is Move.OFFER)


def positions_on_table(dossier: Dossier) -> dict[str, dict[str, Position]]:
    """Placement id -> party id -> the position that party last tabled.

    A later position replaces an earlier one value by value; its stance and wording replace the earlier ones whole.
    """
    table: dict[str, dict[str, Position]] = {}
    for proposal in offers(dossier):
        for placement_id, position in proposal.positions.items():
            of_placement = table.setdefault(placement_id, {})
            for party_id in proposal.parties:
                earlier = of_placement.get(party_id)
                values = {**earlier.values, **position.values} if earlier else dict(position.values)
                of_placement[party_id] = Position(position.stance, values, position.wording)
    return table


def own_clauses_on_table(dossier: Dossier) -> dict[str, str]:
    """Clause id -> the text in which an own clause was last tabled, whatever became of it in the draft since."""
    return {
        one.clause: one.source
        for proposal in offers(dossier)
        for one in proposal.clauses
        if one.source and one.placement in proposal.positions
    }


def own_terms_on_table(dossier: Dossier) -> tuple[OwnTerm, ...]:
    """The definitions that belong to what is on the table: those of the last offer."""
    tabled: tuple[OwnTerm, ...] = ()
    for proposal in offers(dossier):
        tabled = proposal.own_terms
    return tabled
