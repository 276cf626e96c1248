"""The workspace, used by keys and by mouse, read as a person reads it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from textual.widgets import Input

from caotool.frozen import replace
from caotool.language.tongue import Bilingual, Language
from caotool.library.load import bundled_source, load_library
from caotool.model.clause import Side
from caotool.model.dossier import Dossier, Party
from caotool.model.draft import Draft, Placement, Status
from caotool.model.edits import SetNote
from caotool.session import Session
from caotool.store.places import Settings, save_settings
from caotool.tui.app import CaotoolApp
from caotool.tui.widgets.article_view import ArticleView
from caotool.tui.widgets.preview_pane import PreviewPane
from tests.tui.reading import english_words, read
from tests.tui.snapshots import assert_screen

CLAUSES = ("retraining.personal-budget", "social-plan.early-exit-bonus", "gains.money-share")
SECRET = "ondergrens achterban twaalfhonderd"


@pytest.fixture(scope="session")
def library():
    return load_library([bundled_source()])


def placements(library, clauses=CLAUSES):
    for number, clause_id in enumerate(clauses):
        clause = library.clause(clause_id)
        values = {one.name: one.presets[Side.EMPLOYEES].value for one in clause.parameters if one.presets}
        yield Placement(f"plaats{number}", clause.id, clause.version, clause.fingerprint, values)


def dossier(library, clauses=CLAUSES):
    return Dossier(
        "d",
        Bilingual("AI-hoofdstuk Proefbank", "AI chapter Trial Bank"),
        date(2026, 11, 23),
        "bond",
        parties=(
            Party("bond", "Vakbond Proef", Side.EMPLOYEES, "VP"),
            Party("bank", "Proefbank N.V.", Side.EMPLOYERS, "Proefbank"),
        ),
        draft=Draft(tuple(placements(library, clauses))),
    )


@pytest.fixture
def session(tmp_path, library):
    with Session.create(tmp_path / "dossier", dossier(library), library) as opened:
        yield opened


@pytest.fixture
def program(tmp_path, library, session):
    return CaotoolApp(dossier=session, settings_folder=tmp_path, library=library)


def plain(text):
    """With ordinary spaces, as a reader sees it."""
    return text.replace("\xa0", " ")


async def type_in_field(pilot, parameter, text):
    screen = pilot.app.screen
    screen.go_to_field(parameter)
    await pilot.pause(0.1)
    field = screen.query_one(f".field-{parameter}").query_one(Input)
    field.clear()
    await pilot.press(*("space" if one == " " else one for one in text))
    await pilot.pause()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_form_beside_the_text_looks_as_it_was_approved(tmp_path, library, session, size, language):
    save_settings(Settings(language=language), tmp_path)
    app = CaotoolApp(dossier=session, settings_folder=tmp_path, library=library)
    async with app.run_test(size=size) as pilot:
        await read(pilot)
        await pilot.press("f4")
        assert_screen(await read(pilot), f"form-{size[0]}x{size[1]}-{language}")


async def test_a_dutch_screen_holds_no_english(program):
    async with program.run_test(size=(160, 50)) as pilot:
        text = await read(pilot)
        await pilot.press("f2")
        text += await read(pilot)
        assert not english_words(text)


async def test_what_is_typed_appears_in_the_text_before_the_field_is_left(program, session):
    async with program.run_test(size=(160, 50)) as pilot:
        await read(pilot)
        await type_in_field(pilot, "amount", "1250")
        text = plain(await read(pilot))
        assert "gelezen als € 1.250" in text
        assert any("€ 1.250" in line[60:] for line in text.splitlines())


async def test_a_value_is_kept_when_the_field_is_left(program, session):
    async with program.run_test(size=(160, 50)) as pilot:
        await read(pilot)
        await type_in_field(pilot, "amount", "1250")
        await pilot.press("enter")
        await read(pilot)
        assert session.dossier.draft.placements[0].values["amount"] == Decimal(1250)


async def test_a_value_that_could_be_read_is_kept_after_a_pause_also_when_the_field_is_not_left(program, session):
    async with program.run_test(size=(160, 50)) as pilot:
        await read(pilot)
        await type_in_field(pilot, "amount", "1250")
        await pilot.pause(1.3)
        assert session.dossier.draft.placements[0].values["amount"] == Decimal(1250)


async def test_an_ambiguous_amount_is_asked_about_and_one_press_answers(program, session):
    async with program.run_test(size=(160, 50)) as pilot:
        await read(pilot)
        await type_in_field(pilot, "amount", "12.50")
        text = await read(pilot)
        assert "Bedoelt u" in text
        assert session.dossier.draft.placements[0].values["amount"] == Decimal(1500)
        buttons = list(pilot.app.screen.query(".field--candidates Button"))
        chosen = next(one for one in buttons if "12,50" in str(one.label))
        chosen.press()
        await read(pilot)
        assert session.dossier.draft.placements[0].values["amount"] == Decimal("12.50")


async def test_a_value_out_of_range_says_so_and_leaves_the_earlier_one(program, session):
    async with program.run_test(size=(160, 50)) as pilot:
        await read(pilot)
        await type_in_field(pilot, "amount", "99999")
        await pilot.press("enter")
        assert "€ 10.000" in plain(await read(pilot))
        assert session.dossier.draft.placements[0].values["amount"] == Decimal(1500)


async def test_undo_takes_back_the_last_value_and_says_which(program, session):
    async with program.run_test(size=(160, 50)) as pilot:
        await read(pilot)
        await type_in_field(pilot, "amount", "1250")
        await pilot.press("enter", "ctrl+z")
        await read(pilot)
        assert session.dossier.draft.placements[0].values["amount"] == Decimal(1500)
        assert "€ 1.500 → € 1.250" in plain(session.redo_label.in_(Language.NL))
        assert any("1.250" in toast.message for toast in pilot.app._notifications)


async def test_a_clause_is_found_and_added_by_keys_alone(program, session):
    async with program.run_test(size=(80, 24)) as pilot:
        await read(pilot)
        await pilot.press("ctrl+f", *"klacht")
        await pilot.pause(0.3)
        await pilot.press("enter")
        await pilot.press("enter")
        await read(pilot)
        assert "good-work.complaint" in [one.clause for one in session.dossier.draft.placements]


async def test_choosing_a_value_in_the_text_goes_to_its_field(program):
    async with program.run_test(size=(160, 50)) as pilot:
        await read(pilot)
        await pilot.press("f5", "right", "right", "enter")
        await read(pilot)
        focused = pilot.app.focused
        assert focused is not None
        assert any(node.has_class("-active") for node in focused.ancestors)


async def test_a_click_on_a_value_goes_to_its_field(program):
    async with program.run_test(size=(160, 50)) as pilot:
        text = await read(pilot)
        lines = text.splitlines()
        row = next(number for number, line in enumerate(lines) if "€ 1.500" in line.replace("\xa0", " ")[60:])
        column = lines[row].replace("\xa0", " ").index("€ 1.500", 60)
        await pilot.click(offset=(column + 1, row))
        await read(pilot)
        assert pilot.app.focused is not None
        assert any(node.has_class("field-amount") for node in pilot.app.focused.ancestors)


async def test_an_unchanged_article_is_not_painted_again(program):
    async with program.run_test(size=(160, 50)) as pilot:
        await read(pilot)
        before = {view.article.placement: view.article for view in pilot.app.screen.query(ArticleView)}
        await type_in_field(pilot, "amount", "1250")
        after = {view.article.placement: view.article for view in pilot.app.screen.query(ArticleView)}
        changed = [one for one in before if before[one] is not after[one]]
        assert changed == ["plaats0"]


async def test_clauses_are_moved_duplicated_parked_and_removed_and_all_of_it_can_be_undone(program, session):
    async with program.run_test(size=(160, 50)) as pilot:
        await read(pilot)
        before = session.dossier
        await pilot.press("f3")
        await read(pilot)
        await pilot.press("ctrl+down")
        await read(pilot)
        assert [one.id for one in session.dossier.draft.placements] == ["plaats1", "plaats0", "plaats2"]
        await pilot.press("ctrl+d")
        await read(pilot)
        assert len(session.dossier.draft.placements) == 4
        await pilot.press("ctrl+k")
        await read(pilot)
        assert Status.PARKED in [one.status for one in session.dossier.draft.placements]
        await pilot.press("delete")
        await read(pilot)
        assert len(session.dossier.draft.placements) == 3
        await pilot.press("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z")
        await read(pilot)
        assert replace(session.dossier) == before


async def test_the_projector_hides_presets_and_notes(program, session):
    session.do(SetNote("plaats0", SECRET))
    async with program.run_test(size=(160, 50)) as pilot:
        await pilot.press("f4")
        assert "inzet van uw kant" in await read(pilot)
        await pilot.press("f12")
        text = await read(pilot)
        assert "PROJECTORSTAND" in text
        assert "inzet van uw kant" not in text
        assert SECRET not in text


async def test_the_language_is_switched_while_running(program):
    async with program.run_test(size=(160, 50)) as pilot:
        assert "Concept" in await read(pilot)
        program.do_language()
        text = await read(pilot)
        assert "Draft" in text
        assert "Personal training budget" in text


async def test_markup_in_a_title_is_shown_and_not_obeyed(tmp_path, library):
    hostile = replace(dossier(library), title=Bilingual("[@click=app.quit]weg[/] [bold]", "x"))
    with Session.create(tmp_path / "d2", hostile, library) as opened:
        app = CaotoolApp(dossier=opened, settings_folder=tmp_path, library=library)
        async with app.run_test(size=(120, 40)) as pilot:
            assert "[@click=app.quit]weg[/] [bold]" in await read(pilot)


async def test_an_empty_draft_teaches_how_to_begin(tmp_path, library):
    with Session.create(tmp_path / "d3", dossier(library, ()), library) as opened:
        app = CaotoolApp(dossier=opened, settings_folder=tmp_path, library=library)
        async with app.run_test(size=(80, 24)) as pilot:
            await read(pilot)
            await pilot.press("f3")
            assert "Kies er een in de bibliotheek (F2)" in " ".join((await read(pilot)).split())
            await pilot.press("f5")
            assert "Hier verschijnt het hoofdstuk" in await read(pilot)


async def test_a_table_gets_another_row(program, session):
    async with program.run_test(size=(160, 50)) as pilot:
        await read(pilot)
        pilot.app.screen.choose("plaats1")
        await read(pilot)
        field = pilot.app.screen.query_one(".field-scale")
        rows = len(session.dossier.draft.placements[1].values["scale"].rows)
        field.query_one(".table--add").press()
        await pilot.pause(0.2)
        await pilot.press("1", "2", "tab", "0", ",", "5", "enter")
        await read(pilot)
        assert len(session.dossier.draft.placements[1].values["scale"].rows) == rows + 1


async def test_a_formula_with_a_floor_is_shown_in_parts(program):
    async with program.run_test(size=(160, 50)) as pilot:
        await read(pilot)
        pilot.app.screen.choose("plaats2")
        pilot.app.screen.go_to_field("payment")
        text = await read(pilot)
        assert "Ten minste" in text
        assert "€ 250" in text.replace("\xa0", " ")


async def test_the_text_follows_the_field_that_has_the_focus(program):
    async with program.run_test(size=(160, 50)) as pilot:
        await read(pilot)
        pilot.app.screen.choose("plaats2")
        pilot.app.screen.go_to_field("pay_within")
        await read(pilot)
        preview = pilot.app.screen.query_one(PreviewPane)
        assert preview.scroll_offset.y > 0


async def test_moving_on_before_the_form_is_made_breaks_nothing(program):
    async with program.run_test(size=(160, 50)) as pilot:
        screen = pilot.app.screen
        for placement in [one.id for one in screen.session.dossier.draft.placements] * 4:
            screen.choose(placement)
        screen.finish_typing()
        await pilot.press(*["f3", "down", "down", "up", "up"] * 4)
        assert "Invullen" in await read(pilot)
        assert pilot.app.is_running


async def test_leaving_at_once_after_opening_closes_the_dossier(program, session):
    async with program.run_test(size=(160, 50)) as pilot:
        pilot.app.do_quit()
        await pilot.pause()
    assert not pilot.app.return_code
