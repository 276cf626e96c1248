"""The start screen: the dossiers that were worked on, a new one, and examples to look around in."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, OptionList, Static
from textual.widgets.option_list import Option

from caotool.commands import Place, Situation
from caotool.language.dates import write_date
from caotool.store.places import Recent, recent_dossiers
from caotool.tui.examples import Example, copy_of_example, example_dossiers
from caotool.tui.screens.base import CommandScreen
from caotool.tui.widgets.listed import Listed
from caotool.tui.widgets.relabel import relabel

_BUTTONS = ("new", "open", "language")


class StartScreen(CommandScreen):
    """Lists recent dossiers and examples; everything on it can be clicked."""

    CSS_PATH = "start.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("delete", "forget", show=False)]

    def __init__(self) -> None:
        super().__init__()
        self._recent: tuple[Recent, ...] = ()
        self._examples: tuple[Example, ...] = ()

    def body(self) -> ComposeResult:
        """Welcome, buttons, and two lists."""
        yield Static("", id="start-title", markup=False)
        with VerticalScroll(id="start-body", can_focus=False):
            yield Static("", id="start-welcome", markup=False)
            with Horizontal(id="start-buttons"):
                for one in _BUTTONS:
                    yield Button("", id=f"start-{one}", variant="primary" if one == "new" else "default")
            yield Static("", id="start-hint", markup=False)
            yield Static("", id="start-recent-title", classes="start--head", markup=False)
            yield Static("", id="start-none", markup=False)
            yield Listed(id="start-recent")
            yield Static("", id="start-examples-title", classes="start--head", markup=False)
            yield Listed(id="start-examples")

    def on_mount(self) -> None:
        """Fill the lists and stand where most people want to go on."""
        self.reword()
        first = self.query_one("#start-recent") if self._recent else self.query_one("#start-new")
        first.focus()

    def on_screen_resume(self, event: events.ScreenResume) -> None:  # noqa: ARG002
        """Back from a dossier or a dialog: what was opened is in the list now."""
        if self.is_mounted:
            self.show_lists()

    def situation(self) -> Situation:
        """At the start."""
        return Situation(Place.START, projector=self.caotool.projector)

    def reword(self) -> None:
        """Put every word on the screen in the language of the program."""
        super().reword()
        self.query_one("#start-title", Static).update(Content(f" {self.say('start.title')}"))
        self.query_one("#start-welcome", Static).update(Content(self.say("start.welcome")))
        for one in _BUTTONS:
            relabel(self.query_one(f"#start-{one}", Button), self.say(f"start.{one}"))
        hint = self.query_one("#start-hint", Static)
        hint.update(Content(self.say("start.old_console")))
        hint.display = sys.platform == "win32" and not os.environ.get("WT_SESSION")
        self.query_one("#start-none", Static).update(Content(self.say("start.no_recent")))
        self.query_one("#start-recent-title", Static).update(Content(self.say("start.recent")))
        self.query_one("#start-examples-title", Static).update(Content(self.say("start.examples")))
        self.show_lists()

    def show_lists(self) -> None:
        """Show the recent dossiers and the examples as they are on disk now."""
        self._recent = recent_dossiers(self.caotool.settings)
        self._examples = example_dossiers(self.language)
        listed = self.query_one("#start-recent", OptionList)
        _fill(listed, [self._recent_line(one) for one in self._recent])
        listed.display = bool(self._recent)
        listed.border_subtitle = Content(self.say("start.hint_open"))
        self.query_one("#start-none").display = not self._recent
        examples = self.query_one("#start-examples", OptionList)
        _fill(examples, [Content(one.title) for one in self._examples])
        examples.display = self.query_one("#start-examples-title").display = bool(self._examples)

    def jump_targets(self) -> dict[str, Widget]:
        """Buttons and lists."""
        ids = [*(f"start-{one}" for one in _BUTTONS), "start-recent", "start-examples"]
        return {one: self.query_one(f"#{one}") for one in ids if self.query_one(f"#{one}").display}

    def do_new_dossier(self) -> None:
        """Begin a dossier in a few steps."""
        from caotool.tui.screens.assistant import AssistantScreen

        self.caotool.push_screen(AssistantScreen())

    def do_open_dossier(self) -> None:
        """Ask for a folder and open it."""
        from caotool.tui.screens.open_folder import OpenFolderScreen

        def chosen(folder: str | None) -> None:
            if folder:
                self.caotool.open_dossier(Path(folder))

        self.caotool.push_screen(OpenFolderScreen(), chosen)

    def action_forget(self) -> None:
        """Take the dossier under the cursor off the list; its folder stays."""
        listed = self.query_one("#start-recent", OptionList)
        if not listed.has_focus or listed.highlighted is None:
            return
        gone = self._recent[listed.highlighted]
        self.caotool.change(self.caotool.settings.forgotten(gone.folder))
        self.show_lists()
        if not self._recent:
            self.query_one("#start-new").focus()
        self.notify(self.say("start.forgotten"), timeout=4, markup=False)

    @on(Button.Pressed, "#start-buttons Button")
    def _button(self, event: Button.Pressed) -> None:
        event.stop()
        commands = {"start-new": "new_dossier", "start-open": "open_dossier", "start-language": "language"}
        self.action_command(commands[str(event.button.id)])

    @on(OptionList.OptionSelected, "#start-recent")
    def _recent_chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.caotool.open_dossier(self._recent[event.option_index].folder)

    @on(OptionList.OptionSelected, "#start-examples")
    def _example_chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        try:
            copy = copy_of_example(self._examples[event.option_index])
        except OSError as error:
            why = self.say("dialog.cannot_write", reason=error.strerror or str(error))
            self.notify(why, severity="error", markup=False)
            return
        self.caotool.open_dossier(copy)

    def _recent_line(self, one: Recent) -> Content:
        if one.there and one.changed:
            when = f"{write_date(one.changed.date(), self.language)}, {one.changed:%H:%M}"
            state = self.say("start.changed", when=when)
        else:
            state = self.say("start.gone")
        title = Content.styled(one.title, "bold" if one.there else "$quiet")
        return Content("\n").join([title, Content.styled(f"{state} · {one.folder}", "$quiet")])


def _fill(listed: OptionList, prompts: list[Content]) -> None:
    at = listed.highlighted
    listed.clear_options()
    listed.add_options([Option(prompt) for prompt in prompts])
    if prompts:
        listed.highlighted = min(at or 0, len(prompts) - 1)
