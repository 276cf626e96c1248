from collections.abc import Callable
from pathlib import Path

import pytest

from caotool.language.texts import TEXTS
from caotool.language.tongue import Language
from caotool.library.library import Library
from caotool.library.lint import lint
from caotool.library.load import bundled_source, load_library
from caotool.model.finding import Finding, InFile, Severity
from tests.library.cases import THEMES, line_of, loaded

LADDERS = """\
format: "1"
ladders:
  duty:
    label: {nl: Plicht, en: Duty}
    rungs:
      - {id: tries, label: {nl: probeert, en: tries}, nl: {act: "probeert {0}"}, en: {act: "tries {0} {1}"}}
      - {id: must, label: {nl: moet, en: must}, nl: {act: "{0}"}, en: {act: "{0}"}}
"""
TERMS = 'format: "1"\nterms:\n  unions: {word: {nl: vakbonden, en: unions}, meaning: {nl: bonden, en: unions}}\n'
LAW = """\
format: "1"
facts:
  some-law:
    instrument: {nl: Wet, en: Act}
    article: "1"
    rule: {nl: Regel., en: Rule.}
    force: info
    source: Wet
    url: https://example.org
    as_of: "2026-11-01"
    confidence: known-well
    numbers:
      most: {unit: money, values: [{since: "2026-01-01", value: "900"}]}
"""
FRAMEWORK = (
    'format: "1"\nid: ser\ntitle: {nl: SER, en: SER}\nurl: https://example.org\nitems: {"1.1": {nl: a, en: b}}\n'
)
CLAUSE = """\
id: retraining.example
version: "1.0.0"
status: draft
theme: retraining
binds: normative
character: minimum
extendable: "yes"
title: {nl: Voorbeeld, en: Example}
summary: {nl: U krijgt een budget., en: You get a budget.}
answers: [ser.1.1]
law: [some-law]
parameters:
  amount:
    kind: money
    label: {nl: Bedrag, en: Amount}
    range: {min: "0", max: "1000"}
    preset:
      employees: {value: "500", basis: observed}
    observed:
      - {value: "500", source: Cao, seen: text}
  duty:
    kind: ladder
    ladder: duty
    label: {nl: Plicht, en: Duty}
    preset:
      employees: {value: must, basis: own}
  extra:
    kind: yes_no
    label: {nl: Extra, en: Extra}
    preset:
      employees: {value: "yes", basis: own}
text:
  nl: |
    1. @pay De werkgever {{ duty | act('betaalt', 'x') }} {{ amount }}.
       a. aan de werknemer; en
       b. aan {{ term('unions') }}.
    {% if extra %}
    2. Dat geldt ook voor {{ ref('', 'pay') }}.
    {% endif %}
  en: |
    1. @pay The employer {{ duty | act('pays', 'pay') }} {{ amount }}.
       a. to the employee; and
       b. to {{ term('unions') }}.
    {% if extra %}
    2. This also holds for {{ ref('', 'pay') }}.
    {% endif %}
explanation: {nl: Partijen willen dit., en: The parties want this.}
requires:
  - {when: extra, clause: retraining.example, why: {nl: Omdat., en: Because.}}
checks:
  - id: enough
    fact: some-law
    demand: amount <= law.some-law.most
    message: {nl: Te veel., en: Too much.}
cost:
  - label: {nl: Kosten, en: Cost}
    yearly: amount * profile.headcount
"""
"""A clause in which nothing is wrong, with one of everything that can be."""


def library_with(tmp_path: Path, clause: str) -> Library:
    shared = {"ladders.yaml": LADDERS, "terms.yaml": TERMS, "law/l.yaml": LAW, "frameworks/ser.yaml": FRAMEWORK}
    return loaded(tmp_path, {**shared, "retraining/example.yaml": clause})


def found_in(tmp_path: Path, clause: str) -> tuple[Finding, ...]:
    library = library_with(tmp_path, clause)
    assert [finding.code for finding in library.findings] == []
    return lint(library)


def english(change: Callable[[str], str]) -> str:
    """The clause with a change in its English text only."""
    before, after = CLAUSE.split("  en: |\n")
    return before + "  en: |\n" + change(after)


def test_nothing_is_wrong_with_the_example(tmp_path: Path) -> None:
    assert THEMES
    assert found_in(tmp_path, CLAUSE) == ()


def test_the_bundled_library_is_without_errors_and_warnings() -> None:
    found = lint(load_library((bundled_source(),)))
    assert [(str(one.place), one.what.in_(Language.EN)) for one in found if one.severity is not Severity.NOTE] == []


SEEDED = [
    ("blocks", english(lambda text: text.replace("       b. to", "       to"))),
    ("depth", english(lambda text: text.replace("       a. to the", "    1. to the"))),
    ("label", english(lambda text: text.replace("2. This", "2. @other This"))),
    ("conditions", english(lambda text: text.replace("{% if extra %}", "{% if not extra %}"))),
    ("carries", english(lambda text: text.replace("{{ amount }}", "money"))),
    ("carries", english(lambda text: text.replace("{{ term('unions') }}", "unions"))),
    ("carries", english(lambda text: text.replace("{{ ref('', 'pay') }}", "that"))),
    ("term", CLAUSE.replace("'unions'", "'guilds'")),
    ("arguments", english(lambda text: text.replace("act('pays', 'pay')", "act('pays')"))),
    ("clause", CLAUSE.replace("ref('', 'pay')", "ref('retraining.gone')")),
    ("clause", CLAUSE.replace("clause: retraining.example", "clause: retraining.gone")),
    ("clause", CLAUSE.replace("answers:", "related: [retraining.gone]\nanswers:")),
    ("no_label", CLAUSE.replace("ref('', 'pay')", "ref('', 'gone')")),
    ("fact", CLAUSE.replace("law: [some-law]", "law: [no-law]")),
    ("fact", CLAUSE.replace("fact: some-law", "fact: no-law")),
    ("answer", CLAUSE.replace("ser.1.1", "ser.9.9")),
    ("unused", CLAUSE.replace("  extra:", "  spare: {kind: yes_no, label: {nl: Over, en: Spare}}\n  extra:")),
    ("not_observed", CLAUSE.replace("{value: must, basis: own}", "{value: must, basis: observed}")),
    ("nothing_observed", CLAUSE.replace('{value: "500", source', "{source")),
    ("observed", CLAUSE.replace('{value: "500", source', '{value: "5000", source')),
    ("formula", CLAUSE.replace("amount <= law.some-law.most", "amount <= law.some-law.gone")),
    ("formula", CLAUSE.replace("profile.headcount", "profile.moonshine")),
    ("formula", CLAUSE.replace("amount <= law.some-law.most", "amount <= 3 months")),
    (
        "formula_type",
        CLAUSE.replace("{% if extra %}", "{% if amount %}").replace("extra, clause", "amount > 0, clause"),
    ),
    ("formula_type", CLAUSE.replace("amount * profile.headcount", "profile.headcount")),
    ("formula_type", CLAUSE.replace("amount <= law.some-law.most", "amount")),
    ("unknown", CLAUSE.replace("amount <= law.some-law.most", "amount <= cap_of(amount)")),
    ("words.and_or", CLAUSE.replace("aan de werknemer; en", "aan de werknemer en/of een ander; en")),
    ("words.cq", CLAUSE.replace("aan de werknemer", "aan de werknemer c.q. een ander")),
    ("words.least", CLAUSE.replace("aan de werknemer", "minimaal aan de werknemer")),
    ("words.most", CLAUSE.replace("aan de werknemer", "maximaal aan de werknemer")),
    ("words.most", CLAUSE.replace("aan de werknemer", "aan niet meer dan een werknemer")),
    ("words.if_and", CLAUSE.replace("aan de werknemer", "indien en voor zover mogelijk aan de werknemer")),
    ("words.you", CLAUSE.replace("aan de werknemer", "aan uw werknemer")),
    ("words.you", CLAUSE.replace("Partijen willen dit.", "Je krijgt dit.")),
    ("words.typed_paragraph", CLAUSE.replace("Dat geldt ook voor", "Lid 1 geldt ook voor")),
    ("words.typed_paragraph", CLAUSE.replace("Dat geldt ook voor", "Het eerste lid geldt ook voor")),
    ("words.typed_article", CLAUSE.replace("Dat geldt ook voor", "Artikel 5.2 geldt ook voor")),
    ("words.spaces", CLAUSE.replace("De werkgever ", "De  werkgever ")),
    ("words.spaces", CLAUSE.replace("The parties want", "The parties  want")),
]


@pytest.mark.parametrize(("code", "clause"), SEEDED)
def test_a_fault_is_found_and_told_in_both_languages(tmp_path: Path, code: str, clause: str) -> None:
    assert clause != CLAUSE
    found = found_in(tmp_path, clause)
    assert f"library.lint.{code}" in {finding.code for finding in found}
    for finding in found:
        assert isinstance(finding.place, InFile)
        assert finding.place.line
        assert finding.remedy is not None
        for language in Language:
            assert "{" not in finding.what.in_(language).replace("{{", "")
            assert finding.remedy.in_(language)


def test_a_finding_in_a_text_has_the_line_of_the_words(tmp_path: Path) -> None:
    clause = CLAUSE.replace("Dat geldt ook voor", "Dat geldt maximaal voor")
    (finding,) = found_in(tmp_path, clause)
    assert isinstance(finding.place, InFile)
    assert finding.place.line == line_of(clause, "maximaal")
    assert finding.place.column == len("    2. Dat geldt ") + 1


@pytest.mark.parametrize(
    "right",
    [
        "Artikel 611a van Boek 7 van het Burgerlijk Wetboek geldt voor",
        "Artikel 27, eerste lid, onderdeel f, van de Wet op de ondernemingsraden geldt voor",
        "In de artikelen 16, 18 en 22 van de Wet op de ondernemingsraden staat iets over",
        "De minimale leeftijd en het uwv gelden voor",
    ],
)
def test_references_to_laws_and_other_words_are_left_alone(tmp_path: Path, right: str) -> None:
    assert found_in(tmp_path, CLAUSE.replace("Dat geldt ook voor", right)) == ()


def test_a_phrase_part_may_be_used_more_often_in_one_language(tmp_path: Path) -> None:
    clause = CLAUSE.replace("Dat geldt ook voor", "Hij {{ duty | act('betaalt') }} ook {{ amount }} voor")
    clause = clause.replace("This also holds for", "This {{ amount }} {{ amount }} {{ duty | act('a', 'b') }} for")
    assert found_in(tmp_path, clause) == ()


def test_a_term_that_leans_on_no_term_is_found(tmp_path: Path) -> None:
    library = library_with(tmp_path, CLAUSE)
    (tmp_path / "terms.yaml").write_text(TERMS.replace("unions}}", "unions}, uses: [gone]}"), encoding="utf-8")
    again = load_library((type(bundled_source())(tmp_path, "test"),))
    assert lint(library) == ()
    assert [finding.code for finding in lint(again)] == ["library.lint.term"]


CASES = """format: "1"
cases:
  - answers: ser.1.1
    clause: retraining.example
    values: {amount: "375"}
    note: {nl: een bedrag, en: an amount}
    source: Cao
    seen: text
"""
"""A case in which nothing is wrong."""

WRONG_CASES = [
    ("case_item", CASES.replace("ser.1.1", "ser.9.9")),
    ("case_clause", CASES.replace("retraining.example", "retraining.gone")),
    ("case_answers", CASES.replace("ser.1.1", "ser.2.1")),
    ("case_value", CASES.replace('"375"', "veel")),
    ("case_value", CASES.replace("amount", "sum")),
]


def found_in_cases(tmp_path: Path, cases: str) -> list[str]:
    library = library_with(tmp_path, CLAUSE)
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases" / "retraining.yaml").write_text(cases, encoding="utf-8")
    items = FRAMEWORK.replace("items: {", 'items: {"2.1": {nl: c, en: d}, ')
    (tmp_path / "frameworks" / "ser.yaml").write_text(items, encoding="utf-8")
    assert not library.findings
    again = load_library((type(bundled_source())(tmp_path, "test"),))
    return [finding.code for finding in lint(again)]


def test_a_case_whose_values_the_clause_accepts_is_right(tmp_path: Path) -> None:
    assert found_in_cases(tmp_path, CASES) == []


@pytest.mark.parametrize(("code", "cases"), WRONG_CASES)
def test_a_case_that_leads_nowhere_or_does_not_fit_is_found(tmp_path: Path, code: str, cases: str) -> None:
    assert f"library.lint.{code}" in found_in_cases(tmp_path, cases)


SET = """format: "1"
id: small
title: {nl: Klein, en: Small}
purpose: {nl: begin, en: beginning}
summary: {nl: Een begin., en: A beginning.}
clauses: [retraining.example]
"""
WRONG_SHARED = [
    ("item_fact", "frameworks/ser.yaml", FRAMEWORK.replace("{nl: a, en: b}", "{nl: a, en: b, law: [no-law]}")),
    ("set_clause", "sets/small.yaml", SET.replace("retraining.example", "retraining.example, retraining.gone")),
    ("set_twice", "sets/small.yaml", SET.replace("retraining.example", "retraining.example, retraining.example")),
]


@pytest.mark.parametrize(("code", "file", "content"), WRONG_SHARED)
def test_what_stands_beside_the_clauses_and_leads_nowhere_is_found(
    tmp_path: Path, code: str, file: str, content: str
) -> None:
    library_with(tmp_path, CLAUSE)
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(content, encoding="utf-8")
    again = load_library((type(bundled_source())(tmp_path, "test"),))
    assert [finding.code for finding in lint(again)] == [f"library.lint.{code}"]


def test_a_case_without_a_source_and_without_a_remark_is_refused(tmp_path: Path) -> None:
    assert found_in_cases(tmp_path, CASES.replace("    source: Cao\n", "")) == ["library.case.bare"]


def test_every_code_of_the_linter_has_its_words() -> None:
    folder = Path(__file__).parents[2] / "caotool/library/lint"
    source = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    used = {key for key in TEXTS if key.startswith("library.lint.") and f'"{key}"' in source}
    words = {key for key in TEXTS if key.startswith("library.lint.words.")}
    spoken = {key.removesuffix(".remedy") for key in used | words if not key.startswith("library.lint.side.")}
    seeded = {f"library.lint.{code}" for code, _ in (*SEEDED, *WRONG_CASES)} | {
        f"library.lint.{code}" for code in ("theme", "part", *(code for code, _, _ in WRONG_SHARED))
    }
    assert spoken == seeded
