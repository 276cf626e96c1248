"""A template and what is stated for its parameters, walked into pieces in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from caotool.compose.pieces import Closing, Literal, Opening, Piece, WaitingSpan, employee_word
from caotool.compose.printing import Printer
from caotool.compose.stated import Disputed, Stated
from caotool.frozen import Frozen, Struct, field
from caotool.language.message import say
from caotool.model.document import OpenSpan, TermSpan
from caotool.model.expression import Expression, Known, LegalValue, Scope, evaluate
from caotool.model.kinds.tables import TableKind
from caotool.model.template import Cell, Insert, Node, Refer, Rows, UseTerm, When, Words
from caotool.model.values import Open, Plain, Table, Value


class _Row(Frozen):
    table: str
    kind: TableKind
    number: int
    cells: tuple[Plain | None, ...]


class Walker(Struct):
    """Walks one template. ``terms`` and ``asked`` fill while walking: what the text turned out to lean on."""

    printer: Printer
    scope: Scope
    placed: frozenset[str]
    words: Mapping[str, str]
    """Term id -> the word for it, for a term that the text uses without a form of its own."""
    terms: set[str] = field(default_factory=set)
    references: list[tuple[str, str]] = field(default_factory=list)

    def pieces(self, nodes: tuple[Node, ...], row: _Row | None = None) -> Iterator[Piece]:
        """The pieces of these nodes."""
        for node in nodes:
            match node:
                case Words(text):
                    yield Literal(self._own(text))
                case Insert():
                    yield self.printer.insert(node)
                case When():
                    yield from self._when(node, row)
                case Refer(clause, label):
                    self.references.append((clause, label))
                    yield WaitingSpan("", None, clause, label)
                case UseTerm(term, form):
                    self.terms.add(term)
                    yield TermSpan(self._own(form or self.words.get(term, term)), term)
                case Cell(column):
                    if row is not None:
                        place = row.kind.column(column)
                        cell = row.cells[place] if place is not None and place < len(row.cells) else None
                        yield self.printer.cell(row.table, row.kind, row.number, column, cell)
                case Rows():
                    yield from self._rows(node)

    def _own(self, text: str) -> str:
        return employee_word(text, self.printer.language, self.printer.conventions)

    def _when(self, node: When, row: _Row | None) -> Iterator[Piece]:
        outcome = evaluate(node.condition, StatedFacts(self.scope, self.printer.values, self.placed))
        if isinstance(outcome, Known):
            yield from self.pieces(node.then if outcome.value else node.otherwise, row)
            return
        opening = self._opening(node.condition, outcome.missing)
        if node.then:
            yield opening
            yield from self.pieces(node.then, row)
            yield Closing()
        if node.otherwise:
            head = say("compose.choice.otherwise", self.printer.language) + " "
            yield Opening((Literal(head),)) if node.then else opening
            yield from self.pieces(node.otherwise, row)
            yield Closing()

    def _opening(self, condition: Expression, missing: tuple[str, ...]) -> Opening:
        """The blank or the difference on which the text that follows hangs."""
        printer = self.printer
        names = [*missing, *sorted(condition.names)]
        parameter = next((found for name in names if (found := printer.clause.parameter(name))), None)
        if parameter is None:
            return Opening((Literal("["),))
        value = printer.values.get(parameter.name)
        if isinstance(value, Disputed):
            return Opening((printer.disputed(parameter, value, Insert(parameter.name)), Literal(" [")))
        blank = printer.blank(parameter)
        text = say("compose.choice", printer.language, label=printer.label(parameter))
        return Opening((OpenSpan(text + " ", blank.anchor),))

    def _rows(self, node: Rows) -> Iterator[Piece]:
        parameter = self.printer.clause.parameter(node.parameter)
        value = self.printer.values.get(node.parameter)
        if parameter is None or not isinstance(parameter.kind, TableKind):
            return
        if not isinstance(value, Table):
            yield self.printer.insert(Insert(node.parameter))
            return
        for number, cells in enumerate(value.rows, 1):
            yield from self.pieces(node.body, _Row(node.parameter, parameter.kind, number, cells))


class StatedFacts(Frozen):
    """What a condition in a text may know: the values as they are printed, and which clauses are placed.

    What is open or disputed is not known. The profile and the law are never asked: they are not part of the text.
    """

    scope: Scope
    values: Mapping[str, Stated]
    placements: frozenset[str]
    at: date | None = None

    def value(self, name: str) -> Value | None:
        """The value of a parameter."""
        value = self.values.get(name)
        return None if isinstance(value, Disputed | Open) else value

    def legal(self, name: str) -> LegalValue | None:
        """Nothing."""
        del name
        return None

    def placed(self, clause: str) -> bool | None:
        """Whether the clause is in the chapter or its annex."""
        return clause in self.placements

    def value_elsewhere(self, clause: str, parameter: str) -> Value | None:
        """Nothing."""
        del clause, parameter
        return None
