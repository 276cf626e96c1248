"""Expressions, scopes and facts from which the laws of the expression language are tried."""

from datetime import date
from decimal import Decimal
from functools import cache

from hypothesis import strategies as st

from caotool.language.time import Duration, TimeUnit
from caotool.language.tongue import Bilingual
from caotool.model.expression import (
    Declaration,
    Expression,
    LegalValue,
    PlainFacts,
    Scope,
    Type,
    choice,
    ladder,
    of,
    parse,
    several,
    table,
)
from caotool.model.expression.tree import (
    PRECEDENCE,
    Binary,
    Call,
    Day,
    Length,
    Name,
    Number,
    Percentage,
    Truth,
    Unary,
    Word,
    spelling,
)
from caotool.model.expression.vocabulary import FUNCTIONS, Must
from caotool.model.values import Bounded, Open, OwnEntry, PerGroup, Reference, ReferenceSort, Table, Transition

RUNGS = ("inform", "consult", "agree")

DECLARED: dict[str, Declaration] = {
    "amount": of(Type.MONEY),
    "result": of(Type.MONEY),
    "headcount": of(Type.NUMBER),
    "profile.fte": of(Type.NUMBER),
    "share": of(Type.SHARE),
    "notice": of(Type.DURATION),
    "start": of(Type.DATE),
    "paid": of(Type.TRUTH),
    "duty": ladder(*RUNGS),
    "sort": choice("money", "time"),
    "topics": several("training", "work"),
    "scale": table(("years", of(Type.NUMBER)), ("months", of(Type.NUMBER)), ("label", of(Type.WORD))),
    "text": of(Type.TEXT),
    "raise": of(Type.SHARE, bounds=Type.MONEY),
    "law.bw-673-max.cap": of(Type.MONEY),
}
CLAUSES = {"a.b": {"amount": of(Type.MONEY), "duty": ladder(*RUNGS)}}
SCOPE = Scope(DECLARED, CLAUSES)

NAMES = {
    "amount": Bilingual("het budget", "the budget"),
    "result": Bilingual("het resultaat", "the result"),
    "headcount": Bilingual("het aantal werkgevers en werknemers", "the number of employers and employees"),
    "profile.fte": Bilingual("het aantal fte", "the number of fte"),
    "share": Bilingual("het AI-aandeel", "the AI share"),
}

amounts = st.decimals(0, 10**6, places=2).map(abs) | st.integers(0, 2000).map(Decimal)
durations = st.builds(Duration, amounts, st.sampled_from(TimeUnit))
dates = st.dates(date(1, 1, 1), date(9999, 12, 31))
words = st.sampled_from([*RUNGS, "money", "time", "training", "a.b", "amount", "years", "months"])


def _leaves(names: list[str]):
    return st.one_of(
        st.builds(Name, st.sampled_from(names)),
        st.builds(Number, amounts),
        st.builds(Percentage, amounts),
        st.builds(Length, durations),
        st.builds(Day, dates),
        st.builds(Truth, st.booleans()),
        st.builds(Word, words),
    )


_FIT = {
    Must.WORD: lambda _: st.builds(Word, words),
    Must.PLACES: lambda _: st.builds(Number, st.integers(0, 6).map(Decimal)),
    Must.NAME: lambda names: st.builds(Name, st.sampled_from(names)),
}


@st.composite
def _calls(draw, parts, names):
    function = draw(st.sampled_from(sorted(FUNCTIONS)))
    how = FUNCTIONS[function]
    many = draw(st.integers(how.fewest, min(how.most, 4)))
    arguments = [draw(_FIT[how.must[at]](names) if at in how.must else parts) for at in range(many)]
    return Call(function, tuple(arguments))


def trees(names=tuple(DECLARED)):
    """Any tree at all, well typed or not."""
    names = list(names)
    return st.recursive(
        _leaves(names),
        lambda parts: st.one_of(
            st.builds(Binary, st.sampled_from(sorted(PRECEDENCE)), parts, parts),
            st.builds(Unary, st.sampled_from(["-", "not"]), parts),
            _calls(parts, names),
        ),
        max_leaves=12,
    )


_TYPED_LEAVES = {
    Type.NUMBER: [st.sampled_from(["headcount", "profile.fte"]).map(Name), st.builds(Number, amounts)],
    Type.MONEY: [st.sampled_from(["amount", "result", "law.bw-673-max.cap"]).map(Name)],
    Type.SHARE: [st.just(Name("share")), st.builds(Percentage, amounts)],
    Type.DURATION: [st.just(Name("notice")), st.builds(Length, durations)],
    Type.DATE: [st.just(Name("start")), st.builds(Day, dates)],
    Type.TRUTH: [st.just(Name("paid")), st.builds(Truth, st.booleans())],
    Type.WORD: [st.just(Name("duty"))],
}


@cache
def typed(kind: Type, level: int = 3):
    """Trees of one type that pass the check, at most so many levels high."""
    leaves = st.one_of(_TYPED_LEAVES[kind])
    if level == 0:
        return leaves

    def below(of_kind: Type):
        return typed(of_kind, level - 1)

    def two(signs: str, left: Type, right: Type):
        return st.builds(Binary, st.sampled_from(signs.split()), below(left), below(right))

    def call(function: str, *arguments):
        return st.tuples(*(each if isinstance(each, st.SearchStrategy) else below(each) for each in arguments)).map(
            lambda given: Call(function, given)
        )

    def word(text: str):
        return st.just(Word(text))

    bare = st.builds(Number, amounts)
    number, money, share, duration, day = Type.NUMBER, Type.MONEY, Type.SHARE, Type.DURATION, Type.DATE
    higher = {
        number: [
            two("+ - * /", number, number),
            two("/", money, money),
            two("*", share, number),
            two("/", duration, duration),
            call("min", number, number),
            call("count", st.sampled_from(["topics", "scale"]).map(Name)),
            call("sum", st.just(Name("scale")), word("months")),
            call("lookup", st.just(Name("scale")), number),
            call("months", duration),
            call("days", duration),
            call("years_between", day, day),
        ],
        money: [
            two("+ -", money, money),
            two("* /", money, number),
            two("*", share, money),
            call("if", Type.TRUTH, money, bare),
            call("if", Type.TRUTH, bare, money),
            call("max", money, bare, money),
            call("round", money, st.just(Number(Decimal(2)))),
            call("value", word("a.b"), word("amount")),
            call("floor_of", st.sampled_from(["amount", "raise"]).map(Name)),
        ],
        share: [two("+ - *", share, share), call("abs", share), st.builds(Unary, st.just("-"), below(share))],
        duration: [two("+ -", duration, duration), two("*", number, duration), two("-", day, day)],
        day: [two("+ -", day, duration), call("add", day, duration)],
        Type.TRUTH: [
            two("and or", Type.TRUTH, Type.TRUTH),
            st.builds(Unary, st.just("not"), below(Type.TRUTH)),
            *(two("== != < <= > >=", kind, kind) for kind in (number, money, share, duration, day)),
            st.builds(Binary, st.sampled_from(["<", ">="]), below(money), bare),
            st.builds(Binary, st.sampled_from(["==", ">="]), below(Type.WORD), st.sampled_from(RUNGS).map(Word)),
            call("contains", st.just(Name("topics")), word("training")),
            call("placed", word("a.b")),
        ],
        Type.WORD: [
            call("if", Type.TRUTH, Type.WORD, st.sampled_from(RUNGS).map(Word)),
            call("value", word("a.b"), word("duty")),
        ],
    }
    return st.one_of(leaves, *higher[kind])


def well_typed():
    """Expressions of every type that pass the check."""
    return expressions(st.sampled_from(list(_TYPED_LEAVES)).flatmap(typed))


def expressions(parts=None):
    """Any expression that is within the bounds of the language."""
    parsed = (trees() if parts is None else parts).map(lambda root: parse(spelling(root)))
    return parsed.filter(lambda found: isinstance(found, Expression))


_numbers = st.integers(-100, 3000) | st.decimals(-1000, 10**6, places=2) | st.just(Decimal(0))
_GOOD = {
    Type.NUMBER: _numbers,
    Type.MONEY: _numbers,
    Type.SHARE: _numbers,
    Type.DURATION: durations,
    Type.DATE: dates,
    Type.TRUTH: st.booleans(),
    Type.TEXT: st.just("free") | st.just(Reference(ReferenceSort.LAW, "7:673 BW")),
}
_rows = st.lists(st.tuples(_numbers | st.none(), _numbers | st.none(), words | st.none()), max_size=4).map(
    lambda rows: Table(tuple(rows))
)


def plain(name: str):
    """A plain value that fits the declaration of a name."""
    declaration = DECLARED[name]
    if declaration.type is Type.WORD:
        return st.sampled_from(declaration.words) | st.just(OwnEntry("anders"))
    if declaration.type is Type.WORDS:
        return st.lists(st.sampled_from(declaration.words) | st.just(OwnEntry("x")), max_size=3).map(tuple)
    return _rows if declaration.type is Type.TABLE else _GOOD[declaration.type]


def values(name: str):
    """A value that fits, in a wrapper or not."""
    inner = plain(name)
    return st.one_of(
        inner,
        inner,
        st.builds(Bounded, inner, st.none() | inner, st.none() | inner),
        st.builds(Transition, inner, inner, dates),
        st.builds(PerGroup, inner),
    )


def _gone(each):
    return st.just(Open()) | each


def filled(partly: bool = True):
    """A value for every name, or for some of them."""
    return st.fixed_dictionaries({name: _gone(values(name)) if partly else values(name) for name in DECLARED})


@st.composite
def facts(draw, partly: bool = True):
    """Facts that fit the scope."""
    given = draw(filled(partly))
    law = {"law.bw-673-max.cap": LegalValue(draw(_numbers), Bilingual("art. 7:673 BW", "Art. 7:673"))}
    return PlainFacts(
        SCOPE,
        given,
        law,
        frozenset(draw(st.sets(words))),
        {("a.b", "amount"): draw(_numbers), ("a.b", "duty"): draw(st.sampled_from(RUNGS))},
        draw(st.none() | dates),
    )


strange = st.one_of(
    st.none(),
    st.integers(-(10**40), 10**40),
    st.decimals(allow_nan=True, allow_infinity=True),
    st.sampled_from([Decimal("1E+999999"), Decimal("-1E-999999"), Decimal("sNaN"), 10**5000]),
    st.text(max_size=5),
    st.booleans(),
    dates,
    st.datetimes(),
    durations,
    st.builds(Duration, st.decimals(), st.sampled_from(TimeUnit)),
    st.just(Table(((), (None,), ("x", Decimal("NaN"), Decimal(1))))),
    st.just(("x", OwnEntry("y"))),
    st.just(OwnEntry("y")),
    st.just(Open("?")),
    st.floats(),
)
anything = strange | st.builds(Bounded, strange, strange, strange) | st.builds(Transition, strange, strange, dates)
