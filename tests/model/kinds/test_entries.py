from decimal import Decimal

import pytest

from caotool.language.reading import Ambiguous, Read, Unreadable
from caotool.language.time import Duration, TimeUnit
from caotool.language.tongue import Bilingual, Language
from caotool.model.expression.types import Type
from caotool.model.kinds.formulas import FormulaKind, Input
from caotool.model.kinds.joining import Joint
from caotool.model.kinds.listing import ListKind, SeveralKind
from caotool.model.kinds.moments import DurationKind
from caotool.model.kinds.numeric import MoneyKind
from caotool.model.kinds.options import Option
from caotool.model.kinds.tables import Column, TableKind
from caotool.model.kinds.words import ReferenceKind, TextKind
from caotool.model.values import Formula, OwnEntry, Reference, ReferenceSort, Table

NL, EN = Language.NL, Language.EN
TOPICS = SeveralKind(
    (
        Option("work", Bilingual("werkdruk", "workload")),
        Option("pay", Bilingual("loon en pensioen", "pay and pension")),
        Option("skills", Bilingual("scholing", "training")),
    ),
    own=True,
    min_count=1,
)


def months(amount: int) -> Duration:
    return Duration(Decimal(amount), TimeUnit.MONTH)


def years(amount: int) -> Duration:
    return Duration(Decimal(amount), TimeUnit.YEAR)


NOTICE = TableKind(
    (
        Column("service", Bilingual("diensttijd", "service"), DurationKind()),
        Column("notice", Bilingual("termijn", "notice"), DurationKind()),
    ),
    ordered_by="service",
)


def test_several_are_a_row_with_a_word_before_the_last() -> None:
    assert TOPICS.write(("work", "skills"), NL) == "werkdruk en scholing"
    either = SeveralKind(TOPICS.options, joint=Joint.OR)
    assert either.write(("work", "skills"), EN) == "workload or training"


def test_semicolons_part_a_row_in_which_an_item_has_a_row_of_its_own() -> None:
    assert TOPICS.write(("work", "pay", "skills"), NL) == "werkdruk; loon en pensioen; en scholing"
    assert TOPICS.read("werkdruk; loon en pensioen; en scholing", NL) == Read(("work", "pay", "skills"))


def test_an_option_with_a_row_of_its_own_can_stand_alone() -> None:
    assert TOPICS.problem(("pay",)) is None
    assert TOPICS.read("loon en pensioen", NL) == Read(("pay",))


@pytest.mark.parametrize(
    "typed", ["werkdruk, scholing", "werkdruk en scholing", "WORK; skills", "werkdruk\nscholing"]
)
def test_several_are_read_however_they_are_parted(typed: str) -> None:
    assert TOPICS.read(typed, NL) == Read(("work", "skills"))


@pytest.mark.parametrize(
    "value",
    [
        (),
        ("work", "work"),
        ("gone",),
        (OwnEntry("a; b"),),
        (OwnEntry("a, b"),),
        (OwnEntry("a en b"),),
        ("work", OwnEntry(" x")),
        (OwnEntry("rust"), OwnEntry("Rust")),
    ],
)
def test_a_row_that_would_be_read_as_another_is_refused(value: tuple[str | OwnEntry, ...]) -> None:
    assert TOPICS.problem(value) is not None


def test_a_single_item_that_reads_as_two_is_refused_with_the_remedy() -> None:
    problem = ListKind().problem(("scholing en begeleiding",))
    assert problem is not None
    assert "Voeg een punt toe of gebruik andere woorden." in problem.in_(NL)


def test_own_words_with_a_comma_may_stand_beside_another() -> None:
    value = ("work", OwnEntry("rust, ritme en regelmaat"))
    assert TOPICS.problem(value) is None
    assert TOPICS.write(value, NL) == "werkdruk; en rust, ritme en regelmaat"


def test_a_list_that_could_end_in_two_places_is_asked_to_be_clearer() -> None:
    assert isinstance(ListKind().read("rust en ritme en regelmaat", NL), Unreadable)
    assert ListKind().read("rust en ritme; regelmaat", NL) == Read(("rust en ritme", "regelmaat"))
    assert ListKind().write((), EN) == "none"


@pytest.mark.parametrize("text", ["", " x", "a\nb", "\x1b[2J", "x\u202ey", "x" * 501])
def test_text_that_is_empty_spoofs_or_runs_on_is_refused(text: str) -> None:
    assert TextKind().problem(text) is not None


def test_a_text_of_lines_keeps_them() -> None:
    kind = TextKind(lines=True)
    assert kind.read("a\r\nb\n", NL) == Read("a\nb")
    assert kind.problem("a\nb") is None


@pytest.mark.parametrize(
    ("citation", "sort"),
    [
        ("artikel 7:611a BW", ReferenceSort.LAW),
        ("artikel 25 van de Wet op de ondernemingsraden", ReferenceSort.LAW),
        ("artikel 7.3, lid 2", ReferenceSort.ARTICLE),
        ("artikel 12 van deze cao", ReferenceSort.ARTICLE),
        ("bijlage 3", ReferenceSort.ANNEX),
    ],
)
def test_the_words_of_a_reference_show_its_sort(citation: str, sort: ReferenceSort) -> None:
    assert ReferenceKind().read(citation, NL) == Read(Reference(sort, citation))
    assert ReferenceKind().problem(Reference(sort, citation)) is None


def test_a_reference_of_which_the_words_show_nothing_is_asked_about() -> None:
    reading = ReferenceKind().read("hoofdstuk 3", NL)
    assert isinstance(reading, Ambiguous)
    assert ReferenceKind().read("bijlage: hoofdstuk 3", NL) == Read(Reference(ReferenceSort.ANNEX, "hoofdstuk 3"))
    only = ReferenceKind(frozenset({ReferenceSort.LAW}))
    assert only.read("hoofdstuk 3", NL) == Read(Reference(ReferenceSort.LAW, "hoofdstuk 3"))


def test_a_table_of_two_columns_is_a_row_of_pairs() -> None:
    table = Table(((years(2), months(3)), (years(5), None)))
    assert NOTICE.write(table, NL) == "2 jaar: 3 maanden; 5 jaar: […]"
    assert NOTICE.read("2 jaar: 3 maanden; 5 jaar: […]", NL) == Read(table)
    assert NOTICE.to_source(table) == [["2 years", "3 months"], ["5 years", "open"]]
    assert NOTICE.from_source([{"service": "2 years", "notice": "3 months"}, ["5 years", "open"]]) == table


def test_a_table_that_must_rise_says_which_column_does_not() -> None:
    problem = NOTICE.problem(Table(((years(5), months(3)), (years(2), months(6)))))
    assert problem is not None
    assert problem.in_(NL) == "De waarden in de kolom “diensttijd” moeten van boven naar beneden oplopen."


def test_a_cell_with_a_problem_is_named_by_row_and_column() -> None:
    kind = TableKind((Column("fee", Bilingual("bedrag", "fee"), MoneyKind()),))
    problem = kind.problem(Table(((Decimal("0.001"),),)))
    assert problem is not None
    assert problem.in_(EN) == "Row 1, fee: Use at most 2 decimals."


def test_a_cell_that_can_mean_two_things_makes_the_table_a_question() -> None:
    kind = TableKind((Column("fee", Bilingual("bedrag", "fee"), MoneyKind()),))
    reading = kind.read("12.50; 3", NL)
    assert isinstance(reading, Ambiguous)
    assert len(reading.candidates) > 1


def test_a_table_in_a_table_is_a_flaw() -> None:
    assert [flaw.key for flaw in TableKind((Column("t", Bilingual("t", "t"), NOTICE),)).flaws()] == [
        "kinds.flaw.column_kind"
    ]


SEVERANCE = FormulaKind(
    (
        Input("months", Bilingual("het aantal maanden", "the number of months"), Type.NUMBER),
        Input("pay", Bilingual("het maandloon", "the monthly pay"), Type.MONEY),
    )
)


def test_a_formula_is_written_with_the_words_of_its_inputs() -> None:
    written = SEVERANCE.write(Formula("months * pay"), NL)
    assert "het aantal maanden" in written
    assert "het maandloon" in written
    assert SEVERANCE.read(written, NL) == Read(Formula("months * pay"))
    assert SEVERANCE.read("months*pay", NL) == Read(Formula("months * pay"))


@pytest.mark.parametrize("source", ["months *", "months", "wages * 2", "months*pay"])
def test_a_formula_that_cannot_be_calculated_here_is_refused_with_a_reason(source: str) -> None:
    problem = SEVERANCE.problem(Formula(source))
    assert problem is not None
    assert len(problem.in_(NL)) > 20
