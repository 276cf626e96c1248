"""Which number every paragraph of a text gets, decided before writing, so that references can look ahead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from caotool.frozen import Frozen
from caotool.language.tongue import Language
from caotool.model.document import Annex, Article, ArticleSort, Document, Target
from caotool.word.anchors import target_bookmark
from caotool.word.numbering import ARTICLE, CHAPTER, ITEM, PARAGRAPH, Counter, Placed, level_of_item


class PlannedArticle(Frozen):
    """The numbers of an article: its heading, and of every paragraph its own and those of its items."""

    heading: Placed
    paragraphs: tuple[tuple[Placed, tuple[Placed, ...]], ...]


class Landing(Frozen):
    """What a reference lands on: a bookmark, the number as printed there, and whether Word counts that number."""

    bookmark: str
    number: str
    live: bool


class Plan(Frozen):
    """All numbers of a text."""

    chapter: Placed
    articles: tuple[PlannedArticle, ...]
    annexes: tuple[tuple[Placed, tuple[PlannedArticle, ...]], ...]
    landings: Mapping[Target, Landing]


NONE = Placed("")
"""No number at all."""


def plan(document: Document, chapter: Counter, annexes: Counter, language: Language | None) -> Plan:
    """The numbers of a text, counted through its two lists; ``language`` is given for the second text of two."""
    heading = chapter.place(CHAPTER, document.chapter.heading)
    articles = tuple(_article(article, chapter) for article in document.chapter.articles)
    planned = tuple((_annex(annex, annexes), tuple(_article(article, annexes) for article in annex.articles))
                    for annex in document.annexes)  # fmt: skip
    landings: dict[Target, Landing] = {}
    for article, numbers in _pairs(document, articles, planned):
        for target, landing in _landings(article, numbers, language):
            landings.setdefault(target, landing)
    return Plan(heading, articles, planned, landings)


def _annex(annex: Annex, counter: Counter) -> Placed:
    placed = counter.place(CHAPTER, annex.heading)
    if not placed.live:
        counter.unnumbered(ARTICLE)
    return placed


def _article(article: Article, counter: Counter) -> PlannedArticle:
    if article.sort is ArticleSort.EXPLANATION:
        # It carries the number of the article that it explains; it does not count for itself.
        heading = Counter.written_out(article.heading)
    else:
        heading = counter.place(ARTICLE, article.heading)
    if not heading.live:
        counter.unnumbered(PARAGRAPH)
    paragraphs = []
    for paragraph in article.paragraphs:
        if paragraph.number:
            own = counter.place(PARAGRAPH, paragraph.number)
        else:
            counter.unnumbered(ITEM)
            own = NONE
        items = tuple(
            counter.place(level_of_item(item.depth), item.number) if item.number else NONE for item in paragraph.items
        )
        paragraphs.append((own, items))
    return PlannedArticle(heading, tuple(paragraphs))


def _pairs(
    document: Document,
    articles: tuple[PlannedArticle, ...],
    annexes: tuple[tuple[Placed, tuple[PlannedArticle, ...]], ...],
) -> Iterator[tuple[Article, PlannedArticle]]:
    yield from zip(document.chapter.articles, articles, strict=True)
    for annex, (_, planned) in zip(document.annexes, annexes, strict=True):
        yield from zip(annex.articles, planned, strict=True)


def _landings(
    article: Article, numbers: PlannedArticle, language: Language | None
) -> Iterator[tuple[Target, Landing]]:
    if not article.placement or article.sort is ArticleSort.EXPLANATION:
        return
    target = Target(article.placement)
    yield target, Landing(target_bookmark(target, language), article.heading, numbers.heading.live)
    for paragraph, (placed, _) in zip(article.paragraphs, numbers.paragraphs, strict=True):
        if paragraph.label and paragraph.number and placed.live:
            target = Target(article.placement, paragraph.label)
            yield target, Landing(target_bookmark(target, language), paragraph.number.rstrip("."), live=True)
