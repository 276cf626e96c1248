"""Ways into the library on the command line: facets, ready sets, frameworks, and what a draft has not."""

import json
from pathlib import Path

import pytest

from caotool.commandline.console import Exit
from caotool.library.load import load_default_library
from caotool.session import Session


def listed(said) -> list[str]:
    return [clause["id"] for clause in json.loads(said.out)["clauses"]]


def test_a_list_can_be_narrowed_from_several_sides(caotool):
    all_of_it = listed(caotool("library", "list", "--json"))
    narrow = listed(
        caotool("library", "list", "--answers", "ser.4.1", "--costs", "--proposed-by", "employees", "--json")
    )
    assert 0 < len(narrow) < len(all_of_it)
    for one in narrow:
        shown = json.loads(caotool("library", "show", one, "--json").out)
        assert any(item.startswith("ser.4.1") for item in shown["answers"])


def test_values_of_one_option_widen_the_list(caotool):
    both = listed(caotool("library", "list", "--theme", "data", "--theme", "gains", "--json"))
    assert {one.partition(".")[0] for one in both} == {"data", "gains"}


def test_a_search_and_facets_go_together(caotool):
    found = listed(caotool("library", "list", "scholing", "--binds", "diagonal", "--json"))
    diagonal = set(listed(caotool("library", "list", "--binds", "diagonal", "--json")))
    assert found
    assert set(found) < diagonal


def test_a_list_for_a_script_tells_every_facet(caotool):
    (first, *_) = json.loads(caotool("library", "list", "--law", "wor-27", "--own-design", "--json").out)["clauses"]
    assert first["own_design"] is True
    assert "wor-27" in first["law"]
    assert {"binds", "proposed_by", "answers", "costs", "status", "theme"} <= first.keys()


@pytest.mark.parametrize(
    ("option", "value", "offered"),
    [
        ("--theme", "retrainng", "retraining"),
        ("--answers", "ser.9.9", "ser."),
        ("--law", "wor-99", "wor-"),
        ("--binds", "everyone", "normative"),
        ("--proposed-by", "unions", "employees"),
    ],
)
def test_a_value_that_does_not_exist_is_refused_with_values_that_do(caotool, option, value, offered):
    said = caotool("library", "list", option, value)
    assert said.code == Exit.USAGE
    assert value in said.errors
    assert offered in said.errors


def test_sets_are_listed_and_shown_with_their_clauses_and_one_line_that_they_are_no_advice(caotool):
    everything = caotool("library", "sets").out
    assert "ser-small" in everything
    assert "geen advies" in everything
    one = caotool("library", "sets", "ser-small").out
    assert "retraining.ai-training" in one
    assert one.count("geen advies") == 1
    (structure,) = json.loads(caotool("library", "sets", "ser-small", "--json").out)["sets"]
    assert structure["clauses"][0] == "adoption.joint-search"


def test_a_set_that_does_not_exist_is_refused_before_anything_is_made(caotool, home):
    said = caotool("new", "d", "--title", "x", "--set", "everything")
    assert said.code == Exit.USAGE
    assert "ser-small" in said.errors
    assert not (home / "d").exists()


def test_a_dossier_can_begin_with_a_set_and_that_is_one_step_to_undo(caotool, home):
    said = caotool("new", "d", "--title", "x", "--set", "media")
    assert said.code == Exit.DONE
    assert "geen advies" in said.out
    with Session.open(home / "d", load_default_library()) as session:
        wanted = load_default_library().sets["media"].clauses
        assert [one.clause for one in session.dossier.draft.placements] == list(wanted)
        session.undo()
        assert session.dossier.draft.placements == ()


def test_an_example_and_a_set_do_not_go_together(caotool):
    assert caotool("new", "d", "--example", "--set", "media").code == Exit.USAGE


def test_what_is_missing_from_a_draft_is_shown_without_judging(caotool, home):
    caotool("new", "d", "--title", "x", "--set", "ser-small")
    said = caotool("check", "d", "--missing")
    assert said.code == Exit.DONE
    assert "ser.1.3" in said.out
    assert "adoption.small-firms" in said.out
    assert "ser.2.2.3 " not in said.out
    assert "bepaalt u zelf" in said.out
    assert not {"moet", "ontbreekt", "fout"} & set(said.out.lower().split())


def test_another_framework_can_be_asked_for_and_a_script_gets_every_item(caotool, bank):
    table = json.loads(caotool("check", bank, "--missing", "avg", "--json").out)
    assert table["framework"] == "avg"
    assert {item["missing"] for item in table["items"]} == {True, False}
    assert caotool("check", bank, "--missing", "gdpr").code == Exit.USAGE


def test_every_item_of_every_framework_is_answered(caotool):
    said = caotool("library", "coverage", "--json")
    assert said.code == Exit.DONE
    shown = {framework["id"]: framework for framework in json.loads(said.out)["frameworks"]}
    assert list(shown)[:2] == ["ser", "eu-digital"]
    assert {"wor", "avg", "aia", "arbo", "bw", "type"} <= shown.keys()
    for framework in ("wor", "avg", "aia", "arbo", "bw"):
        assert all(item["law"] for item in shown[framework]["items"])


def test_an_item_is_shown_with_where_it_stands(caotool):
    assert "artikel 25 lid 1" in caotool("library", "coverage", "wor").out
    assert "Article 25(1)" in caotool("--taal", "en", "library", "coverage", "wor").out
    assert "hoofdaanbeveling 2" in caotool("library", "coverage", "ser").out
    assert "niet woord voor woord" in caotool("library", "coverage", "eu-digital").out


def test_a_clause_is_shown_with_law_items_and_related_clauses(caotool):
    said = caotool("library", "show", "suppliers.minor-updates").out
    assert "ser.4.2.4" in said
    assert "suppliers.updates" in said
    assert "Wet op de ondernemingsraden, artikel 25 lid 1" in said


def test_the_page_for_the_command_line_tells_of_these_options():
    page = (Path(__file__).parents[2] / "docs" / "opdrachtregel.md").read_text(encoding="utf-8")
    for option in ("library sets", "--set", "--missing", "--answers", "--theme", "--law", "--binds", "--proposed-by"):
        assert option in page
