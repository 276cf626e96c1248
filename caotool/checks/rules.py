"""What clauses require of each other and of their values, and what they exclude."""

from __future__ import annotations

from collections.abc import Iterator

from caotool.checks.facts import Surroundings, missing_words
from caotool.language.message import Message, message
from caotool.language.tongue import Bilingual
from caotool.model.catalogue import Catalogue
from caotool.model.clause import Clause, Rule
from caotool.model.draft import Draft, Placement
from caotool.model.expression import Expression, Known, Unknown
from caotool.model.finding import Finding, InDraft, Severity
from caotool.model.profile import Profile


def findings_of_rules(draft: Draft, catalogue: Catalogue, profile: Profile) -> tuple[Finding, ...]:
    """Every rule that is broken (a warning), and every rule that cannot be judged yet (a note)."""
    around = Surroundings(draft, catalogue, profile)
    return tuple(
        finding
        for placement, clause in around.active()
        for rule in clause.rules
        for finding in _findings(rule, placement, clause, around)
    )


def _findings(rule: Rule, placement: Placement, clause: Clause, around: Surroundings) -> Iterator[Finding]:
    applies = _truth(rule.when, placement, clause, around)
    if applies is False:
        return
    other = around.catalogue.clause(rule.clause)
    title = other.title if other else Bilingual(rule.clause, rule.clause)
    is_placed = bool(rule.clause) and around.is_placed(rule.clause)
    if rule.clause and not rule.forbids and not is_placed:
        yield _judged(applies, rule, "requires", placement, clause, title)
        return
    if rule.clause and rule.forbids and not is_placed:
        return
    if rule.demand is None:
        if rule.forbids and is_placed:
            yield _judged(applies, rule, "excludes", placement, clause, title)
        return
    holds = _truth(rule.demand, placement, clause, around)
    if isinstance(holds, Unknown):
        yield _unknown(holds, rule, placement, clause)
    elif not holds:
        yield _judged(applies, rule, "demand", placement, clause, title)


def _truth(
    expression: Expression | None, placement: Placement, clause: Clause, around: Surroundings
) -> bool | Unknown:
    """What an expression says; no expression always holds."""
    if expression is None:
        return True
    outcome = around.outcome(expression, placement, clause)
    return bool(outcome.value) if isinstance(outcome, Known) else outcome


def _judged(
    applies: bool | Unknown, rule: Rule, code: str, placement: Placement, clause: Clause, other: Bilingual
) -> Finding:
    """The rule is broken, if it applies; where that is not known, a note says what is missing."""
    if isinstance(applies, Unknown):
        return _unknown(applies, rule, placement, clause)
    what: Message = message(f"checks.rule.{code}", title=clause.title, other=other, why=rule.why)
    remedy = message(f"checks.rule.{code}.remedy", other=other)
    return Finding(f"rule.{code}", Severity.WARNING, what, InDraft(placement.id), remedy)


def _unknown(unknown: Unknown, rule: Rule, placement: Placement, clause: Clause) -> Finding:
    missing = missing_words(unknown, clause)
    return Finding(
        "rule.unknown",
        Severity.NOTE,
        message("checks.rule.unknown", title=clause.title, missing=missing, why=rule.why),
        InDraft(placement.id),
        message("checks.unknown.remedy", missing=missing),
    )
