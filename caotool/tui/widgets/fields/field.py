"""One field of the form: label and unit, editor, reading, and what is known about the value."""

from __future__ import annotations

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Button, Static

from caotool.frozen import Frozen
from caotool.language.message import say
from caotool.language.tongue import Language
from caotool.model.clause import Parameter
from caotool.model.values import Open, Value
from caotool.tui.widgets.fields.editor import Editor, Heard
from caotool.tui.widgets.fields.faces import editor_for


class PresetWords(Frozen):
    """A preset as it is offered: what the button says, on what it rests, and the value that it gives."""

    label: str
    basis: str
    value: Value


class FieldWords(Frozen):
    """Everything a field says, in the language of the program.

    ``known`` holds lines about the value: help, who gains, what real agreements hold. ``presets`` is empty for a
    mediator and on a projector.
    """

    placement: str
    parameter: Parameter
    language: Language
    label: str
    unit: str
    known: tuple[tuple[str, str], ...]
    presets: tuple[PresetWords, ...]


class Field(Vertical):
    """Shows one parameter. Posts :class:`Typing` while a readable value is typed and :class:`Filled` when done."""

    class Typing(Message):
        """A value that can be read stands in the field, but the user is still busy; None where it cannot be read."""

        def __init__(self, field: Field, value: Value | None) -> None:
            super().__init__()
            self.field = field
            self.value = value

    class Filled(Message):
        """The user is done with a value."""

        def __init__(self, field: Field, value: Value) -> None:
            super().__init__()
            self.field = field
            self.value = value

    class Entered(Message):
        """The focus came into the field."""

        def __init__(self, field: Field) -> None:
            super().__init__()
            self.field = field

    def __init__(self, words: FieldWords, value: Value | None) -> None:
        super().__init__(classes=f"field-{words.parameter.name}")
        self.words = words
        self._value = value
        self._editor = editor_for(words.parameter, words.language)
        self._said = self._words_for(_given(value))
        self._asked: tuple[tuple[str, Value], ...] = ()
        self._knows = False
        self._ready = self._retired = False

    def compose(self) -> ComposeResult:
        """Label, editor and reading; what is known comes when the user does."""
        label = Content.assemble((self.words.label, "bold"), ("  " + self.words.unit, "$quiet"))
        yield Static(label, classes="field--label", markup=False)
        yield self._editor
        if self._said:
            yield self._reading()

    def on_mount(self) -> None:
        """Show the value that was given; a field may be taken away, or all be closed, before it has its parts."""
        if not self._retired and self._editor.children:
            self._ready = True
            self.show(self._value)

    def retire(self) -> None:
        """Take the field away. Whoever moves on quickly does so before all of it is there."""
        self._retired, self._ready = True, False
        self.remove()

    @property
    def least_height(self) -> int:
        """The fewest lines that it takes, for who has to know before it is laid out."""
        return 3 + max(len(self.words.parameter.kind.choices(self.words.language)), 1)

    @property
    def editor(self) -> Editor:
        """The editor in the field."""
        return self._editor

    def show(self, value: Value | None) -> None:
        """Show a value from the dossier."""
        self._value = value
        if not self._ready:
            return  # it is shown when the field has its parts
        heard = _given(value)
        self._editor.show(heard.value)
        self._say(heard)

    def unsaid(self) -> Value | None:
        """The value that the user made and that was not handed over yet, if there is one."""
        heard = self._editor.unsaid() if self._ready else None
        return None if heard is None else self._filled(heard)

    @property
    def first(self) -> Widget | None:
        """The first part of the editor that takes the focus; None while the field is still being made."""
        return next((widget for widget in self._editor.query("*") if widget.focusable), None)

    @on(Editor.Changed)
    def _changed(self, event: Editor.Changed) -> None:
        event.stop()
        self._say(event.heard)
        value = self._filled(event.heard) if event.finished else None
        if value is not None:
            self.post_message(self.Filled(self, value))
        else:
            self.post_message(self.Typing(self, event.heard.value))

    @on(Button.Pressed, ".field--preset Button")
    def _preset(self, event: Button.Pressed) -> None:
        event.stop()
        preset = self.words.presets[int(str(event.button.id).removeprefix("preset-"))]
        self.post_message(self.Filled(self, preset.value))

    @on(Button.Pressed, ".field--candidates Button")
    def _candidate(self, event: Button.Pressed) -> None:
        event.stop()
        value = getattr(event.button, "candidate", None)
        if value is not None:
            self._editor.show(value)
            self._say(Heard(value=value))
            self.post_message(self.Filled(self, value))

    @on(events.DescendantFocus)
    def _focused(self) -> None:
        self.add_class("-active")
        if not self._knows:
            self._knows = True
            self.mount(self._known())
        self.post_message(self.Entered(self))

    @on(events.DescendantBlur)
    def _blurred(self) -> None:
        self.remove_class("-active")

    def _say(self, heard: Heard) -> None:
        said, before = self._words_for(heard), self._said
        self._said = said
        line = next(iter(self.query(".field--reading").results(Static)), None)
        if line is None and said:
            line = self._reading()
            self.mount(line, after=self._editor)
        elif line is not None and said != before:
            # A new layout of the whole screen is only worth its price where the number of lines changes.
            room = max(line.size.width, 1)
            same_height = -(-len(said) // room) == -(-len(before) // room) and len(said) <= room
            line.update(Content(said), layout=not same_height)
        if line is not None:
            line.set_class(heard.problem is not None, "-problem")
        if heard.candidates != self._asked:
            self._ask(heard)

    def _reading(self) -> Static:
        return Static(Content(self._said), classes="field--reading", markup=False)

    def _filled(self, heard: Heard) -> Value | None:
        """What a finished editor gives the dossier: a value, or a blank where there was a value."""
        return Open() if heard.empty and self._value is not None else heard.value

    def _words_for(self, heard: Heard) -> str:
        language = self.words.language
        if heard.problem:
            return heard.problem.in_(language)
        return say("form.still_open", language) if heard.value is None else self._editor.echo(heard.value)

    def _ask(self, heard: Heard) -> None:
        """Which of several readings was meant: a button for each, under what was typed."""
        self._asked = heard.candidates
        self.query(".field--candidates").remove()
        buttons = [Button(Content(text), compact=True) for text, _ in heard.candidates]
        for button, (_, value) in zip(buttons, heard.candidates, strict=True):
            button.candidate = value  # type: ignore[attr-defined]
        if buttons:
            self.mount(Horizontal(*buttons, classes="field--candidates"), after=self._editor)

    def _known(self) -> Vertical:
        lines = [
            Static(Content.assemble((f"{head}: " if head else "", "$quiet bold"), (text, "$quiet")), markup=False)
            for head, text in self.words.known
        ]
        presets = [
            Horizontal(
                Button(Content(preset.label), id=f"preset-{at}", compact=True),
                Static(Content.styled(preset.basis, "$quiet"), markup=False),
                classes="field--preset",
            )
            for at, preset in enumerate(self.words.presets)
        ]
        return Vertical(*lines, *presets, classes="field--known")


def _given(value: Value | None) -> Heard:
    """What a value from the dossier says in the form: an open one says nothing yet."""
    return Heard(value=None if isinstance(value, Open) else value)
