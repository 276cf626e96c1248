"""A tabled text as plain text, for mail and for those who read with their ears."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from caotool.language.dates import write_date
from caotool.language.message import say
from caotool.model.document import Article, Document, Paragraph, Span, TableBlock
from caotool.model.tabled import Tabled
from caotool.write.characters import printable

_WIDTH = 79
_STEP = 4


def write_plain(tabled: Tabled) -> str:
    """The text in lines of at most 79 characters; a second language follows the first."""
    return "\n\n\n".join("\n".join(_document(text)) for text in tabled.texts) + "\n"


def _document(text: Document) -> Iterator[str]:
    imprint = text.imprint
    if imprint.concept:
        yield from (say("word.watermark", text.language), "")
    yield from _underlined(imprint.title, "=")
    facts = (
        imprint.subtitle,
        imprint.status,
        imprint.round,
        write_date(imprint.dated, text.language),
        imprint.authors,
    )
    yield from _filled(" · ".join(fact for fact in facts if fact), 0)
    yield from ("", "")
    yield from _underlined(f"{text.chapter.heading}  {text.chapter.title}", "=")
    for article in text.chapter.articles:
        yield from _article(article)
    if text.signatories:
        yield from ("", "")
        yield from _underlined(say("word.signing", text.language), "-")
        yield from ("", say("word.agreed_at", text.language))
        for party in text.signatories:
            yield from ("", *_filled(f"{party.name} ({party.side})", 0), "", "_" * 30)
    for annex in text.annexes:
        yield from ("", "")
        yield from _underlined(f"{annex.heading}  {annex.title}", "=")
        if annex.opening:
            yield from ("", *_filled(annex.opening, 0))
        for article in annex.articles:
            yield from _article(article)


def _article(article: Article) -> Iterator[str]:
    mark = f" ({article.mark})" if article.mark else ""
    yield ""
    yield from _underlined(f"{article.heading}  {article.title}{mark}", "-")
    for paragraph in article.paragraphs:
        yield ""
        yield from _paragraph(paragraph)


def _paragraph(paragraph: Paragraph) -> Iterator[str]:
    indent = _STEP if paragraph.number else 0
    yield from _filled(_words(paragraph.spans), 0, paragraph.number)
    for item in paragraph.items:
        left = indent + _STEP * (max(item.depth, 1) - 1)
        yield from _filled(_words(item.spans), left if item.number else left + _STEP, item.number)
    if paragraph.table:
        yield from _table(paragraph.table, indent)
    if paragraph.closing:
        yield from _filled(_words(paragraph.closing), indent)


def _words(spans: Iterable[Span]) -> str:
    return "".join(span.text for span in spans)


def _underlined(words: str, line: str) -> Iterator[str]:
    lines = list(_filled(words, 0))
    yield from lines
    yield line * max(map(len, lines), default=0)


def _filled(words: str, indent: int, number: str = "") -> Iterator[str]:
    margin = " " * indent
    number = printable(number)
    first = f"{margin}{number.ljust(_STEP)}" if number else margin
    if number and len(number) >= _STEP:
        first += " "
    hanging = margin + (" " * _STEP if number else "")
    yield from textwrap.wrap(
        printable(words), _WIDTH, initial_indent=first, subsequent_indent=hanging, break_on_hyphens=False,
        break_long_words=False,
    ) or [first.rstrip()]  # fmt: skip


def _table(block: TableBlock, indent: int) -> Iterator[str]:
    margin = " " * indent
    rows = [
        [printable(head) for head in block.heads],
        *([printable(cell.text) for cell in row] for row in block.rows),
    ]
    count = max(map(len, rows))
    widths = [max([0, *(len(row[at]) for row in rows if at < len(row))]) for at in range(count)]
    if block.caption:
        yield from _filled(block.caption, indent)
    for number, row in enumerate(rows):
        yield (margin + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False))).rstrip()
        if number == 0:
            yield margin + "  ".join("-" * width for width in widths)
