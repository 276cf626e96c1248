"""The document tree: chapter > article > paragraph (lid) > item (onderdeel) > spans.

All that a person reads is written from it, all that is read back becomes one. A span knows where it came from.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from caotool.frozen import Frozen
from caotool.language.tongue import Language
from caotool.model.values import Value


class Anchor(Frozen):
    """Where a value stands: which placement, which parameter, and the how-manieth time in that article, from 1."""

    placement: str
    parameter: str
    occurrence: int


class Target(Frozen):
    """What a reference points to: an article, or a labelled paragraph of it."""

    placement: str
    label: str = ""


class TextSpan(Frozen):
    """Words of the clause itself."""

    text: str


class ValueSpan(Frozen):
    """A parameter's value as it is printed. ``whole`` says that ``text`` is the whole value as its kind writes it.

    Where a ladder or choice is spread over a sentence ("stelt … beschikbaar") each part is a span of its own and
    ``whole`` is False.
    """

    text: str
    anchor: Anchor
    value: Value
    whole: bool = True


class OpenSpan(Frozen):
    """A blank that is still to be filled in, brackets included."""

    text: str
    anchor: Anchor


class SideText(Frozen):
    """What one side wants to see at a disputed place. ``who`` names the parties as the document does."""

    who: str
    text: str
    value: Value | None


class DisputedSpan(Frozen):
    """A value on which the tabled positions differ, with each side's value in brackets."""

    text: str
    anchor: Anchor
    sides: tuple[SideText, ...]


class ReferenceSpan(Frozen):
    """A cross-reference with its computed text; ``target`` is None where the article is outside the document."""

    text: str
    target: Target | None


class TermSpan(Frozen):
    """A defined term in the form in which the sentence uses it."""

    text: str
    term: str


Span: TypeAlias = TextSpan | ValueSpan | OpenSpan | DisputedSpan | ReferenceSpan | TermSpan


class TableBlock(Frozen):
    """A table parameter as a real table. A cell is a span, so that it can be anchored; heads are plain words."""

    anchor: Anchor
    heads: tuple[str, ...]
    rows: tuple[tuple[Span, ...], ...]
    caption: str = ""


class Item(Frozen):
    """An item (onderdeel). ``number`` is as printed, such as ``a.``; depth 1 stands directly under a paragraph."""

    number: str
    spans: tuple[Span, ...]
    depth: int = 1


class Paragraph(Frozen):
    """A paragraph (lid). ``number`` is as printed, such as ``1.``, and empty for a sole paragraph.

    ``items`` are in reading order with their depth; ``closing`` is text that follows them.
    """

    number: str
    spans: tuple[Span, ...]
    items: tuple[Item, ...] = ()
    table: TableBlock | None = None
    label: str = ""
    closing: tuple[Span, ...] = ()


class ArticleSort(StrEnum):
    """What an article is in the document."""

    CLAUSE = "clause"
    DEFINITIONS = "definitions"
    EXPLANATION = "explanation"


class Article(Frozen):
    """An article with its computed number, such as ``5.2``; ``heading`` is the number with its word: ``Artikel 5.2``.

    ``placement`` is empty for the definitions article, which the document makes itself. ``mark`` is what the status
    adds to the title for a reader, such as ``geparkeerd``; usually empty.
    """

    placement: str
    clause: str
    number: str
    heading: str
    title: str
    paragraphs: tuple[Paragraph, ...]
    sort: ArticleSort = ArticleSort.CLAUSE
    mark: str = ""


class Chapter(Frozen):
    """The chapter itself; ``heading`` is the number with its word: ``Hoofdstuk 5``."""

    number: str
    heading: str
    title: str
    articles: tuple[Article, ...]


class AnnexSort(StrEnum):
    """What an annex holds."""

    PROTOCOL = "protocol"
    EXPLANATION = "explanation"


class Annex(Frozen):
    """An annex with its computed heading, such as ``Bijlage 1``, and an opening sentence."""

    sort: AnnexSort
    heading: str
    title: str
    opening: str
    articles: tuple[Article, ...]


class Signatory(Frozen):
    """A party that signs, in the order of the agreement."""

    name: str
    side: str
    """How the document calls the side, such as ``werkgeverszijde``."""


class Imprint(Frozen):
    """What header, footer and properties say. All of it is meant to be seen by the other side."""

    title: str
    subtitle: str
    status: str
    round: str
    dated: date
    authors: str
    concept: bool
    """Whether the CONCEPT watermark belongs on it."""


class Document(Frozen):
    """A chapter in one language, ready to be written as Word, Markdown, HTML or text, or shown as preview."""

    language: Language
    imprint: Imprint
    chapter: Chapter
    annexes: tuple[Annex, ...] = ()
    signatories: tuple[Signatory, ...] = ()

    def articles(self) -> Iterator[Article]:
        """Every article in reading order, those in annexes included."""
        yield from self.chapter.articles
        for annex in self.annexes:
            yield from annex.articles


def spans_of(article: Article) -> Iterator[Span]:
    """Every span of an article in reading order, table cells included."""
    for paragraph in article.paragraphs:
        yield from paragraph.spans
        for item in paragraph.items:
            yield from item.spans
        if paragraph.table:
            for row in paragraph.table.rows:
                yield from row
        yield from paragraph.closing


def article_text(article: Article) -> str:
    """An article as plain text, for the clipboard: heading, paragraphs and items on lines of their own."""
    lines = [" ".join(part for part in (article.heading, article.title) if part)]
    for paragraph in article.paragraphs:
        lines.append(_line(paragraph.number, paragraph.spans, 0))
        lines += [_line(item.number, item.spans, item.depth) for item in paragraph.items]
        if paragraph.table:
            lines.append("\t".join(paragraph.table.heads))
            lines += ["\t".join(span.text for span in row) for row in paragraph.table.rows]
        if paragraph.closing:
            lines.append(_line("", paragraph.closing, 1))
    return "\n".join(lines) + "\n"


def _line(number: str, spans: tuple[Span, ...], depth: int) -> str:
    text = "".join(span.text for span in spans)
    return "   " * depth + " ".join(part for part in (number, text) if part)
