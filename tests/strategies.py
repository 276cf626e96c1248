"""Kinds without flaws, and values that may stand in them, for the properties of every room."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from caotool.language.numbers import Figures
from caotool.language.time import Duration, TimeUnit
from caotool.language.tongue import Bilingual, Language
from caotool.model.expression.types import Type
from caotool.model.kinds.base import Kind
from caotool.model.kinds.choosing import ChoiceKind, LadderKind, YesNoKind
from caotool.model.kinds.formulas import FormulaKind, Input
from caotool.model.kinds.joining import Joint
from caotool.model.kinds.listing import ListKind, SeveralKind
from caotool.model.kinds.moments import DateKind, DurationKind
from caotool.model.kinds.numeric import (
    BoundsIn,
    DecimalKind,
    FactorKind,
    IntegerKind,
    MoneyKind,
    Per,
    PercentageKind,
    Unit,
)
from caotool.model.kinds.options import Option
from caotool.model.kinds.ranges import Range
from caotool.model.kinds.tables import Column, TableKind
from caotool.model.kinds.words import ReferenceKind, TextKind
from caotool.model.kinds.wrapped_problems import problem_of
from caotool.model.kinds.wrappers import ALL
from caotool.model.reference_data import Ladder, Rung
from caotool.model.values import (
    Bounded,
    Formula,
    Open,
    OwnEntry,
    PerGroup,
    Plain,
    Reference,
    ReferenceSort,
    Table,
    Transition,
    Value,
    Wrapper,
)

languages = st.sampled_from(Language)
figures = st.sampled_from(Figures)

_PHRASES = (
    "scholing",
    "scholing en omscholing",
    "loon, pensioen en verlof",
    "de raad of de commissie",
    "en verder",
    "training and coaching",
    "geen",
    "open",
    "3 maanden tot 1 juli 2027 en 6 maanden vanaf 1 juli 2027",
    "a en, voor b, c",
    "x (ten minste y)",
    "[…]",
    "bijlage 3",
    "a: b | c",
    "€ 500",
    "Privé",
)
words = st.sampled_from(_PHRASES) | st.text("abdenofé ,;:()|[]€1.\n\u202e", min_size=1, max_size=14)
"""Words as users write them, with those that could be taken for something else."""

_names = st.text("abcdefgh", min_size=1, max_size=4)
tidy_words = words.map(lambda text: " ".join(text.replace("\u202e", "").split())).filter(bool)
"""Words that may stand in a clause file, as labels and options do."""
_bilinguals = st.builds(Bilingual, tidy_words, tidy_words)
_units = st.none() | st.builds(
    Unit,
    st.just(Bilingual("zetel", "seat")),
    st.just(Bilingual("zetels", "seats")),
)
_decimals = st.integers(-(10**6), 10**7).map(Decimal)
_dates = st.dates(date(1900, 1, 1), date(2199, 12, 31))


def _ranges(
    ends: st.SearchStrategy[Any], key: Callable[[Any], Any] = lambda end: end
) -> st.SearchStrategy[Range[Any]]:
    def ordered(pair: tuple[Any, Any]) -> Range[Any]:
        low, high = sorted((end for end in pair if end is not None), key=key) if None not in pair else pair
        return Range(low, high)

    return st.tuples(st.none() | ends, st.none() | ends).map(ordered)


_durations = st.builds(
    Duration,
    st.integers(0, 400).map(Decimal) | st.decimals(0, 50, places=1),
    st.sampled_from(TimeUnit),
)


@st.composite
def _options(draw: st.DrawFn) -> tuple[Option, ...]:
    ids = draw(st.lists(_names, min_size=1, max_size=4, unique=True))
    texts = _bilinguals | st.just(Bilingual("", ""))
    return tuple(Option(id_, draw(_bilinguals), draw(texts)) for id_ in ids)


@st.composite
def _ladders(draw: st.DrawFn) -> Ladder:
    ids = draw(st.lists(_names, min_size=1, max_size=4, unique=True))
    parts = {language: {"finite": "moet {0}"} for language in Language}
    return Ladder("l", Bilingual("ladder", "ladder"), tuple(Rung(id_, draw(_bilinguals), parts) for id_ in ids))


_simple: list[st.SearchStrategy[Kind]] = [
    st.builds(IntegerKind, _ranges(st.integers(-50, 5000)), _units),
    st.builds(DecimalKind, _ranges(_decimals), st.integers(0, 4), _units),
    st.builds(PercentageKind, _ranges(_decimals), bounds_in=st.sampled_from(BoundsIn)),
    st.builds(FactorKind, _ranges(_decimals), bounds_in=st.sampled_from(BoundsIn)),
    st.builds(MoneyKind, _ranges(_decimals), st.sampled_from(Per)),
    st.builds(
        DurationKind,
        _ranges(st.integers(0, 60).map(lambda many: Duration(Decimal(many), TimeUnit.MONTH)), lambda end: end.amount),
    ),
    st.builds(DurationKind, units=st.frozensets(st.sampled_from(TimeUnit), min_size=1)),
    st.builds(DateKind, _ranges(_dates)),
    st.just(YesNoKind()),
    st.builds(ChoiceKind, _options(), st.booleans()),
    st.builds(LadderKind, _ladders()),
    st.builds(TextKind, lines=st.booleans()),
]


@st.composite
def table_kinds(draw: st.DrawFn) -> TableKind:
    """Tables of up to three columns; some have flaws."""
    simple = draw(st.lists(st.one_of(_simple), min_size=1, max_size=3))
    return TableKind(tuple(Column(f"c{at}", Bilingual("kolom", "column"), kind) for at, kind in enumerate(simple)))


_FORMULAS = ("months * pay", "pay", "if(months > 12, pay, pay * 2)", "max(pay, 2 * pay)", "pay * 15% + months * pay")
_INPUTS = (
    Input("months", Bilingual("het aantal maanden", "the number of months"), Type.NUMBER),
    Input("pay", Bilingual("het maandloon", "the monthly pay"), Type.MONEY),
)


def kinds() -> st.SearchStrategy[Kind]:
    """Every kind, set up without flaws."""
    return st.one_of(
        *_simple,
        st.builds(SeveralKind, _options(), st.booleans(), joint=st.sampled_from(Joint)),
        st.just(ListKind()),
        st.builds(ReferenceKind, st.frozensets(st.sampled_from(ReferenceSort), min_size=1)),
        table_kinds(),
        st.just(FormulaKind(_INPUTS)),
    ).filter(lambda kind: not kind.flaws())


def _entries(kind: ChoiceKind | SeveralKind) -> st.SearchStrategy[str | OwnEntry]:
    ids: st.SearchStrategy[str | OwnEntry] = st.sampled_from([option.id for option in kind.options])
    return ids | st.builds(OwnEntry, words) if kind.own else ids


def _between(kind: Any, least: Any, most: Any, make: Callable[[Any, Any], st.SearchStrategy[Any]]) -> Any:
    low, high = kind.range.min, kind.range.max
    return make(
        least if low is None and (high is None or high >= least) else high if low is None else low,
        most if high is None and (low is None or low <= most) else low if high is None else high,
    )


def _decimals_of(kind: Any, places: int) -> st.SearchStrategy[Decimal]:
    return _between(
        kind,
        Decimal(-2000),
        Decimal(10**7),
        lambda low, high: st.decimals(low, high, places=places) | st.sampled_from([low, high]),
    )


def _durations_of(kind: DurationKind) -> st.SearchStrategy[Duration]:
    amounts = st.integers(0, 30).map(Decimal) | st.decimals(0, 50, places=1) | st.integers(0, 5000).map(Decimal)
    if kind.range.min is not None or kind.range.max is not None:
        low = kind.range.min.amount if kind.range.min else Decimal(0)
        high = kind.range.max.amount if kind.range.max else low + 60
        amounts = st.decimals(low, high, places=0) | st.decimals(low, high, places=1)
        return st.builds(Duration, amounts, st.just(TimeUnit.MONTH))
    return st.builds(Duration, amounts, st.sampled_from(sorted(kind.units)))


def _rows_of(kind: TableKind) -> st.SearchStrategy[Table]:
    row = st.tuples(*(st.none() | values_for(column.kind) for column in kind.columns))
    return st.lists(row, max_size=3).map(lambda rows: Table(tuple(rows)))


_VALUES: dict[str, Callable[[Any], st.SearchStrategy[Any]]] = {
    "integer": lambda kind: _between(kind, -2000, 10**6, st.integers),
    "decimal": lambda kind: _decimals_of(kind, kind.places),
    "percentage": lambda kind: _decimals_of(kind, 2) | _decimals_of(kind, 3),
    "factor": lambda kind: _decimals_of(kind, 2) | _decimals_of(kind, 3),
    "money": lambda kind: _decimals_of(kind, 2) | _decimals_of(kind, 0),
    "duration": _durations_of,
    "date": lambda kind: _between(kind, date(1990, 1, 1), date(2060, 1, 1), st.dates),
    "yes_no": lambda _: st.booleans(),
    "choice": _entries,
    "ladder": lambda kind: st.sampled_from([rung.id for rung in kind.ladder.rungs]),
    "several": lambda kind: st.lists(_entries(kind), max_size=4, unique=True).map(tuple),
    "text": lambda _: words,
    "list": lambda _: st.lists(words, max_size=4, unique=True).map(tuple),
    "reference": lambda kind: st.builds(
        Reference,
        st.sampled_from(sorted(kind.sorts)),
        st.sampled_from(["artikel 7:611a BW", "artikel 7.1, lid 2", "bijlage 3", "annex B", "artikel 25 WOR"])
        | words,
    ),
    "table": _rows_of,
    "formula": lambda _: st.sampled_from(_FORMULAS).map(Formula),
}


def values_for(kind: Kind) -> st.SearchStrategy[Plain]:
    """Values of the kind that have no problem there."""
    return _VALUES[kind.name](kind).filter(lambda value: kind.problem(value) is None)


def wrapped_values_for(kind: Kind, allowed: frozenset[Wrapper] = ALL) -> st.SearchStrategy[Value]:
    """Values of the kind that have no problem there, with and without the wrappers that are allowed."""
    plain = values_for(kind)
    shapes: list[st.SearchStrategy[Value]] = [plain, st.builds(Open, st.just("") | words)]
    if Wrapper.TRANSITION in allowed:
        shapes.append(st.builds(Transition, plain, plain, _dates))
    if Wrapper.PER_GROUP in allowed:
        labels = words | st.just("werknemers van 55 jaar en ouder, ook deeltijders")
        groups = st.lists(st.tuples(labels, plain), min_size=1, max_size=3, unique_by=lambda group: group[0])
        shapes.append(st.builds(PerGroup, plain, groups.map(tuple)))
    bound = kind.bound_kind()
    if Wrapper.BOUNDS in allowed and bound is not None:
        ends = st.none() | values_for(bound)
        shapes.append(st.builds(Bounded, plain, ends, ends))
    return st.one_of(shapes).filter(lambda value: problem_of(kind, value, allowed) is None)
