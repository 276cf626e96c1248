"""An editor for a table: a line of inputs for every row, each read by the kind of its column."""

from __future__ import annotations

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Input, Static

from caotool.language.message import Message, message, say
from caotool.language.reading import Read
from caotool.language.tongue import Language
from caotool.model.kinds.base import Kind
from caotool.model.kinds.tables import TableKind
from caotool.model.values import Plain, Table, Value
from caotool.tui.widgets.fields.editor import Editor, Heard

_MOST_ROWS = 60


class TableEditor(Editor):
    """Rows are added below the last one and removed with the button behind them."""

    def __init__(self, kind: Kind, language: Language) -> None:
        super().__init__(kind, language)
        if not isinstance(kind, TableKind):
            raise TypeError(kind)
        self._columns = kind.columns
        self._said: Value | None = None

    def compose(self) -> ComposeResult:
        """Heads, rows, and a button for another row."""
        with Horizontal(classes="table--row"):
            for column in self._columns:
                yield Static(Content(column.label.in_(self.language)), classes="table--head", markup=False)
            yield Static("", classes="table--end", markup=False)
        yield Vertical(classes="table--rows")
        yield Button(Content(say("form.add_row", self.language)), classes="table--add", compact=True)

    def show(self, value: Value | None) -> None:
        """Show the rows of a table, unless what stands there means the same."""
        self._said = value
        rows = value.rows if isinstance(value, Table) else ()
        if rows and self.heard().value == value:
            return
        if not rows and any(one.value.strip() for one in self.query(Input)):
            return
        holder = self.query_one(".table--rows", Vertical)
        holder.remove_children()
        holder.mount_all([self._row(row) for row in rows] or [self._row(())])

    def heard(self) -> Heard:
        """What the rows mean now; the first cell that cannot be read is said."""
        rows: list[tuple[Plain | None, ...]] = []
        for number, row in enumerate(self._rows(), 1):
            texts = [one.value.strip() for one in row]
            if not any(texts):
                continue
            cells: list[Plain | None] = []
            for column, text in zip(self._columns, texts, strict=True):
                cell = self._cell(column.kind, text)
                if isinstance(cell, Message):
                    label = column.label
                    return Heard(problem=message("form.cell", row=number, column=label, problem=cell))
                cells.append(cell)
            rows.append(tuple(cells))
        return self.judge(Table(tuple(rows))) if rows else Heard()

    def finish(self) -> None:
        """Say what was typed but not yet said."""
        heard = self.heard()
        if heard.value is not None and heard.value != self._said:
            self._say(finished=True)

    def echo(self, value: Value) -> str:  # noqa: ARG002
        """The table is in sight."""
        return ""

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._say(finished=False)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self._say(finished=True)
        self.screen.focus_next()

    @on(events.DescendantBlur)
    def _left(self) -> None:
        self.finish()

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        holder = self.query_one(".table--rows", Vertical)
        if event.button.has_class("table--add"):
            if len(holder.children) < _MOST_ROWS:
                row = self._row(())
                holder.mount(row)
                self.call_after_refresh(lambda: row.query(Input).first().focus())
        elif isinstance(event.button.parent, Horizontal):
            event.button.parent.remove()
            self.call_after_refresh(self._say, finished=True)

    def _rows(self) -> list[list[Input]]:
        return [list(row.query(Input)) for row in self.query(".table--line")]

    def _row(self, cells: tuple[Plain | None, ...]) -> Horizontal:
        inputs = []
        for at, column in enumerate(self._columns):
            cell = cells[at] if at < len(cells) else None
            written = "" if cell is None else column.kind.write(cell, self.language)
            inputs.append(Input(written, compact=True, select_on_focus=False))
        return Horizontal(*inputs, Button(Content("×"), compact=True, classes="table--end"), classes="table--line")

    def _cell(self, kind: Kind, text: str) -> Plain | Message | None:
        if not text:
            return None
        reading = kind.read(text, self.language)
        if isinstance(reading, Read):
            return kind.problem(reading.value) or reading.value
        return reading.problem if hasattr(reading, "problem") else reading.question

    def _say(self, *, finished: bool) -> None:
        heard = self.heard()
        if finished:
            self._said = heard.value
        self.post_message(self.Changed(self, heard, finished))
