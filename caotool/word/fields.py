"""Fields with their results filled in: page numbers, references, contents."""

from __future__ import annotations

import re
from collections.abc import Sequence

from caotool.frozen import Frozen
from caotool.word.xml import escape, paragraph, run


def field(instruction: str, result: str, properties: str = "") -> str:
    """A complex field: what Word computes, and the runs that show its result until it does."""
    return (
        f"{_mark('begin', properties)}{_instruction(instruction, properties)}{_mark('separate', properties)}"
        f"{result}{_mark('end', properties)}"
    )


def _mark(kind: str, properties: str) -> str:
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:fldChar w:fldCharType="{kind}"/></w:r>'


def _instruction(instruction: str, properties: str) -> str:
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'


def number_reference(bookmark: str, shown: str, properties: str = "", *, lower: bool = False) -> str:
    r"""A live reference to the number of the paragraph that a bookmark stands in.

    ``\n`` asks for the number of that level alone, without a trailing full stop; ``lower`` makes Word write
    "artikel" where the heading says "Artikel".
    """
    switch = " \\* Lower" if lower else ""
    return field(f"REF {bookmark} \\n \\h{switch}", run(shown, properties), properties)


def page_of_pages(words: str, properties: str = "") -> str:
    """``pagina X van Y`` out of words with the blanks ``{page}`` and ``{pages}``."""
    fields = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
    return "".join(
        field(fields[piece], run("1", properties), properties) if piece in fields else run(piece, properties)
        for piece in re.split(r"(\{pages?\})", words)
        if piece
    )


class Entry(Frozen):
    """A line of the table of contents: 1 for a chapter or annex, 2 for an article."""

    level: int
    number: str
    title: str
    bookmark: str


def contents(entries: Sequence[Entry], heading: str, heading_style: str, entry_styles: Sequence[str]) -> str:
    """A table of contents as Word makes it, its lines filled in.

    The lines carry no page numbers, since no layout engine has computed any; Word adds them when the reader
    updates the table. Nothing asks the reader to: a file that demands an update greets them with a warning.
    """
    lines = []
    for index, entry in enumerate(entries):
        opening = (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            if index == 0
            else ""
        )
        closing = '<w:r><w:fldChar w:fldCharType="end"/></w:r>' if index == len(entries) - 1 else ""
        words = f"{entry.number}\t{entry.title}" if entry.number else entry.title
        link = f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{run(words)}</w:hyperlink>'
        lines.append(paragraph(entry_styles[entry.level - 1], f"{opening}{link}{closing}"))
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{paragraph(heading_style, run(heading))}"
        f"{''.join(lines)}</w:sdtContent></w:sdt>"
    )
