"""What the functions of the expression language give: their types, and their results on known arguments."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import TypeAlias

from caotool.frozen import Frozen
from caotool.language.time import Duration, TimeUnit
from caotool.model.expression import lengths
from caotool.model.expression.items import CONTEXT, Gap, Item, because, converted, lift, numeric, truth
from caotool.model.expression.operations import calculate, compare, order
from caotool.model.expression.types import (
    EQUATABLE,
    NUMERIC,
    ORDERED,
    Declaration,
    Type,
    after,
    comparable,
    meet,
    of,
)
from caotool.model.values import Table

Declarations: TypeAlias = Sequence[Declaration]
Items: TypeAlias = Sequence[Item]


class Meaning(Frozen):
    """The type that a function gives for arguments of these types (None: it cannot take them), and its result."""

    type: Callable[[Declarations], Declaration | None]
    run: Callable[[Items], Item | Gap]


def _when(*types: Type, gives: Type) -> Callable[[Declarations], Declaration | None]:
    """Takes exactly these types."""
    return lambda declared: of(gives) if tuple(each.type for each in declared) == types else None


def _together(declared: Declarations) -> Declaration | None:
    common = declared[0]
    for each in declared[1:]:
        met = meet(common, each)
        if met is None:
            return None
        common = met
    return common if common.type in ORDERED or common.ordered else None


def _extreme(wanted: int) -> Callable[[Items], Item | Gap]:
    """The first of the items that none of the others exceeds in the wanted direction."""

    def run(items: Items) -> Item | Gap:
        declaration = _together([item.declaration for item in items])
        if declaration is None:
            return because("arguments")
        best = converted(items[0], declaration)
        for item in items[1:]:
            other = converted(item, declaration)
            found = order(declaration, other.value, best.value)
            if isinstance(found, Gap):
                return found
            best = other if found == wanted else best
        return Item(declaration, best.value)

    return run


def _numeric_first(declared: Declarations) -> Declaration | None:
    return of(declared[0].type) if declared[0].type in NUMERIC else None


def _round(items: Items) -> Item | Gap:
    """Halves go up, away from zero; a percentage is rounded as it is written."""
    value, places = items[0].value, items[1].value if len(items) > 1 else Decimal(0)
    if not isinstance(value, Decimal) or not isinstance(places, Decimal):
        return because("arguments")
    times = Decimal(100) if items[0].type is Type.SHARE else Decimal(1)
    step = Decimal(1).scaleb(-int(places))
    rounded = CONTEXT.multiply(value, times).quantize(step, rounding=ROUND_HALF_UP, context=CONTEXT)
    return numeric(of(items[0].type), CONTEXT.divide(rounded, times))


def _abs(items: Items) -> Item | Gap:
    value = items[0].value
    return numeric(of(items[0].type), CONTEXT.abs(value)) if isinstance(value, Decimal) else because("arguments")


def _count_type(declared: Declarations) -> Declaration | None:
    return of(Type.NUMBER) if declared[0].type in (Type.WORDS, Type.TABLE) else None


def _count(items: Items) -> Item | Gap:
    match items[0].value:
        case Table(rows=rows):
            return numeric(of(Type.NUMBER), Decimal(len(rows)))
        case tuple() as entries:
            return numeric(of(Type.NUMBER), Decimal(len(entries)))
    return because("arguments")


def _contains(items: Items) -> Item | Gap:
    entries, word = items[0].value, items[1].value
    return truth(word in entries) if isinstance(entries, tuple) else because("arguments")


def _cell(table: Item, row: Sequence[object], column: int) -> Item | Gap:
    name, declaration = table.declaration.columns[column]
    cell = row[column] if column < len(row) else None
    return because("open_cell", column=name) if cell is None else lift(cell, declaration, name)


def _column(declared: Declarations, place: int) -> int | None:
    """The column that an argument names, or the second when it is left out."""
    if len(declared) > place:
        return declared[0].column(declared[place].words[0]) if declared[place].words else None
    return 1 if len(declared[0].columns) > 1 else None


def _sum_type(declared: Declarations) -> Declaration | None:
    column = _column(declared, 1) if declared[0].type is Type.TABLE else None
    if column is None:
        return None
    kind = declared[0].columns[column][1].type
    return of(kind) if kind in NUMERIC else None


def _sum(items: Items) -> Item | Gap:
    declared = [item.declaration for item in items]
    declaration, column, table = _sum_type(declared), _column(declared, 1), items[0].value
    if declaration is None or column is None or not isinstance(table, Table):
        return because("arguments")
    total: Item | Gap = Item(declaration, Decimal(0))
    for row in table.rows:
        cell = _cell(items[0], row, column)
        if isinstance(cell, Gap):
            return cell
        if isinstance(total, Item):
            total = calculate("+", total, cell)
    return total


def _lookup_sign(first: Declaration) -> str:
    """A row of words is found by its own word, a row of numbers by the highest that is not above."""
    return "==" if first.type in (Type.WORD, Type.TRUTH) else "<="


def _lookup_type(declared: Declarations) -> Declaration | None:
    if declared[0].type is not Type.TABLE or not declared[0].columns:
        return None
    column, first = _column(declared, 2), declared[0].columns[0][1]
    if column is None or first.type not in EQUATABLE or comparable(_lookup_sign(first), first, declared[1]) is None:
        return None
    return declared[0].columns[column][1]


def _lookup(items: Items) -> Item | Gap:
    declared = [item.declaration for item in items]
    column, table = _column(declared, 2), items[0].value
    if _lookup_type(declared) is None or column is None or not isinstance(table, Table):
        return because("arguments")
    sign = _lookup_sign(items[0].declaration.columns[0][1])
    found: Sequence[object] | None = None
    for row in table.rows:
        first = _cell(items[0], row, 0)
        holds = first if isinstance(first, Gap) else compare(sign, first, items[1])
        if isinstance(holds, Gap):
            return holds
        found = row if holds.value is True else found
    return because("no_row") if found is None else _cell(items[0], found, column)


def _counted(unit: TimeUnit) -> Callable[[Items], Item | Gap]:
    def run(items: Items) -> Item | Gap:
        length = items[0].value
        many = lengths.counted(length, unit) if isinstance(length, Duration) else None
        return because("calendar") if many is None else numeric(of(Type.NUMBER), many)

    return run


def _years_between(items: Items) -> Item | Gap:
    start, end = items[0].value, items[1].value
    if not isinstance(start, date) or not isinstance(end, date):
        return because("arguments")
    return numeric(of(Type.NUMBER), Decimal(lengths.whole_years(start, end)))


MEANINGS: dict[str, Meaning] = {
    "min": Meaning(_together, _extreme(-1)),
    "max": Meaning(_together, _extreme(1)),
    "round": Meaning(_numeric_first, _round),
    "abs": Meaning(_numeric_first, _abs),
    "count": Meaning(_count_type, _count),
    "contains": Meaning(_when(Type.WORDS, Type.WORD, gives=Type.TRUTH), _contains),
    "sum": Meaning(_sum_type, _sum),
    "lookup": Meaning(_lookup_type, _lookup),
    "months": Meaning(_when(Type.DURATION, gives=Type.NUMBER), _counted(TimeUnit.MONTH)),
    "days": Meaning(_when(Type.DURATION, gives=Type.NUMBER), _counted(TimeUnit.DAY)),
    "years_between": Meaning(_when(Type.DATE, Type.DATE, gives=Type.NUMBER), _years_between),
    "add": Meaning(
        lambda declared: (
            after("+", declared[0], declared[1])
            if (declared[0].type, declared[1].type) == (Type.DATE, Type.DURATION)
            else None
        ),
        lambda items: calculate("+", items[0], items[1]),
    ),
}
"""The functions whose result follows from their arguments alone.

``months`` counts months and years, a year being 12 months; ``days`` counts days and weeks, a week being 7 days; what
does not count in that unit is not known. ``lookup`` gives the last row whose first column is at most the argument, or
equal to it where the first column holds words.
"""


def apply(function: str, items: Items) -> Item | Gap:
    """A function on known arguments."""
    meaning = MEANINGS[function]
    if meaning.type([item.declaration for item in items]) is None:
        return because("arguments")
    return meaning.run(items)
