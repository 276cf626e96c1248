"""What an answer to a question about a parameter means."""

from __future__ import annotations

import re

from caotool.frozen import Frozen
from caotool.language.message import Message
from caotool.language.reading import Ambiguous, Read
from caotool.language.tongue import Language
from caotool.model.clause import Parameter
from caotool.model.kinds.base import Source
from caotool.model.kinds.listing import SeveralKind
from caotool.model.kinds.wrapped_problems import problem_of
from caotool.model.kinds.wrappers import read_wrapped
from caotool.model.values import Bounded, Open, PerGroup, Transition, Value

_NUMBERS = re.compile(r"\d+(?:[\s,;]+\d+)*")


class Heard(Frozen):
    """The value that was meant, or why there is none, or which of several was perhaps meant."""

    value: Value | None = None
    problem: Message | None = None
    note: Message | None = None
    candidates: tuple[tuple[str, Value], ...] = ()


def heard(parameter: Parameter, text: str, language: Language) -> Heard:
    """What was typed, strictly: the number of an option, or the value as the kind reads it."""
    picked = _picked(parameter, text, language)
    if picked is not None:
        return judged(parameter, picked)
    reading = read_wrapped(parameter.kind, text, language, parameter.wrappers)
    if isinstance(reading, Read):
        return judged(parameter, reading.value, reading.note)
    if isinstance(reading, Ambiguous):
        return Heard(problem=reading.question, candidates=reading.candidates)
    return Heard(problem=reading.problem)


def judged(parameter: Parameter, value: Value, note: Message | None = None) -> Heard:
    """A value that was read, held against the bounds of the parameter."""
    problem = problem_of(parameter.kind, value, parameter.wrappers)
    return Heard(problem=problem) if problem else Heard(value, note=note)


def echo(parameter: Parameter, value: Value, language: Language) -> str:
    """How a value is said back."""
    if isinstance(value, Bounded | Transition | PerGroup | Open):
        from caotool.model.kinds.wrappers import write_wrapped

        return write_wrapped(parameter.kind, value, language)
    return parameter.kind.echo(value, language)


def _picked(parameter: Parameter, text: str, language: Language) -> Value | None:
    """The options whose numbers were typed; None where the answer is something else."""
    choices = parameter.kind.choices(language)
    if not choices or not _NUMBERS.fullmatch(text) or len(text) > 200:
        return None
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    if not all(1 <= number <= len(choices) for number in numbers):
        return None
    ids = [choices[number - 1][0] for number in numbers]
    several = isinstance(parameter.kind, SeveralKind)
    if not several and len(ids) > 1:
        return None
    source: Source = list(dict.fromkeys(ids)) if several else ids[0]
    value = parameter.kind.from_source(source)
    return None if isinstance(value, Message) else value
