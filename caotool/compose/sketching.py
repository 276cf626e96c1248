"""One placement made into a sketch: its title, paragraphs and items, all but numbers and references."""

from __future__ import annotations

from collections.abc import Mapping

from caotool.compose.lines import paragraphs_of
from caotool.compose.pieces import Sketch, employee_word
from caotool.compose.printing import Printer
from caotool.compose.stated import Standing
from caotool.compose.walk import Walker
from caotool.frozen import replace
from caotool.language.message import message, say
from caotool.language.tongue import Language
from caotool.model.catalogue import Catalogue
from caotool.model.clause import Clause
from caotool.model.conventions import Conventions
from caotool.model.document import Paragraph, TextSpan
from caotool.model.draft import Placement
from caotool.model.expression import Scope
from caotool.model.finding import Finding, InDraft, Severity
from caotool.model.template import Template


def sketch_of(
    placement: Placement,
    clause: Clause | None,
    standing: Standing,
    language: Language,
    conventions: Conventions,
    placed: frozenset[str],
    words: Mapping[str, str],
    catalogue: Catalogue,
) -> Sketch:
    """The sketch of a placement. ``words`` maps a term id to the word for it. Never raises on what it is given."""
    if clause is None:
        return _missing(placement, language)
    template, title, findings = wording_of(placement, clause, standing, language, catalogue)
    printer = Printer(placement.id, clause, standing.values, language, conventions)
    scope = Scope({parameter.name: parameter.kind.declaration for parameter in clause.parameters})
    walker = Walker(printer, scope, placed, words)
    paragraphs, labels = paragraphs_of(walker.pieces(template.nodes if template else ()), conventions)
    mark = ""
    if standing.against:
        mark = say("compose.not_wanted", language, who=standing.against)
        note = say("compose.not_wanted.note", language, who=standing.against)
        paragraphs = (Paragraph("", (TextSpan(note),)), *paragraphs)
    return Sketch(
        employee_word(title, language, conventions),
        paragraphs,
        tuple(walker.references),
        labels,
        frozenset(walker.terms),
        (*findings, *printer.findings),
        employee_word(clause.explanation.in_(language).strip(), language, conventions),
        mark,
    )


def wording_of(
    placement: Placement, clause: Clause, standing: Standing, language: Language, catalogue: Catalogue
) -> tuple[Template | None, str, tuple[Finding, ...]]:
    """The text and title that count: the own wording where there is one that can be read, or else the library's."""
    template, title = clause.text.get(language), clause.title.in_(language)
    findings: list[Finding] = []
    if standing.wording_disputed:
        findings.append(
            Finding(
                "wording.disputed",
                Severity.NOTE,
                message("compose.finding.wording_disputed"),
                InDraft(placement.id),
            )
        )
    if standing.wording is None:
        return template, title, tuple(findings)
    title = standing.wording.title.in_(language) or title
    own = standing.wording.text.in_(language)
    if not own:
        return template, title, tuple(findings)
    read, problems = catalogue.wording(clause, own, language)
    findings.extend(replace(problem, place=InDraft(placement.id)) for problem in problems)
    if read is None:
        findings.append(
            Finding(
                "wording.broken",
                Severity.ERROR,
                message("compose.finding.wording_broken"),
                InDraft(placement.id),
                message("compose.finding.wording_broken.remedy"),
            )
        )
    return read or template, title, tuple(findings)


def _missing(placement: Placement, language: Language) -> Sketch:
    text = say("compose.missing_clause", language, clause=placement.clause)
    finding = Finding(
        "clause.missing",
        Severity.ERROR,
        message("compose.finding.clause_missing", clause=placement.clause),
        InDraft(placement.id),
        message("compose.finding.clause_missing.remedy"),
    )
    title = say("compose.missing_clause.title", language)
    return Sketch(title, (Paragraph("", (TextSpan(text),)),), (), (), frozenset(), (finding,))
