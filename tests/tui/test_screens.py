"""The dialogs of the terminal program, used by keys and by mouse on a real dossier, at 80 by 24."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from textual.widgets import Input, Select, Tabs, TextArea

from caotool.language.tongue import Bilingual, Language
from caotool.library.load import bundled_source, load_library
from caotool.model.clause import Side
from caotool.model.conventions import Numbering
from caotool.model.dossier import MEDIATOR, Dossier, Party, Position
from caotool.model.draft import Status
from caotool.model.edits import AddPlacement, OpenRound, SetNote, SetValue, Table
from caotool.session import Session
from caotool.session.exporting import FORMATS
from caotool.tui.app import CaotoolApp
from tests.tui.reading import english_words, read

SIZE = (80, 24)
SECRET = "ondergrens is tweeduizend"

pytestmark = pytest.mark.usefixtures("documents")


@pytest.fixture(scope="session")
def library():
    return load_library([bundled_source()])


@pytest.fixture
def documents(tmp_path, monkeypatch):
    home = tmp_path / "documenten"
    monkeypatch.setattr("platformdirs.user_documents_path", lambda: home)
    return home / "caotool"


@pytest.fixture
def folder(tmp_path, library):
    parties = (Party("p1", "Bond [A]", Side.EMPLOYEES), Party("p2", "Bedrijf B", Side.EMPLOYERS))
    dossier = Dossier("d", Bilingual("Proef", "Trial"), date(2026, 7, 1), "p1", parties=parties)
    with Session.create(tmp_path / "dossier", dossier, library) as session:
        clause = library.clause("retraining.personal-budget")
        session.do(AddPlacement("aaa", clause.id, clause.version, clause.fingerprint))
        session.do(SetNote("aaa", SECRET))
    return tmp_path / "dossier"


@pytest.fixture
def app(tmp_path, library, folder):
    return CaotoolApp(settings_folder=tmp_path / "instellingen", library=library, dossier=folder)


@pytest.fixture
def empty(tmp_path, library):
    return CaotoolApp(settings_folder=tmp_path / "instellingen", library=library)


def name(app):
    return type(app.screen).__name__


async def give(app, command, pilot):
    app.screen.action_command(command)
    return await read(pilot)


async def outline(pilot):
    await pilot.press("f3")
    return await read(pilot)


# A new dossier


async def test_enter_alone_makes_a_dossier_that_works(empty, documents):
    async with empty.run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+n")
        for _ in range(6):
            await read(pilot)
            await pilot.press("enter")
        await read(pilot)
        assert name(empty) == "WorkspaceScreen"
        dossier = empty.screen.session.dossier
        assert (documents / "AI-hoofdstuk" / "dossier.json").is_file()
        assert dossier.title == Bilingual("AI-hoofdstuk", "AI chapter")
        assert dossier.side is Side.EMPLOYEES
        assert {party.side for party in dossier.parties} == set(Side)
        empty.do_quit()


async def test_going_back_in_the_assistant_loses_nothing(empty):
    async with empty.run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+n")
        await read(pilot)
        empty.screen.query_one("#title", Input).value = "Cao Haven"
        await pilot.press("enter", "down")
        await read(pilot)
        empty.screen.query_one("#other-side", Input).value = "FNV; CNV"
        await pilot.click("#button-next")
        await pilot.press("end")
        assert "1:2, lid 3" in await read(pilot)
        await pilot.press("escape", "escape")
        await pilot.press("enter")
        assert "FNV; CNV" in await read(pilot)
        for _ in range(5):
            await pilot.press("enter")
            await read(pilot)
        dossier = empty.screen.session.dossier
        assert dossier.title.nl == "Cao Haven"
        assert dossier.side is Side.EMPLOYERS
        assert [party.name for party in dossier.parties] == ["Werkgever", "FNV", "CNV"]
        assert dossier.conventions.numbering is Numbering.COLON
        empty.do_quit()


async def test_a_mediator_belongs_to_neither_side(empty):
    async with empty.run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+n", "enter", "end")
        text = await read(pilot)
        assert "Vakbonden" in text
        assert "Uw organisatie" not in text
        for _ in range(5):
            await pilot.press("enter")
            await read(pilot)
        assert empty.screen.session.dossier.owner == MEDIATOR
        empty.do_quit()


async def test_a_folder_name_that_windows_refuses_is_refused_everywhere(empty):
    async with empty.run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+n", "enter", "enter", "enter", "enter")
        await read(pilot)
        empty.screen.query_one("#folder", Input).value = "con"
        await pilot.press("enter")
        text = await read(pilot)
        assert "stap 5 van 6" in text
        assert "Windows" in text


# Exporting


@pytest.mark.parametrize("form", FORMATS)
async def test_every_format_is_written_with_its_own_ending(app, documents, form):
    async with app.run_test(size=SIZE) as pilot:
        await read(pilot)
        await pilot.press("f9")
        await read(pilot)
        app.screen.query_one("#format", Select).value = form
        await read(pilot)
        await pilot.click("#button-export")
        text = await read(pilot)
        assert "Geëxporteerd" in text
        written = documents / "uit" / f"Proef{FORMATS[form].suffix}"
        assert SECRET.encode() not in written.read_bytes()
        assert written.stat().st_size > 200
        app.screen.dismiss()
        app.do_quit()


async def test_a_file_that_exists_is_never_replaced_unasked(app, documents):
    (documents / "uit").mkdir(parents=True)
    there = documents / "uit" / "Proef.docx"
    there.write_bytes(b"van een ander")
    async with app.run_test(size=SIZE) as pilot:
        await read(pilot)
        await pilot.press("f9")
        await read(pilot)
        await pilot.press("enter")
        assert "bestaat al" in await read(pilot)
        await pilot.click("#button-free")
        await read(pilot)
        assert there.read_bytes() == b"van een ander"
        assert (documents / "uit" / "Proef (2).docx").is_file()


async def test_a_file_that_word_has_open_gives_a_free_name(app, documents):
    (documents / "uit").mkdir(parents=True)
    (documents / "uit" / "Proef.docx").write_bytes(b"oud")
    (documents / "uit" / "~$Proef.docx").write_bytes(b"")
    async with app.run_test(size=SIZE) as pilot:
        await read(pilot)
        await pilot.press("f9")
        await read(pilot)
        await pilot.press("enter")
        text = await read(pilot)
        assert "Proef (2).docx" in text
        assert "Vervangen" not in text


async def test_a_file_in_the_private_folder_is_refused(app, folder):
    async with app.run_test(size=SIZE) as pilot:
        await read(pilot)
        await pilot.press("f9")
        await read(pilot)
        app.screen.query_one("#path", Input).value = str(folder / "hoofdstuk.docx")
        await pilot.press("enter")
        assert "Kies een andere map" in await read(pilot)
        assert not (folder / "hoofdstuk.docx").exists()


async def test_something_that_is_no_house_style_is_refused_with_the_reason(app, tmp_path):
    (tmp_path / "brief.docx").write_bytes(b"geen Word")
    async with app.run_test(size=SIZE) as pilot:
        await read(pilot)
        await pilot.press("f9")
        await read(pilot)
        app.screen.query_one("#house-style", Input).value = str(tmp_path / "brief.docx")
        await pilot.click("#button-export")
        text = await read(pilot)
        assert name(app) == "ExportScreen"
        assert "Word" in text.split("Bestand")[-1]


async def test_recording_as_sent_keeps_a_copy(app, folder):
    async with app.run_test(size=SIZE) as pilot:
        await read(pilot)
        await pilot.press("f9")
        await read(pilot)
        await pilot.press("enter")
        await read(pilot)
        await pilot.click("#record")
        await read(pilot)
        assert [path.name for path in (folder / "sent").iterdir()] == ["Proef.docx"]
        await pilot.press("escape")
        await read(pilot)
        assert len(app.screen.session.dossier.sent) == 1


# Notes, status, history


async def test_a_note_is_kept_on_escape_and_hidden_in_projector_mode(app):
    async with app.run_test(size=SIZE) as pilot:
        await read(pilot)
        await outline(pilot)
        await pilot.press("ctrl+t")
        assert SECRET in await read(pilot)
        await pilot.press(*"!", "escape")
        await read(pilot)
        assert app.screen.session.dossier.private.notes["aaa"] == f"{SECRET}!"
        await pilot.press("f12", "ctrl+t")
        assert SECRET not in await read(pilot)
        assert name(app) == "WorkspaceScreen"


async def test_the_status_is_chosen_from_a_list(app):
    async with app.run_test(size=SIZE) as pilot:
        await read(pilot)
        await outline(pilot)
        await give(app, "set_status", pilot)
        await pilot.press("down", "down", "down", "down", "enter")
        await read(pilot)
        assert app.screen.session.dossier.draft.placements[0].status is Status.PARKED


async def test_agreeing_on_what_was_never_tabled_is_refused_with_the_reason_and_a_way_on(app):
    async with app.run_test(size=SIZE) as pilot:
        await read(pilot)
        await outline(pilot)
        session = app.screen.session
        await give(app, "set_status", pilot)
        await pilot.press("down", "down", "enter")
        text = await read(pilot)
        assert "nog niet: geen partij heeft haar" in text
        await pilot.press("escape")
        await read(pilot)
        assert session.dossier.draft.placements[0].status is Status.PROPOSED
        await give(app, "set_status", pilot)
        await pilot.press("down", "down", "enter")
        await read(pilot)
        await pilot.click("#button-table")
        await read(pilot)
        assert session.dossier.draft.placements[0].status is Status.AGREED
        assert [proposal.parties for proposal in session.dossier.proposals()] == [("p1", "p2")]
        session.undo()
        assert session.dossier.rounds == ()
        assert session.dossier.draft.placements[0].status is Status.PROPOSED


async def test_agreeing_on_another_value_than_was_tabled_says_which_and_what_is_there(app):
    async with app.run_test(size=SIZE) as pilot:
        await read(pilot)
        await outline(pilot)
        session = app.screen.session
        session.do(SetValue("aaa", "amount", Decimal(1500)))
        session.do(OpenRound(date(2026, 7, 2)))
        session.do(
            Table("t", ("p2",), date(2026, 7, 2), positions={"aaa": Position(values={"amount": Decimal(900)})})
        )
        await give(app, "set_status", pilot)
        await pilot.press("down", "down", "enter")
        text = (await read(pilot)).replace("\xa0", " ")
        assert "Budget per werknemer: € 1.500. Op tafel: € 900 (Bedrijf B)." in text


async def test_history_goes_back_to_a_step_and_forth_again(app):
    async with app.run_test(size=SIZE) as pilot:
        await read(pilot)
        await outline(pilot)
        await pilot.press("ctrl+d")
        await read(pilot)
        assert len(app.screen.session.dossier.draft.placements) == 2
        await pilot.press("f8", "down", "enter")
        await read(pilot)
        assert len(app.screen.session.dossier.draft.placements) == 1
        await pilot.press("f8")
        assert "ongedaan gemaakt" in await read(pilot)
        await pilot.press("home", "enter")
        await read(pilot)
        assert len(app.screen.session.dossier.draft.placements) == 2


# Findings


async def test_enter_on_a_finding_goes_to_the_field(app):
    async with app.run_test(size=(120, 40)) as pilot:
        await read(pilot)
        await pilot.press("f11")
        text = await read(pilot)
        assert name(app) == "FindingsScreen"
        assert "Opmerking:" in text or "Let op:" in text
        await pilot.press("enter")
        await read(pilot)
        assert name(app) == "WorkspaceScreen"
        assert app.screen.placement.id == "aaa"


# Wording


async def test_own_wording_shows_the_difference_and_is_kept(app):
    async with app.run_test(size=(120, 40)) as pilot:
        await read(pilot)
        await outline(pilot)
        await pilot.press("ctrl+w")
        assert "De tekst is die van de bibliotheek" in await read(pilot)
        area = app.screen.query_one("#text-nl", TextArea)
        area.text = area.text + "\n3. Dit is nieuw."
        await pilot.pause(0.4)
        assert "Dit is nieuw" in await read(pilot)
        await pilot.click("#button-keep")
        await read(pilot)
        wording = app.screen.placement.wording
        assert wording.text.nl.endswith("3. Dit is nieuw.\n")
        assert wording.text.en == ""


async def test_wording_that_cannot_be_read_says_where_and_loses_nothing(app):
    async with app.run_test(size=(120, 40)) as pilot:
        await read(pilot)
        await outline(pilot)
        await pilot.press("ctrl+w")
        await read(pilot)
        area = app.screen.query_one("#text-nl", TextArea)
        area.text = "1. Tekst.\n2. {{ bestaat_niet }}"
        await pilot.press("escape")
        text = await read(pilot)
        assert "Nederlands, regel 2" in text
        assert area.text == "1. Tekst.\n2. {{ bestaat_niet }}"
        await pilot.click("#button-cancel")
        await read(pilot)
        assert app.screen.placement.wording is None


async def test_an_own_clause_is_placed_in_the_text(app):
    async with app.run_test(size=SIZE) as pilot:
        await read(pilot)
        await give(app, "new_own_clause", pilot)
        await pilot.press(*"Thuis", "enter")
        app.screen.query_one(TextArea).text = "De werkgever overlegt [eerst].\n\nDe werknemer ook."
        await pilot.click("#button-add")
        await read(pilot)
        session = app.screen.session
        assert [one.clause for one in session.dossier.draft.placements] == [
            "retraining.personal-budget",
            "eigen.thuis",
        ]
        articles = {one.title: one for one in session.compose(Language.NL).document.articles()}
        assert len(articles["Thuis"].paragraphs) == 2
        session.undo()
        assert "eigen.thuis" not in session.dossier.draft.own_clauses


# Details of the dossier


async def test_a_figure_is_read_strictly_and_said_back(app):
    async with app.run_test(size=(120, 40)) as pilot:
        await read(pilot)
        await pilot.press("f7")
        await read(pilot)
        app.screen.query_one(Tabs).active = "tab-facts"
        field = app.screen.query_one("#figure-wage_sum", Input)
        field.value = "12.50"
        await pilot.click("#button-keep")
        await read(pilot)
        assert name(app) == "DossierSettingsScreen"
        assert app.screen.focused is field
        field.value = "1.250.000"
        assert "gelezen als € 1.250.000" in await read(pilot)
        await pilot.click("#button-keep")
        await read(pilot)
        assert app.screen.session.dossier.profile.figure("wage_sum") == 1250000


async def test_the_facts_are_not_on_a_projector(app):
    async with app.run_test(size=SIZE) as pilot:
        await read(pilot)
        await pilot.press("f12", "f7")
        text = await read(pilot)
        assert "Partijen" in text
        assert "Feiten" not in text


async def test_parties_are_added_and_removed_and_it_is_one_step_to_undo(app):
    async with app.run_test(size=(120, 40)) as pilot:
        await read(pilot)
        before = app.screen.session.dossier
        await pilot.press("f7")
        await read(pilot)
        app.screen.query_one("#title-nl", Input).value = "Nieuwe titel"
        app.screen.query_one(Tabs).active = "tab-parties"
        await read(pilot)
        await pilot.click("#add-party")
        await read(pilot)
        await pilot.press(*"CNV")
        await pilot.click("#button-keep")
        await read(pilot)
        session = app.screen.session
        assert [party.name for party in session.dossier.parties] == ["Bond [A]", "Bedrijf B", "CNV"]
        session.undo()
        assert session.dossier == before


async def test_the_owner_cannot_be_removed(app):
    async with app.run_test(size=(120, 40)) as pilot:
        await read(pilot)
        await pilot.press("f7")
        await read(pilot)
        app.screen.query_one(Tabs).active = "tab-parties"
        await read(pilot)
        app.screen.query("PartyRow .name").first(Input).value = ""
        await pilot.click("#button-keep")
        assert "Bond [A]" in await read(pilot)
        assert name(app) == "DossierSettingsScreen"


# In Dutch, no English


@pytest.mark.parametrize("command", ["help", "palette", "export", "history", "findings", "note", "dossier_settings"])
async def test_no_english_word_is_left_in_a_dutch_dialog(app, command):
    async with app.run_test(size=SIZE) as pilot:
        await read(pilot)
        await outline(pilot)
        text = await give(app, command, pilot)
        assert english_words(text) == set()
        await pilot.press("escape")
        await read(pilot)
        assert name(app) == "WorkspaceScreen"
