"""A parameter's value as a span: filled in, still open, or disputed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal

from caotool.compose.pieces import TablePiece, employee_word
from caotool.compose.stated import Disputed, Stated
from caotool.frozen import Struct, field
from caotool.language.message import message, say
from caotool.language.numbers import Figures, write_count, write_number
from caotool.language.time import Duration
from caotool.language.tongue import Language
from caotool.model.clause import Clause, Parameter
from caotool.model.conventions import Conventions
from caotool.model.document import Anchor, DisputedSpan, OpenSpan, SideText, Span, TableBlock, ValueSpan
from caotool.model.finding import Finding, InDraft, Severity
from caotool.model.kinds.base import Kind, NoSuchPart
from caotool.model.kinds.tables import TableKind
from caotool.model.kinds.wrappers import write_wrapped
from caotool.model.template import Insert
from caotool.model.values import Open, Plain, Table, Value

_UNFIT = (LookupError, TypeError, ValueError, ArithmeticError)
"""What a kind may raise when it is to write a value of another kind, as an older clause can leave behind."""


def cell_parameter(table: str, row: int, column: str) -> str:
    """How an anchor names a cell of a table parameter, its row counted from 1: ``scale.2.months``."""
    return f"{table}.{row}.{column}"


class Printer(Struct):
    """Prints the values of one placement in one language, and counts how often each has been printed."""

    placement: str
    clause: Clause
    values: Mapping[str, Stated]
    language: Language
    conventions: Conventions
    findings: list[Finding] = field(default_factory=list)
    _seen: Counter[str] = field(default_factory=Counter)

    def insert(self, node: Insert) -> Span | TablePiece:
        """The span of ``{{ parameter }}`` or ``{{ parameter | part('…') }}``."""
        parameter = self.clause.parameter(node.parameter)
        if parameter is None:
            return OpenSpan(f"[{node.parameter}]", self._anchor(node.parameter))
        span = self._span(parameter, node)
        value = self.values.get(node.parameter)
        if isinstance(parameter.kind, TableKind) and isinstance(value, Table) and isinstance(span, ValueSpan):
            return TablePiece(self._block(parameter, parameter.kind, value), span)
        return span

    def blank(self, parameter: Parameter, hint: str = "") -> OpenSpan:
        """A bracketed blank for a parameter."""
        key = "compose.open.hint" if hint else "compose.open"
        text = say(key, self.language, label=self.label(parameter), hint=hint)
        return OpenSpan(text, self._anchor(parameter.name))

    def disputed(self, parameter: Parameter, disputed: Disputed, node: Insert) -> DisputedSpan:
        """Every side's value in brackets."""
        sides = tuple(SideText(who, self._text(parameter, value, node)[0], value) for who, value in disputed.sides)
        text = " ".join(f"[{side.who}: {side.text}]" for side in sides)
        return DisputedSpan(text, self._anchor(parameter.name), sides)

    def cell(self, table: str, kind: TableKind, row: int, column: str, cell: Plain | None) -> Span:
        """One cell of a table, the row counted from 1."""
        place = kind.column(column)
        anchor = self._anchor(cell_parameter(table, row, column))
        if cell is None or place is None:
            return OpenSpan("[…]", anchor)
        try:
            return ValueSpan(kind.columns[place].kind.write(cell, self.language, self._figures), anchor, cell)
        except _UNFIT:
            return OpenSpan("[…]", anchor)

    def label(self, parameter: Parameter) -> str:
        """The parameter's label as it stands inside a sentence; abbreviations keep their capitals."""
        label = parameter.label.in_(self.language) or parameter.name
        return label if label[1:2].isupper() or label[1:2] in "-" else label[:1].lower() + label[1:]

    @property
    def _figures(self) -> Figures:
        return self.conventions.figures

    def _anchor(self, parameter: str) -> Anchor:
        self._seen[parameter] += 1
        return Anchor(self.placement, parameter, self._seen[parameter])

    def _span(self, parameter: Parameter, node: Insert) -> Span:
        value = self.values.get(parameter.name, Open())
        if isinstance(value, Open):
            return self.blank(parameter, value.hint)
        try:
            if isinstance(value, Disputed):
                return self.disputed(parameter, value, node)
            text, whole = self._text(parameter, value, node)
        except _UNFIT:
            self._find("value.unfit", "value_unfit", parameter)
            return self.blank(parameter)
        return ValueSpan(text, self._anchor(parameter.name), value, whole)

    def _text(self, parameter: Parameter, value: Value, node: Insert) -> tuple[str, bool]:
        """How the value is printed, and whether that is the whole value."""
        kind, part = parameter.kind, node.part
        written = write_wrapped(kind, value, self.language, _FIGURES.get(part, self._figures))
        if part in _FIGURES or not part:
            return written, True
        if part == "capital":
            return written[:1].upper() + written[1:], written[:1].isupper()
        if part == "number":
            return _bare(value, written, self.language, self._figures)
        arguments = [employee_word(each, self.language, self.conventions) for each in node.arguments]
        try:
            return _phrase(kind, value, part, arguments, self.language), False
        except NoSuchPart:
            self._find("value.part", "part_missing", parameter, part=part)
            return written, True

    def _find(self, code: str, key: str, parameter: Parameter, **fillings: str) -> None:
        finding = Finding(
            code,
            Severity.ERROR,
            message(f"compose.finding.{key}", label=parameter.label, **fillings),
            InDraft(self.placement, parameter.name),
            message(f"compose.finding.{key}.remedy", label=parameter.label),
        )
        if finding not in self.findings:
            self.findings.append(finding)

    def _block(self, parameter: Parameter, kind: TableKind, table: Table) -> TableBlock:
        rows = tuple(
            tuple(
                self.cell(parameter.name, kind, number, column.name, cell)
                for column, cell in zip(kind.columns, row, strict=False)
            )
            for number, row in enumerate(table.rows, 1)
        )
        heads = tuple(column.label.in_(self.language) for column in kind.columns)
        anchor = Anchor(self.placement, parameter.name, self._seen[parameter.name])
        return TableBlock(anchor, heads, rows, parameter.label.in_(self.language))


_FIGURES = {"words": Figures.WORDS, "figures": Figures.FIGURES}


def _phrase(kind: Kind, value: Value, part: str, arguments: Sequence[str], language: Language) -> str:
    """A phrase part; of a wrapped value there is none."""
    if not isinstance(value, str):
        raise NoSuchPart(part)
    return kind.phrase(value, part, arguments, language)


def _bare(value: Value, written: str, language: Language, figures: Figures) -> tuple[str, bool]:
    """The number without its unit, sign or percent."""
    match value:
        case bool():
            return written, True
        case int():
            return write_count(value, language, figures), False
        case Decimal():
            return write_number(value, language), False
        case Duration(amount):
            whole = amount == amount.to_integral_value()
            return write_count(int(amount), language, figures) if whole else write_number(amount, language), False
    return written, True
