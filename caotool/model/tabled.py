"""What goes out: the text as shown, identifiers and a fingerprint, and no field for anything else."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cached_property

from caotool.frozen import Frozen
from caotool.language.tongue import Language
from caotool.model.document import Article, Document, ValueSpan, spans_of


class TabledValue(Frozen):
    """A value that the text shows, where it shows it, and how it is printed there."""

    parameter: str
    occurrence: int
    text: str


class TabledPlacement(Frozen):
    """An article that the text shows."""

    placement: str
    clause: str
    number: str
    values: tuple[TabledValue, ...]


class Tabled(Frozen, dict=True):
    """The only thing an exporter is given.

    It is made from the composed text alone, so nothing can be in a file that was not in the text. ``texts`` has one
    document, or two of the same shape in two languages for a text side by side. ``document_id`` identifies the file
    when it comes back.
    """

    document_id: str
    texts: tuple[Document, ...]

    @property
    def leading(self) -> Document:
        """The leading text."""
        return self.texts[0]

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages in the file, leading one first."""
        return tuple(text.language for text in self.texts)

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 over the visible text and its anchors, in hexadecimal: the same text has the same fingerprint."""
        digest = hashlib.sha256()
        for text in self.texts:
            for line in _lines(text):
                digest.update(line.encode("utf-8") + b"\n")
        return digest.hexdigest()

    def placements(self) -> tuple[TabledPlacement, ...]:
        """What the leading text shows, article by article."""
        return tuple(_tabled(article) for article in self.leading.articles() if article.placement)


def _tabled(article: Article) -> TabledPlacement:
    values = tuple(
        TabledValue(span.anchor.parameter, span.anchor.occurrence, span.text)
        for span in spans_of(article)
        if isinstance(span, ValueSpan)
    )
    return TabledPlacement(article.placement, article.clause, article.number, values)


def _lines(text: Document) -> Iterator[str]:
    yield f"{text.language} {text.imprint.title} {text.chapter.heading} {text.chapter.title}"
    for article in text.articles():
        yield f"{article.placement} {article.heading} {article.title}"
        for span in spans_of(article):
            anchor = getattr(span, "anchor", None)
            yield f"{anchor.parameter}.{anchor.occurrence} {span.text}" if anchor else span.text
