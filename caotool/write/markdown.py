"""A tabled text as Markdown, in which no value can become structure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from caotool.language.dates import write_date
from caotool.language.message import say
from caotool.model.document import Article, Document, Paragraph, Span, TableBlock
from caotool.model.tabled import Tabled
from caotool.write.characters import printable

_SPECIAL = re.compile(r"([\\`*_\[\]{}<>|~&^$@])")
_ADDRESS = re.compile(r"(?i)(https?|ftp|mailto|xmpp)(:)|(www)(\.)")
_CLOSES_A_HEADING = re.compile(r"(?<![#\\])(#+)$")
_OPENS_A_BLOCK = re.compile(r"^([^\W_]{0,9}(?=[.)](?:\s|$)))?([#+\-=:.()%])")


def write_markdown(tabled: Tabled) -> str:
    """The text as CommonMark with tables; a second language follows the first under a rule."""
    return "\n\n---\n\n".join("\n\n".join(_document(text)) for text in tabled.texts) + "\n"


def escaped(text: str) -> str:
    """Text that Markdown shows as it is, inside a line."""
    text = _SPECIAL.sub(r"\\\1", printable(text))
    return _ADDRESS.sub(lambda found: found[0][:-1] + "\\" + found[0][-1], text)


def line(text: str) -> str:
    """Escaped text that stands at the start of a line: no heading, list, rule or quotation may come of it."""
    return _OPENS_A_BLOCK.sub(lambda found: f"{found[1] or ''}\\{found[2]}", text.strip(" \u00a0"))


def _document(text: Document) -> Iterator[str]:
    imprint = text.imprint
    if imprint.concept:
        yield f"**{say('word.watermark', text.language)}**"
    yield _heading(1, imprint.title)
    facts = (
        imprint.subtitle,
        imprint.status,
        imprint.round,
        write_date(imprint.dated, text.language),
        imprint.authors,
    )
    yield line(" · ".join(escaped(fact) for fact in facts if fact))
    yield _heading(2, f"{text.chapter.heading} {text.chapter.title}")
    for article in text.chapter.articles:
        yield from _article(article)
    if text.signatories:
        yield _heading(2, say("word.signing", text.language))
        yield line(escaped(say("word.agreed_at", text.language)))
        for party in text.signatories:
            yield line(f"{escaped(party.name)} ({escaped(party.side)})")
    for annex in text.annexes:
        yield _heading(2, f"{annex.heading} {annex.title}")
        if annex.opening:
            yield line(escaped(annex.opening))
        for article in annex.articles:
            yield from _article(article)


def _heading(level: int, words: str) -> str:
    # A row of number signs at the end would be taken off, so its first one is escaped.
    words = _CLOSES_A_HEADING.sub(r"\\\1", line(escaped(words)))
    return f"{'#' * level} {words}".rstrip()


def _article(article: Article) -> Iterator[str]:
    mark = f" ({article.mark})" if article.mark else ""
    yield _heading(3, f"{article.heading} {article.title}{mark}")
    for paragraph in article.paragraphs:
        yield from (block for block in _paragraph(paragraph) if block)


def _paragraph(paragraph: Paragraph) -> Iterator[str]:
    # The number is written out: a Markdown list would count for itself, and does not know "1°." at all.
    yield line(
        f"{escaped(paragraph.number)} {_words(paragraph.spans)}" if paragraph.number else _words(paragraph.spans)
    )
    depths = [0]
    lines = []
    for item in paragraph.items:
        depth = min(max(item.depth, 1), depths[-1] + 1)
        depths.append(depth)
        words = f"{escaped(item.number)} {_words(item.spans)}" if item.number else _words(item.spans)
        lines.append(f"{'  ' * (depth - 1)}- {line(words)}".rstrip())
    if lines:
        yield "\n".join(lines)
    if paragraph.table:
        yield from _table(paragraph.table)
    yield line(_words(paragraph.closing))


def _words(spans: Iterable[Span]) -> str:
    return escaped("".join(span.text for span in spans))


def _table(block: TableBlock) -> Iterator[str]:
    if block.caption:
        yield line(escaped(block.caption))
    count = max([len(block.heads), *(len(row) for row in block.rows)])
    if count:
        heads = [*map(escaped, block.heads), *[""] * (count - len(block.heads))]
        rows = [[*(escaped(cell.text) for cell in row), *[""] * (count - len(row))] for row in block.rows]
        yield "\n".join(f"| {' | '.join(cells)} |" for cells in [heads, ["---"] * count, *rows])
