"""Widgets that know what they say instead of how it sounded once, so that they follow the language of the program."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeAlias, runtime_checkable

from textual.content import Content
from textual.widgets import Button, Input, Select, Static, Tab, Tabs

from caotool.language.message import Filling
from caotool.tui.widgets.relabel import relabel

Words: TypeAlias = Callable[[], str]
"""Words in the language that the program speaks when they are asked for."""

Offered: TypeAlias = Callable[[], Sequence[tuple[str, str]]]
"""Options as pairs of an id and words; the ids and their order stay, the words follow the language."""


class Saying(Protocol):
    """Gives the words of a text by its key."""

    def __call__(self, key: str, /, **fillings: Filling) -> Words:
        """The words with this key; what stands in its blanks follows the language too."""


@runtime_checkable
class Worded(Protocol):
    """A widget that can be put in the language that the program speaks now."""

    def reword(self) -> None:
        """Say everything again, and leave what the user typed or chose as it is."""


class Said(Static):
    """Words that are never read as markup; content has looks of its own."""

    def __init__(self, words: Callable[[], str | Content], classes: str = "", id: str | None = None) -> None:
        super().__init__(_content(words()), classes=classes, id=id, markup=False)
        self._words = words

    def say(self, words: Callable[[], str | Content]) -> None:
        """Say something else from now on."""
        self._words = words
        self.reword()

    def reword(self) -> None:
        """Say it in the language of now."""
        self.update(_content(self._words()))


class Line(Input):
    """A line to type in, with a hint while it is empty."""

    def __init__(self, value: str, id: str | None, hint: Words | None = None, classes: str = "") -> None:
        super().__init__(
            value, placeholder=hint() if hint else "", id=id, classes=classes or None, select_on_focus=False
        )
        self._hint = hint

    def reword(self) -> None:
        """Say the hint in the language of now."""
        if self._hint:
            self.placeholder = self._hint()


class Pick(Select[str]):
    """A list that opens, of which one option holds."""

    def __init__(self, offered: Offered, value: str, id: str | None = None) -> None:
        super().__init__(_options(offered), value=value, allow_blank=False, id=id, compact=True)
        self._offered = offered

    def reword(self) -> None:
        """Say the options in the language of now."""
        value = self.value
        with self.prevent(Select.Changed):
            self.set_options(_options(self._offered))
            self.value = value
            self.mutate_reactive(Select.value)  # type: ignore[misc]  # the same value has other words now


class Verb(Button):
    """A button that says what it does."""

    def __init__(self, words: Words, id: str) -> None:
        super().__init__(Content(words()), id=id)
        self._words = words

    def reword(self) -> None:
        """Say it in the language of now."""
        relabel(self, self._words())


class Pages(Tabs):
    """Tabs by the id of their page."""

    def __init__(self, offered: Offered) -> None:
        super().__init__(*(Tab(Content(words), id=f"tab-{page}") for page, words in offered()))
        self._offered = offered

    def reword(self) -> None:
        """Say the tabs in the language of now."""
        for page, words in self._offered():
            self.query_one(f"#tab-{page}", Tab).label = Content(words)


def _options(offered: Offered) -> list[tuple[Content, str]]:
    return [(Content(words), one) for one, words in offered()]


def _content(words: str | Content) -> Content:
    return words if isinstance(words, Content) else Content(words)
