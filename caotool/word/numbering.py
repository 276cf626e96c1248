"""Live multi-level numbering that shows exactly the numbers that the document was composed with.

The printed numbers tell how to count: from "Artikel 5.2" follows the pattern ``Artikel %1.%2`` that starts at 2.
While the text is written, every number is compared with what Word is going to count; where the two differ, a list
is restarted, and a number that no list can produce is written out as text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import Final

from caotool.frozen import Frozen
from caotool.language.patterns import regex
from caotool.model.document import Article, Document
from caotool.word.styles import LEVELS, STEP
from caotool.word.xml import escape

CHAPTER, ARTICLE, PARAGRAPH, ITEM = range(4)
"""The levels; items of depth two and more follow on ITEM."""

_DEEPEST: Final = 8
_NUMBER: Final = regex(r"(.*?)(\d{1,4})(\D*)", re.DOTALL)
_LETTERS: Final = regex(r"(\W*)([a-z]{1,3}|[A-Z]{1,3})(\W*)")


class Pattern(Frozen):
    """How a level prints: ``text`` as in ``w:lvlText``, ``format`` as in ``w:numFmt``, counted from ``start``."""

    text: str
    format: str
    start: int = 1

    def printed(self, counts: Sequence[int]) -> str:
        """The number as Word prints it, from the counts of this level and those above it."""
        own = len(counts)
        printed = self.text.replace(f"%{own}", _FORMATS[self.format](counts[-1]))
        if "%" in printed:
            for level in range(1, own):
                printed = printed.replace(f"%{level}", str(counts[level - 1]))
        return printed


def _repeated(value: int) -> str:
    # Word counts on after z with aa, bb, cc.
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)


_FORMATS: Final[Mapping[str, Callable[[int], str]]] = {
    "decimal": str,
    "lowerLetter": _repeated,
    "upperLetter": lambda value: _repeated(value).upper(),
}


@lru_cache(maxsize=1024)
def _read(printed: str) -> tuple[str, str, int, str] | None:
    """What stands before the number, its format, its value, and what stands after it."""
    if "%" in printed:
        return None
    if found := _NUMBER.fullmatch(printed):
        before, digits, after = found.groups()
        return (before, "decimal", int(digits), after) if str(int(digits)) == digits else None
    if found := _LETTERS.fullmatch(printed):
        before, letters, after = found.groups()
        if len(set(letters)) == 1:
            value = (len(letters) - 1) * 26 + ord(letters[0].lower()) - ord("a") + 1
            return before, "lowerLetter" if letters.islower() else "upperLetter", value, after
    return None


_USUAL: Final = (
    Pattern("%1", "decimal"),
    Pattern("%1.%2", "decimal"),
    Pattern("%3.", "decimal"),
    Pattern("%4.", "lowerLetter"),
    Pattern("%5°.", "decimal"),
    *(Pattern(f"%{level + 1}.", "lowerLetter") for level in range(5, _DEEPEST + 1)),
)


def patterns(printed: Iterable[tuple[int, str]]) -> tuple[Pattern, ...]:
    """The pattern of every level, from the first number that is printed at it; usual ones where none is."""
    found: dict[int, Pattern] = {}
    for level, number in printed:
        if level not in found and (read := _read(number)):
            before, form, value, after = read
            head = found.get(CHAPTER)
            if (
                level == ARTICLE
                and head
                and (upper := re.fullmatch(rf"(.*?)\b{head.start}([.:\-–])", before, re.DOTALL))
            ):
                before = f"{upper[1]}%1{upper[2]}"
            start = value if level <= ARTICLE else 1
            found[level] = Pattern(f"{before}%{level + 1}{after}", form, start)
    return tuple(found.get(level, usual) for level, usual in enumerate(_USUAL))


def level_of_item(depth: int) -> int:
    """The level of an item at this depth, from 1."""
    return min(ITEM + max(depth, 1) - 1, _DEEPEST)


def numbers_in_articles(articles: Iterable[Article]) -> Iterator[tuple[int, str]]:
    """Every number that these articles print, with its level."""
    for article in articles:
        yield ARTICLE, article.heading
        for paragraph in article.paragraphs:
            if paragraph.number:
                yield PARAGRAPH, paragraph.number
            for item in paragraph.items:
                if item.number:
                    yield level_of_item(item.depth), item.number


def chapter_patterns(document: Document) -> tuple[Pattern, ...]:
    """How the chapter counts."""
    return patterns(chain([(CHAPTER, document.chapter.heading)], numbers_in_articles(document.chapter.articles)))


def annex_patterns(document: Document) -> tuple[Pattern, ...]:
    """How the annexes count."""
    return patterns(
        number
        for annex in document.annexes
        for number in chain([(CHAPTER, annex.heading)], numbers_in_articles(annex.articles))
    )


class Placed(Frozen):
    """What a paragraph needs for its number: paragraph properties, or else the number as text."""

    properties: str
    literal: str = ""

    @property
    def live(self) -> bool:
        """Whether Word counts it."""
        return not self.literal


class Lists:
    """The numbering part while a file is being written."""

    def __init__(self, first_abstract: int, first_num: int) -> None:
        self._next_abstract = first_abstract
        self._next_num = first_num
        self._abstracts: list[str] = []
        self._nums: list[str] = []

    def start(
        self, levels: Sequence[Pattern], styles: Mapping[int, str] | None = None, narrow: bool = False
    ) -> Counter:
        """A new list; ``styles`` links levels to the ids of the paragraph styles that carry the list by themselves.

        ``narrow`` is for columns: the title of a chapter then follows its number without a hanging indent.
        """
        abstract = self._next_abstract
        self._next_abstract += 1
        self._abstracts.append(_abstract(abstract, levels, styles or {}, narrow))
        return Counter(self, abstract, self.num(abstract), tuple(levels), bool(styles))

    def num(self, abstract: int, starts: Mapping[int, int] | None = None) -> int:
        """A use of a list that counts for itself from ``starts``."""
        num = self._next_num
        self._next_num += 1
        overrides = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
            for level, start in sorted((starts or {}).items())
        )
        self._nums.append(f'<w:num w:numId="{num}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>')
        return num

    def abstracts(self) -> str:
        """The ``w:abstractNum`` elements; all of them stand before the first ``w:num``."""
        return "".join(self._abstracts)

    def nums(self) -> str:
        """The ``w:num`` elements."""
        return "".join(self._nums)


class Counter:
    """Counts along with Word through one list."""

    def __init__(self, lists: Lists, abstract: int, num: int, levels: tuple[Pattern, ...], by_style: bool) -> None:
        self._lists = lists
        self._abstract = abstract
        self._num = num
        self._levels = levels
        self._by_style = by_style
        self._counts: list[int | None] = [None] * len(levels)

    def place(self, level: int, printed: str) -> Placed:
        """The next number of a level, which has to read ``printed``."""
        read = _read(printed)
        pattern = self._levels[level]
        if read is None or self._printed(level, read[2]) != printed:
            self.unnumbered(level)
            return self.written_out(printed, level)
        value = read[2]
        before = self._counts[level]
        if value != (pattern.start if before is None else before + 1):
            self._restart({level: value})
        self._counts[level] = value
        for deeper in range(level + 1, len(self._counts)):
            self._counts[deeper] = None
        if self._by_style and level < len(LEVELS):
            return Placed("")
        return Placed(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{self._num}"/></w:numPr>')

    def unnumbered(self, level: int) -> None:
        """A paragraph of this level that carries no number: what is deeper starts again, in a list of its own."""
        if any(count is not None for count in self._counts[level:]):
            self._restart({deeper: self._levels[deeper].start for deeper in range(level, len(self._counts))})
        for deeper in range(level, len(self._counts)):
            self._counts[deeper] = None

    @staticmethod
    def written_out(printed: str, level: int = ARTICLE) -> Placed:
        """A number as text, for what no list counts."""
        left, hanging = _indent(level, printed)
        return Placed(
            '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
            f'<w:tabs><w:tab w:val="left" w:pos="{left}"/></w:tabs><w:ind w:left="{left}" w:hanging="{hanging}"/>',
            printed,
        )

    def _restart(self, starts: Mapping[int, int]) -> None:
        # A list that is restarted counts its upper levels anew as well, so it is told where they were. The chapter's
        # number stands in the number of an article and stays; an article's next number is one higher.
        level = min(starts)
        above = {
            upper: count + (upper != CHAPTER) for upper, count in enumerate(self._counts[:level]) if count is not None
        }
        self._num = self._lists.num(self._abstract, {**above, **starts})
        self._by_style = False

    def _printed(self, level: int, value: int) -> str:
        counts = [
            count if count is not None else self._levels[above].start
            for above, count in enumerate(self._counts[:level])
        ]
        return self._levels[level].printed([*counts, value])


_LETTERS_OF_HEADINGS: Final = {CHAPTER: (190, 300), ARTICLE: (110, 150)}
"""For each level of heading the room that a character takes and the room after the number."""


def _indent(level: int, printed: str) -> tuple[int, int]:
    """Left indent and hanging indent: room for the number, and deeper text under the text above it."""
    if level in _LETTERS_OF_HEADINGS:
        letter, after = _LETTERS_OF_HEADINGS[level]
        # One character more than the first number has, for those from ten on.
        room = min((len(printed) + level) * letter + after, 3400)
        return room, room
    return (level - PARAGRAPH + 1) * STEP, STEP


def _abstract(abstract: int, levels: Sequence[Pattern], styles: Mapping[int, str], narrow: bool) -> str:
    inside = []
    starts = [pattern.start for pattern in levels]
    for level, pattern in enumerate(levels):
        left, hanging = _indent(level, pattern.printed(starts[: level + 1]))
        suffix, place = "tab", f'<w:tabs><w:tab w:val="num" w:pos="{left}"/></w:tabs>'
        if narrow and level == CHAPTER:
            left, hanging, suffix, place = 0, 0, "space", ""
        link = f'<w:pStyle w:val="{styles[level]}"/>' if level in styles else ""
        inside.append(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="{pattern.start}"/><w:numFmt w:val="{pattern.format}"/>{link}'
            f'<w:suff w:val="{suffix}"/><w:lvlText w:val="{escape(pattern.text)}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr>{place}<w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
        )
    return (
        f'<w:abstractNum w:abstractNumId="{abstract}"><w:nsid w:val="{0x0CA00000 + abstract:08X}"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="{0x0CA10000 + abstract:08X}"/>'
        f"{''.join(inside)}</w:abstractNum>"
    )
