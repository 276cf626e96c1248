"""The styles that the writer uses, each with the look it gets where a house style has none of its own.

A style is known by its ``w:name``: a Dutch Word calls the id of "heading 1" ``Kop1`` but keeps the name.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from caotool.frozen import Frozen
from caotool.word.xml import DECLARATION, NAMESPACES, escape

INK: Final = "1F2A44"
"""The colour of headings."""
GREY: Final = "5F6672"
"""The colour of what stands beside the text; 5.8 : 1 on white."""
LINE: Final = "B8BEC9"
"""The colour of rules."""


class Sort(StrEnum):
    """The ``w:type`` of a style."""

    PARAGRAPH = "paragraph"
    CHARACTER = "character"
    TABLE = "table"
    NUMBERING = "numbering"


class Style(Frozen):
    """A style by its names (``name`` as in ``w:name``, ``based`` and ``following`` likewise) and its look as XML."""

    name: str
    id: str
    paragraph: str = ""
    run: str = ""
    based: str = "Normal"
    following: str = ""
    sort: Sort = Sort.PARAGRAPH
    rest: str = ""
    default: bool = False
    quick: bool = False


def _spacing(before: int, after: int) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


def _indent(left: int) -> str:
    return f'<w:ind w:left="{left}"/>'


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _colour(value: str) -> str:
    return f'<w:color w:val="{value}"/>'


_KEEP: Final = "<w:keepNext/><w:keepLines/>"
_UNNUMBERED: Final = '<w:numPr><w:numId w:val="0"/></w:numPr>'
_RULE: Final = f'w:val="single" w:sz="4" w:space="4" w:color="{LINE}"'
_TABS: Final = '<w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs>'

STEP: Final = 454
"""The indent of one level of numbering, in twentieths of a point: 8 mm."""

STYLES: Final[tuple[Style, ...]] = (
    Style("Normal", "Normal", based="", default=True, quick=True),
    Style(
        "Default Paragraph Font",
        "DefaultParagraphFont",
        based="",
        sort=Sort.CHARACTER,
        default=True,
        rest='<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/>',
    ),
    Style(
        "Normal Table",
        "TableNormal",
        based="",
        sort=Sort.TABLE,
        default=True,
        rest='<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
    ),
    Style(
        "No List",
        "NoList",
        based="",
        sort=Sort.NUMBERING,
        default=True,
        rest='<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>',
    ),
    Style(
        "heading 1",
        "Heading1",
        f'{_KEEP}{_spacing(0, 280)}<w:outlineLvl w:val="0"/>',
        f"<w:b/><w:bCs/>{_colour(INK)}{_size(32)}",
        following="heading 2",
        quick=True,
    ),
    Style(
        "heading 2",
        "Heading2",
        f'{_KEEP}{_spacing(360, 120)}<w:outlineLvl w:val="1"/>',
        f"<w:b/><w:bCs/>{_colour(INK)}{_size(22)}",
        following="Lid",
        quick=True,
    ),
    Style(
        "Title",
        "Title",
        f"{_KEEP}{_spacing(1200, 120)}<w:contextualSpacing/>",
        f"<w:b/><w:bCs/>{_colour(INK)}{_size(48)}",
        following="Subtitle",
        quick=True,
    ),
    Style("Subtitle", "Subtitle", _spacing(0, 360), f"{_colour(GREY)}{_size(26)}", quick=True),
    Style(
        "Documentgegevens",
        "Documentgegevens",
        '<w:tabs><w:tab w:val="left" w:pos="1985"/></w:tabs>'
        + _spacing(0, 40)
        + '<w:ind w:left="1985" w:hanging="1985"/>',
        "",
    ),
    Style("TOC Heading", "TOCHeading", f"{_KEEP}{_spacing(720, 160)}", f"<w:b/><w:bCs/>{_colour(INK)}{_size(26)}"),
    Style(
        "toc 1",
        "TOC1",
        '<w:tabs><w:tab w:val="left" w:pos="1588"/><w:tab w:val="right" w:leader="dot" '
        f'w:pos="9070"/></w:tabs>{_spacing(120, 40)}<w:ind w:left="1588" w:right="567" w:hanging="1588"/>',
        "<w:b/><w:bCs/>",
        following="Normal",
    ),
    Style(
        "toc 2",
        "TOC2",
        '<w:tabs><w:tab w:val="left" w:pos="1588"/><w:tab w:val="right" w:leader="dot" '
        f'w:pos="9070"/></w:tabs>{_spacing(0, 40)}<w:ind w:left="1588" w:right="567" w:hanging="1588"/>',
        following="Normal",
    ),
    Style(
        "header",
        "Header",
        f"<w:pBdr><w:bottom {_RULE}/></w:pBdr>{_TABS}{_spacing(0, 0)}",
        f"{_colour(GREY)}{_size(16)}",
    ),
    Style(
        "footer", "Footer", f"<w:pBdr><w:top {_RULE}/></w:pBdr>{_TABS}{_spacing(0, 0)}", f"{_colour(GREY)}{_size(16)}"
    ),
    Style(
        "caption", "Caption", f"{_KEEP}{_spacing(120, 80)}{_indent(STEP)}", f"<w:b/><w:bCs/>{_colour(INK)}{_size(18)}"
    ),
    Style("annotation text", "CommentText", "", _size(18)),
    Style("annotation reference", "CommentReference", "", _size(16), "Default Paragraph Font", sort=Sort.CHARACTER),
    Style(
        "Hyperlink",
        "Hyperlink",
        "",
        f'{_colour("1F4E8C")}<w:u w:val="single"/>',
        "Default Paragraph Font",
        sort=Sort.CHARACTER,
    ),
    Style("Lid", "Lid", quick=True),
    Style("Lid zonder nummer", "LidZonderNummer", quick=True),
    Style("Onderdeel", "Onderdeel", _spacing(0, 80), quick=True),
    Style("Onderdeel 2", "Onderdeel2", _spacing(0, 80)),
    Style("Onderdeel 3", "Onderdeel3", _spacing(0, 80)),
    Style("Vervolg lid", "VervolgLid", f"{_spacing(40, 120)}{_indent(STEP)}"),
    Style("Begrip", "Begrip", f'{_spacing(0, 100)}<w:ind w:left="{STEP}"/>'),
    Style("Bijlagekop", "Bijlagekop", f"{_KEEP}{_UNNUMBERED}", based="heading 1", following="Normal"),
    Style(
        "Bijlageartikel",
        "Bijlageartikel",
        f'{_UNNUMBERED}<w:outlineLvl w:val="2"/>',
        based="heading 2",
        following="Lid",
    ),
    Style("Slotkop", "Slotkop", f"{_KEEP}{_spacing(600, 160)}", f"<w:b/><w:bCs/>{_colour(INK)}{_size(26)}"),
    Style("Kop vertaling", "KopVertaling", f"{_KEEP}{_spacing(0, 280)}", f"<w:b/><w:bCs/>{_colour(INK)}{_size(32)}"),
    Style(
        "Artikelkop vertaling",
        "ArtikelkopVertaling",
        f"{_KEEP}{_spacing(360, 120)}",
        f"<w:b/><w:bCs/>{_colour(INK)}{_size(22)}",
    ),
    Style("Tabeltekst", "Tabeltekst", _spacing(50, 50), _size(18)),
    Style("Tabelkop", "Tabelkop", "<w:keepNext/>", f"<w:b/><w:bCs/>{_colour(INK)}", "Tabeltekst"),
    Style(
        "Ondertekening",
        "Ondertekening",
        f'<w:keepNext/><w:keepLines/><w:tabs><w:tab w:val="left" w:pos="1418"/>'
        f'<w:tab w:val="right" w:leader="underscore" w:pos="4139"/></w:tabs>{_spacing(0, 60)}',
    ),
    Style(
        "Open punt",
        "OpenPunt",
        "",
        '<w:shd w:val="clear" w:color="auto" w:fill="FFE98A"/>',
        "Default Paragraph Font",
        sort=Sort.CHARACTER,
    ),
    Style(
        "Betwist punt",
        "BetwistPunt",
        "",
        '<w:shd w:val="clear" w:color="auto" w:fill="FBE3D3"/>',
        "Default Paragraph Font",
        sort=Sort.CHARACTER,
    ),
    Style("Begripswoord", "Begripswoord", "", "<w:b/><w:bCs/>", "Default Paragraph Font", sort=Sort.CHARACTER),
    Style(
        "Kopmerk",
        "Kopmerk",
        "",
        f'<w:b w:val="0"/><w:bCs w:val="0"/><w:i/><w:iCs/>{_colour(GREY)}',
        "Default Paragraph Font",
        sort=Sort.CHARACTER,
    ),
    Style(
        "Caotabel",
        "Caotabel",
        based="Normal Table",
        sort=Sort.TABLE,
        rest=f'<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="{INK}"/>'
        f'<w:bottom w:val="single" w:sz="8" w:space="0" w:color="{INK}"/>'
        f'<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/></w:tblBorders></w:tblPr>'
        '<w:tblStylePr w:type="firstRow"><w:tcPr>'
        '<w:shd w:val="clear" w:color="auto" w:fill="EEF1F6"/></w:tcPr></w:tblStylePr>',
    ),
    Style(
        "Tweetalig",
        "Tweetalig",
        based="Normal Table",
        sort=Sort.TABLE,
        rest=f'<w:tblPr><w:tblBorders><w:insideV w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>'
        "</w:tblBorders></w:tblPr>",
    ),
)
"""Every style that the writer names, in the order of the style sheet."""

BY_NAME: Final[Mapping[str, Style]] = {style.name: style for style in STYLES}

LEVELS: Final = ("heading 1", "heading 2", "Lid", "Onderdeel", "Onderdeel 2", "Onderdeel 3")
"""The style of each level of numbering: chapter, article, paragraph, items by depth."""


def style_xml(style: Style, ids: Mapping[str, str]) -> str:
    """A style as XML; ``ids`` gives the id of every style by name in the sheet where it is going to stand."""
    attributes = ' w:default="1"' if style.default else ""
    if style.name not in _BUILT_IN:
        attributes += ' w:customStyle="1"'
    based = f'<w:basedOn w:val="{ids[style.based]}"/>' if style.based else ""
    following = f'<w:next w:val="{ids[style.following]}"/>' if style.following else ""
    quick = "<w:qFormat/>" if style.quick else ""
    paragraph = f"<w:pPr>{style.paragraph}</w:pPr>" if style.paragraph else ""
    run = f"<w:rPr>{style.run}</w:rPr>" if style.run else ""
    return (
        f'<w:style w:type="{style.sort}"{attributes} w:styleId="{ids[style.name]}">'
        f'<w:name w:val="{escape(style.name)}"/>'
        f"{based}{following}{quick}{paragraph}{run}{style.rest}</w:style>"
    )


_BUILT_IN: Final = frozenset({
    "Normal", "Default Paragraph Font", "Normal Table", "No List", "heading 1", "heading 2", "Title", "Subtitle",
    "TOC Heading", "toc 1", "toc 2", "header", "footer", "caption", "annotation text", "annotation reference",
    "Hyperlink",
})  # fmt: skip

DEFAULTS: Final = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
    '<w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/>'
    "</w:rPr></w:rPrDefault>"
    '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="278" w:lineRule="auto"/>'
    "</w:pPr></w:pPrDefault></w:docDefaults>"
)
"""Arial has metric twins on every system (Liberation Sans, Arimo), so that lines break alike everywhere."""


def style_sheet() -> str:
    """The style sheet of the project's own house style."""
    ids = {style.name: style.id for style in STYLES}
    styles = "".join(style_xml(style, ids) for style in STYLES)
    return f"{DECLARATION}<w:styles {NAMESPACES}>{DEFAULTS}{styles}</w:styles>"
