"""The tree of an expression, and its one canonical spelling."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from caotool.frozen import Frozen, field_names
from caotool.language.time import Duration

COMPARISONS = frozenset({"==", "!=", "<", "<=", ">", ">="})
"""The signs that compare; they do not chain."""

PRECEDENCE: dict[str, int] = {
    "or": 1,
    "and": 2,
    **dict.fromkeys(COMPARISONS, 4),
    "+": 5,
    "-": 5,
    "*": 6,
    "/": 6,
}
"""How tightly each sign between two parts binds; all of them group to the left."""

NOT = 3
"""How tightly ``not`` binds: looser than a comparison."""

MINUS = 7
"""How tightly the minus before a part binds: tighter than everything."""


class _Part(Frozen, eq=False):
    """A part of an expression: equal to another that says the same elsewhere in a text."""

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._said() == other._said()

    def __hash__(self) -> int:
        return hash((type(self), self._said()))

    def _said(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in field_names(type(self)) if name != "at")


class Number(_Part):
    """A bare number, never negative."""

    value: Decimal
    at: int = 0


class Percentage(_Part):
    """A percentage: ``15%`` holds 15."""

    value: Decimal
    at: int = 0


class Word(_Part):
    """The id of an option, a rung, a clause or a column, between quotes."""

    text: str
    at: int = 0


class Day(_Part):
    """A date: ``date('2027-07-01')``."""

    value: date
    at: int = 0


class Length(_Part):
    """A length of time: ``6 months``."""

    value: Duration
    at: int = 0


class Truth(_Part):
    """``true`` or ``false``."""

    value: bool
    at: int = 0


class Name(_Part):
    """A parameter, a fact of the profile or a legal fact, by its dotted name."""

    name: str
    at: int = 0


class Unary(_Part):
    """``-`` or ``not`` before a part."""

    sign: str
    operand: Node
    at: int = 0


class Binary(_Part):
    """Two parts with a sign between them; see :data:`PRECEDENCE`."""

    sign: str
    left: Node
    right: Node
    at: int = 0


class Call(_Part):
    """A function with its arguments; ``if`` is one."""

    function: str
    arguments: tuple[Node, ...]
    at: int = 0


Node: TypeAlias = Number | Percentage | Word | Day | Length | Truth | Name | Unary | Binary | Call
"""A part of an expression. ``at`` is where it stands in the text; it takes no part in equality."""


class Expression(Frozen, eq=False):
    """A parsed expression. ``source`` is its canonical spelling, and all that needs to be stored of it."""

    root: Node
    source: str
    names: frozenset[str]
    """The names it uses, dotted ones whole; what it asks of other clauses is not among them."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Expression) and self.root == other.root

    def __hash__(self) -> int:
        return hash(self.root)

    def __str__(self) -> str:
        return self.source


def expression_of(root: Node) -> Expression:
    """The expression of a tree. The tree must be within the bounds that :func:`parse` keeps."""
    names = frozenset(node.name for node in walk(root) if isinstance(node, Name))
    return Expression(root, spelling(root), names)


def children(node: Node) -> tuple[Node, ...]:
    """The parts directly below one."""
    match node:
        case Unary(operand=operand):
            return (operand,)
        case Binary(left=left, right=right):
            return (left, right)
        case Call(arguments=arguments):
            return arguments
    return ()


def walk(root: Node) -> Iterator[Node]:
    """Every part, from the top; without recursion, so that a hostile tree cannot exhaust the stack."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(reversed(children(node)))


def depth(root: Node) -> int:
    """How many parts the longest way down from the top passes."""
    deepest, waiting = 0, [(root, 1)]
    while waiting:
        node, level = waiting.pop()
        deepest = max(deepest, level)
        waiting.extend((child, level + 1) for child in children(node))
    return deepest


def plain_number(value: Decimal) -> str:
    """A number with a dot, without needless zeros and never with an exponent."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def spelling(node: Node) -> str:
    """The canonical spelling: one space round signs, only the parentheses that are needed."""
    match node:
        case Number(value=number):
            return plain_number(number)
        case Percentage(value=number):
            return f"{plain_number(number)}%"
        case Word(text=text):
            return f"'{text}'"
        case Day(value=day):
            return f"date('{day.isoformat()}')"
        case Length(value=length):
            plural = "" if length.amount == 1 else "s"
            return f"{plain_number(length.amount)} {length.unit.value}{plural}"
        case Truth(value=truth):
            return "true" if truth else "false"
        case Name(name=name):
            return name
        case Unary(sign="not", operand=operand):
            return f"not {_within(operand, NOT)}"
        case Unary(operand=operand):
            return f"-{_within(operand, MINUS)}"
        case Binary(sign=sign, left=left, right=right):
            level = PRECEDENCE[sign]
            loosest = level + 1 if sign in COMPARISONS else level
            return f"{_within(left, loosest)} {sign} {_within(right, level + 1)}"
        case Call(function=function, arguments=arguments):
            return f"{function}({', '.join(spelling(argument) for argument in arguments)})"


def binding(node: Node) -> int:
    """How tightly a part holds together; what is no sum or comparison holds together by itself."""
    match node:
        case Unary(sign=sign):
            return NOT if sign == "not" else MINUS
        case Binary(sign=sign):
            return PRECEDENCE[sign]
    return MINUS


def _within(node: Node, loosest: int) -> str:
    text = spelling(node)
    return text if binding(node) >= loosest else f"({text})"
