"""A dossier as plain data and back, with a format number and a way up from every older format."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from caotool.frozen import Frozen
from caotool.language.message import Message, message
from caotool.model.dossier import Dossier
from caotool.model.finding import Finding, InFile, Severity
from caotool.store.changes import Change, Json
from caotool.store.codec import Problem, Reader, Unreadable, codec_for

FORMAT = 2
"""The number of the format that is written."""

Migration: TypeAlias = Callable[[Json], Json]


def _with(data: Json, path: Sequence[str], fields: Mapping[str, Json]) -> Json:
    """Data in which everything at a path has these fields; ``*`` is every one of a row. What is broken stays so."""
    if not path:
        return {**fields, **data} if isinstance(data, dict) else data
    step, *rest = path
    if step == "*":
        return [_with(one, rest, fields) for one in data] if isinstance(data, list) else data
    if not isinstance(data, dict) or step not in data:
        return data
    return {**data, step: _with(data[step], rest, fields)}


def _to_2(tree: Json) -> Json:
    """What was tabled and agreed is kept as it was then; of what came before there is no copy."""
    tree = _with(tree, ("draft", "placements", "*"), {"agreed": None})
    tree = _with(tree, ("rounds", "*", "proposals", "*"), {"own_terms": []})
    return _with(tree, ("rounds", "*", "proposals", "*", "clauses", "*"), {"source": ""})


MIGRATIONS: Mapping[int, Migration] = {1: _to_2}
"""From the number of a format to what leads to the next."""


class NewerFormat(Exception):
    """The file was written by a newer program; it is left alone."""

    def __init__(self, path: str, found: int) -> None:
        super().__init__(path)
        self.message: Message = message("store.newer_format", path=path, found=found, known=FORMAT)


class Decoded(Frozen):
    """What a file held: the dossier, or None where too little was left of it, and what was wrong."""

    dossier: Dossier | None
    findings: tuple[Finding, ...]


def encode(dossier: Dossier) -> Json:
    """The dossier as plain data."""
    return codec_for(Dossier).encode(dossier)


def decode(tree: Json, path: str = "dossier.json") -> Decoded:
    """The dossier that plain data spells. What is broken is left out and reported with its place in the file."""
    reader = Reader()
    dossier = None
    try:
        dossier = codec_for(Dossier).decode(tree, (), reader)
    except Unreadable as unreadable:
        reader.problems.append(unreadable.problem)
    except RecursionError:
        reader.problems.append(Problem((), "too_deep"))
    return Decoded(dossier, tuple(_finding(problem, path) for problem in reader.problems))


def decode_again(tree: Json, old_tree: Json, old: Dossier) -> Dossier:
    """The dossier that ``tree`` spells, sharing with ``old`` whatever ``tree`` shares with ``old_tree``.

    For trees that this program made itself; ValueError for any other.
    """
    reader = Reader()
    try:
        dossier: Dossier = codec_for(Dossier).decode(tree, (), reader, (old_tree, old))
    except Unreadable as unreadable:
        raise ValueError(str(unreadable.problem)) from unreadable
    if reader.problems:
        raise ValueError(str(reader.problems[0]))
    return dossier


def difference(before: Dossier, after: Dossier) -> tuple[Change, ...]:
    """What leads from one dossier to the other; parts that are the same object are not looked at."""
    changes: list[Change] = []
    codec_for(Dossier).difference(before, after, (), changes)
    return tuple(changes)


def migrated(
    tree: Json, found: int, path: str, migrations: Mapping[int, Migration] = MIGRATIONS, to: int = FORMAT
) -> Json:
    """The tree brought up from format ``found``; NewerFormat where it is from a newer program."""
    if found > to:
        raise NewerFormat(path, found)
    for number in range(found, to):
        tree = migrations[number](tree)
    return tree


def _finding(problem: Problem, path: str) -> Finding:
    at = "/".join(str(step) for step in problem.at) or "."
    severity = Severity.WARNING if problem.sort == "unknown" else Severity.ERROR
    return Finding(
        code=f"store.field_{problem.sort}",
        severity=severity,
        what=message(f"store.field_{problem.sort}", at=at, found=problem.found),
        place=InFile(path),
        remedy=message("store.field_remedy"),
    )
