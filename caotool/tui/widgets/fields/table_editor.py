"""An editor for a table: a line of inputs for every row, each read by the kind of its column."""

from __future__ import annotations

from collections.abc import Sequence

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
        # Kept here, since rows that are being removed are still found by a query.
        self._rows: list[_Row] = []

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
        rows = value.rows if isinstance(value, Table) else ()
        if rows and self.heard().value == value:
            self.settle()
            return
        if not rows and any(any(row.texts()) for row in self._rows):
            return
        holder = self.query_one(".table--rows", Vertical)
        holder.remove_children()
        self._rows = [self._row(row) for row in rows] or [self._row(())]
        holder.mount_all(self._rows)
        self.settle()

    def state(self) -> object:
        """The texts of all cells."""
        return tuple(row.texts() for row in self._rows)

    def heard(self) -> Heard:
        """What the rows mean now; the first cell that cannot be read is said."""
        rows: list[tuple[Plain | None, ...]] = []
        for number, row in enumerate(self._rows, 1):
            texts = row.texts()
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

    def echo(self, value: Value) -> str:  # noqa: ARG002
        """The table is in sight."""
        return ""

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

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        row = event.button.parent
        if event.button.has_class("table--add"):
            self._add()
        elif isinstance(row, _Row) and row in self._rows:
            self._rows.remove(row)
            row.remove()
            self.finish()

    def _add(self) -> None:
        if len(self._rows) < _MOST_ROWS:
            row = self._row(())
            self._rows.append(row)
            self.query_one(".table--rows", Vertical).mount(row)
            row.cells[0].focus()

    def _row(self, cells: tuple[Plain | None, ...]) -> _Row:
        texts = []
        for at, column in enumerate(self._columns):
            cell = cells[at] if at < len(cells) else None
            texts.append("" if cell is None else column.kind.write(cell, self.language))
        return _Row(texts)

    def _cell(self, kind: Kind, text: str) -> Plain | Message | None:
        if not text:
            return None
        reading = kind.read(text, self.language)
        if isinstance(reading, Read):
            return kind.problem(reading.value) or reading.value
        return reading.problem if hasattr(reading, "problem") else reading.question


class _Row(Horizontal):
    """A line of inputs, with a button that takes it away."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.cells = [Input(text, compact=True, select_on_focus=False) for text in texts]
        super().__init__(*self.cells, Button(Content("×"), compact=True, classes="table--end"), classes="table--line")

    def texts(self) -> list[str]:
        """What stands in the cells."""
        return [cell.value.strip() for cell in self.cells]
