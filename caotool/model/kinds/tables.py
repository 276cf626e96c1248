"""The table kind: rows of typed cells, such as years of service to months."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import ClassVar

from caotool.frozen import Frozen
from caotool.language.message import Message, message, say
from caotool.language.numbers import Figures
from caotool.language.reading import Read, Reading, Unreadable
from caotool.language.sentences import fold
from caotool.language.tongue import Bilingual, Language
from caotool.model.expression.types import Declaration, Type
from caotool.model.kinds import sources
from caotool.model.kinds.base import Kind, Source, expect
from caotool.model.kinds.joining import together, unclear
from caotool.model.values import Plain, Table

SIMPLE = frozenset(
    {
        "integer",
        "decimal",
        "percentage",
        "factor",
        "money",
        "duration",
        "date",
        "yes_no",
        "choice",
        "ladder",
        "text",
    }
)
"""The names of the kinds that a cell can have."""

OPEN_CELL = "[…]"
"""How a cell that is left open is written."""

_OPEN_SOURCE = "open"
_MOST_ROWS = 200


class Column(Frozen):
    """A column with the kind of its cells."""

    name: str
    label: Bilingual
    kind: Kind


class TableKind(Kind):
    """Rows of typed cells.

    On one line a row is ``2 jaar: 3 maanden`` for two columns and ``a | b | c`` for more, rows parted by ``; ``:
    for search, labels and the linear prompt; documents print real tables.
    """

    name: ClassVar[str] = "table"
    columns: tuple[Column, ...]
    min_rows: int = 0
    max_rows: int = 50
    ordered_by: str = ""
    """The column whose cells must rise from row to row; empty for any order."""

    @property
    def declaration(self) -> Declaration:
        columns = tuple((column.name, column.kind.declaration) for column in self.columns)
        return Declaration(Type.TABLE, columns=columns)

    def column(self, name: str) -> int | None:
        """The place of the column with this name, or None."""
        return next((place for place, column in enumerate(self.columns) if column.name == name), None)

    def read(self, text: str, language: Language) -> Reading[Plain]:
        if fold(text.strip()) == say("kinds.none", language):
            return Read(Table(()))
        rows: list[Reading[tuple[Plain | None, ...]]] = []
        for line in text.replace("\n", ";").split(";"):
            if line.strip():
                rows.append(self._read_row(line, language))
        if not rows:
            return Unreadable(message("kinds.text.empty"))
        return together(rows, Table, lambda table: self.write(table, language))

    def write(self, value: Plain, language: Language, figures: Figures = Figures.FIGURES) -> str:
        rows = expect(value, Table).rows
        written = "; ".join(self._write_row(row, language, figures) for row in rows)
        return written or say("kinds.none", language)

    def problem(self, value: Plain) -> Message | None:
        if not isinstance(value, Table):
            return message("kinds.not_a", kind=message("kinds.name.table"))
        if not self.min_rows <= len(value.rows) <= min(self.max_rows, _MOST_ROWS):
            return message("kinds.table.rows", least=self.min_rows, most=self.max_rows)
        for number, row in enumerate(value.rows, start=1):
            if len(row) != len(self.columns):
                return message("kinds.table.cells", row=number, columns=len(self.columns))
            for column, cell in zip(self.columns, row, strict=True):
                wrong = None if cell is None else column.kind.problem(cell)
                if wrong is not None:
                    return message("kinds.table.cell", row=number, column=column.label, problem=wrong)
        return self._order_problem(value) or (message("kinds.table.unclear") if unclear(self, value) else None)

    def describe(self, language: Language) -> str:
        labels = " | ".join(
            f"{column.label.in_(language)} ({column.kind.describe(language)})" for column in self.columns
        )
        return say("kinds.describe.table", language, columns=labels)

    def flaws(self) -> tuple[Message, ...]:
        found: list[Message] = []
        names = [column.name for column in self.columns]
        if not names or len(set(names)) < len(names):
            found.append(message("kinds.flaw.columns"))
        for column in self.columns:
            if column.kind.name not in SIMPLE:
                found.append(message("kinds.flaw.column_kind", column=column.name, kind=column.kind.name))
            found.extend(column.kind.flaws())
        if self.ordered_by and self.ordered_by not in names:
            found.append(message("kinds.flaw.ordered_by", column=self.ordered_by))
        if not 0 <= self.min_rows <= self.max_rows <= _MOST_ROWS:
            found.append(message("kinds.flaw.counts"))
        return tuple(found)

    def from_source(self, source: Source) -> Plain | Message:
        if isinstance(source, str | Mapping):
            return sources.refused(source, "table")
        rows: list[tuple[Plain | None, ...]] = []
        for spelled in source:
            row = self._row_from(spelled)
            if isinstance(row, Message):
                return row
            rows.append(row)
        return Table(tuple(rows))

    def to_source(self, value: Plain) -> Source:
        return [
            [_cell_source(column.kind, cell) for column, cell in zip(self.columns, row, strict=True)]
            for row in expect(value, Table).rows
        ]

    def _separator(self) -> str:
        return ": " if len(self.columns) == 2 else " | "

    def _write_row(self, row: tuple[Plain | None, ...], language: Language, figures: Figures) -> str:
        cells = (
            OPEN_CELL if cell is None else column.kind.write(cell, language, figures)
            for column, cell in zip(self.columns, row, strict=True)
        )
        return self._separator().join(cells)

    def _read_row(self, line: str, language: Language) -> Reading[tuple[Plain | None, ...]]:
        mark = self._separator().strip()
        cells = [cell.strip() for cell in line.split(mark)]
        if len(cells) != len(self.columns):
            return Unreadable(message("kinds.table.line", columns=len(self.columns), mark=mark))
        readings = [
            Read(None) if cell == OPEN_CELL else column.kind.read(cell, language)
            for column, cell in zip(self.columns, cells, strict=True)
        ]
        return together(readings, lambda row: row, lambda row: self._write_row(row, language, Figures.FIGURES))

    def _order_problem(self, table: Table) -> Message | None:
        place = self.column(self.ordered_by)
        if place is None:
            return None
        column = self.columns[place]
        cells = [cell for row in table.rows if (cell := row[place]) is not None]
        for above, below in pairwise(cells):
            if column.kind.compare(above, below) != -1:
                return message("kinds.table.order", column=column.label)
        return None

    def _row_from(self, source: Source) -> tuple[Plain | None, ...] | Message:
        if isinstance(source, Mapping):
            names = [column.name for column in self.columns]
            if set(source) != set(names):
                return sources.refused(source, "table")
            source = [source[name] for name in names]
        if isinstance(source, str) or len(source) != len(self.columns):
            return sources.refused(source, "table")
        row: list[Plain | None] = []
        for column, spelled in zip(self.columns, source, strict=True):
            cell = None if spelled == _OPEN_SOURCE else column.kind.from_source(_plain_source(spelled))
            if isinstance(cell, Message):
                return cell
            row.append(cell)
        return tuple(row)


def _cell_source(kind: Kind, cell: Plain | None) -> Source:
    if cell is None:
        return _OPEN_SOURCE
    source = kind.to_source(cell)
    return {"value": source} if source == _OPEN_SOURCE else source


def _plain_source(source: Source) -> Source:
    return source["value"] if isinstance(source, Mapping) and list(source) == ["value"] else source
