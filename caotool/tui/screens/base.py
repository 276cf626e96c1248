"""What every screen shares: commands become keys, help belongs to where the user is, words follow the language."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import Screen
from textual.widget import Widget

from caotool import commands
from caotool.commands import Command, Situation
from caotool.language.message import Filling, say
from caotool.language.tongue import Language
from caotool.tui.widgets.command_bar import CommandBar

if TYPE_CHECKING:
    from caotool.tui.app import CaotoolApp
    from caotool.tui.widgets.worded import Words


class Commanded(Screen[Any]):
    """A screen or dialog whose keys come from the table of commands.

    A subclass says where the user is in :meth:`situation`, and carries a command out in a method ``do_<id>``;
    commands that every screen knows are carried out by the app.
    """

    AUTO_FOCUS: ClassVar[str | None] = ""

    @property
    def caotool(self) -> CaotoolApp:
        """The app, by its own type."""
        return cast("CaotoolApp", self.app)

    @property
    def language(self) -> Language:
        """The language of the program."""
        return self.caotool.language

    def say(self, key: str, /, **fillings: Filling) -> str:
        """A sentence in the language of the program."""
        return say(key, self.language, **fillings)

    def saying(self, key: str, /, **fillings: Filling) -> Words:
        """What gives a sentence in the language that the program has when it is asked for."""
        return partial(self.say, key, **fillings)

    def situation(self) -> Situation:
        """Where the user is and what can be done there."""
        raise NotImplementedError

    @property
    def topic(self) -> str:
        """Which help belongs to where the user is."""
        return self.situation().place.value

    def on_mount(self) -> None:
        """Bind the keys of all commands; which one answers is decided when the key is pressed."""
        for one in commands.COMMANDS:
            for key in one.keys:
                self._bindings.key_to_bindings.setdefault(key, []).append(
                    Binding(
                        key,
                        f"screen.command('{one.id}')",
                        one.name(self.language),
                        show=False,
                        priority=key not in _LEFT_TO_TEXT,
                    )
                )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A command that makes no sense here does not take its key."""
        if action == "command" and parameters:
            return commands.command(str(parameters[0])).available(self.situation())
        return super().check_action(action, parameters)

    def action_command(self, command_id: str) -> None:
        """Carry a command out, wherever it was given: key, footer, palette or button."""
        one = commands.command(command_id)
        if one.available(self.situation()):
            self.carry_out(one)

    def carry_out(self, one: Command) -> None:
        """Call ``do_<id>`` of the screen, or of the app."""
        target: Any = self if hasattr(self, f"do_{one.id}") else self.app
        getattr(target, f"do_{one.id}")()

    def reword(self) -> None:
        """The language of the program changed: put every word on the screen in the new one."""

    def jump_targets(self) -> dict[str, Widget]:
        """The places that jumping offers: an id that says nothing, and the widget that takes the focus."""
        return {}


class CommandScreen(Commanded):
    """A full screen, with a footer in which the commands stand that fit."""

    _has_been_seen = False

    def body(self) -> ComposeResult:
        """The widgets between title and footer."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """The body and the command bar."""
        yield from self.body()
        yield CommandBar()

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """The first time, every widget has just been given its styles: once is enough."""
        if not self._has_been_seen:
            self._has_been_seen = True
            event.refresh_styles = False

    def refresh_commands(self) -> None:
        """The situation changed: show what can be done now."""
        if self.is_attached and self.query(CommandBar):
            self.query_one(CommandBar).show(commands.for_footer(self.situation()), self.language)

    def reword(self) -> None:
        """The footer follows the language."""
        self.refresh_commands()

    def on_descendant_focus(self, _: object) -> None:
        """The place changed, so the footer may."""
        self.refresh_commands()


_LEFT_TO_TEXT = frozenset({"ctrl+z", "ctrl+y", "delete"})
"""The keys that a field for text may use first; with the others people mean the command, wherever the cursor is."""
