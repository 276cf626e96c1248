"""Paragraphs and items read from pieces: structure comes from the clause's own words and from nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from caotool.compose.numbering import item_number, paragraph_number
from caotool.compose.pieces import Closing, Literal, Opening, Piece, TablePiece, WaitingSpan
from caotool.frozen import Struct, field
from caotool.language.patterns import regex
from caotool.model.conventions import Conventions
from caotool.model.document import Item, Paragraph, Span, TableBlock, TextSpan
from caotool.model.structure import marker

_BRACKETS = (Opening, Closing)
_CLOSE_UP = tuple(".,;:)]")
_SPACES = regex(r"[ \t]{2,}|\t")


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


def _lines(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """The pieces line by line; only literal words break a line."""
    line: list[Piece] = []
    solid = False  # whether the line holds more than blanks and brackets
    earlier: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Literal):
            if "\n" not in piece.text:
                line.append(piece)
                solid = solid or bool(piece.text.strip())
                continue
            first, *others = piece.text.split("\n")
            line.append(Literal(first))
            solid = solid or bool(first.strip())
            for other in others:
                if solid:
                    if earlier:
                        yield earlier
                    earlier, line = line, []
                else:
                    line = [each for each in line if isinstance(each, Opening)]
                line.append(Literal(other))
                solid = bool(other.strip())
        elif isinstance(piece, Closing) and not solid and earlier:
            # The condition ended with its last line: the bracket belongs at the end of that line.
            earlier.append(piece)
        else:
            line.append(piece)
            solid = solid or not isinstance(piece, _BRACKETS)
    if earlier:
        yield earlier
    if line:
        yield line


def _has_content(line: Sequence[Piece]) -> bool:
    return any(
        bool(piece.text.strip()) if isinstance(piece, Literal) else not isinstance(piece, _BRACKETS) for piece in line
    )


def _take(found: list[_Paragraph], line: list[Piece]) -> None:
    """Add one line to the paragraphs."""
    start_of_words = 0
    while start_of_words < len(line) and _is_before_words(line[start_of_words]):
        start_of_words += 1
    head: list[Piece] = [piece for piece in line[:start_of_words] if isinstance(piece, Opening)]
    rest = line[start_of_words:]
    start, indent = None, 0
    if rest and isinstance(rest[0], Literal):
        first = rest[0].text
        bare = first.lstrip(" ")
        indent = len(first) - len(bare)
        start = marker(first)
        rest[0] = Literal(start.rest.lstrip(" ") if start is not None else bare)
    if start is None and not _has_content(line):
        return
    content = [*head, *rest]
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


def _is_before_words(piece: Piece) -> bool:
    return not piece.text if isinstance(piece, Literal) else isinstance(piece, Opening)


def _table_alone(content: Sequence[Piece]) -> TableBlock | None:
    solid = [piece for piece in content if not isinstance(piece, Literal) or piece.text.strip()]
    return solid[0].block if len(solid) == 1 and isinstance(solid[0], TablePiece) else None


def _append(spans: list[Span], content: Sequence[Piece]) -> None:
    """The pieces of one line after what is there, with one space between lines."""
    if spans:
        _words(spans, " ")
    bracketed = any(isinstance(piece, Opening) for piece in content)
    for piece in _space_first(content) if bracketed else content:
        if isinstance(piece, Literal):
            _words(spans, piece.text)
        elif isinstance(piece, Opening):
            for each in piece.spans:
                if isinstance(each, Literal):
                    _words(spans, each.text)
                else:
                    spans.append(each)
        elif isinstance(piece, Closing):
            _trim(spans)
            _words(spans, "]")
        elif isinstance(piece, TablePiece):
            spans.append(piece.inline)
        elif piece.text or isinstance(piece, WaitingSpan):
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
    if "  " in text or "\t" in text:
        text = _SPACES.sub(" ", text)
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
