import time
from datetime import date
from decimal import Decimal

import pytest

from caotool.language.reading import Ambiguous, Read, Unreadable
from caotool.language.time import Duration, TimeUnit
from caotool.language.tongue import Bilingual, Language
from caotool.model.expression import (
    Expression,
    Known,
    LegalValue,
    Outcome,
    PlainFacts,
    Problem,
    Scope,
    Type,
    Unknown,
    check,
    choice,
    evaluate,
    ladder,
    of,
    parse,
    several,
    table,
)
from caotool.model.expression.explanation import explain
from caotool.model.expression.lengths import _FEWEST_DAYS, _MOST_DAYS, moved
from caotool.model.expression.wording import spell
from caotool.model.expression.wording_read import read_spelled
from caotool.model.values import Bounded, Open, OwnEntry, PerGroup, Table, Transition

SCOPE = Scope(
    {
        "amount": of(Type.MONEY),
        "result": of(Type.MONEY),
        "threshold": of(Type.MONEY),
        "share": of(Type.SHARE),
        "raise": of(Type.SHARE, bounds=Type.MONEY),
        "notice": of(Type.DURATION),
        "start": of(Type.DATE),
        "paid": of(Type.TRUTH),
        "duty": ladder("strives", "efforts", "obliged"),
        "sort": choice("money", "time"),
        "topics": several("training", "work"),
        "scale": table(("years", of(Type.NUMBER)), ("months", of(Type.NUMBER)), ("pay", of(Type.MONEY))),
        "months": table(("month", choice("january", "june")), ("bonus", of(Type.SHARE))),
        "profile.fte": of(Type.NUMBER),
        "law.bw-673-max.cap": of(Type.MONEY),
    },
    {"retraining.budget": {"amount": of(Type.MONEY), "duty": ladder("strives", "efforts", "obliged")}},
)

NAMES = {
    "result": Bilingual("het resultaat", "the result"),
    "threshold": Bilingual("de drempel", "the threshold"),
    "profile.fte": Bilingual("het aantal fte", "the number of fte"),
    "share": Bilingual("het aandeel", "the share"),
    "law.bw-673-max.cap": Bilingual("de maximale transitievergoeding", "the statutory cap"),
}


def expression(source: str) -> Expression:
    found = parse(source)
    assert isinstance(found, Expression), found
    return found


def problem(source: str) -> Problem:
    found = parse(source)
    assert isinstance(found, Problem), found
    return found


def outcome(source: str, at: date | None = None, **values) -> Outcome:
    law = {
        "law.bw-673-max.cap": LegalValue(
            Decimal(94000), Bilingual("art. 7:673 lid 2 BW", "Art. 7:673(2) DCC"), date(2024, 1, 1)
        )
    }
    known = {name.replace("__", "."): value for name, value in values.items()}
    elsewhere = {("retraining.budget", "amount"): Decimal(750), ("retraining.budget", "duty"): "efforts"}
    facts = PlainFacts(SCOPE, known, law, frozenset({"retraining.budget"}), elsewhere, at)
    return evaluate(expression(source), facts)


def value(source: str, at: date | None = None, **values):
    found = outcome(source, at, **values)
    assert isinstance(found, Known), found
    return found.value


def reason(source: str, **values) -> str:
    found = outcome(source, **values)
    assert isinstance(found, Unknown), found
    return " ".join(each.key.removeprefix("expression.unknown.") for each in found.reasons)


def complaints(source: str, language: Language = Language.EN) -> list[str]:
    found = check(expression(source), SCOPE)
    assert isinstance(found, tuple), found
    return [f"{each.position} {each.message.in_(language)}. {each.remedy.in_(language)}" for each in found]


SCALE = Table(
    (
        (Decimal(0), Decimal(1), Decimal(100)),
        (Decimal(5), Decimal(2), Decimal(200)),
        (Decimal(10), Decimal(4), None),
    )
)


@pytest.mark.parametrize(
    ("source", "result"),
    [
        ("1 + 2 * 3", 7),
        ("(1 + 2) * 3", 9),
        ("10 - 4 - 3", 3),
        ("--5", 5),
        ("7 / 2", Decimal("3.5")),
        ("round(2.5)", 3),
        ("round(-2.5)", -3),
        ("round(1.005, 2)", Decimal("1.01")),
        ("abs(3 - 5)", 2),
        ("min(3, 1, 2)", 1),
        ("15% * 200", 30),
        ("15% + 5%", 20),
        ("50% * 50%", 25),
        ("months(2 years)", 24),
        ("days(3 weeks)", 21),
        ("years_between(date('2020-02-29'), date('2027-02-28'))", 6),
        ("years_between(date('2027-02-28'), date('2020-02-29'))", -6),
        ("date('2027-07-01') - date('2027-06-01')", Duration(Decimal(30), TimeUnit.DAY)),
        ("date('2027-01-31') + 1 month", date(2027, 2, 28)),
        ("add(date('2027-07-01'), 2 weeks)", date(2027, 7, 15)),
        ("6 months + 1 year", Duration(Decimal(18), TimeUnit.MONTH)),
        ("if(2 > 1, 'training', 'work')", "training"),
    ],
)
def test_what_stands_there_in_full_is_calculated(source, result):
    assert value(source) == result


@pytest.mark.parametrize(
    ("source", "result"),
    [
        ("false and amount > 0", False),
        ("amount > 0 and false", False),
        ("true or amount > 0", True),
        ("amount > 0 or true", True),
        ("true and true", True),
        ("false or false", False),
        ("not false", True),
        ("known(amount)", False),
        ("not known(amount) and known(1)", True),
    ],
)
def test_a_condition_is_decided_by_what_is_known_alone(source, result):
    assert value(source) is result


@pytest.mark.parametrize("source", ["true and amount > 0", "false or amount > 0", "not (amount > 0)"])
def test_a_condition_is_unknown_when_what_is_open_decides(source):
    assert outcome(source, amount=Open("nog te bepalen")).missing == ("amount",)


@pytest.mark.parametrize(
    ("source", "result"),
    [
        ("amount > 0", True),
        ("amount <= 2500", True),
        ("amount + 100 == 600", True),
        ("min(amount, 100) == 100", True),
    ],
)
def test_a_bare_number_stands_for_money_beside_money(source, result):
    assert check(expression(source), SCOPE) is Type.TRUTH
    assert value(source, amount=Decimal(500)) is result


def test_a_condition_that_gives_money_or_nought_gives_money_both_times():
    source = "if(paid, amount, 0)"
    assert check(expression(source), SCOPE) is Type.MONEY
    assert outcome(source, paid=False, amount=Decimal(5)).type is Type.MONEY


def test_rungs_compare_by_their_place_on_the_ladder():
    assert value("duty >= 'efforts'", duty="obliged") is True
    assert value("duty >= 'efforts'", duty="strives") is False
    assert value("value('retraining.budget', 'duty') < 'obliged'") is True


def test_an_own_entry_equals_no_option_and_has_no_place_on_a_ladder():
    assert value("duty == 'efforts'", duty=OwnEntry("doet zijn best")) is False
    assert reason("duty >= 'efforts'", duty=OwnEntry("doet zijn best")) == "own_entry"


def test_a_percentage_of_an_amount_is_an_amount():
    assert value("share * amount", share=Decimal("2.5"), amount=Decimal(1000)) == 25
    assert check(expression("share * amount"), SCOPE) is Type.MONEY
    assert check(expression("amount / result"), SCOPE) is Type.NUMBER


def test_wrappers_count_as_the_value_that_applies():
    assert value("amount", amount=Bounded(Decimal(300), floor=Decimal(500))) == 500
    assert value("amount", amount=Bounded(Decimal(900), cap=Decimal(800))) == 800
    assert value("floor_of(amount)", amount=Bounded(Decimal(300), floor=Decimal(500))) == 500
    assert value("amount", amount=PerGroup(Decimal(10), (("55+", Decimal(20)),))) == 10
    rule = Transition(Decimal(1), Decimal(2), date(2027, 7, 1))
    assert value("amount", amount=rule) == 2
    assert value("amount", date(2027, 6, 30), amount=rule) == 1
    assert value("amount", date(2027, 7, 1), amount=rule) == 2


def test_a_floor_above_the_cap_gives_no_value():
    assert reason("amount", amount=Bounded(Decimal(1), floor=Decimal(9), cap=Decimal(2))) == "bounds"


def test_bounds_round_what_has_no_more_or_less_give_no_value():
    assert reason("scale == scale or count(scale) > 0", scale=Bounded(SCALE, cap=SCALE)) == "no_order"


def test_a_floor_in_money_is_asked_for_and_does_not_move_the_percentage():
    bounded = Bounded(Decimal("1.5"), floor=Decimal(500))
    assert value("raise", **{"raise": bounded}) == Decimal("1.5")
    assert value("max(raise * amount, floor_of(raise))", amount=Decimal(1000), **{"raise": bounded}) == 500
    assert reason("cap_of(raise)", **{"raise": bounded}) == "no_cap"


def test_a_table_is_looked_up_by_the_last_row_that_is_not_above():
    assert value("lookup(scale, 7)", scale=SCALE) == 2
    assert value("lookup(scale, 7, 'pay')", scale=SCALE) == 200
    assert value("sum(scale, 'months')", scale=SCALE) == 7
    assert value("count(scale)", scale=SCALE) == 3
    assert reason("lookup(scale, -1)", scale=SCALE) == "no_row"
    assert reason("lookup(scale, 1)", scale=Table(())) == "no_row"
    assert reason("sum(scale, 'pay')", scale=SCALE) == "open_cell"


def test_a_table_of_words_is_looked_up_by_the_word_itself():
    months = Table((("january", Decimal(2)), ("june", Decimal(3))))
    assert value("lookup(months, 'june')", months=months) == 3


def test_lists_are_counted_and_searched():
    topics = ("training", OwnEntry("overleg"))
    assert value("count(topics)", topics=topics) == 2
    assert value("contains(topics, 'training')", topics=topics) is True
    assert value("contains(topics, 'work')", topics=topics) is False


def test_other_clauses_are_asked_after():
    assert value("placed('retraining.budget')") is True
    assert value("value('retraining.budget', 'amount') > 500") is True


@pytest.mark.parametrize(
    ("source", "result"),
    [
        ("6 months == 26 weeks", False),
        ("6 months != 26 weeks", True),
        ("1 year == 12 months", True),
        ("2 weeks == 14 days", True),
        ("6 months > 26 days", True),
        ("1 month < 5 weeks", True),
        ("notice > 0", True),
        ("16 hours < 2 hours", False),
    ],
)
def test_lengths_of_time_compare_where_every_calendar_agrees(source, result):
    assert value(source, notice=Duration(Decimal(1), TimeUnit.WORKING_DAY)) is result


@pytest.mark.parametrize("source", ["1 month < 30 days", "6 months >= 26 weeks", "10 working_days > 2 weeks"])
def test_lengths_of_time_are_not_compared_where_the_calendar_decides(source):
    assert reason(source) == "calendar"


def test_the_days_in_months_in_a_row_are_those_of_the_calendar():
    starts = [date(year, month, 1) for year in range(1996, 2005) for month in range(1, 13)]
    for many in range(12):
        days = {(moved(start, Duration(Decimal(many), TimeUnit.MONTH)) - start).days for start in starts}
        assert (min(days), max(days)) == (_FEWEST_DAYS[many], _MOST_DAYS[many])


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("amount / 0", "zero"),
        ("1 / (2 - 2)", "zero"),
        ("6 months / (0 * 1 month)", "zero"),
        ("date('9999-12-31') + 1 day", "cannot_move"),
        ("date('2027-07-01') + 10 working_days", "cannot_move"),
        ("date('2027-01-01') - date('2028-01-01')", "backwards"),
        ("1 month - 1 day", "lengths"),
        ("days(1 month)", "calendar"),
        ("999999999999999 * 999999999999999", "too_large"),
        ("1 + true", "apart"),
        ("nothing > 0", "no_name"),
        ("lookup(amount, 1)", "arguments"),
    ],
)
def test_what_cannot_be_calculated_is_unknown_with_a_reason(source, why):
    assert reason(source, amount=Decimal(1)) == why


def test_a_value_of_another_kind_than_declared_is_no_value():
    assert reason("amount", amount="veel") == "wrong_kind"
    assert reason("paid", paid=1) == "wrong_kind"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("amonut > 0", ["0 there is no name “amonut” here. Did you mean amount?"]),
        ("duty >= 'effort'", ["8 there is no option or rung “effort”. Did you mean efforts?"]),
        ("contains(topics, 'trainin')", ["17 there is no option or rung “trainin”. Did you mean training?"]),
        ("sum(scale, 'month')", ["11 there is no column “month”. Did you mean months?"]),
        ("placed('retraining.budgt')", ["7 there is no clause “retraining.budgt”. Did you mean retraining.budget?"]),
        (
            "value('retraining.budget', 'amout') > 0",
            ["27 that clause has no parameter “amout”. Did you mean amount?"],
        ),
        (
            "share <= 0.15",
            ["6 a percentage <= a number do not go together. Write a percentage as 15%, with nothing in between."],
        ),
        (
            "amount and true",
            [
                "0 a condition belongs here, but there is an amount of money. "
                "Make it a comparison, such as amount > 0."
            ],
        ),
    ],
)
def test_the_check_says_what_is_wrong_where_and_how_to_mend_it(source, said):
    assert complaints(source) == said


@pytest.mark.parametrize(
    "source",
    ["amount + profile.fte", "sort > 'money'", "amount * amount", "amount == notice", "if(paid, amount, true)",
     "-paid", "count(amount)", "topics == topics", "min('a', 'b')", "start + start"],
)  # fmt: skip
def test_types_that_do_not_go_together_are_refused(source):
    assert len(complaints(source)) == 1


def test_every_fault_is_reported_at_once_in_reading_order():
    assert [each.split()[0] for each in complaints("amout > 0 and (duty == 'x' or shar > 1%)")] == ["0", "23", "30"]


def test_legal_names_hold_hyphens_and_all_others_subtract():
    assert expression("law.bw-673-max.cap-amount").source == "law.bw-673-max.cap - amount"
    assert expression("result-threshold").names == {"result", "threshold"}


@pytest.mark.parametrize(
    ("source", "position", "what"),
    [
        ("", 0, "empty"),
        ("amount = 3", 7, "strange"),
        ("amount >", 8, "ends"),
        ("(1 + 2", 0, "unclosed_parenthesis"),
        ("1 < 2 < 3", 6, "chained"),
        ("1.500", 0, "thousands"),
        ("0,75", 1, "unexpected"),
        ("2 ** 9", 2, "unexpected"),
        ("date('2027-02-30')", 5, "date"),
        ("rownd(1)", 0, "function"),
        ("round(1, 9)", 9, "must_places"),
        ("min(1)", 0, "arguments"),
        ("placed(amount)", 7, "must_word"),
        ("floor_of(1)", 9, "must_name"),
        ("'a b'", 0, "unclosed"),
        ("'x", 0, "unclosed"),
        ("a\u202eb", 1, "invisible"),
        ("'\u202e'", 0, "word"),
        ("Amount", 0, "upper_case"),
        ("__import__('os')", 0, "strange"),
        ("a.__class__", 1, "strange"),
    ],
)
def test_what_is_no_expression_is_a_problem_at_its_place(source, position, what):
    found = problem(source)
    assert (found.position, found.message.key) == (position, f"expression.syntax.{what}")


HOSTILE = [
    "(" * 1999,
    "(" * 900 + "1" + ")" * 900,
    "-" * 1999 + "1",
    "not " * 499 + "true",
    "min(" * 499,
    "abs(" * 60 + "1" + ")" * 60,
    "1+" * 999 + "1",
    "1 or " * 399 + "1",
    "a." * 900 + "a",
    "9" * 1999,
    "0." + "1" * 1990,
    "'" + "x" * 1990 + "'",
    "x" * 1_000_000,
    "if(true," * 80 + "1" + ",2)" * 80,
]


@pytest.mark.parametrize("source", HOSTILE, ids=lambda source: source[:8])
def test_hostile_text_is_answered_at_once(source):
    started = time.perf_counter()
    found = parse(source)
    if isinstance(found, Expression):
        check(found, SCOPE)
        evaluate(found, PlainFacts(SCOPE))
    read_spelled(source, NAMES, Language.NL)
    assert time.perf_counter() - started < 0.5


def test_numbers_that_grow_are_stopped_at_once():
    source = " * ".join(["(999999999999999 / 0.0000000001)"] * 30)
    started = time.perf_counter()
    assert reason(source) == "too_large"
    assert reason("amount", amount=10**100_000) == "too_large"
    assert reason("amount", amount=Decimal("1E+999999")) == "too_large"
    assert value("amount", amount=Decimal("1E-999999")) == 0
    assert time.perf_counter() - started < 0.5


FORMULA = "15% * (result - threshold) / profile.fte"


@pytest.mark.parametrize(
    ("source", "dutch", "english"),
    [
        (
            FORMULA,
            "15% × (het resultaat − de drempel) / het aantal fte",
            "15% × (the result − the threshold) / the number of fte",
        ),
        (
            "if(result > threshold, share * result, 0)",
            "indien het resultaat hoger is dan de drempel, het aandeel × het resultaat, anders 0",
            "if the result is higher than the threshold, the share × the result, otherwise 0",
        ),
        (
            "min(result, threshold, 2500)",
            "de laagste van het resultaat, de drempel en 2.500",
            "the lowest of the result, the threshold and 2,500",
        ),
        (
            "round(max(result, 1.5) * 2, 2)",
            "(de hoogste van het resultaat en 1,5) × 2, afgerond op 2 decimalen",
            "(the highest of the result and 1.5) × 2, rounded to 2 decimals",
        ),
    ],
)
def test_a_formula_is_printed_in_words_and_read_back(source, dutch, english):
    for language, text in ((Language.NL, dutch), (Language.EN, english)):
        assert spell(expression(source), NAMES, language) == text
        assert read_spelled(text, NAMES, language) == Read(expression(source))


@pytest.mark.parametrize(
    "text",
    [
        "15% * (het resultaat - de drempel) : het aantal fte",
        "15 % × (Het resultaat – de drempel) / het aantal\u00a0fte",
        "15% · (het resultaat−de drempel)/het aantal fte",
    ],
)
def test_a_formula_may_be_typed_with_the_signs_at_hand(text):
    assert read_spelled(text, NAMES, Language.NL) == Read(expression(FORMULA))


def test_an_ambiguous_number_in_a_formula_is_asked_about():
    reading = read_spelled("het resultaat − 12.50", NAMES, Language.NL)
    assert isinstance(reading, Ambiguous)
    assert {str(meant) for _, meant in reading.candidates} == {"result - 12.5", "result - 1250"}


def test_what_is_no_formula_is_not_guessed_at():
    reading = read_spelled("het resultaat keer twee", NAMES, Language.NL)
    assert isinstance(reading, Unreadable)
    assert "keer twee" in reading.problem.in_(Language.NL)


def test_labels_that_two_names_share_give_way_to_the_names():
    same = {name: Bilingual("het bedrag", "the amount") for name in ("result", "threshold")}
    text = spell(expression("result - threshold"), same, Language.NL)
    assert text == "‘result’ − ‘threshold’"


def told(source: str, language: Language = Language.NL, **values) -> tuple[str, ...]:
    return explain(outcome(source, **values), language, NAMES)


def test_an_explanation_shows_the_calculation_with_the_values_in_it():
    lines = told(
        "share * (result - threshold)", share=Decimal(15), result=Decimal(200_000), threshold=Decimal(50_000)
    )
    assert [line.replace("\u00a0", " ") for line in lines] == [
        "het aandeel: 15%",
        "het resultaat: € 200.000",
        "de drempel: € 50.000",
        "15% × (€ 200.000 − € 50.000) = € 22.500",
    ]


def test_an_explanation_tells_the_source_of_the_law_and_each_comparison():
    lines = told("result <= law.bw-673-max.cap and result > 0", result=Decimal(100_000))
    assert [line.replace("\u00a0", " ") for line in lines] == [
        "het resultaat: € 100.000",
        "de maximale transitievergoeding: € 94.000 (bron: art. 7:673 lid 2 BW, sinds 1 januari 2024)",
        "€ 100.000 ≤ € 94.000: nee",
        "Uitkomst: nee.",
    ]


def test_an_explanation_says_what_is_missing_and_why_there_is_no_result():
    assert told("result / 0 + amount", Language.EN, result=Decimal(1))[-2:] == (
        "Not filled in yet: amount.",
        "No result: dividing by zero is impossible.",
    )


def test_a_rounded_number_is_not_shown_as_an_exact_one():
    assert told("10 / 3") == ("10 / 3 ≈ 3,3333",)
