"""What a draft has of a framework and what not."""

from pathlib import Path

import pytest

from caotool.checks.missing import Standing, standing
from caotool.library.library import Library
from caotool.library.load import bundled_source, load_library
from caotool.model.draft import Draft, Placement, Status


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library((bundled_source(),))


def items(library: Library, framework: str, *placements: Placement, own: str = "") -> dict[str, Standing]:
    catalogue = library.with_own_clauses({"own.clause": own} if own else {})
    table = standing(library.frameworks[framework], Draft(placements), catalogue, library)
    return {one.item.id: one for one in table}


def test_every_item_of_an_empty_draft_is_missing_with_the_clauses_that_answer_it(library: Library) -> None:
    table = items(library, "ser")
    assert all(one.is_missing and one.covered.clauses for one in table.values())


def test_an_item_is_there_once_a_clause_that_answers_it_is_placed(library: Library) -> None:
    table = items(library, "avg", Placement("p", "data.monitoring-test", "1.0.0"))
    assert not table["avg.35"].is_missing
    assert [one.id for one in table["avg.35"].placed] == ["p"]
    assert table["avg.22"].is_missing


@pytest.mark.parametrize("status", [Status.PARKED, Status.WITHDRAWN])
def test_what_is_parked_or_withdrawn_is_not_in_the_draft_but_is_told(library: Library, status: Status) -> None:
    table = items(library, "avg", Placement("p", "data.monitoring-test", "1.0.0", status=status))
    assert table["avg.35"].is_missing
    assert [one.id for one in table["avg.35"].aside] == ["p"]


def test_an_item_for_which_there_is_no_clause_is_not_missing(library: Library) -> None:
    assert not items(library, "bw")["bw.673b"].is_missing


def test_a_clause_of_the_drafts_own_counts(library: Library) -> None:
    source = Path(library.paths["data.monitoring-test"]).read_text(encoding="utf-8")
    source = source.replace("id: data.monitoring-test", "id: own.clause")
    table = items(library, "avg", Placement("p", "own.clause", "1.0.0"), own=source)
    assert not table["avg.35"].is_missing


def test_a_clause_that_no_longer_exists_answers_nothing(library: Library) -> None:
    assert items(library, "avg", Placement("p", "gone.gone", "1.0.0"))["avg.35"].is_missing
