"""A tabled text as one self-contained page that a screen reader and a printer can use."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape as _escaped
from itertools import zip_longest
from typing import Any, Final

from caotool.language.dates import write_date
from caotool.language.message import say
from caotool.model.document import (
    Annex,
    Article,
    ArticleSort,
    DisputedSpan,
    Document,
    OpenSpan,
    Paragraph,
    ReferenceSpan,
    Span,
    TableBlock,
    Target,
    TermSpan,
    TextSpan,
    ValueSpan,
)
from caotool.model.tabled import Tabled
from caotool.write.characters import printable
from caotool.write.stylesheet import STYLESHEET


def write_html(tabled: Tabled) -> str:
    """The text as HTML without scripts or anything fetched; two languages stand side by side."""
    text = tabled.leading
    return (
        f'<!DOCTYPE html>\n<html lang="{text.language.tag}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{_text(text.imprint.title)}</title>\n<style>\n{STYLESHEET}</style>\n</head>\n<body>\n"
        f"{''.join(_page(tabled))}</body>\n</html>\n"
    )


def _text(words: str) -> str:
    return _escaped(printable(words))


def _page(tabled: Tabled) -> Iterator[str]:
    pages = [_Page(text, second=number > 0) for number, text in enumerate(tabled.texts[:2])]
    leading = pages[0]
    yield leading.title()
    yield leading.contents()
    yield "<main>\n"
    chapters = [[page.chapter(), *(page.article(each) for each in page.text.chapter.articles)] for page in pages]
    yield from _beside(chapters)
    yield leading.signatures()
    for annexes in zip_longest(*([page.annex(annex) for annex in page.text.annexes] for page in pages), fillvalue=[]):
        yield from _beside(annexes)
    yield "</main>\n"


def _beside(columns: Iterable[list[str]]) -> Iterator[str]:
    """Blocks of one language as they are, of two languages in pairs."""
    columns = list(columns)
    if len(columns) == 1:
        yield from columns[0]
        return
    for left, right in zip_longest(*columns, fillvalue=""):
        yield f'<div class="pair"><div>{left}</div><div>{right}</div></div>\n'


class _Page:
    """Writes one text; a second text, beside the first, marks its language and has names of its own."""

    def __init__(self, text: Document, second: bool) -> None:
        self.text = text
        self._suffix = f"-{text.language}" if second else ""
        self._tongue = f' lang="{text.language.tag}"' if second else ""
        self._given: set[str] = set()
        self._targets = {
            Target(article.placement, label)
            for article in text.articles()
            if article.placement and article.sort is not ArticleSort.EXPLANATION
            for label in ("", *(paragraph.label for paragraph in article.paragraphs))
        }

    def name(self, target: Target) -> str:
        """The name of a place in the page, or nothing where the page has no such place."""
        if target not in self._targets:
            return ""
        pieces = [target.placement, *([target.label] if target.label else [])]
        return "a-" + ".".join(re.sub(r"[^A-Za-z0-9-]", _spelled, piece) for piece in pieces) + self._suffix

    def _id(self, place: str) -> str:
        if not place or place in self._given:
            return ""
        self._given.add(place)
        return f' id="{place}"'

    def title(self) -> str:
        """The block at the head of the page."""
        imprint, language = self.text.imprint, self.text.language
        facts = {
            "word.status": imprint.status,
            "word.round": imprint.round,
            "word.dated": write_date(imprint.dated, language),
            "word.authors": imprint.authors,
        }
        rows = "".join(f"<dt>{say(key, language)}</dt><dd>{_text(fact)}</dd>" for key, fact in facts.items() if fact)
        concept = f'<p class="concept">{say("word.watermark", language)}</p>\n' if imprint.concept else ""
        subtitle = f"<p>{_text(imprint.subtitle)}</p>\n" if imprint.subtitle else ""
        return f"<header>\n{concept}<h1>{_text(imprint.title)}</h1>\n{subtitle}<dl>{rows}</dl>\n</header>\n"

    def contents(self) -> str:
        """Links to the articles."""
        heading = say("word.contents", self.text.language)
        lines = "".join(
            f"<li>{_linked(self.name(Target(article.placement)), f'{article.heading} {article.title}')}</li>"
            for article in self.text.chapter.articles
        )
        return f'<nav aria-label="{heading}">\n<h2>{heading}</h2>\n<ul>{lines}</ul>\n</nav>\n'

    def chapter(self) -> str:
        """The heading of the chapter."""
        chapter = self.text.chapter
        return f"<h2{self._tongue}>{_number(chapter.heading)} {_text(chapter.title)}</h2>\n"

    def annex(self, annex: Annex) -> list[str]:
        """The heading of an annex, then its articles."""
        opening = f"<p>{_text(annex.opening)}</p>" if annex.opening else ""
        heading = f'<h2 class="annex">{_number(annex.heading)} {_text(annex.title)}</h2>'
        return [f"<div{self._tongue}>{heading}{opening}</div>\n", *(self.article(each) for each in annex.articles)]

    def article(self, article: Article) -> str:
        """An article as a section."""
        target = Target(article.placement)
        place = self.name(target) if article.sort is not ArticleSort.EXPLANATION else ""
        name = self._id(place)
        mark = f' <span class="mark">({_text(article.mark)})</span>' if article.mark else ""
        inside = "".join(self._paragraph(article, paragraph) for paragraph in article.paragraphs)
        return (
            f"<article{name}{self._tongue}>\n<h3>{_number(article.heading)} {_text(article.title)}{mark}</h3>\n"
            f"{inside}</article>\n"
        )

    def _paragraph(self, article: Article, paragraph: Paragraph) -> str:
        place = self.name(Target(article.placement, paragraph.label)) if paragraph.label else ""
        name = self._id(place) if article.sort is not ArticleSort.EXPLANATION else ""
        number = f"{_number(paragraph.number)} " if paragraph.number else ""
        items = "".join(
            f'<li class="depth{min(max(item.depth, 1), 4)}">{_number(item.number) + " " if item.number else ""}'
            f"{self._spans(item.spans)}</li>"
            for item in paragraph.items
        )
        inside = f"<p>{number}{self._spans(paragraph.spans)}</p>"
        # The list is written with its numbers in the text, which keeps them when copied and when read aloud.
        inside += f'<ul class="items">{items}</ul>' if items else ""
        inside += self._table(paragraph.table) if paragraph.table else ""
        inside += f"<p>{self._spans(paragraph.closing)}</p>" if paragraph.closing else ""
        kind = "numbered" if paragraph.number else "sole"
        return f'<div class="{kind}"{name}>{inside}</div>\n'

    def _table(self, block: TableBlock) -> str:
        caption = f"<caption>{_text(block.caption)}</caption>" if block.caption else ""
        heads = "".join(f'<th scope="col">{_text(head)}</th>' for head in block.heads)
        rows = "".join(f"<tr>{''.join(f'<td>{self._spans([cell])}</td>' for cell in row)}</tr>" for row in block.rows)
        return f"<table>{caption}<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"

    def _spans(self, spans: Iterable[Span]) -> str:
        return "".join(_WAYS[type(span)](self, span) for span in spans)

    def signatures(self) -> str:
        """Where the parties sign; nothing where nobody does."""
        if not self.text.signatories:
            return ""
        language = self.text.language
        lines = "".join(
            f'<p class="line">{say(key, language)}</p>' for key in ("word.name", "word.function", "word.signature")
        )
        parties = "".join(
            f'<div class="party"><p>{_text(party.side)}<br><strong>{_text(party.name)}</strong></p>'
            f"{lines}</div>"
            for party in self.text.signatories
        )  # fmt: skip
        return (
            f'<section class="signatures">\n<h2>{say("word.signing", language)}</h2>\n'
            f"<p>{say('word.agreed_at', language)}</p>\n{parties}</section>\n"
        )


def _spelled(found: re.Match[str]) -> str:
    return f"_{ord(found[0]):x}_"


def _number(number: str) -> str:
    return f'<span class="number">{_text(number)}</span>'


def _reference(page: _Page, span: ReferenceSpan) -> str:
    return _linked(page.name(span.target) if span.target else "", span.text)


def _linked(name: str, words: str) -> str:
    return f'<a href="#{name}">{_text(words)}</a>' if name else _text(words)


def _marked(kind: str) -> Callable[[_Page, Any], str]:
    return lambda page, span: f'<mark class="{kind}">{_text(span.text)}</mark>'  # noqa: ARG005


def _plain(page: _Page, span: TextSpan | ValueSpan | TermSpan) -> str:  # noqa: ARG001
    return _text(span.text)


_WAYS: Final[Mapping[type, Callable[[_Page, Any], str]]] = {
    TextSpan: _plain,
    ValueSpan: _plain,
    TermSpan: _plain,
    OpenSpan: _marked("open"),
    DisputedSpan: _marked("disputed"),
    ReferenceSpan: _reference,
}
