"""A dialog in which one of a few things is chosen, or a question is answered with a button."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from caotool.tui.screens.dialog import Dialog, text
from caotool.tui.widgets.listed import Listed
from caotool.tui.widgets.worded import Offered, Words


class ChooseScreen(Dialog[str]):
    """Answers with the id that was chosen."""

    def __init__(self, topic: str, title: Words, offered: Offered, chosen: str = "") -> None:
        super().__init__()
        self._topic, self._title, self._offered, self._chosen = topic, title, offered, chosen

    @property
    def topic(self) -> str:
        """The help of who asks."""
        return self._topic

    def heading(self) -> str:
        """What is chosen."""
        return self._title()

    def body(self) -> ComposeResult:
        """The options, the present one marked."""
        yield Listed(*(Option(self._prompt(one, words), id=one) for one, words in self._offered()))

    def on_mount(self) -> None:
        """Stand on the present one."""
        ids = [one for one, _ in self._offered()]
        listed = self.query_one(OptionList)
        listed.highlighted = ids.index(self._chosen) if self._chosen in ids else 0
        listed.focus()

    def reword(self) -> None:
        """The options too."""
        super().reword()
        for one, words in self._offered():
            self.query_one(OptionList).replace_option_prompt(one, self._prompt(one, words))

    def _prompt(self, one: str, words: str) -> Content:
        return Content(f"{'●' if one == self._chosen else '○'} {words}")

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option.id)


class AskScreen(Dialog[str]):
    """Says what is the matter and answers with the id of the button that was pressed."""

    def __init__(self, topic: str, title: Words, words: Words, buttons: Sequence[tuple[str, Words]]) -> None:
        super().__init__()
        self._topic, self._title, self._words, self._buttons = topic, title, words, tuple(buttons)

    @property
    def topic(self) -> str:
        """The help of who asks."""
        return self._topic

    def heading(self) -> str:
        """What is the matter, in a few words."""
        return self._title()

    def body(self) -> ComposeResult:
        """What is the matter and what can be done."""
        yield text(self._words)

    def buttons(self) -> Sequence[tuple[str, str]]:
        """What can be done."""
        return tuple((button, words()) for button, words in self._buttons)

    def on_mount(self) -> None:
        """Stand on what is most wanted."""
        self.query("#dialog-buttons Button").first().focus()

    def pressed(self, button: str) -> None:
        """Answer."""
        self.dismiss(button)
