"""All commands that make sense now, found by their Dutch or English name or a word that people use for them."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from caotool.commands import Situation, available, matching
from caotool.tui.key_names import key_names
from caotool.tui.screens.dialog import Dialog, text
from caotool.tui.widgets.listed import Listed
from caotool.tui.widgets.worded import Line

_MOVES = {
    "up": "action_cursor_up",
    "down": "action_cursor_down",
    "pageup": "action_page_up",
    "pagedown": "action_page_down",
}


class PaletteScreen(Dialog[str]):
    """Answers with the id of the command that was chosen."""

    TOPIC = "palette"

    def __init__(self, situation: Situation) -> None:
        super().__init__()
        self._commands = tuple(one for one in available(situation) if one.id != "palette")

    def heading(self) -> str:
        """The commands."""
        return self.say("screen.palette_name")

    def body(self) -> ComposeResult:
        """Search field and list."""
        yield Line("", "palette-search", self.saying("screen.palette_placeholder"))
        yield Listed(id="palette-list")
        yield text(self.saying("screen.palette_no_matches"), "dialog--quiet", "palette-none")

    def buttons(self) -> Sequence[tuple[str, str]]:
        """Only a way back."""
        return (("close", self.say("dialog.close")),)

    def on_mount(self) -> None:
        """Show every command."""
        self._show("")
        self.query_one(Input).focus()

    def reword(self) -> None:
        """The commands too, with the cursor on the same one."""
        super().reword()
        listed = self.query_one(OptionList)
        at = listed.highlighted
        self._show(self.query_one(Input).value)
        if at is not None and at < listed.option_count:
            listed.highlighted = at

    @on(Input.Changed)
    def _searched(self, event: Input.Changed) -> None:
        event.stop()
        self._show(event.value)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        listed = self.query_one(OptionList)
        if listed.highlighted is not None:
            self.dismiss(listed.get_option_at_index(listed.highlighted).id)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option.id)

    def on_key(self, event: events.Key) -> None:
        """Up and down move through the list while typing."""
        listed = self.query_one(OptionList)
        if self.query_one(Input).has_focus and event.key in _MOVES:
            event.stop()
            event.prevent_default()
            getattr(listed, _MOVES[event.key])()

    def _show(self, query: str) -> None:
        found = matching(query, self._commands, self.language)
        listed = self.query_one(OptionList)
        listed.clear_options()
        for one in found:
            name = Content.assemble(
                (one.name(self.language), "bold"),
                (f"  {key_names(one.keys[:1], self.language)}", "$footer-key-foreground"),
            )
            about = Content.styled(one.help(self.language), "$quiet")
            listed.add_option(Option(Content("\n").join([name, about]), id=one.id))
        listed.highlighted = 0 if found else None
        listed.display = bool(found)
        self.query_one("#palette-none").display = not found
