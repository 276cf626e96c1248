"""The chapter as it will read, kept up to date article by article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from caotool.model.document import Anchor, Article, Document
from caotool.tui.widgets.article_view import LOOKS, ArticleView

_FIRST = 6
"""How many articles and headings are painted first: more than the largest screen shows."""

_PART = 12
"""How many follow at a time, so that a key pressed in between is not kept waiting."""


class PreviewPane(VerticalScroll, can_focus=True):
    """Shows a document. Only articles that changed are painted again.

    Left and right go from value to value, enter goes to the field of the value.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = set(LOOKS)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "next_value(1)", show=False),
        Binding("left", "next_value(-1)", show=False),
        Binding("enter", "choose", show=False),
    ]

    class ValueWanted(Message):
        """The user wants the field of a value."""

        def __init__(self, anchor: Anchor) -> None:
            super().__init__()
            self.anchor = anchor

    class ArticleWanted(Message):
        """The user wants the form of an article."""

        def __init__(self, placement: str) -> None:
            super().__init__()
            self.placement = placement

    def __init__(self, document: Document, empty: str, id: str) -> None:
        super().__init__(id=id)
        self._shape = tuple(_shape(document))
        self._widgets = list(_widgets(document, empty))
        self._waiting: list[Widget] = []
        """The last of them, which are not in the pane yet."""
        self._chosen: Anchor | None = None

    def compose(self) -> ComposeResult:
        """The part of the document with which the screen begins."""
        yield from self._first_part()

    def on_mount(self) -> None:
        """The rest comes when the first part has been painted."""
        self.call_after_refresh(self._next_part)

    def _first_part(self) -> Sequence[Widget]:
        self._waiting = self._widgets[_FIRST:]
        return self._widgets[:_FIRST]

    def _next_part(self) -> None:
        if self._waiting and self.is_attached:
            part, self._waiting = self._waiting[:_PART], self._waiting[_PART:]
            self.mount_all(part)
            self.call_after_refresh(self._next_part)

    def _views(self) -> Iterator[ArticleView]:
        return (widget for widget in self._widgets if isinstance(widget, ArticleView))

    def show(self, document: Document, empty: str) -> None:
        """Show a document; ``empty`` is said where it has no articles yet."""
        shape = tuple(_shape(document))
        if shape == self._shape:
            self._update(document)
            return
        self._shape = shape
        with self.app.batch_update():
            self.remove_children()
            self._widgets = list(_widgets(document, empty))
            self.mount_all(self._first_part())
        self.call_after_refresh(self._next_part)

    def mark(self, placement: str, parameter: str, *, follow: bool) -> None:
        """Light the values of one parameter, and bring them into view where ``follow`` is set."""
        self._chosen = None
        for view in self._views():
            mine = view.article.placement == placement
            view.mark(parameter if mine else "")
            if mine and follow:
                self._bring(view, next((one for one in view.anchors() if one.parameter == parameter), None))

    def action_next_value(self, step: int) -> None:
        """Choose the next or the previous value in the text."""
        places = [(view, anchor) for view in self._views() for anchor in view.anchors()]
        if not places:
            return
        at = next((at for at, (_, anchor) in enumerate(places) if anchor == self._chosen), -1 if step > 0 else 0)
        view, self._chosen = places[(at + step) % len(places)]
        for one in self._views():
            one.mark("", self._chosen if one is view else None)
        self._bring(view, self._chosen)

    def action_choose(self) -> None:
        """Go to the field of the chosen value."""
        if self._chosen:
            self.post_message(self.ValueWanted(self._chosen))

    def on_article_view_value_chosen(self, event: ArticleView.ValueChosen) -> None:
        """A value was clicked."""
        event.stop()
        self.post_message(self.ValueWanted(event.anchor))

    def on_article_view_article_chosen(self, event: ArticleView.ArticleChosen) -> None:
        """An article was clicked."""
        event.stop()
        if event.view.article.placement:
            self.post_message(self.ArticleWanted(event.view.article.placement))

    def bring(self, placement: str) -> None:
        """Bring an article into view."""
        for view in self._views():
            if view.article.placement == placement:
                self._bring(view, None)

    def _bring(self, view: ArticleView, anchor: Anchor | None) -> None:
        if not view.region.area and self._waiting:
            # It is not there yet: have it all, and come back when it has its place.
            self._waiting, rest = [], self._waiting
            self.mount_all(rest)
            self.call_after_refresh(self._bring, view, anchor)
            return
        line = view.virtual_region.y + (view.line_of(anchor) if anchor else 0)
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        if not top <= line < top + height - 1:
            self.scroll_to(y=max(line - height // 3, 0), animate=False)

    def _update(self, document: Document) -> None:
        views = self._views()
        for article in document.articles():
            next(views).show(article)


def _shape(document: Document) -> Iterator[str]:
    yield f"{document.language} {document.imprint.title} {document.imprint.subtitle} {document.chapter.heading}"
    for article in document.chapter.articles:
        yield article.placement or article.sort
    for annex in document.annexes:
        yield f"annex {annex.heading} {annex.title} {annex.opening}"
        yield from (article.placement or article.title for article in annex.articles)


def _widgets(document: Document, empty: str) -> Iterator[Widget]:
    chapter = document.chapter
    yield _heading((chapter.heading, chapter.title), document.imprint.subtitle)
    articles: tuple[Article, ...] = chapter.articles
    if not articles and not document.annexes:
        yield Static(Content(empty), classes="preview--empty", markup=False)
    yield from (ArticleView(article) for article in articles)
    for annex in document.annexes:
        yield _heading((annex.heading, annex.title), annex.opening)
        yield from (ArticleView(article) for article in annex.articles)


def _heading(parts: Sequence[str], below: str) -> Static:
    lines = [Content.styled(" ".join(part for part in parts if part), "bold $primary")]
    if below:
        lines.append(Content.styled(below, "$quiet"))
    return Static(Content("\n").join(lines), classes="preview--title", markup=False)
