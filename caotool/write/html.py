"""A tabled value as one web page that needs nothing else: headings, languages, and a sheet for printing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from html import escape as escape_markup
from itertools import zip_longest

from caotool.language.characters import clean
from caotool.language.dates import write_date
from caotool.language.message import say
from caotool.model.document import (
    Annex,
    Article,
    ArticleSort,
    DisputedSpan,
    Document,
    Item,
    OpenSpan,
    Paragraph,
    ReferenceSpan,
    Span,
    TableBlock,
    Target,
)
from caotool.model.tabled import Tabled
from caotool.write.sheet import SHEET


def write_html(tabled: Tabled) -> str:
    """The page. Of two languages each article stands beside its counterpart."""
    leading = tabled.leading
    language = leading.language
    pages = [_Page(text, at) for at, text in enumerate(tabled.texts)]
    title = _one_line(leading.imprint.title)
    wide = ' class="two"' if len(pages) > 1 else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{language.tag}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{title}</title>\n<style>\n{SHEET}</style>\n</head>\n<body{wide}>\n"
        f"{_head(leading)}{pages[0].contents()}<main>\n{''.join(_main(pages))}</main>\n{_signatures(leading)}"
        "</body>\n</html>\n"
    )


def _head(document: Document) -> str:
    imprint, language = document.imprint, document.language
    facts = (
        ("word.status", imprint.status),
        ("word.round", imprint.round),
        ("word.dated", write_date(imprint.dated, language)),
        ("word.authors", imprint.authors),
    )
    rows = "".join(f"<dt>{say(key, language)}</dt><dd>{_one_line(text)}</dd>\n" for key, text in facts if text)
    concept = f'<p class="concept">{say("word.watermark", language)}</p>\n' if imprint.concept else ""
    subtitle = f'<p class="subtitle">{_one_line(imprint.subtitle)}</p>\n' if imprint.subtitle else ""
    return f"<header>\n{concept}<h1>{_one_line(imprint.title)}</h1>\n{subtitle}<dl>\n{rows}</dl>\n</header>\n"


def _signatures(document: Document) -> str:
    if not document.signatories:
        return ""
    rows = "".join(
        f"<li><strong>{_one_line(party.name)}</strong> {_one_line(party.side)}</li>\n"
        for party in document.signatories
    )
    heading = say("word.signing", document.language)
    return f'<footer>\n<h2>{heading}</h2>\n<ul class="signatures">\n{rows}</ul>\n</footer>\n'


def _main(pages: Sequence[_Page]) -> Iterator[str]:
    yield _beside([page.title(page.text.chapter.heading, page.text.chapter.title, "chapter") for page in pages])
    for articles in zip_longest(*(page.text.chapter.articles for page in pages)):
        yield _articles(pages, articles)
    for annexes in zip_longest(*(page.text.annexes for page in pages)):
        yield _beside([page.annex(annex) if annex else "" for page, annex in zip(pages, annexes, strict=True)])
        for articles in zip_longest(*(annex.articles if annex else () for annex in annexes)):
            yield _articles(pages, articles)


def _articles(pages: Sequence[_Page], articles: Sequence[Article | None]) -> str:
    return _beside([page.article(article) if article else "" for page, article in zip(pages, articles, strict=True)])


def _beside(blocks: Sequence[str]) -> str:
    if len(blocks) == 1:
        return blocks[0]
    return f'<div class="beside">\n{"".join(f"<div>{block}</div>{chr(10)}" for block in blocks)}</div>\n'


class _Page:
    """One text; ``at`` is its place among the texts, which keeps the ids of a second text apart."""

    def __init__(self, text: Document, at: int) -> None:
        self.text = text
        self._at = at
        self._ids = dict(_ids(text, at))
        self._places = {id(article): place for place, article in enumerate(text.articles())}

    def contents(self) -> str:
        """A list of links to every article of the chapter and to the annexes."""
        chapter = self.text.chapter
        rows = [
            f'<li><a href="#{self._id(article)}">{_heading(article.heading, article.title)}</a></li>\n'
            for article in chapter.articles
        ]
        rows += [
            f'<li><a href="#{self._annex_id(annex)}">{_heading(annex.heading, annex.title)}</a></li>\n'
            for annex in self.text.annexes
        ]
        heading = say("word.contents", self.text.language)
        return f'<nav aria-label="{heading}">\n<h2>{heading}</h2>\n<ol>\n{"".join(rows)}</ol>\n</nav>\n'

    def title(self, heading: str, title: str, id_: str) -> str:
        """The heading of the chapter or of an annex."""
        return f'<h2 id="{id_}-{self._at}"{self._tongue()}>{_heading(heading, title)}</h2>\n'

    def annex(self, annex: Annex) -> str:
        """An annex up to its first article."""
        opening = f"<p{self._tongue()}>{_text(annex.opening)}</p>\n" if annex.opening else ""
        id_ = self._annex_id(annex)
        return f'<h2 class="annex" id="{id_}"{self._tongue()}>{_heading(annex.heading, annex.title)}</h2>\n{opening}'

    def article(self, article: Article) -> str:
        """An article with all its paragraphs."""
        mark = f' <span class="mark">({_one_line(article.mark)})</span>' if article.mark else ""
        body = "".join([self._paragraph(article, paragraph) for paragraph in article.paragraphs])
        id_ = self._id(article)
        return (
            f'<article aria-labelledby="{id_}"{self._tongue()}>\n<h3 id="{id_}">'
            f"{_heading(article.heading, article.title)}{mark}</h3>\n{body}</article>\n"
        )

    def _paragraph(self, article: Article, paragraph: Paragraph) -> str:
        id_ = ""
        if paragraph.label and article.sort is not ArticleSort.EXPLANATION:
            id_ = self._ids.get(Target(article.placement, paragraph.label), "")
        blocks = []
        if paragraph.spans or paragraph.number:
            blocks.append(f"<p>{self._spans(paragraph.spans)}</p>\n")
        blocks += self._items(paragraph.items)
        if paragraph.table:
            blocks.append(self._table(paragraph.table))
        if paragraph.closing:
            blocks.append(f"<p>{self._spans(paragraph.closing)}</p>\n")
        place = f' id="{id_}"' if id_ else ""
        number = f'<span class="number">{_one_line(paragraph.number)}</span>' if paragraph.number else ""
        return f'<div class="paragraph"{place}>{number}<div>{"".join(blocks)}</div></div>\n'

    def _items(self, items: Sequence[Item]) -> Iterator[str]:
        for item in items:
            number = f'<span class="number">{_one_line(item.number)}</span>' if item.number else ""
            depth = min(max(item.depth, 1), 6)
            yield f'<div class="item depth-{depth}">{number}<p>{self._spans(item.spans)}</p></div>\n'

    def _table(self, table: TableBlock) -> str:
        caption = f"<caption>{_one_line(table.caption)}</caption>\n" if table.caption else ""
        heads = "".join(f'<th scope="col">{_one_line(head)}</th>' for head in table.heads)
        rows = "".join(f"<tr>{''.join(f'<td>{self._span(cell)}</td>' for cell in row)}</tr>\n" for row in table.rows)
        return f"<table>\n{caption}<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"

    def _spans(self, spans: Sequence[Span]) -> str:
        return "".join([self._span(span) for span in spans])

    def _span(self, span: Span) -> str:
        words = _text(span.text)
        if isinstance(span, OpenSpan | DisputedSpan):
            return f"<mark>{words}</mark>"
        if isinstance(span, ReferenceSpan) and span.target is not None:
            place = self._ids.get(span.target) or self._ids.get(Target(span.target.placement))
            return f'<a href="#{place}">{words}</a>' if place else words
        return words

    def _tongue(self) -> str:
        return f' lang="{self.text.language.tag}"' if self._at else ""

    def _id(self, article: Article) -> str:
        return f"article-{self._at}-{self._places[id(article)]}"

    def _annex_id(self, annex: Annex) -> str:
        place = next(at for at, each in enumerate(self.text.annexes) if each is annex)
        return f"annex-{self._at}-{place}"


def _ids(text: Document, at: int) -> Iterator[tuple[Target, str]]:
    """Every place that a reference can lead to, first come first served."""
    seen: set[Target] = set()
    for place, article in enumerate(text.articles()):
        if article.sort is ArticleSort.EXPLANATION or not article.placement:
            continue
        targets: Mapping[Target, str] = {
            Target(article.placement): f"article-{at}-{place}",
            **{
                Target(article.placement, paragraph.label): f"paragraph-{at}-{place}-{number}"
                for number, paragraph in enumerate(article.paragraphs)
                if paragraph.label
            },
        }
        for target, id_ in targets.items():
            if target not in seen:
                seen.add(target)
                yield target, id_


_markup = partial(escape_markup, quote=True)


def _text(text: str) -> str:
    return _markup(clean(text)).replace("\n", "<br>")


def _one_line(text: str) -> str:
    return _markup(" ".join(clean(text).split()))


def _heading(heading: str, title: str) -> str:
    number = f'<span class="number">{_one_line(heading)}</span> ' if heading else ""
    return number + _one_line(title)
