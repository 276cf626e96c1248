"""Rules between clauses are judged where they can be; the law fails only where it is certain."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from caotool.checks import findings_of_law, findings_of_rules
from caotool.frozen import replace
from caotool.language.time import Duration, TimeUnit
from caotool.language.tongue import Bilingual
from caotool.model.clause import Certainty, Check, Clause, Rule
from caotool.model.draft import Draft, Status
from caotool.model.expression import Expression, parse
from caotool.model.profile import Profile
from caotool.model.reference_data import DatedValue, LegalFact, LegalNumber
from caotool.model.values import Value
from tests.compose.samples import EN, NL, Shelf, clause, place

WHY = Bilingual("Daarom.", "Because.")
SHARE = clause("gains.share", "x")
FACT = LegalFact(
    "bw-1",
    Bilingual("Burgerlijk Wetboek", "Civil Code"),
    Bilingual("artikel 7:1", "Article 7:1"),
    WHY,
    "mandatory",
    "wet",
    "https://wetten.overheid.nl",
    date(2026, 11, 23),
    "verified-in-source",
    (
        LegalNumber(
            "cap",
            "money",
            (DatedValue(date(2026, 1, 1), Decimal(100)), DatedValue(date(2027, 1, 1), Decimal(200))),
            date(2027, 12, 31),
        ),
        LegalNumber("period", "month", (DatedValue(date(2026, 1, 1), Decimal(6)),)),
    ),
)


class Library(Shelf):
    """The sample shelf with one legal fact."""

    def fact(self, fact_id: str) -> LegalFact | None:
        return FACT if fact_id == FACT.id else None


def expression(text: str) -> Expression:
    found = parse(text)
    assert isinstance(found, Expression)
    return found


def rules(rule: Rule, values: dict[str, Value], *others: str, status: Status = Status.PROPOSED) -> list[str]:
    one = clause("a.one", "x", rules=(rule,))
    placements = [place("p", one.id, values), *(place(other, other, status=status) for other in others)]
    found = findings_of_rules(Draft(tuple(placements)), Library({one.id: one, SHARE.id: SHARE}), Profile())
    for finding in found:
        for language in (NL, EN):
            assert finding.what.in_(language)
            assert finding.remedy is not None
            assert finding.remedy.in_(language)
    return [finding.code for finding in found]


def test_a_required_clause_must_be_placed_and_not_parked() -> None:
    rule = Rule(False, SHARE.id, why=WHY)
    assert rules(rule, {}) == ["rule.requires"]
    assert rules(rule, {}, SHARE.id) == []
    assert rules(rule, {}, SHARE.id, status=Status.PARKED) == ["rule.requires"]


def test_an_excluded_clause_must_not_be_placed() -> None:
    rule = Rule(True, SHARE.id, why=WHY)
    assert rules(rule, {}) == []
    assert rules(rule, {}, SHARE.id) == ["rule.excludes"]


def test_a_rule_counts_only_when_its_condition_holds_and_is_a_note_while_that_is_open() -> None:
    rule = Rule(False, SHARE.id, when=expression("amount > 0"), why=WHY)
    assert rules(rule, {"amount": Decimal(0)}) == []
    assert rules(rule, {"amount": Decimal(1)}) == ["rule.requires"]
    assert rules(rule, {}) == ["rule.unknown"]


def test_a_demand_on_values_is_judged() -> None:
    rule = Rule(False, demand=expression("amount <= 10"), why=WHY)
    assert rules(rule, {"amount": Decimal(10)}) == []
    assert rules(rule, {"amount": Decimal(11)}) == ["rule.demand"]
    assert rules(rule, {}) == ["rule.unknown"]


def test_a_demand_must_hold_also_where_it_stands_under_excludes() -> None:
    rule = Rule(True, demand=expression("amount <= 10"), why=WHY)
    assert rules(rule, {"amount": Decimal(10)}) == []
    assert rules(rule, {"amount": Decimal(11)}) == ["rule.demand"]


def law(check: Check, values: dict[str, Value], at: date | None = None) -> list[tuple[str, str]]:
    one: Clause = clause("a.one", "x", checks=(check,))
    draft = Draft((place("p", one.id, values),))
    found = findings_of_law(draft, Library({one.id: one}), Profile(), at)
    return [(finding.code, finding.what.in_(NL)) for finding in found]


CAP = Check("c", FACT.id, expression("amount <= law.bw-1.cap"), Bilingual("Te hoog.", "Too high."))


def test_a_certain_check_that_fails_names_source_and_date() -> None:
    assert law(CAP, {"amount": Decimal(201)}) == [
        ("law.fails", "Te hoog. (Burgerlijk Wetboek, artikel 7:1, geraadpleegd 23 november 2026)")
    ]
    assert law(CAP, {"amount": Decimal(200)}) == []


def test_the_law_is_taken_as_it_held_on_the_date() -> None:
    values: dict[str, Value] = {"amount": Decimal(150)}
    assert [code for code, _ in law(CAP, values, date(2026, 6, 1))] == ["law.fails"]
    assert law(CAP, values, date(2027, 6, 1)) == []


@pytest.mark.parametrize("at", [date(2025, 1, 1), date(2028, 1, 1)])
def test_outside_the_dates_for_which_the_number_is_known_nothing_is_judged(at: date) -> None:
    assert [code for code, _ in law(CAP, {"amount": Decimal(1)}, at)] == ["law.unknown"]


def test_a_missing_value_is_named() -> None:
    ((code, text),) = law(CAP, {})
    assert code == "law.unknown"
    assert "Budget per werknemer ontbreekt" in text


def test_a_judgement_is_a_note_whatever_the_values() -> None:
    note = replace(CAP, certainty=Certainty.NOTE)
    for amount in (1, 10_000):
        assert [code for code, _ in law(note, {"amount": Decimal(amount)})] == ["law.note"]


def test_what_rests_on_figures_that_were_filled_in_is_never_a_failure() -> None:
    assert [code for code, _ in law(replace(CAP, certainty=Certainty.INPUT), {"amount": Decimal(201)})] == [
        "law.input"
    ]


def test_a_legal_period_is_compared_as_a_length_of_time() -> None:
    check = replace(CAP, demand=expression("term <= law.bw-1.period"))
    assert law(check, {"term": Duration(Decimal(6), TimeUnit.MONTH)}) == []
    assert [code for code, _ in law(check, {"term": Duration(Decimal(1), TimeUnit.YEAR)})] == ["law.fails"]


def test_a_check_that_does_not_apply_says_nothing() -> None:
    assert law(replace(CAP, when=expression("forgiven")), {"forgiven": False, "amount": Decimal(999)}) == []
