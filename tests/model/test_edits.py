from __future__ import annotations

import contextlib
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings

from caotool.frozen import replace
from caotool.language.message import Message
from caotool.language.time import Duration, TimeUnit
from caotool.language.tongue import Bilingual, Language
from caotool.model import edits as e
from caotool.model.clause import (
    Binding,
    Character,
    Clause,
    ClauseStatus,
    Extendable,
    Parameter,
    Side,
)
from caotool.model.dossier import MEDIATOR, Dossier, Move, Party, Position, Remark, Sent, Stance, TabledClause, Talks
from caotool.model.draft import Form, OwnTerm, OwnWording, Status
from caotool.model.edits import Edit, EditRefused
from caotool.model.kinds.moments import DurationKind
from caotool.model.kinds.numeric import MoneyKind
from caotool.model.values import Bounded, Open, PerGroup, Transition
from tests.store.cases import DOSSIER, Shelf
from tests.strategies_dossier import dossiers, undoable

NL, EN = Language.NL, Language.EN
BUDGET = Clause(
    id="retraining.personal-budget",
    version="1.0.0",
    status=ClauseStatus.DRAFT,
    theme="retraining",
    binds=Binding.NORMATIVE,
    character=Character.MINIMUM,
    extendable=Extendable(True),
    title=Bilingual("Persoonlijk scholingsbudget", "Personal training budget"),
    summary=Bilingual("", ""),
    text={},
    parameters=(
        Parameter("amount", MoneyKind(), Bilingual("Budget per werknemer", "Budget per employee")),
        Parameter("saving", DurationKind(units=(TimeUnit.YEAR,)), Bilingual("Spaartermijn", "Saving period")),
    ),
)
SHELF = Shelf({BUDGET.id: BUDGET})
TODAY = date(2026, 3, 2)
P = "p2bcdf"


def after(*edits: Edit, start: Dossier = DOSSIER) -> Dossier:
    for edit in edits:
        start = edit.apply(start)
    return start


def said(edit: Edit, dossier: Dossier = DOSSIER, language: Language = NL) -> str:
    return edit.label(dossier, SHELF).in_(language).replace("\u00a0", " ")


def value(dossier: Dossier, parameter: str = "amount") -> object:
    return dossier.draft.placements[0].values.get(parameter)


def test_a_label_has_the_old_and_the_new_value_as_their_kind_writes_them() -> None:
    first = after(e.SetValue(P, "amount", Decimal(1000)))
    second = e.SetValue(P, "amount", Decimal("1500.5"))
    assert said(second, first) == "Budget per werknemer: € 1.000 → € 1.500,50"
    assert said(second, first, EN) == "Budget per employee: €1,000 → €1,500.50"
    assert said(e.ClearValue(P, "amount"), first) == "Budget per werknemer: € 1.000 → open"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (Open(), "open"),
        (Open("na advies"), "[… na advies]"),
        (Bounded(Decimal(100), floor=Decimal(50)), "€ 50"),
        (Transition(Decimal(1), Decimal(2), date(2027, 1, 1)), "€ 2"),
        (PerGroup(Decimal(1), (("55+", Decimal(3)),)), "55+"),
        ("veel", "veel"),
    ],
)
def test_a_wrapped_open_or_unfit_value_is_said_too(given: object, words: str) -> None:
    assert words in said(e.SetValue(P, "amount", given))  # type: ignore[arg-type]


def test_a_label_of_an_unknown_clause_and_parameter_says_their_names() -> None:
    other = after(e.AddPlacement("q", "elders.iets", "1"))
    assert said(e.SetValue("q", "hoogte", 3), other) == "hoogte: open → 3"
    assert said(e.RemovePlacement("q"), other) == "Verwijderd: elders.iets"


def test_filling_in_and_opening_again_is_as_before() -> None:
    filled = after(e.SetValue(P, "amount", Decimal(5)))
    assert value(filled) == Decimal(5)
    assert after(e.ClearValue(P, "amount"), start=filled) == DOSSIER
    assert e.ClearValue(P, "amount").apply(DOSSIER) is DOSSIER


def test_presets_of_a_side_come_over_the_values_that_were_there() -> None:
    presets = e.SetValues(P, {"amount": Decimal(9), "saving": Duration(Decimal(2), TimeUnit.YEAR)})
    taken = after(e.SetValue(P, "other", True), presets)
    assert set(taken.draft.placements[0].values) == {"other", "amount", "saving"}
    assert said(presets) == "Persoonlijk scholingsbudget: 2 invullingen overgenomen"


def order(dossier: Dossier) -> str:
    return "".join(placement.id[0] for placement in dossier.draft.placements)


THREE = after(e.AddPlacement("q", BUDGET.id, "1"), e.AddPlacement("r", "x.y", "1"))


@pytest.mark.parametrize(("to", "expected"), [(0, "rpq"), (1, "prq"), (2, "pqr"), (99, "pqr"), (-3, "rpq")])
def test_moving_gives_the_place_that_was_asked(to: int, expected: str) -> None:
    assert order(e.MovePlacement("r", to).apply(THREE)) == expected


def test_moving_to_where_it_is_changes_nothing() -> None:
    assert e.MovePlacement("q", 1).apply(THREE) is THREE


def test_a_clause_can_be_placed_twice_each_with_its_own_values() -> None:
    twice = after(e.SetValue(P, "amount", Decimal(1)), e.SetStatus(P, Status.PARKED), e.DuplicatePlacement(P, "s"))
    changed = after(e.SetValue("s", "amount", Decimal(2)), start=twice)
    assert [one.values["amount"] for one in changed.draft.of_clause(BUDGET.id)] == [Decimal(1), Decimal(2)]
    assert [one.status for one in changed.draft.placements] == [Status.PARKED, Status.PROPOSED]
    with pytest.raises(e.PlacementExists):
        e.DuplicatePlacement(P, P).apply(DOSSIER)


def test_a_set_of_clauses_is_one_edit() -> None:
    several = e.AddSet((e.AddPlacement("a", "x", "1", at=0), e.AddPlacement("b", "y", "1")))
    assert order(several.apply(DOSSIER)) == "apb"
    assert said(several) == "2 bepalingen toegevoegd"


def test_status_and_form_are_said_in_words() -> None:
    assert said(e.SetStatus(P, Status.PARKED)) == "Persoonlijk scholingsbudget: voorgesteld → geparkeerd"
    assert said(e.SetForm(P, Form.PROTOCOL)) == "Naar de protocolafspraken: Persoonlijk scholingsbudget"
    changed = after(e.SetStatus(P, Status.PARKED), e.SetForm(P, Form.PROTOCOL))
    assert (changed.draft.placements[0].status, changed.draft.placements[0].form) == (Status.PARKED, Form.PROTOCOL)


def test_a_newer_clause_keeps_the_values_that_still_have_a_place() -> None:
    wording = OwnWording(Bilingual("1. Eigen tekst.", ""), "oud")
    mine = after(e.SetValues(P, {"amount": Decimal(1), "gone": True}), e.SetWording(P, wording))
    newer = after(e.UpdateClause(P, "2.0.0", "nieuw", frozenset({"amount", "fresh"})), start=mine)
    (placement,) = newer.draft.placements
    assert dict(placement.values) == {"amount": Decimal(1)}
    assert (placement.version, placement.fingerprint, placement.wording) == ("2.0.0", "nieuw", wording)


def test_a_reference_points_to_a_placement_of_the_clause_it_names() -> None:
    twice = after(e.AddPlacement("a", "x.y", "1"), e.AddPlacement("b", "x.y", "1"))
    chosen = after(e.ChooseReference(P, "x.y", "b"), start=twice)
    assert chosen.draft.placements[0].references == {"x.y": "b"}
    assert after(e.ChooseReference(P, "x.y", None), start=chosen) == twice
    with pytest.raises(e.WrongReference):
        e.ChooseReference("a", BUDGET.id, "b").apply(twice)


def test_own_wording_comes_and_goes_and_names_the_label() -> None:
    own = after(e.SetWording(P, OwnWording(Bilingual("tekst", ""), "f", Bilingual("Eigen titel", ""))))
    assert said(e.RemovePlacement(P), own) == "Verwijderd: Eigen titel"
    assert said(e.RemovePlacement(P), own, EN) == "Removed: Personal training budget"
    assert after(e.DropWording(P), start=own) == DOSSIER
    assert e.DropWording(P).apply(DOSSIER) is DOSSIER


def test_an_own_clause_cannot_go_while_it_is_placed() -> None:
    own = after(e.AddOwnClause("eigen.iets", "id: eigen.iets"), e.AddPlacement("q", "eigen.iets", "1"))
    with pytest.raises(e.OwnClauseInUse):
        e.RemoveOwnClause("eigen.iets").apply(own)
    assert after(e.RemovePlacement("q"), e.RemoveOwnClause("eigen.iets"), start=own) == DOSSIER
    with pytest.raises(e.OwnClauseExists):
        e.AddOwnClause("eigen.iets", "").apply(own)
    with pytest.raises(e.NoSuchOwnClause):
        e.ChangeOwnClause("anders", "").apply(own)


def test_an_own_definition_replaces_the_one_with_the_same_id_in_its_place() -> None:
    first, second = (OwnTerm(one, Bilingual(one, one), Bilingual("", "")) for one in "ab")
    changed = OwnTerm("a", Bilingual("nieuw", "new"), Bilingual("", ""))
    result = after(e.SetOwnTerm(first), e.SetOwnTerm(second), e.SetOwnTerm(changed))
    assert result.draft.own_terms == (changed, second)
    with pytest.raises(e.NoSuchOwnTerm):
        e.RemoveOwnTerm("z").apply(result)


def test_a_party_that_owns_the_dossier_or_made_proposals_stays() -> None:
    tabled = after(e.OpenRound(TODAY), e.Table("v1", ("bank",), TODAY, positions={P: Position(Stance.OUT)}))
    for party in ("fnv", "bank"):
        with pytest.raises(e.PartyInUse):
            e.RemoveParty(party).apply(tabled)
    with pytest.raises(e.PartyInUse):
        e.SetParties((Party("cnv", "CNV", Side.EMPLOYEES),)).apply(tabled)
    assert after(e.RemoveParty("bank")).parties == DOSSIER.parties[:1]


def test_the_owner_is_a_party_or_the_mediator() -> None:
    assert after(e.SetOwner(MEDIATOR)).owner == MEDIATOR
    with pytest.raises(e.NoSuchParty):
        e.SetOwner("onbekend").apply(DOSSIER)


def test_tabling_records_what_the_draft_holds_without_what_is_parked() -> None:
    draft = after(
        e.SetValue(P, "amount", Decimal(1500)),
        e.AddPlacement("q", "x.y", "2"),
        e.SetStatus("q", Status.PARKED),
        e.OpenRound(TODAY),
    )
    table = e.Table("v1", ("fnv",), TODAY)
    (proposal,) = after(table, start=draft).proposals()
    assert dict(proposal.positions) == {P: Position(values={"amount": Decimal(1500)})}
    assert proposal.clauses == (TabledClause(P, BUDGET.id, "1.0.0"),)
    assert said(table, draft) == "Aanbod van FNV vastgelegd in ronde 1"
    later = after(table, e.SetValue(P, "amount", Decimal(1)), start=draft)
    assert next(later.proposals()).positions[P].values["amount"] == Decimal(1500)


def test_a_proposal_of_another_party_is_recorded_as_it_was_made() -> None:
    clauses = (TabledClause("z9", "other.clause", "1"),)
    table = e.Table("v1", ("bank",), TODAY, Move.EXPLORATION, {"z9": Position()}, clauses=clauses)
    (proposal,) = after(e.OpenRound(TODAY), table).proposals()
    assert (proposal.move, proposal.clauses) == (Move.EXPLORATION, clauses)


def test_rounds_follow_each_other_and_a_frozen_one_takes_nothing_more() -> None:
    opened = after(e.OpenRound(TODAY))
    with pytest.raises(e.RoundStillOpen):
        e.OpenRound(TODAY).apply(opened)
    frozen = after(e.Table("v1", ("fnv",), TODAY), e.FreezeRound(), start=opened)
    for edit in (e.FreezeRound(), e.Table("v2", ("fnv",), TODAY)):
        with pytest.raises(e.NoOpenRound):
            edit.apply(frozen)
    again = after(e.OpenRound(TODAY), start=frozen)
    assert [one.number for one in again.rounds] == [1, 2]
    with pytest.raises(e.ProposalExists):
        e.Table("v1", ("fnv",), TODAY).apply(again)


def test_an_offer_without_a_clause_is_refused_but_a_question_is_not() -> None:
    bare = after(e.RemovePlacement(P), e.OpenRound(TODAY))
    with pytest.raises(e.NothingToTable):
        e.Table("v1", ("fnv",), TODAY).apply(bare)
    assert next(after(e.Table("v1", ("fnv",), TODAY, Move.QUESTION), start=bare).proposals()).positions == {}


def test_only_what_reached_the_outside_world_is_a_barrier() -> None:
    sent = Sent("d", datetime(2026, 3, 2, tzinfo=UTC), "f", "x.docx", "X")
    assert [edit.barrier for edit in (e.RecordSent(sent), e.FreezeRound(), e.OpenRound(TODAY))] == [True, True, False]


def test_notes_and_estimates_are_private_and_go_when_emptied() -> None:
    noted = after(e.SetNote(P, "bodem"), e.SetNote("", "geheel"), e.SetEstimate(P, "amount", Decimal(800)))
    assert noted.private.notes == {P: "bodem", "": "geheel"}
    assert noted.private.estimates == {P: {"amount": Decimal(800)}}
    gone = after(e.SetNote(P, ""), e.SetNote("", ""), e.SetEstimate(P, "amount", None), start=noted)
    assert gone == DOSSIER
    assert "800" not in said(e.SetEstimate(P, "amount", Decimal(800)))


def test_a_remark_belongs_to_a_placement() -> None:
    remark = Remark("o1", P, "FNV", TODAY, "Hoe zit het met uitzendkrachten?")
    assert after(e.AddRemark(remark), e.RemoveRemark("o1")) == DOSSIER
    with pytest.raises(e.NoSuchPlacement):
        e.AddRemark(replace(remark, placement="weg")).apply(DOSSIER)


@pytest.mark.parametrize("talks", list(Talks))
@pytest.mark.parametrize("language", list(Language))
def test_every_state_of_the_talks_has_words(talks: Talks, language: Language) -> None:
    assert said(e.SetTalks(talks), language=language)


@pytest.mark.parametrize(
    "edit",
    [e.SetValue("weg", "a", 1), e.ClearValue("weg", "a"), e.SetValues("weg", {}), e.RemovePlacement("weg"),
     e.MovePlacement("weg", 0), e.DuplicatePlacement("weg", "n"), e.SetStatus("weg", Status.AGREED),
     e.SetForm("weg", Form.ARTICLE), e.DropWording("weg"), e.SetNote("weg", "x"), e.SetEstimate("weg", "a", 1)],
    ids=lambda edit: edit.name,
)  # fmt: skip
def test_an_edit_of_a_placement_that_is_gone_is_refused_in_words(edit: Edit) -> None:
    with pytest.raises(e.NoSuchPlacement) as refused:
        edit.apply(DOSSIER)
    assert "weg" in refused.value.message.in_(NL)
    assert said(edit)


@given(dossiers, undoable)
@settings(max_examples=150, deadline=None)
def test_every_edit_has_a_label_in_both_languages_and_repeats_exactly(dossier: Dossier, edit: Edit) -> None:
    label = edit.label(dossier, SHELF)
    assert isinstance(label, Message)
    assert label.in_(NL)
    assert label.in_(EN)
    with contextlib.suppress(EditRefused):
        assert edit.apply(dossier) == edit.apply(dossier)
