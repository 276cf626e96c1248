"""What each command does with a real dossier and the real library."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from caotool.commandline.console import Exit
from caotool.commands import COMMANDS
from caotool.language.tongue import Language
from caotool.library.load import load_default_library
from caotool.model.clause import Side
from caotool.model.dossier import MEDIATOR
from caotool.session import Session


def opened(folder: Path) -> Session:
    return Session.open(folder, load_default_library(), read_only=True)


def words_in(path: Path) -> str:
    return zipfile.ZipFile(path).read("word/document.xml").decode("utf-8")


# new and open


def test_a_new_dossier_has_its_title_its_parties_and_its_owner(caotool, home):
    said = caotool(
        "new", "d", "--title", "Cao Zee", "--owner-side", "employers", "--party", "Rederij", "--party", "Bond"
    )
    assert said.code == Exit.DONE
    assert "caotool open d" in said.out
    dossier = opened(home / "d").dossier
    assert dossier.title.nl == "Cao Zee"
    assert dossier.side is Side.EMPLOYERS
    assert [(party.name, party.side) for party in dossier.parties] == [
        ("Rederij", Side.EMPLOYERS),
        ("Bond", Side.EMPLOYEES),
    ]


def test_a_party_may_say_whose_side_it_is_on(caotool, home):
    parties = ("werknemers: Bond Een", "employers: Bedrijf: Noord", "employees:Bond Twee")
    options = [part for party in parties for part in ("--party", party)]
    assert caotool("new", "d", "--title", "x", *options).code == Exit.DONE
    named = {party.name: party.side for party in opened(home / "d").dossier.parties}
    assert named == {"Bond Een": Side.EMPLOYEES, "Bond Twee": Side.EMPLOYEES, "Bedrijf: Noord": Side.EMPLOYERS}


def test_a_mediator_keeps_a_dossier_of_two_sides(caotool, home):
    assert caotool("new", "d", "--title", "x", "--owner-side", "mediator").code == Exit.DONE
    dossier = opened(home / "d").dossier
    assert dossier.owner == MEDIATOR
    assert {party.side for party in dossier.parties} == set(Side)


def test_an_example_is_copied_and_can_be_changed(caotool, home, bank):
    assert caotool("new", "d", "--example").code == Exit.DONE
    assert opened(home / "d").dossier == opened(bank).dossier
    said = caotool("fill", "d", "--linear", lines=("u", "q"))
    assert "Ongedaan" in said.out


def test_a_folder_with_something_in_it_is_left_alone(caotool, dossier):
    before = (dossier / "dossier.json").read_bytes()
    for extra in (("--title", "Anders"), ("--example",)):
        said = caotool("new", dossier, *extra)
        assert said.code == Exit.FILE
        assert "niet leeg" in said.errors
    assert (dossier / "dossier.json").read_bytes() == before


@pytest.mark.parametrize(("folder", "extra"), [("CON", ("--title", "x")), ("a:b", ("--title", "x"))])
def test_a_name_that_windows_refuses_is_refused_everywhere(folder, extra, caotool, home):
    assert caotool("new", folder, *extra).code == Exit.FILE
    assert not (home / folder).exists()


def test_without_a_title_there_is_no_dossier(caotool, home):
    said = caotool("new", "d")
    assert said.code == Exit.USAGE
    assert "--title" in said.errors
    assert not (home / "d").exists()


@pytest.mark.parametrize("command", ["open", "show", "export", "check", "fill"])
def test_a_folder_without_a_dossier_is_said_to_have_none(command, caotool):
    said = caotool(command, "nergens")
    assert said.code == Exit.FILE
    assert "In nergens staat geen dossier" in said.errors


def test_opening_needs_a_terminal(caotool, dossier):
    assert caotool("open", dossier).code == Exit.USAGE


# show and export


def test_the_chapter_is_shown_in_either_language(caotool, bank):
    dutch, english = caotool("show", bank), caotool("show", bank, "--taal", "en")
    assert "Artikel 9.1  " in dutch.out
    assert "Article 9.1  " in english.out
    assert "Aldus overeengekomen" in dutch.out
    assert caotool("show", bank / "dossier.json").out == dutch.out


def test_the_structure_tells_where_every_value_came_from(caotool, bank):
    said = json.loads(caotool("show", bank, "--json", "--taal", "en").out)
    assert said["language"] == "en"
    dossier = opened(bank).dossier
    placed = {placement.id: placement for placement in dossier.draft.placements}
    values = [
        (article["placement"], span["parameter"])
        for article in said["chapter"]["articles"]
        for paragraph in article["paragraphs"]
        for span in paragraph["spans"]
        if span.get("state") == "value"
    ]
    assert len(values) > 10
    assert all(parameter in placed[placement].values for placement, parameter in values)


def test_an_export_is_a_word_file_and_its_path_is_printed(process, home, bank):
    said = process("export", bank, "-o", "uit.docx")
    assert (said.code, said.errors) == (Exit.DONE, "")
    assert said.out == "uit.docx\n"
    assert "Kunstmatige intelligentie en werk" in words_in(home / "uit.docx")


def test_the_same_dossier_exports_to_the_same_bytes(caotool, home, bank):
    assert caotool("export", bank, "-o", "a.docx").code == Exit.DONE
    assert caotool("export", bank, "-o", "b.docx").code == Exit.DONE
    assert (home / "a.docx").read_bytes() == (home / "b.docx").read_bytes()


def test_both_languages_stand_side_by_side(caotool, home, bank):
    assert caotool("export", bank, "-o", "uit.docx", "--language", "both").code == Exit.DONE
    words = words_in(home / "uit.docx")
    assert "Kunstmatige intelligentie en werk" in words
    assert "Artificial intelligence and work" in words


@pytest.mark.parametrize(
    ("name", "format_", "start"),
    [("a.html", None, "<!doctype html"), ("a.md", None, "#"), ("a.txt", None, "CONCEPT"), ("a", "txt", "CONCEPT")],
)
def test_the_kind_of_file_follows_from_its_name_or_is_said(name, format_, start, caotool, home, bank):
    extra = ("--format", format_) if format_ else ()
    assert caotool("export", bank, "-o", name, *extra).code == Exit.DONE
    text = (home / name).read_text(encoding="utf-8")
    assert text.lower().lstrip("\ufeff").lstrip().startswith(start.lower()) or start.lower() in text.lower()[:200]


def test_without_a_name_the_file_is_called_after_the_dossier(caotool, home, dossier):
    said = caotool("export", dossier, "--format", "md")
    assert Path(said.out.strip()) == home / "Cao Proef.md"
    assert (home / "Cao Proef.md").is_file()


def test_an_ending_that_cannot_be_made_is_refused(caotool, home, bank):
    said = caotool("export", bank, "-o", "uit.pdf")
    assert said.code == Exit.USAGE
    assert ".pdf" in said.errors
    assert not (home / "uit.pdf").exists()


def test_an_existing_file_is_replaced_only_when_asked(caotool, home, dossier):
    (home / "uit.txt").write_text("van een ander", encoding="utf-8")
    said = caotool("export", dossier, "-o", "uit.txt")
    assert said.code == Exit.FILE
    assert "--overwrite" in said.errors
    assert (home / "uit.txt").read_text(encoding="utf-8") == "van een ander"
    assert caotool("export", dossier, "-o", "uit.txt", "--overwrite").code == Exit.DONE
    assert "Cao Proef" in (home / "uit.txt").read_text(encoding="utf-8")


def test_nothing_is_exported_into_the_private_folder_of_a_dossier(caotool, dossier):
    said = caotool("export", dossier, "-o", dossier / "uit.docx")
    assert said.code == Exit.FILE
    assert not (dossier / "uit.docx").exists()


def test_a_house_style_that_is_none_is_refused_with_a_remedy(caotool, home, bank):
    (home / "stijl.docx").write_bytes(b"geen Word")
    said = caotool("export", bank, "-o", "uit.docx", "--house-style", "stijl.docx")
    assert said.code == Exit.FILE
    assert len(said.errors.splitlines()) == 2
    assert not (home / "uit.docx").exists()


def test_a_house_style_that_is_not_there_is_said(caotool, bank):
    said = caotool("export", bank, "-o", "uit.docx", "--house-style", "weg.docx")
    assert said.code == Exit.FILE
    assert "weg.docx" in said.errors


def test_exporting_changes_nothing_in_the_dossier_and_works_while_it_is_open(caotool, dossier):
    before = {path.name: path.read_bytes() for path in dossier.iterdir() if path.is_file()}
    with Session.open(dossier, load_default_library()):
        assert caotool("export", dossier, "-o", "uit.md").code == Exit.DONE
        said = caotool("fill", dossier, "--linear", lines=("q",))
        assert said.code == Exit.FILE
        assert "al open" in said.errors
    after = {path.name: path.read_bytes() for path in dossier.iterdir() if path.is_file()}
    assert after == before


# check


def test_a_draft_without_faults_passes(caotool, dossier):
    said = caotool("check", dossier)
    assert said.code == Exit.DONE
    assert said.out.endswith("Fouten: 0; waarschuwingen: 0; opmerkingen: 0.\n")


def test_a_clause_that_is_gone_is_an_error_and_the_rest_is_judged(caotool, dossier):
    caotool("fill", dossier, "--linear", lines=("+ persoonlijk scholingsbudget", "1", "q"))
    path = dossier / "dossier.json"
    path.write_text(
        path.read_text(encoding="utf-8").replace("retraining.personal-budget", "retraining.gone"), encoding="utf-8"
    )
    # Somebody changed the file by hand; opening it to write takes that over.
    caotool("fill", dossier, "--linear", lines=("q",))
    said = caotool("check", dossier, "--json")
    assert said.code == Exit.FINDINGS
    codes = {finding["code"]: finding for finding in json.loads(said.out)["findings"]}
    assert codes["clause.missing"]["severity"] == "error"
    assert "retraining.gone" in codes["clause.missing"]["what"]


# library


def test_the_library_is_listed_and_searched(caotool):
    everything = caotool("library", "list").out.splitlines()
    found = caotool("library", "list", "persoonlijk scholingsbudget").out.splitlines()
    assert len(everything) >= 15
    assert found[0].split() == ["retraining.personal-budget", "Persoonlijk", "scholingsbudget"]
    listed = json.loads(caotool("library", "list", "--json").out)["clauses"]
    assert [clause["id"] for clause in listed] == [line.split()[0] for line in everything]


def test_a_clause_is_shown_with_what_practice_holds(caotool):
    said = caotool("library", "show", "retraining.personal-budget")
    assert "{{ amount }}" in said.out
    assert "In de praktijk: €\u00a0375 per jaar" in said.out
    structure = json.loads(caotool("library", "show", "retraining.personal-budget", "--json").out)
    assert structure["parameters"][0]["name"] == "amount"


def test_presets_of_a_side_are_not_shown_to_who_only_looks(caotool):
    assert "inzet van uw kant" not in caotool("library", "show", "retraining.personal-budget").out


def test_a_clause_that_is_not_there_brings_those_that_look_like_it(caotool):
    said = caotool("library", "show", "retraining.personal")
    assert said.code == Exit.USAGE
    assert "retraining.personal-budget" in said.errors


def test_a_new_clause_loads_and_a_broken_one_is_found_at_its_line(caotool, home):
    said = caotool("library", "new", "retraining.mentor-hours", "--title", "Mentoruren", "--in", "lib")
    path = home / said.out.strip()
    assert caotool("library", "check", "lib").code == Exit.DONE
    lines = path.read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines, 1) if line.startswith("binds:"))
    lines[at - 1] = "binds: everyone"
    path.write_text("\n".join(lines), encoding="utf-8")
    said = caotool("library", "check", "lib")
    assert said.code == Exit.FINDINGS
    assert said.out.startswith(f"{Path('lib') / 'mentor-hours.yaml'}:{at}:")
    assert json.loads(caotool("library", "check", path, "--json").out)["findings"][0]["line"] == at


def test_a_new_clause_never_replaces_a_file(caotool, home):
    assert caotool("library", "new", "retraining.x", "--title", "Een", "--in", "lib").code == Exit.DONE
    assert caotool("library", "new", "retraining.x", "--title", "Twee", "--in", "lib").code == Exit.FILE
    assert "Een" in (home / "lib" / "x.yaml").read_text(encoding="utf-8")


def test_an_own_clause_goes_to_the_own_library_and_is_listed(caotool):
    assert caotool("library", "new", "retraining.mentor-hours", "--title", "Mentoruren").code == Exit.DONE
    assert "Mentoruren" in caotool("library", "list").out


@pytest.mark.parametrize("name", ["Foo", "geen-punt", "../weg.x", "a.b.c"])
def test_a_name_that_no_clause_can_have_is_refused(name, caotool, home):
    assert caotool("library", "new", name, "--title", "x", "--in", "lib").code == Exit.USAGE
    assert not (home / "lib").exists()


def test_the_schema_is_json(caotool):
    schema = json.loads(caotool("library", "schema").out)
    assert schema["$schema"].startswith("https://json-schema.org/")


def test_a_folder_that_is_not_there_cannot_be_checked(caotool):
    assert caotool("library", "check", "weg").code == Exit.FILE


# demo and keys


def test_without_a_terminal_the_demo_writes_the_example_and_prints_its_path(process, home):
    said = process("demo")
    assert (said.code, said.errors) == (Exit.DONE, "")
    path = Path(said.out.strip())
    assert path.parent == home / "out"
    assert "Kunstmatige intelligentie en werk" in words_in(path)
    again = process("demo")
    assert again.out == said.out


def test_where_nothing_can_be_written_the_demo_uses_a_temporary_folder(caotool, home):
    (home / "out").write_text("een bestand in de weg", encoding="utf-8")
    said = caotool("demo")
    assert said.code == Exit.DONE
    path = Path(said.out.strip())
    assert path.is_file()
    assert path.parent != home / "out"


def test_the_key_card_has_every_command_that_has_a_key(caotool):
    said = caotool("toetsen")
    assert said.code == Exit.DONE
    for command in COMMANDS:
        assert (command.name(Language.NL) in said.out) is bool(command.keys)
    assert "Ctrl+Z" in said.out


# streams


def test_output_is_utf8_whatever_the_system_says(process, bank):
    said = process("show", bank, PYTHONIOENCODING="cp1252", PYTHONUTF8="0", LC_ALL="C")
    assert said.code == Exit.DONE
    assert "€" in said.out


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close differently there")
def test_a_reader_that_has_seen_enough_is_no_fault(bank):
    command = [sys.executable, "-m", "caotool", "show", str(bank)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        errors = running.stderr.read()
    assert running.returncode == Exit.DONE
    assert errors == b""
