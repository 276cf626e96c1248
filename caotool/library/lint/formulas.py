"""Whether the expressions of a clause make sense, and whether they come to something with each side's presets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from caotool.frozen import Frozen
from caotool.language.message import message
from caotool.language.time import Duration, TimeUnit
from caotool.language.tongue import Bilingual, Language
from caotool.library.library import Library
from caotool.library.lint.subject import Subject
from caotool.model.clause import Clause, Side
from caotool.model.expression import (
    Declaration,
    Expression,
    Known,
    LegalValue,
    PlainFacts,
    Scope,
    Type,
    Unknown,
    check,
    evaluate,
    of,
)
from caotool.model.finding import Finding
from caotool.model.profile import PROFILE_FIELDS
from caotool.model.template import When
from caotool.model.values import Open, Plain, Value

_TYPES = {"money": Type.MONEY, "percentage": Type.SHARE, "share": Type.SHARE, "number": Type.NUMBER}

_EXAMPLE: Mapping[str, Plain] = {"money": Decimal(1000), "number": Decimal(40), "share": Decimal(50), "truth": True}
"""Figures of a made-up employer, by the type of the profile's field."""


class _Use(Frozen):
    """An expression with its place, what it must come to, and whether it may ask of the profile and the law."""

    expression: Expression
    place: tuple[str | int, ...]
    wanted: frozenset[Type]
    of_the_text: bool = False
    guard: Expression | None = None
    """What must hold before the expression is asked at all."""


_TRUTH = frozenset({Type.TRUTH})
_MONEY = frozenset({Type.MONEY})
_HOURS = frozenset({Type.NUMBER, Type.DURATION})


def formulas(subject: Subject) -> Iterator[Finding]:
    """Types that do not go together, and what stays unknown though every parameter and figure is filled in."""
    clause, library = subject.clause, subject.library
    clauses = {one: _parameters(library.clauses[one]) for one in library.clauses}
    own = _parameters(clause)
    narrow = Scope(own, clauses)
    wide = Scope({**own, **_profile(), **_law(library)}, clauses)
    for use in _uses(subject):
        scope = narrow if use.of_the_text else wide
        found = check(use.expression, scope)
        if isinstance(found, tuple):
            for problem in found:
                yield subject.finding(
                    "library.lint.formula",
                    use.place,
                    problem=problem.message,
                    remedy=problem.remedy,
                    formula=use.expression.source,
                )
        elif found not in use.wanted:
            wanted = message(f"expression.type.{sorted(use.wanted)[0]}")
            formula = use.expression.source
            yield subject.finding("library.lint.formula_type", use.place, formula=formula, wanted=wanted)
        else:
            yield from _evaluated(subject, use, wide)


def _uses(subject: Subject) -> Iterator[_Use]:
    clause = subject.clause
    for language in Language:
        for node in subject.nodes(language):
            if isinstance(node, When):
                yield _Use(node.condition, ("text", str(language)), _TRUTH, of_the_text=True)
    for parameter in clause.parameters:
        if parameter.applies:
            yield _Use(parameter.applies, ("parameters", parameter.name, "applies"), _TRUTH)
    counts = {False: 0, True: 0}
    for rule in clause.rules:
        place = ("excludes" if rule.forbids else "requires", counts[rule.forbids])
        counts[rule.forbids] += 1
        yield from _guarded(rule.when, rule.demand, place)
    for number, test in enumerate(clause.checks):
        yield from _guarded(test.when, test.demand, ("checks", number))
    for number, cost in enumerate(clause.costs):
        for name, formula, wanted in (
            ("once", cost.once, _MONEY),
            ("yearly", cost.yearly, _MONEY),
            ("hours", cost.hours, _HOURS),
        ):
            if formula:
                yield _Use(formula, ("cost", number, name), wanted)


def _guarded(when: Expression | None, demand: Expression | None, place: tuple[str | int, ...]) -> Iterator[_Use]:
    if when:
        yield _Use(when, (*place, "when"), _TRUTH)
    if demand:
        yield _Use(demand, (*place, "demand"), _TRUTH, guard=when)


def _evaluated(subject: Subject, use: _Use, scope: Scope) -> Iterator[Finding]:
    """What is unknown with the presets of a side, though all that it needs is filled in."""
    library = subject.library
    for side in Side:
        filled = _filled(subject.clause, side)
        if not use.expression.names & _parameters(subject.clause).keys() <= filled.keys():
            continue
        facts = PlainFacts(
            scope,
            {**filled, **{f"profile.{field.name}": _EXAMPLE[field.type] for field in PROFILE_FIELDS}},
            _law_values(library),
            frozenset(library.clauses),
            {
                (clause_id, name): value
                for clause_id in (library.clauses if "value(" in use.expression.source else ())
                for name, value in _filled(library.clauses[clause_id], side).items()
            },
        )
        if use.guard is not None:
            applies = evaluate(use.guard, facts)
            if not isinstance(applies, Known) or not applies.value:
                continue
        outcome = evaluate(use.expression, facts)
        if isinstance(outcome, Unknown):
            missing = "; ".join((*outcome.missing, *(reason.in_(Language.EN) for reason in outcome.reasons)))
            yield subject.finding(
                "library.lint.unknown",
                use.place,
                formula=use.expression.source,
                side=message(f"library.lint.side.{side}"),
                missing=missing,
            )


def _filled(clause: Clause, side: Side) -> dict[str, Value]:
    """The presets of a side that are settled; for a parameter without one, that of the other side."""
    found: dict[str, Value] = {}
    for parameter in clause.parameters:
        preset = parameter.presets.get(side) or next(iter(parameter.presets.values()), None)
        if preset is not None and not isinstance(preset.value, Open):
            found[parameter.name] = preset.value
    return found


def _parameters(clause: Clause) -> Mapping[str, Declaration]:
    return {parameter.name: parameter.kind.declaration for parameter in clause.parameters}


def _profile() -> dict[str, Declaration]:
    types = {**_TYPES, "truth": Type.TRUTH}
    return {f"profile.{field.name}": of(types[field.type]) for field in PROFILE_FIELDS}


def _law(library: Library) -> dict[str, Declaration]:
    return {
        f"law.{fact.id}.{number.name}": of(_TYPES.get(number.unit, Type.DURATION))
        for fact in library.facts.values()
        for number in fact.numbers
    }


def _law_values(library: Library) -> dict[str, LegalValue]:
    found = {}
    for fact in library.facts.values():
        for number in fact.numbers:
            last = number.values[-1]
            value: Plain = last.value if number.unit in _TYPES else Duration(last.value, TimeUnit(number.unit))
            found[f"law.{fact.id}.{number.name}"] = LegalValue(value, Bilingual(last.source, last.source), last.since)
    return found
