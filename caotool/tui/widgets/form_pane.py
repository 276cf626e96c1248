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
        self._waiting: list[Field] = []
        """The last of them, which are not in the pane yet."""

    def compose(self) -> ComposeResult:
        """Title, the line under it, and the fields."""
        yield Static(_head(self._begun), id="form-head", markup=False)
        yield from self._first_part()

    def on_mount(self) -> None:
        """The rest comes when the first part has been painted."""
        self.call_after_refresh(self._next_part)

    def _first_part(self) -> Sequence[Field]:
        """As many fields as can be in sight; every line of the form that is made takes its time."""
        room, first = self.app.size.height, 0
        while first < len(self._fields) and room > 0:
            room -= self._fields[first].least_height
            first += 1
        self._waiting = self._fields[first:]
        return self._fields[:first]

    def _next_part(self) -> None:
        waiting, self._waiting = self._waiting, []
        if waiting and self.is_attached:
            self.mount_all(waiting)

    def show(self, form: Form, *, read_only: bool) -> None:
        """Show a form. A field that the user is typing in keeps what was typed."""
        self.query_one("#form-head", Static).update(_head(form))
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
            self.mount_all(self._first_part())
            self.scroll_home(animate=False)
        self.call_after_refresh(self._next_part)

    def field(self, parameter: str) -> Field | None:
        """The field of a parameter."""
        found = next((field for field in self._fields if field.words.parameter.name == parameter), None)
        if found in self._waiting:
            self._next_part()
        return found

    def fields(self) -> Sequence[Field]:
        """The fields in order."""
        return tuple(self._fields)

    def unsaid(self) -> Sequence[tuple[FieldWords, Value]]:
        """Every value that was made and not handed over yet, with the field that it is for."""
        return [(field.words, value) for field in self._fields if (value := field.unsaid()) is not None]


def _head(form: Form) -> Content:
    return Content("\n").join([Content.styled(form.title, "bold $primary"), Content.styled(form.about, "$quiet")])


def _fields(form: Form, read_only: bool) -> list[Field]:
    fields = [Field(words, form.values.get(words.parameter.name)) for words in form.fields]
    for field in fields:
        field.disabled = read_only
    return fields
