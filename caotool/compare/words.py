"""The difference between two texts, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import StrEnum

from caotool.frozen import Frozen

# A blank or a condition of a clause is one thing; a space goes with nothing, so that a moved word stays one word.
_PIECES = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\w+|\s+|[^\w\s]", re.DOTALL)


class Change(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


class Piece(Frozen):
    """A stretch of text and what became of it."""

    change: Change
    text: str


def difference(old: str, new: str) -> tuple[Piece, ...]:
    """What was kept, what went and what came, in reading order.

    Same and gone pieces together are the old text, same and new pieces the new one, to the letter.
    """
    return tuple(_joined(_pieces(_PIECES.findall(old), _PIECES.findall(new))))


def _pieces(old: list[str], new: list[str]) -> Iterator[Piece]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for operation, begin, end, new_begin, new_end in matcher.get_opcodes():
        if operation == "equal":
            yield Piece(Change.SAME, "".join(old[begin:end]))
            continue
        yield Piece(Change.GONE, "".join(old[begin:end]))
        yield Piece(Change.NEW, "".join(new[new_begin:new_end]))


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Without empty pieces, and with a lone space between two changes taken into them, which reads better."""
    made: list[Piece] = []
    found = [piece for piece in pieces if piece.text]
    for at, piece in enumerate(found):
        lone = piece.change is Change.SAME and not piece.text.strip(" ") and 0 < at < len(found) - 1
        parts = [Piece(Change.GONE, piece.text), Piece(Change.NEW, piece.text)] if lone else [piece]
        made += parts
    # Within one run of changes what went comes first, so that it reads as one replacement.
    run: list[Piece] = []
    for piece in made:
        if piece.change is Change.SAME:
            yield from _run(run)
            run = []
            yield piece
        else:
            run.append(piece)
    yield from _run(run)


def _run(pieces: list[Piece]) -> Iterator[Piece]:
    for change in (Change.GONE, Change.NEW):
        text = "".join(piece.text for piece in pieces if piece.change is change)
        if text:
            yield Piece(change, text)
