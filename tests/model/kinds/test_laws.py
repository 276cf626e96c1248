"""What holds for every kind, every value without a problem, and both languages."""

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from caotool.language.numbers import Figures
from caotool.language.reading import Ambiguous, Read
from caotool.language.texts import TEXTS
from caotool.language.tongue import Language
from caotool.model.kinds.registry import KINDS
from caotool.model.kinds.wrapped_problems import problem_of
from caotool.model.kinds.wrapped_sources import from_source, to_source
from caotool.model.kinds.wrappers import read_wrapped, write_wrapped
from tests.strategies import figures, kinds, languages, values_for, words, wrapped_values_for

tried = settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[
        HealthCheck.filter_too_much,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.large_base_example,
    ],
)


@tried
@given(st.data(), languages, figures)
def test_what_is_written_is_read_back(data: st.DataObject, language: Language, style: Figures) -> None:
    kind = data.draw(kinds())
    value = data.draw(values_for(kind))
    event(kind.name)
    assert kind.read(kind.write(value, language, style), language) == Read(value)


@tried
@given(st.data(), languages, figures)
def test_what_is_written_with_a_wrapper_is_read_back(data: st.DataObject, language: Language, style: Figures) -> None:
    kind = data.draw(kinds())
    value = data.draw(wrapped_values_for(kind))
    event(f"{kind.name} {type(value).__name__}")
    assert read_wrapped(kind, write_wrapped(kind, value, language, style), language) == Read(value)


@tried
@given(st.data())
def test_what_a_clause_file_spells_is_spelled_back(data: st.DataObject) -> None:
    kind = data.draw(kinds())
    plain = data.draw(values_for(kind))
    assert kind.from_source(kind.to_source(plain)) == plain
    wrapped = data.draw(wrapped_values_for(kind))
    assert from_source(kind, to_source(kind, wrapped)) == wrapped


@tried
@given(st.data(), languages, words | st.text(max_size=60))
def test_any_text_gets_an_answer_and_each_candidate_means_itself(
    data: st.DataObject, language: Language, text: str
) -> None:
    kind = data.draw(kinds())
    reading = read_wrapped(kind, text, language)
    if isinstance(reading, Read):
        problem = problem_of(kind, reading.value)
        if problem is None:
            assert read_wrapped(kind, write_wrapped(kind, reading.value, language), language) == Read(reading.value)
        else:
            assert problem.in_(language)
    elif isinstance(reading, Ambiguous):
        assert reading.candidates
        for meant, value in reading.candidates:
            if problem_of(kind, value) is None:
                assert read_wrapped(kind, meant, language) == Read(value)
    else:
        assert reading.problem.in_(language)


@tried
@given(st.data())
def test_a_value_of_another_kind_is_a_problem_in_words_or_stands_as_it_is(data: st.DataObject) -> None:
    kind, other = data.draw(kinds()), data.draw(kinds())
    value = data.draw(wrapped_values_for(other))
    problem = problem_of(kind, value)
    if problem is None:
        assert read_wrapped(kind, write_wrapped(kind, value, Language.NL), Language.NL) == Read(value)
    else:
        assert all(problem.in_(language) for language in Language)


@tried
@given(st.data(), st.booleans())
def test_a_step_stays_within_bounds_and_moves_the_right_way(data: st.DataObject, up: bool) -> None:
    kind = data.draw(kinds())
    value = data.draw(values_for(kind))
    moved = kind.step(value, up)
    if moved is not None:
        assert kind.problem(moved) is None
        assert kind.compare(moved, value) in ((1 if up else -1), None)


@tried
@given(st.data(), languages)
def test_every_pick_can_be_typed_by_its_id_and_every_kind_says_what_it_is(
    data: st.DataObject, language: Language
) -> None:
    kind = data.draw(kinds())
    assert kind.describe(language)
    assert kind.declaration.type
    if kind.name in ("choice", "ladder"):
        for picked, _ in kind.choices(language):
            assert kind.read(kind.write(picked, language), language) == Read(picked)


def test_every_kind_has_its_own_name_and_words_for_it() -> None:
    assert len(KINDS) == 16
    for name, kind in KINDS.items():
        assert kind.name == name
        assert f"kinds.name.{name}" in TEXTS
        assert f"kinds.source.{name}" in TEXTS or name in ("decimal", "percentage", "factor", "money")
