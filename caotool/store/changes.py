"""The difference between two encoded dossiers, applied forwards or backwards without running old edits again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import Any, TypeAlias

from caotool.frozen import Frozen

Json: TypeAlias = Any
"""What ``json`` reads and writes: None, bool, int, str, list and dict with text keys. Never changed in place."""

Path: TypeAlias = tuple[str | int, ...]
"""The way from the root to a place: field names, keys and positions."""


class Absent(Enum):
    """The side of a change on which a key does not exist."""

    ABSENT = "absent"


ABSENT = Absent.ABSENT


class ChangeDoesNotFit(Exception):
    """A change says that something else stood at its place than what stands there."""

    def __init__(self, at: Path) -> None:
        super().__init__("/".join(str(step) for step in at))
        self.at = at


class Put(Frozen):
    """Another value at one place; ABSENT before or after is a key that comes or goes."""

    at: Path
    before: Json | Absent
    after: Json | Absent

    def turned(self) -> Put:
        """The change the other way round."""
        return Put(self.at, self.after, self.before)


class Splice(Frozen):
    """Neighbours in the list at ``at``, from position ``index``, replaced by others; either may be empty."""

    at: Path
    index: int
    before: tuple[Json, ...]
    after: tuple[Json, ...]

    def turned(self) -> Splice:
        """The change the other way round."""
        return Splice(self.at, self.index, self.after, self.before)


Change: TypeAlias = Put | Splice


def turned(changes: Sequence[Change]) -> tuple[Change, ...]:
    """The changes that lead back."""
    return tuple(change.turned() for change in reversed(changes))


def applied(tree: Json, changes: Iterable[Change]) -> Json:
    """The tree after these changes, in order. Everything they do not touch is shared with ``tree``.

    Raises ChangeDoesNotFit where something else stands than a change says.
    """
    for change in changes:
        tree = _changed(tree, change, change.at)
    return tree


def _changed(node: Json, change: Change, way: Path) -> Json:
    if not way:
        if isinstance(change, Splice):
            return _spliced(node, change)
        if node != change.before:
            raise ChangeDoesNotFit(change.at)
        return change.after
    step, rest = way[0], way[1:]
    if isinstance(node, list) and isinstance(step, int) and 0 <= step < len(node):
        return [*node[:step], _changed(node[step], change, rest), *node[step + 1 :]]
    if not isinstance(node, dict) or not isinstance(step, str):
        raise ChangeDoesNotFit(change.at)
    child = _changed(node.get(step, ABSENT), change, rest)
    if child is ABSENT:
        return {key: value for key, value in node.items() if key != step}
    return {**node, step: child}


def _spliced(node: Json, change: Splice) -> list[Json]:
    end = change.index + len(change.before)
    if not isinstance(node, list) or tuple(node[change.index : end]) != change.before or end > len(node):
        raise ChangeDoesNotFit(change.at)
    return [*node[: change.index], *change.after, *node[end:]]


def to_json(change: Change) -> Json:
    """The change as the journal writes it."""
    if isinstance(change, Splice):
        return {"at": change.at, "index": change.index, "out": change.before, "in": change.after}
    written: dict[str, Json] = {"at": change.at}
    if change.before is not ABSENT:
        written["was"] = change.before
    if change.after is not ABSENT:
        written["now"] = change.after
    return written


def from_json(written: Json) -> Change:
    """The change that the journal wrote; ValueError where it is none."""
    match written:
        case {"at": list(at), "index": int(index), "out": list(before), "in": list(after)} if index >= 0:
            return Splice(_path(at), index, tuple(before), tuple(after))
        case {"at": list(at)}:
            return Put(_path(at), written.get("was", ABSENT), written.get("now", ABSENT))
        case _:
            raise ValueError("not a change")


def _path(steps: Sequence[Json]) -> Path:
    if not all(isinstance(step, str | int) for step in steps):
        raise ValueError("not a path")
    return tuple(steps)
