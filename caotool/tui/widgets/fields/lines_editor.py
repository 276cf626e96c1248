"""An editor of several lines: a longer text, or a list with an entry on every line."""

from __future__ import annotations

from textual import events, on
from textual.app import ComposeResult
from textual.widgets import TextArea

from caotool.language.tongue import Language
from caotool.model.kinds.base import Kind
from caotool.model.values import Value
from caotool.tui.widgets.fields.editor import Editor, Heard


class LinesEditor(Editor):
    """A text area. For a list every line is an entry; for a text the lines are the text."""

    def __init__(self, kind: Kind, language: Language) -> None:
        super().__init__(kind, language)
        self._is_list = kind.name == "list"

    def compose(self) -> ComposeResult:
        """One text area."""
        yield TextArea(compact=True, tab_behavior="focus", soft_wrap=True)

    def show(self, value: Value | None) -> None:
        """Show a value, unless the user is typing what means the same."""
        area = self.query_one(TextArea)
        if value is not None and self.heard().value == value:
            self.settle()
            return
        if area.has_focus and value is None and area.text.strip():
            return
        if isinstance(value, tuple):
            wanted = "\n".join(entry for entry in value if isinstance(entry, str))
        else:
            wanted = value if isinstance(value, str) else ""
        with self.prevent(TextArea.Changed):
            area.load_text(wanted)
        self.settle()

    def state(self) -> object:
        """The text."""
        return self.query_one(TextArea).text

    def heard(self) -> Heard:
        """What the lines mean now."""
        text = self.query_one(TextArea).text.strip()
        if not text:
            return Heard()
        if self._is_list:
            return self.judge(tuple(line.strip() for line in text.splitlines() if line.strip()))
        return self.judge(text)

    def echo(self, value: Value) -> str:
        """The text is in sight; only a list is said back, as it will stand in a sentence."""
        return super().echo(value) if self._is_list else ""

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        event.stop()
        self.say(self.heard(), finished=False)

    @on(events.DescendantBlur)
    def _left(self) -> None:
        self.finish()
