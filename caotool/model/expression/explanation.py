"""How a result came about, step by step, in plain words: "15% × (€ 200.000 − € 50.000) = € 22.500"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from caotool.language.dates import write_date
from caotool.language.durations import write_duration
from caotool.language.message import say
from caotool.language.money import write_money
from caotool.language.numbers import write_number
from caotool.language.shares import write_percentage
from caotool.language.time import Duration
from caotool.language.tongue import Bilingual, Language
from caotool.model.expression.evaluator import Outcome, Step, Unknown
from caotool.model.expression.items import CONTEXT, Gap, Inner, Item, converted, lower
from caotool.model.expression.phrases import PHRASES, SIGNS
from caotool.model.expression.tree import (
    COMPARISONS,
    PRECEDENCE,
    Binary,
    Call,
    Name,
    Node,
    Unary,
    Word,
    binding,
    spelling,
)
from caotool.model.expression.types import Declaration, Type, meet
from caotool.model.values import OwnEntry, Table

_COMPARED = {"==": "=", "!=": "≠", "<": "<", "<=": "≤", ">": ">", ">=": "≥"}
_ORDINALS = ("first", "second")
_ASKED = frozenset({"placed", "value", "floor_of", "cap_of"})
_NUMBERS: dict[Type, tuple[Callable[[Decimal, Language], str], int]] = {
    Type.NUMBER: (write_number, 4),
    Type.SHARE: (write_percentage, 4),
    Type.MONEY: (write_money, 2),
}


def explain(outcome: Outcome, language: Language, labels: Mapping[str, Bilingual]) -> tuple[str, ...]:
    """The lines that tell how an outcome came about: what went in, each step, and what is missing.

    ``labels`` holds the words for names, and for anything else by its spelling (``'agreement'`` with its quotes,
    ``value('retraining.budget', 'amount')``); what has no label is shown as it is spelled. A legal value is told
    with its source and the day it holds from. Foreign text is handed on as it is: show it without markup.
    """
    return _Teller(language, labels).told(outcome)


class _Teller:
    def __init__(self, language: Language, labels: Mapping[str, Bilingual]) -> None:
        self._language = language
        self._labels = labels
        self._inputs: dict[str, str] = {}
        self._steps: dict[str, None] = {}

    def told(self, outcome: Outcome) -> tuple[str, ...]:
        shown = self._result(outcome.trace)
        lines = [*self._inputs.values(), *self._steps]
        if isinstance(outcome, Unknown):
            if outcome.missing:
                names = ", ".join(self._label(name) for name in outcome.missing)
                lines.append(self._say("missing", names=names))
            lines += [self._say("reason", reason=reason.in_(self._language)) for reason in outcome.reasons]
        elif not self._steps or outcome.type is Type.TRUTH:
            lines.append(self._say("outcome", value=shown))
        return tuple(lines)

    def _say(self, key: str, **fillings: str) -> str:
        return say(f"expression.explain.{key}", self._language, **fillings)

    def _label(self, spelled: str) -> str:
        label = self._labels.get(spelled)
        return label.in_(self._language) if label else spelled

    def _result(self, step: Step) -> str:
        """What a step came to, after its own line has been told."""
        node = step.node
        if isinstance(node, Name) or (isinstance(node, Call) and node.function in _ASKED):
            return self._input(step)
        if isinstance(node, Binary) and node.sign in ("and", "or"):
            for below in step.below:
                self._result(below)
            return self._value(step)
        if isinstance(node, Call) and node.function == "if":
            self._result(step.below[0])
            return self._result(step.below[-1]) if len(step.below) > 1 else self._value(step)
        if isinstance(node, Unary):
            self._result(step.below[0])
            return self._value(step)
        if not step.below:
            return self._value(step)
        self._tell(self._sum(step), step)
        return self._value(step)

    def _tell(self, what: str, step: Step) -> None:
        if isinstance(step.result, Item) and step.result.type is not Type.TRUTH:
            between = "=" if _exact(step.result) else "≈"
            self._steps[f"{what} {between} {self._value(step)}"] = None
        else:
            self._steps[self._say("is", what=what, value=self._value(step))] = None

    def _input(self, step: Step) -> str:
        spelled = spelling(step.node)
        if isinstance(step.result, Item) and spelled not in self._inputs:
            what, value = self._named(step.node), self._value(step)
            if step.law is None:
                self._inputs[spelled] = self._say("is", what=what, value=value)
            else:
                source = step.law.source.in_(self._language)
                since = step.law.since
                self._inputs[spelled] = (
                    self._say("law", what=what, value=value, source=source)
                    if since is None
                    else self._say(
                        "law_since", what=what, value=value, source=source, since=write_date(since, self._language)
                    )
                )
        return self._value(step)

    def _named(self, node: Node) -> str:
        spelled = spelling(node)
        if spelled in self._labels or not isinstance(node, Call):
            return self._label(spelled)
        return self._called(node, [self._label(spelling(argument)) for argument in node.arguments])

    def _called(self, node: Call, arguments: list[str]) -> str:
        *first, last = arguments
        both = PHRASES[self._language].between["and"]
        every = f"{', '.join(first)} {both} {last}" if first else last
        fillings = dict(zip(_ORDINALS, arguments, strict=False))
        return say(f"expression.function.{node.function}", self._language, all=every, **fillings)

    def _sum(self, step: Step) -> str:
        """A step with the values filled in: signs are kept, whatever else is below is told first."""
        node = step.node
        if isinstance(node, Binary):
            left, right = step.below
            level = PRECEDENCE[node.sign]
            if node.sign in COMPARISONS:
                return f"{self._side(left, right)} {_COMPARED[node.sign]} {self._side(right, left)}"
            alike = node.sign in "+-"
            one = self._within(left, level, right if alike else None)
            other = self._within(right, level + 1, left if alike else None)
            return f"{one} {SIGNS[node.sign]} {other}"
        if isinstance(node, Call):
            return self._called(node, [self._argument(below, step) for below in step.below])
        return self._value(step)

    def _argument(self, step: Step, whole: Step) -> str:
        if isinstance(whole.node, Call) and whole.node.function in ("min", "max"):
            return self._side(step, whole)
        if isinstance(step.result, Item) and step.result.type in (Type.TABLE, Type.WORDS):
            return self._named(step.node)
        return self._result(step)

    def _within(self, step: Step, loosest: int, beside: Step | None) -> str:
        node = step.node
        if isinstance(node, Binary) and PRECEDENCE[node.sign] >= PRECEDENCE["+"]:
            text = self._sum(step)
            return text if binding(node) >= loosest else f"({text})"
        return self._side(step, beside) if beside else self._result(step)

    def _side(self, step: Step, beside: Step) -> str:
        """A value as it is meant beside the other: the 0 of "amount > 0" is an amount."""
        shown = self._result(step)
        result, other = step.result, beside.result
        if isinstance(result, Item) and isinstance(other, Item) and result.declaration.literal is not None:
            together = meet(result.declaration, other.declaration)
            if together is not None and together.type is not result.type:
                return self._written(converted(result, together))
        return shown

    def _value(self, step: Step) -> str:
        if isinstance(step.result, Gap):
            return self._named(step.node) if isinstance(step.node, Name) else self._say("open")
        if isinstance(step.node, Word):
            return self._label(spelling(step.node))
        return self._written(step.result)

    def _written(self, item: Item) -> str:
        value = lower(item)
        if isinstance(value, Decimal) and item.type in _NUMBERS:
            write, places = _NUMBERS[item.type]
            return write(_shortened(value, places), self._language)
        return self._plain(value, item.declaration)

    def _plain(self, value: Inner, declaration: Declaration) -> str:
        match value:
            case bool():
                return self._say("yes" if value else "no")
            case Duration():
                return write_duration(Duration(_shortened(value.amount, 4), value.unit), self._language)
            case date():
                return write_date(value, self._language)
            case OwnEntry(text=text):
                return text
            case Table(rows=rows):
                return self._say("rows", count=str(len(rows)))
            case tuple():
                return ", ".join(self._plain(each, declaration) for each in value) or "–"
            case str():
                return self._label(f"'{value}'")
        return str(value)


def _shortened(value: Decimal, places: int) -> Decimal:
    """The number as a person would write it, without thirty decimals."""
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP, context=CONTEXT)


def _exact(item: Item) -> bool:
    value = lower(item)
    return not isinstance(value, Decimal) or value == _shortened(value, _NUMBERS[item.type][1])
