"""What of a framework the library can express: for every item the clauses that answer it, and cases as proof."""

from __future__ import annotations

from collections.abc import Mapping

from caotool.frozen import Frozen
from caotool.language.message import Message, message
from caotool.language.tongue import Bilingual
from caotool.library.library import Library
from caotool.model.clause import Clause, Parameter
from caotool.model.kinds.wrapped_problems import problem_of
from caotool.model.kinds.wrapped_sources import from_source
from caotool.model.reference_data import Case, Framework, FrameworkItem
from caotool.model.values import Value


class Covered(Frozen):
    """An item of a framework with what answers it.

    ``clauses`` are ids in the order of the library. ``cases`` are what real agreements hold on it; among them are
    remarks, for an item that is an observation rather than a provision.
    """

    item: FrameworkItem
    clauses: tuple[str, ...]
    cases: tuple[Case, ...]

    @property
    def is_remark(self) -> bool:
        """Whether the item needs no clause, as a case explains."""
        return any(case.remark for case in self.cases)

    @property
    def is_answered(self) -> bool:
        """Whether a clause answers it, or none has to."""
        return bool(self.clauses) or self.is_remark


def coverage(library: Library, framework: Framework) -> tuple[Covered, ...]:
    """Every item of a framework in its order."""
    answering: dict[str, list[str]] = {}
    for entry in library.entries:
        for item in entry.answers:
            answering.setdefault(item, []).append(entry.id)
    cases: dict[str, list[Case]] = {}
    for case in library.cases.values():
        cases.setdefault(case.item, []).append(case)
    return tuple(
        Covered(item, tuple(answering.get(item.id, ())), tuple(cases.get(item.id, ()))) for item in framework.items
    )


def source_of(item: FrameworkItem, library: Library) -> Bilingual:
    """Where an item stands: what it says itself, or the places in the law that it names; empty where neither is."""
    if item.source:
        return item.source
    places = [fact.citation for one in item.law if (fact := library.fact(one)) is not None]
    return Bilingual("; ".join(one.nl for one in places), "; ".join(one.en for one in places))


def values_of(case: Case, clause: Clause) -> tuple[Mapping[str, Value], tuple[tuple[str, Message], ...]]:
    """The values of a case for its clause, and what is wrong with others: the parameter's name and why."""
    values: dict[str, Value] = {}
    problems: list[tuple[str, Message]] = []
    for name, spelled in case.values.items():
        parameter = clause.parameter(name)
        if parameter is None:
            problems.append((name, message("library.case.parameter", name=name, clause=clause.id)))
            continue
        value = from_source(parameter.kind, spelled)
        wrong = value if isinstance(value, Message) else problem_of(parameter.kind, value, parameter.wrappers)
        if wrong is not None:
            problems.append((name, wrong))
        elif not isinstance(value, Message):
            values[name] = value
    return values, tuple(problems)


def completed(case: Case, clause: Clause) -> Mapping[str, Value]:
    """The values of a case with the usual opening of the side that proposes the clause beside them.

    A source tells one thing of an article; with openings for the rest the whole article can be read.
    """
    values, _ = values_of(case, clause)
    return {**{one.name: value for one in clause.parameters if (value := _usual(one, clause)) is not None}, **values}


def _usual(parameter: Parameter, clause: Clause) -> Value | None:
    side = clause.usually_proposed_by
    preset = (parameter.presets.get(side) if side else None) or next(iter(parameter.presets.values()), None)
    return preset.value if preset else None
