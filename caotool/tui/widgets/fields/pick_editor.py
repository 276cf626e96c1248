"""An editor for a choice, a ladder or yes and no: every option in sight, one chosen, perhaps an own entry."""

from __future__ import annotations

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from caotool.language.message import say
from caotool.language.tongue import Language
from caotool.model.kinds.base import Kind
from caotool.model.values import OwnEntry, Value
from caotool.tui.widgets.fields.editor import Editor, Heard
from caotool.tui.widgets.listed import Listed

_OWN = "own"
_CHOSEN, _OTHER = "●", "○"


class PickEditor(Editor):
    """Enter, space or a click chooses. A ladder is listed from its lowest rung up."""

    def __init__(self, kind: Kind, language: Language) -> None:
        super().__init__(kind, language)
        self._choices = kind.choices(language)
        self._value: Value | None = None
        self._takes_own = bool(getattr(kind, "own", False))

    def compose(self) -> ComposeResult:
        """The options, and a line for an own entry where the kind takes one."""
        yield Listed(*self._options(), compact=True)
        if self._takes_own:
            own = Input(compact=True, placeholder=say("form.own_entry", self.language), classes="own-entry")
            own.display = False
            yield own

    @property
    def listed(self) -> OptionList:
        """The options, which take the focus."""
        return self.query_one(OptionList)

    def show(self, value: Value | None) -> None:
        """Show which option is chosen."""
        self._value = value
        own = isinstance(value, OwnEntry)
        for at, option in enumerate(self._options()):
            self.listed.replace_option_prompt_at_index(at, option.prompt)
        if self._takes_own:
            field = self.query_one(Input)
            field.display = own or field.has_focus
            if isinstance(value, OwnEntry) and not field.has_focus:
                with self.prevent(Input.Changed):
                    field.value = value.text
        chosen = self._index()
        if chosen is not None and not self.listed.has_focus:
            self.listed.highlighted = chosen
        self.settle()

    def state(self) -> object:
        """What is chosen and what is typed."""
        field = self.query_one(Input) if self._takes_own else None
        return self._value, field.value if field is not None and field.display else ""

    def echo(self, value: Value) -> str:  # noqa: ARG002
        """The chosen option is in sight, so nothing has to be said back."""
        return ""

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option.id == _OWN and self._takes_own and event.option_index == len(self._choices):
            field = self.query_one(Input)
            field.display = True
            field.focus()
            return
        value = self._from_choice(self._choices[event.option_index][0])
        self.show(value)
        self.say(self.judge(value), finished=True)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.say(self.heard(), finished=False)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        heard = self.heard()
        if heard.value is not None:
            self.show(heard.value)
        self.say(heard, finished=True)
        self.screen.focus_next()

    @on(events.DescendantBlur)
    def _left(self) -> None:
        self.finish()

    def heard(self) -> Heard:
        """The option that is chosen, or the own entry that is typed."""
        if self._takes_own:
            field = self.query_one(Input)
            if field.display and (text := field.value.strip()):
                return self.judge(OwnEntry(text))
        return Heard(value=None if isinstance(self._value, OwnEntry) else self._value)

    def _from_choice(self, choice: str) -> Value:
        return self.kind.from_source(choice)  # type: ignore[return-value]

    def _index(self) -> int | None:
        if isinstance(self._value, OwnEntry):
            return len(self._choices)
        ids = [choice for choice, _ in self._choices]
        values = [self._from_choice(choice) for choice in ids]
        return values.index(self._value) if self._value in values else None

    def _options(self) -> list[Option]:
        chosen = self._index()
        labels = [label for _, label in self._choices]
        if self._takes_own:
            labels.append(say("form.own_entry", self.language))
        ids = [choice for choice, _ in self._choices] + ([_OWN] if self._takes_own else [])
        return [
            Option(
                Content.assemble((_CHOSEN if at == chosen else _OTHER, "bold"), " ", Content(label)),
                id=f"{at}-{ids[at]}" if ids[at] != _OWN else _OWN,
            )
            for at, label in enumerate(labels)
        ]
