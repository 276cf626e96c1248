"""An editor for several of a list: ticks, and a line for entries of one's own."""

from __future__ import annotations

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from caotool.language.message import say
from caotool.language.tongue import Language
from caotool.model.kinds.base import Kind
from caotool.model.values import Choice, OwnEntry, Value
from caotool.tui.widgets.fields.editor import Editor, Heard
from caotool.tui.widgets.listed import Listed

_TICKED, _BLANK = "[x]", "[ ]"


class SeveralEditor(Editor):
    """Enter, space or a click ticks. Own entries are typed on one line, separated by semicolons."""

    def __init__(self, kind: Kind, language: Language) -> None:
        super().__init__(kind, language)
        self._choices = kind.choices(language)
        self._takes_own = bool(getattr(kind, "own", False))
        self._ticked: list[str] = []

    def compose(self) -> ComposeResult:
        """The options, and a line for own entries where the kind takes them."""
        yield Listed(*self._options(), compact=True)
        if self._takes_own:
            yield Input(compact=True, placeholder=say("form.own_entries", self.language), classes="own-entry")

    def show(self, value: Value | None) -> None:
        """Tick what the value holds."""
        entries: tuple[Choice, ...] = value if isinstance(value, tuple) else ()
        self._ticked = [entry for entry in entries if isinstance(entry, str)]
        self._redraw()
        if self._takes_own and not self.query_one(Input).has_focus:
            with self.prevent(Input.Changed):
                own = [entry.text for entry in entries if isinstance(entry, OwnEntry)]
                self.query_one(Input).value = "; ".join(own)
        self.settle()

    def state(self) -> object:
        """What is ticked and what is typed."""
        return tuple(self._ticked), self.query_one(Input).value if self._takes_own else ""

    def heard(self) -> Heard:
        """What is ticked and typed now, in the order of the options."""
        ids = [choice for choice, _ in self._choices]
        entries: list[Choice] = [one for one in ids if one in self._ticked]
        if self._takes_own:
            texts = (text.strip() for text in self.query_one(Input).value.split(";"))
            entries += [OwnEntry(text) for text in texts if text]
        return self.judge(tuple(entries)) if entries else Heard()

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        choice = self._choices[event.option_index][0]
        if choice in self._ticked:
            self._ticked.remove(choice)
        else:
            self._ticked.append(choice)
        self._redraw()
        self.say(self.heard(), finished=True)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.say(self.heard(), finished=False)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.say(self.heard(), finished=True)

    @on(events.DescendantBlur)
    def _left(self) -> None:
        self.finish()

    def _redraw(self) -> None:
        listed = self.query_one(OptionList)
        for at, option in enumerate(self._options()):
            listed.replace_option_prompt_at_index(at, option.prompt)

    def _options(self) -> list[Option]:
        return [
            Option(Content(f"{_TICKED if choice in self._ticked else _BLANK} {label}"))
            for choice, label in self._choices
        ]
