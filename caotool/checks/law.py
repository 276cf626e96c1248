"""Values against the law: what is certain can fail, a judgement is only ever a note."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from caotool.checks.facts import Surroundings, missing_words
from caotool.language.dates import write_date
from caotool.language.message import Message, message
from caotool.language.tongue import Bilingual, Language
from caotool.model.catalogue import Catalogue
from caotool.model.clause import Certainty, Check, Clause
from caotool.model.draft import Draft, Placement
from caotool.model.expression import Known, Unknown
from caotool.model.finding import Finding, InDraft, Severity
from caotool.model.profile import Profile
from caotool.model.reference_data import LegalFact


def findings_of_law(
    draft: Draft, catalogue: Catalogue, profile: Profile, at: date | None = None
) -> tuple[Finding, ...]:
    """What the checks of the placed clauses say, each with the source and date of its legal fact.

    ``at`` is the date for which the law is taken; None takes the latest that is known. A check that is certain and
    fails is a warning. One that leans on figures that were filled in, one that is a judgement, and one that cannot be
    judged yet, give a note.
    """
    around = Surroundings(draft, catalogue, profile, at)
    return tuple(
        finding
        for placement, clause in around.active()
        for check in clause.checks
        for finding in _findings(check, placement, clause, around)
    )


def _findings(check: Check, placement: Placement, clause: Clause, around: Surroundings) -> Iterator[Finding]:
    source = _source(around.catalogue.fact(check.fact), check.fact)
    applies = around.outcome(check.when, placement, clause) if check.when else None
    if isinstance(applies, Known) and not applies.value:
        return
    if check.certainty is Certainty.NOTE or check.demand is None:
        yield _finding("note", Severity.NOTE, check, placement, source)
        return
    demanded = around.outcome(check.demand, placement, clause)
    if isinstance(demanded, Known) and demanded.value:
        return
    unknown = applies if isinstance(applies, Unknown) else demanded
    if isinstance(unknown, Unknown):
        missing = missing_words(unknown, clause)
        yield _finding("unknown", Severity.NOTE, check, placement, source, missing)
    elif check.certainty is Certainty.CERTAIN:
        yield _finding("fails", Severity.WARNING, check, placement, source)
    else:
        yield _finding("input", Severity.NOTE, check, placement, source)


def _finding(
    code: str,
    severity: Severity,
    check: Check,
    placement: Placement,
    source: Message,
    missing: Bilingual | None = None,
) -> Finding:
    fillings = {"missing": missing} if missing else {}
    remedy = message("checks.unknown.remedy", missing=missing) if missing else message("checks.law.remedy")
    return Finding(
        f"law.{code}",
        severity,
        message(f"checks.law.{code}", text=check.message, source=source, **fillings),
        InDraft(placement.id),
        remedy,
    )


def _source(fact: LegalFact | None, fact_id: str) -> Message:
    """The provision with the date as of which it was read; a question mark where that is uncertain."""
    if fact is None:
        return message("checks.law.source.missing", fact=fact_id)
    key = "checks.law.source.uncertain" if fact.confidence == "uncertain" else "checks.law.source"
    read = Bilingual(write_date(fact.as_of, Language.NL), write_date(fact.as_of, Language.EN))
    return message(key, citation=fact.citation, date=read)
