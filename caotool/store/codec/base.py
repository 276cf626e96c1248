"""What every codec does, and how it reports what it cannot read."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

from caotool.frozen import Frozen, Struct, field
from caotool.store.changes import Change, Json, Path, Put


class Problem(Frozen):
    """Something at ``at`` that could not be read. ``sort`` is the end of a key ``store.field_…`` in the texts."""

    at: Path
    sort: str
    found: str = ""


class Unreadable(Exception):
    """Data does not have the shape that its type asks."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.sort)
        self.problem = problem


class Reader(Struct):
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


def shown(data: Json) -> str:
    """Data as a message quotes it, cut short."""
    text = str(data)
    return text if len(text) <= 60 else f"{text[:59]}…"
