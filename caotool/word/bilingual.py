"""Two languages side by side: a table an article, a row a paragraph, the leading text on the left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from caotool.word.body import Blocks, Voice
from caotool.word.signatures import signature_block
from caotool.word.tables import GAP, grid, row
from caotool.word.xml import paragraph


def chapter_side_by_side(left: Voice, right: Voice) -> Iterator[str]:
    """The chapter and its annexes in two columns; the signatures stand under both, in the leading language."""
    yield _new_page(left)
    yield _table(left, [([left.chapter_heading(new_page=False)], [right.chapter_heading(new_page=False)])])
    articles = [
        [
            voice.article(*pair, annex=False)
            for pair in zip(voice.text.chapter.articles, voice.plan.articles, strict=True)
        ]
        for voice in (left, right)
    ]
    for first, second in zip_longest(articles[0], articles[1]):
        yield _gap(left)
        yield _table(left, _rows(first or [], second or []))
    yield _gap(left)
    yield from signature_block(left.text, left.ids, 2 * left.width)
    for first, second in zip_longest(_annexes(left), _annexes(right)):
        yield _new_page(left)
        yield _table(left, _rows(first or [], second or []))
        yield _gap(left)


def _annexes(voice: Voice) -> list[list[Blocks]]:
    """The rows of every annex in one language."""
    annexes = []
    for annex, (placed, articles) in zip(voice.text.annexes, voice.plan.annexes, strict=True):
        rows = [voice.annex_heading(annex, placed, new_page=False)]
        for article, planned in zip(annex.articles, articles, strict=True):
            rows += voice.article(article, planned, annex=True)
        annexes.append(rows)
    return annexes


def _new_page(voice: Voice) -> str:
    return paragraph(voice.ids["Normal"], "", f"<w:pageBreakBefore/>{GAP}")


def _rows(left: list[Blocks], right: list[Blocks]) -> list[tuple[Blocks, Blocks]]:
    """Paragraph beside paragraph; where one text is longer, the other has an empty place."""
    return [(one or [], other or []) for one, other in zip_longest(left, right)]


def _table(voice: Voice, rows: Sequence[tuple[Blocks, Blocks]]) -> str:
    half = voice.width + 216  # the cells' own margins
    empty = paragraph(voice.ids["Normal"], "")
    inside = [
        row(["".join(left) or empty, "".join(right) or empty], [half, half], whole=False) for left, right in rows
    ]
    return grid(voice.ids["Tweetalig"], [half, half], inside)


def _gap(voice: Voice) -> str:
    # Two tables without a paragraph between them would become one.
    return paragraph(voice.ids["Normal"], "", GAP)
