"""Reads a formula in words back to the expression it was printed from."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import partial

from caotool.frozen import Frozen
from caotool.language.dates import read_date
from caotool.language.durations import read_duration
from caotool.language.message import Message, message
from caotool.language.money import read_money
from caotool.language.numbers import read_number
from caotool.language.patterns import regex
from caotool.language.reading import Ambiguous, Read, Reading, Unreadable
from caotool.language.shares import read_percentage
from caotool.language.tongue import Bilingual, Language
from caotool.model.expression.phrases import (
    CLOSING,
    OPENING,
    PHRASES,
    READ_SIGNS,
    single_spaced,
    usable_labels,
)
from caotool.model.expression.syntax import MAX_DEPTH, MAX_NODES, parse
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
    depth,
    spelling,
)

MAX_SPELLED = 50_000
"""Characters in a formula in words."""

_MOST_QUESTIONS = 2

_FIGURES = r"[0-9](?:[0-9.,]*[0-9])?"
_DAY = regex(r"[0-9]{1,2} [^\W\d_]+ [0-9]{4}(?![0-9])")
_SHARE = regex(rf"({_FIGURES}) ?%")
_LENGTH = regex(rf"{_FIGURES} [^\W\d_]+(?: [^\W\d_]+)?")
_MONEY = regex(rf"€ ?{_FIGURES}")
_NUMBER = regex(_FIGURES)


class _Piece(Frozen):
    """A sign, a word of the language of formulas, or (with ``node``) a part in itself."""

    sign: str
    at: int
    node: Node | None = None


class _NotReadError(Exception):
    """The text is no formula from this place on."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at


class _AskedError(Exception):
    """A number in the text has more than one meaning."""

    def __init__(self, question: Message, texts: tuple[str, ...]) -> None:
        super().__init__(question)
        self.question = question
        self.texts = texts


def read_spelled(text: str, names: Mapping[str, Bilingual], language: Language) -> Reading[Expression]:
    """The formula that a text spells, in the words that ``names`` has for its names.

    Capitals do not matter; ``*``, ``:`` and ``-`` are read as their printed twins and "€ 500" as 500.
    """
    if len(text) > MAX_SPELLED:
        return Unreadable(message("expression.words.too_long"))
    return _read(single_spaced(text), usable_labels(names, language), language, _MOST_QUESTIONS)


def _read(text: str, labels: Mapping[str, str], language: Language, questions: int) -> Reading[Expression]:
    try:
        pieces = _Pieces(text, labels, language).all()
        root = _Reader(pieces).whole()
    except _NotReadError as fault:
        return Unreadable(message("expression.words.not_readable", at=text[fault.at :][:40]))
    except _AskedError as asked:
        if questions == 0:
            return Unreadable(asked.question)
        readings = [(each, _read(each, labels, language, questions - 1)) for each in asked.texts]
        meant = [(each, reading.value) for each, reading in readings if isinstance(reading, Read)]
        for _, reading in readings:
            meant += reading.candidates if isinstance(reading, Ambiguous) else ()
        return Ambiguous(asked.question, tuple(meant)) if meant else Unreadable(asked.question)
    expression = parse(spelling(root)) if depth(root) <= MAX_DEPTH else None
    if not isinstance(expression, Expression):
        return Unreadable(message("expression.words.too_long"))
    return Read(expression)


class _Pieces:
    """Cuts a text into pieces; of words that could begin at one place the longest count."""

    def __init__(self, text: str, labels: Mapping[str, str], language: Language) -> None:
        self._text = text
        self._language = language
        words = PHRASES[language]
        phrases = {
            **{phrase: sign for sign, phrase in words.between.items()},
            **{phrase: function for function, phrase in words.extremes.items()},
            words.negation: "not",
            words.condition: "if",
            words.otherwise: "otherwise",
            words.rounded: "rounded",
            words.whole: "whole",
            words.place: "places",
            words.places: "places",
        }
        # By length, then labels first: what a party called something wins from a word of ours.
        self._known = sorted(
            [(label, _Piece("", 0, Name(name))) for name, label in labels.items()]
            + [(phrase, _Piece(sign, 0)) for phrase, sign in phrases.items()],
            key=lambda known: -len(known[0]),
        )

    def all(self) -> list[_Piece]:
        pieces: list[_Piece] = []
        at = 0
        while at < len(self._text):
            if self._text[at] == " ":
                at += 1
                continue
            piece, at = self._piece(at)
            pieces.append(piece)
            if len(pieces) > 4 * MAX_NODES:
                raise _NotReadError(at)
        return [*pieces, _Piece("end", len(self._text))]

    def _piece(self, at: int) -> tuple[_Piece, int]:
        if self._text[at] == OPENING:
            return self._own_spelling(at)
        for known, piece in self._known:
            end = at + len(known)
            if self._text[at:end].casefold() == known.casefold() and self._ends(end):
                return _Piece(piece.sign, at, piece.node), end
        literal = self._literal(at)
        if literal is not None:
            return literal
        for length in (2, 1):
            sign = READ_SIGNS.get(self._text[at : at + length])
            if sign is not None:
                return _Piece(sign, at), at + length
        raise _NotReadError(at)

    def _ends(self, end: int) -> bool:
        return not (self._text[end - 1].isalnum() and self._text[end : end + 1].isalnum())

    def _own_spelling(self, at: int) -> tuple[_Piece, int]:
        end = self._text.find(CLOSING, at)
        expression = parse(self._text[at + 1 : end]) if end > 0 else None
        if not isinstance(expression, Expression):
            raise _NotReadError(at)
        return _Piece("", at, expression.root), end + 1

    def _literal(self, at: int) -> tuple[_Piece, int] | None:
        """A date, percentage, length of time, amount or number; those that begin like another come first."""
        day = _DAY.match(self._text, at)
        if day is not None:
            read = read_date(day[0], self._language)
            if isinstance(read, Read):
                return _Piece("", at, Day(read.value)), day.end()
        share = _SHARE.match(self._text, at)
        if share is not None:
            value = self._one(read_percentage(share[0], self._language), at, share.end())
            return _Piece("", at, Percentage(value)), share.end()
        length = _LENGTH.match(self._text, at)
        if length is not None:
            for written in (length[0], length[0].rpartition(" ")[0]):
                found = read_duration(written, self._language) if " " in written else None
                if isinstance(found, Read):
                    return _Piece("", at, Length(found.value)), at + len(written)
        for shape, reader in ((_MONEY, read_money), (_NUMBER, read_number)):
            number = shape.match(self._text, at)
            if number is not None:
                value = self._one(reader(number[0], self._language), at, number.end())
                return _Piece("", at, Number(value)), number.end()
        return None

    def _one(self, reading: Reading[Decimal], at: int, end: int) -> Decimal:
        match reading:
            case Read(value=value):
                return value
            case Ambiguous(question=question, candidates=candidates):
                before, behind = self._text[:at], self._text[end:]
                raise _AskedError(question, tuple(f"{before}{each}{behind}" for each, _ in candidates))
        raise _NotReadError(at)


class _Reader:
    """Puts the pieces together, by the same precedence as the expression language."""

    def __init__(self, pieces: list[_Piece]) -> None:
        self._pieces = pieces
        self._place = 0
        self._nesting = 0

    def whole(self) -> Node:
        node = self._phrase()
        if self._next.sign != "end":
            raise _NotReadError(self._next.at)
        return node

    @property
    def _next(self) -> _Piece:
        return self._pieces[self._place]

    def _take(self, sign: str | None = None) -> _Piece:
        piece = self._next
        if sign is not None and piece.sign != sign:
            raise _NotReadError(piece.at)
        self._place += 1
        return piece

    def _phrase(self) -> Node:
        sign = self._next.sign
        if sign == "if":
            return self._condition()
        if sign in ("min", "max"):
            return self._extreme()
        node = self._expression(1)
        while self._next.sign == "," and self._pieces[self._place + 1].sign == "rounded":
            self._place += 2
            node = Call("round", (node, *self._places()))
        return node

    def _places(self) -> tuple[Node, ...]:
        if self._next.sign == "whole":
            self._take()
            return ()
        many = self._take()
        if not isinstance(many.node, Number):
            raise _NotReadError(many.at)
        self._take("places")
        return (many.node,)

    def _condition(self) -> Node:
        self._take("if")
        condition = self._expression(1)
        self._take(",")
        then = self._expression(1)
        if self._next.sign == ",":
            self._take()
        self._take("otherwise")
        return Call("if", (condition, then, self._expression(1)))

    def _extreme(self) -> Node:
        function = self._take().sign
        among = partial(self._expression, PRECEDENCE["+"])
        arguments = [among()]
        while self._next.sign == ",":
            self._take()
            arguments.append(among())
        self._take("and")
        return Call(function, (*arguments, among()))

    def _expression(self, loosest: int) -> Node:
        self._nesting += 1
        if self._nesting > 2 * MAX_DEPTH:
            raise _NotReadError(self._next.at)
        left = self._part(loosest)
        compared = False
        while (level := PRECEDENCE.get(self._next.sign, 0)) >= loosest:
            piece = self._take()
            if compared and piece.sign in COMPARISONS:
                raise _NotReadError(piece.at)
            compared = compared or piece.sign in COMPARISONS
            left = Binary(piece.sign, left, self._expression(level + 1))
        self._nesting -= 1
        return left

    def _part(self, loosest: int) -> Node:
        piece = self._take()
        if piece.node is not None:
            return piece.node
        if piece.sign == "(":
            inside = self._phrase()
            self._take(")")
            return inside
        if piece.sign == "-":
            return Unary("-", self._expression(MINUS))
        if piece.sign == "not" and loosest <= NOT:
            return Unary("not", self._expression(NOT))
        raise _NotReadError(piece.at)
