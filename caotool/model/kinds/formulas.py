"""The formula kind: a calculable rule that documents print in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from caotool.frozen import Frozen
from caotool.language.message import Message, message, say
from caotool.language.numbers import Figures
from caotool.language.reading import Ambiguous, Read, Reading
from caotool.language.sentences import enumerate_words
from caotool.language.tongue import Bilingual, Language
from caotool.model.expression.checker import check
from caotool.model.expression.problem import Problem
from caotool.model.expression.syntax import parse
from caotool.model.expression.tree import Expression
from caotool.model.expression.types import Declaration, Scope, Type
from caotool.model.expression.wording import spell
from caotool.model.expression.wording_read import read_spelled
from caotool.model.kinds import sources
from caotool.model.kinds.base import Kind, Source, expect
from caotool.model.kinds.joining import unclear
from caotool.model.kinds.numeric import MoneyKind
from caotool.model.values import Formula, Plain


class Input(Frozen):
    """A name that the formula may use, with the words that are printed for it."""

    name: str
    label: Bilingual
    type: Type


class FormulaKind(Kind):
    """A formula over named inputs, written in words or in the expression language's own spelling."""

    name: ClassVar[str] = "formula"
    inputs: tuple[Input, ...]
    result: Type = Type.MONEY
    """What the formula gives."""

    @property
    def declaration(self) -> Declaration:
        return Declaration(Type.TEXT)

    @property
    def scope(self) -> Scope:
        """The inputs as expressions know them."""
        return Scope({given.name: Declaration(given.type) for given in self.inputs})

    def bound_kind(self) -> Kind | None:
        """An amount where the formula gives one: "…, met een minimum van € 250"."""
        return MoneyKind() if self.result is Type.MONEY else None

    def read(self, text: str, language: Language) -> Reading[Plain]:
        """The formula in words, or in its own spelling where the words have no meaning."""
        reading = read_spelled(text.strip(), self._labels(), language)
        if isinstance(reading, Read):
            return Read(Formula(reading.value.source), reading.note)
        if isinstance(reading, Ambiguous):
            found = tuple((words, Formula(formula.source)) for words, formula in reading.candidates)
            return Ambiguous(reading.question, found)
        parsed = parse(text.strip())
        return reading if isinstance(parsed, Problem) else Read(Formula(parsed.source))

    def write(self, value: Plain, language: Language, figures: Figures = Figures.FIGURES) -> str:
        del figures
        return spell(self._expression(value), self._labels(), language)

    def problem(self, value: Plain) -> Message | None:
        if not isinstance(value, Formula):
            return message("kinds.not_a", kind=message("kinds.name.formula"))
        parsed = parse(value.source)
        if isinstance(parsed, Problem):
            return _wrong(parsed)
        if parsed.source != value.source:
            return message("kinds.formula.spelling", spelling=parsed.source)
        found = check(parsed, self.scope)
        if isinstance(found, tuple):
            return _wrong(found[0])
        if found is not self.result:
            return message(
                "kinds.formula.result",
                found=message(f"kinds.type.{found}"),
                expected=message(f"kinds.type.{self.result}"),
            )
        return unclear(self, value)

    def describe(self, language: Language) -> str:
        if not self.inputs:
            return say("kinds.describe.formula.bare", language)
        labels = [given.label.in_(language) for given in self.inputs]
        return say("kinds.describe.formula", language, inputs=enumerate_words(labels, language, "and"))

    def flaws(self) -> tuple[Message, ...]:
        names = [given.name for given in self.inputs]
        return (message("kinds.flaw.inputs"),) if len(set(names)) < len(names) else ()

    def from_source(self, source: Source) -> Plain | Message:
        if not isinstance(source, str):
            return sources.refused(source, "formula")
        parsed = parse(source)
        return _wrong(parsed) if isinstance(parsed, Problem) else Formula(parsed.source)

    def to_source(self, value: Plain) -> Source:
        return expect(value, Formula).source

    def _labels(self) -> Mapping[str, Bilingual]:
        return {given.name: given.label for given in self.inputs}

    def _expression(self, value: Plain) -> Expression:
        parsed = parse(expect(value, Formula).source)
        if isinstance(parsed, Problem):
            raise ValueError(expect(value, Formula).source)
        return parsed


def _wrong(problem: Problem) -> Message:
    return message("kinds.formula.wrong", problem=problem.message, remedy=problem.remedy)
