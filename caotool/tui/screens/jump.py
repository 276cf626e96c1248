"""A character at every place on the screen; pressing it goes there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

_CHARACTERS = "1234567890abcdefghijklmnopqrstuvwxyz"


class JumpScreen(ModalScreen[Widget | None]):
    """Answers with the widget whose character was pressed, or None."""

    DEFAULT_CSS = """
    JumpScreen {
        background: $background 25%;
        .jump--mark {
            position: absolute; width: 3; height: 1;
            background: $accent; color: $background; text-style: bold;
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", show=False)]

    def __init__(self, targets: Sequence[Widget]) -> None:
        super().__init__()
        self._targets = dict(zip(_CHARACTERS, targets, strict=False))

    def compose(self) -> ComposeResult:
        """A mark at the corner of every target."""
        for character, widget in self._targets.items():
            mark = Static(Content(f" {character} "), classes="jump--mark", markup=False)
            mark.absolute_offset = widget.region.offset
            yield mark

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
