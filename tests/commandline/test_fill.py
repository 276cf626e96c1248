"""Filling in by question and answer, as a screen reader or a pipe does it."""

from decimal import Decimal
from pathlib import Path

import pytest

from caotool.commandline.console import Exit
from caotool.commandline.fill import wants_lines
from caotool.commandline.linear.answers import heard
from caotool.language.time import Duration, TimeUnit
from caotool.language.tongue import Language
from caotool.library.load import load_default_library
from caotool.model.clause import Side
from caotool.model.draft import Placement
from caotool.model.values import OwnEntry
from caotool.session import Session

NBSP = "\u00a0"
BUDGET = "retraining.personal-budget"
ADD_BUDGET = ("+ persoonlijk scholingsbudget", "1")


@pytest.fixture
def budget(caotool, dossier) -> Path:
    """A dossier with one clause, nothing filled in."""
    assert caotool("fill", dossier, "--linear", lines=(*ADD_BUDGET, "q")).code == Exit.DONE
    return dossier


def placements(folder: Path) -> tuple[Placement, ...]:
    return Session.open(folder, load_default_library(), read_only=True).dossier.draft.placements


def values(folder: Path) -> dict[str, object]:
    (placement,) = placements(folder)
    return dict(placement.values)


def parameter(name: str, clause: str = BUDGET):
    found = load_default_library().clause(clause).parameter(name)
    assert found is not None
    return found


def test_a_clause_is_added_an_ambiguous_amount_asked_about_a_rung_picked_and_an_answer_undone(process, dossier):
    lines = ("+ persoonlijk scholingsbudget", "1", "12.50", "2", "3 jaar", "1, 3", "2", "<", "u", "1", "q")
    said = process("fill", dossier, "--linear", lines=lines)
    assert (said.code, said.errors) == (Exit.DONE, "")
    purposes, duties = (
        [choice for choice, _ in parameter(name).kind.choices(Language.NL)] for name in ("purposes", "duty")
    )
    assert values(dossier) == {
        "amount": Decimal(1250),
        "saving_years": Duration(Decimal(3), TimeUnit.YEAR),
        "purposes": (purposes[0], purposes[2]),
        "duty": duties[0],
    }
    assert "Toegevoegd: Persoonlijk scholingsbudget" in said.out
    assert "Ongedaan: Verplichtingsgraad: open →" in said.out


def test_an_amount_that_can_mean_two_things_is_asked_with_numbers(caotool, budget):
    said = caotool("fill", budget, "--linear", lines=("1", "12.50", "2", "q"))
    assert f"Bedoelt u €{NBSP}12,50 of €{NBSP}1.250?" in said.out
    assert f"2. €{NBSP}1.250" in said.out
    assert values(budget) == {"amount": Decimal(1250)}


def test_a_question_about_meaning_may_be_answered_by_typing_again(caotool, budget):
    caotool("fill", budget, "--linear", lines=("1", "12.50", "1500", "q"))
    assert values(budget) == {"amount": Decimal(1500)}


def test_every_answer_is_kept_at_once_also_when_the_input_ends(caotool, budget):
    said = caotool("fill", budget, "--linear", lines=("1", "1500"))
    assert said.code == Exit.DONE
    assert "Gestopt." in said.out
    assert values(budget) == {"amount": Decimal(1500)}


def test_a_value_out_of_range_is_refused_with_the_range_and_asked_again(caotool, budget):
    said = caotool("fill", budget, "--linear", lines=("1", "99000", "q"))
    assert f"€{NBSP}10.000" in said.out
    assert said.out.count("Antwoord:") == 2
    assert values(budget) == {}


def test_what_cannot_be_read_is_said_and_asked_again(caotool, budget):
    said = caotool("fill", budget, "--linear", lines=("1", "veel", "q"))
    assert "veel" in said.out
    assert said.out.count("Antwoord:") == 2
    assert values(budget) == {}


def test_the_question_names_number_label_unit_range_value_and_practice(caotool, budget):
    said = caotool("fill", budget, "--linear", lines=("1", "1500", "<", "q"))
    assert "Vraag 1 van 5: Budget per werknemer (bedrag in euro per jaar, van" in said.out
    assert "Nu: open." in said.out
    assert f"Nu: €{NBSP}1.500." in said.out
    assert "In de praktijk: " in said.out


def test_back_goes_to_the_question_before_and_from_the_first_to_the_list(caotool, budget):
    said = caotool("fill", budget, "--linear", lines=("1", "", "<", "<", "q"))
    questions = [line[:9] for line in said.out.splitlines() if line.startswith("Vraag ")]
    assert questions == ["Vraag 1 v", "Vraag 2 v", "Vraag 1 v"]
    assert said.out.count("Bepalingen in het concept:") == 2


def test_a_dash_leaves_a_value_open_again(caotool, budget):
    caotool("fill", budget, "--linear", lines=("1", "1500", "q"))
    said = caotool("fill", budget, "--linear", lines=("1", "-", "q"))
    assert "Blijft open." in said.out
    assert values(budget) == {}


def test_undo_takes_back_what_was_filled_in_earlier_runs_too(caotool, budget):
    caotool("fill", budget, "--linear", lines=("1", "1500", "q"))
    said = caotool("fill", budget, "--linear", lines=("1", "u", "q"))
    assert "Ongedaan: Budget per werknemer" in said.out
    assert values(budget) == {}
    caotool("fill", budget, "--linear", lines=("u", "q"))
    assert placements(budget) == ()


def test_undoing_the_placement_that_is_asked_about_leads_back_to_the_list(caotool, dossier):
    said = caotool("fill", dossier, "--linear", lines=(*ADD_BUDGET, "u", "u", "q"))
    assert said.code == Exit.DONE
    assert "Er staan nog geen bepalingen" in said.out
    assert placements(dossier) == ()


def test_the_opening_of_ones_own_side_is_taken_with_an_equals_sign(caotool, budget):
    preset = parameter("amount").presets[Side.EMPLOYEES].value
    said = caotool("fill", budget, "--linear", lines=("1", "=", "q"))
    assert "Typ = voor" in said.out
    assert values(budget) == {"amount": preset}


def test_a_mediator_is_offered_no_opening_of_a_side(caotool, home):
    caotool("new", "m", "--title", "x", "--owner-side", "mediator")
    said = caotool("fill", "m", "--linear", lines=(*ADD_BUDGET, "=", "q"))
    assert "Typ = voor" not in said.out
    assert "inzet van uw kant" not in said.out
    assert values(home / "m") == {}


def test_help_tells_the_answers_that_work_everywhere(caotool, budget):
    said = caotool("fill", budget, "--linear", lines=("?", "1", "?", "q"))
    assert "q stopt" in said.out
    assert "- laat open" in said.out


def test_a_search_can_be_refined_and_left(caotool, dossier):
    said = caotool("fill", dossier, "--linear", lines=("+", "xyzzyx", "?", "scholing", "<", "q"))
    assert "Niets gevonden voor “xyzzyx”" in said.out
    assert "1. " in said.out
    assert placements(dossier) == ()


def test_a_number_that_is_not_in_the_list_is_said(caotool, budget):
    assert "1 tot en met 1" in caotool("fill", budget, "--linear", lines=("7", "q")).out


def test_nothing_is_drawn_and_nothing_has_a_colour(process, budget):
    said = process("fill", budget, "--linear", lines=("1", "", "", "?", "1", "q"), TERM="xterm-256color")
    assert said.code == Exit.DONE
    assert all(char == "\n" or char.isprintable() or char == NBSP for char in said.out)
    assert not set("│─┌┐└┘█▌\x1b\r") & set(said.out)


def test_the_dialogue_speaks_english(caotool, budget):
    said = caotool("fill", budget, "--linear", "--taal", "en", lines=("1", "1,500.50", "q"))
    assert "Question 1 of 5: Budget per employee" in said.out
    assert "read as €1,500.50" in said.out
    assert values(budget) == {"amount": Decimal("1500.50")}


def test_without_a_terminal_the_dialogue_needs_no_option(caotool, budget):
    assert "Welke bepaling?" in caotool("invullen", budget, lines=("q",)).out


def test_screen_readers_and_simple_terminals_get_lines():
    assert wants_lines({"ACCESSIBLE": "1"})
    assert wants_lines({"TERM": "dumb"})
    assert not wants_lines({"TERM": "xterm", "ACCESSIBLE": "0"})


def test_a_hostile_title_cannot_command_the_terminal(caotool):
    caotool("new", "d", "--title", "Cao \x1b[2J\u202eZee")
    for command in (("fill", "d", "--linear"), ("show", "d")):
        said = caotool(*command, lines=("q",))
        assert "\x1b" not in said.out
        assert "\u202e" not in said.out


def test_numbers_pick_options_and_anything_else_is_read_by_the_kind():
    purposes, duty, amount = parameter("purposes"), parameter("duty"), parameter("amount")
    ids = [choice for choice, _ in purposes.kind.choices(Language.NL)]
    assert heard(purposes, "3, 1, 1", Language.NL).value == purposes.kind.from_source([ids[2], ids[0]])
    assert heard(purposes, "9", Language.NL).value == (OwnEntry("9"),)
    assert heard(duty, "1 2", Language.NL).value is None
    assert heard(amount, "1", Language.NL).value == Decimal(1)
