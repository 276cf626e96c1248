"""Libraries from folders: what is broken is left out, the rest works, later libraries go before earlier ones."""

import os
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml

from caotool import resources
from caotool.language.tongue import Bilingual, Language
from caotool.library.clause_file import clause_json_schema
from caotool.library.load import bundled_source, load_library
from caotool.model.finding import InFile, Severity
from tests.library.cases import CLAUSE, THEMES, library_at, loaded

CLAUSES = sorted(
    path
    for path in resources.clauses().rglob("*.yaml")
    if path.parent.name not in {"law", "frameworks", "sets", "cases", "clauses"}
)


def test_the_bundled_library_has_no_errors():
    library = load_library((bundled_source(),))
    assert [str(finding.place) for finding in library.findings if finding.severity is Severity.ERROR] == []
    assert len(library.entries) >= 20


def test_one_broken_file_leaves_the_others_alone(tmp_path: Path):
    other = CLAUSE.replace("retraining.example", "retraining.other")
    library = loaded(tmp_path, {"retraining/example.yaml": CLAUSE, "retraining/other.yaml": other[:400] + "\n\tx"})
    assert [entry.id for entry in library.entries] == ["retraining.example"]
    assert len(library.findings) == 1


def test_an_id_twice_in_one_library_is_an_error_that_names_both_places(tmp_path: Path):
    library = loaded(tmp_path, {"retraining/a.yaml": CLAUSE, "retraining/b.yaml": CLAUSE})
    (finding,) = library.findings
    assert finding.severity is Severity.ERROR
    assert isinstance(finding.place, InFile)
    assert finding.place.path.endswith("b.yaml")
    assert str(tmp_path / "retraining" / "a.yaml") in finding.what.in_(Language.EN)


def test_a_legal_fact_twice_in_one_library_is_an_error_and_the_first_counts(tmp_path: Path):
    fact = """\
format: "1"
facts:
  some-fact:
    instrument: {nl: Wet, en: Act}
    article: "NUMBER"
    rule: {nl: Regel., en: Rule.}
    force: info
    source: Wet
    url: https://example.org/
    as_of: "2026-01-01"
    confidence: known-well
"""
    files = {"law/a.yaml": fact.replace("NUMBER", "1"), "law/b.yaml": fact.replace("NUMBER", "2")}
    library = loaded(tmp_path, files)
    (finding,) = library.findings
    assert finding.severity is Severity.ERROR
    kept = library.fact("some-fact")
    assert kept is not None
    assert kept.article == Bilingual("artikel 1", "Article 1")


def test_a_users_clause_goes_before_the_bundled_one_and_is_noted(tmp_path: Path):
    first = library_at(tmp_path / "one", {"themes.yaml": THEMES, "retraining/example.yaml": CLAUSE}, "one")
    second = library_at(tmp_path / "two", {"retraining/example.yaml": CLAUSE.replace("Voorbeeld", "Eigen")}, "two")
    library = load_library((first, second))
    (entry,) = library.entries
    assert (entry.title.nl, entry.source) == ("Eigen", "two")
    assert [finding.severity for finding in library.findings] == [Severity.NOTE]


@pytest.mark.skipif(not hasattr(os, "symlink") or os.name == "nt", reason="links need rights on Windows")
def test_a_link_out_of_the_library_is_refused(tmp_path: Path):
    outside = tmp_path / "secret.yaml"
    outside.write_text(CLAUSE, encoding="utf-8")
    source = library_at(tmp_path / "library", {"themes.yaml": THEMES})
    (source.path / "retraining").mkdir()
    (source.path / "retraining" / "example.yaml").symlink_to(outside)
    (source.path / "elsewhere").symlink_to(tmp_path, target_is_directory=True)
    library = load_library((source,))
    assert library.entries == ()
    assert "library.file.outside" in [finding.code for finding in library.findings]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such files")
def test_what_is_no_file_is_passed_by_and_a_folder_may_be_called_anything(tmp_path: Path):
    os.mkfifo(tmp_path / "wait.yaml")
    library = loaded(tmp_path, {"retraining.yaml/example.yaml": CLAUSE})
    assert [entry.id for entry in library.entries] == ["retraining.example"]
    assert library.findings == ()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every name is text")
def test_a_file_whose_name_is_no_text_is_refused_and_the_rest_works(tmp_path: Path):
    folder = tmp_path / os.fsdecode(b"m\xe4p")
    source = library_at(folder, {"themes.yaml": THEMES, "retraining/example.yaml": CLAUSE, "bad.yaml": "id: ["})
    (folder / os.fsdecode(b"b\xe4d.yaml")).write_text(CLAUSE, encoding="utf-8")
    for _ in range(2):
        library = load_library((source,), tmp_path / "cache")
        assert [entry.id for entry in library.entries] == ["retraining.example"]
        assert [finding.code for finding in library.findings] == ["library.file.name", "library.yaml.bracket"]


def test_a_folder_that_is_not_there_is_a_finding(tmp_path: Path):
    source = library_at(tmp_path / "nowhere", {})
    assert [finding.code for finding in load_library((source,)).findings] == ["library.file.no_folder"]


def test_an_own_clause_of_a_draft_goes_before_the_librarys(tmp_path: Path):
    library = loaded(tmp_path, {"retraining/example.yaml": CLAUSE})
    own = library.with_own_clauses({"retraining.example": CLAUSE.replace("Voorbeeld", "Eigen tekst")})
    clause = own.clause("retraining.example")
    assert clause is not None
    assert clause.title.nl == "Eigen tekst"
    assert own.fingerprint != library.fingerprint


@pytest.mark.parametrize("source", ["", "\ud800", "id: [", CLAUSE.replace("draft", "final")])
def test_a_broken_own_clause_is_a_finding_and_no_crash(tmp_path: Path, source: str):
    library = loaded(tmp_path, {}).with_own_clauses({"own.clause": source})
    assert library.clause("own.clause") is None
    assert library.findings


def test_a_deprecated_clause_that_a_draft_still_uses_can_be_found_by_its_id(tmp_path: Path):
    library = loaded(tmp_path, {"retraining/example.yaml": CLAUSE.replace("status: draft", "status: deprecated")})
    assert library.entries == ()
    assert library.entry("retraining.example") is not None


def test_the_fingerprint_changes_with_what_clauses_share(tmp_path: Path):
    before = loaded(tmp_path / "one", {"retraining/example.yaml": CLAUSE})
    after = loaded(
        tmp_path / "two", {"retraining/example.yaml": CLAUSE, "themes.yaml": THEMES.replace("Scholing", "Leren")}
    )
    assert before.fingerprint != after.fingerprint


@pytest.mark.parametrize("language", list(Language))
def test_the_schema_for_editors_is_valid_itself(language: Language):
    jsonschema.Draft202012Validator.check_schema(clause_json_schema(language))


@pytest.mark.parametrize("path", CLAUSES, ids=lambda path: path.stem)
def test_every_bundled_clause_obeys_the_schema_for_editors(path: Path):
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # every scalar as text
    jsonschema.Draft202012Validator(clause_json_schema()).validate(content)


@pytest.mark.parametrize(
    ("whole", "spoiled"),
    [
        ("status: draft", "status: final"),
        ("kind: money", "kind: mony"),
        ("kind: money", "kind: money\n    units: [year]"),
        ("theme: retraining", "theem: retraining"),
    ],
)
def test_the_schema_for_editors_finds_what_the_reader_finds(whole: str, spoiled: str):
    content = yaml.load(CLAUSE.replace(whole, spoiled, 1), Loader=yaml.BaseLoader)  # every scalar as text
    assert not jsonschema.Draft202012Validator(clause_json_schema()).is_valid(content)


def test_what_is_wrong_is_said_again_when_compiled_forms_are_at_hand(tmp_path: Path):
    source = library_at(
        tmp_path / "library",
        {
            "themes.yaml": THEMES,
            "retraining/good.yaml": CLAUSE.replace("retraining.example", "retraining.good"),
            "retraining/odd.yaml": CLAUSE.replace('value: "500"', 'value: "5000"'),
            "retraining/twice.yaml": CLAUSE,
        },
    )
    first, second = (load_library((source,), tmp_path / "cache") for _ in range(2))
    assert [finding.code for finding in first.findings] == ["library.preset", "library.clause.twice"]
    assert second.findings == first.findings
    assert dict(second.clauses) == dict(first.clauses)
