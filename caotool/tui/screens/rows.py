"""Rows of a dialog's form: a label with a field beside it, that read the same everywhere."""

from __future__ import annotations

from collections.abc import Sequence

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Checkbox, Input, Select

from caotool.tui.screens.dialog import text
from caotool.tui.widgets.tick import Tick


def row(label: str, field: Widget) -> Horizontal:
    """A label with a field beside it."""
    return Horizontal(text(label, "row--label"), field, classes="row")


def line(label: str, value: str, id: str, placeholder: str = "") -> Horizontal:
    """A row with a line to type in."""
    return row(label, Input(value=value, id=id, placeholder=placeholder, select_on_focus=False))


def pick(label: str, options: Sequence[tuple[str, str]], value: str, id: str) -> Horizontal:
    """A row with a list that opens; options are pairs of id and words."""
    offered = [(Content(words), one) for one, words in options]
    return row(label, Select(offered, value=value, allow_blank=False, id=id, compact=True))


def check(words: str, value: bool, id: str) -> Checkbox:
    """Something that is so or not."""
    return Tick(Content(words), value=value, id=id, compact=True)


def picked(screen: Widget, id: str) -> str:
    """What is picked in the row with this id."""
    return str(screen.query_one(f"#{id}", Select).value)


def typed(screen: Widget, id: str) -> str:
    """What stands in the line with this id, without spaces around it."""
    return screen.query_one(f"#{id}", Input).value.strip()


def checked(screen: Widget, id: str) -> bool:
    """Whether the box with this id is checked."""
    return screen.query_one(f"#{id}", Checkbox).value
