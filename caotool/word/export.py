"""Writes a tabled text as a Word file."""

from __future__ import annotations

from collections.abc import Iterator

from caotool.language.dates import write_date
from caotool.language.message import say
from caotool.model.document import Document
from caotool.model.tabled import Tabled
from caotool.word.anchors import Marks
from caotool.word.bilingual import chapter_side_by_side
from caotool.word.body import Voice
from caotool.word.fields import contents
from caotool.word.headers import KINDS, first_header_line, footer_line, header_line, watermark
from caotool.word.numbering import Lists, annex_patterns, chapter_patterns
from caotool.word.package import MAIN_TYPE, WORD_TYPE, Part, Relation, zipped
from caotool.word.plan import plan
from caotool.word.properties import core_properties, custom_properties, extended_properties, settings, tabled_data
from caotool.word.signatures import signature_block
from caotool.word.styles import LEVELS
from caotool.word.template import HouseStyle, Margin, own_house_style
from caotool.word.xml import DECLARATION, NAMESPACES, paragraph, run


def write_docx(tabled: Tabled, style: HouseStyle | None = None) -> bytes:
    """The chapter as a .docx in a house style, the project's own when none is given.

    The same tabled text in the same house style gives the same bytes, on any machine and at any time.
    """
    style = style or own_house_style()
    text = tabled.leading
    lists = Lists(style.first_abstract, style.first_num)
    body = "".join(_body(tabled, style, lists))
    margins = [*_margins(text, style)]
    references = "".join(
        f'<w:{role}Reference w:type="{kind}" r:id="rId{number}"/>'
        for number, (role, kind, _) in enumerate(margins, start=101)
    )
    title_page = "<w:titlePg/>"
    section = _section(style.section, references, title_page)
    document = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>"
    data, data_properties = tabled_data(tabled)
    made = [
        Part("word/styles.xml", WORD_TYPE.format("styles"), style.styles[text.language]),
        _numbering(style, lists),
        settings(text.language, style.even_pages),
    ]
    sorts = ["styles", "numbering", "settings"]
    relations = [
        Relation(f"rId{number}", sort, part.name)
        for number, (sort, part) in enumerate(zip(sorts, made, strict=True), 1)
    ]
    relations.append(Relation("rId4", "customXml", data.name))
    relations += [Relation(f"rId{number}", kept.sort, kept.target) for number, kept in enumerate(style.relations, 11)]
    relations += [
        Relation(f"rId{number}", role, part.name) for number, (role, _, part) in enumerate(margins, start=101)
    ]
    core, extended, custom = core_properties(tabled), extended_properties(), custom_properties(tabled)
    return zipped(
        [
            Part("word/document.xml", MAIN_TYPE, document.encode(), tuple(relations)),
            *made, *(part for _, _, part in margins), *style.parts, data, data_properties, core, extended, custom,
        ],
        [
            Relation("rId1", "officeDocument", "word/document.xml"),
            Relation("rId2", "core-properties", core.name),
            Relation("rId3", "extended-properties", extended.name),
            Relation("rId4", "custom-properties", custom.name),
        ],
    )  # fmt: skip


def _body(tabled: Tabled, style: HouseStyle, lists: Lists) -> Iterator[str]:
    marks = Marks()
    voices = [
        _voice(text, style, lists, marks, len(tabled.texts), second=number > 0)
        for number, text in enumerate(tabled.texts)
    ]
    leading = voices[0]
    # The text comes first, since the contents list what is in it.
    chapter = [*(chapter_side_by_side(*voices[:2]) if len(voices) > 1 else _chapter(leading))]
    yield from _title(tabled, style)
    language = leading.text.language
    yield contents(
        leading.entries, say("word.contents", language), style.ids["TOC Heading"],
        [style.ids["toc 1"], style.ids["toc 2"]],
    )  # fmt: skip
    yield from chapter


def _voice(text: Document, style: HouseStyle, lists: Lists, marks: Marks, columns: int, second: bool) -> Voice:
    linked = None if second else {level: style.ids[name] for level, name in enumerate(LEVELS)}
    narrow = columns > 1
    chapter = lists.start(chapter_patterns(text), linked, narrow)
    annexes = lists.start(annex_patterns(text), narrow=narrow)
    numbers = plan(text, chapter, annexes, text.language if second else None)
    return Voice(text, numbers, style.ids, marks, style.width // columns - 216 * (columns - 1), second)


def _title(tabled: Tabled, style: HouseStyle) -> Iterator[str]:
    text = tabled.leading
    imprint, language, ids = text.imprint, text.language, style.ids
    yield paragraph(ids["Title"], run(imprint.title))
    if imprint.subtitle:
        yield paragraph(ids["Subtitle"], run(imprint.subtitle))
    for other in tabled.texts[1:]:
        yield paragraph(ids["Subtitle"], run(other.imprint.title, f'<w:lang w:val="{other.language.tag}"/>'))
    facts = {
        "word.status": imprint.status,
        "word.round": imprint.round,
        "word.dated": write_date(imprint.dated, language),
        "word.authors": imprint.authors,
        "word.document_id": tabled.document_id,
    }
    for key, value in facts.items():
        if value:
            yield paragraph(ids["Documentgegevens"], run(f"{say(key, language)}\t{value}"))


def _chapter(voice: Voice) -> Iterator[str]:
    yield voice.chapter_heading(new_page=True)
    for article, planned in zip(voice.text.chapter.articles, voice.plan.articles, strict=True):
        for blocks in voice.article(article, planned, annex=False):
            yield from blocks
    yield from signature_block(voice.text, voice.ids, voice.width)
    for annex, (placed, articles) in zip(voice.text.annexes, voice.plan.annexes, strict=True):
        yield from voice.annex_heading(annex, placed, new_page=True)
        for article, planned in zip(annex.articles, articles, strict=True):
            for blocks in voice.article(article, planned, annex=True):
                yield from blocks


def _margins(text: Document, style: HouseStyle) -> Iterator[tuple[str, str, Part]]:
    """Headers and footers of every kind: those of the house style with our line added, our own where it has none."""
    given = {(margin.role, margin.kind): margin for margin in style.margins}
    kinds = [kind for kind in KINDS if kind != "even" or style.even_pages]
    number = 0
    for role in ("header", "footer"):
        for kind in kinds:
            number += 1
            line, margin = _line(text, style, role, kind, number), given.get((role, kind))
            if kind == "first" and not style.title_page:
                # The house style has one header for all pages, also for the first.
                margin = given.get((role, "default"))
            if margin and role == "footer" and margin.counts_pages:
                line = footer_line(text, style.ids, style.width, numbered=False)
            yield role, kind, _margin_part(f"word/{role}{number}.xml", role, line, margin)


def _line(text: Document, style: HouseStyle, role: str, kind: str, number: int) -> str:
    if role == "footer":
        return footer_line(text, style.ids, style.width)
    mark = watermark(text, number)
    if kind == "first":
        return first_header_line(style.ids, mark)
    return header_line(text, style.ids, mark, style.width)


def _margin_part(name: str, role: str, line: str, margin: Margin | None) -> Part:
    kind = WORD_TYPE.format(role)
    if margin:
        return Part(name, kind, f"{margin.opening}{line}{margin.closing}".encode(), margin.relations)
    tag = {"header": "hdr", "footer": "ftr"}[role]
    return Part(name, kind, f"{DECLARATION}<w:{tag} {NAMESPACES}>{line}</w:{tag}>".encode())


def _section(kept: str, references: str, title_page: str) -> str:
    # The schema wants the title page before the document grid.
    before, grid, after = kept.partition("<w:docGrid")
    return f"<w:sectPr>{references}{before}{title_page}{grid}{after}</w:sectPr>"


def _numbering(style: HouseStyle, lists: Lists) -> Part:
    before, middle, after = style.numbering
    text = f"{before}{lists.abstracts()}{middle}{lists.nums()}{after}"
    return Part("word/numbering.xml", WORD_TYPE.format("numbering"), text.encode(), style.numbering_relations)
