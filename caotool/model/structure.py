"""The skeleton of a clause's text, the same in both languages: what stands where, without the words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from caotool.frozen import Frozen, Struct, field
from caotool.language.patterns import regex
from caotool.model.template import Cell, Insert, Node, Refer, Rows, Template, UseTerm, When, Words

INDENT = 3
"""Spaces for each depth of a list."""

MAX_DEPTH = 3
"""The deepest item."""

_MARKER = regex(r"( *)(?:\d{1,3}[.°)]\.?|[A-Za-z]{1,2}[.)]|[-*+])(?: +|$)")
_WHOLE = frozenset({"", "words", "figures", "number", "capital"})
_LABEL = regex(r"@([a-z0-9][a-z0-9-]*)(?: +|$)")


class Marker(Frozen):
    """How a line begins: ``depth`` 0 for a paragraph, 1 and more for an item; ``rest`` is what follows."""

    indent: int
    depth: int
    label: str
    rest: str


def marker(line: str) -> Marker | None:
    """The list marker and label at the start of a line, or None. A typed number means nothing but "a next one"."""
    found = _MARKER.match(line)
    if found is None:
        return None
    rest, label = line[found.end() :], ""
    labelled = _LABEL.match(rest)
    if labelled:
        label, rest = labelled[1], rest[labelled.end() :]
    indent = len(found[1])
    return Marker(indent, min((indent + 1) // INDENT, MAX_DEPTH), label, rest)


class Block(Frozen):
    """A paragraph or item of the skeleton.

    ``depth`` is -1 for text without a marker. ``conditions`` are those that it hangs on, in canonical spelling;
    ``carries`` is what is in it (``amount``, ``duty``, ``ref theme.clause label``, ``term ai-system``,
    ``when …``), sorted, since word order differs between languages.
    """

    depth: int
    label: str
    conditions: tuple[str, ...]
    carries: tuple[str, ...]


class _Building(Struct):
    depth: int
    label: str
    conditions: tuple[str, ...]
    carries: list[str] = field(default_factory=list)


def outline(template: Template) -> tuple[Block, ...]:
    """The paragraphs and items of a text in order. Two languages of a clause must have the same outline."""
    found: list[_Building] = []
    fresh = True
    for conditions, node in _flat(template.nodes, ()):
        if isinstance(node, Words):
            fresh = _words(found, node.text, conditions, fresh)
            continue
        carried = _carried(node)
        if carried is None:
            continue
        if not found:
            found.append(_Building(-1, "", conditions))
        fresh = False
        inner = conditions[len(found[-1].conditions) :]
        carried = " ".join((*(f"when {condition}" for condition in inner), carried))
        # A ladder's phrase may be spread over a sentence in one language and stand in one place in the other.
        if not (_is_phrase(node) and carried in found[-1].carries):
            found[-1].carries.append(carried)
    return tuple(Block(each.depth, each.label, each.conditions, tuple(sorted(each.carries))) for each in found)


def _words(found: list[_Building], text: str, conditions: tuple[str, ...], fresh: bool) -> bool:
    """Add the blocks that start in these words; whether what follows starts a line."""
    for place, line in enumerate(text.split("\n")):
        at_start = place > 0 or fresh
        start = marker(line) if at_start else None
        if start is not None:
            found.append(_Building(start.depth, start.label, conditions))
        elif line.strip():
            if not found:
                found.append(_Building(-1, "", conditions))
            inner = conditions[len(found[-1].conditions) :]
            carried = " ".join((*(f"when {condition}" for condition in inner), "words"))
            if inner and carried not in found[-1].carries:
                found[-1].carries.append(carried)
        fresh = at_start and not line.strip()
    return fresh


def _flat(nodes: Sequence[Node], conditions: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Node]]:
    for node in nodes:
        match node:
            case When(condition, then, otherwise):
                yield from _flat(then, (*conditions, condition.source))
                yield from _flat(otherwise, (*conditions, f"not ({condition.source})"))
            case Rows(parameter, body):
                yield from _flat(body, (*conditions, f"rows of {parameter}"))
            case _:
                yield conditions, node


def _is_phrase(node: Node) -> bool:
    return isinstance(node, Insert) and node.part not in _WHOLE


def _carried(node: Node) -> str | None:
    match node:
        case Insert(parameter):
            return parameter
        case Refer(clause, label):
            return f"ref {clause} {label}".rstrip()
        case UseTerm(term):
            return f"term {term}"
        case Cell(column):
            return f"row.{column}"
    return None
