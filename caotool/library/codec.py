"""Values of the model as plain JSON and back, exactly and fast: what the compiled form of a library is made of.

It lives for one version of the program only, so it names classes and goes by the order of their fields; files that
are to be read by later versions have a codec of their own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import ModuleType
from typing import Any

from caotool.frozen import Frozen, field_names

_DECIMAL, _DATE, _TUPLE, _SET, _MAP, _AGAIN = range(6)

_FLAT = "-"
"""Before the name of a class: none of its parts has parts."""

Plain = str | int | bool | None | list["Plain"]
"""What JSON can hold, without objects."""


def _modules() -> Iterator[tuple[str, ModuleType]]:
    """The modules whose classes a library is made of, each with what sets its names apart from those of others."""
    from caotool.language import time, tongue
    from caotool.library import shelf
    from caotool.model import clause, reference_data, template, values
    from caotool.model.expression import tree, types
    from caotool.model.kinds import formulas, joining, numeric, options, ranges, tables

    for module in (time, tongue, clause, reference_data, template, values, shelf, types):
        yield "", module
    for module in (formulas, joining, numeric, options, ranges, tables):
        yield "", module
    yield "x", tree


@cache
def _classes() -> dict[str, type]:
    """Every class that a compiled library may name; nothing else can come out of one."""
    from caotool.model.kinds.registry import KINDS

    found: dict[str, type] = {kind.__name__: kind for kind in KINDS.values()}
    for before, module in _modules():
        for name, each in vars(module).items():
            ours = isinstance(each, type) and each.__module__ == module.__name__
            if ours and issubclass(each, Frozen | StrEnum):
                found[before + name] = each
    return found


@cache
def _names() -> dict[type, str]:
    return {each: name for name, each in _classes().items()}


def encode(value: Any) -> Plain:
    """The value as JSON can hold it: the parts that come more than once, and last the value itself.

    A class that no library is made of is an error of the program: KeyError.
    """
    root = _plain(value)
    counts: Counter[str] = Counter()
    _count(root, counts)
    table: dict[str, int] = {}
    rows: list[Plain] = []
    root = _shared(root, counts, table, rows)
    return [*rows, root]


def _plain(value: Any) -> Plain:
    if isinstance(value, StrEnum):
        return [_FLAT + _names()[type(value)], str(value)]
    if value is None or isinstance(value, bool | str | int):
        return value
    if isinstance(value, Decimal):
        return [_DECIMAL, str(value)]
    if isinstance(value, date):
        return [_DATE, value.isoformat()]
    if isinstance(value, tuple):
        return [_TUPLE, *map(_plain, value)]
    if isinstance(value, frozenset):
        return [_SET, *sorted(map(_plain, value), key=repr)]
    if isinstance(value, Mapping):
        return [_MAP, *(each for key, inner in value.items() for each in (_plain(key), _plain(inner)))]
    parts = [_plain(getattr(value, name)) for name in field_names(value.__class__)]
    flat = not any(isinstance(each, list) for each in parts)
    return [(_FLAT if flat else "") + _names()[type(value)], *parts]


def _count(node: Plain, counts: Counter[str]) -> None:
    if isinstance(node, list):
        key = repr(node)
        counts[key] += 1
        # What is inside a part that was seen before is shared with it.
        if counts[key] == 1:
            for each in node:
                _count(each, counts)


def _shared(node: Plain, counts: Counter[str], table: dict[str, int], rows: list[Plain]) -> Plain:
    """The node in which every repeated part is a row of the table."""
    if not isinstance(node, list):
        return node
    key = repr(node)
    if key in table:
        return [_AGAIN, table[key]]
    made: Plain = [_shared(each, counts, table, rows) for each in node]
    if counts[key] == 1:
        return made
    table[key] = len(rows)
    rows.append(made)
    return [_AGAIN, table[key]]


def decode(data: Plain) -> Any:
    """The value that ``encode`` was given. Repeated parts are the same object, which no one can tell or change.

    Raises:
        ValueError, KeyError, TypeError, IndexError, ArithmeticError, RecursionError: ``encode`` did not write this.
    """
    if not isinstance(data, list) or not data:
        raise ValueError("nothing was encoded")
    takers = _takers()
    table: list[Any] = []
    for row in data:
        table.append(takers[row[0]](row, table) if isinstance(row, list) else row)
    return table[-1]


Taker = Callable[[Any, list[Any]], Any]
"""Makes a value of a node; the list holds the repeated parts made so far."""


@cache
def _takers() -> dict[Any, Taker]:
    """How the nodes are read, by their head. This is the innermost loop of a warm start: it is written for speed."""
    takers: dict[Any, Taker] = {}

    def parts(node: Any, table: list[Any]) -> list[Any]:
        return [takers[each[0]](each, table) if each.__class__ is list else each for each in node[1:]]

    def mapping(node: Any, table: list[Any]) -> Any:
        found = parts(node, table)
        return dict(zip(found[::2], found[1::2], strict=True))

    takers[_AGAIN] = lambda node, table: table[node[1]]
    takers[_TUPLE] = lambda node, table: tuple(parts(node, table))
    takers[_SET] = lambda node, table: frozenset(parts(node, table))
    takers[_MAP] = mapping
    takers[_DECIMAL] = lambda node, _: Decimal(node[1])
    takers[_DATE] = lambda node, _: date.fromisoformat(node[1])
    for name, each in _classes().items():
        takers[name], takers[_FLAT + name] = _nested(each, takers), _flat(each)
    return takers


def _nested(of: type, takers: dict[Any, Taker]) -> Taker:
    def take(node: Any, table: list[Any]) -> Any:
        return of(*[takers[each[0]](each, table) if each.__class__ is list else each for each in node[1:]])

    return take


def _flat(of: type) -> Taker:
    if issubclass(of, StrEnum):
        members = {str(each): each for each in of}
        return lambda node, _: members[node[1]]
    return lambda node, _: of(*node[1:])
