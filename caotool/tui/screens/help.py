"""Help that belongs to where the user is: what this place is, what can be done here, and every key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget

from caotool.commands import COMMANDS, Command, Group, Place, Situation
from caotool.dialogs import DIALOGS
from caotool.tui.key_names import key_names
from caotool.tui.screens.dialog import ROOMY, Dialog, text
from caotool.tui.widgets.key_table import KeyTable, Rows


class HelpScreen(Dialog[str]):
    """Made from the tables of commands and dialogs, so that it cannot fall behind."""

    CSS_PATH = ROOMY

    def __init__(self, topic: str, situation: Situation) -> None:
        super().__init__(classes="-wide")
        self._topic, self._situation = topic, situation

    def heading(self) -> str:
        """Where the user is."""
        return self.say("help.title", what=self.say(f"help.{self._topic}.title"))

    def body(self) -> ComposeResult:
        """First the place, then what can be done now, then all commands by group."""
        yield text(self.saying(f"help.{self._topic}"))
        now = [one for one in COMMANDS if one.available(self._situation) and one.keys]
        if self._situation.place is Place.DIALOG:
            yield from self._part("help.here", self._actions)
            yield from self._part("help.everywhere", partial(self._commands, now))
            return
        yield from self._part("help.now", partial(self._commands, now))
        for group in Group:
            of_group = [one for one in COMMANDS if one.group is group]
            yield from self._part(f"help.group.{group}", partial(self._commands, of_group))

    def on_mount(self) -> None:
        """Let the arrow keys scroll."""
        scroll = self.query_one("#dialog-body")
        scroll.can_focus = True
        scroll.focus()

    def _part(self, head: str, rows: Rows) -> Iterator[Widget]:
        yield text(self.saying(head), "dialog--head")
        yield KeyTable(rows)

    def _actions(self) -> Sequence[tuple[str, Content]]:
        return [
            (key_names(one.keys, self.language), Content(one.said(self.language))) for one in DIALOGS[self._topic]
        ]

    def _commands(self, commands: Sequence[Command]) -> Sequence[tuple[str, Content]]:
        return [
            (
                key_names(one.keys[:1], self.language),
                Content.assemble((one.name(self.language), "bold"), (f": {one.help(self.language)}", "$quiet")),
            )
            for one in commands
        ]
