from __future__ import annotations

import io
import re
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caotool.frozen import replace
from caotool.language.tongue import Language
from caotool.model.document import Anchor, DisputedSpan, Document, OpenSpan, ValueSpan, spans_of
from caotool.model.tabled import Tabled
from caotool.word.check import check_docx
from caotool.word.export import write_docx
from caotool.word.reader import ReadAnchor, read_anchors
from caotool.word.xml import clean
from tests.word.samples import documents, long_document, sample, sample_document

BOTH = (Language.NL, Language.EN)


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def expected(text: Document, language: Language | None = None) -> list[ReadAnchor]:
    return [
        ReadAnchor(span.anchor.placement, span.anchor.parameter, span.anchor.occurrence, clean(span.text), language)
        for article in text.articles()
        for span in spans_of(article)
        if isinstance(span, ValueSpan | OpenSpan | DisputedSpan)
    ]


def test_the_same_text_gives_the_same_bytes() -> None:
    assert write_docx(sample(*BOTH)) == write_docx(sample(*BOTH))


def test_another_value_gives_another_file() -> None:
    tabled = sample()
    other = Tabled("voorbeeld-0002", tabled.texts)
    assert write_docx(tabled) != write_docx(other)


@pytest.mark.parametrize("languages", [(Language.NL,), (Language.EN,), BOTH, BOTH[::-1]])
def test_the_sample_breaks_no_rule_of_the_linter(languages: tuple[Language, ...]) -> None:
    assert check_docx(write_docx(sample(*languages))) == ()


def test_every_value_of_the_sample_is_found_by_its_anchor() -> None:
    assert list(read_anchors(write_docx(sample()))) == expected(sample_document())


def test_two_languages_side_by_side_keep_their_values_apart() -> None:
    found = read_anchors(write_docx(sample(*BOTH)))
    assert [anchor for anchor in found if anchor.language is None] == expected(sample_document())
    assert [anchor for anchor in found if anchor.language] == expected(sample_document(Language.EN), Language.EN)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_any_text_survives_and_comes_back_by_its_anchor(document: Document) -> None:
    data = write_docx(Tabled("any", (document,)))
    assert check_docx(data) == ()
    assert sorted(read_anchors(data), key=repr) == sorted(expected(document), key=repr)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents(), documents())
def test_two_texts_of_any_shape_can_stand_side_by_side(left: Document, right: Document) -> None:
    assert check_docx(write_docx(Tabled("any", (left, right)))) == ()


@given(st.text(max_size=40))
def test_a_single_value_keeps_its_exact_text(words: str) -> None:
    document = sample_document()
    article = document.chapter.articles[3]
    paragraph = replace(article.paragraphs[0], spans=(ValueSpan(words, Anchor("p3", "own", 1), 1),))
    article = replace(article, paragraphs=(paragraph,))
    document = replace(document, chapter=replace(document.chapter, articles=(article,)), annexes=())
    assert read_anchors(write_docx(Tabled("one", (document,)))) == (ReadAnchor("p3", "own", 1, clean(words)),)


def test_a_long_name_of_a_parameter_is_found_again_although_word_cuts_tags() -> None:
    document = sample_document()
    article = document.chapter.articles[3]
    anchor = Anchor("p3", "a_name_" * 20, 1)
    paragraph = replace(article.paragraphs[0], spans=(ValueSpan("instemming", anchor, "consent"),))
    document = replace(
        document, chapter=replace(document.chapter, articles=(replace(article, paragraphs=(paragraph,)),)), annexes=()
    )
    data = write_docx(Tabled("one", (document,)))
    assert all(len(tag) <= 64 for tag in re.findall(r'<w:tag w:val="([^"]*)"', part(data, "word/document.xml")))
    assert read_anchors(data) == (ReadAnchor("p3", "a_name_" * 20, 1, "instemming"),)


def test_a_value_is_found_by_its_bookmark_when_its_control_is_gone() -> None:
    data = write_docx(sample())
    without = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(without, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            if name == "word/document.xml":
                content = re.sub(rb"<w:sdtPr><w:alias.*?</w:sdtPr>", b"<w:sdtPr/>", content)
                assert b"<w:tag" not in content
            after.writestr(name, content)
    assert list(read_anchors(without.getvalue())) == expected(sample_document())


def test_nothing_asks_the_reader_to_update_fields() -> None:
    data = write_docx(sample())
    assert "updateFields" not in part(data, "word/settings.xml")
    assert "w:dirty" not in part(data, "word/document.xml")


def test_only_a_concept_carries_the_watermark() -> None:
    concept = write_docx(Tabled("x", (sample_document(concept=True),)))
    final = write_docx(Tabled("x", (sample_document(concept=False),)))
    for kind in ("1", "2"):
        assert 'string="CONCEPT"' in part(concept, f"word/header{kind}.xml")
        assert "CONCEPT" not in part(final, f"word/header{kind}.xml")


def test_every_footer_counts_pages() -> None:
    data = write_docx(sample())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        footers = [name for name in archive.namelist() if re.fullmatch(r"word/footer\d+\.xml", name)]
    assert len(footers) == 2
    for name in footers:
        assert " PAGE " in part(data, name)
        assert " NUMPAGES " in part(data, name)


def test_the_file_speaks_the_language_of_its_leading_text() -> None:
    assert 'w:lang w:val="en-GB"' in part(write_docx(sample(Language.EN)), "word/styles.xml")
    assert 'w:lang w:val="nl-NL"' in part(write_docx(sample(*BOTH)), "word/styles.xml")
    assert '<w:lang w:val="en-GB"/>' in part(write_docx(sample(*BOTH)), "word/document.xml")


def test_headings_are_numbered_by_word_and_not_typed() -> None:
    body = part(write_docx(sample()), "word/document.xml")
    headings = re.findall(r'<w:p><w:pPr><w:pStyle w:val="Heading2"/>.*?</w:p>', body)
    assert len(headings) == 4
    assert not any("Artikel 5" in heading for heading in headings)
    numbering = part(write_docx(sample()), "word/numbering.xml")
    assert 'w:lvlText w:val="Hoofdstuk %1"' in numbering
    assert 'w:lvlText w:val="Artikel %1.%2"' in numbering
    assert '<w:lvl w:ilvl="0"><w:start w:val="5"/>' in numbering


def test_a_reference_is_a_live_field_with_its_words_filled_in() -> None:
    body = part(write_docx(sample()), "word/document.xml")
    assert " REF _r_p1 \\n \\h \\* Lower " in body
    assert re.search(r'separate"/></w:r><w:r><w:t xml:space="preserve">artikel 5.2</w:t>', body)


def test_an_explanation_takes_the_number_of_its_article() -> None:
    body = part(write_docx(sample()), "word/document.xml")
    (heading,) = (
        found
        for found in re.findall(r"<w:p>(?:(?!</w:p>).)*</w:p>", body)
        if '"Bijlageartikel"' in found and "REF _r_p1" in found
    )
    assert "Lower" not in heading


def test_writing_grows_in_a_straight_line() -> None:
    small, large = (len(write_docx(Tabled("x", (long_document(count),)))) for count in (20, 40))
    fixed = len(write_docx(Tabled("x", (long_document(1),))))
    assert (large - fixed) / (small - fixed) == pytest.approx(39 / 19, rel=0.05)


def test_a_definitions_article_may_hold_a_table_in_two_columns() -> None:
    document = sample_document()
    definitions = document.chapter.articles[0]
    tabular = replace(definitions.paragraphs[0], table=document.chapter.articles[2].paragraphs[1].table)
    articles = (replace(definitions, paragraphs=(tabular,)),)
    document = replace(document, chapter=replace(document.chapter, articles=articles), annexes=())
    assert check_docx(write_docx(Tabled("x", (document, document)))) == ()
