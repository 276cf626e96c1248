"""A tabled value as plain text, for an e-mail or a reader of text: numbers and indents, lines of 80."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import TextWrapper

from caotool.language.characters import clean
from caotool.language.dates import write_date
from caotool.language.message import say
from caotool.model.document import Article, Document, Paragraph, Span, TableBlock
from caotool.model.tabled import Tabled

WIDTH = 80
"""The longest line, as far as words allow."""
_STEP = 4


def write_plain(tabled: Tabled) -> str:
    """The whole text; of two languages the leading one comes first, and the other after it."""
    rule = "\n\n" + "=" * WIDTH + "\n\n"
    return rule.join("\n".join(_document(text)).strip("\n") for text in tabled.texts) + "\n"


def _document(document: Document) -> Iterator[str]:
    imprint, language = document.imprint, document.language
    yield from _wrapped(imprint.title)
    yield from _wrapped(imprint.subtitle)
    facts = [imprint.status, imprint.round, write_date(imprint.dated, language)]
    yield from _wrapped(" · ".join(fact for fact in facts if fact))
    yield from _wrapped(imprint.authors)
    if imprint.concept:
        yield say("word.watermark", language)
    yield ""
    yield from _underlined(f"{document.chapter.heading}  {document.chapter.title}", "=")
    for article in document.chapter.articles:
        yield from _article(article)
    for annex in document.annexes:
        yield ""
        yield from _underlined(f"{annex.heading}  {annex.title}", "=")
        yield from _wrapped(annex.opening)
        for article in annex.articles:
            yield from _article(article)
    if document.signatories:
        yield ""
        yield from _underlined(say("word.signing", language), "-")
        for party in document.signatories:
            yield from _wrapped(f"{party.name} ({party.side})" if party.side else party.name, 0, "- ")


def _article(article: Article) -> Iterator[str]:
    mark = f" ({article.mark})" if article.mark else ""
    yield ""
    yield from _underlined(f"{article.heading}  {article.title}{mark}", "-")
    for paragraph in article.paragraphs:
        yield from _paragraph(paragraph)
        yield ""


def _paragraph(paragraph: Paragraph) -> Iterator[str]:
    yield from _wrapped(_text(paragraph.spans), 0, paragraph.number)
    base = _STEP if paragraph.number else 0
    for item in paragraph.items:
        yield from _wrapped(_text(item.spans), base + (item.depth - 1) * _STEP, item.number or "-")
    if paragraph.table:
        yield from _table(paragraph.table, base)
    yield from _wrapped(_text(paragraph.closing), base)


def _table(table: TableBlock, indent: int) -> Iterator[str]:
    """The rows in columns where they fit, and else each cell on a line with the head of its column."""
    rows = [[" ".join(clean(cell.text).split()) for cell in row] for row in table.rows]
    heads = [" ".join(clean(head).split()) for head in table.heads]
    yield ""
    yield from _wrapped(table.caption, indent)
    widths = [max([len(head), *(len(row[at]) for row in rows if at < len(row))]) for at, head in enumerate(heads)]
    if sum(widths) + 3 * len(widths) + indent <= WIDTH:
        lines = [heads, ["-" * width for width in widths], *rows]
        for line in lines:
            cells = [cell.ljust(width) for cell, width in zip(line, widths, strict=False)]
            yield (" " * indent + " | ".join(cells)).rstrip()
    else:
        for row in rows:
            for head, cell in zip(heads, row, strict=False):
                yield from _wrapped(f"{head}: {cell}", indent + 2)
            yield ""
    yield ""


def _text(spans: Sequence[Span]) -> str:
    return "".join([span.text for span in spans])


def _underlined(text: str, stroke: str) -> Iterator[str]:
    lines = list(_wrapped(text))
    yield from lines
    yield stroke * max(map(len, lines), default=0)


def _wrapped(text: str, indent: int = 0, number: str = "") -> Iterator[str]:
    """Lines with a hanging indent after a number; nothing for nothing."""
    hang = max(_STEP, len(number) + 1) if number else 0
    rest = " " * (indent + hang)
    first = " " * indent + number.ljust(hang)
    wrapper = TextWrapper(max(WIDTH, indent + hang + 20), break_long_words=False, break_on_hyphens=False)
    for line in clean(text).split("\n") if text or number else ():
        wrapper.initial_indent, wrapper.subsequent_indent = first, rest
        yield from wrapper.wrap(line) or [first.rstrip()]
        first = rest
