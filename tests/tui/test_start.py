"""The start screen, as seen and used at 80 by 24."""

from __future__ import annotations

from datetime import date

import pytest

from caotool.language.tongue import Bilingual, Language
from caotool.library.load import bundled_source, load_library
from caotool.model.dossier import MEDIATOR, Dossier
from caotool.session import Session
from caotool.store.places import Settings, save_settings
from caotool.tui.app import CaotoolApp
from tests.tui.reading import english_words, read

pytestmark = pytest.mark.usefixtures("documents")


@pytest.fixture(scope="session")
def library():
    return load_library([bundled_source()])


@pytest.fixture
def documents(tmp_path, monkeypatch):
    """The documents folder of a user who has none of ours."""
    home = tmp_path / "documenten"
    monkeypatch.setattr("platformdirs.user_documents_path", lambda: home)
    return home


def make_dossier(folder, library, title="Proefdossier"):
    dossier = Dossier("d", Bilingual(title, title), date(2026, 7, 1), MEDIATOR)
    Session.create(folder, dossier, library).close()
    return folder


async def test_someone_without_dossiers_is_told_how_to_begin(tmp_path, library):
    app = CaotoolApp(settings_folder=tmp_path, library=library)
    async with app.run_test(size=(80, 24)) as pilot:
        text = await read(pilot)
        assert "U hebt nog geen dossier" in text
        assert "Nieuw dossier" in text
        assert english_words(text) == set()


async def test_the_language_of_the_whole_screen_switches_with_a_click(tmp_path, library):
    app = CaotoolApp(settings_folder=tmp_path, library=library)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.click("#start-language")
        await pilot.pause()
        assert "You have no dossier yet" in await read(pilot)
        assert app.settings.language is Language.EN


async def test_a_recent_dossier_opens_and_a_gone_one_can_be_taken_off_the_list(tmp_path, library):
    here = make_dossier(tmp_path / "hier", library, "Cao [Metaal]")
    gone = tmp_path / "weg"
    save_settings(Settings(recent=(str(gone), str(here))), tmp_path)
    app = CaotoolApp(settings_folder=tmp_path, library=library)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Cao [Metaal]" in await read(pilot)
        assert "niet gevonden" in await read(pilot)
        await pilot.press("delete")
        assert app.settings.recent == (str(here),)
        await pilot.press("enter")
        await pilot.pause()
        assert type(app.screen).__name__ == "WorkspaceScreen"
        app.do_quit()


async def test_a_dossier_that_is_open_elsewhere_is_offered_read_only(tmp_path, library):
    folder = make_dossier(tmp_path / "hier", library)
    other = Session.open(folder, library)
    app = CaotoolApp(settings_folder=tmp_path, library=library)
    async with app.run_test(size=(80, 24)) as pilot:
        app.open_dossier(folder)
        await pilot.pause()
        assert "Alleen lezen" in await read(pilot)
        assert "Overnemen" in await read(pilot)
        await pilot.click("#button-read")
        await pilot.pause()
        assert app.screen.session.read_only
    other.close()


async def test_a_folder_without_a_dossier_is_refused_with_the_reason(tmp_path, library):
    app = CaotoolApp(settings_folder=tmp_path, library=library)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+o")
        await pilot.pause()
        await pilot.press(*"/nergens", "enter")
        await pilot.pause()
        assert "staat geen dossier" in await read(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert type(app.screen).__name__ == "StartScreen"


async def test_an_example_opens_as_a_copy_that_is_the_users_own(tmp_path, library, documents):
    app = CaotoolApp(settings_folder=tmp_path, library=library)
    async with app.run_test(size=(80, 24)) as pilot:
        await read(pilot)
        example = app.screen._examples[0].folder
        before = {path: path.stat().st_mtime_ns for path in example.rglob("*")}
        app.screen.query_one("#start-examples").focus()
        await pilot.press("enter")
        await read(pilot)
        assert app.screen.session.folder.parent == documents / "caotool"
        assert not app.screen.session.read_only
        assert app.screen.session.dossier.invented
        app.do_quit()
    assert {path: path.stat().st_mtime_ns for path in example.rglob("*")} == before


async def test_what_was_found_while_opening_is_said(tmp_path, library):
    folder = make_dossier(tmp_path / "hier", library)
    copy = folder / "dossier (conflicted copy 2026-11-23).json"
    copy.write_bytes((folder / "dossier.json").read_bytes())
    app = CaotoolApp(settings_folder=tmp_path, library=library, dossier=folder)
    async with app.run_test(size=(120, 40)) as pilot:
        assert "conflictkopie" in await read(pilot)
        await pilot.press("escape")
        await read(pilot)
        assert type(app.screen).__name__ == "WorkspaceScreen"


async def test_an_old_windows_console_gets_one_line_of_advice(tmp_path, library, monkeypatch):
    monkeypatch.delenv("WT_SESSION", raising=False)
    app = CaotoolApp(settings_folder=tmp_path, library=library)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Windows Terminal" not in await read(pilot)
        monkeypatch.setattr("caotool.tui.screens.start.sys.platform", "win32")
        app.screen.reword()
        assert "Windows Terminal" in await read(pilot)
        monkeypatch.undo()
