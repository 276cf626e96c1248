"""The block where the parties sign: two columns, never torn apart by a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from caotool.language.message import say
from caotool.model.document import Document, Signatory
from caotool.word.styles import GREY
from caotool.word.tables import GAP, grid, row
from caotool.word.xml import paragraph, run


def signature_block(text: Document, ids: Mapping[str, str], width: int) -> list[str]:
    """Heading, place and date, and room for every party; nothing where nobody signs."""
    if not text.signatories:
        return []
    language = text.language
    style = ids["Ondertekening"]
    half = width // 2
    opening = paragraph(style, run(say("word.agreed_at", language)), '<w:spacing w:after="240"/>')
    cells = [_cell(party, text, style) for party in text.signatories]
    empty = paragraph(style, "")
    rows = [row([left or empty, right or empty], [half, half]) for left, right in _pairs(text.signatories, cells)]
    heading = paragraph(ids["Slotkop"], run(say("word.signing", language)))
    return [
        heading,
        opening,
        grid(ids["Normal Table"], [half, half], rows, -108, say("word.signing", language)),
        paragraph(ids["Normal"], "", GAP),
    ]


def _pairs(parties: Sequence[Signatory], cells: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Two sides each get a column; other numbers of sides fill the rows as they come."""
    sides = list(dict.fromkeys(party.side for party in parties))
    if len(sides) == 2:
        columns = [[cell for party, cell in zip(parties, cells, strict=True) if party.side == side] for side in sides]
    else:
        columns = [[*cells[0::2]], [*cells[1::2]]]
    return zip_longest(columns[0], columns[1], fillvalue="")


def _cell(party: Signatory, text: Document, style: str) -> str:
    lines = [
        paragraph(
            style, run(party.side, f'<w:color w:val="{GREY}"/><w:sz w:val="18"/>'), '<w:spacing w:before="240"/>'
        ),
        paragraph(style, run(party.name, "<w:b/><w:bCs/>"), '<w:spacing w:after="200"/>'),
    ]
    for key in ("word.name", "word.function", "word.signature"):
        tall = '<w:spacing w:before="360" w:after="120"/>' if key == "word.signature" else ""
        lines.append(paragraph(style, f"{run(say(key, text.language))}<w:r><w:tab/></w:r><w:r><w:tab/></w:r>", tall))
    return "".join(lines)
