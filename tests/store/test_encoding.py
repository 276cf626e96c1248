from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caotool.frozen import replace
from caotool.language.tongue import Bilingual, Language
from caotool.model.dossier import Dossier, Move, Position, Proposal, Round, TabledClause
from caotool.model.draft import Draft, Placement, Status
from caotool.model.edits import MovePlacement, SetValue
from caotool.model.values import Open, Table
from caotool.store import files
from caotool.store.changes import ABSENT, ChangeDoesNotFit, Put, applied, from_json, to_json, turned
from caotool.store.encoding import Decoded, NewerFormat, decode, decode_again, difference, encode, migrated
from tests.strategies_dossier import dossiers

EMPTY = Dossier("d", Bilingual("Zaak", "Case"), date(2026, 1, 1), "mediator")


def with_values(**values: object) -> Dossier:
    return replace(EMPTY, draft=Draft((Placement("p", "c", "1", values=values),)))


@given(dossiers)
@settings(max_examples=60, deadline=None)
def test_a_dossier_survives_the_way_to_disk_and_back(dossier: Dossier) -> None:
    tree = files.parse(files.dump(encode(dossier), pretty=True))
    decoded = decode(tree)
    assert decoded.findings == ()
    assert decoded.dossier == dossier
    assert encode(decoded.dossier) == encode(dossier)


@given(dossiers, dossiers)
@settings(max_examples=60, deadline=None)
def test_a_difference_leads_there_and_back_through_json(before: Dossier, after: Dossier) -> None:
    changes = difference(before, after)
    written = [from_json(files.parse(files.dump(to_json(change)))) for change in changes]
    there = applied(encode(before), written)
    assert there == encode(after)
    assert applied(there, turned(written)) == encode(before)
    assert decode_again(there, encode(before), before) == after


def test_equal_looking_values_of_other_types_stay_apart() -> None:
    one, truth = with_values(a=1, b=Decimal("2.50")), with_values(a=True, b=Decimal("2.5"))
    assert len(difference(one, truth)) == 2
    decoded = decode(encode(truth)).dossier
    assert decoded is not None
    assert decoded.draft.placements[0].values["a"] is True


def test_reading_again_shares_what_did_not_change() -> None:
    placements = tuple(Placement(f"p{n}", "c", "1", values={"a": n}) for n in range(5))
    before = replace(EMPTY, draft=Draft(placements))
    tree = encode(before)
    after = SetValue("p3", "a", 9).apply(before)
    there = applied(tree, difference(before, after))
    again = decode_again(there, tree, before)
    assert again == after
    assert [one is other for one, other in zip(again.draft.placements, placements, strict=True)] == [
        True, True, True, False, True,
    ]  # fmt: skip
    assert again.conventions is before.conventions


def test_one_value_is_one_small_change_and_a_moved_placement_is_two() -> None:
    placements = tuple(Placement(f"p{n}", "c", "1") for n in range(200))
    before = replace(EMPTY, draft=Draft(placements))
    (change,) = difference(before, SetValue("p150", "amount", Decimal(1500)).apply(before))
    assert change == Put(("draft", "placements", 150, "values", "amount"), ABSENT, {"decimal": "1500"})
    moved = replace(before, draft=Draft((placements[-1], *placements[:-1])))
    assert len(json.dumps([to_json(one) for one in difference(before, moved)])) < 1000


def test_a_change_that_does_not_fit_is_refused() -> None:
    change = Put(("title", "nl"), "Iets anders", "Nieuw")
    with pytest.raises(ChangeDoesNotFit):
        applied(encode(EMPTY), [change])


def test_a_broken_field_is_left_out_and_named_with_its_place() -> None:
    tree = json.loads(json.dumps(encode(with_values(a=1, b=Open("later")))))
    tree["draft"]["placements"][0]["values"]["a"] = {"decimal": "veel"}
    tree["colour"] = "red"
    tree["talks"] = 3
    decoded = decode(tree)
    assert decoded.dossier is not None
    assert dict(decoded.dossier.draft.placements[0].values) == {"b": Open("later")}
    said = {finding.what.in_(Language.EN) for finding in decoded.findings}
    assert any("draft/placements/0/values/a/decimal: veel" in one for one in said)
    assert {finding.code for finding in decoded.findings} == {
        "store.field_wrong_value",
        "store.field_unknown",
        "store.field_wrong_type",
    }


def test_half_a_table_is_no_value() -> None:
    tree = json.loads(json.dumps(encode(with_values(a=Table(((1, None), (2, Decimal("3"))))))))
    tree["draft"]["placements"][0]["values"]["a"]["table"]["rows"][1][1] = {"decimal": "NaN"}
    decoded = decode(tree)
    assert decoded.dossier is not None
    assert dict(decoded.dossier.draft.placements[0].values) == {}
    assert len(decoded.findings) == 1


def test_what_misses_what_it_cannot_do_without_is_no_dossier() -> None:
    tree = {name: one for name, one in encode(EMPTY).items() if name != "title"}
    decoded = decode(tree)
    assert decoded.dossier is None
    assert decoded.findings[0].code == "store.field_missing"


@pytest.mark.parametrize("number", ["1e999999999", "9" * 500, "Infinity", "-1e-99999"])
def test_a_number_that_would_fill_the_memory_is_refused(number: str) -> None:
    tree = json.loads(json.dumps(encode(with_values(a=Decimal(1)))))
    tree["draft"]["placements"][0]["values"]["a"] = {"decimal": number}
    assert [finding.code for finding in decode(tree).findings] == ["store.field_wrong_value"]


def test_a_tree_nested_without_end_is_reported() -> None:
    deep: object = {"integer": 1}
    for _ in range(5000):
        deep = {"table": {"rows": [[deep]]}}
    tree = encode(EMPTY)
    tree["profile"] = {"sector": "", "figures": {"headcount": deep}}
    assert decode(tree).findings[0].code == "store.field_too_deep"


def test_half_a_surrogate_pair_is_kept() -> None:
    dossier = replace(EMPTY, title=Bilingual("kapot \ud83d", ""))
    assert decode(files.parse(files.dump(encode(dossier)))).dossier == dossier


def test_an_older_format_is_brought_up_step_by_step_and_a_newer_one_is_refused() -> None:
    steps = {1: lambda tree: {**tree, "b": 1}, 2: lambda tree: {**tree, "c": tree["b"] + 1}}
    assert migrated({"a": 0}, 1, "dossier.json", steps, 3) == {"a": 0, "b": 1, "c": 2}
    with pytest.raises(NewerFormat) as refused:
        migrated({}, 4, "dossier.json", steps, 3)
    assert "dossier.json" in refused.value.message.in_(Language.NL)


def test_a_dossier_of_before_what_was_tabled_was_copied_opens_without_a_copy() -> None:
    proposal = Proposal("v", ("p",), date(2026, 3, 2), Move.OFFER, {"a": Position()}, (TabledClause("a", "c", "1"),))
    agreed = Placement("a", "c", "1", status=Status.AGREED)
    dossier = replace(EMPTY, draft=Draft((agreed,)), rounds=(Round(1, date(2026, 3, 2), (proposal,)),))
    tree = encode(dossier)
    del tree["draft"]["placements"][0]["agreed"]
    del tree["rounds"][0]["proposals"][0]["own_terms"]
    del tree["rounds"][0]["proposals"][0]["clauses"][0]["source"]
    assert decode(migrated(tree, 1, "dossier.json")) == Decoded(dossier, ())


@pytest.mark.parametrize("broken", [None, [], {"draft": 3, "rounds": [None, {"proposals": {}}]}])
def test_a_broken_dossier_of_an_older_format_is_reported_and_not_a_crash(broken: object) -> None:
    assert decode(migrated(broken, 1, "dossier.json")).findings


@given(st.integers(0, 7), st.integers(0, 7))
def test_moving_any_placement_anywhere_leads_there_and_back(start: int, end: int) -> None:
    before = replace(EMPTY, draft=Draft(tuple(Placement(f"p{n}", "c", "1") for n in range(8))))
    after = MovePlacement(f"p{start}", end).apply(before)
    changes = difference(before, after)
    assert applied(encode(before), changes) == encode(after)
    assert applied(encode(after), turned(changes)) == encode(before)
    assert len(changes) == (0 if start == end else 2)
