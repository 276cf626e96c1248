"""Values to plain data and back, driven by the type hints of dataclasses: exact, strict, and cheap to compare.

A codec is made once for every type. Reading reports what is broken and where, and goes on with the rest.
"""

from __future__ import annotations

import types
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from caotool.store.changes import ABSENT, Change, Json, Path, Put, Splice

MOST_DIGITS = 60
"""The most digits, before and after the point together, of a number that is read."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something at ``at`` that could not be read. ``sort`` is the end of a key ``store.field_…`` in the texts."""

    at: Path
    sort: str
    found: str = ""


class Unreadable(Exception):
    """Data does not have the shape that its type asks."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.sort)
        self.problem = problem


@dataclass(slots=True)
class Reader:
    """One reading: the problems it met so far."""

    problems: list[Problem] = field(default_factory=list)


class Codec(ABC):
    """Writes, reads and compares the values of one type."""

    @abstractmethod
    def encode(self, value: Any) -> Json:
        """The value as plain data."""

    @abstractmethod
    def decode(self, data: Json, at: Path, reader: Reader, old: tuple[Json, Any] | None = None) -> Any:
        """The value that ``data`` spells; Unreadable where it spells none.

        ``old`` is data that was read before with the value it gave: parts that are the same object give the same
        value without being read again.
        """

    def difference(self, before: Any, after: Any, at: Path, changes: list[Change]) -> None:
        """Add what leads from one value to the other."""
        if before is not after and (was := self.encode(before)) != (now := self.encode(after)):
            changes.append(Put(at, was, now))


class _Scalar(Codec):
    """Text, whole numbers, truth, dates, decimals and enumerations."""

    def __init__(self, type_: type) -> None:
        self.type = type_

    def encode(self, value: Any) -> Json:
        if self.type in (date, datetime):
            return value.isoformat()
        return str(value) if self.type is Decimal or issubclass(self.type, StrEnum) else value

    def decode(self, data: Json, at: Path, reader: Reader, old: tuple[Json, Any] | None = None) -> Any:
        if self.type in (str, int, bool):
            if type(data) is not self.type:
                raise Unreadable(Problem(at, "wrong_type", _shown(data)))
            return data
        if not isinstance(data, str):
            raise Unreadable(Problem(at, "wrong_type", _shown(data)))
        try:
            return self._read(data)
        except (ValueError, InvalidOperation) as error:
            raise Unreadable(Problem(at, "wrong_value", _shown(data))) from error

    def _read(self, text: str) -> Any:
        if self.type in (date, datetime):
            return self.type.fromisoformat(text)
        if self.type is not Decimal:
            return self.type(text)
        number = Decimal(text) if len(text) <= 2 * MOST_DIGITS else Decimal("NaN")
        if not number.is_finite() or abs(number.adjusted()) > MOST_DIGITS:
            raise ValueError(text)
        return number


class _Record(Codec):
    """A dataclass: an object with every field by its name."""

    def __init__(self, type_: type) -> None:
        self.type = type_
        hints = get_type_hints(type_)
        self.fields = {one.name: codec_for(hints[one.name]) for one in fields(type_)}
        self.optional = {
            one.name for one in fields(type_) if one.default is not MISSING or one.default_factory is not MISSING
        }

    def encode(self, value: Any) -> Json:
        return {name: codec.encode(getattr(value, name)) for name, codec in self.fields.items()}

    def decode(self, data: Json, at: Path, reader: Reader, old: tuple[Json, Any] | None = None) -> Any:
        if old is not None and data is old[0]:
            return old[1]
        if not isinstance(data, dict):
            raise Unreadable(Problem(at, "wrong_type", _shown(data)))
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
            reader.problems.append(Problem((*at, name), "unknown", _shown(data[name])))
        return self.type(**read)

    def difference(self, before: Any, after: Any, at: Path, changes: list[Change]) -> None:
        if before is after:
            return
        for name, codec in self.fields.items():
            was, now = getattr(before, name), getattr(after, name)
            if was is not now:
                codec.difference(was, now, (*at, name), changes)


class _Optional(Codec):
    """A value or None."""

    def __init__(self, inner: Codec) -> None:
        self.inner = inner

    def encode(self, value: Any) -> Json:
        return None if value is None else self.inner.encode(value)

    def decode(self, data: Json, at: Path, reader: Reader, old: tuple[Json, Any] | None = None) -> Any:
        if data is None:
            return None
        return self.inner.decode(data, at, reader, old if old is not None and old[1] is not None else None)

    def difference(self, before: Any, after: Any, at: Path, changes: list[Change]) -> None:
        if before is not None and after is not None:
            self.inner.difference(before, after, at, changes)
        else:
            super().difference(before, after, at, changes)


class _Table(Codec):
    """A mapping from text: an object."""

    def __init__(self, inner: Codec) -> None:
        self.inner = inner

    def encode(self, value: Any) -> Json:
        return {key: self.inner.encode(one) for key, one in value.items()}

    def decode(self, data: Json, at: Path, reader: Reader, old: tuple[Json, Any] | None = None) -> Any:
        if old is not None and data is old[0]:
            return old[1]
        if not isinstance(data, dict):
            raise Unreadable(Problem(at, "wrong_type", _shown(data)))
        known = old[0] if old is not None else {}
        read: dict[str, Any] = {}
        for key, one in data.items():
            before = (known[key], old[1][key]) if old is not None and key in known else None
            try:
                read[key] = self.inner.decode(one, (*at, key), reader, before)
            except Unreadable as unreadable:
                reader.problems.append(unreadable.problem)
        return read

    def difference(self, before: Any, after: Any, at: Path, changes: list[Change]) -> None:
        for key, was in before.items():
            if key not in after:
                changes.append(Put((*at, key), self.inner.encode(was), ABSENT))
            elif after[key] is not was:
                self.inner.difference(was, after[key], (*at, key), changes)
        for key, now in after.items():
            if key not in before:
                changes.append(Put((*at, key), ABSENT, self.inner.encode(now)))


class _Row(Codec):
    """A tuple of any length: an array."""

    def __init__(self, inner: Codec) -> None:
        self.inner = inner

    def encode(self, value: Any) -> Json:
        return [self.inner.encode(one) for one in value]

    def decode(self, data: Json, at: Path, reader: Reader, old: tuple[Json, Any] | None = None) -> Any:
        if old is not None and data is old[0]:
            return old[1]
        if not isinstance(data, list):
            raise Unreadable(Problem(at, "wrong_type", _shown(data)))
        known = {id(was): (was, value) for was, value in zip(*old, strict=True)} if old is not None else {}
        read = []
        for index, one in enumerate(data):
            before = known.get(id(one))
            if before is None and old is not None and len(data) == len(old[0]):
                before = (old[0][index], old[1][index])
            try:
                read.append(self.inner.decode(one, (*at, index), reader, before))
            except Unreadable as unreadable:
                reader.problems.append(unreadable.problem)
        return tuple(read)

    def difference(self, before: Any, after: Any, at: Path, changes: list[Change]) -> None:
        start, end = 0, min(len(before), len(after))
        while start < end and before[start] is after[start]:
            start += 1
        tail = 0
        while tail < end - start and before[-1 - tail] is after[-1 - tail]:
            tail += 1
        was, now = before[start : len(before) - tail], after[start : len(after) - tail]
        if not was and not now:
            return
        moved = _one_moved(was, now)
        if moved is not None:
            one = (self.inner.encode(was[moved[0]]),)
            changes.append(Splice(at, start + moved[0], one, ()))
            changes.append(Splice(at, start + moved[1], (), one))
        elif len(was) == len(now):
            for index, (one, other) in enumerate(zip(was, now, strict=True), start):
                if one is not other:
                    self.inner.difference(one, other, (*at, index), changes)
        else:
            changes.append(Splice(at, start, tuple(self.encode(was)), tuple(self.encode(now))))


class _Pair(Codec):
    """A tuple of fixed length: an array of just that many."""

    def __init__(self, inner: tuple[Codec, ...]) -> None:
        self.inner = inner

    def encode(self, value: Any) -> Json:
        return [codec.encode(one) for codec, one in zip(self.inner, value, strict=True)]

    def decode(self, data: Json, at: Path, reader: Reader, old: tuple[Json, Any] | None = None) -> Any:
        if not isinstance(data, list) or len(data) != len(self.inner):
            raise Unreadable(Problem(at, "wrong_type", _shown(data)))
        return tuple(
            codec.decode(one, (*at, index), reader)
            for index, (codec, one) in enumerate(zip(self.inner, data, strict=True))
        )


class _Names(Codec):
    """A set of texts: a sorted array."""

    def encode(self, value: Any) -> Json:
        return sorted(value)

    def decode(self, data: Json, at: Path, reader: Reader, old: tuple[Json, Any] | None = None) -> Any:
        if not isinstance(data, list) or not all(isinstance(one, str) for one in data):
            raise Unreadable(Problem(at, "wrong_type", _shown(data)))
        return frozenset(data)


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


class _OneOf(Codec):
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
            raise Unreadable(Problem(at, "wrong_type", _shown(data)))
        ((tag, inner),) = data.items()
        if tag not in self.by_tag:
            raise Unreadable(Problem(at, "unknown_sort", _shown(tag)))
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
        return _Scalar(type_)
    origin, arguments = get_origin(type_), get_args(type_)
    if origin in (Union, types.UnionType):
        inner = [one for one in arguments if one is not type(None)]
        return _Optional(codec_for(inner[0])) if len(inner) == 1 else _OneOf(arguments)
    if origin is tuple:
        if arguments[-1] is Ellipsis:
            return _Row(codec_for(arguments[0]))
        return _Pair(tuple(codec_for(one) for one in arguments))
    if origin is frozenset:
        return _Names()
    if origin is Mapping:
        return _Table(codec_for(arguments[1]))
    if isinstance(type_, type) and issubclass(type_, StrEnum):
        return _Scalar(type_)
    if is_dataclass(type_) and isinstance(type_, type):
        return _Record(type_)
    raise TypeError(f"no file can hold a {type_}")


def _one_moved(before: tuple[Any, ...], after: tuple[Any, ...]) -> tuple[int, int] | None:
    """From where to where the only thing that moved went, if the rest kept its order."""
    if len(before) != len(after) or len(before) < 2:
        return None
    last = len(before) - 1
    if before[0] is after[last] and all(before[at + 1] is after[at] for at in range(last)):
        return 0, last
    if before[last] is after[0] and all(before[at] is after[at + 1] for at in range(last)):
        return last, 0
    return None


def _shown(data: Json) -> str:
    text = str(data)
    return text if len(text) <= 60 else f"{text[:59]}…"
