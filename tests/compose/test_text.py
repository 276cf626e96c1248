"""Text and values become paragraphs and items; values never make structure."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caotool.frozen import replace
from caotool.language.numbers import Figures
from caotool.language.reading import Read
from caotool.language.time import Duration, TimeUnit
from caotool.language.tongue import Bilingual, Language
from caotool.model.clause import Clause, Parameter
from caotool.model.conventions import Conventions, EmployeeWord
from caotool.model.document import OpenSpan, ValueSpan, spans_of
from caotool.model.kinds.base import Kind
from caotool.model.kinds.wrappers import read_wrapped, write_wrapped
from caotool.model.template import Insert, Template, Words
from caotool.model.values import Open, PerGroup, Table, Transition, Value
from tests.compose.samples import EN, NL, article_of, clause, composed, lines, place, words
from tests.strategies import kinds, wrapped_values_for

TEXT = """1. @first De werkgever {{ duty | finite('stelt') }} {{ amount }} \
{{ duty | tail('ter beschikking', 'beschikbaar te stellen') }}.
2. De werknemer:
   a. eerst;
   b. dan:
      - dieper
        vervolg;
   c. laatst.
   Slotwoorden.
{% if forgiven %}
9. {{ remark }}
{% endif %}
"""


def test_list_items_become_paragraphs_and_items_numbered_by_depth() -> None:
    values = {"duty": "efforts", "amount": Decimal(1500), "forgiven": True, "remark": "Vrij."}
    assert lines(article_of(TEXT, values)) == [
        "1. De werkgever spant zich in om €\u00a01.500 beschikbaar te stellen.",
        "2. De werknemer:",
        "  a. eerst;",
        "  b. dan:",
        "    1°. dieper vervolg;",
        "  c. laatst.",
        "Slotwoorden.",
        "3. Vrij.",
    ]


def test_a_ladder_spread_over_a_sentence_leaves_no_gap_where_a_part_is_empty() -> None:
    text = "De werkgever {{ duty | finite('betaalt') }} {{ amount }} {{ duty | tail('', 'te betalen') }}."
    article = article_of(text, {"duty": "obliged", "amount": Decimal(5)})
    assert lines(article) == ["De werkgever betaalt €\u00a05."]


def test_a_sole_paragraph_has_no_number() -> None:
    assert lines(article_of("1. Alleen dit.")) == ["Alleen dit."]


def test_paragraphs_that_a_choice_removes_leave_no_number_behind() -> None:
    text = "1. a\n{% if forgiven %}\n2. b\n{% endif %}\n3. c"
    assert lines(article_of(text, {"forgiven": False})) == ["1. a", "2. c"]
    assert lines(article_of("1. a\n{% if forgiven %}\n2. b\n{% endif %}", {"forgiven": False})) == ["a"]


def test_an_open_value_is_a_bracketed_blank_with_its_label_or_hint() -> None:
    assert lines(article_of("Budget {{ amount }}.")) == ["Budget [budget per werknemer: nog in te vullen]."]
    hinted = article_of("Budget {{ amount }}.", {"amount": Open("volgt uit de begroting")})
    assert lines(hinted) == ["Budget [budget per werknemer: volgt uit de begroting]."]


def test_text_on_a_choice_that_is_not_made_is_printed_in_brackets_after_its_number() -> None:
    article = article_of("1. a\n{% if forgiven %}\n2. b\n3. c\n{% else %}\n4. d\n{% endif %}\n5. e")
    assert lines(article) == [
        "1. a",
        "2. [nog te kiezen (geen terugbetaling): b",
        "3. c]",
        "4. [en anders: d]",
        "5. e",
    ]
    opened = [span for span in spans_of(article) if isinstance(span, OpenSpan)]
    assert [span.anchor.parameter for span in opened] == ["forgiven"]


def test_each_alternative_of_an_open_choice_has_brackets_of_its_own() -> None:
    text = "{% if duty == 'strives' %}\n1. a\n{% elif duty == 'efforts' %}\n2. b\n{% else %}\n3. c\n{% endif %}\n4. d"
    first, second, third, fourth = lines(article_of(text))
    assert first.startswith("1. [nog te kiezen (")
    assert first.endswith("): a]")
    assert (second, third, fourth) == ("2. [en anders: b]", "3. [en anders: c]", "4. d")


@pytest.mark.parametrize(
    "amount",
    [
        Transition(Decimal(50), Decimal(0), date(2027, 7, 1)),
        Transition(Decimal(0), Decimal(50), date(2027, 7, 1)),
        PerGroup(Decimal(0), (("leerlingen", Decimal(50)),)),
    ],
)
def test_what_holds_for_a_time_or_a_group_is_printed_though_it_is_nothing_for_the_others(amount: Value) -> None:
    text = "{% if amount > 0 %}De toeslag is {{ amount }}.{% else %}Er is geen toeslag.{% endif %}"
    (line,) = lines(article_of(text, {"amount": amount}))
    assert line.startswith("De toeslag is")
    assert "€\u00a050" in line


def test_an_open_choice_inside_a_sentence_is_bracketed_there() -> None:
    article = article_of("1. a{% if forgiven %} b{% endif %} c")
    assert lines(article) == ["a [nog te kiezen (geen terugbetaling): b] c"]


def test_a_table_alone_on_a_line_is_a_real_table_and_its_cells_are_anchored() -> None:
    table = Table(((Duration(Decimal(2), TimeUnit.YEAR), Decimal(500)), (None, Decimal(900))))
    article = article_of("1. Staffel:\n   {{ scale }}\n   Slot.", {"scale": table})
    block = article.paragraphs[0].table
    assert block is not None
    assert block.heads == ("Diensttijd", "Bonus")
    assert [[cell.text for cell in row] for row in block.rows] == [["2 jaar", "€\u00a0500"], ["[…]", "€\u00a0900"]]
    assert block.rows[1][1].anchor.parameter == "scale.2.bonus"  # type: ignore[union-attr]
    assert words(article.paragraphs[0].closing) == "Slot."


def test_rows_of_a_table_can_be_items() -> None:
    table = Table(((Duration(Decimal(2), TimeUnit.YEAR), Decimal(500)), (Duration(Decimal(4), TimeUnit.YEAR), None)))
    text = "1. Bonus:\n{% for row in scale %}\n   - na {{ row.service }}: {{ row.bonus }};\n{% endfor %}"
    assert lines(article_of(text, {"scale": table})) == [
        "Bonus:",
        "  a. na 2 jaar: €\u00a0500;",
        "  b. na 4 jaar: […];",
    ]


@pytest.mark.parametrize(
    ("filter_", "text", "whole"),
    [("words", "zes maanden", True), ("figures", "6 maanden", True), ("number", "6", False)],
)
def test_general_filters_change_how_a_value_is_written(filter_: str, text: str, whole: bool) -> None:
    article = article_of(f"{{{{ term | {filter_} }}}}", {"term": Duration(Decimal(6), TimeUnit.MONTH)})
    (span,) = spans_of(article)
    assert isinstance(span, ValueSpan)
    assert (span.text, span.whole) == (text, whole)


def test_capital_raises_the_first_letter_only() -> None:
    convention = Conventions(figures=Figures.WORDS)
    article = article_of("{{ term | capital }}", {"term": Duration(Decimal(6), TimeUnit.MONTH)}, convention)
    assert lines(article) == ["Zes maanden"]


def test_the_cao_s_word_for_employee_replaces_whole_dutch_words_of_the_clause_only() -> None:
    convention = Conventions(employee_word=EmployeeWord.MEDEWERKER)
    text = "Werknemers, de werknemer's recht, werknemersorganisatie, niet-werknemer, {{ remark }}"
    values = {"remark": "De werknemer"}
    assert lines(article_of(text, values, convention)) == [
        "Medewerkers, de medewerker's recht, werknemersorganisatie, niet-werknemer, De werknemer"
    ]
    assert lines(article_of(text, values, convention, EN))[0].startswith("Werknemers")


def test_a_value_of_the_wrong_kind_is_a_blank_and_a_finding_not_a_crash() -> None:
    one = clause("sample.one", "{{ amount }} {{ duty }}")
    done = composed([one], [place("p", "sample.one", {"amount": "veel", "duty": "gone"})])
    assert [finding.code for finding in done.findings] == ["value.unfit", "value.unfit"]
    assert lines(done.document.chapter.articles[0])[0].startswith("[budget per werknemer")


def test_the_same_value_printed_twice_has_two_occurrences() -> None:
    article = article_of("{{ amount }} en {{ amount }}", {"amount": Decimal(1)})
    spans = [span for span in spans_of(article) if isinstance(span, ValueSpan)]
    assert [span.anchor.occurrence for span in spans] == [1, 2]


HOSTILE = st.text("\n\t 1.a)-*@{}%[]/#'\"<>&x", min_size=1, max_size=60)


@given(HOSTILE)
@settings(max_examples=150)
def test_no_value_can_make_structure(value: str) -> None:
    text = "1. @a Een {{ remark }} twee.\n   a. drie {{ remark }}\n2. {{ remark }}\n   {{ remark }}"
    plain = article_of(text, {"remark": "x"})
    hostile = article_of(text, {"remark": value})
    shape = [(each.number, each.label, [item.number for item in each.items]) for each in plain.paragraphs]
    assert [(each.number, each.label, [item.number for item in each.items]) for each in hostile.paragraphs] == shape
    spans = [span for span in spans_of(hostile) if isinstance(span, ValueSpan)]
    assert [span.text for span in spans] == [value] * 4


FILLED = kinds().flatmap(lambda kind: st.tuples(st.just(kind), wrapped_values_for(kind)))


@given(FILLED, st.sampled_from(Language), st.sampled_from(Figures))
@settings(max_examples=100, deadline=None)
def test_a_whole_value_is_printed_as_its_kind_writes_it_and_read_back(
    drawn: tuple[Kind, Value], language: Language, figures: Figures
) -> None:
    kind, value = drawn
    text = Template("", (Words("Voor "), Insert("it"), Words(" na.")))
    parameter = Parameter("it", kind, Bilingual("iets", "something"))
    one = replace(_bare(), text={NL: text, EN: text}, parameters=(parameter,))
    done = composed([one], [place("p", one.id, {"it": value})], Conventions(figures=figures), language)
    (article,) = done.document.chapter.articles
    found = [span for span in spans_of(article) if isinstance(span, ValueSpan) and span.whole]
    if isinstance(value, Open):
        assert not found
        return
    (span,) = [span for span in found if span.anchor.parameter == "it"]
    assert span.text == write_wrapped(kind, value, language, figures)
    reading = read_wrapped(kind, span.text, language)
    assert isinstance(reading, Read)
    assert reading.value == value


def _bare() -> Clause:
    return clause("sample.any", "x")
