"""Tables of values, and the grids that hold two languages or signatures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from caotool.model.document import TableBlock
from caotool.word.spans import runs
from caotool.word.styles import STEP
from caotool.word.xml import escape, paragraph, run

if TYPE_CHECKING:
    from caotool.word.body import Voice


GAP: Final = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
"""Makes a paragraph that only separates as good as invisible."""


def grid(
    style_id: str,
    widths: Sequence[int],
    rows: Sequence[str],
    indent: int = 0,
    caption: str = "",
    look: str = "0000",
) -> str:
    """A ``w:tbl`` of fixed columns (widths in twentieths of a point); ``caption`` is its alternative text."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    alternative = (
        f'<w:tblCaption w:val="{escape(caption)}"/><w:tblDescription w:val="{escape(caption)}"/>' if caption else ""
    )
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style_id}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblInd w:w="{indent}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="{look}"/>'
        f"{alternative}</w:tblPr>"
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def row(cells: Sequence[str], widths: Sequence[int], header: bool = False, whole: bool = True) -> str:
    """A ``w:tr``; a cell is its blocks as XML, the last of which is a paragraph. ``whole`` keeps it on one page."""
    properties = ("<w:cantSplit/>" if whole else "") + ("<w:tblHeader/>" if header else "")
    inside = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{inside}</w:tr>"


def table(voice: Voice, block: TableBlock, title: str) -> list[str]:
    """A table parameter: caption, table with a header row that repeats, and the paragraph that has to follow it."""
    ids = voice.ids
    blocks = [paragraph(ids["caption"], run(block.caption, voice.tongue))] if block.caption else []
    count = max([len(block.heads), *(len(cells) for cells in block.rows)])
    if count:
        widths = _widths(block, count, voice.width - STEP)
        heads = [*block.heads, *[""] * (count - len(block.heads))]
        head = row([paragraph(ids["Tabelkop"], run(words, voice.tongue)) for words in heads], widths, header=True)
        lines = []
        for number, cells in enumerate(block.rows):
            keep = "<w:keepNext/>" if number < min(2, len(block.rows) - 1) else ""
            inside = [paragraph(ids["Tabeltekst"], runs(voice, [cell], title), keep) for cell in cells]
            inside += [paragraph(ids["Tabeltekst"], "")] * (count - len(cells))
            lines.append(row(inside, widths))
        caption = block.caption or ", ".join(block.heads) or title
        blocks.append(grid(ids["Caotabel"], widths, [head, *lines], STEP, caption, "0020"))
    # Room after the table, and the paragraph that a cell and a bookmark have to end in.
    blocks.append(paragraph(ids["Normal"], "", '<w:spacing w:after="0" w:line="200" w:lineRule="exact"/>'))
    return blocks


def _widths(block: TableBlock, count: int, width: int) -> list[int]:
    """Columns that hold their longest word, and share what is left in proportion to their longest text."""
    columns = [
        [*block.heads[at : at + 1], *(cells[at].text for cells in block.rows if at < len(cells))]
        for at in range(count)
    ]
    words = [max([4, *(len(word) for text in texts for word in text.split())]) for texts in columns]
    least = [min(_LETTER * length + _PADDING, width // count) for length in words]
    wishes = [min(max([6, *map(len, texts)]), 40) for texts in columns]
    spare = width - sum(least)
    widths = [low + spare * wish // sum(wishes) for low, wish in zip(least, wishes, strict=True)]
    widths[-1] += width - sum(widths)
    return widths


_LETTER: Final = 115
"""A letter of table text at its widest, on average, in twentieths of a point."""
_PADDING: Final = 230
"""The margins inside a cell, left and right."""
