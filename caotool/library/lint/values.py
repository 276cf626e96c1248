"""Whether a preset says truly what it rests on, and whether what was observed fits the parameter.

A preset that does not fit its parameter is found when the clause is read.
"""

from __future__ import annotations

from collections.abc import Iterator

from caotool.library.lint.subject import Subject
from caotool.model.clause import Basis, Parameter
from caotool.model.finding import Finding, Severity


def values(subject: Subject) -> Iterator[Finding]:
    """Presets called observed that nobody observed, and observations that say nothing or do not fit."""
    for parameter in subject.clause.parameters:
        yield from _presets(subject, parameter)
        yield from _observed(subject, parameter)


def _presets(subject: Subject, parameter: Parameter) -> Iterator[Finding]:
    for side, preset in parameter.presets.items():
        place = ("parameters", parameter.name, "preset", str(side))
        if preset.basis is Basis.OBSERVED and not any(one.source for one in parameter.observed):
            yield subject.finding("library.lint.not_observed", (*place, "basis"), name=parameter.name)


def _observed(subject: Subject, parameter: Parameter) -> Iterator[Finding]:
    for number, observed in enumerate(parameter.observed):
        place = ("parameters", parameter.name, "observed", number)
        if observed.value is None and not observed.note:
            yield subject.finding("library.lint.nothing_observed", place, name=parameter.name)
        wrong = None if observed.value is None else parameter.kind.problem(observed.value)
        if wrong is not None:
            code, where = "library.lint.observed", (*place, "value")
            yield subject.finding(code, where, Severity.NOTE, problem=wrong, name=parameter.name)
