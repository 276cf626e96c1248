from hypothesis import given, settings
from hypothesis import strategies as st

from caotool.frozen import replace
from caotool.language.message import Message
from caotool.language.reading import Read
from caotool.language.tongue import Bilingual, Language
from caotool.model.expression import (
    Expression,
    Known,
    PlainFacts,
    Problem,
    Type,
    Unknown,
    check,
    evaluate,
    parse,
)
from caotool.model.expression.explanation import explain
from caotool.model.expression.tree import PRECEDENCE, Binary, Call, Name, Number, Percentage, Unary, walk
from caotool.model.expression.wording import spell
from caotool.model.expression.wording_read import read_spelled
from caotool.model.values import Open
from tests.model.expression.trees import (
    DECLARED,
    NAMES,
    SCOPE,
    amounts,
    anything,
    expressions,
    facts,
    filled,
    values,
    well_typed,
)

modest = settings(max_examples=150, deadline=None)


@modest
@given(expressions())
def test_the_canonical_spelling_reads_back_as_the_same_expression(expression):
    again = parse(str(expression))
    assert again == expression
    assert isinstance(again, Expression)
    assert (again.source, again.names) == (expression.source, expression.names)


@modest
@given(st.text(max_size=80) | st.text(alphabet="ab.'1%(),+-*/<>=! andortf", max_size=80))
def test_any_text_is_an_expression_or_a_problem_that_can_be_put_into_words(text):
    found = parse(text)
    if isinstance(found, Problem):
        assert 0 <= found.position <= len(text)
        for language in Language:
            assert found.message.in_(language)
            assert found.remedy.in_(language)
    else:
        assert parse(str(found)) == found


@modest
@given(expressions(), st.data())
def test_evaluation_of_anything_with_any_facts_never_raises(expression, data):
    known = {name: data.draw(anything) for name in sorted(expression.names)}
    laid_out = PlainFacts(SCOPE, known, {}, None, {("a.b", "amount"): data.draw(anything)})
    outcome = evaluate(expression, laid_out)
    assert isinstance(outcome, Known) or outcome.missing or outcome.reasons
    for language in Language:
        assert explain(outcome, language, NAMES)


@modest
@given(expressions())
def test_what_is_wrong_with_any_expression_can_be_put_into_words(expression):
    found = check(expression, SCOPE)
    for problem in () if isinstance(found, Type) else found:
        assert problem.message.in_(Language.NL)
        assert problem.remedy.in_(Language.EN)


def mismatch(reason: Message) -> bool:
    parts = ("apart", "not_truth", "sign", "arguments", "no_name", "wrong_kind")
    return reason.key in {f"expression.unknown.{part}" for part in parts}


@settings(max_examples=300, deadline=None)
@given(well_typed() | expressions(), facts())
def test_what_passes_the_check_has_the_type_it_was_given_and_no_clash_of_types(expression, given_facts):
    found = check(expression, SCOPE)
    if not isinstance(found, Type):
        return
    outcome = evaluate(expression, given_facts)
    if isinstance(outcome, Known):
        assert outcome.type is found
    else:
        assert not any(mismatch(reason) for reason in outcome.reasons)


@modest
@given(well_typed())
def test_an_expression_put_together_by_the_rules_passes_the_check(expression):
    assert isinstance(check(expression, SCOPE), Type)


@settings(max_examples=300, deadline=None)
@given(well_typed() | expressions(), facts(), filled(partly=False))
def test_filling_in_what_was_open_never_changes_what_was_known(expression, before, full):
    if any(isinstance(node, Call) and node.function == "known" for node in walk(expression.root)):
        return
    outcome = evaluate(expression, before)
    more = {name: full[name] if isinstance(value, Open) else value for name, value in before.values.items()}
    after = evaluate(expression, replace(before, values=more))
    if isinstance(outcome, Known):
        assert isinstance(after, Known)
        assert (after.value, after.type) == (outcome.value, outcome.type)


@modest
@given(expressions(), facts())
def test_an_expression_with_nothing_missing_names_nothing_as_missing(expression, given_facts):
    outcome = evaluate(expression, given_facts)
    if isinstance(outcome, Unknown):
        for name in outcome.missing:
            assert name not in DECLARED or isinstance(given_facts.values[name], Open)


labels = st.dictionaries(
    st.sampled_from(sorted(NAMES)),
    st.builds(
        lambda words: Bilingual(words, words),
        st.text(max_size=12)
        | st.sampled_from(
            ["het deel", "het deel − de rest", "en", "15%", "de laagste van", "indien", "(", "6 maanden"]
        ),
    ),
)
formulas = st.recursive(
    st.builds(Name, st.sampled_from(sorted(NAMES))) | st.builds(Number, amounts) | st.builds(Percentage, amounts),
    lambda parts: st.one_of(
        st.builds(Binary, st.sampled_from(["+", "-", "*", "/"]), parts, parts),
        st.builds(Unary, st.just("-"), parts),
        st.lists(parts, min_size=2, max_size=4).map(lambda args: Call("min", tuple(args))),
        st.lists(parts, min_size=2, max_size=4).map(lambda args: Call("max", tuple(args))),
        parts.map(lambda part: Call("round", (part,))),
        st.tuples(parts, st.integers(0, 6).map(Number)).map(lambda args: Call("round", args)),
        st.tuples(
            st.builds(Binary, st.sampled_from(sorted(set(PRECEDENCE) - set("+-*/"))), parts, parts), parts, parts
        ).map(lambda args: Call("if", args)),
    ),
    max_leaves=8,
)


@modest
@given(expressions(formulas), st.sampled_from(Language))
def test_a_formula_in_words_reads_back_as_itself_and_needs_no_code(formula, language):
    text = spell(formula, NAMES, language)
    assert read_spelled(text, NAMES, language) == Read(formula)
    assert "‘" not in text


@modest
@given(expressions(), labels, st.sampled_from(Language))
def test_every_expression_reads_back_from_words_whatever_its_names_are_called(expression, names, language):
    assert read_spelled(spell(expression, names, language), names, language) == Read(expression)


@modest
@given(st.text(max_size=60) | st.text(alphabet="het resultaat 15%×−(),.€‘’", max_size=60), st.sampled_from(Language))
def test_any_text_can_be_offered_as_a_formula(text, language):
    reading = read_spelled(text, NAMES, language)
    if isinstance(reading, Read):
        assert parse(str(reading.value)) == reading.value


@modest
@given(values("amount"), values("headcount"))
def test_wrappers_are_looked_through(amount, headcount):
    expression = parse("amount * headcount")
    assert isinstance(expression, Expression)
    outcome = evaluate(expression, PlainFacts(SCOPE, {"amount": amount, "headcount": headcount}))
    assert not isinstance(outcome, Unknown) or outcome.reasons
