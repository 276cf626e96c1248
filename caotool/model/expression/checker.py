"""Whether an expression makes sense in a scope: every name known, every part of the right type."""

from __future__ import annotations

from collections.abc import Iterable

from caotool.language.message import Message, message
from caotool.model.expression.functions import MEANINGS
from caotool.model.expression.problem import Problem
from caotool.model.expression.tree import (
    COMPARISONS,
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
)
from caotool.model.expression.types import (
    NUMERIC,
    Declaration,
    Scope,
    Type,
    after,
    comparable,
    meet,
    of,
)
from caotool.model.expression.vocabulary import FUNCTIONS, nearest


def check(expression: Expression, scope: Scope) -> Type | tuple[Problem, ...]:
    """The type of an expression in a scope, or everything that is wrong with it, in reading order.

    An expression that passes can still be unknown when it is evaluated, but never because types do not go together.
    """
    found = declaration_of(expression, scope)
    return found.type if isinstance(found, Declaration) else found


def declaration_of(expression: Expression, scope: Scope) -> Declaration | tuple[Problem, ...]:
    """As :func:`check`, with what more is known of the result: the rungs of a ladder, the columns of a table."""
    checker = _Checker(scope)
    found = checker.part(expression.root)
    if found is None or checker.problems:
        return tuple(sorted(checker.problems, key=lambda problem: problem.position))
    return found


def declaration_of_part(node: Node, scope: Scope) -> Declaration | None:
    """What a part of an expression is, or None where that cannot be said."""
    return _Checker(scope).part(node)


def literal(node: Node) -> Declaration | None:
    """What a literal is; None for every other part."""
    match node:
        case Number(value=value):
            return Declaration(Type.NUMBER, literal=value)
        case Percentage():
            return of(Type.SHARE)
        case Word(text=text):
            return Declaration(Type.WORD, words=(text,), quoted=True)
        case Day():
            return of(Type.DATE)
        case Length():
            return of(Type.DURATION)
        case Truth():
            return of(Type.TRUTH)
    return None


class _Checker:
    """Finds types from the leaves up; a part whose type is not known gives None and no second complaint."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self.problems: list[Problem] = []

    def part(self, node: Node) -> Declaration | None:
        match node:
            case Name(name=name):
                declared = self._scope.names.get(name)
                return declared or self._unknown(node, "name", name, self._scope.names)
            case Unary():
                return self._unary(node)
            case Binary(sign="and" | "or"):
                self._truth(node.left)
                self._truth(node.right)
                return of(Type.TRUTH)
            case Binary():
                return self._binary(node)
            case Call():
                return self._call(node)
        return literal(node)

    def _truth(self, node: Node) -> None:
        found = self.part(node)
        if found is not None and found.type is not Type.TRUTH:
            self._say(node, "not_truth", "condition", kind=_named(found))

    def _unary(self, node: Unary) -> Declaration | None:
        if node.sign == "not":
            self._truth(node.operand)
            return of(Type.TRUTH)
        found = self.part(node.operand)
        if found is not None and found.type not in NUMERIC:
            return self._say(node, "sign", "number", kind=_named(found))
        if found is None:
            return None
        return Declaration(found.type, literal=None if found.literal is None else -found.literal)

    def _binary(self, node: Binary) -> Declaration | None:
        left, right = self.part(node.left), self.part(node.right)
        if left is None or right is None:
            return of(Type.TRUTH) if node.sign in COMPARISONS else None
        if node.sign in COMPARISONS:
            self._options(node.left, left, right)
            self._options(node.right, right, left)
            if comparable(node.sign, left, right) is None:
                self._apart(node, node.sign, left, right)
            return of(Type.TRUTH)
        result = after(node.sign, left, right)
        return result or self._apart(node, node.sign, left, right)

    def _options(self, node: Node, quoted: Declaration, other: Declaration) -> None:
        """A quoted word beside words that are known must be one of them."""
        if (
            quoted.quoted
            and not other.quoted
            and other.type in (Type.WORD, Type.WORDS)
            and other.words
            and quoted.words[0] not in other.words
        ):
            self._unknown(node, "option", quoted.words[0], other.words)

    def _call(self, node: Call) -> Declaration | None:
        special = _SPECIAL.get(node.function)
        if special is not None:
            return special(self, node)
        found = [self.part(argument) for argument in node.arguments]
        declared = [each for each in found if each is not None]
        if len(declared) < len(found):
            return None
        if node.function == "contains":
            self._options(node.arguments[1], declared[1], declared[0])
        if (
            node.function in ("sum", "lookup")
            and declared[0].type is Type.TABLE
            and isinstance(node.arguments[-1], Word)
        ):
            column = node.arguments[-1].text
            named = node.function == "sum" or len(declared) == 3
            if named and declared[0].column(column) is None:
                columns = [name for name, _ in declared[0].columns]
                return self._unknown(node.arguments[-1], "column", column, columns)
        result = MEANINGS[node.function].type(declared)
        if result is None:
            kinds = _named(declared[0])
            for each in declared[1:]:
                kinds = message("expression.list", before=kinds, after=_named(each))
            return self._say(node, "cannot_take", "usage", kinds=kinds, **_usage(node))
        return result

    def _if(self, node: Call) -> Declaration | None:
        condition, then, otherwise = node.arguments
        self._truth(condition)
        one, other = self.part(then), self.part(otherwise)
        if one is None or other is None:
            return None
        self._options(then, one, other)
        self._options(otherwise, other, one)
        return meet(one, other) or self._say(node, "branches", "branches", left=_named(one), right=_named(other))

    def _known(self, node: Call) -> Declaration:
        self.part(node.arguments[0])
        return of(Type.TRUTH)

    def _placed(self, node: Call) -> Declaration:
        self._clause(node)
        return of(Type.TRUTH)

    def _value(self, node: Call) -> Declaration | None:
        if self._scope.clauses is None:
            return self._say(node, "no_clauses", "own_names")
        parameter = node.arguments[1]
        if not self._clause(node) or not isinstance(parameter, Word) or not isinstance(node.arguments[0], Word):
            return None
        parameters = self._scope.clauses[node.arguments[0].text]
        found = parameters.get(parameter.text)
        return found or self._unknown(parameter, "parameter", parameter.text, parameters)

    def _clause(self, node: Call) -> bool:
        clause = node.arguments[0]
        if self._scope.clauses is None or not isinstance(clause, Word) or clause.text in self._scope.clauses:
            return True
        self._unknown(clause, "clause", clause.text, self._scope.clauses)
        return False

    def _bound(self, node: Call) -> Declaration | None:
        found = self.part(node.arguments[0])
        return None if found is None else of(found.bounds) if found.bounds else bare(found)

    def _unknown(self, node: Node, what: str, word: str, known: Iterable[str]) -> Declaration | None:
        near = nearest(word, known)
        if near is not None:
            return self._say(node, what, "did_you_mean", found=word, near=near)
        some = ", ".join(sorted(known)[:12])
        return self._say(node, what, "known_are" if some else "none_known", found=word, known=some)

    def _apart(self, node: Node, sign: str, left: Declaration, right: Declaration) -> Declaration | None:
        shares = {left.type, right.type} == {Type.SHARE, Type.NUMBER}
        remedy = "percentage" if shares else "same_kind"
        return self._say(node, "apart", remedy, sign=sign, left=_named(left), right=_named(right))

    def _say(self, node: Node, what: str, remedy: str, **fillings: str | int | Message) -> Declaration | None:
        self.problems.append(
            Problem(
                node.at,
                message(f"expression.check.{what}", **fillings),
                message(f"expression.remedy.{remedy}", **fillings),
            )
        )
        return None


def bare(declaration: Declaration) -> Declaration:
    """What a floor or a cap of a value is: the same, as if it were no literal."""
    return Declaration(declaration.type, declaration.words, declaration.ordered, declaration.columns)


def _named(declaration: Declaration) -> Message:
    return message(f"expression.type.{declaration.type}")


def _usage(node: Call) -> dict[str, str]:
    return {"found": node.function, "usage": FUNCTIONS[node.function].usage}


_SPECIAL = {
    "if": _Checker._if,
    "known": _Checker._known,
    "placed": _Checker._placed,
    "value": _Checker._value,
    "floor_of": _Checker._bound,
    "cap_of": _Checker._bound,
}
