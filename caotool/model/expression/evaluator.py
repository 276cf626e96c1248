"""From an expression and facts to what it comes to, with every step kept so that it can be explained.

Truth has three values: ``false and unknown`` is false and ``true or unknown`` is true. What cannot be calculated is
unknown with a reason. Evaluation never raises, and takes one visit for each part and each row of a table.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from caotool.frozen import Frozen
from caotool.language.message import Message, message
from caotool.model.expression.checker import bare, declaration_of_part, literal
from caotool.model.expression.facts import Facts, LegalValue
from caotool.model.expression.functions import apply
from caotool.model.expression.items import Gap, Inner, Item, because, converted, lift, lower, truth
from caotool.model.expression.operations import calculate, compare, negative, order
from caotool.model.expression.tree import (
    COMPARISONS,
    Binary,
    Call,
    Expression,
    Name,
    Node,
    Percentage,
    Unary,
    Word,
    spelling,
)
from caotool.model.expression.types import Declaration, Type, meet, of
from caotool.model.values import Bounded, Open, PerGroup, Transition, Value


class Step(Frozen):
    """One part of the expression and what it came to; ``below`` are the parts that were needed for it."""

    node: Node
    result: Item | Gap
    below: tuple[Step, ...] = ()
    law: LegalValue | None = None
    """Where a legal fact was taken from."""


class Known(Frozen):
    """The expression has a value: as a parameter of that type would hold it (15% is ``Decimal(15)``)."""

    value: Inner
    type: Type
    trace: Step


class Unknown(Frozen):
    """The expression has no value yet: the names that are not filled in, and what else stands in the way."""

    missing: tuple[str, ...]
    reasons: tuple[Message, ...]
    trace: Step


Outcome: TypeAlias = Known | Unknown


def evaluate(expression: Expression, facts: Facts) -> Outcome:
    """What an expression comes to, checked beforehand or not. Never raises."""
    trace = _step(expression.root, facts)
    if isinstance(trace.result, Gap):
        return Unknown(trace.result.missing, trace.result.reasons, trace)
    return Known(lower(trace.result), trace.result.type, trace)


def _step(node: Node, facts: Facts) -> Step:
    match node:
        case Name():
            return _name(node, facts)
        case Unary():
            return _unary(node, facts)
        case Binary(sign="and" | "or"):
            return _logic(node, facts)
        case Binary():
            return _binary(node, facts)
        case Call():
            return _SPECIAL.get(node.function, _function)(node, facts)
    declaration = literal(node)
    if declaration is None:
        return Step(node, because("arguments"))
    if isinstance(node, Word):
        return Step(node, Item(declaration, node.text))
    if isinstance(node, Percentage):
        return Step(node, lift(node.value, declaration, ""))
    return Step(node, Item(declaration, node.value))


def _name(node: Name, facts: Facts) -> Step:
    declaration = facts.scope.names.get(node.name)
    if declaration is None:
        return Step(node, because("no_name", name=node.name))
    if node.name.startswith("law."):
        law = facts.legal(node.name)
        found = Gap((node.name,)) if law is None else lift(law.value, declaration, node.name)
        return Step(node, found, law=law)
    return Step(node, _unwrapped(facts.value(node.name), declaration, node.name, facts))


def _unwrapped(value: Value | None, declaration: Declaration, name: str, facts: Facts) -> Item | Gap:
    """The value that counts: clamped between its bounds, of the right time, and for everyone."""
    match value:
        case None | Open():
            return Gap((name,))
        case Bounded():
            return _clamped(value, declaration, name)
        case Transition():
            early = facts.at is not None and facts.at < value.reference
            return lift(value.before if early else value.after, declaration, name)
        case PerGroup():
            return lift(value.otherwise, declaration, name)
    return lift(value, declaration, name)


def _clamped(value: Bounded, declaration: Declaration, name: str) -> Item | Gap:
    result = lift(value.value, declaration, name)
    if declaration.bounds not in (None, declaration.type):
        # A percentage with a floor in euros: the floor is for what is calculated with it, not for the percentage.
        return result
    bounds = [
        (None if bound is None else lift(bound, declaration, name), direction)
        for bound, direction in ((value.floor, 1), (value.cap, -1))
    ]
    (floor, _), (cap, _) = bounds
    if isinstance(floor, Item) and isinstance(cap, Item) and order(declaration, floor.value, cap.value) == 1:
        return because("bounds", name=name)
    for bound, direction in bounds:
        if bound is None or isinstance(result, Gap):
            continue
        found = bound if isinstance(bound, Gap) else order(declaration, bound.value, result.value)
        if isinstance(found, Gap):
            return found
        if found == direction and isinstance(bound, Item):
            result = bound
    return result


def _unary(node: Unary, facts: Facts) -> Step:
    below = _step(node.operand, facts)
    result = below.result
    if isinstance(result, Item):
        if node.sign == "-":
            result = negative(result)
        else:
            result = truth(not result.value) if result.type is Type.TRUTH else _not_truth(result)
    return Step(node, result, (below,))


def _not_truth(item: Item) -> Gap:
    return because("not_truth", kind=message(f"expression.type.{item.type}"))


def _logic(node: Binary, facts: Facts) -> Step:
    decisive = node.sign == "or"
    left = _truth_step(node.left, facts)
    if isinstance(left.result, Item) and left.result.value is decisive:
        return Step(node, left.result, (left,))
    right = _truth_step(node.right, facts)
    both = (left, right)
    if isinstance(right.result, Item) and (right.result.value is decisive or isinstance(left.result, Item)):
        return Step(node, right.result, both)
    if isinstance(left.result, Gap) and isinstance(right.result, Gap):
        return Step(node, left.result.and_(right.result), both)
    return Step(node, left.result if isinstance(left.result, Gap) else right.result, both)


def _truth_step(node: Node, facts: Facts) -> Step:
    step = _step(node, facts)
    if isinstance(step.result, Item) and step.result.type is not Type.TRUTH:
        return Step(node, _not_truth(step.result), step.below, step.law)
    return step


def _binary(node: Binary, facts: Facts) -> Step:
    left, right = _step(node.left, facts), _step(node.right, facts)
    both = (left, right)
    if isinstance(left.result, Item) and isinstance(right.result, Item):
        operation = compare if node.sign in COMPARISONS else calculate
        return Step(node, operation(node.sign, left.result, right.result), both)
    return Step(node, _gaps(both), both)


def _gaps(steps: tuple[Step, ...]) -> Gap:
    gap = Gap()
    for step in steps:
        if isinstance(step.result, Gap):
            gap = gap.and_(step.result)
    return gap


def _function(node: Call, facts: Facts) -> Step:
    below = tuple(_step(argument, facts) for argument in node.arguments)
    items = [step.result for step in below if isinstance(step.result, Item)]
    result = apply(node.function, items) if len(items) == len(below) else _gaps(below)
    return Step(node, result, below)


def _if(node: Call, facts: Facts) -> Step:
    condition = _truth_step(node.arguments[0], facts)
    if isinstance(condition.result, Gap):
        return Step(node, condition.result, (condition,))
    then, other = node.arguments[1:] if condition.result.value is True else node.arguments[:0:-1]
    taken = _step(then, facts)
    result = taken.result
    if isinstance(result, Item) and (result.declaration.literal is not None or result.declaration.quoted):
        # "if(x, 0, amount)" is money also when it comes to 0: the branch not taken says what a literal stands for.
        beside = declaration_of_part(other, facts.scope)
        together = beside and meet(result.declaration, beside)
        result = converted(result, together) if together else result
    return Step(node, result, (condition, taken))


def _known(node: Call, facts: Facts) -> Step:
    below = _step(node.arguments[0], facts)
    return Step(node, truth(isinstance(below.result, Item)), (below,))


def _placed(node: Call, facts: Facts) -> Step:
    placed = facts.placed(_word(node, 0))
    return Step(node, Gap((spelling(node),)) if placed is None else truth(placed))


def _value(node: Call, facts: Facts) -> Step:
    found = _elsewhere(node, facts)
    if isinstance(found, Gap):
        return Step(node, found)
    return Step(node, _unwrapped(found[0], found[1], spelling(node), facts))


def _elsewhere(node: Call, facts: Facts) -> tuple[Value | None, Declaration] | Gap:
    clause, parameter = _word(node, 0), _word(node, 1)
    declaration = (facts.scope.clauses or {}).get(clause, {}).get(parameter)
    if declaration is None:
        return because("no_name", name=spelling(node))
    return facts.value_elsewhere(clause, parameter), declaration


def _bound(node: Call, facts: Facts) -> Step:
    of_what = node.arguments[0]
    name = spelling(of_what)
    found: tuple[Value | None, Declaration] | Gap
    if isinstance(of_what, Name):
        declared = facts.scope.names.get(name)
        found = because("no_name", name=name) if declared is None else (facts.value(name), declared)
    elif isinstance(of_what, Call):
        found = _elsewhere(of_what, facts)
    else:
        found = because("arguments")
    if isinstance(found, Gap):
        return Step(node, found)
    value, declaration = found
    if value is None or isinstance(value, Open):
        return Step(node, Gap((name,)))
    bound = (value.floor if node.function == "floor_of" else value.cap) if isinstance(value, Bounded) else None
    if bound is None:
        return Step(node, because("no_floor" if node.function == "floor_of" else "no_cap", name=name))
    return Step(node, lift(bound, of(declaration.bounds) if declaration.bounds else bare(declaration), name))


def _word(node: Call, place: int) -> str:
    argument = node.arguments[place]
    return argument.text if isinstance(argument, Word) else ""


_SPECIAL: dict[str, Callable[[Call, Facts], Step]] = {
    "if": _if,
    "known": _known,
    "placed": _placed,
    "value": _value,
    "floor_of": _bound,
    "cap_of": _bound,
}
