"""Which command, in which language, and what is said when it is not understood."""

import pytest

from caotool import __version__
from caotool.cli import main
from caotool.commandline.console import Exit, Stop
from caotool.commandline.line import Line
from caotool.commandline.table import COMMANDS
from caotool.commandline.tongue import language_named, language_usual
from caotool.language.tongue import Language
from caotool.store.places import Settings, save_settings


def test_the_language_may_stand_before_or_after_the_command():
    assert Line.of(["--taal", "en", "check", "map"]).language is Language.EN
    assert Line.of(["check", "map", "--language=en"]).language is Language.EN
    assert Line.of(["check", "map", "--language=en"]).rest == ("map",)


def test_after_export_the_language_is_that_of_the_text():
    line = Line.of(["--taal", "nl", "export", "map", "--taal", "both"])
    assert line.language is Language.NL
    assert line.rest == ("map", "--taal", "both")


def test_what_follows_two_dashes_is_left_alone():
    assert Line.of(["check", "--", "--taal"]).rest == ("--", "--taal")


@pytest.mark.parametrize("argv", [["--taal", "fr"], ["--taal"], ["check", "--language", "de"]])
def test_a_language_that_is_not_there_is_refused(argv):
    with pytest.raises(Stop) as stopped:
        Line.of(argv)
    assert stopped.value.code is Exit.USAGE


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_has_a_dutch_name_and_help_in_both_languages(command, capsys):
    assert Line.of([command.dutch]).command is command
    assert main([command.name, "--help", "--taal", "nl"]) == Exit.DONE
    dutch = capsys.readouterr().out
    assert main([command.dutch, "--help", "--taal", "en"]) == Exit.DONE
    english = capsys.readouterr().out
    assert "Gebruik: " in dutch
    assert "Afsluitcodes: " in dutch
    assert "Usage: " in english
    assert "Exit codes: " in english
    assert "show this help" not in dutch


def test_names_of_languages_are_those_of_systems():
    assert language_named("en_US.UTF-8") is Language.EN
    assert language_named("nl-BE") is Language.NL
    assert language_named("C.UTF-8") is None


def test_the_settings_go_before_the_system_and_dutch_is_usual(tmp_path):
    english = {"LANG": "en_GB.UTF-8"}
    assert language_usual({}, tmp_path) is Language.NL
    assert language_usual({"LANG": "C"}, tmp_path) is Language.NL
    assert language_usual(english, tmp_path) is Language.EN
    save_settings(Settings(language=Language.NL), tmp_path)
    assert language_usual(english, tmp_path) is Language.NL


def test_without_a_terminal_the_program_says_so_and_how_else(caotool):
    said = caotool()
    assert said.code == Exit.USAGE
    what, remedy = said.errors.splitlines()
    assert "terminal" in what
    assert "caotool show" in remedy
    assert said.out == ""


def test_the_variable_chooses_the_language(caotool, monkeypatch):
    monkeypatch.setenv("CAOTOOL_LANGUAGE", "en")
    assert "needs a terminal" in caotool().errors
    assert "heeft een terminal nodig" in caotool("--taal", "nl").errors


def test_the_version_is_that_of_the_package(process):
    said = process("--version")
    assert (said.code, said.out) == (0, f"caotool {__version__}\n")


@pytest.mark.parametrize(
    ("argv", "what"),
    [
        (["exporteer"], "De opdracht “exporteer” bestaat niet."),
        (["export"], "Er ontbreekt: dossier."),
        (["export", "a", "--format"], "Achter --format ontbreekt een waarde."),
        (["export", "a", "b"], "Dit hoort hier niet: b."),
        (["check", "a", "--jason"], "Dit hoort hier niet: --jason."),
        (["--taal", "fr", "keys"], "De taal “fr” is er niet."),
    ],
)
def test_a_fault_is_one_line_and_its_remedy_another(argv, what, caotool):
    said = caotool(*argv)
    assert said.code == Exit.USAGE
    assert said.errors.splitlines()[0] == what
    assert len(said.errors.splitlines()) == 2


def test_a_wrong_choice_is_told_with_the_right_ones(caotool):
    said = caotool("export", "a", "--format", "pdf")
    assert said.code == Exit.USAGE
    assert all(word in said.errors for word in ("pdf", "--format", "docx", "html", "md", "txt", "kan niet bij"))


def test_a_fault_that_is_not_known_still_says_where_to_look(caotool):
    said = caotool("export", "a", "--table=x")
    assert said.code == Exit.USAGE
    assert "caotool export --help" in said.errors
