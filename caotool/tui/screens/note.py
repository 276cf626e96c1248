"""A note to oneself about a clause, that never goes into a file for others."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.widgets import TextArea

from caotool.tui.screens.dialog import ROOMY, Dialog, text
from caotool.tui.widgets.worded import Words


class NoteScreen(Dialog[str]):
    """Answers with the text of the note; an empty one takes the note away. Escape keeps what is typed."""

    TOPIC = "note"
    CSS_PATH = ROOMY

    def __init__(self, about: Words, note: str, *, read_only: bool = False) -> None:
        super().__init__()
        self._about, self._note, self._read_only = about, note, read_only

    def heading(self) -> str:
        """A note, and about what."""
        return self.say("note.title", about=self._about())

    def body(self) -> ComposeResult:
        """A promise, and room to write."""
        yield text(self.saying("note.about"), "dialog--quiet")
        yield TextArea(self._note, id="note", read_only=self._read_only, show_line_numbers=False, soft_wrap=True)

    def buttons(self) -> Sequence[tuple[str, str]]:
        """Keep, or leave as it was."""
        if self._read_only:
            return (("close", self.say("dialog.close")),)
        return (("keep", self.say("dialog.keep")), ("cancel", self.say("dialog.cancel")))

    def on_mount(self) -> None:
        """Begin at the end of what was written."""
        area = self.query_one(TextArea)
        area.focus()
        area.move_cursor(area.document.end)

    def pressed(self, button: str) -> None:
        """Answer with the note."""
        self.dismiss(self._written if button == "keep" else None)

    def action_leave(self) -> None:
        """Escape goes back and loses nothing."""
        self.dismiss(None if self._read_only or self._written == self._note else self._written)

    @property
    def _written(self) -> str:
        return self.query_one(TextArea).text.strip()
