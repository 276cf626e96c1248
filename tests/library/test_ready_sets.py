"""Ready sets: what of one is new in a draft, where it goes, and that what comes along fits together."""

from datetime import date
from itertools import count

import pytest

from caotool.checks import findings_of_rules
from caotool.checks.rendering import NOBODY
from caotool.compose import Composer, Request
from caotool.language.tongue import Bilingual, Language
from caotool.library.library import Library
from caotool.library.load import bundled_source, load_library
from caotool.library.ready_sets import adding, contents
from caotool.model.clause import Side
from caotool.model.conventions import Conventions
from caotool.model.dossier import Dossier
from caotool.model.draft import Draft, Placement
from caotool.model.profile import Profile
from caotool.model.reference_data import ReadySet

NOTHING = Bilingual("", "")


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library((bundled_source(),))


def placed(*clauses: str) -> Draft:
    return Draft(tuple(Placement(f"p{at}", one, "1.0.0") for at, one in enumerate(clauses)))


def after_adding(library: Library, draft: Draft, *clauses: str) -> list[str]:
    ready = ReadySet("x", NOTHING, NOTHING, NOTHING, clauses)
    ids = (f"n{number}" for number in count())
    edit = adding(contents(ready, library, draft), library, draft, lambda: next(ids))
    assert edit is not None
    dossier = edit.apply(Dossier("d", NOTHING, date(2026, 11, 23), "p", draft=draft))
    return [one.clause for one in dossier.draft.placements]


def test_what_the_draft_has_already_is_not_placed_again(library: Library) -> None:
    draft = placed("gains.principle")
    ready = ReadySet("x", NOTHING, NOTHING, NOTHING, ("gains.principle", "gains.audit"))
    assert [entry.id for entry in contents(ready, library, draft).new] == ["gains.audit"]
    assert after_adding(library, draft, *ready.clauses) == ["gains.principle", "gains.audit"]


def test_where_nothing_is_new_there_is_nothing_to_do(library: Library) -> None:
    ready = ReadySet("x", NOTHING, NOTHING, NOTHING, ("gains.principle", "gains.gone"))
    draft = placed("gains.principle")
    assert adding(contents(ready, library, draft), library, draft, lambda: "n") is None


def test_clauses_come_where_a_chapter_has_their_theme_in_the_order_of_the_set(library: Library) -> None:
    draft = placed("foundations.scope", "closing.duration")
    order = after_adding(library, draft, "gains.time-share", "gains.audit", "foundations.principles")
    assert order == [
        "foundations.scope",
        "foundations.principles",
        "gains.time-share",
        "gains.audit",
        "closing.duration",
    ]


def test_a_clause_that_is_unknown_stays_where_it_stands(library: Library) -> None:
    draft = placed("foundations.scope", "gone.gone", "closing.duration")
    assert after_adding(library, draft, "gains.audit") == [
        "foundations.scope",
        "gone.gone",
        "gains.audit",
        "closing.duration",
    ]


def test_an_id_that_comes_twice_is_asked_for_again(library: Library) -> None:
    ids = iter(("same", "same", "other"))
    ready = ReadySet("x", NOTHING, NOTHING, NOTHING, ("gains.principle", "gains.audit"))
    edit = adding(contents(ready, library, Draft()), library, Draft(), lambda: next(ids))
    assert edit is not None
    assert [one.placement for one in edit.placements] == ["same", "other"]


SETS = tuple(load_library((bundled_source(),)).sets.values())


def test_there_is_a_small_set_a_broad_one_and_one_for_each_sector() -> None:
    sizes = {one.id: len(one.clauses) for one in SETS}
    sectors = ("finance", "logistics", "public", "care", "media", "industry")
    assert all(15 <= sizes[sector] <= 25 for sector in sectors)
    assert 8 <= sizes["ser-small"] <= 12
    assert sizes["ser-broad"] >= 40


@pytest.mark.parametrize("ready", SETS, ids=lambda ready: ready.id)
def test_a_set_stands_in_the_order_of_a_chapter(library: Library, ready: ReadySet) -> None:
    orders = [library.order_of(entry.theme) for entry in contents(ready, library, Draft()).entries]
    assert len(orders) == len(ready.clauses)
    assert orders == sorted(orders)


@pytest.mark.parametrize("side", [None, *Side])
@pytest.mark.parametrize("ready", SETS, ids=lambda ready: ready.id)
def test_the_clauses_of_a_set_fit_together(library: Library, ready: ReadySet, side: Side | None) -> None:
    placements = []
    for at, clause_id in enumerate(ready.clauses):
        clause = library.clauses[clause_id]
        values = {one.name: one.presets[side].value for one in clause.parameters if side in one.presets}
        placements.append(Placement(f"p{at}", clause.id, clause.version, clause.fingerprint, values))
    draft = Draft(tuple(placements))
    for language in Language:
        composition = Composer(library).compose(Request(draft, Conventions(), language, NOBODY))
        assert [finding.what.in_(language) for finding in composition.findings] == []
    broken = [one for one in findings_of_rules(draft, library, Profile()) if one.code != "rule.unknown"]
    assert [finding.what.in_(Language.EN) for finding in broken] == []


def test_the_broad_set_answers_every_item_of_the_advice_it_is_named_after(library: Library) -> None:
    answered = {item for one in library.sets["ser-broad"].clauses for item in library.clauses[one].answers}
    assert [item.id for item in library.frameworks["ser"].items if item.id not in answered] == []


def test_the_small_set_has_something_of_every_main_recommendation(library: Library) -> None:
    answered = {item for one in library.sets["ser-small"].clauses for item in library.clauses[one].answers}
    for group in library.frameworks["ser"].groups:
        assert any(item.startswith(f"{group.id}.") for item in answered) or group.id == "ser.V"
