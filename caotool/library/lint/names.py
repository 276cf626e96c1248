"""Whether every name in a clause leads somewhere, and every parameter is used."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from caotool.language.message import message
from caotool.language.tongue import Language
from caotool.library.library import Library
from caotool.library.lint.subject import Subject
from caotool.library.template import GENERAL_PARTS
from caotool.model.clause import Clause
from caotool.model.finding import Finding, InFile, Severity
from caotool.model.structure import outline
from caotool.model.template import Insert, Refer, Rows, UseTerm, When

DEFINITIONS = "foundations.definitions"
"""The clause that is made from the terms a draft uses; no file holds it."""


def names(subject: Subject) -> Iterator[Finding]:
    """Unknown clauses, labels, terms, legal facts, items of frameworks and phrase parts, and unused parameters."""
    for language in Language:
        yield from _in_text(subject, language)
    yield from _outside_text(subject)
    yield from _unused(subject)


def shared_names(library: Library) -> Iterator[Finding]:
    """Terms whose meaning leans on a term that does not exist."""
    folder = next((str(Path(path).parent.parent) for path in library.paths.values()), "")
    for term in library.terms.values():
        for used in term.uses:
            if used not in library.terms:
                code = "library.lint.term"
                what, remedy = message(code, term=used), message(f"{code}.remedy", term=used)
                yield Finding(code, Severity.ERROR, what, InFile(str(Path(folder) / "terms.yaml")), remedy)


def _in_text(subject: Subject, language: Language) -> Iterator[Finding]:
    clause, place = subject.clause, ("text", str(language))
    for node in subject.nodes(language):
        match node:
            case Refer(other, label):
                yield from _reference(subject, place, other, label)
            case UseTerm(term) if term not in subject.library.terms:
                yield subject.finding("library.lint.term", place, word=term, term=term)
            case Insert(name, part, given) if part and part not in GENERAL_PARTS:
                parameter = clause.parameter(name)
                offered = parameter.kind.parts(language) if parameter else {}
                if part not in offered:
                    yield subject.finding("library.lint.part", place, word=part, name=name, part=part)
                elif len(given) < offered[part]:
                    needed = offered[part]
                    yield subject.finding(
                        "library.lint.arguments", place, word=part, name=name, part=part, needed=needed
                    )


def _reference(subject: Subject, place: tuple[str, str], other: str, label: str) -> Iterator[Finding]:
    target: Clause | None = subject.library.clause(other) if other else subject.clause
    if target is None:
        if other != DEFINITIONS:
            yield subject.finding("library.lint.clause", place, word=other, clause=other)
        return
    text = target.text.get(Language(place[1]))
    if label and text and label not in {block.label for block in outline(text)}:
        yield subject.finding("library.lint.no_label", place, word=label, clause=target.id, label=label)


def _outside_text(subject: Subject) -> Iterator[Finding]:
    clause, library = subject.clause, subject.library
    if clause.theme not in library.themes:
        yield subject.finding("library.lint.theme", ("theme",), theme=clause.theme)
    for number, one in enumerate(clause.related):
        if one not in library.clauses:
            yield subject.finding("library.lint.clause", ("related", number), clause=one)
    counts = {False: 0, True: 0}
    for rule in clause.rules:
        place = ("excludes" if rule.forbids else "requires", counts[rule.forbids])
        counts[rule.forbids] += 1
        if rule.clause and rule.clause not in library.clauses:
            yield subject.finding("library.lint.clause", place, clause=rule.clause)
    for number, one in enumerate(clause.law):
        if one not in library.facts:
            yield subject.finding("library.lint.fact", ("law", number), fact=one)
    for number, check in enumerate(clause.checks):
        if check.fact not in library.facts:
            yield subject.finding("library.lint.fact", ("checks", number), fact=check.fact)
    items = {item.id for framework in library.frameworks.values() for item in framework.items}
    for number, one in enumerate(clause.answers):
        if one not in items:
            yield subject.finding("library.lint.answer", ("answers", number), item=one)


def _unused(subject: Subject) -> Iterator[Finding]:
    clause = subject.clause
    used: set[str] = set()
    for language in Language:
        for node in subject.nodes(language):
            match node:
                case Insert(name) | Rows(name):
                    used.add(name)
                case When(condition):
                    used |= condition.names
    formulas = [
        *(parameter.applies for parameter in clause.parameters),
        *(formula for check in clause.checks for formula in (check.when, check.demand)),
        *(formula for rule in clause.rules for formula in (rule.when, rule.demand)),
        *(formula for cost in clause.costs for formula in (cost.once, cost.yearly, cost.hours)),
    ]
    used.update(name for formula in formulas if formula for name in formula.names)
    for parameter in clause.parameters:
        if parameter.name not in used:
            place = ("parameters", parameter.name)
            yield subject.finding("library.lint.unused", place, name=parameter.name)
