"""One article of the preview: wrapped with hanging indents, each value a place that can be chosen."""

from __future__ import annotations

from collections.abc import Iterator

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.style import Style
from textual.widget import Widget

from caotool.model.document import (
    Anchor,
    Article,
    DisputedSpan,
    OpenSpan,
    Paragraph,
    ReferenceSpan,
    Span,
    TableBlock,
    TermSpan,
    TextSpan,
    ValueSpan,
    spans_of,
)

_LOOK: dict[type, str] = {
    ValueSpan: "article--value",
    OpenSpan: "article--open",
    DisputedSpan: "article--disputed",
    ReferenceSpan: "article--reference",
    TermSpan: "article--term",
}
_OTHER_LOOKS = ("article--heading", "article--number", "article--chosen", "article--mark", "article--head")
LOOKS = frozenset({*_LOOK.values(), *_OTHER_LOOKS})
"""The component classes that the pane of the articles has to have."""

_NUMBER_WIDTH = 4


class ArticleView(Widget):
    """Shows one article; posts :class:`ValueChosen` and :class:`ArticleChosen` when clicked."""

    class ValueChosen(Message):
        """The user chose a value; its field should be shown."""

        def __init__(self, view: ArticleView, anchor: Anchor) -> None:
            super().__init__()
            self.view = view
            self.anchor = anchor

        @property
        def control(self) -> ArticleView:
            """The article in which it stands."""
            return self.view

    class ArticleChosen(Message):
        """The user chose the article, not one of its values."""

        def __init__(self, view: ArticleView) -> None:
            super().__init__()
            self.view = view

        @property
        def control(self) -> ArticleView:
            """The article."""
            return self.view

    def __init__(self, article: Article) -> None:
        super().__init__()
        self._article = article
        self._chosen: Anchor | None = None
        self._parameter = ""
        self._wrapped: tuple[int, Content] | None = None
        self._styles: dict[str, Style] = {}

    @property
    def article(self) -> Article:
        """The article that is shown."""
        return self._article

    def show(self, article: Article) -> None:
        """Show another state of the article; the same object costs nothing."""
        if article is self._article:
            return
        self._article = article
        self._rewrap()

    def mark(self, parameter: str, chosen: Anchor | None = None) -> None:
        """Light the values of one parameter, or one place in particular; empty lights nothing."""
        if (parameter, chosen) != (self._parameter, self._chosen):
            self._parameter, self._chosen = parameter, chosen
            self._rewrap()

    def anchors(self) -> tuple[Anchor, ...]:
        """The places that can be chosen, in reading order."""
        return tuple(anchor for span in spans_of(self._article) if (anchor := _anchor(span)))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """The number of lines at this width."""
        return self._lines(width).plain.count("\n") + 1

    def render(self) -> Content:
        """The article, wrapped to the width at hand."""
        return self._lines(self.content_size.width or 80)

    def on_click(self, event: events.Click) -> None:
        """Choose the value under the mouse, or the article."""
        place = event.style.meta.get("place")
        anchors = self.anchors()
        if isinstance(place, int) and place < len(anchors):
            self.post_message(self.ValueChosen(self, anchors[place]))
        else:
            self.post_message(self.ArticleChosen(self))

    def notify_style_update(self) -> None:
        """Colours changed: what was wrapped is stale."""
        super().notify_style_update()
        self._wrapped = None
        self._styles.clear()

    def line_of(self, anchor: Anchor) -> int:
        """The line, from 0, on which a place begins; 0 where it is not shown."""
        anchors = self.anchors()
        if anchor not in anchors:
            return 0
        place = anchors.index(anchor)
        content = self._lines(self.content_size.width or 80)
        for span in content.spans:
            if isinstance(span.style, Style) and span.style.meta.get("place") == place:
                return content.plain[: span.start].count("\n")
        return 0

    def _rewrap(self) -> None:
        height = self._wrapped[1].plain.count("\n") if self._wrapped else -1
        width = self._wrapped[0] if self._wrapped else 0
        self._wrapped = None
        # A new layout of two hundred articles costs far more than repainting one whose height stays the same.
        if self.is_attached:
            self.refresh(layout=not width or self._lines(width).plain.count("\n") != height)

    def _lines(self, width: int) -> Content:
        if self._wrapped is None or self._wrapped[0] != width:
            self._wrapped = (width, Content("\n").join(list(self._wrap(max(width, 20)))))
        return self._wrapped[1]

    def _style(self, name: str) -> Style:
        if name not in self._styles:
            # The pane has the looks once for all its articles.
            pane = self.parent if isinstance(self.parent, Widget) else self
            self._styles[name] = pane.get_visual_style(name, partial=True)
        return self._styles[name]

    def _wrap(self, width: int) -> Iterator[Content]:
        places = iter(range(len(self.anchors())))
        heading = " ".join(part for part in (self._article.heading, self._article.title) if part)
        for line in Content(heading).stylize(self._style("article--heading")).wrap(width):
            yield line.rstrip_end(width)
        if self._article.mark:
            yield Content(f"({self._article.mark})").stylize(self._style("article--mark"))
        for paragraph in self._article.paragraphs:
            yield from self._paragraph(paragraph, width, places)

    def _paragraph(self, paragraph: Paragraph, width: int, places: Iterator[int]) -> Iterator[Content]:
        yield from self._hanging(paragraph.number, paragraph.spans, 0, width, places)
        base = _NUMBER_WIDTH if paragraph.number else 0
        for item in paragraph.items:
            indent = base + (item.depth - 1) * _NUMBER_WIDTH
            yield from self._hanging(item.number, item.spans, indent, width, places)
        if paragraph.table:
            yield from self._table(paragraph.table, base, width, places)
        if paragraph.closing:
            yield from self._hanging("", paragraph.closing, base, width, places)

    def _hanging(
        self, number: str, spans: tuple[Span, ...], indent: int, width: int, places: Iterator[int]
    ) -> Iterator[Content]:
        hang = max(_NUMBER_WIDTH, len(number) + 1) if number else 0
        inner = max(width - indent - hang, 12)
        text = Content("").join([self._span(span, places) for span in spans])
        lead = Content(" " * indent + number.ljust(hang)).stylize(self._style("article--number"))
        blank = Content(" " * (indent + hang))
        for at, line in enumerate(text.wrap(inner)):
            yield (lead if at == 0 else blank) + line.rstrip_end(inner)

    def _table(self, table: TableBlock, indent: int, width: int, places: Iterator[int]) -> Iterator[Content]:
        cells = [[self._span(span, places) for span in row] for row in table.rows]
        columns = len(table.heads)
        room = max((width - indent - 3 * (columns - 1)) // max(columns, 1), 6)
        widths = [
            min(room, max([len(head)] + [len(row[at].plain) for row in cells if at < len(row)]))
            for at, head in enumerate(table.heads)
        ]
        heads = [Content(head).stylize(self._style("article--head")) for head in table.heads]
        for row in [heads, *cells]:
            wrapped = [cell.wrap(widths[at]) for at, cell in enumerate(row)]
            for line in range(max(len(cell) for cell in wrapped)):
                parts = [
                    (cell[line] if line < len(cell) else Content("")).rstrip_end(widths[at]).pad_right(0)
                    for at, cell in enumerate(wrapped)
                ]
                padded = [part.pad_right(max(widths[at] - part.cell_length, 0)) for at, part in enumerate(parts)]
                yield Content(" " * indent) + Content(" │ ").join(padded)
            if row is heads:
                yield Content(" " * indent + "─┼─".join("─" * one for one in widths))

    def _span(self, span: Span, places: Iterator[int]) -> Content:
        look = _LOOK.get(type(span))
        content = Content(span.text)
        if look is None or isinstance(span, TextSpan):
            return content
        content = content.stylize(self._style(look))
        anchor = _anchor(span)
        if anchor is None:
            return content
        if anchor == self._chosen or (not self._chosen and anchor.parameter == self._parameter):
            content = content.stylize(self._style("article--chosen"))
        return content.stylize(Style.from_meta({"place": next(places)}))


def _anchor(span: Span) -> Anchor | None:
    return span.anchor if isinstance(span, ValueSpan | OpenSpan | DisputedSpan) else None
