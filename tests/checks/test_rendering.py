from pathlib import Path

import pytest

from caotool.checks.rendering import findings_of_rendering
from caotool.language.tongue import Language
from caotool.library.load import bundled_source, load_library
from tests.library.cases import CLAUSE, loaded

EXAMPLE = CLAUSE.replace(
    "text:",
    """\
  extra:
    kind: yes_no
    label: {nl: Extra, en: Extra}
    preset: {employees: {value: "yes", basis: own}}
text:""",
    1,
)


def found_in(tmp_path: Path, clause: str) -> set[str]:
    library = loaded(tmp_path, {"retraining/example.yaml": clause})
    assert library.findings == ()
    found = findings_of_rendering(library)
    for finding in found:
        assert all(finding.what.in_(language) for language in Language)
        assert finding.remedy is not None
    return {finding.code for finding in found}


@pytest.mark.slow
def test_every_bundled_clause_prints_well_in_every_way_of_filling_it_in() -> None:
    library = load_library((bundled_source(),))
    assert [(str(one.place), one.what.in_(Language.EN)) for one in findings_of_rendering(library)] == []


def test_nothing_is_wrong_with_the_example(tmp_path: Path) -> None:
    assert found_in(tmp_path, EXAMPLE) == set()


@pytest.mark.parametrize(
    ("code", "was", "becomes"),
    [
        ("sign", "Dat geldt gedurende {{ term }}.", "Dat geldt {% if extra %}ook{% endif %} ."),
        ("sign", "Dat geldt gedurende {{ term }}.", "Dat geldt gedurende {{ term }}{% if extra %}.{% endif %}."),
        ("plural", "Dat geldt gedurende {{ term }}.", "Dat geldt gedurende 1 maanden."),
        ("empty", "Dat geldt gedurende {{ term }}.", "Dat geldt ({% if extra %}{% endif %}) gedurende {{ term }}."),
        (
            "article",
            "Dat geldt gedurende {{ term }}.",
            "Dat geldt de {% if extra %}de{% else %}lange{% endif %} tijd.",
        ),
        ("brackets", "Dat geldt gedurende {{ term }}.", "Dat geldt {% if extra %}({% endif %}gedurende {{ term }})."),
    ],
)
def test_what_does_not_belong_in_a_text_is_found(tmp_path: Path, code: str, was: str, becomes: str) -> None:
    assert was in EXAMPLE
    assert f"rendering.{code}" in found_in(tmp_path, EXAMPLE.replace(was, becomes))


def test_a_clause_of_which_nothing_is_printed_is_found(tmp_path: Path) -> None:
    before, after = EXAMPLE.split("  nl: |\n")
    dutch, english = after.split("  en: |\n")
    clause = f"{before}  nl: |\n    {{% if extra %}}\n{dutch}    {{% endif %}}\n  en: |\n{english}"
    assert "rendering.nothing" in found_in(tmp_path, clause)
