"""From text to the tree of an expression, within bounds that a stranger's library cannot stretch.

    amount > 0 and duty >= 'efforts'
    if(profile.headcount >= 50, 15% * (result - threshold), 0)

Numbers have a dot (``0.75``) and percentages a sign (``15%``). Option, rung, clause and column ids stand between
quotes, without spaces. A length of time is a number and a unit (``6 months``, ``10 working_days``), a date is
``date('2027-07-01')``. Names are lower-case identifiers with dots; only the second part of a legal name
(``law.bw-673-max.cap``) may hold hyphens, so that everywhere else a hyphen is a minus. There is no power, no loop
and no definition: an expression takes time in proportion to its length and the rows of the tables that it uses.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import NoReturn

from caotool.language.time import Duration, TimeUnit
from caotool.model.expression.problem import Problem
from caotool.model.expression.tokens import NoExpressionError, Token, refuse, tokenize
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
    Truth,
    Unary,
    Word,
    depth,
    expression_of,
)
from caotool.model.expression.vocabulary import FUNCTIONS, Must, nearest

MAX_LENGTH = 2000
"""Characters in an expression, as written and in its canonical spelling."""

MAX_DEPTH = 40
"""Parts on the longest way down the tree."""

MAX_NODES = 400
"""Parts in the tree."""

MAX_DIGITS = 15
"""Digits of a number before its dot."""

MAX_PLACES = 10
"""Digits of a number after its dot."""

# Parentheses round a part and a sign before it both nest the parser, so it may nest twice as deep as the tree.
_MAX_NESTING = 2 * MAX_DEPTH

_UNITS = {unit.value: unit for unit in TimeUnit} | {f"{unit.value}s": unit for unit in TimeUnit}

_LITERALS = {"true": True, "false": False}

_RESERVED = frozenset({"and", "or", "not", "if", *_LITERALS})


def parse(source: str) -> Expression | Problem:
    """The expression that a text spells, or the first thing that is wrong with it. Never raises."""
    try:
        if len(source) > MAX_LENGTH:
            refuse(MAX_LENGTH, "too_long", "shorten", limit=MAX_LENGTH)
        parser = _Parser(tokenize(source))
        root = parser.whole()
        if depth(root) > MAX_DEPTH:
            refuse(root.at, "too_deep", "split", limit=MAX_DEPTH)
        expression = expression_of(root)
        if len(expression.source) > MAX_LENGTH:
            refuse(0, "too_long", "shorten", limit=MAX_LENGTH)
    except NoExpressionError as error:
        return error.problem
    return expression


class _Parser:
    """Reads by precedence: one method for what stands between signs, one for the signs."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._place = 0
        self._nodes = 0
        self._nesting = 0

    def whole(self) -> Node:
        if self._next.sort == "end":
            refuse(0, "empty", "write")
        node = self._expression(1)
        if self._next.sort != "end":
            self._unexpected()
        return node

    @property
    def _next(self) -> Token:
        return self._tokens[self._place]

    def _take(self) -> Token:
        token = self._next
        self._place += 1
        return token

    def _counted(self, node: Node) -> Node:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            refuse(node.at, "too_many", "split", limit=MAX_NODES)
        return node

    def _expression(self, loosest: int) -> Node:
        self._nesting += 1
        if self._nesting > _MAX_NESTING:
            refuse(self._next.at, "too_deep", "split", limit=MAX_DEPTH)
        left = self._part(loosest)
        compared = False
        while (level := self._level()) >= loosest:
            sign = self._take()
            if sign.text in COMPARISONS:
                if compared:
                    refuse(sign.at, "chained", "chained")
                compared = True
            left = self._counted(Binary(sign.text, left, self._expression(level + 1), sign.at))
        self._nesting -= 1
        return left

    def _level(self) -> int:
        token = self._next
        return PRECEDENCE.get(token.text, 0) if token.sort in ("sign", "name") else 0

    def _part(self, loosest: int) -> Node:
        token = self._take()
        match token.sort:
            case "number":
                return self._counted(self._number(token))
            case "word":
                return self._counted(Word(token.text, token.at))
            case "name":
                return self._named(token, loosest)
            case "sign" if token.text == "-":
                return self._counted(Unary("-", self._expression(MINUS), token.at))
            case "sign" if token.text == "(":
                inside = self._expression(1)
                self._closing(token)
                return inside
        self._place -= 1
        return self._unexpected()

    def _named(self, token: Token, loosest: int) -> Node:
        if token.text in _LITERALS:
            return self._counted(Truth(_LITERALS[token.text], token.at))
        if token.text == "not":
            if loosest > NOT:
                refuse(token.at, "not_here", "parentheses")
            return self._counted(Unary("not", self._expression(NOT), token.at))
        if self._next.text == "(" and self._next.sort == "sign" and token.text not in ("and", "or"):
            return self._counted(self._call(token))
        if token.text in _RESERVED:
            self._place -= 1
            self._unexpected()
        if not token.text.islower():
            refuse(token.at, "upper_case", "lower_case", found=token.text, instead=token.text.lower())
        return self._counted(Name(token.text, token.at))

    def _number(self, token: Token) -> Node:
        whole, _, decimals = token.text.partition(".")
        if len(whole) > MAX_DIGITS or len(decimals) > MAX_PLACES:
            refuse(token.at, "number_size", "number_size", digits=MAX_DIGITS, places=MAX_PLACES)
        if len(decimals) == 3 and decimals.endswith("0") and whole.lstrip("0"):
            # 1.500 is one and a half here and fifteen hundred to a Dutch eye.
            plain = f"{whole}{decimals}"
            shorter = f"{whole}.{decimals}".rstrip("0").rstrip(".")
            refuse(token.at, "thousands", "thousands", found=token.text, many=plain, few=shorter)
        value = Decimal(token.text)
        if self._next.sort == "sign" and self._next.text == "%":
            self._take()
            return Percentage(value, token.at)
        if self._next.sort == "name" and self._next.text in _UNITS:
            return Length(Duration(value, _UNITS[self._take().text]), token.at)
        return Number(value, token.at)

    def _call(self, token: Token) -> Node:
        opening = self._take()
        if token.text == "date":
            return self._day(token, opening)
        function = FUNCTIONS.get(token.text)
        if function is None:
            close = nearest(token.text, FUNCTIONS)
            if close:
                refuse(token.at, "function", "did_you_mean", found=token.text, near=close)
            refuse(token.at, "function", "functions", found=token.text, known=", ".join(sorted(FUNCTIONS)))
        arguments: list[Node] = []
        if not (self._next.sort == "sign" and self._next.text == ")"):
            arguments.append(self._expression(1))
            while self._next.sort == "sign" and self._next.text == ",":
                self._take()
                arguments.append(self._expression(1))
        self._closing(opening)
        if not function.fewest <= len(arguments) <= function.most:
            refuse(token.at, "arguments", "usage", found=token.text, usage=function.usage)
        for place, must in function.must.items():
            if place < len(arguments) and not _FITS[must](arguments[place]):
                refuse(arguments[place].at, f"must_{must}", "usage", found=token.text, usage=function.usage)
        return Call(token.text, tuple(arguments), token.at)

    def _day(self, token: Token, opening: Token) -> Node:
        written = self._take()
        if written.sort != "word" or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", written.text):
            refuse(written.at, "date", "date")
        try:
            day = date.fromisoformat(written.text)
        except ValueError:
            refuse(written.at, "date", "date")
        self._closing(opening)
        return Day(day, token.at)

    def _closing(self, opening: Token) -> None:
        if self._next.sort == "end":
            refuse(opening.at, "unclosed_parenthesis", "close")
        if self._next.sort != "sign" or self._next.text != ")":
            self._unexpected()
        self._take()

    def _unexpected(self) -> NoReturn:
        token = self._next
        before = self._tokens[self._place - 1].sort if self._place else ""
        if token.sort == "end":
            refuse(token.at, "ends", "complete")
        if token.text == "," and before == "number":
            refuse(token.at, "unexpected", "decimal_dot", found=token.text)
        if token.text == "**":
            refuse(token.at, "unexpected", "no_power", found=token.text)
        if token.text == "%":
            refuse(token.at, "unexpected", "percentage", found=token.text)
        refuse(token.at, "unexpected", "check_sign", found=token.text)


_FITS = {
    Must.WORD: lambda node: isinstance(node, Word),
    Must.PLACES: lambda node: isinstance(node, Number) and node.value in range(7),
    Must.NAME: lambda node: isinstance(node, Name) or (isinstance(node, Call) and node.function == "value"),
}
