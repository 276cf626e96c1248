"""A character at every place on the screen; pressing it goes there."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from caotool.tui.screens.dialog import Modal

_CHARACTERS = "1234567890abcdefghijklmnopqrstuvwxyz"


class JumpScreen(Modal[Widget]):
    """Answers with the widget whose character was pressed, or None."""

    TOPIC = "jump"

    DEFAULT_CSS = """
    JumpScreen {
        background: $background 25%;
        .jump--mark {
            position: absolute; width: 3; height: 1;
            background: $accent; color: $background; text-style: bold;
        }
    }
    """

    def __init__(self, targets: Sequence[Widget]) -> None:
        super().__init__()
        self._targets = dict(zip(_CHARACTERS, targets, strict=False))
        self._marks = {
            character: Static(Content(f" {character} "), classes="jump--mark", markup=False)
            for character in self._targets
        }

    def compose(self) -> ComposeResult:
        """A mark at the corner of every target."""
        self._place()
        yield from self._marks.values()

    def reword(self) -> None:
        """Other words take other room, so the places may have moved."""
        self.call_after_refresh(self._place)

    def on_resize(self) -> None:
        """Another size of the window moves them too."""
        self.call_after_refresh(self._place)

    def _place(self) -> None:
        for character, mark in self._marks.items():
            mark.absolute_offset = self._targets[character].region.offset
            mark.refresh(layout=True)

    def on_key(self, event: events.Key) -> None:
        """Go where the character points."""
        if event.character in self._targets:
            event.stop()
            self.dismiss(self._targets[event.character])

    def on_click(self, event: events.Click) -> None:
        """A click on a mark is its key; a click elsewhere goes back."""
        for character, widget in self._targets.items():
            if widget.region.contains_point(event.screen_offset):
                self.dismiss(self._targets[character])
                return
        self.dismiss(None)
