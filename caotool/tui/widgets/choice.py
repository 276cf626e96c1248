"""A few options of which one holds: moving the cursor chooses, enter goes on."""

from __future__ import annotations

from textual import on
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from caotool.tui.widgets.listed import Listed
from caotool.tui.widgets.worded import Offered


class Choice(Listed):
    """Posts :class:`Changed` when another option holds and :class:`Entered` on enter."""

    class Changed(Message):
        """Another option holds."""

        def __init__(self, choice: Choice) -> None:
            super().__init__()
            self.choice = choice

    class Entered(Message):
        """The user is done choosing."""

        def __init__(self, choice: Choice) -> None:
            super().__init__()
            self.choice = choice

    def __init__(self, offered: Offered, value: str, id: str) -> None:
        self._offered = offered
        self.value = value
        """The id of the option that holds."""
        super().__init__(*self._made(), id=id)

    def on_mount(self) -> None:
        """Stand on the option that holds."""
        with self.prevent(OptionList.OptionHighlighted):
            self.highlighted = [one for one, _ in self._offered()].index(self.value)

    def reword(self) -> None:
        """Say the options in the language of now, with the mark at the one that holds."""
        for one, words in self._offered():
            self.replace_option_prompt(one, self._prompt(one, words))

    def _made(self) -> list[Option]:
        return [Option(self._prompt(one, words), id=one) for one, words in self._offered()]

    def _prompt(self, one: str, words: str) -> Content:
        return Content(f"{'●' if one == self.value else '○'} {words}")

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        if event.option.id is None or event.option.id == self.value:
            return
        self.value = event.option.id
        self.reword()
        self.post_message(self.Changed(self))

    @on(OptionList.OptionSelected)
    def _entered(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Entered(self))
