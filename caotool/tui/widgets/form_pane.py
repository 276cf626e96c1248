"""The form of one placement: a field for every parameter that matters now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from caotool.frozen import Frozen
from caotool.model.values import Value
from caotool.tui.widgets.fields.field import Field, FieldWords


class Form(Frozen):
    """What the form shows: a title, a line under it, and fields in order. ``key`` changes when the fields do."""

    key: str
    title: str
    about: str
    fields: tuple[FieldWords, ...]
    values: Mapping[str, Value]


class FormPane(VerticalScroll, can_focus=False):
    """Keeps one :class:`Field` per parameter; fields of the same form are updated in place, so the cursor stays."""

    class Empty(Message):
        """There is nothing to fill in."""

    def __init__(self, form: Form, *, read_only: bool, id: str) -> None:
        super().__init__(id=id)
        self._key = form.key
        self._begun = form
        # Kept here, since widgets that are being removed are still found by a query.
        self._fields = _fields(form, read_only)

    def compose(self) -> ComposeResult:
        """Title, the line under it, and the fields."""
        yield Static(Content(self._begun.title), id="form-title", markup=False)
        yield Static(Content(self._begun.about), id="form-about", markup=False)
        yield from self._fields

    def show(self, form: Form, *, read_only: bool) -> None:
        """Show a form. A field that the user is typing in keeps what was typed."""
        self.query_one("#form-title", Static).update(Content(form.title))
        self.query_one("#form-about", Static).update(Content(form.about))
        if form.key == self._key:
            for field in self._fields:
                field.show(form.values.get(field.words.parameter.name))
                field.disabled = read_only
            return
        self._key = form.key
        with self.app.batch_update():
            for field in self._fields:
                field.retire()
            self._fields = _fields(form, read_only)
            self.mount_all(self._fields)
            self.scroll_home(animate=False)

    def field(self, parameter: str) -> Field | None:
        """The field of a parameter."""
        return next((field for field in self._fields if field.words.parameter.name == parameter), None)

    def fields(self) -> Sequence[Field]:
        """The fields in order."""
        return tuple(self._fields)

    def finish(self) -> None:
        """Have every field hand over what is typed in it and can be read."""
        for field in self._fields:
            field.finish()


def _fields(form: Form, read_only: bool) -> list[Field]:
    fields = [Field(words, form.values.get(words.parameter.name)) for words in form.fields]
    for field in fields:
        field.disabled = read_only
    return fields
