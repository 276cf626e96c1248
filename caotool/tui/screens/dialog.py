"""The dialog that every other one is made of: a title, a body, and buttons with verbs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path, PurePath
from typing import ClassVar, Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.style import Style
from textual.widget import Widget
from textual.widgets import Button

from caotool.commands import Place, Situation
from caotool.tui.screens.base import Commanded
from caotool.tui.widgets.relabel import relabel
from caotool.tui.widgets.worded import Said, Worded, Words

Answer = TypeVar("Answer")

PLAIN = Path(__file__).with_name("dialog.tcss")
"""The looks of a dialog that asks one thing."""

ROOMY: list[str | PurePath] = [PLAIN, PLAIN.with_name("dialogs.tcss")]
"""The looks of a dialog with rows, lists or steps."""


class Modal(Commanded, ModalScreen[Answer | None], Generic[Answer]):
    """What lies over a screen until it is answered. It answers once, and with None on escape."""

    TOPIC: ClassVar[str] = ""
    """Which help belongs to it; see :mod:`caotool.dialogs`."""
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]
    _answer: tuple[Answer | None] | None = None
    _gone = False

    @property
    def topic(self) -> str:
        """Which help belongs to what is in sight now."""
        return self.TOPIC

    def situation(self) -> Situation:
        """In a dialog, whatever lies below."""
        return Situation(Place.DIALOG, projector=self.caotool.projector)

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Answer and go: at once, or as soon as what lies on top is gone and all of this is there."""
        if self._answer is None:
            self._answer = (result,)
        return self._go()

    def on_mount(self) -> None:
        """All of it is there now."""
        self.call_after_refresh(self._go)

    def on_screen_resume(self) -> None:
        """What lay on top is gone."""
        self._go()

    def _go(self) -> AwaitComplete:
        if self._gone or self._answer is None or not self.is_current or not self.is_mounted:
            return AwaitComplete()
        self._gone = True
        return super().dismiss(self._answer[0])

    def action_leave(self) -> None:
        """Go back without doing anything."""
        self.dismiss(None)

    def let_go(self) -> None:
        """The program is being left: go, with what can be kept; stay where something would be lost."""
        if self.is_mounted:
            self.action_leave()
        else:
            self.dismiss(None)

    def reword(self) -> None:
        """Put every word in the language of now; what was typed and chosen stays."""
        for widget in self.query("*"):
            if isinstance(widget, Worded):
                widget.reword()


class Dialog(Modal[Answer]):
    """A subclass fills :meth:`body` and :meth:`buttons` and handles :meth:`pressed`."""

    CSS_PATH: ClassVar[str | PurePath | list[str | PurePath] | None] = PLAIN

    def heading(self) -> str:
        """What the dialog is about."""
        raise NotImplementedError

    def body(self) -> ComposeResult:
        """What stands between title and buttons."""
        yield from ()

    def buttons(self) -> Sequence[tuple[str, str]]:
        """The buttons, most wanted first, as an id and a verb."""
        return (("close", self.say("dialog.close")),)

    def pressed(self, button: str) -> None:  # noqa: ARG002
        """A button was pressed."""
        self.dismiss(None)

    def compose(self) -> ComposeResult:
        """Title, body, buttons."""
        with Vertical(id="dialog"):
            with VerticalScroll(id="dialog-body", can_focus=False):
                yield from self.body()
            with Horizontal(id="dialog-buttons"):
                for at, (button, label) in enumerate(self.buttons()):
                    yield Button(Content(label), id=f"button-{button}", variant="primary" if at == 0 else "default")

    def on_mount(self) -> None:
        """Put the title, and where help is, on the border."""
        self._word_frame()

    def reword(self) -> None:
        """Title, buttons and everything between them."""
        super().reword()
        for button, label in self.buttons():
            relabel(self.query_one(f"#button-{button}", Button), label)
        self._word_frame()

    def say_problem(self, words: Words | None = None) -> None:
        """Say in the line for it what is wrong; None takes it away."""
        line = self.query_one("#problem", Said)
        line.say(words or (lambda: ""))
        line.display = words is not None

    def jump_targets(self) -> dict[str, Widget]:
        """Every field, list and button in sight."""
        return {str(at): one for at, one in enumerate(self.focus_chain) if one.region.area}

    def _word_frame(self) -> None:
        frame = self.query_one("#dialog", Widget)
        frame.border_title = Content(self.heading())
        frame.border_subtitle = Content(" · ").join(
            [
                _link(self.say("dialog.help"), "screen.command('help')"),
                _link(self.say("dialog.leave"), "screen.leave"),
            ]
        )

    @on(Button.Pressed, "#dialog-buttons Button")
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        self.pressed(str(event.button.id).removeprefix("button-"))


def text(words: Callable[[], str | Content], classes: str = "dialog--text", id: str | None = None) -> Said:
    """Words in a dialog."""
    return Said(words, classes, id)


def problem() -> Said:
    """The line in which a dialog says what is wrong; it is not there while nothing is."""
    line = Said(lambda: "", "dialog--problem", "problem")
    line.display = False
    return line


def _link(words: str, action: str) -> Content:
    return Content(words).stylize(Style.from_meta({"@click": action}))
