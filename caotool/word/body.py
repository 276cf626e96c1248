"""A text as paragraphs of Word: headings, paragraphs (leden), items and tables, in one of the languages of a file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeAlias

from caotool.language.tongue import Language
from caotool.model.document import Annex, Article, ArticleSort, Document, Item, Paragraph, Target, TermSpan
from caotool.word.anchors import CLAUSE, EXPLANATION, Marks, clause_bookmark, target_bookmark
from caotool.word.fields import Entry, number_reference
from caotool.word.numbering import ITEM, Placed
from caotool.word.plan import NONE, Plan, PlannedArticle
from caotool.word.spans import runs
from caotool.word.styles import LEVELS
from caotool.word.tables import table
from caotool.word.xml import paragraph, run, styled

Blocks: TypeAlias = list[str]
"""Paragraphs and tables as XML, in reading order."""


_ALONE: Final = '<w:keepNext w:val="0"/>'
"""A heading in a table of its own: LibreOffice would take the whole table along to the next page."""


class Voice:
    """Writes one text of a file. A second text, beside the first, has its own lists and stays out of the contents."""

    def __init__(
        self, text: Document, plan: Plan, ids: Mapping[str, str], marks: Marks, width: int, second: bool = False
    ) -> None:
        self.text = text
        self.plan = plan
        self.ids = ids
        self.marks = marks
        self.width = width
        self.language: Language | None = text.language if second else None
        self.tongue = f'<w:lang w:val="{text.language.tag}"/>' if second else ""
        """Run properties that say in which language the words are, where that is not the file's own."""
        self.entries: list[Entry] = []
        self._headings = {
            landing.number: landing for target, landing in plan.landings.items() if landing.live and not target.label
        }

    def chapter_heading(self, new_page: bool) -> str:
        """The heading of the chapter."""
        chapter = self.text.chapter
        style = "Kop vertaling" if self.language else "heading 1"
        content = self._listed(1, chapter.heading, chapter.title, run(chapter.title, self.tongue))
        return self._numbered(style, self.plan.chapter, content, "<w:pageBreakBefore/>" if new_page else _ALONE)

    def annex_heading(self, annex: Annex, placed: Placed, new_page: bool) -> Blocks:
        """The heading of an annex with its opening sentence."""
        style = "Kop vertaling" if self.language else "Bijlagekop"
        content = self._listed(1, annex.heading, annex.title, run(annex.title, self.tongue))
        opening = [paragraph(self.ids["Normal"], run(annex.opening, self.tongue))] if annex.opening else []
        return [self._numbered(style, placed, content, "<w:pageBreakBefore/>" if new_page else ""), *opening]

    def article(self, article: Article, planned: PlannedArticle, annex: bool) -> list[Blocks]:
        """An article: the blocks of its heading, then those of each paragraph, under one bookmark."""
        rows = [[self._article_heading(article, planned, annex)]]
        definitions = article.sort is ArticleSort.DEFINITIONS
        for part, (own, items) in zip(article.paragraphs, planned.paragraphs, strict=True):
            blocks = self._paragraph(article, part, own, items, definitions)
            rows += _in_threes(blocks) if definitions else [blocks]
        if article.placement:
            sort = EXPLANATION if article.sort is ArticleSort.EXPLANATION else CLAUSE
            start, end = self.marks.bookmark(clause_bookmark(article.placement, self.language, sort))
            rows[0][0] = _opened(rows[0][0], start)
            rows[-1][-1] = _closed(rows[-1][-1], end)
        return rows

    def _article_heading(self, article: Article, planned: PlannedArticle, annex: bool) -> str:
        mark = run(f" ({article.mark})", styled(self.ids["Kopmerk"]) + self.tongue) if article.mark else ""
        content = run(article.title, self.tongue) + mark
        if article.sort is ArticleSort.EXPLANATION:
            # It refers to the article that carries this heading; it has no number of its own.
            landing = self._headings.get(article.heading)
            placed = planned.heading
            if landing:
                number = number_reference(landing.bookmark, article.heading, self.tongue)
                content = f"{number}<w:r><w:tab/></w:r>{content}"
                placed = Placed(placed.properties)
            content = self._listed(2, article.heading, article.title, content) if not annex else content
            return self._numbered("Bijlageartikel" if not self.language else "Artikelkop vertaling", placed, content)
        if article.placement:
            start, end = self.marks.bookmark(target_bookmark(Target(article.placement), self.language))
            content = f"{start}{content}{end}"
        style = "Artikelkop vertaling" if self.language else "Bijlageartikel" if annex else "heading 2"
        if not annex:
            content = self._listed(2, article.heading, article.title, content)
        return self._numbered(style, planned.heading, content)

    def _paragraph(
        self, article: Article, part: Paragraph, own: Placed, items: tuple[Placed, ...], definitions: bool
    ) -> Blocks:
        content = runs(self, part.spans, article.title)
        if part.label and part.number and article.placement:
            start, end = self.marks.bookmark(target_bookmark(Target(article.placement, part.label), self.language))
            content = f"{start}{content}{end}"
        style = "Lid" if part.number else "Lid zonder nummer"
        follows = "<w:keepNext/>" if items or part.table else ""
        blocks = [self._numbered(style, own, content, follows)]
        for item, placed in zip(part.items, items, strict=True):
            name = "Begrip" if definitions and placed is NONE else LEVELS[min(ITEM + max(item.depth, 1) - 1, 5)]
            properties = "" if name == "Begrip" else _without_number(placed)
            inside = self._definition(item, article) if name == "Begrip" else runs(self, item.spans, article.title)
            blocks.append(self._numbered(name, placed, inside, after=properties))
        if part.table:
            blocks.extend(table(self, part.table, article.title))
        if part.closing:
            closing = runs(self, part.closing, article.title)
            blocks.append(paragraph(self.ids["Vervolg lid" if part.number else "Lid zonder nummer"], closing))
        return blocks

    def _definition(self, item: Item, article: Article) -> str:
        """A definition, its term in bold."""
        first = item.spans[0] if item.spans else None
        if not isinstance(first, TermSpan):
            return runs(self, item.spans, article.title)
        word = run(first.text, styled(self.ids["Begripswoord"]) + self.tongue)
        return word + runs(self, item.spans[1:], article.title)

    def _numbered(self, style: str, placed: Placed, content: str, before: str = "", after: str = "") -> str:
        literal = f"{run(placed.literal, self.tongue)}<w:r><w:tab/></w:r>" if placed.literal else ""
        return paragraph(self.ids[style], literal + content, before + placed.properties + after)

    def _listed(self, level: int, number: str, title: str, content: str) -> str:
        """The content of a heading with the bookmark that the table of contents points to."""
        if self.language:
            return content
        name = self.marks.contents_bookmark()
        self.entries.append(Entry(level, number, title, name))
        start, end = self.marks.bookmark(name)
        return f"{start}{content}{end}"


def _in_threes(blocks: Blocks) -> list[Blocks]:
    """A list that may be long, cut so that LibreOffice need not move all of it to the next page at once."""
    rows: list[Blocks] = [blocks[:1]]
    for block in blocks[1:]:
        # A row ends in a paragraph, never in a table.
        if len(rows) > 1 and (len(rows[-1]) < 3 or not rows[-1][-1].endswith("</w:p>")):
            rows[-1].append(block)
        else:
            rows.append([block])
    return rows


def _without_number(placed: Placed) -> str:
    return '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>' if placed is NONE else ""


def _opened(block: str, start: str) -> str:
    """A paragraph with the start of a bookmark before its words."""
    head, mark, rest = block.partition("</w:pPr>")
    return f"{head}{mark}{start}{rest}"


def _closed(block: str, end: str) -> str:
    """A block with the end of a bookmark after its words; blocks of an article always end in a paragraph."""
    return f"{block.removesuffix('</w:p>')}{end}</w:p>"
