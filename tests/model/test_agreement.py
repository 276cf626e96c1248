"""What parties can agree on, and what stays agreed."""

from __future__ import annotations

import contextlib
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caotool.language.tongue import Bilingual
from caotool.model import edits as e
from caotool.model.agreement import NotTabled
from caotool.model.dossier import Dossier, Move, Position, Stance, own_clauses_on_table, own_terms_on_table
from caotool.model.draft import AGREED, Agreed, OwnTerm, OwnWording, Status
from caotool.model.edits import Edit
from caotool.model.values import Open, Value
from tests.store.cases import DOSSIER
from tests.strategies_dossier import undoable

TODAY = date(2026, 3, 2)
P = "p2bcdf"
WORDING = OwnWording(Bilingual("1. Eigen tekst.", ""), "oud")
agreement = pytest.mark.parametrize("status", sorted(AGREED))


def after(*edits: Edit, start: Dossier = DOSSIER) -> Dossier:
    for edit in edits:
        start = edit.apply(start)
    return start


def money(amount: int) -> dict[str, Value]:
    return {"amount": Decimal(amount)}


def offer(party: str, position: Position, at: str = P, move: Move = Move.OFFER) -> e.Table:
    return e.Table(f"{party} {position}", (party,), TODAY, move, {at: position})


def talked(*offers: Edit) -> Dossier:
    return after(e.OpenRound(TODAY), *offers)


def why_not(dossier: Dossier, status: Status = Status.AGREED) -> NotTabled:
    with pytest.raises(e.NotOnTable) as refused:
        e.SetStatus(P, status).apply(dossier)
    return refused.value.missing


def agreed(dossier: Dossier) -> Agreed | None:
    return dossier.draft.placements[0].agreed


@agreement
def test_nobody_agrees_on_what_was_never_tabled(status: Status) -> None:
    assert why_not(after(e.SetValues(P, money(1500))), status).altogether
    explored = talked(offer("bank", Position(values=money(1500)), move=Move.EXPLORATION), e.SetValues(P, money(1500)))
    assert why_not(explored, status).altogether
    assert why_not(talked(offer("bank", Position(Stance.OUT))), status).altogether


@agreement
def test_agreeing_keeps_a_copy_of_what_is_on_the_table(status: Status) -> None:
    tabled = talked(offer("fnv", Position(values=money(1500), wording=WORDING)))
    same = after(e.SetValues(P, money(1500)), e.SetWording(P, WORDING), e.SetStatus(P, status), start=tabled)
    assert agreed(same) == Agreed(money(1500), WORDING)


def test_a_value_that_the_draft_keeps_to_itself_is_named() -> None:
    tabled = talked(offer("fnv", Position(values={**money(1500), "saving": 3})))
    assert why_not(after(e.SetValues(P, {**money(1250), "saving": 3}), start=tabled)).parameters == ("amount",)
    assert why_not(after(e.SetValues(P, money(1500)), start=tabled)).parameters == ("saving",)
    extra = after(e.SetValues(P, {**money(1500), "saving": 3, "more": True}), start=tabled)
    assert why_not(extra).parameters == ("more",)


def test_wording_that_nobody_tabled_cannot_be_agreed() -> None:
    tabled = talked(offer("fnv", Position()))
    assert why_not(after(e.SetWording(P, WORDING), start=tabled)) == NotTabled(wording=True)


def test_each_party_may_have_tabled_a_part_of_what_is_agreed() -> None:
    tabled = talked(
        offer("fnv", Position(values={**money(1500), "saving": 5})),
        offer("bank", Position(values={**money(500), "saving": 3})),
    )
    done = after(e.SetValues(P, {**money(1500), "saving": 3}), e.SetStatus(P, Status.AGREED), start=tabled)
    assert agreed(done) == Agreed({**money(1500), "saving": 3})


def test_a_blank_is_agreed_where_a_party_left_it_open_too() -> None:
    tabled = talked(offer("fnv", Position(values=money(1500))), offer("bank", Position()))
    done = after(e.SetValue(P, "amount", Open("nog te bepalen")), e.SetStatus(P, Status.AGREED), start=tabled)
    assert agreed(done) == Agreed()


def test_both_words_for_agreed_hold_the_same_copy_and_other_statuses_none() -> None:
    tabled = talked(offer("fnv", Position(values=money(1500))))
    subject = after(e.SetValues(P, money(1500)), e.SetStatus(P, Status.AGREED_SUBJECT), start=tabled)
    # What is tabled later does not change what was agreed.
    later = after(offer("bank", Position(values=money(9))), e.SetStatus(P, Status.AGREED), start=subject)
    assert agreed(later) == Agreed(money(1500))
    assert agreed(after(e.SetStatus(P, Status.PARKED), start=later)) is None


@pytest.mark.parametrize(
    "edit",
    [
        e.SetValue(P, "amount", Decimal(2)),
        e.ClearValue(P, "amount"),
        e.SetWording(P, WORDING),
        e.UpdateClause(P, "2.0.0", "nieuw", frozenset({"amount"})),
        e.ChangeOwnClause("eigen.x", "anders"),
    ],
    ids=lambda edit: edit.name,
)
def test_another_text_takes_the_agreement_back(edit: Edit) -> None:
    own = after(e.RemovePlacement(P), e.AddOwnClause("eigen.x", "zo"), e.AddPlacement(P, "eigen.x", "1"))
    start = after(e.OpenRound(TODAY), e.SetValues(P, money(1)), e.Table("v", ("fnv",), TODAY), start=own)
    start = after(e.SetStatus(P, Status.AGREED), start=start)
    assert agreed(start) == Agreed(money(1), source="zo")
    (placement,) = after(edit, start=start).draft.placements
    assert (placement.status, placement.agreed) == (Status.DISCUSSED, None)


def test_the_same_text_leaves_the_agreement() -> None:
    start = after(
        e.OpenRound(TODAY), e.SetValues(P, money(1)), e.Table("v", ("fnv",), TODAY), e.SetStatus(P, Status.AGREED)
    )
    for edit in (e.SetValue(P, "amount", Decimal(1)), e.MovePlacement(P, 0), e.AddPlacement("q", "x.y", "1")):
        assert after(edit, start=start).draft.placement(P) == start.draft.placement(P)


def test_a_copy_of_an_agreed_clause_is_a_proposal_again() -> None:
    start = after(e.OpenRound(TODAY), e.Table("v", ("fnv",), TODAY), e.SetStatus(P, Status.AGREED))
    copy = after(e.DuplicatePlacement(P, "q"), start=start).draft.placement("q")
    assert copy is not None
    assert (copy.status, copy.agreed) == (Status.PROPOSED, None)


def test_an_own_clause_is_on_the_table_as_it_was_tabled() -> None:
    start = after(e.AddOwnClause("eigen.x", "eerst"), e.AddPlacement("q", "eigen.x", "1"), e.OpenRound(TODAY))
    tabled = after(e.Table("v", ("fnv",), TODAY), e.ChangeOwnClause("eigen.x", "later"), start=start)
    assert own_clauses_on_table(tabled) == {"eigen.x": "eerst"}
    answered = after(offer("bank", Position(), "q"), start=tabled)
    assert own_clauses_on_table(answered) == {"eigen.x": "eerst"}
    explored = after(e.Table("w", ("fnv",), TODAY, Move.EXPLORATION), start=answered)
    assert own_clauses_on_table(explored) == {"eigen.x": "eerst"}
    assert own_clauses_on_table(after(e.Table("x", ("fnv",), TODAY), start=explored)) == {"eigen.x": "later"}


def test_a_definition_is_on_the_table_as_it_was_tabled() -> None:
    def term(words: str) -> e.SetOwnTerm:
        return e.SetOwnTerm(OwnTerm("ai", Bilingual("AI", "AI"), Bilingual(words, words)))

    def meaning(dossier: Dossier) -> list[str]:
        return [one.meaning.nl for one in own_terms_on_table(dossier)]

    tabled = after(term("eerst"), e.OpenRound(TODAY), e.Table("v", ("fnv",), TODAY), term("later"))
    assert meaning(tabled) == ["eerst"]
    assert meaning(after(offer("bank", Position()), start=tabled)) == ["eerst"]
    assert meaning(after(e.Table("x", ("fnv",), TODAY), start=tabled)) == ["later"]
    assert meaning(DOSSIER) == []


@given(st.lists(undoable, max_size=6))
@settings(max_examples=150, deadline=None)
def test_while_parties_agree_the_draft_holds_what_they_agreed_on(edits: list[Edit]) -> None:
    dossier = after(
        e.OpenRound(TODAY), e.SetValues(P, money(1)), e.Table("v", ("fnv",), TODAY), e.SetStatus(P, Status.AGREED)
    )
    for edit in edits:
        with contextlib.suppress(e.EditRefused):
            dossier = edit.apply(dossier)
        for placement in dossier.draft.placements:
            assert (placement.agreed is not None) == (placement.status in AGREED)
            if placement.agreed is not None:
                filled = {name: value for name, value in placement.values.items() if not isinstance(value, Open)}
                assert (placement.agreed.values, placement.agreed.wording) == (filled, placement.wording)
