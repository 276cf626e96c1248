"""A template and what is stated for its parameters, walked into pieces in reading order."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from caotool.compose.pieces import Closing, Literal, Opening, Piece, WaitingSpan, employee_word
from caotool.compose.printing import Printer
from caotool.compose.stated import Disputed, Stated
from caotool.frozen import Frozen, Struct, field
from caotool.language.message import say
from caotool.language.time import Duration
from caotool.model.document import OpenSpan, TermSpan
from caotool.model.expression import Expression, Known, LegalValue, Scope, Unknown, evaluate
from caotool.model.kinds.tables import TableKind
from caotool.model.template import Insert, Node, Refer, Rows, UseTerm, When, Words
from caotool.model.values import Open, PerGroup, Plain, Table, Transition, Value


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
    _facts: StatedFacts | None = None

    def pieces(self, nodes: tuple[Node, ...]) -> list[Piece]:
        """The pieces of these nodes."""
        found: list[Piece] = []
        self._walk(nodes, None, found)
        return found

    def _walk(self, nodes: tuple[Node, ...], row: _Row | None, found: list[Piece]) -> None:
        for node in nodes:
            if isinstance(node, Words):
                found.append(Literal(self._own(node.text)))
            elif isinstance(node, Insert):
                found.append(self.printer.insert(node))
            elif isinstance(node, When):
                self._when(node, row, found)
            elif isinstance(node, Refer):
                self.references.append((node.clause, node.label))
                found.append(WaitingSpan("", None, node.clause, node.label))
            elif isinstance(node, UseTerm):
                self.terms.add(node.term)
                word = node.form or self.words.get(node.term, node.term)
                found.append(TermSpan(self._own(word), node.term))
            elif isinstance(node, Rows):
                self._rows(node, found)
            elif row is not None:
                place = row.kind.column(node.column)
                cell = row.cells[place] if place is not None and place < len(row.cells) else None
                found.append(self.printer.cell(row.table, row.kind, row.number, node.column, cell))

    def _own(self, text: str) -> str:
        return employee_word(text, self.printer.language, self.printer.conventions)

    def _when(self, node: When, row: _Row | None, found: list[Piece]) -> None:
        outcome = self._outcome(node)
        if isinstance(outcome, Known):
            self._walk(node.then if outcome.value else node.otherwise, row, found)
            return
        opening = self._opening(node.condition, outcome.missing)
        if node.then:
            self._bracketed(opening, node.then, row, found)
            opening = Opening((Literal(say("compose.choice.otherwise", self.printer.language) + " "),))
        rest = node.otherwise
        # Each alternative has brackets of its own: inside each other they would run through paragraphs.
        while (other := _only_alternative(rest)) and not isinstance(self._outcome(other), Known):
            self._bracketed(opening, other.then, row, found)
            rest = other.otherwise
        if rest:
            self._bracketed(opening, rest, row, found)

    def _bracketed(self, opening: Opening, nodes: tuple[Node, ...], row: _Row | None, found: list[Piece]) -> None:
        found.append(opening)
        self._walk(nodes, row, found)
        found.append(Closing())

    def _outcome(self, node: When) -> Known | Unknown:
        if self._facts is None:
            self._facts = StatedFacts(self.scope, self.printer.values, self.placed)
        return evaluate(node.condition, self._facts)

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

    def _rows(self, node: Rows, found: list[Piece]) -> None:
        parameter = self.printer.clause.parameter(node.parameter)
        value = self.printer.values.get(node.parameter)
        if parameter is None or not isinstance(parameter.kind, TableKind):
            return
        if not isinstance(value, Table):
            found.append(self.printer.insert(Insert(node.parameter)))
            return
        for number, cells in enumerate(value.rows, 1):
            self._walk(node.body, _Row(node.parameter, parameter.kind, number, cells), found)


def _only_alternative(nodes: tuple[Node, ...]) -> When | None:
    """What ``elif`` stands for: another condition where the first does not hold, and nothing beside it."""
    return nodes[0] if len(nodes) == 1 and isinstance(nodes[0], When) else None


def _is_nothing(value: Plain) -> bool:
    """Whether the value switches off what depends on it: no amount, no time, no, or none of a list."""
    return value.amount == 0 if isinstance(value, Duration) else value in (0, ())


class StatedFacts(Frozen):
    """What a condition in a text may know: the values as they are printed, and which clauses are placed.

    What is open or disputed is not known. The profile and the law are never asked: they are not part of the text.
    """

    scope: Scope
    values: Mapping[str, Stated]
    placements: frozenset[str]
    at: date | None = None

    def value(self, name: str) -> Value | None:
        """The value of a parameter; of one that is nothing at one time or for one group, the part that is something.

        The text that hangs on it prints the whole value, and would be lost by the part that is nothing.
        """
        value = self.values.get(name)
        if isinstance(value, Disputed | Open):
            return None
        if isinstance(value, Transition):
            return value.before if _is_nothing(value.after) else value
        if isinstance(value, PerGroup) and _is_nothing(value.otherwise):
            return next((each for _, each in value.groups if not _is_nothing(each)), value)
        return value

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
