"""The dialog that every other one is made of: a title, a body, and buttons with verbs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Button, Static

from caotool.language.message import Filling, say
from caotool.language.tongue import Language

if TYPE_CHECKING:
    from caotool.tui.app import CaotoolApp

Answer = TypeVar("Answer")

PLAIN = Path(__file__).with_name("dialog.tcss")
"""The looks of a dialog that asks one thing."""

ROOMY: list[str | PurePath] = [PLAIN, PLAIN.with_name("dialogs.tcss")]
"""The looks of a dialog with rows, lists or steps."""


class Dialog(ModalScreen[Answer | None], Generic[Answer]):
    """Answers with None on escape. A subclass fills :meth:`body` and :meth:`buttons` and handles :meth:`pressed`."""

    CSS_PATH: ClassVar[str | PurePath | list[str | PurePath] | None] = PLAIN
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

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
        """Put the title on the border."""
        self.query_one("#dialog", Widget).border_title = Content(self.heading())

    def action_leave(self) -> None:
        """Go back without doing anything."""
        self.dismiss(None)

    @on(Button.Pressed, "#dialog-buttons Button")
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        self.pressed(str(event.button.id).removeprefix("button-"))


def text(words: str, classes: str = "dialog--text", id: str | None = None) -> Static:
    """Plain words in a dialog, never read as markup."""
    return Static(Content(words), classes=classes, id=id, markup=False)
