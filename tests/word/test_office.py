"""What LibreOffice, pandoc and the validators make of our files."""

from __future__ import annotations

import json
import re
import subprocess
import zipfile
from pathlib import Path

import pytest

from caotool.frozen import replace
from caotool.language.tongue import Language
from caotool.model.document import Document
from caotool.model.tabled import Tabled
from caotool.word.check import check_docx
from caotool.word.export import write_docx
from caotool.word.reader import read_anchors
from caotool.word.template import house_style
from tests import office
from tests.word.samples import sample, sample_document
from tests.word.test_export import expected
from tests.word.test_template import organisation

pytestmark = [pytest.mark.office, pytest.mark.slow]

BOTH = (Language.NL, Language.EN)


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("libreoffice")


def converted(data: bytes, form: str, folder: Path, profile: Path) -> Path:
    source = folder / "chapter.docx"
    source.write_bytes(data)
    out = folder / "out"
    command = [
        office.program("soffice"), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", form,
        "--outdir", str(out), str(source),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return out / f"chapter.{form}"


def pages(data: bytes, folder: Path, profile: Path) -> str:
    pdf = converted(data, "pdf", folder, profile)
    command = [office.program("pdftotext"), "-layout", str(pdf), "-"]
    text = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode()
    return re.sub(r"[ \t\u00a0]+", " ", text)


def test_libreoffice_counts_refers_and_lists_as_the_text_was_composed(tmp_path: Path, profile: Path) -> None:
    text = pages(write_docx(sample()), tmp_path, profile)
    for line in (
        "Hoofdstuk 5 Kunstmatige intelligentie en werk", "Artikel 5.1 Begrippen",
        "Artikel 5.2 Persoonlijk scholingsbudget",
        "Artikel 5.3 Van werk naar werk (geparkeerd)", "Bijlage 1 Protocolafspraken", "Afspraak 1 Onderzoek",
        "Bijlage 2 Toelichting",
    ):  # fmt: skip
        assert line in text
    contents, _, body = text.partition("\f")
    assert re.findall(r"Artikel 5\.\d", contents) == [f"Artikel 5.{number}" for number in range(1, 5)]
    assert re.findall(r"^ ?(\d\.|[a-z]\.|\d°\.) \S", body, re.MULTILINE) == [
        "1.", "2.", "a.", "b.", "1°.", "2°.", "c.", "3.", "1.", "2.", "1.", "2.",
    ]  # fmt: skip
    assert "onverminderd artikel 5.3, lid 2 en" in re.sub(r"\s+", " ", body).replace(
        "Artikel 5.3, lid", "artikel 5.3, lid"
    )
    assert "not found" not in text
    assert "pagina 1 van 5" in text
    assert "pagina 5 van 5" in text


def renumbered(heads: tuple[str, ...], paragraphs: tuple[str, ...], chapter: str = "5") -> Document:
    document = sample_document()
    articles = []
    for head, article in zip(heads, document.chapter.articles, strict=True):
        parts = tuple(
            replace(part, number=number, items=()) if part.number else part
            for number, part in zip(paragraphs, article.paragraphs, strict=False)
        )
        articles.append(replace(article, heading=head, number=head.split()[-1], paragraphs=parts))
    chapter_ = replace(document.chapter, number=chapter, heading=f"Hoofdstuk {chapter}", articles=tuple(articles))
    return replace(document, chapter=chapter_, annexes=())


@pytest.mark.parametrize(
    ("heads", "paragraphs", "chapter"),
    [
        (("Artikel 31", "Artikel 32", "Artikel 33", "Artikel 34"), ("1.", "2.", "3."), "5"),
        (("7.1", "7.2", "7.3", "7.4"), ("A.", "B.", "C."), "7"),
        (("Artikel 10:1", "Artikel 10:2", "Artikel 10:3", "Artikel 10:4"), ("1.", "2.", "3."), "10"),
        (("Artikel 5.1", "Artikel 5.4", "Artikel 5.5", "Artikel 5.9"), ("1.", "3.", "4."), "5"),
        (("Artikel 5.1", "Slotartikel", "Artikel 5.2", "Artikel 5.2a"), ("1.", "1a.", "2."), "5"),
    ],
)
def test_every_way_of_numbering_is_shown_as_printed(
    heads: tuple[str, ...], paragraphs: tuple[str, ...], chapter: str, tmp_path: Path, profile: Path
) -> None:
    document = renumbered(heads, paragraphs, chapter)
    text = pages(write_docx(Tabled("x", (document,))), tmp_path, profile)
    body = text.partition("\f")[2]
    for article in document.chapter.articles:
        assert f"{article.heading} {article.title[:20]}" in body
        section = body.partition(f"{article.heading} {article.title[:20]}")[2]
        for part in article.paragraphs:
            if part.number:
                words = part.spans[0].text.strip()
                assert re.search(rf"^ ?{re.escape(part.number)} {re.escape(words)}", section, re.MULTILINE), (
                    part.number
                )


@pytest.mark.parametrize("languages", [(Language.NL,), BOTH])
def test_values_are_found_again_after_libreoffice_saved_the_file(
    languages: tuple[Language, ...], tmp_path: Path, profile: Path
) -> None:
    saved = converted(write_docx(sample(*languages)), "docx", tmp_path, profile).read_bytes()
    found = read_anchors(saved)
    wanted = [
        anchor
        for number, language in enumerate(languages)
        for anchor in expected(sample_document(language), language if number else None)
    ]
    assert sorted(found, key=repr) == sorted(wanted, key=repr)


def test_clauses_keep_their_bookmarks_after_libreoffice_saved_the_file(tmp_path: Path, profile: Path) -> None:
    saved = converted(write_docx(sample()), "docx", tmp_path, profile)
    body = zipfile.ZipFile(saved).read("word/document.xml")
    for placement in ("p1", "p2", "p3", "p4"):
        assert f'w:name="_c_{placement}"'.encode() in body


def test_pandoc_reads_headings_and_values(tmp_path: Path) -> None:
    path = tmp_path / "chapter.docx"
    path.write_bytes(write_docx(sample()))
    read = subprocess.run(
        [office.program("pandoc"), "-t", "json", str(path)], check=True, capture_output=True, timeout=60
    )
    headers = [block["c"][0] for block in json.loads(read.stdout)["blocks"] if block["t"] == "Header"]
    assert headers.count(1) >= 1
    assert headers.count(2) >= 4
    assert b"instemming" in read.stdout


def validator() -> str:
    return office.validator()


def files() -> dict[str, bytes]:
    final = Tabled("x", (sample_document(concept=False),))
    broken = replace(sample_document(), annexes=())
    deviating = renumbered(("Artikel 5.1", "Slotartikel", "Artikel 5.2", "Artikel 5.9"), ("1.", "1a.", "2."))
    empty = replace(broken, chapter=replace(broken.chapter, articles=()), signatories=())
    return {
        "nl": write_docx(sample()),
        "en": write_docx(sample(Language.EN)),
        "both": write_docx(sample(*BOTH)),
        "final": write_docx(final),
        "deviating": write_docx(Tabled("x", (deviating,))),
        "empty": write_docx(Tabled("x", (empty,))),
        "template": write_docx(sample(*BOTH), house_style(organisation(header_relations=()))),
    }


@pytest.mark.parametrize("name", ["nl", "en", "both", "final", "deviating", "empty", "template"])
def test_microsofts_validator_finds_no_error(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.docx"
    path.write_bytes(files()[name])
    found = subprocess.run([validator(), str(path)], check=False, capture_output=True, timeout=60)
    assert json.loads(found.stdout)["errors"] == []


@pytest.mark.parametrize("name", ["nl", "en", "both", "final", "deviating", "empty", "template"])
def test_ooxml_integrity_finds_nothing(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.docx"
    data = files()[name]
    path.write_bytes(data)
    checker = office.integrity()
    found = subprocess.run([checker, "check", "--fail-on", "warn", str(path)], check=False, capture_output=True)
    assert found.returncode == 0, found.stdout.decode()
    assert check_docx(data) == ()
