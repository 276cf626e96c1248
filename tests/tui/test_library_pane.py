"""The list of clauses beside the draft, also of a library of thousands."""

import pytest
from textual.widgets import OptionList

from caotool.frozen import replace
from caotool.language.tongue import Bilingual, Language
from caotool.library.library import Library
from caotool.library.load import bundled_source, load_library
from caotool.library.search import search
from caotool.session import Session
from caotool.tui.app import CaotoolApp
from tests.tui.reading import read
from tests.tui.test_workspace import dossier


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library([bundled_source()])


@pytest.fixture
def large(library: Library) -> Library:
    """Two themes: one of 20 clauses, and one of 980."""
    made = library.clauses["retraining.personal-budget"]
    clauses = {}
    for number in range(1000):
        theme = "retraining" if number < 980 else "closing"
        title = Bilingual(f"Bepaling {number:04} over scholing", f"Clause {number:04}")
        clauses[f"x.c{number}"] = replace(made, id=f"x.c{number}", theme=theme, title=title)
    return replace(library, clauses=clauses, sources={}, paths={})


@pytest.fixture
def opened(tmp_path, library):
    with Session.create(tmp_path / "dossier", dossier(library), library) as session:
        yield session


def list_of(pilot) -> OptionList:
    return pilot.app.screen.query_one("#library-list", OptionList)


async def test_an_ordinary_library_is_listed_as_a_whole(tmp_path, library, opened):
    app = CaotoolApp(dossier=opened, settings_folder=tmp_path, library=library)
    async with app.run_test(size=(160, 50)) as pilot:
        await pilot.press("f2")
        assert f"{len(library.entries)} bepalingen" in await read(pilot)
        assert list_of(pilot).option_count == len(library.entries) + len(library.counts)


async def test_of_a_large_theme_the_first_clauses_are_listed_and_a_line_shows_more(tmp_path, large, opened):
    app = CaotoolApp(dossier=opened, settings_folder=tmp_path, library=large)
    async with app.run_test(size=(160, 50)) as pilot:
        await pilot.press("f2")
        assert "1000 bepalingen" in await read(pilot)
        listed = list_of(pilot)
        assert listed.option_count < 400
        at = next(n for n in range(listed.option_count) if "nog 830" in str(listed.get_option_at_index(n).prompt))
        listed.highlighted = at
        assert "zoek op een woord" in await read(pilot)
        await pilot.press("enter")
        await read(pilot)
        assert "nog 730" in "".join(str(option.prompt) for option in list_of(pilot).options)
        assert list_of(pilot).highlighted == at
        assert list_of(pilot).get_option_at_index(at).id == "x.c150"
        await pilot.press("enter")
        assert "Bepaling 0150" in await read(pilot)
        assert opened.dossier.draft.placements[-1].clause != "more retraining"


async def test_a_search_says_of_how_many_clauses_it_shows_the_best(tmp_path, large, opened):
    app = CaotoolApp(dossier=opened, settings_folder=tmp_path, library=large)
    async with app.run_test(size=(160, 50)) as pilot:
        search(large, "scholing", Language.NL)  # the words are gathered at the first search
        await pilot.press("ctrl+f", *"scholing")
        await pilot.pause(0.3)
        assert "de beste 100 van 1000 voor “scholing”" in await read(pilot)
        assert list_of(pilot).option_count == 100
