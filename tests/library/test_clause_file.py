"""A clause file is read whole, or every fault in it is named at its line."""

from pathlib import Path

import pytest

from caotool.language.tongue import Language
from caotool.model.finding import InFile, Severity
from tests.library.cases import CLAUSE, line_of, loaded

PLACE = "retraining/example.yaml"


def test_a_whole_clause_is_read_without_findings(tmp_path: Path):
    library = loaded(tmp_path, {PLACE: CLAUSE})
    clause = library.clause("retraining.example")
    assert library.findings == ()
    assert clause is not None
    assert [parameter.name for parameter in clause.parameters] == ["amount", "term"]


FAULTS = [
    ("an unknown field", "tietle: x\nbinds:", "binds:", "library.field.unknown"),
    ("a field that is missing", "", "status: draft\n", "library.field.missing"),
    ("a word that is none of the known", "binds: normativ", "binds: normative", "library.field.word"),
    (
        "a field of a kind that it does not have",
        "kind: money\n    units: [year]",
        "kind: money",
        "library.field.unknown",
    ),
    ("a kind that does not exist", "kind: mony", "kind: money", "library.field.word"),
    (
        "a language that is missing",
        "title: {nl: Voorbeeld}",
        "title: {nl: Voorbeeld, en: Example}",
        "library.field.missing",
    ),
    ("a list where text belongs", "version: [1, 0]", 'version: "1.0.0"', "library.field.not_text"),
    ("a version that is none", 'version: "1.0"', 'version: "1.0.0"', "library.field.form"),
    ("a number that is none", 'max: "duizend"', 'max: "1000"', "library.field.form"),
    ("a preset of another kind", 'value: "6 months"', 'value: "500"', "library.value"),
    ("text that folds its lines", "nl: >", "nl: |", "library.text.not_a_block"),
]


@pytest.mark.parametrize(
    ("spoiled", "whole", "code"), [fault[1:] for fault in FAULTS], ids=[fault[0] for fault in FAULTS]
)
def test_one_fault_leaves_the_clause_out_and_says_where(tmp_path: Path, spoiled: str, whole: str, code: str):
    library = loaded(tmp_path, {PLACE: CLAUSE.replace(whole, spoiled, 1)})
    assert library.clause("retraining.example") is None
    found = [finding for finding in library.findings if finding.severity is Severity.ERROR]
    assert any(finding.code.startswith(code) for finding in found), [finding.code for finding in found]
    for finding in found:
        assert isinstance(finding.place, InFile)
        assert finding.place.line > 0
        assert finding.remedy is not None
        for language in Language:
            assert finding.what.in_(language)
            assert finding.remedy.in_(language)


def test_a_misspelled_field_is_answered_with_the_one_that_was_meant(tmp_path: Path):
    library = loaded(tmp_path, {PLACE: CLAUSE.replace("theme: retraining", "theem: retraining", 1)})
    (near,) = [finding for finding in library.findings if finding.code == "library.field.unknown.near"]
    assert near.remedy is not None
    assert "theme" in near.remedy.in_(Language.EN)


@pytest.mark.parametrize(
    ("spoiled", "piece"),
    [
        ("De werkgever betaalt {{ amont }}.", "{{ amont }}"),
        ("De werkgever betaalt {{ amount.real }}.", "{{ amount.real }}"),
        ("De werkgever betaalt {{ amount() }}.", "{{ amount() }}"),
        ("De werkgever betaalt {{ ''.__class__ }}.", "__class__"),
        ("De werkgever betaalt {{ amount }}{% include 'x' %}.", "{% include"),
        ("De werkgever betaalt {{ amount }}{% set x = 1 %}.", "{% set"),
        ("De werkgever betaalt {{ amount }}{% if unknown > 1 %}x{% endif %}.", "{% if unknown"),
        ("De werkgever betaalt {{ amount | attr('x') }}.", "| attr"),
    ],
)
def test_text_that_asks_for_what_is_not_there_is_refused_at_its_line(tmp_path: Path, spoiled: str, piece: str):
    source = CLAUSE.replace("De werkgever betaalt {{ amount }}.", spoiled)
    library = loaded(tmp_path, {PLACE: source})
    assert library.clause("retraining.example") is None
    places = [finding.place for finding in library.findings]
    assert places
    assert all(isinstance(place, InFile) and place.line == line_of(source, piece) for place in places)


def test_a_preset_outside_its_range_is_left_out_with_a_warning_and_the_clause_stays(tmp_path: Path):
    source = CLAUSE.replace('value: "500"', 'value: "5000"')
    library = loaded(tmp_path, {PLACE: source})
    clause = library.clause("retraining.example")
    (finding,) = library.findings
    assert isinstance(finding.place, InFile)
    assert (finding.severity, finding.place.line) == (Severity.WARNING, line_of(source, 'value: "5000"'))
    assert clause is not None
    assert clause.parameters[0].presets == {}


def test_a_rule_that_neither_names_a_clause_nor_demands_anything_is_refused(tmp_path: Path):
    rule = "requires:\n  - {when: amount > 0, why: {nl: Daarom., en: Because.}}\nparameters:"
    library = loaded(tmp_path, {PLACE: CLAUSE.replace("parameters:", rule, 1)})
    assert [finding.code for finding in library.findings] == ["library.rule.empty"]
