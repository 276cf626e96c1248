"""Paragraphs and items read from pieces: structure comes from the clause's own words and from nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import dropwhile

from caotool.compose.numbering import item_number, paragraph_number
from caotool.compose.pieces import Closing, Literal, Opening, Piece, TablePiece, WaitingSpan
from caotool.frozen import Struct, field
from caotool.model.conventions import Conventions
from caotool.model.document import Item, Paragraph, Span, TableBlock, TextSpan
from caotool.model.structure import marker

_CLOSE_UP = tuple(".,;:)]")


class _Item(Struct):
    depth: int
    indent: int
    spans: list[Span] = field(default_factory=list)


class _Paragraph(Struct):
    numbered: bool
    label: str = ""
    spans: list[Span] = field(default_factory=list)
    items: list[_Item] = field(default_factory=list)
    table: TableBlock | None = None
    closing: list[Span] = field(default_factory=list)


def paragraphs_of(
    pieces: Iterable[Piece], conventions: Conventions
) -> tuple[tuple[Paragraph, ...], tuple[tuple[str, str], ...]]:
    """The paragraphs with their numbers, and label -> bare paragraph number (empty for a sole paragraph)."""
    found: list[_Paragraph] = []
    for line in _lines(pieces):
        _take(found, line)
    return _numbered([each for each in found if each.spans or each.items or each.table], conventions)


def _lines(pieces: Iterable[Piece]) -> Iterable[list[Piece]]:
    """The pieces line by line; only literal words break a line."""
    line: list[Piece] = []
    earlier: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Closing) and not _has_content(line) and earlier:
            # The condition ended with its last line: the bracket belongs at the end of that line.
            earlier.append(piece)
            continue
        if not isinstance(piece, Literal):
            line.append(piece)
            continue
        first, *others = piece.text.split("\n")
        line.append(Literal(first))
        for other in others:
            if _has_content(line):
                if earlier:
                    yield earlier
                earlier, line = line, []
            else:
                line = [each for each in line if isinstance(each, Opening)]
            line.append(Literal(other))
    if earlier:
        yield earlier
    if line:
        yield line


def _has_content(line: Sequence[Piece]) -> bool:
    return any(
        bool(piece.text.strip()) if isinstance(piece, Literal) else not isinstance(piece, Opening | Closing)
        for piece in line
    )


def _take(found: list[_Paragraph], line: list[Piece]) -> None:
    """Add one line to the paragraphs."""
    rest = list(dropwhile(lambda piece: isinstance(piece, Opening) or piece == Literal(""), line))
    head = [piece for piece in line[: len(line) - len(rest)] if isinstance(piece, Opening)]
    first = rest[0].text if rest and isinstance(rest[0], Literal) else ""
    start = marker(first)
    indent = len(first) - len(first.lstrip(" "))
    if start is not None:
        first = start.rest
    if rest and isinstance(rest[0], Literal):
        rest = [Literal(first.lstrip(" ")), *rest[1:]]
    content = [*head, *rest]
    if not _has_content(content) and start is None:
        return
    if start is not None and start.depth == 0:
        found.append(_Paragraph(True, start.label))
        _append(found[-1].spans, content)
        return
    if not found:
        found.append(_Paragraph(False))
    paragraph = found[-1]
    if start is not None:
        deepest = paragraph.items[-1].depth + 1 if paragraph.items else 1
        item = _Item(min(start.depth, deepest), indent)
        paragraph.items.append(item)
        _append(item.spans, content)
    elif (block := _table_alone(content)) is not None and paragraph.table is None:
        paragraph.table = block
    elif paragraph.items and indent > paragraph.items[-1].indent:
        _append(paragraph.items[-1].spans, content)
    elif paragraph.items or paragraph.table:
        _append(paragraph.closing, content)
    else:
        _append(paragraph.spans, content)


def _table_alone(content: Sequence[Piece]) -> TableBlock | None:
    solid = [piece for piece in content if not isinstance(piece, Literal) or piece.text.strip()]
    return solid[0].block if len(solid) == 1 and isinstance(solid[0], TablePiece) else None


def _append(spans: list[Span], content: Sequence[Piece]) -> None:
    """The pieces of one line after what is there, with one space between lines."""
    if spans:
        _words(spans, " ")
    for piece in _space_first(content):
        match piece:
            case Literal(text):
                _words(spans, text)
            case Opening(opening):
                for each in opening:
                    if isinstance(each, Literal):
                        _words(spans, each.text)
                    else:
                        spans.append(each)
            case Closing():
                _trim(spans)
                _words(spans, "]")
            case TablePiece():
                spans.append(piece.inline)
            case _:
                if piece.text or isinstance(piece, WaitingSpan):
                    spans.append(piece)
    _trim(spans)


def _space_first(content: Sequence[Piece]) -> Iterable[Piece]:
    """The pieces, with a space that starts bracketed words moved before the bracket."""
    for place, piece in enumerate(content):
        after = content[place + 1] if place + 1 < len(content) else None
        before = content[place - 1] if place else None
        if isinstance(piece, Opening) and isinstance(after, Literal) and after.text.startswith(" "):
            yield Literal(" ")
        if isinstance(piece, Literal) and isinstance(before, Opening):
            yield Literal(piece.text.lstrip(" "))
        else:
            yield piece


def _words(spans: list[Span], text: str) -> None:
    """Literal words, with one space where there are several."""
    text = re.sub(r"[ \t]+", " ", text)
    last = spans[-1] if spans else None
    if isinstance(last, TextSpan):
        if text.startswith(_CLOSE_UP) and last.text.endswith(" "):
            last = TextSpan(last.text[:-1])
        text = last.text + (text[1:] if last.text.endswith(" ") and text.startswith(" ") else text)
        spans.pop()
    elif last is None:
        text = text.lstrip(" ")
    if text:
        spans.append(TextSpan(text))


def _trim(spans: list[Span]) -> None:
    if spans and isinstance(spans[-1], TextSpan):
        text = spans[-1].text.rstrip(" ")
        spans.pop()
        if text:
            spans.append(TextSpan(text))


def _numbered(
    found: Sequence[_Paragraph], conventions: Conventions
) -> tuple[tuple[Paragraph, ...], tuple[tuple[str, str], ...]]:
    sole = len(found) == 1
    labels: list[tuple[str, str]] = []
    paragraphs: list[Paragraph] = []
    place = 0
    for each in found:
        number = ""
        if each.numbered and not sole:
            place += 1
            number = paragraph_number(conventions, place)
        if each.label:
            labels.append((each.label, number))
        paragraphs.append(
            Paragraph(
                f"{number}." if number else "",
                tuple(each.spans),
                tuple(_items(each.items, conventions)),
                each.table,
                each.label,
                tuple(each.closing),
            )
        )
    return tuple(paragraphs), tuple(labels)


def _items(items: Sequence[_Item], conventions: Conventions) -> Iterable[Item]:
    places: list[int] = []
    for item in items:
        del places[item.depth :]
        places.extend([0] * (item.depth - len(places)))
        places[-1] += 1
        yield Item(item_number(conventions, item.depth, places[-1]), tuple(item.spans), item.depth)
