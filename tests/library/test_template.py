"""Clause text is read into a template, and everything outside the small allowed part is refused in plain words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caotool.language.tongue import Language
from caotool.library.template import MAX_LENGTH, parse_template
from caotool.model.structure import outline
from caotool.model.template import Cell, Insert, Refer, Rows, UseTerm, When, Words
from tests.compose.samples import KINDS, template


def test_every_allowed_form_becomes_its_node() -> None:
    nodes = template(
        "{{ amount }}{{ duty | finite('stelt') }}{{ ref('a.b', 'c') }}{{ ref('', 'c') }}{{ term('ai', 'AI’s') }}"
    ).nodes
    assert nodes == (
        Insert("amount"),
        Insert("duty", "finite", ("stelt",)),
        Refer("a.b", "c"),
        Refer("", "c"),
        UseTerm("ai", "AI’s"),
    )


def test_conditions_are_read_by_the_expression_language_and_elif_nests() -> None:
    (node,) = template("{% if amount > 1000 %}a{% elif term > 6 months %}b{% else %}c{% endif %}").nodes
    assert isinstance(node, When)
    assert node.condition.source == "amount > 1000"
    (inner,) = node.otherwise
    assert isinstance(inner, When)
    assert inner.condition.source == "term > 6 months"
    assert inner.otherwise == (Words("c"),)


def test_rows_of_a_table_are_walked_by_column() -> None:
    (node,) = template("{% for row in scale %}{{ row.bonus }}{% endfor %}").nodes
    assert node == Rows("scale", (Cell("bonus"),))


def test_tags_alone_on_a_line_leave_nothing_behind() -> None:
    first, when, last = template("1. a\n   {% if forgiven %}  \n2. b\n{% endif %}\n3. c\n").nodes
    assert (first, last) == (Words("1. a\n"), Words("3. c\n"))
    assert isinstance(when, When)
    assert when.then == (Words("2. b\n"),)


def test_a_tag_at_the_end_of_a_sentence_keeps_the_line_break_after_it() -> None:
    assert template("1. a{% if forgiven %} b{% endif %}\n2. c").nodes[-1] == Words("\n2. c")


def test_a_comment_leaves_the_words_round_it_in_one_piece() -> None:
    assert template("a{# why #}b").nodes == (Words("ab"),)


@pytest.mark.parametrize(
    ("source", "line", "key"),
    [
        ("a\n{{ amuont }}", 2, "template.parameter"),
        ("{{ amount | shout }}", 1, "template.part"),
        ("{{ duty | finite('a') | capital }}", 1, "template.one_part"),
        ("{{ amount.real }}", 1, "template.attribute"),
        ("{{ amount.__class__ }}", 1, "template.attribute"),
        ("{{ range('a') }}", 1, "template.call"),
        ("{{ 9**9**9 }}", 1, "template.broken"),
        ("{{ 'words' }}", 1, "template.unsupported"),
        ("{{ amount", 1, "template.unclosed"),
        ("x\n{% if forgiven %}", 2, "template.unclosed"),
        ("{% endif %}", 1, "template.stray"),
        ("loose }} end", 1, "template.stray"),
        ("{% set a = 1 %}", 1, "template.tag"),
        ("{% include 'x' %}", 1, "template.tag"),
        ("{% macro m() %}{% endmacro %}", 1, "template.tag"),
        ("{% raw %}{% endraw %}", 1, "template.tag"),
        ("{%- if forgiven %}{% endif %}", 1, "template.trim"),
        ("{% for x in amount %}{% endfor %}", 1, "template.not_a_table"),
        ("{% for x in scale %}{% for y in scale %}{% endfor %}{% endfor %}", 1, "template.loop"),
        ("{% for row in scale %}{{ row.age }}{% endfor %}", 1, "template.column"),
        ("{% if amount > %}{% endif %}", 1, "template.condition"),
        ("{% if profile.headcount > 5 %}{% endif %}", 1, "template.condition.name"),
        ("{% if value('a.b', 'c') > 5 %}{% endif %}", 1, "template.condition.value"),
        ("{{ ref(amount) }}", 1, "template.arguments"),
        ("{{ term('\\x1b[31m') }}", 1, "template.broken"),
        ("a\x1bb", 1, "template.unsafe"),
        ("{% if forgiven %}" * 9 + "{% endif %}" * 9, 1, "template.too_deep"),
        ("x" * (MAX_LENGTH + 1), 1, "template.too_long"),
    ],
)
def test_what_is_not_allowed_is_refused_on_its_line(source: str, line: int, key: str) -> None:
    read, problems = parse_template(source, KINDS, first_line=1)
    assert read is None
    assert key in [problem.what.key for problem in problems if problem.line == line]
    for problem in problems:
        for language in Language:
            assert problem.what.in_(language)
            assert problem.remedy.in_(language)


def test_a_misspelt_parameter_is_placed_by_line_and_column_with_the_name_that_was_meant() -> None:
    _, (problem,) = parse_template("een\nbudget van {{ amuont }}", KINDS, first_line=40)
    assert (problem.line, problem.column) == (41, 15)
    assert problem.remedy.in_(Language.NL) == "Bedoelde u amount?"


def test_every_fault_is_reported_at_once_in_order() -> None:
    _, problems = parse_template("{{ a.b }}\n{{ nope }}\n{{ amount | nope }}", KINDS)
    assert [problem.line for problem in problems] == [1, 2, 3]


@given(st.text("{}%#()|'. \nabif endorwcult", max_size=200))
@settings(max_examples=150)
def test_no_text_makes_the_reader_fail(source: str) -> None:
    read, problems = parse_template(source, KINDS)
    assert (read is None) == bool(problems)


def test_two_languages_with_other_word_order_have_one_outline() -> None:
    dutch = template(
        "1. @a Binnen {{ term }} krijgt hij {{ amount }}.\n   a. eerst\n"
        "{% if forgiven %}\n2. {{ ref('x.y') }}\n{% endif %}"
    )
    english = template(
        "1. @a He gets {{ amount }} within {{ term }}.\n   - first\n"
        "{% if forgiven %}\n9. {{ ref('x.y') }}\n{% endif %}"
    )
    assert outline(dutch) == outline(english)
    assert [block.depth for block in outline(dutch)] == [0, 1, 0]


@pytest.mark.parametrize(
    "other",
    [
        "1. {{ amount }}\n2. b",
        "1. @x {{ amount }}\n   a. b",
        "1. @x {{ term }}\n2. b",
        "1. @x {{ amount }}{% if forgiven %} b{% endif %}\n2. b",
        "1. @x {{ amount }}\n{% if forgiven %}\n2. b\n{% endif %}",
    ],
)
def test_a_difference_in_labels_items_parameters_or_conditions_shows_in_the_outline(other: str) -> None:
    assert outline(template("1. @x {{ amount }}\n2. b")) != outline(template(other))


def test_a_phrase_spread_over_a_sentence_in_one_language_only_is_no_difference() -> None:
    spread = template("1. {{ duty | finite('stelt') }} {{ amount }} {{ duty | tail('ter', 'te') }}")
    assert outline(spread) == outline(template("1. {{ duty | finite('makes') }} {{ amount }}"))
    assert outline(template("1. {{ amount }} {{ amount }}")) != outline(template("1. {{ amount }}"))
