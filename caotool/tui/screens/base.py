"""What every full screen shares: commands become keys, a footer that fits, help for the place where the user is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

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


class CommandScreen(Screen[None]):
    """A screen whose keys, footer and palette come from the table of commands.

    A subclass says where the user is in :meth:`situation`, and carries a command out in a method ``do_<id>``;
    commands that every screen knows are carried out by the app.
    """

    AUTO_FOCUS = ""
    _has_been_seen = False

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

    def situation(self) -> Situation:
        """Where the user is and what can be done there."""
        raise NotImplementedError

    def body(self) -> ComposeResult:
        """The widgets between title and footer."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """The body and the command bar."""
        yield from self.body()
        yield CommandBar()

    def on_mount(self) -> None:
        """Bind the keys of all commands; which one answers is decided when the key is pressed."""
        for one in commands.COMMANDS:
            for key in one.keys:
                self._bindings.key_to_bindings.setdefault(key, []).append(
                    Binding(
                        key, f"screen.command('{one.id}')", one.name(self.language), show=False, priority=_first(key)
                    )
                )

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """The first time, every widget has just been given its styles: once is enough."""
        if not self._has_been_seen:
            self._has_been_seen = True
            event.refresh_styles = False

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

    def refresh_commands(self) -> None:
        """The situation changed: show what can be done now."""
        if self.is_attached and self.query(CommandBar):
            self.query_one(CommandBar).show(commands.for_footer(self.situation()), self.language)

    def reword(self) -> None:
        """The language of the program changed: put every word on the screen in the new one."""
        self.refresh_commands()

    def on_descendant_focus(self, _: object) -> None:
        """The place changed, so the footer may."""
        self.refresh_commands()

    def jump_targets(self) -> dict[str, Widget]:
        """The places that jumping offers: an id that says nothing, and the widget that takes the focus."""
        return {}


def _first(key: str) -> bool:
    """Whether a key goes before what the focused widget does with it."""
    return (key.startswith("f") and key[1:].isdigit()) or key in {"ctrl+p", "ctrl+q", "ctrl+g", "ctrl+e", "escape"}
