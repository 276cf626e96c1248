"""Values to plain data and back, driven by the type hints of their classes: exact, strict, and cheap to compare.

A codec is made once for every type. Reading reports what is broken and where, and goes on with the rest.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from caotool.frozen import Frozen, field_names, optional_fields
from caotool.store.changes import Change, Json, Path
from caotool.store.codec.base import Codec, Problem, Reader, Unreadable, shown
from caotool.store.codec.containers import OptionalCodec, PairCodec, RowCodec, TableCodec
from caotool.store.codec.scalars import NamesCodec, ScalarCodec

__all__ = ["Codec", "Problem", "Reader", "Unreadable", "codec_for"]


class RecordCodec(Codec):
    """A value of ours: an object with every field by its name."""

    def __init__(self, type_: type[Frozen]) -> None:
        self.type = type_
        hints = get_type_hints(type_)
        self.fields = {name: codec_for(hints[name]) for name in field_names(type_)}
        self.optional = optional_fields(type_)

    def encode(self, value: Any) -> Json:
        return {name: codec.encode(getattr(value, name)) for name, codec in self.fields.items()}

    def decode(self, data: Json, at: Path, reader: Reader, old: tuple[Json, Any] | None = None) -> Any:
        if old is not None and data is old[0]:
            return old[1]
        if not isinstance(data, dict):
            raise Unreadable(Problem(at, "wrong_type", shown(data)))
        known = old[0] if old is not None and isinstance(old[0], dict) else {}
        read: dict[str, Any] = {}
        for name, codec in self.fields.items():
            try:
                if name not in data:
                    raise Unreadable(Problem((*at, name), "missing"))
                before = (known[name], getattr(old[1], name)) if old is not None and name in known else None
                read[name] = codec.decode(data[name], (*at, name), reader, before)
            except Unreadable as unreadable:
                if name not in self.optional:
                    raise
                reader.problems.append(unreadable.problem)
        for name in data.keys() - self.fields.keys():
            reader.problems.append(Problem((*at, name), "unknown", shown(data[name])))
        return self.type(**read)

    def difference(self, before: Any, after: Any, at: Path, changes: list[Change]) -> None:
        if before is after:
            return
        for name, codec in self.fields.items():
            was, now = getattr(before, name), getattr(after, name)
            if was is not now:
                codec.difference(was, now, (*at, name), changes)


TAGS: dict[str, str] = {
    "int": "integer",
    "Decimal": "decimal",
    "date": "date",
    "tuple": "list",
    "Duration": "duration",
    "OwnEntry": "own_entry",
    "Reference": "reference",
    "Table": "table",
    "Formula": "formula",
    "Open": "open",
    "Bounded": "bounded",
    "Transition": "transition",
    "PerGroup": "per_group",
}
"""The word in a file that says of which type a value is, by the name of the type; text, truth and None need none."""

_BARE = (str, bool, type(None))


class OneOfCodec(Codec):
    """A value that can be of several types: text, truth and None as they are, others as ``{tag: data}``."""

    def __init__(self, members: tuple[Any, ...]) -> None:
        self.bare = tuple(one for one in members if one in _BARE)
        self.tagged = {get_origin(one) or one: one for one in members if one not in _BARE}
        self.by_tag = {TAGS[type_.__name__]: type_ for type_ in self.tagged}

    def encode(self, value: Any) -> Json:
        if isinstance(value, self.bare):
            return value
        type_ = type(value)
        return {TAGS[type_.__name__]: codec_for(self.tagged[type_]).encode(value)}

    def decode(self, data: Json, at: Path, reader: Reader, old: tuple[Json, Any] | None = None) -> Any:
        if type(data) in self.bare:
            return data
        if not isinstance(data, dict) or len(data) != 1:
            raise Unreadable(Problem(at, "wrong_type", shown(data)))
        ((tag, inner),) = data.items()
        if tag not in self.by_tag:
            raise Unreadable(Problem(at, "unknown_sort", shown(tag)))
        # A value is whole or not at all: half a table would look settled.
        within = Reader()
        value = codec_for(self.tagged[self.by_tag[tag]]).decode(inner, (*at, tag), within)
        if within.problems:
            raise Unreadable(within.problems[0])
        return value


@cache
def codec_for(type_: Any) -> Codec:
    """The codec of a type; TypeError for a type that files cannot hold."""
    if type_ in (str, int, bool, date, datetime, Decimal):
        return ScalarCodec(type_)
    origin, arguments = get_origin(type_), get_args(type_)
    if origin in (Union, types.UnionType):
        inner = [one for one in arguments if one is not type(None)]
        return OptionalCodec(codec_for(inner[0])) if len(inner) == 1 else OneOfCodec(arguments)
    if origin is tuple:
        if arguments[-1] is Ellipsis:
            return RowCodec(codec_for(arguments[0]))
        return PairCodec(tuple(codec_for(one) for one in arguments))
    if origin is frozenset:
        return NamesCodec()
    if origin is Mapping:
        return TableCodec(codec_for(arguments[1]))
    if isinstance(type_, type) and issubclass(type_, StrEnum):
        return ScalarCodec(type_)
    if isinstance(type_, type) and issubclass(type_, Frozen):
        return RecordCodec(type_)
    raise TypeError(f"no file can hold a {type_}")
