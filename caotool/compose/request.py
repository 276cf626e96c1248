"""What is to be composed, and how a dossier asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from caotool.frozen import Frozen, field
from caotool.language.message import say
from caotool.language.tongue import Language
from caotool.model.conventions import Conventions
from caotool.model.document import Imprint, Signatory
from caotool.model.dossier import (
    Dossier,
    Party,
    Position,
    Talks,
    offers,
    own_clauses_on_table,
    own_terms_on_table,
    positions_on_table,
)
from caotool.model.draft import Draft, Placement


class View(StrEnum):
    """Whose values are printed."""

    WORKING = "working"
    """The draft's own: private to who keeps the dossier."""
    TABLE = "table"
    """What parties tabled, and what is agreed; what was never tabled is not in it."""


class Request(Frozen):
    """All that a composition depends on, besides the library.

    For the view of the table, the own clauses and definitions of ``draft`` are those that were tabled, and ``table``
    maps placement id -> party id -> position. ``parties`` are in the order in which their values are to be printed.
    ``include_parked`` prints parked and withdrawn articles too, marked as such. An empty ``chapter_title`` gives the
    usual one.
    """

    draft: Draft
    conventions: Conventions
    language: Language
    imprint: Imprint
    view: View = View.WORKING
    table: Mapping[str, Mapping[str, Position]] = field(default_factory=dict)
    parties: tuple[Party, ...] = ()
    signatories: tuple[Signatory, ...] = ()
    with_explanations: bool = False
    include_parked: bool = False
    chapter_title: str = ""


def request_for(
    dossier: Dossier,
    language: Language | None = None,
    view: View = View.WORKING,
    with_explanations: bool = False,
    include_parked: bool = False,
) -> Request:
    """The request that a dossier makes; without a language, that of its leading text."""
    spoken = language or dossier.language
    draft = dossier.draft
    if view is View.TABLE:
        draft = Draft(
            draft.placements + _tabled_elsewhere(dossier),
            own_clauses_on_table(dossier),
            own_terms_on_table(dossier),
        )
    return Request(
        draft,
        dossier.conventions,
        spoken,
        imprint_of(dossier, spoken),
        view,
        positions_on_table(dossier) if view is View.TABLE else {},
        dossier.parties,
        signatories_of(dossier, spoken),
        with_explanations,
        include_parked,
    )


def imprint_of(dossier: Dossier, language: Language) -> Imprint:
    """What header, footer and properties say. Nothing private: the title, the state of the talks and the names."""
    owner = dossier.party(dossier.owner)
    names = ", ".join(party.label for party in dossier.parties)
    return Imprint(
        title=dossier.title.in_(language) or dossier.title.in_(language.other),
        subtitle=say("compose.invented", language) if dossier.invented else names,
        status=say(f"compose.status.{dossier.talks}", language),
        round=say("compose.round", language, number=dossier.rounds[-1].number) if dossier.rounds else "",
        dated=dossier.dated or dossier.created,
        authors=owner.name if owner else say("compose.mediator", language),
        concept=dossier.talks is not Talks.AGREED,
    )


def signatories_of(dossier: Dossier, language: Language) -> tuple[Signatory, ...]:
    """The parties that sign, in the order of the agreement, each with who signs for it where that is known."""
    return tuple(
        Signatory(
            f"{party.name} ({party.signatory})" if party.signatory else party.name,
            say(f"compose.side.{party.side}", language),
        )
        for party in dossier.parties
    )


def _tabled_elsewhere(dossier: Dossier) -> tuple[Placement, ...]:
    """Placements that are on the table but not in the draft, in the order in which they were tabled."""
    mine = {placement.id for placement in dossier.draft.placements}
    tabled = {
        clause.placement: Placement(clause.placement, clause.clause, clause.version)
        for proposal in offers(dossier)
        for clause in proposal.clauses
        if clause.placement not in mine and clause.placement in proposal.positions
    }
    return tuple(tabled.values())
