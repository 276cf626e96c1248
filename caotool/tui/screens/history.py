"""Every step of the dossier, the last one first; enter goes back or forth to it."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from caotool.session import HistoryEntry, Session
from caotool.tui.screens.dialog import ROOMY, Dialog, text
from caotool.tui.widgets.listed import Listed


class HistoryScreen(Dialog[int]):
    """Answers with the number of the step that the dossier should stand at."""

    TOPIC = "history"
    CSS_PATH = ROOMY

    def __init__(self, session: Session) -> None:
        super().__init__(classes="-wide -tall")
        self._entries = tuple(reversed(session.history()))
        self._read_only = session.read_only

    def heading(self) -> str:
        """The history."""
        return self.say("history.title")

    def body(self) -> ComposeResult:
        """What the list does, and the list."""
        yield text(self.saying("history.about"), "dialog--quiet")
        yield Listed(*(Option(self._line(one), id=str(one.number)) for one in self._entries), id="history-list")

    def reword(self) -> None:
        """The steps too."""
        super().reword()
        for one in self._entries:
            self.query_one(OptionList).replace_option_prompt(str(one.number), self._line(one))

    def on_mount(self) -> None:
        """Stand on the last step that holds."""
        listed = self.query_one(OptionList)
        listed.highlighted = next((at for at, one in enumerate(self._entries) if not one.undone), 0)
        listed.focus()

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(None if self._read_only else int(event.option.id or 0))

    def _line(self, one: HistoryEntry) -> Content:
        when = f"{one.when.astimezone():%d-%m-%Y %H:%M}"
        words = Content.styled(one.label.in_(self.language), "$quiet" if one.undone else "")
        marks = [self.say("history.undone")] if one.undone else []
        marks += [self.say("history.barrier")] if one.barrier else []
        mark = Content.styled(f"  ({', '.join(marks)})", "$quiet") if marks else Content("")
        return Content("").join([Content.styled(f"{when}  ", "$quiet"), words, mark])
