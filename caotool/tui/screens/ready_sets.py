"""Ready sets: which there are, what is in each and how much of that is new; enter adds one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Button, OptionList
from textual.widgets.option_list import Option

from caotool.library.ready_sets import Contents, contents
from caotool.model.draft import Draft
from caotool.tui import about
from caotool.tui.screens.dialog import ROOMY, Dialog, text
from caotool.tui.widgets.beside import Beside

if TYPE_CHECKING:
    from caotool.library.library import Library


class ReadySetsScreen(Dialog[str]):
    """Answers with the id of the set that is to be added."""

    TOPIC = "ready_sets"

    CSS_PATH = ROOMY

    def __init__(self, library: Library, draft: Draft) -> None:
        super().__init__(classes="-wide -tall -beside")
        self._sets: dict[str, Contents] = {one.id: contents(one, library, draft) for one in library.sets.values()}

    def heading(self) -> str:
        """What is chosen."""
        return self.say("sets.title")

    def body(self) -> ComposeResult:
        """The sets, and beside them what is in the one under the cursor."""
        yield text(self.saying("sets.no_advice"), "dialog--quiet")
        yield Beside("sets")

    def buttons(self) -> Sequence[tuple[str, str]]:
        """Add it, or not."""
        return (("add", self.say("sets.add")), ("close", self.say("dialog.close")))

    def on_mount(self) -> None:
        """Stand on the first set."""
        super().on_mount()
        self._show()
        self.query_one(Beside).list.focus()

    def reword(self) -> None:
        """The sets too, and what is told of one."""
        super().reword()
        self._show(self.query_one(Beside).chosen)

    def pressed(self, button: str) -> None:
        """Answer with the set under the cursor, if anything of it is new."""
        chosen = self._sets.get(self.query_one(Beside).chosen)
        if button != "add":
            self.dismiss(None)
        elif chosen and chosen.new:
            self.dismiss(chosen.ready.id)

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._tell()

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.pressed("add")

    def _show(self, wanted: str = "") -> None:
        self.query_one(Beside).show([self._option(one) for one in self._sets.values()], wanted)
        self._tell()

    def _tell(self) -> None:
        beside = self.query_one(Beside)
        shown = self._sets.get(beside.chosen)
        if shown:
            beside.tell(about.content(about.of_set(shown, self.language)))
        self.query_one("#button-add", Button).disabled = not (shown and shown.new)

    def _option(self, shown: Contents) -> Option:
        title = shown.ready.title.in_(self.language)
        words = self.say("sets.row", count=len(shown.entries), new=len(shown.new))
        return Option(Content("\n").join([Content(title), Content.styled(words, "$quiet")]), id=shown.ready.id)
