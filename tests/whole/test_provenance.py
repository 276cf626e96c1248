"""A value keeps its parameter from the text of a clause into a Word file, and comes back from there as itself."""

from __future__ import annotations

import io
import re
import zipfile

from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from caotool.compose import compose
from caotool.compose.printing import cell_parameter
from caotool.language.numbers import Figures
from caotool.language.reading import Read
from caotool.language.tongue import Bilingual, Language
from caotool.library.template import parse_template
from caotool.model.clause import Binding, Character, Clause, ClauseStatus, Extendable, Parameter
from caotool.model.conventions import Conventions
from caotool.model.document import Document, OpenSpan, ValueSpan, spans_of
from caotool.model.finding import Severity
from caotool.model.kinds.base import Kind
from caotool.model.kinds.choosing import ChoiceKind, LadderKind
from caotool.model.kinds.options import Option
from caotool.model.kinds.words import TextKind
from caotool.model.kinds.wrappers import read_wrapped
from caotool.model.reference_data import Ladder, Rung
from caotool.model.tabled import Tabled
from caotool.model.template import Template
from caotool.model.values import Open, Table, Value
from caotool.word.export import write_docx
from caotool.word.reader import ReadAnchor, read_anchors
from tests.compose.samples import Shelf, place, request
from tests.strategies import figures, kinds, languages, table_kinds, tidy_words, values_for, wrapped_values_for

tried = settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))

PLACEMENT = "p2bcdf"
LABEL = Bilingual("Het gekozen punt", "The chosen point")


def template(text: str, kind: Kind) -> Template:
    """The text, which must be readable."""
    read, problems = parse_template(text, {"point": kind})
    assert read is not None, [problem.what.in_(Language.EN) for problem in problems]
    return read


def clause(kind: Kind, text: str) -> Clause:
    """A clause with one parameter, ``point``, and the same text in both languages."""
    return Clause(
        "sample.one",
        "1.0.0",
        ClauseStatus.DRAFT,
        "sample",
        Binding.NORMATIVE,
        Character.MINIMUM,
        Extendable(True),
        Bilingual("Voorbeeld", "Sample"),
        Bilingual("", ""),
        {language: template(text, kind) for language in Language},
        (Parameter("point", kind, LABEL),),
    )


def chain(
    kind: Kind, value: Value, languages: tuple[Language, ...], style: Figures, text: str
) -> tuple[tuple[Document, ...], tuple[ReadAnchor, ...]]:
    """What is composed of the text in these languages, and what is read from the Word file of it."""
    one = clause(kind, text)
    documents = tuple(_composed(one, value, language, style) for language in languages)
    return documents, read_anchors(write_docx(Tabled("document-1", documents)))


def _composed(one: Clause, value: Value, language: Language, style: Figures) -> Document:
    asked = request([place(PLACEMENT, one.id, {"point": value})], Conventions(figures=style), language)
    composed = compose(asked, Shelf({one.id: one}))
    assert not [finding for finding in composed.findings if finding.severity is Severity.ERROR]
    return composed.document


IN_A_PARAGRAPH = "1. Voor iedere werknemer geldt {{ point }} vanaf de eerste dag.\n2. Daarna geldt {{ point }}.\n"
IN_ITEMS = "1. De werkgever zorgt voor:\n   1. {{ point }};\n   2. wat daarbij hoort, met {{ point }}.\n"
ALONE = "{{ point }}\n"
ANOTHER_STYLE = "1. Eerst {{ point | words }}, dan {{ point | figures }}.\n"
texts = st.sampled_from([IN_A_PARAGRAPH, IN_ITEMS, ALONE, ANOTHER_STYLE])


@settings(tried, max_examples=200)
@given(st.data(), languages, figures, texts)
def test_a_value_of_every_kind_and_wrapper_comes_back_from_word_as_itself(
    data: st.DataObject, language: Language, style: Figures, text: str
) -> None:
    kind = data.draw(kinds())
    value = data.draw(wrapped_values_for(kind).filter(lambda one: not isinstance(one, Open)))
    assume(not (isinstance(value, Table) and text is not IN_A_PARAGRAPH))  # elsewhere it stands as a real table
    event(f"{kind.name} {type(value).__name__}")
    _, read = chain(kind, value, (language,), style, text)
    assert [(one.placement, one.parameter, one.occurrence) for one in read] == [
        (PLACEMENT, "point", number) for number in range(1, text.count("{{") + 1)
    ]
    for one in read:
        assert read_wrapped(kind, one.text, language) == Read(value)


def test_words_over_more_than_one_line_come_back_line_by_line() -> None:
    value = "Eerst dit.\nDan dat;\ten dit & <dat>."
    for text in (IN_A_PARAGRAPH, IN_ITEMS, ALONE):
        _, read = chain(TextKind(lines=True), value, (Language.NL,), Figures.FIGURES, text)
        assert {one.text for one in read} == {value}


@tried
@given(st.data(), figures)
def test_each_of_two_languages_is_read_back_also_where_only_bookmarks_survive(
    data: st.DataObject, style: Figures
) -> None:
    kind = data.draw(kinds())
    value = data.draw(wrapped_values_for(kind).filter(lambda one: not isinstance(one, Open)))
    documents, _ = chain(kind, value, (Language.NL, Language.EN), style, IN_A_PARAGRAPH)
    file = write_docx(Tabled("document-1", documents))
    for data_read in (file, without_controls(file)):
        _both_languages_say(data_read, kind, value)


def without_controls(file: bytes) -> bytes:
    """The file as a program leaves it that keeps bookmarks only."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                content, ends = re.subn(rb"</w:sdtContent></w:sdt>", b"", content)
                content, starts = re.subn(rb"<w:sdt>.*?<w:sdtContent>", b"", content, flags=re.DOTALL)
                assert starts == ends > 0
            new.writestr(name, content)
    return made.getvalue()


def _both_languages_say(file: bytes, kind: Kind, value: Value) -> None:
    read = read_anchors(file)
    assert sorted((one.occurrence, one.language or Language.NL) for one in read) == [
        (1, Language.EN),
        (1, Language.NL),
        (2, Language.EN),
        (2, Language.NL),
    ]
    for one in read:
        assert read_wrapped(kind, one.text, one.language or Language.NL) == Read(value)


@tried
@given(st.data(), languages, figures)
def test_a_table_comes_back_from_word_cell_by_cell(data: st.DataObject, language: Language, style: Figures) -> None:
    kind = data.draw(table_kinds().filter(lambda one: not one.flaws()))
    value = data.draw(values_for(kind))
    assert isinstance(value, Table)
    _, read = chain(kind, value, (language,), style, "1. De staffel is:\n\n   {{ point }}\n")
    shown = {one.parameter: one.text for one in read}
    for number, row in enumerate(value.rows, 1):
        for column, cell in zip(kind.columns, row, strict=True):
            words = shown.pop(cell_parameter("point", number, column.name))
            if cell is None:
                assert words == "[…]"
            else:
                assert column.kind.read(words, language) == Read(cell)
    assert not shown


@tried
@given(st.data(), languages, figures)
def test_the_rows_of_a_table_that_are_told_in_sentences_come_back_cell_by_cell(
    data: st.DataObject, language: Language, style: Figures
) -> None:
    kind = data.draw(table_kinds().filter(lambda one: not one.flaws()))
    value = data.draw(values_for(kind))
    assert isinstance(value, Table)
    name = kind.columns[0].name
    told = "1. De staffel is:\n{% for row in point %}\n   1. {{ row.NAME }} voor iedereen;\n{% endfor %}\n"
    _, read = chain(kind, value, (language,), style, told.replace("NAME", name))
    shown = [(one.parameter, one.text) for one in read]
    assert [parameter for parameter, _ in shown] == [
        cell_parameter("point", number, name) for number in range(1, len(value.rows) + 1)
    ]
    for row, (_, words) in zip(value.rows, shown, strict=True):
        if row[0] is None:
            assert words == "[…]"
        else:
            assert kind.columns[0].kind.read(words, language) == Read(row[0])


@tried
@given(st.data(), languages, figures)
def test_a_blank_keeps_its_place_and_its_words(data: st.DataObject, language: Language, style: Figures) -> None:
    kind = data.draw(kinds())
    hint = data.draw(st.just("") | tidy_words)
    documents, read = chain(kind, Open(hint), (language,), style, IN_A_PARAGRAPH)
    blanks = [span for span in spans_of(documents[0].chapter.articles[0]) if isinstance(span, OpenSpan)]
    assert [(one.parameter, one.occurrence, one.text) for one in read] == [
        (span.anchor.parameter, span.anchor.occurrence, span.text) for span in blanks
    ]
    assert len(blanks) == 2


PARTS = {"finite": "moet {0}", "tail": "{0} of {1}", "noun": "plicht"}
SPREAD = (
    "1. De werkgever {{ point | finite('stellen') }} een budget {{ point | noun }}, "
    "{{ point | tail('beschikbaar', 'beschikbaar te stellen') }}. De graad is {{ point }}.\n"
)


@st.composite
def spread_kinds(draw: st.DrawFn) -> LadderKind | ChoiceKind:
    """A ladder or choice whose picks have the parts that a sentence is spread over."""
    ids = draw(st.lists(st.text("abcdefgh", min_size=1, max_size=4), min_size=1, max_size=4, unique=True))
    labels = [Bilingual(f"graad {each}", f"degree {each}") for each in ids]
    parts = dict.fromkeys(Language, PARTS)
    if draw(st.booleans()):
        rungs = tuple(Rung(each, label, parts) for each, label in zip(ids, labels, strict=True))
        return LadderKind(Ladder("duty", Bilingual("plicht", "duty"), rungs))
    return ChoiceKind(tuple(Option(each, label, parts=parts) for each, label in zip(ids, labels, strict=True)))


@tried
@given(st.data(), languages, figures, spread_kinds())
def test_each_part_of_a_pick_that_is_spread_over_a_sentence_keeps_its_anchor(
    data: st.DataObject, language: Language, style: Figures, kind: LadderKind | ChoiceKind
) -> None:
    value = data.draw(values_for(kind))
    assume(isinstance(value, str))
    documents, read = chain(kind, value, (language,), style, SPREAD)
    spans = [span for span in spans_of(documents[0].chapter.articles[0]) if isinstance(span, ValueSpan)]
    assert [(span.whole, span.value) for span in spans] == [(False, value)] * 3 + [(True, value)]
    assert [(one.parameter, one.occurrence) for one in read] == [("point", number) for number in range(1, 5)]
    assert [one.text for one in read[:3]] == ["moet stellen", "plicht", "beschikbaar of beschikbaar te stellen"]
    assert read_wrapped(kind, read[3].text, language) == Read(value)
