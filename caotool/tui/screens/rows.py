"""Rows of a dialog's form: a label with a field beside it, that read the same everywhere."""

from __future__ import annotations

from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Checkbox, Input, Select

from caotool.tui.screens.dialog import text
from caotool.tui.widgets.tick import Tick
from caotool.tui.widgets.worded import Line, Offered, Pick, Words


def row(label: Words, field: Widget) -> Horizontal:
    """A label with a field beside it."""
    return Horizontal(text(label, "row--label"), field, classes="row")


def line(label: Words, value: str, id: str, hint: Words | None = None) -> Horizontal:
    """A row with a line to type in."""
    return row(label, Line(value, id, hint))


def pick(label: Words, offered: Offered, value: str, id: str) -> Horizontal:
    """A row with a list that opens."""
    return row(label, Pick(offered, value, id))


def check(words: Words, value: bool, id: str) -> Checkbox:
    """Something that is so or not."""
    return Tick(words, value=value, id=id)


def picked(screen: Widget, id: str) -> str:
    """What is picked in the row with this id."""
    return str(screen.query_one(f"#{id}", Select).value)


def typed(screen: Widget, id: str) -> str:
    """What stands in the line with this id, without spaces around it."""
    return screen.query_one(f"#{id}", Input).value.strip()


def checked(screen: Widget, id: str) -> bool:
    """Whether the box with this id is checked."""
    return screen.query_one(f"#{id}", Checkbox).value
