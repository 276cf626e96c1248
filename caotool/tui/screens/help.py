"""Help that belongs to where the user is: what this place is, what can be done here, and every key."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from caotool.commands import COMMANDS, Command, Group, Situation
from caotool.tui.screens.dialog import Dialog, text
from caotool.tui.widgets.command_bar import key_name


class HelpScreen(Dialog[str]):
    """Made from the table of commands, so that it cannot fall behind."""

    def __init__(self, situation: Situation) -> None:
        super().__init__()
        self._situation = situation

    def heading(self) -> str:
        """Where the user is."""
        return self.say(f"help.{self._situation.place}.title")

    def body(self) -> ComposeResult:
        """First the place, then what can be done now, then all commands by group."""
        yield text(self.say(f"help.{self._situation.place}"))
        now = [one for one in COMMANDS if one.available(self._situation) and one.keys]
        yield text(self.say("help.now"), "dialog--label")
        yield Static(self._table(now), classes="dialog--text", markup=False)
        for group in Group:
            yield text(self.say(f"help.group.{group}"), "dialog--label")
            yield Static(
                self._table([one for one in COMMANDS if one.group is group]), classes="dialog--text", markup=False
            )

    def on_mount(self) -> None:
        """Let the arrow keys scroll."""
        scroll = self.query_one("#dialog-body")
        scroll.can_focus = True
        scroll.focus()

    def _table(self, commands: list[Command]) -> Content:
        return Content("\n").join(
            [
                Content.assemble(
                    (key_name(one).ljust(10), "bold $footer-key-foreground"),
                    (one.name(self.language), "bold"),
                    (f" – {one.help(self.language)}", "$quiet"),
                )
                for one in commands
            ]
        )
