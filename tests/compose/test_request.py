"""What a dossier asks to be composed."""

from __future__ import annotations

from datetime import date

from caotool.compose import View, imprint_of, request_for, signatories_of
from caotool.frozen import replace
from caotool.language.tongue import Bilingual
from caotool.model.dossier import (
    MEDIATOR,
    Dossier,
    Move,
    Position,
    Proposal,
    Round,
    TabledClause,
    Talks,
)
from caotool.model.draft import Draft
from tests.compose.samples import EN, NL, PARTIES, place

DOSSIER = Dossier("d", Bilingual("Cao Metaal", "Metal"), date(2026, 11, 23), "fnv", parties=PARTIES)


def test_the_imprint_says_title_state_names_and_the_stored_date() -> None:
    made = imprint_of(DOSSIER, NL)
    assert (made.title, made.status, made.authors) == ("Cao Metaal", "voorstel", "Federatie Nederlandse Vakbeweging")
    assert (made.dated, made.concept) == (date(2026, 11, 23), True)
    agreed = imprint_of(replace(DOSSIER, talks=Talks.AGREED, dated=date(2027, 1, 1), owner=MEDIATOR), EN)
    assert (agreed.dated, agreed.concept, agreed.authors) == (date(2027, 1, 1), False, "mediator")


def test_an_example_says_so() -> None:
    assert "verzonnen" in imprint_of(replace(DOSSIER, invented=True), NL).subtitle


def test_signatories_keep_the_order_and_name_their_side() -> None:
    assert [each.side for each in signatories_of(DOSSIER, NL)] == [
        "werknemerszijde",
        "werknemerszijde",
        "werkgeverszijde",
    ]


def test_a_clause_that_the_other_side_tabled_is_read_without_the_draft() -> None:
    proposal = Proposal(
        "o", ("wg",), date(2027, 1, 1), Move.OFFER, {"z": Position()}, (TabledClause("z", "gains.share", "1.0.0"),)
    )
    dossier = replace(DOSSIER, draft=Draft((place("a", "x.y"),)), rounds=(Round(2, date(2027, 1, 1), (proposal,)),))
    assert [each.id for each in request_for(dossier, view=View.TABLE).draft.placements] == ["a", "z"]
    assert [each.id for each in request_for(dossier).draft.placements] == ["a"]
    assert request_for(dossier).imprint.round == "ronde 2"
