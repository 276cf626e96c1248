"""Values of the model as plain JSON and back, exactly and fast: what the compiled form of a library is made of.

It lives for one version of the program only, so it names classes and goes by the order of their fields; files that
are to be read by later versions have a codec of their own.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache, cached_property, partial
from types import ModuleType
from typing import Any

import msgspec

from caotool.frozen import Frozen, field_names
from caotool.library.later import Later, LaterEach, LaterItems
from caotool.model.template import Template

_DECIMAL, _DATE, _TUPLE, _SET, _MAP, _AGAIN, _EACH_APART, _MAP_APART, _TUPLE_APART = range(9)

_APART = {"Clause": ("text", "checks", "rules", "costs"), "Parameter": ("presets", "observed")}
"""The fields of a clause that are kept apart: one language of the text is enough for one language of a chapter, and
the others do not matter for it at all."""

_FLAT = "-"
"""Before the name of a class: none of its parts has parts."""

_LENGTH = struct.Struct("<I")

Plain = str | int | bool | None | list["Plain"]
"""What JSON can hold, without objects."""


def _modules() -> Iterator[tuple[str, ModuleType]]:
    """The modules whose classes a library is made of, each with what sets its names apart from those of others."""
    from caotool.language import message, time, tongue
    from caotool.model import clause, finding, reference_data, template, values
    from caotool.model.expression import tree, types
    from caotool.model.kinds import formulas, joining, numeric, options, ranges, tables

    for module in (message, time, tongue, clause, finding, reference_data, template, values, types):
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
            if ours and issubclass(each, (Frozen, StrEnum)):
                found[before + name] = each
    return found


@cache
def _names() -> dict[type, str]:
    return {each: name for name, each in _classes().items()}


def encode(value: Any) -> Plain:
    """The value as JSON can hold it: the parts that come more than once, and last the value itself.

    A class that no library is made of is an error of the program: KeyError.
    """
    return _Encoder().encode(value)


def packed(value: Any) -> bytes:
    """The value with the parts that are seldom asked for kept apart, as they are read only then."""
    apart: list[Any] = [()]
    whole = _Encoder(apart).encode(value)
    pieces = [msgspec.json.encode(each) for each in (whole, *map(encode, apart))]
    # The lengths go first, so that a piece can be cut out without looking at what is before it.
    return struct.pack(f"<{len(pieces) + 1}I", len(pieces), *map(len, pieces)) + b"".join(pieces)


class _Encoder:
    """Gives equal parts one number, and counts how often each is a part of another."""

    def __init__(self, apart: list[Any] | None = None) -> None:
        """``apart`` takes what is kept apart: first a tuple of what is read together, then what is read alone."""
        self._apart = apart
        self._numbers: dict[tuple[Any, ...], int] = {}
        self._parts: list[tuple[Any, ...]] = []
        self._counts: list[int] = []
        self._rows: list[Plain] = []
        self._placed: dict[int, int] = {}

    def encode(self, value: Any) -> Plain:
        root = self._written(self._key(value))
        return [*self._rows, root]

    def _key(self, value: Any) -> Any:
        """What stands for a part: its number, or the value itself with its class where it has no parts."""
        if value is None or value.__class__ is str:
            return value
        if isinstance(value, StrEnum):
            return self._number((_FLAT + _names()[value.__class__], str(value)))
        if isinstance(value, bool | int | str):
            return value.__class__, value
        if isinstance(value, Decimal):
            return self._number((_DECIMAL, str(value)))
        if isinstance(value, date):
            return self._number((_DATE, value.isoformat()))
        if isinstance(value, tuple | LaterItems):
            return self._number((_TUPLE, *map(self._key, value)))
        if isinstance(value, frozenset):
            return self._number((_SET, *map(self._key, sorted(value, key=repr))))
        if isinstance(value, Mapping):
            return self._number((_MAP, *(self._key(each) for pair in value.items() for each in pair)))
        apart = () if self._apart is None else _APART.get(value.__class__.__name__, ())
        keys = [
            self._key_apart(each, self._apart) if self._apart and each and name in apart else self._key(each)
            for name, each in ((name, getattr(value, name)) for name in field_names(value.__class__))
        ]
        flat = not any(isinstance(key, int) for key in keys)
        return self._number(((_FLAT if flat else "") + _names()[value.__class__], *keys))

    def _key_apart(self, value: Any, apart: list[Any]) -> int:
        if isinstance(value, Mapping) and all(isinstance(each, Template) for each in value.values()):
            places = []
            for key, each in value.items():
                places += [self._key(key), (int, len(apart))]
                apart.append(each)
            return self._number((_EACH_APART, *places))
        apart[0] = (*apart[0], value)
        head = _MAP_APART if isinstance(value, Mapping) else _TUPLE_APART
        return self._number((head, (int, len(apart[0]) - 1)))

    def _number(self, part: tuple[Any, ...]) -> int:
        number = self._numbers.setdefault(part, len(self._parts))
        if number == len(self._parts):
            self._parts.append(part)
            self._counts.append(0)
            # What is inside a part that was seen before is shared with it.
            for key in part[1:]:
                if isinstance(key, int):
                    self._counts[key] += 1
        return number

    def _written(self, key: Any) -> Plain:
        if not isinstance(key, int):
            plain: Plain = key[1] if isinstance(key, tuple) else key
            return plain
        if key in self._placed:
            return [_AGAIN, self._placed[key]]
        head, *inside = self._parts[key]
        made: Plain = [head, *map(self._written, inside)]
        if self._counts[key] < 2:
            return made
        self._placed[key] = len(self._rows)
        self._rows.append(made)
        return [_AGAIN, self._placed[key]]


def decode(data: Plain) -> Any:
    """The value that ``encode`` was given. Repeated parts are the same object, which no one can tell or change.

    Raises:
        ValueError, KeyError, TypeError, IndexError, ArithmeticError, RecursionError: ``encode`` did not write this.
    """
    if not isinstance(data, list) or not data:
        raise ValueError("nothing was encoded")
    return _decoded(data, _Table())


def unpacked(data: bytes) -> Any:
    """The value that ``packed`` was given; raises what ``decode`` does, for a part kept apart when it is needed."""
    (count,) = _LENGTH.unpack_from(data)
    end = (count + 1) * _LENGTH.size
    pieces = []
    for (length,) in _LENGTH.iter_unpack(data[_LENGTH.size : end]):
        pieces.append(data[end : end + length])
        end += length
    table = _Table()
    table.apart = _Apart(pieces[1:])
    return _decoded(msgspec.json.decode(pieces[0]), table)


def _decoded(data: Any, table: _Table) -> Any:
    takers = _takers()
    for row in data:
        table.append(takers[row[0]](row, table) if isinstance(row, list) else row)
    return table[-1]


class _Apart:
    """The parts that are kept apart."""

    def __init__(self, raw: list[bytes]) -> None:
        self._raw = raw

    @cached_property
    def _together(self) -> tuple[Any, ...]:
        together: tuple[Any, ...] = self.alone(0)
        return together

    def among(self, number: int) -> Any:
        """One of those that are read together."""
        return self._together[number]

    def alone(self, number: int) -> Any:
        """One of those that are read alone."""
        return decode(msgspec.json.decode(self._raw[number]))


class _Table(list[Any]):
    """The repeated parts made so far, and what is kept apart."""

    apart: _Apart


Taker = Callable[[Any, _Table], Any]
"""Makes a value of a node."""


@cache
def _takers() -> dict[Any, Taker]:
    """How the nodes are read, by their head. This is the innermost loop of a warm start: it is written for speed."""
    takers: dict[Any, Taker] = {}

    def parts(node: Any, table: _Table) -> list[Any]:
        return [takers[each[0]](each, table) if each.__class__ is list else each for each in node[1:]]

    def mapping(node: Any, table: _Table) -> Any:
        found = parts(node, table)
        return dict(zip(found[::2], found[1::2], strict=True))

    def each_apart(node: Any, table: _Table) -> Any:
        found = parts(node, table)
        fetch = {name: partial(table.apart.alone, place) for name, place in zip(found[::2], found[1::2], strict=True)}
        return LaterEach(fetch)

    takers[_AGAIN] = lambda node, table: table[node[1]]
    takers[_TUPLE] = lambda node, table: tuple(parts(node, table))
    takers[_SET] = lambda node, table: frozenset(parts(node, table))
    takers[_MAP] = mapping
    takers[_MAP_APART] = lambda node, table: Later(partial(table.apart.among, node[1]))
    takers[_TUPLE_APART] = lambda node, table: LaterItems(partial(table.apart.among, node[1]))
    takers[_EACH_APART] = each_apart
    takers[_DECIMAL] = lambda node, _: Decimal(node[1])
    takers[_DATE] = lambda node, _: date.fromisoformat(node[1])
    for name, each in _classes().items():
        takers[name], takers[_FLAT + name] = _nested(each, takers), _flat(each)
    return takers


def _nested(of: type, takers: dict[Any, Taker]) -> Taker:
    def take(node: Any, table: _Table) -> Any:
        return of(*[takers[each[0]](each, table) if each.__class__ is list else each for each in node[1:]])

    return take


def _flat(of: type) -> Taker:
    if issubclass(of, StrEnum):
        members = {str(each): each for each in of}
        return lambda node, _: members[node[1]]
    return lambda node, _: of(*node[1:])
