"""Ways into the library on the screen: filter, ready sets, frameworks, what is not in the draft, what is related."""

from __future__ import annotations

from datetime import date

import pytest
from textual.widgets import Input, OptionList, Static

from caotool.language.tongue import Bilingual, Language
from caotool.library.load import bundled_source, load_library
from caotool.model.clause import Side
from caotool.model.dossier import MEDIATOR, Dossier, Party
from caotool.model.edits import AddPlacement
from caotool.session import Session
from caotool.store.places import Settings, save_settings
from caotool.tui import presenter
from caotool.tui.app import CaotoolApp
from caotool.tui.widgets.beside import Beside
from caotool.tui.widgets.library_pane import LibraryPane
from tests.library.cases import CLAUSE, THEMES, library_at
from tests.tui.reading import english_words, read

SMALL, WIDE = (80, 24), (160, 50)


@pytest.fixture(scope="session")
def library():
    return load_library([bundled_source()])


def dossier(owner="p1"):
    parties = (Party("p1", "Bond A", Side.EMPLOYEES), Party("p2", "Bedrijf B", Side.EMPLOYERS))
    return Dossier("d", Bilingual("Proef", "Trial"), date(2026, 7, 1), owner, parties=parties)


@pytest.fixture
def session(tmp_path, library):
    with Session.create(tmp_path / "dossier", dossier(), library) as opened:
        clause = library.clause("data.monitoring-test")
        opened.do(AddPlacement("aaa", clause.id, clause.version, clause.fingerprint))
        yield opened


@pytest.fixture
def app(tmp_path, library, session):
    return CaotoolApp(dossier=session, settings_folder=tmp_path / "instellingen", library=library)


async def give(app, command, pilot):
    app.screen.action_command(command)
    return await read(pilot)


async def typed(pilot, text):
    await pilot.press(*("space" if one == " " else one for one in text))
    return await read(pilot)


async def in_library(pilot):
    await read(pilot)
    await pilot.press("f2")
    return await read(pilot)


async def look(pilot, option):
    """Put the cursor of the dialog in front on an option."""
    listed = pilot.app.screen.query_one(OptionList)
    listed.highlighted = listed.get_option_index(option)
    return await read(pilot)


def in_front(app):
    """What the dialog in front says and lists, with the option that the cursor is on at the end."""
    said = [str(one.content) for one in app.screen.query(Static)]
    listed = app.screen.query_one(OptionList)
    rows = [str(option.prompt) for option in listed.options]
    return [str(app.screen.query_one("#dialog").border_title), *rows, *said, listed.highlighted]


def shown(app):
    """The clauses that the library pane lists."""
    return [option.id for option in app.screen.query_one(LibraryPane).list.options if option.id]


def placed(session):
    return [one.clause for one in session.dossier.draft.placements]


# A filter


async def test_a_few_letters_filter_the_library_and_the_filter_stands_above_the_list(app, library):
    async with app.run_test(size=SMALL) as pilot:
        await in_library(pilot)
        await pilot.press("ctrl+e")
        await typed(pilot, "avg 35")
        await pilot.press("enter")
        text = await read(pilot)
        assert "Filter: bij avg.35 Gegevensbeschermingseffectbeoordeling" in text
        assert shown(app) == ["data.monitoring-test"]


async def test_one_key_clears_the_filter(app, library):
    async with app.run_test(size=SMALL) as pilot:
        await in_library(pilot)
        await pilot.press("ctrl+e")
        await typed(pilot, "avg 35")
        await pilot.press("enter")
        assert "esc Filter wissen" in await read(pilot)
        await pilot.press("escape")
        text = await read(pilot)
        assert "Filter:" not in text
        assert len(shown(app)) == len(library.entries)


async def test_a_second_choice_narrows_and_the_search_looks_only_there(app, library):
    async with app.run_test(size=SMALL) as pilot:
        await in_library(pilot)
        for words in ("kosten geld", "ingebracht werkgevers"):
            await pilot.press("ctrl+e")
            await typed(pilot, words)
            await pilot.press("enter")
            await read(pilot)
        passing = set(shown(app))
        assert 0 < len(passing) < 12
        assert all(library.entry(one).costs for one in passing)
        await pilot.press("ctrl+f")
        text = await typed(pilot, "proef")
        assert "Filter: kost geld of tijd; ingebracht door werkgevers" in " ".join(text.split())
        assert set(shown(app)) < passing


async def test_choosing_again_takes_a_value_away(app, library):
    async with app.run_test(size=SMALL) as pilot:
        await in_library(pilot)
        for _ in range(2):
            await pilot.press("ctrl+e")
            text = await typed(pilot, "avg 35")
            await pilot.press("enter")
            await read(pilot)
        assert "●" in text
        assert len(shown(app)) == len(library.entries)


async def test_the_filter_can_be_chosen_and_cleared_by_mouse(app, library):
    async with app.run_test(size=WIDE) as pilot:
        await in_library(pilot)
        await pilot.press("ctrl+e")
        await read(pilot)
        await pilot.click("#filter-list", offset=(6, 2))
        text = await read(pilot)
        assert "Filter: thema:" in text
        await pilot.press("ctrl+e")
        await read(pilot)
        await pilot.click("#button-clear")
        assert "Filter:" not in await read(pilot)


async def test_what_is_not_found_is_said_and_enter_does_nothing(app):
    async with app.run_test(size=SMALL) as pilot:
        await in_library(pilot)
        await pilot.press("ctrl+e")
        assert "Niets gevonden" in await typed(pilot, "xyzzy")
        await pilot.press("enter")
        await read(pilot)
        assert type(app.screen).__name__ == "FilterScreen"


# Ready sets


async def test_a_set_shows_what_is_in_it_and_how_much_is_new_and_is_one_step_to_undo(app, library, session):
    wanted = library.sets["media"].clauses
    async with app.run_test(size=WIDE) as pilot:
        await read(pilot)
        await give(app, "add_set", pilot)
        text = await look(pilot, "media")
        assert "geen advies" in text
        assert f"{len(wanted)} bepalingen, waarvan {len(wanted)} nieuw" in text
        assert library.clause("data.byline").title.nl in text
        await pilot.press("enter")
        await read(pilot)
        assert set(placed(session)) == {"data.monitoring-test", *wanted}
        await pilot.press("ctrl+z")
        await read(pilot)
        assert placed(session) == ["data.monitoring-test"]


async def test_a_set_of_which_all_is_there_already_cannot_be_added(app, library, session):
    async with app.run_test(size=SMALL) as pilot:
        await read(pilot)
        for _ in range(2):
            await give(app, "add_set", pilot)
            await look(pilot, "ser-small")
            count = len(placed(session))
            await pilot.press("enter")
            await read(pilot)
        assert len(placed(session)) == count
        assert "waarvan 0 nieuw" in " ".join((await read(pilot)).split())
        assert app.screen.query_one("#button-add").disabled


async def test_a_new_dossier_can_begin_with_a_set(tmp_path, library, monkeypatch):
    monkeypatch.setattr("platformdirs.user_documents_path", lambda: tmp_path / "documenten")
    app = CaotoolApp(settings_folder=tmp_path / "instellingen", library=library)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("ctrl+n")
        for _ in range(3):
            await read(pilot)
            await pilot.press("enter")
        text = await read(pilot)
        assert "Leeg beginnen" in text
        assert "geen advies" in text
        await pilot.press("down")
        assert "Uit iedere hoofdaanbeveling" in await read(pilot)
        for _ in range(2):
            await pilot.press("enter")
            text = await read(pilot)
        assert "Bepalingen: Klein begin naar het SER-advies" in text
        await pilot.press("enter")
        await read(pilot)
        session = app.screen.session
        assert placed(session) == list(library.sets["ser-small"].clauses)
        session.undo()
        assert placed(session) == []
        app.do_quit()


# Frameworks, and what is not in the draft


async def test_a_box_that_is_not_ticked_looks_empty(app):
    async with app.run_test(size=SMALL) as pilot:
        await read(pilot)
        await give(app, "frameworks", pilot)
        await pilot.press("enter")
        assert "[ ] alleen wat niet in het concept staat" in await read(pilot)


async def test_what_is_not_in_the_draft_is_shown_and_a_clause_is_added_from_there(app, session):
    async with app.run_test(size=SMALL) as pilot:
        await read(pilot)
        text = await give(app, "missing", pilot)
        assert "SER-advies AI en werk" in text
        assert "[x] alleen wat niet in het concept staat" in text
        await look(pilot, "ser.2.2.6")
        await pilot.press("enter")
        assert "dan kunt u een klacht" in await look(pilot, "good-work.complaint")
        await pilot.press("enter")
        await read(pilot)
        assert "good-work.complaint" in placed(session)
        await pilot.press("escape")
        await read(pilot)
        assert "ser.2.2.6" not in [option.id for option in app.screen.query_one(OptionList).options]


async def test_all_items_are_shown_when_the_box_is_unticked(app):
    async with app.run_test(size=WIDE) as pilot:
        await read(pilot)
        await give(app, "missing", pilot)
        few = app.screen.query_one(OptionList).option_count
        await pilot.click("#only-missing")
        text = await read(pilot)
        assert app.screen.query_one(OptionList).option_count > few
        assert "✓ 2.1.2" in text


async def test_a_framework_is_walked_from_its_items_to_clauses_and_real_agreements(app, library):
    async with app.run_test(size=WIDE) as pilot:
        await read(pilot)
        assert "In het concept:" in await give(app, "frameworks", pilot)
        await look(pilot, "type")
        await pilot.press("enter")
        await look(pilot, "type.D5")
        await pilot.press("enter")
        text = await read(pilot)
        assert "Kaders › Bepalingstypen in echte akkoorden › type.D5" in text
        case = next(one for one in library.cases.values() if one.item == "type.D5" and one.is_real)
        text = " ".join((await look(pilot, f"case {case.id}")).split())
        assert "Als artikel van deze bibliotheek" in text
        assert case.source.split()[0] in text
        assert "nog in te vullen" in text
        await pilot.press("escape", "escape")
        assert "Kaders ─" in await read(pilot)
        await pilot.press("escape")
        await read(pilot)
        assert type(app.screen).__name__ == "WorkspaceScreen"


async def test_an_item_of_a_law_says_what_the_law_says_and_of_when_that_is(app):
    async with app.run_test(size=WIDE) as pilot:
        await read(pilot)
        await give(app, "frameworks", pilot)
        await look(pilot, "wor")
        await pilot.press("enter")
        text = " ".join((await look(pilot, "wor.25.1")).replace("│", " ").split())
        assert "Wet op de ondernemingsraden, artikel 25 lid 1" in text
        assert "stand 23 november 2026" in text


async def test_an_item_without_a_clause_says_why(app):
    async with app.run_test(size=WIDE) as pilot:
        await read(pilot)
        await give(app, "frameworks", pilot)
        await look(pilot, "bw")
        await pilot.press("enter")
        text = " ".join((await look(pilot, "bw.673b")).replace("│", " ").split())
        assert "De bibliotheek zet geen andere voorziening in de plaats" in text
        assert "– 673b" in text


async def test_a_framework_that_was_not_read_in_its_source_says_so(app):
    async with app.run_test(size=WIDE) as pilot:
        await read(pilot)
        await give(app, "frameworks", pilot)
        text = " ".join((await look(pilot, "eu-digital")).replace("│", " ").split())
        assert "niet woord voor woord in de bron nagelezen" in text


async def test_usual_openings_of_a_side_are_not_told_while_walking(tmp_path, library):
    with Session.create(tmp_path / "dossier", dossier(MEDIATOR), library) as session:
        app = CaotoolApp(dossier=session, settings_folder=tmp_path / "instellingen", library=library)
        async with app.run_test(size=WIDE) as pilot:
            await read(pilot)
            app.screen.action_go_to_item("type.D5")
            await read(pilot)
            text = await look(pilot, "retraining.personal-budget")
            assert "€ 1.500" not in text.replace("\xa0", " ")
            assert "inzet" not in text


async def test_nothing_can_be_added_to_a_dossier_that_is_read_only(tmp_path, library):
    Session.create(tmp_path / "dossier", dossier(), library).close()
    with Session.open(tmp_path / "dossier", library, read_only=True) as session:
        app = CaotoolApp(dossier=session, settings_folder=tmp_path / "instellingen", library=library)
        async with app.run_test(size=SMALL) as pilot:
            await read(pilot)
            await give(app, "add_set", pilot)
            assert type(app.screen).__name__ == "WorkspaceScreen"
            app.screen.action_go_to_item("avg.35")
            await read(pilot)
            await look(pilot, "data.monitoring-test")
            await pilot.press("enter")
            await read(pilot)
            assert app.screen.query_one("#button-open").disabled
            assert placed(session) == []


# Related clauses


async def test_one_goes_from_a_clause_to_a_related_one_also_where_a_filter_hid_it(app):
    async with app.run_test(size=SMALL) as pilot:
        await in_library(pilot)
        await pilot.press("ctrl+e")
        await typed(pilot, "avg 35")
        await pilot.press("enter")
        await read(pilot)
        await pilot.press("down", "ctrl+u")
        assert "Verwante bepalingen" in await read(pilot)
        await pilot.press("enter")
        text = await read(pilot)
        pane = app.screen.query_one(LibraryPane)
        assert pane.looked_at != "data.monitoring-test"
        assert pane.looked_at in shown(app)
        assert "Filter:" not in text


async def test_one_goes_from_a_placed_clause_to_an_item_that_it_answers(app):
    async with app.run_test(size=WIDE) as pilot:
        await read(pilot)
        await pilot.press("f3")
        text = await give(app, "explore", pilot)
        assert "Verder vanuit: Toets vooraf van volgsystemen" in text
        listed = app.screen.query_one(OptionList)
        at = next(at for at, one in enumerate(listed.options) if "avg.35" in str(one.prompt))
        listed.highlighted = at
        await pilot.press("enter")
        assert "› avg.35" in await read(pilot)


async def test_related_clauses_and_items_can_be_clicked(app):
    async with app.run_test(size=WIDE) as pilot:
        await in_library(pilot)
        app.screen.action_go_to_clause("suppliers.minor-updates")
        await read(pilot)
        app.screen.query_one("#library-about").scroll_end(animate=False)
        lines = (await read(pilot)).splitlines()
        row, line = next((at, line) for at, line in enumerate(lines) if "Verwant: " in line)
        await pilot.click(offset=(line.index("Verwant: ") + len("Verwant: ") + 2, row))
        await read(pilot)
        assert app.screen.query_one(LibraryPane).looked_at == "suppliers.updates"


async def test_one_goes_to_a_clause_that_a_large_library_keeps_folded(app, monkeypatch):
    monkeypatch.setattr(presenter, "_MOST_LISTED", 20)
    async with app.run_test(size=WIDE) as pilot:
        await in_library(pilot)
        last = [entry.id for entry in app.library.listed("suppliers")][-1]
        assert last not in shown(app)
        app.screen.action_go_to_clause(last)
        await read(pilot)
        assert app.screen.query_one(LibraryPane).looked_at == last
        assert last in shown(app)


async def test_what_passes_a_filter_is_folded_as_all_is(app, monkeypatch):
    monkeypatch.setattr(presenter, "_MOST_LISTED", 4)
    async with app.run_test(size=WIDE) as pilot:
        await in_library(pilot)
        await pilot.press("ctrl+e")
        await typed(pilot, "leveranciers")
        await pilot.press("enter")
        text = await read(pilot)
        assert len([one for one in shown(app) if one.startswith("suppliers.")]) == 5
        assert "9 bepalingen" in text
        assert "nog 4" in text


# What every dialog keeps


@pytest.mark.parametrize("command", ["filter_library", "add_set", "missing", "frameworks", "explore"])
@pytest.mark.parametrize("size", [SMALL, WIDE], ids=["80x24", "160x50"])
async def test_a_dutch_dialog_holds_no_english_and_escape_leaves_it(app, command, size):
    async with app.run_test(size=size) as pilot:
        await in_library(pilot)
        text = await give(app, command, pilot)
        assert type(app.screen).__name__ != "WorkspaceScreen"
        assert not english_words(text.replace("open", "")) - {"library"}
        for _ in range(3):
            if type(app.screen).__name__ != "WorkspaceScreen":
                await pilot.press("escape")
                await read(pilot)
        assert type(app.screen).__name__ == "WorkspaceScreen"


@pytest.mark.parametrize("command", ["filter_library", "add_set", "missing", "frameworks", "explore"])
async def test_every_dialog_speaks_english_too(tmp_path, library, session, command):
    save_settings(Settings(language=Language.EN), tmp_path)
    app = CaotoolApp(dossier=session, settings_folder=tmp_path, library=library)
    async with app.run_test(size=WIDE) as pilot:
        await in_library(pilot)
        text = await give(app, command, pilot)
        assert type(app.screen).__name__ != "WorkspaceScreen"
        front = "\n".join(line[line.find("│") : line.rfind("│")] for line in text.splitlines() if "Close" not in line)
        assert not {"bepalingen", "niet", "wat", "toevoegen", "sluiten"} & set(front.lower().split())


@pytest.mark.parametrize("command", ["filter_library", "add_set", "missing", "frameworks", "explore"])
async def test_a_dialog_that_is_open_follows_the_language_and_keeps_its_place(app, command):
    async with app.run_test(size=WIDE) as pilot:
        await in_library(pilot)
        await give(app, command, pilot)
        await pilot.press("down", "down")
        await read(pilot)
        dutch = in_front(app)
        await pilot.press("ctrl+r")
        await read(pilot)
        english = in_front(app)
        assert len(english) == len(dutch)
        assert all(one != other for one, other in zip(english[:2], dutch[:2], strict=True))
        await pilot.press("ctrl+r")
        await read(pilot)
        assert in_front(app) == dutch


async def test_a_level_of_a_framework_follows_the_language(app):
    async with app.run_test(size=WIDE) as pilot:
        await in_library(pilot)
        await give(app, "missing", pilot)
        await look(pilot, "ser.2.2.1")
        await pilot.press("enter", "down")
        await read(pilot)
        await pilot.press("ctrl+r")
        text = await read(pilot)
        assert "Add" in text
        assert "Clauses" in text
        assert "Bepalingen" not in text.replace("Bepalingentypen", "")


async def test_after_a_switch_the_filter_is_found_in_the_other_language(app):
    async with app.run_test(size=WIDE) as pilot:
        await in_library(pilot)
        await give(app, "filter_library", pilot)
        await pilot.press("ctrl+r")
        text = await typed(pilot, "costs money")
        assert "costs money or time" in text


async def test_words_of_others_are_never_read_as_markup(tmp_path, library):
    foreign = "[bold red]Titel[/] [@click=app.quit]weg[/]"
    clause = CLAUSE.replace("{nl: Voorbeeld, en: Example}", f'{{nl: "{foreign}", en: "{foreign}"}}')
    clause = clause.replace("parameters:", "answers: [odd.1]\nparameters:", 1)
    framework = f"""format: "1"
id: odd
title: {{nl: "{foreign}", en: "{foreign}"}}
url: https://example.org
items: {{"1": {{nl: "{foreign}", en: "{foreign}"}}}}
"""
    ready = f"""format: "1"
id: odd
title: {{nl: "{foreign}", en: "{foreign}"}}
purpose: {{nl: "{foreign}", en: "{foreign}"}}
summary: {{nl: "{foreign}", en: "{foreign}"}}
clauses: [retraining.example]
"""
    files = {"themes.yaml": THEMES, "retraining/example.yaml": clause}
    files |= {"frameworks/odd.yaml": framework, "sets/odd.yaml": ready}
    books = load_library([library_at(tmp_path / "bibliotheek", files)])
    assert books.findings == ()
    with Session.create(tmp_path / "dossier", dossier(), books) as session:
        app = CaotoolApp(dossier=session, settings_folder=tmp_path / "instellingen", library=books)
        async with app.run_test(size=WIDE) as pilot:
            await in_library(pilot)
            for command in ("add_set", "frameworks", "filter_library"):
                text = await give(app, command, pilot)
                if command == "filter_library":
                    text = await typed(pilot, "odd")
                assert "[bold red]Titel" in text
                await pilot.press("escape")
                await read(pilot)
            app.screen.action_go_to_item("odd.1")
            assert "[bold red]Titel" in await read(pilot)
            assert app.screen.query_one(Beside).chosen == "retraining.example"


async def test_a_search_word_is_kept_when_a_filter_is_chosen(app):
    async with app.run_test(size=SMALL) as pilot:
        await in_library(pilot)
        await pilot.press("ctrl+f")
        await typed(pilot, "toets")
        before = set(shown(app))
        await pilot.press("ctrl+e")
        await typed(pilot, "eigen ontwerp")
        await pilot.press("enter")
        await read(pilot)
        assert app.screen.query_one("#library-search", Input).value == "toets"
        assert set(shown(app)) < before
