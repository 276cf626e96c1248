"""The footer: as many commands as fit, the most important first, and always a way to the rest."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from caotool.commands import Command, command
from caotool.language.tongue import Language
from caotool.tui.key_names import key_name


class CommandBar(Widget):
    """One line of commands. Each can be clicked."""

    COMPONENT_CLASSES = {"command-bar--key", "command-bar--name"}  # noqa: RUF012 (Textual's own attribute)

    def __init__(self) -> None:
        super().__init__()
        self._commands: tuple[Command, ...] = ()
        self._language = Language.NL

    def show(self, commands: Sequence[Command], language: Language) -> None:
        """Show these commands, most important first."""
        if (tuple(commands), language) != (self._commands, self._language):
            self._commands, self._language = tuple(commands), language
            self.refresh()

    def render(self) -> Content:
        """The commands that fit, in the order of the table, ending in the palette."""
        room = self.size.width
        last = command("palette")
        shown: list[Command] = []
        used = self._width(last)
        for one in self._commands:
            if one is not last and used + self._width(one) <= room:
                shown.append(one)
                used += self._width(one)
        return Content("").join([self._part(one) for one in [*shown, last]])

    def on_click(self, event: events.Click) -> None:
        """Carry out the command under the mouse."""
        wanted = event.style.meta.get("command")
        if isinstance(wanted, str):
            self.screen.run_worker(self.run_action(f"screen.command('{wanted}')"))

    def _width(self, one: Command) -> int:
        return len(self._key(one)) + len(one.short(self._language)) + 3

    def _key(self, one: Command) -> str:
        return key_name(one.keys[0], self._language)

    def _part(self, one: Command) -> Content:
        key = Content(f" {self._key(one)}").stylize(self.get_visual_style("command-bar--key", partial=True))
        name = Content(f" {one.short(self._language)} ").stylize(
            self.get_visual_style("command-bar--name", partial=True)
        )
        return (key + name).stylize(Style.from_meta({"command": one.id}))
