"""The chapter as it will read, kept up to date article by article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
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

    @dataclass
    class ValueWanted(Message):
        """The user wants the field of a value."""

        anchor: Anchor

    @dataclass
    class ArticleWanted(Message):
        """The user wants the form of an article."""

        placement: str

    def __init__(self, document: Document, empty: str, id: str) -> None:
        super().__init__(id=id)
        self._begun = (document, empty)
        self._shape = tuple(_shape(document))
        self._chosen: Anchor | None = None

    def compose(self) -> ComposeResult:
        """The document with which the screen begins."""
        yield from _widgets(*self._begun)

    def show(self, document: Document, empty: str) -> None:
        """Show a document; ``empty`` is said where it has no articles yet."""
        shape = tuple(_shape(document))
        if shape == self._shape:
            self._update(document)
            return
        self._shape = shape
        with self.app.batch_update():
            self.remove_children()
            self.mount_all(list(_widgets(document, empty)))

    def mark(self, placement: str, parameter: str, *, follow: bool) -> None:
        """Light the values of one parameter, and bring them into view where ``follow`` is set."""
        self._chosen = None
        for view in self.query(ArticleView):
            mine = view.article.placement == placement
            view.mark(parameter if mine else "")
            if mine and follow:
                self._bring(view, next((one for one in view.anchors() if one.parameter == parameter), None))

    def action_next_value(self, step: int) -> None:
        """Choose the next or the previous value in the text."""
        places = [(view, anchor) for view in self.query(ArticleView) for anchor in view.anchors()]
        if not places:
            return
        at = next((at for at, (_, anchor) in enumerate(places) if anchor == self._chosen), -1 if step > 0 else 0)
        view, self._chosen = places[(at + step) % len(places)]
        for one in self.query(ArticleView):
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
        for view in self.query(ArticleView):
            if view.article.placement == placement:
                self._bring(view, None)

    def _bring(self, view: ArticleView, anchor: Anchor | None) -> None:
        line = view.virtual_region.y + (view.line_of(anchor) if anchor else 0)
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        if not top <= line < top + height - 1:
            self.scroll_to(y=max(line - height // 3, 0), animate=False)

    def _update(self, document: Document) -> None:
        views = iter(self.query(ArticleView))
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
    title = " ".join(part for part in (chapter.heading, chapter.title) if part)
    yield Static(Content(title), classes="preview--title", markup=False)
    if document.imprint.subtitle:
        yield Static(Content(document.imprint.subtitle), classes="preview--subtitle", markup=False)
    articles: tuple[Article, ...] = chapter.articles
    if not articles and not document.annexes:
        yield Static(Content(empty), classes="preview--empty", markup=False)
    yield from (ArticleView(article) for article in articles)
    for annex in document.annexes:
        heading = " ".join(part for part in (annex.heading, annex.title) if part)
        yield Static(Content(heading), classes="preview--title", markup=False)
        if annex.opening:
            yield Static(Content(annex.opening), classes="preview--subtitle", markup=False)
        yield from (ArticleView(article) for article in annex.articles)
