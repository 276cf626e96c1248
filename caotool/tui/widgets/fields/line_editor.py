"""An editor of one line for everything that can be typed: numbers, money, durations, dates, references, formulas."""

from __future__ import annotations

from textual import events, on
from textual.app import ComposeResult
from textual.widgets import Input

from caotool.language.reading import Ambiguous, Read
from caotool.model.values import Open, Value
from caotool.tui.widgets.fields.editor import Editor, Heard


class LineEditor(Editor):
    """Reads what is typed in the language of the program, strictly; up and down go a step within the range."""

    def compose(self) -> ComposeResult:
        """One input."""
        yield Input(compact=True, select_on_focus=False)

    @property
    def input(self) -> Input:
        """The input, which takes the focus."""
        return self.query_one(Input)

    def show(self, value: Value | None) -> None:
        """Show a value, unless the user is typing something else that means the same."""
        if value is None or isinstance(value, Open):
            wanted = ""
        elif self.heard().value == value:
            self.settle()
            return
        else:
            wanted = self.kind.write(value, self.language)  # type: ignore[arg-type]
        if self.input.has_focus and self.input.value.strip() and wanted == "":
            return
        with self.prevent(Input.Changed):
            self.input.value = wanted
        self.settle()

    def state(self) -> object:
        """The text."""
        return self.input.value

    def heard(self) -> Heard:
        """What the text means now."""
        text = self.input.value
        if not text.strip():
            return Heard()
        reading = self.kind.read(text, self.language)
        if isinstance(reading, Read):
            return self.judge(reading.value)
        if isinstance(reading, Ambiguous):
            return Heard(problem=reading.question, candidates=reading.candidates)
        return Heard(problem=reading.problem)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.say(self.heard(), finished=False)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.say(self.heard(), finished=True)
        self.screen.focus_next()

    @on(events.DescendantBlur)
    def _left(self) -> None:
        self.finish()

    def on_key(self, event: events.Key) -> None:
        """Up and down change a value that can be stepped."""
        if event.key not in {"up", "down"}:
            return
        value = self.heard().value
        if value is None:
            return
        stepped = self.kind.step(value, event.key == "up")  # type: ignore[arg-type]
        if stepped is not None:
            event.stop()
            event.prevent_default()
            self.input.value = self.kind.write(stepped, self.language)
