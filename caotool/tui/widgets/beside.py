"""A list with what is told of the option under the cursor beside it."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from caotool.tui.widgets.listed import Listed


class Beside(Horizontal):
    """The right arrow goes to what is told, to scroll it; the left arrow comes back."""

    def __init__(self, id: str) -> None:
        super().__init__(id=id)

    def compose(self) -> ComposeResult:
        """The list and the place for telling."""
        yield Listed().add_class("beside--list")
        with VerticalScroll(classes="beside--about"):
            yield Static("", classes="beside--words", markup=False)

    @property
    def list(self) -> OptionList:
        """The list."""
        return self.query_one(".beside--list", OptionList)

    @property
    def chosen(self) -> str:
        """The id of the option under the cursor; empty where there is none."""
        at = self.list.highlighted
        return (self.list.get_option_at_index(at).id or "") if at is not None else ""

    def show(self, options: Sequence[Option], wanted: str = "") -> None:
        """Show these options, with the cursor on the one that is wanted, or else on the first."""
        ids = [option.id for option in options]
        first = next((at for at, one in enumerate(ids) if one), None)
        with self.prevent(OptionList.OptionHighlighted):
            self.list.clear_options()
            self.list.add_options(options)
            self.list.highlighted = ids.index(wanted) if wanted in ids else first

    def tell(self, words: Content) -> None:
        """Say this beside the list, from its beginning."""
        self.query_one(".beside--words", Static).update(words)
        self._about.scroll_home(animate=False)

    @property
    def _about(self) -> VerticalScroll:
        return self.query_one(".beside--about", VerticalScroll)

    def on_key(self, event: events.Key) -> None:
        """To what is told and back."""
        if event.key == "right" and self.list.has_focus:
            self._about.focus()
            event.stop()
        elif event.key == "left" and self._about.has_focus:
            self.list.focus()
            event.stop()
