"""Choosing clauses by what they are, worked out from the entries alone."""

from pathlib import Path

import pytest

from caotool.language.texts import TEXTS
from caotool.language.tongue import Language
from caotool.library.facets import FIXED, Chosen, Facet, Filter, in_words, is_known, value_label
from caotool.library.library import Library
from caotool.library.load import bundled_source, load_library
from caotool.library.search import search
from caotool.library.shelf import MadeBook
from tests.library.cases import CLAUSE, loaded

NL = Language.NL
FRAMEWORK = """\
format: "1"
id: ser
title: {nl: Advies, en: Advice}
url: https://example.org
groups: {"2": {nl: Twee, en: Two}}
items: {"1.1": {nl: Een, en: One}, "2.1": {nl: Eerst, en: First}, "2.11": {nl: Elfde, en: Eleventh}}
"""
FACT = """\
    instrument: {nl: Wet, en: Act}
    article: "NUMBER"
    rule: {nl: Regel., en: Rule.}
    force: info
    source: Wet
    url: https://example.org
    as_of: "2026-11-01"
    confidence: known-well
"""
LAW = f'format: "1"\nfacts:\n  wor-27:\n{FACT.replace("NUMBER", "27")}  bw-1:\n{FACT.replace("NUMBER", "1")}'
COST = "cost: [{label: {nl: Kosten, en: Cost}, yearly: amount}]\n"


def clause(name: str, more: str = "", binds: str = "normative", status: str = "draft") -> str:
    text = CLAUSE.replace("retraining.example", f"retraining.{name}").replace("parameters:", f"{more}parameters:", 1)
    return text.replace("binds: normative", f"binds: {binds}").replace("status: draft", f"status: {status}")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return loaded(
        tmp_path,
        {
            "frameworks/ser.yaml": FRAMEWORK,
            "law/l.yaml": LAW,
            "retraining/a.yaml": clause("a", "answers: [ser.1.1]\nlaw: [wor-27]\nusually_proposed_by: employees\n"),
            "retraining/b.yaml": clause("b", 'answers: [ser.2.1]\nown_design: "yes"\n', binds="diagonal") + COST,
            "retraining/c.yaml": clause("c", "answers: [ser.2.11]\nlaw: [bw-1]\n", status="second-read"),
        },
    )


def ids(library: Library, *chosen: tuple[Facet, str]) -> str:
    filter_ = Filter(tuple(Chosen(facet, value) for facet, value in chosen))
    return "".join(entry.id[-1] for entry in library.facets.matching(filter_))


@pytest.mark.parametrize(
    ("facet", "value", "passing"),
    [
        (Facet.THEME, "retraining", "abc"),
        (Facet.PROPOSED_BY, "employees", "a"),
        (Facet.PROPOSED_BY, "either", "bc"),
        (Facet.BINDS, "diagonal", "b"),
        (Facet.COSTS, "yes", "b"),
        (Facet.COSTS, "no", "ac"),
        (Facet.BASIS, "own", "b"),
        (Facet.BASIS, "real", "ac"),
        (Facet.STATUS, "second-read", "c"),
        (Facet.ANSWERS, "ser.2.1", "b"),
        (Facet.ANSWERS, "ser.2", "bc"),
        (Facet.ANSWERS, "ser", "abc"),
        (Facet.LAW, "wor-27", "a"),
        (Facet.LAW, "bw", "c"),
    ],
)
def test_a_value_lets_the_clauses_pass_that_have_it(library: Library, facet: Facet, value: str, passing: str) -> None:
    assert ids(library, (facet, value)) == passing


def test_values_of_one_facet_widen_and_facets_narrow(library: Library) -> None:
    assert ids(library, (Facet.LAW, "wor"), (Facet.LAW, "bw")) == "ac"
    assert ids(library, (Facet.LAW, "wor"), (Facet.LAW, "bw"), (Facet.STATUS, "second-read")) == "c"
    assert ids(library, (Facet.LAW, "wor"), (Facet.COSTS, "yes")) == ""
    assert ids(library) == "abc"


def test_a_choice_tells_how_many_there_are_beside_what_was_chosen_of_other_facets(library: Library) -> None:
    chosen = Filter((Chosen(Facet.ANSWERS, "ser.2"), Chosen(Facet.COSTS, "yes")))
    counts = {choice.chosen: choice.count for choice in library.facets.choices(chosen)}
    assert counts[Chosen(Facet.COSTS, "no")] == 1
    assert counts[Chosen(Facet.ANSWERS, "ser.1.1")] == 0
    assert counts[Chosen(Facet.ANSWERS, "ser")] == 1


def test_no_clause_is_made_to_choose_among_them(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: MadeBook) -> None:
        raise AssertionError("a clause was made")

    monkeypatch.setattr(MadeBook, "clause", refuse)
    assert ids(library, (Facet.LAW, "wor")) == "a"
    assert list(library.facets.choices(Filter()))


def test_a_search_looks_only_among_what_passes(library: Library) -> None:
    assert len(search(library, "voorbeeld", NL)) == 3
    assert [hit.id for hit in search(library, "voorbeeld", NL, only={"retraining.b"})] == ["retraining.b"]


def test_choosing_a_value_again_takes_it_away() -> None:
    one = Chosen(Facet.COSTS, "yes")
    assert Filter().toggled(one) == Filter((one,))
    assert Filter().toggled(one).toggled(one) == Filter()


def test_a_filter_is_said_as_a_person_says_it(library: Library) -> None:
    chosen = Filter(
        (
            Chosen(Facet.ANSWERS, "ser.2"),
            Chosen(Facet.PROPOSED_BY, "employees"),
            Chosen(Facet.PROPOSED_BY, "either"),
            Chosen(Facet.LAW, "wor-27"),
            Chosen(Facet.COSTS, "no"),
        )
    )
    assert in_words(chosen, library, NL) == (
        "bij ser.2 Twee; ingebracht door werknemers of geen kant in het bijzonder; steunt op Wet, artikel 27; "
        "geen kosten beschreven"
    )


def test_what_does_not_exist_is_known_not_to(library: Library) -> None:
    for facet in Facet:
        assert not is_known(Chosen(facet, "nergens"), library)
    assert is_known(Chosen(Facet.ANSWERS, "ser.2"), library)


def test_every_value_that_is_the_same_everywhere_has_words() -> None:
    for facet, values in FIXED.items():
        assert {f"facet.{facet}.{value}" for value in values} <= TEXTS.keys()


def test_every_choice_of_the_bundled_library_has_a_label_and_a_clause() -> None:
    library = load_library((bundled_source(),))
    choices = list(library.facets.choices(Filter()))
    assert {choice.chosen.facet for choice in choices} == set(Facet)
    assert all(choice.count and value_label(choice.chosen, library) for choice in choices)
