"""A list in which any number of lines can be ticked, readable without colours."""

from __future__ import annotations

from textual import on
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from caotool.tui.widgets.listed import Listed
from caotool.tui.widgets.worded import Offered


class Ticks(Listed):
    """Enter, space or a click ticks a line, or takes the tick away."""

    def __init__(self, offered: Offered, ticked: frozenset[str], id: str) -> None:
        self._offered = offered
        self._words = dict(offered())
        self.ticked = ticked & self._words.keys()
        """The ids of the lines that are ticked."""
        super().__init__(*(Option(self._prompt(one), id=one) for one in self._words), id=id)

    def key_space(self) -> None:
        """Tick the line under the cursor."""
        self.action_select()

    def reword(self) -> None:
        """Say the lines in the language of now."""
        self._words = dict(self._offered())
        for one in self._words:
            self.replace_option_prompt(one, self._prompt(one))

    def _prompt(self, one: str) -> Content:
        return Content(f"[{'x' if one in self.ticked else ' '}] {self._words[one]}")

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        one = str(event.option.id)
        self.ticked ^= {one}
        self.replace_option_prompt(one, self._prompt(one))
