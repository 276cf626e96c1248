"""Other words on a button."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Button


def relabel(button: Button, words: str) -> None:
    """Put other words on a button with the width that they take: by itself it keeps that of the first ones."""
    button.label = Content(words)
    button.refresh(layout=True)
