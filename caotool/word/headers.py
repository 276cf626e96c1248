"""Header and footer of every page: what the text is, its status, round and date, its page, and the watermark."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from caotool.language.dates import write_date
from caotool.language.message import say
from caotool.model.document import Document
from caotool.word.fields import page_of_pages
from caotool.word.xml import NAMESPACES, escape, run

KINDS: Final = ("default", "first", "even")
"""The ``w:type`` of a header or footer."""


def header_line(text: Document, ids: Mapping[str, str], watermark: str, width: int) -> str:
    """The paragraph at the head of a page."""
    words = run(f"{text.imprint.title}\t{text.imprint.status}")
    return _paragraph(ids["header"], watermark + words, width)


def first_header_line(ids: Mapping[str, str], watermark: str) -> str:
    """The head of a title page: empty but for the watermark."""
    return (
        f'<w:p {NAMESPACES}><w:pPr><w:pStyle w:val="{ids["header"]}"/>'
        f'<w:pBdr><w:bottom w:val="nil"/></w:pBdr></w:pPr>{watermark}</w:p>'
    )


def footer_line(text: Document, ids: Mapping[str, str], width: int, numbered: bool = True) -> str:
    """The paragraph at the foot of a page; ``numbered`` is False where the house style counts pages itself."""
    imprint = text.imprint
    dated = write_date(imprint.dated, text.language)
    words = " · ".join(piece for piece in (imprint.round, dated) if piece)
    page = f"<w:r><w:tab/></w:r>{page_of_pages(say('word.page_of_pages', text.language))}" if numbered else ""
    return _paragraph(ids["footer"], run(words) + page, width)


def _paragraph(style_id: str, content: str, width: int) -> str:
    tabs = (
        ""
        if width == 9070
        else f'<w:tabs><w:tab w:val="clear" w:pos="9070"/><w:tab w:val="right" w:pos="{width}"/></w:tabs>'
    )
    return f'<w:p {NAMESPACES}><w:pPr><w:pStyle w:val="{style_id}"/>{tabs}</w:pPr>{content}</w:p>'


def watermark(text: Document, number: int) -> str:
    """The word CONCEPT across the page, or nothing. Word knows its own watermarks by the name of the shape."""
    if not text.imprint.concept:
        return ""
    word = escape(say("word.watermark", text.language))
    shape = (
        '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
        'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
        '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
        '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
        '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>'
        '<v:path textpathok="t" o:connecttype="custom" '
        'o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" '
        'o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/><v:handles>'
        '<v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>'
        '<o:lock v:ext="edit" text="t" shapetype="t"/>'
        "</v:shapetype>"
    )
    return (
        f"<w:r><w:rPr><w:noProof/></w:rPr><w:pict>{shape}"
        f'<v:shape id="PowerPlusWaterMarkObject{number}" o:spid="_x0000_s{2048 + number}" type="#_x0000_t136" '
        f'alt="{word}" '
        'style="position:absolute;margin-left:0;margin-top:0;width:440pt;height:110pt;rotation:315;z-index:-251658752;'
        "mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;"
        'mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#d8dbe2" stroked="f">'
        f'<v:fill opacity=".45"/><v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt" string="{word}"/>'
        "</v:shape></w:pict></w:r>"
    )
