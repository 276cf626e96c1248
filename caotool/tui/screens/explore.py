"""Further from a clause: the clauses that are related to it, and the items of frameworks that it answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from caotool.frozen import Frozen
from caotool.language.tongue import Bilingual
from caotool.tui import about
from caotool.tui.screens.dialog import ROOMY, Dialog, text
from caotool.tui.widgets.listed import Listed

if TYPE_CHECKING:
    from caotool.library.library import Library


class Destination(Frozen):
    """A clause to go to, or an item of a framework; the other is empty."""

    clause: str = ""
    item: str = ""


class ExploreScreen(Dialog[Destination]):
    """Answers with where the user wants to go."""

    TOPIC = "explore"

    CSS_PATH = ROOMY

    def __init__(self, clause_id: str, title: Bilingual, library: Library) -> None:
        super().__init__(classes="-wide -tall")
        self._clause, self._title, self._library = clause_id, title, library
        self._destinations: list[Destination] = []

    def heading(self) -> str:
        """From where."""
        return self.say("explore.title", title=self._title.in_(self.language))

    def body(self) -> ComposeResult:
        """Related clauses, and items."""
        options = list(self._options())
        if options:
            yield Listed(*options, id="explore-list")
        else:
            yield text(self.saying("explore.nothing"))

    def on_mount(self) -> None:
        """Stand on the first."""
        super().on_mount()
        for listed in self.query(OptionList):
            listed.highlighted = 1
            listed.focus()

    def reword(self) -> None:
        """The clauses and items too, with the cursor on the same one."""
        super().reword()
        for listed in self.query(OptionList):
            at = listed.highlighted
            self._destinations.clear()
            listed.set_options(self._options())
            listed.highlighted = at

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self._destinations[int(event.option.id or 0)])

    def _options(self) -> Iterator[Option]:
        related = about.related_to(self._clause, self._library, self.language)
        yield from self._under("explore.related", related, [Destination(clause=one) for one, _ in related])
        items = about.answered_by(self._clause, self._library, self.language)
        named = [(one, f"{one}  {title}") for one, title in items]
        yield from self._under("explore.items", named, [Destination(item=one) for one, _ in named])

    def _under(self, key: str, rows: Sequence[tuple[str, str]], to: Sequence[Destination]) -> Iterator[Option]:
        if rows:
            yield Option(Content.styled(self.say(key), "bold $primary"), disabled=True)
        for (_, words), destination in zip(rows, to, strict=True):
            yield Option(Content(words), id=str(len(self._destinations)))
            self._destinations.append(destination)
