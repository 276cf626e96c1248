r"""A tabled value as Markdown. Values and wording are escaped, so that they can make no structure of their own.

Numbers are written as text (``1\.``): Markdown would count lists by itself, and knows no letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from caotool.language.characters import clean
from caotool.language.dates import write_date
from caotool.language.message import say
from caotool.model.document import Article, Document, Item, Paragraph, Span, TableBlock
from caotool.model.tabled import Tabled

_INLINE = re.compile(r"([\\`*_\[\]<>&~$|^!#@{}])")
_ADDRESS = re.compile(r"(?i)(?<=http)(s?)(:)|(?<=www)()(\.)|(?<=ftp)()(:)")
_LINE_START = re.compile(r"^(\s*)([-+=:]|(?:\d+|[A-Za-z]+|[ivxlcdmIVXLCDM]+)[.)](?=\s|$))")
_SPACES = re.compile(r"[ \t\u2028\u2029]+")


def write_markdown(tabled: Tabled) -> str:
    """The whole text; of two languages the leading one comes first, and the other after a rule."""
    return "\n\n---\n\n".join("\n\n".join(_document(text)) for text in tabled.texts) + "\n"


def escape(text: str) -> str:
    r"""Text for inside a paragraph: nothing in it means anything to Markdown. Line ends become hard breaks.

    >>> escape("# 1. *x*")
    '\\# 1. \\*x\\*'
    """
    lines = [line.strip() for line in clean(text).split("\n")]
    return "\\\n".join(_line(line) for line in lines if line)


def one_line(text: str) -> str:
    """Escaped text without line ends, for headings and cells."""
    return _line(" ".join(clean(text).split()))


def _line(line: str) -> str:
    line = _INLINE.sub(r"\\\1", _SPACES.sub(" ", line))
    # An address would become a link by itself.
    line = _ADDRESS.sub(lambda found: found[0][:-1] + "\\" + found[0][-1], line)
    return _LINE_START.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", line)


def _document(document: Document) -> Iterator[str]:
    imprint, language = document.imprint, document.language
    yield f"# {one_line(imprint.title)}"
    if imprint.subtitle:
        yield f"*{one_line(imprint.subtitle)}*"
    facts = [imprint.status, imprint.round, write_date(imprint.dated, language), imprint.authors]
    if imprint.concept:
        facts.insert(0, say("word.watermark", language))
    yield " · ".join(one_line(fact) for fact in facts if fact)
    yield f"## {_heading(document.chapter.heading, document.chapter.title)}"
    for article in document.chapter.articles:
        yield from _article(article)
    for annex in document.annexes:
        yield f"## {_heading(annex.heading, annex.title)}"
        if annex.opening:
            yield escape(annex.opening)
        for article in annex.articles:
            yield from _article(article)
    if document.signatories:
        yield f"## {say('word.signing', language)}"
        yield "\n".join(
            f"- {one_line(f'{party.name} ({party.side})' if party.side else party.name)}"
            for party in document.signatories
        )


def _heading(number: str, title: str) -> str:
    return one_line(f"{number} {title}")


def _article(article: Article) -> Iterator[str]:
    mark = f" *({one_line(article.mark)})*" if article.mark else ""
    yield f"### {_heading(article.heading, article.title)}{mark}"
    for paragraph in article.paragraphs:
        yield from _paragraph(paragraph)


def _paragraph(paragraph: Paragraph) -> Iterator[str]:
    text = _text(paragraph.spans)
    if text or paragraph.number:
        yield escape(f"{paragraph.number} {text}" if paragraph.number else text)
    if paragraph.items:
        yield "\n".join(_item(item) for item in paragraph.items)
    if paragraph.table:
        if paragraph.table.caption:
            yield f"**{one_line(paragraph.table.caption)}**"
        yield "\n".join(_table(paragraph.table))
    if paragraph.closing:
        yield escape(_text(paragraph.closing))


def _item(item: Item) -> str:
    indent = "  " * (max(item.depth, 1) - 1)
    text = _text(item.spans)
    words = escape(f"{item.number} {text}" if item.number else text).replace("\n", f"\n{indent}  ")
    return f"{indent}- {words}"


def _table(table: TableBlock) -> Iterator[str]:
    columns = max([len(table.heads), *map(len, table.rows)])
    heads = [*map(one_line, table.heads), *[""] * (columns - len(table.heads))]
    yield f"| {' | '.join(heads)} |"
    yield "|" + " --- |" * columns
    for row in table.rows:
        cells = [*(one_line(cell.text) for cell in row), *[""] * (columns - len(row))]
        yield f"| {' | '.join(cells)} |"


def _text(spans: Sequence[Span]) -> str:
    return "".join([span.text for span in spans])
