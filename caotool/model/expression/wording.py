"""A formula as it is printed in a clause: "15% × (het resultaat − de drempel) / het aantal fte"."""

from __future__ import annotations

from collections.abc import Mapping

from caotool.language.dates import write_date
from caotool.language.durations import write_duration
from caotool.language.numbers import write_number
from caotool.language.reading import Read
from caotool.language.shares import write_percentage
from caotool.language.tongue import Bilingual, Language
from caotool.model.expression.phrases import CLOSING, OPENING, PHRASES, SIGNS, usable_labels
from caotool.model.expression.tree import (
    COMPARISONS,
    MINUS,
    NOT,
    PRECEDENCE,
    Binary,
    Call,
    Day,
    Expression,
    Length,
    Name,
    Node,
    Number,
    Percentage,
    Unary,
    binding,
    spelling,
)


def spell(expression: Expression, names: Mapping[str, Bilingual], language: Language) -> str:
    """The formula in words and signs, with the words that ``names`` has for each name.

    :func:`~caotool.model.expression.wording_read.read_spelled` reads exactly this back. What has no words (a name
    without a label, a look-up in a table) stands in its own spelling between ‘ and ’; so does everything where the
    labels would make the text mean something else.
    """
    from caotool.model.expression.wording_read import read_spelled

    for labels in (usable_labels(names, language), {}):
        text = _Speller(labels, language).phrase(expression.root)
        if read_spelled(text, names, language) == Read(expression):
            return text
    return _quoted(expression.root)


def _quoted(node: Node) -> str:
    return f"{OPENING}{spelling(node)}{CLOSING}"


class _Speller:
    def __init__(self, labels: Mapping[str, str], language: Language) -> None:
        self._labels = labels
        self._language = language
        self._words = PHRASES[language]

    def phrase(self, node: Node) -> str:
        """A part that stands alone or within parentheses."""
        words = self._words
        match node:
            case Call(function="if", arguments=(condition, then, other)):
                asked = self._within(condition, PRECEDENCE["or"])
                return f"{words.condition} {asked}, {self._sum(then)}, {words.otherwise} {self._sum(other)}"
            case Call(function="min" | "max" as function, arguments=arguments):
                *first, last = [self._sum(argument) for argument in arguments]
                return f"{words.extremes[function]} {', '.join(first)} {words.between['and']} {last}"
            case Call(function="round", arguments=arguments):
                return f"{self._sum(arguments[0])}, {words.rounded} {self._places(arguments[1:])}"
        return self._part(node)

    def _places(self, rest: tuple[Node, ...]) -> str:
        if not rest or not isinstance(rest[0], Number):
            return self._words.whole
        many = rest[0].value
        return f"{write_number(many, self._language)} {self._words.place if many == 1 else self._words.places}"

    def _part(self, node: Node) -> str:
        match node:
            case Name(name=name) if name in self._labels:
                return self._labels[name]
            case Number(value=number):
                return write_number(number, self._language)
            case Percentage(value=number):
                return write_percentage(number, self._language)
            case Length(value=length):
                return write_duration(length, self._language)
            case Day(value=day):
                return write_date(day, self._language)
            case Unary(sign="not", operand=operand):
                return f"{self._words.negation} {self._within(operand, NOT)}"
            case Unary(operand=operand):
                return f"{SIGNS['-']}{self._within(operand, MINUS)}"
            case Binary(sign=sign, left=left, right=right):
                level = PRECEDENCE[sign]
                loosest = level + 1 if sign in COMPARISONS else level
                between = SIGNS.get(sign) or self._words.between[sign]
                return f"{self._within(left, loosest)} {between} {self._within(right, level + 1)}"
        return _quoted(node)

    def _sum(self, node: Node) -> str:
        return self._within(node, PRECEDENCE["+"])

    def _within(self, node: Node, loosest: int) -> str:
        if isinstance(node, Call) and node.function in ("if", "min", "max", "round"):
            return f"({self.phrase(node)})"
        return self._part(node) if binding(node) >= loosest else f"({self._part(node)})"
