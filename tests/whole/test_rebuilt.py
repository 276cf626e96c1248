"""The library says what agreements hold that it was not made from, without a word of free text."""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from caotool import resources
from caotool.checks import findings_of_law, findings_of_rules
from caotool.checks.rendering import Filled, faults_of
from caotool.language.message import message
from caotool.language.tongue import Language
from caotool.library.library import Library
from caotool.library.load import bundled_source, load_library
from caotool.model.finding import Severity
from tests.whole.provisions import Provision, composed, printed, provisions, refused, typed, unsettled

every_provision = pytest.mark.parametrize("provision", provisions(), ids=lambda provision: provision.id)
in_both_languages = pytest.mark.parametrize(
    ("provision", "language"),
    tuple(product(provisions(), Language)),
    ids=lambda value: value.id if isinstance(value, Provision) else value.value,
)

LONGEST = 80
"""The most characters of typed words: a name, never a rule."""


@cache
def library() -> Library:
    return load_library((bundled_source(),))


@every_provision
def test_the_library_accepts_every_value_and_nothing_is_left_unsettled(provision: Provision) -> None:
    assert refused(provision, library()) == []
    assert unsettled(provision, library()) == []


@every_provision
def test_nothing_but_names_is_typed(provision: Provision) -> None:
    words = list(typed(provision.dossier(library()).draft, library()))
    assert set(words) == set(provision.words)
    for word in (*words, *provision.words.values()):
        assert len(word) <= LONGEST
        assert not re.search(r"[.;:!?](\s|$)|\n", word)


@in_both_languages
def test_its_articles_hold_the_figures_of_the_report_and_read_well(provision: Provision, language: Language) -> None:
    composition = composed(provision, library(), language)
    text = printed(composition)
    assert [figure for figure in provision.figures[language] if figure not in text] == []
    for placement, article in zip(
        provision.dossier(library(), language).draft.placements,
        (one for one in composition.document.articles() if one.placement),
        strict=True,
    ):
        filled = Filled(message("checks.rendering.case.nothing"), placement.values)
        assert [one.code for one in faults_of(article, provision.id, filled, language)] == []


@every_provision
def test_nothing_is_wrong_with_its_draft(provision: Provision) -> None:
    dossier = provision.dossier(library())
    findings = (
        *composed(provision, library(), Language.NL).findings,
        *findings_of_rules(dossier.draft, library(), dossier.profile),
        *findings_of_law(dossier.draft, library(), dossier.profile, dossier.dated),
    )
    assert [(one.code, one.what.in_(Language.EN)) for one in findings if one.severity is not Severity.NOTE] == []


def test_twenty_provisions_come_whole_from_clauses_that_their_sources_did_not_shape() -> None:
    clauses = "\n".join(path.read_text(encoding="utf-8") for path in sorted(_folder().rglob("*.yaml")))
    untouched = [one for one in provisions() if not one.lost and not one.extended]
    assert [one.id for one in provisions() if one.url in clauses and not one.extended] == []
    assert len(untouched) >= 20
    assert len({theme for one in untouched for theme in _themes(one)}) >= 5


def _themes(provision: Provision) -> set[str]:
    return {part.clause.partition(".")[0] for part in provision.parts}


def _folder() -> Path:
    return Path(str(resources.clauses()))
