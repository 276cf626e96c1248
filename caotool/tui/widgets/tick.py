"""A box to tick that can be read without colours."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Checkbox

from caotool.tui.widgets.worded import Words


class Tick(Checkbox):
    """``[x]`` or ``[ ]``: Textual's own box shows its X in both states and tells them apart by colour alone."""

    BUTTON_LEFT = "["
    BUTTON_RIGHT = "]"

    def __init__(self, words: Words, *, value: bool, id: str) -> None:
        super().__init__(Content(words()), value=value, id=id, compact=True)
        self._words = words
        self._mark()

    def watch_value(self) -> None:
        """Show the state in the box."""
        self._mark()
        super().watch_value()

    def _mark(self) -> None:
        self.BUTTON_INNER = "x" if self.value else " "

    def reword(self) -> None:
        """Say it in the language of now."""
        self.label = Content(self._words())
