"""A dialog in which one of a few things is chosen, or a question is answered with a button."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from caotool.tui.screens.dialog import Dialog, text


class ChooseScreen(Dialog[str]):
    """Answers with the id that was chosen."""

    def __init__(self, title: str, options: Sequence[tuple[str, str]], chosen: str = "", about: str = "") -> None:
        super().__init__()
        self._title, self._options, self._chosen, self._about = title, tuple(options), chosen, about

    def heading(self) -> str:
        """What is chosen."""
        return self._title

    def body(self) -> ComposeResult:
        """The options, the present one marked."""
        if self._about:
            yield text(self._about)
        yield OptionList(
            *(
                Option(Content(f"{'●' if one == self._chosen else '○'} {label}"), id=one)
                for one, label in self._options
            ),
            markup=False,
        )

    def on_mount(self) -> None:
        """Stand on the present one."""
        ids = [one for one, _ in self._options]
        listed = self.query_one(OptionList)
        listed.highlighted = ids.index(self._chosen) if self._chosen in ids else 0
        listed.focus()

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option.id)


class AskScreen(Dialog[str]):
    """Says what is the matter and answers with the id of the button that was pressed."""

    def __init__(self, title: str, words: str, buttons: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._title, self._words, self._buttons = title, words, tuple(buttons)

    def heading(self) -> str:
        """What is the matter, in a few words."""
        return self._title

    def body(self) -> ComposeResult:
        """What is the matter and what can be done."""
        yield text(self._words)

    def buttons(self) -> Sequence[tuple[str, str]]:
        """What can be done."""
        return self._buttons

    def pressed(self, button: str) -> None:
        """Answer."""
        self.dismiss(button)
