"""Whether presets and observed values fit their parameters, and whether a preset says truly what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from caotool.library.lint.subject import Subject
from caotool.model.clause import Basis, Parameter
from caotool.model.finding import Finding, Severity
from caotool.model.kinds.wrapped_problems import problem_of


def values(subject: Subject) -> Iterator[Finding]:
    """Presets that the parameter does not allow, and presets called observed that nobody observed."""
    for parameter in subject.clause.parameters:
        yield from _presets(subject, parameter)
        yield from _observed(subject, parameter)


def _presets(subject: Subject, parameter: Parameter) -> Iterator[Finding]:
    for side, preset in parameter.presets.items():
        place = ("parameters", parameter.name, "preset", str(side))
        wrong = problem_of(parameter.kind, preset.value, parameter.wrappers)
        if wrong is not None:
            where = (*place, "value")
            yield subject.finding("library.lint.preset", where, problem=wrong, name=parameter.name)
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
