"""Codecs of values that hold others: perhaps nothing, mappings, rows and pairs."""

from __future__ import annotations

from typing import Any

from caotool.store.changes import ABSENT, Change, Json, Path, Put, Splice
from caotool.store.codec.base import Codec, Problem, Reader, Unreadable, shown


class OptionalCodec(Codec):
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


class TableCodec(Codec):
    """A mapping from text: an object."""

    def __init__(self, inner: Codec) -> None:
        self.inner = inner

    def encode(self, value: Any) -> Json:
        return {key: self.inner.encode(one) for key, one in value.items()}

    def decode(self, data: Json, at: Path, reader: Reader, old: tuple[Json, Any] | None = None) -> Any:
        if old is not None and data is old[0]:
            return old[1]
        if not isinstance(data, dict):
            raise Unreadable(Problem(at, "wrong_type", shown(data)))
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


class RowCodec(Codec):
    """A tuple of any length: an array."""

    def __init__(self, inner: Codec) -> None:
        self.inner = inner

    def encode(self, value: Any) -> Json:
        return [self.inner.encode(one) for one in value]

    def decode(self, data: Json, at: Path, reader: Reader, old: tuple[Json, Any] | None = None) -> Any:
        if old is not None and data is old[0]:
            return old[1]
        if not isinstance(data, list):
            raise Unreadable(Problem(at, "wrong_type", shown(data)))
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


class PairCodec(Codec):
    """A tuple of fixed length: an array of just that many."""

    def __init__(self, inner: tuple[Codec, ...]) -> None:
        self.inner = inner

    def encode(self, value: Any) -> Json:
        return [codec.encode(one) for codec, one in zip(self.inner, value, strict=True)]

    def decode(self, data: Json, at: Path, reader: Reader, old: tuple[Json, Any] | None = None) -> Any:
        if not isinstance(data, list) or len(data) != len(self.inner):
            raise Unreadable(Problem(at, "wrong_type", shown(data)))
        return tuple(
            codec.decode(one, (*at, index), reader)
            for index, (codec, one) in enumerate(zip(self.inner, data, strict=True))
        )


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
