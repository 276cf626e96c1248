"""Cuts the text of an expression into numbers, names, quoted words and signs, and says where it cannot."""

from __future__ import annotations

import re
from typing import NoReturn

from caotool.frozen import Frozen
from caotool.language.message import message
from caotool.language.patterns import regex
from caotool.model.expression.problem import Problem

MAX_WORD = 100
"""Characters between two quotes."""

_TOKEN = regex(
    r"""(?P<space>[ \t\r\n]+)
      | (?P<number>[0-9]+(?:\.[0-9]+)?)
      | (?P<name>law\.[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z][a-z0-9_]*
               | [A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)*)
      | '(?P<single>[^'"\\‘’“”\s]*)'
      | "(?P<double>[^'"\\‘’“”\s]*)"
      | (?P<sign>==|!=|<=|>=|\*\*|[-+*/()<>,%])""",
    re.VERBOSE,
)

_INSTEAD = {
    "=": "==",
    "&": "and",
    "|": "or",
    "!": "not",
    "×": "*",
    "·": "*",
    "÷": "/",
    ":": "/",
    "−": "-",
    "–": "-",
    "≥": ">=",
    "≤": "<=",
    "≠": "!=",
    ";": ",",
    "‘": "'",
    "’": "'",
    "“": "'",
    "”": "'",
}


class Token(Frozen):
    """A piece of text by its sort (number, name, word, sign or end); the text of a word is without its quotes."""

    sort: str
    text: str
    at: int


class NoExpressionError(Exception):
    """The text is no expression; carries the problem out of the parser."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


def refuse(at: int, what: str, remedy: str, **fillings: str | int) -> NoReturn:
    """Says what is wrong at a place; ``what`` and ``remedy`` are keys in the table of texts."""
    raise NoExpressionError(
        Problem(
            at,
            message(f"expression.syntax.{what}", **fillings),
            message(f"expression.remedy.{remedy}", **fillings),
        )
    )


def tokenize(source: str) -> list[Token]:
    """The tokens of a text, an empty one of the sort "end" last. Raises NoExpressionError."""
    tokens: list[Token] = []
    at = 0
    while at < len(source):
        found = _TOKEN.match(source, at)
        if found is None:
            _strange(source, at)
        sort = found.lastgroup or ""
        if sort in ("single", "double"):
            text = found[sort]
            if len(text) > MAX_WORD or not text or not text.isprintable():
                refuse(at, "word", "word", limit=MAX_WORD)
            tokens.append(Token("word", text, at))
        elif sort != "space":
            tokens.append(Token(sort, found[0], at))
        at = found.end()
    tokens.append(Token("end", "", len(source)))
    return tokens


def _strange(source: str, at: int) -> NoReturn:
    character = source[at]
    if character in "'\"":
        refuse(at, "unclosed", "word", limit=MAX_WORD)
    if not character.isprintable():
        refuse(at, "invisible", "remove")
    if character in _INSTEAD:
        refuse(at, "strange", "instead", found=character, instead=_INSTEAD[character])
    refuse(at, "strange", "remove", found=character)
