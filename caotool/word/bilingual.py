"""Two languages side by side: a table an article, a row a paragraph, the leading text on the left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from caotool.word.body import Blocks, Voice
from caotool.word.signatures import signature_block
from caotool.word.tables import grid, row
from caotool.word.xml import paragraph


def chapter_side_by_side(voices: Sequence[Voice]) -> Iterator[str]:
    """The chapter and its annexes in two columns; the signatures stand under both, in the leading language."""
    left, right = voices[0], voices[1]
    yield paragraph(
        left.ids["Normal"], "", '<w:pageBreakBefore/><w:spacing w:after="0" w:line="20" w:lineRule="exact"/>'
    )
    yield _table(left, [([left.chapter_heading(new_page=False)], [right.chapter_heading(new_page=False)])])
    for first, second in zip_longest(
        zip(left.text.chapter.articles, left.plan.articles, strict=True),
        zip(right.text.chapter.articles, right.plan.articles, strict=True),
    ):
        yield _gap(left)
        yield _table(left, _rows(
            left.article(*first, annex=False) if first else [],
            right.article(*second, annex=False) if second else [],
        ))  # fmt: skip
    yield _gap(left)
    yield from signature_block(left.text, left.ids, 2 * left.width)
    yield from _annexes(left, right)


def _annexes(left: Voice, right: Voice) -> Iterator[str]:
    for first, second in zip_longest(
        zip(left.text.annexes, left.plan.annexes, strict=True),
        zip(right.text.annexes, right.plan.annexes, strict=True),
    ):
        rows: list[tuple[Blocks, Blocks]] = []
        sides = []
        for voice, pair in ((left, first), (right, second)):
            if pair is None:
                sides.append(([], []))
                continue
            annex, (placed, articles) = pair
            sides.append((
                voice.annex_heading(annex, placed),
                [voice.article(article, planned, annex=True) for article, planned in zip(annex.articles, articles, strict=True)],
            ))  # fmt: skip
        rows.append((sides[0][0], sides[1][0]))
        for one, other in zip_longest(sides[0][1], sides[1][1], fillvalue=[]):
            rows += _rows(one, other)
        yield paragraph(
            left.ids["Normal"], "", '<w:pageBreakBefore/><w:spacing w:after="0" w:line="20" w:lineRule="exact"/>'
        )
        yield _table(left, rows)
        yield _gap(left)


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
    return paragraph(voice.ids["Normal"], "", '<w:spacing w:after="0" w:line="120" w:lineRule="exact"/>')
