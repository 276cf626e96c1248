"""The example dossiers open, compose without errors, and become Word files in which every number is right."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from caotool import resources
from caotool.compose.request import View
from caotool.language.tongue import Language
from caotool.library.library import Library
from caotool.library.load import LibrarySource, load_library
from caotool.model.document import Article, Document, Paragraph, ReferenceSpan, Span
from caotool.model.finding import Severity
from caotool.session import Session
from caotool.session.exports import tabled
from caotool.word.check import check_docx
from caotool.word.export import write_docx
from caotool.word.reader import read_anchors
from tests import office

ROOT = Path(__file__).resolve().parents[2]
NAMES = tuple(sorted(folder.name for folder in resources.examples().iterdir() if folder.is_dir()))
CASES = tuple(product(NAMES, Language, View))

every_text = pytest.mark.parametrize(("name", "language", "view"), CASES)


@cache
def library() -> Library:
    return load_library([LibrarySource(resources.clauses(), "caotool")])


@pytest.fixture
def session(name: str, tmp_path: Path) -> Iterator[Session]:
    """A copy of an example, opened."""
    folder = shutil.copytree(resources.examples() / name, tmp_path / name)
    with Session.open(folder, library()) as opened:
        yield opened


def references(document: Document) -> Iterator[tuple[Article, tuple[Span, ...], int]]:
    """Every reference to something in the document: its article, the sentence's spans and its place among them."""
    for article in document.articles():
        for spans in _sentences(article):
            for at, span in enumerate(spans):
                if isinstance(span, ReferenceSpan) and span.target is not None:
                    yield article, spans, at


def _sentences(article: Article) -> Iterator[tuple[Span, ...]]:
    for paragraph in article.paragraphs:
        yield paragraph.spans
        for item in paragraph.items:
            yield item.spans
        yield paragraph.closing


def test_there_are_three_examples() -> None:
    assert NAMES == ("bank", "distribution-centre", "municipality")


@pytest.mark.parametrize("name", NAMES)
def test_an_example_opens_with_nothing_to_repair(session: Session) -> None:
    assert session.findings_at_opening == ()
    assert session.dossier.invented
    assert {placement.fingerprint for placement in session.dossier.draft.placements} == {
        clause.fingerprint
        for placement in session.dossier.draft.placements
        if (clause := library().clause(placement.clause)) is not None
    }


@every_text
def test_an_example_composes_without_an_error(session: Session, language: Language, view: View) -> None:
    composed = session.compose(language, view, with_explanations=True)
    wrong = [finding for finding in composed.findings if finding.severity is Severity.ERROR]
    assert [(finding.code, finding.place, finding.message.in_(language)) for finding in wrong] == []
    assert len(list(composed.document.articles())) >= len(session.dossier.draft.placements) - 2


@every_text
def test_every_reference_of_an_example_says_the_number_of_what_it_points_to(
    session: Session, language: Language, view: View
) -> None:
    document = session.compose(language, view).document
    articles = {article.placement: article for article in document.articles() if article.placement}
    definitions = [article for article in document.articles() if not article.placement]
    for article, spans, at in references(document):
        span = spans[at]
        assert isinstance(span, ReferenceSpan)
        assert span.target is not None
        pointed = articles.get(span.target.placement) or definitions[0]
        if pointed is not article:
            assert re.search(rf"(?<![\d.:]){re.escape(pointed.number)}(?!\w)", span.text), span
        if span.target.label:
            paragraph = next(each for each in pointed.paragraphs if each.label == span.target.label)
            assert _bare(paragraph) in re.findall(r"\w+", span.text.removeprefix(pointed.heading)), span


def _bare(paragraph: Paragraph) -> str:
    return paragraph.number.strip(".")


@every_text
def test_the_word_file_of_an_example_is_clean_and_knows_every_value(
    session: Session, language: Language, view: View
) -> None:
    document = session.compose(language, view, with_explanations=True).document
    value = tabled(session.dossier.id, (document,))
    file = write_docx(value)
    assert check_docx(file) == ()
    shown = {(one.placement, one.parameter, one.occurrence): one.text for one in read_anchors(file)}
    for placement in value.placements():
        for each in placement.values:
            assert shown[placement.placement, each.parameter, each.occurrence] == each.text


@pytest.mark.office
@every_text
def test_the_validators_find_nothing_in_the_word_file_of_an_example(
    session: Session, language: Language, view: View, tmp_path: Path
) -> None:
    document = session.compose(language, view, with_explanations=True).document
    file = tmp_path / "chapter.docx"
    file.write_bytes(write_docx(tabled(session.dossier.id, (document,))))
    assert office.errors_of(file) == []
    assert "clean" in office.run(office.integrity(), "check", str(file))


@pytest.mark.office
@pytest.mark.slow
@pytest.mark.parametrize(("name", "language"), tuple(product(NAMES, Language)))
def test_libreoffice_numbers_the_articles_and_references_of_an_example_as_we_do(
    session: Session, language: Language, tmp_path: Path
) -> None:
    document = session.compose(language, View.WORKING).document
    file = tmp_path / "chapter.docx"
    file.write_bytes(write_docx(tabled(session.dossier.id, (document,))))
    printed = _close(_without_margins(office.pdf_text(office.converted(file, "pdf", tmp_path / "office"))))
    body = printed.rindex(_close(f"{document.chapter.heading}{document.chapter.title}"))
    at = body
    for article in document.articles():
        heading = _close(f"{article.heading}{article.title}")
        assert heading in printed[at:], heading
        at = printed.index(heading, at)
    for _, spans, place in references(document):
        before = _close("".join(span.text for span in spans[:place]))[-15:]
        after = _close("".join(span.text for span in spans[place + 1 :]))[:15]
        assert f"{before}{_close(spans[place].text)}{after}" in printed[body:], spans[place].text


def _close(text: str) -> str:
    """The text without white space and hyphens, so that lines can be cut anywhere, and without capitals.

    LibreOffice prints a reference with the capital of the heading ("Artikel 9.8"): it does not know ``\\* lower``.
    """
    return re.sub(r"[\s\u00ad\u200b\u2011-]+", "", text).casefold()


def _without_margins(text: str) -> str:
    """The pages without their first and last line: header and footer."""
    pages = [page.strip("\n").splitlines() for page in text.split("\f")]
    return "\n".join(line for page in pages for line in page[1:-1])


def test_the_script_that_makes_the_examples_gives_the_ones_that_are_here(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "make_examples.py"), "--into", str(tmp_path)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert sorted(folder.name for folder in tmp_path.iterdir()) == list(NAMES)
    for name in NAMES:
        for kept in ("dossier.json", "journal.jsonl"):
            again = (tmp_path / name / kept).read_bytes()
            assert again == (resources.examples() / name / kept).read_bytes(), f"{name}/{kept}: run the script again"
