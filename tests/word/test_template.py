from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from caotool.language.tongue import Language
from caotool.word.check import check_docx
from caotool.word.export import write_docx
from caotool.word.package import MAIN_TYPE, WORD_TYPE, Part, Relation, zipped
from caotool.word.template import NotAHouseStyle, house_style, load_house_style, own_house_style
from caotool.word.xml import DECLARATION, NAMESPACES
from scripts.make_house_style import house_style_bytes
from tests.word.samples import sample

DUTCH_STYLES = f"""{DECLARATION}<w:styles {NAMESPACES}>
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/></w:rPr></w:rPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/>
<w:rsid w:val="00AB12CD"/></w:style>
<w:style w:type="character" w:default="1" w:styleId="Standaardalinea">
<w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="table" w:default="1" w:styleId="Standaardtabel"><w:name w:val="Normal Table"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Standaard"/>
<w:pPr><w:keepNext/><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Lid"><w:name w:val="Ledenlijst"/></w:style>
<w:style w:type="character" w:styleId="Titelteken"><w:name w:val="Title"/></w:style>
</w:styles>"""
LOGO = "word/media/logo.png"


def organisation(
    main_type: str = MAIN_TYPE.replace("document.main", "template.main"),
    header: str = "<w:p><w:r><w:t>Bond Voorbeeld</w:t></w:r></w:p>",
    header_relations: tuple[Relation, ...] = (Relation("rId1", "image", LOGO),),
    more: tuple[Part, ...] = (),
) -> bytes:
    document = (
        f"{DECLARATION}<w:document {NAMESPACES}><w:body><w:p><w:r><w:t>GEHEIM</w:t></w:r></w:p><w:sectPr>"
        '<w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId4"/>'
        '<w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="2000" w:right="1000" w:bottom="1000" w:left="1000" '
        'w:header="500" w:footer="500" w:gutter="0"/>'
        "</w:sectPr></w:body></w:document>"
    )
    numbering = (
        f'{DECLARATION}<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0">'
        '<w:numFmt w:val="bullet"/><w:pStyle w:val="Kop1"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>'
    )
    footer = (
        f'{DECLARATION}<w:ftr {NAMESPACES}><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE '
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>'
    )
    return zipped(
        [
            Part("word/document.xml", main_type, document.encode(), (
                Relation("rId1", "styles", "word/styles.xml"),
                Relation("rId2", "header", "word/header7.xml"),
                Relation("rId3", "numbering", "word/numbering.xml"),
                Relation("rId4", "footer", "word/footer7.xml"),
            )),
            Part("word/styles.xml", WORD_TYPE.format("styles"), DUTCH_STYLES.encode()),
            Part("word/numbering.xml", WORD_TYPE.format("numbering"), numbering.encode()),
            Part("word/header7.xml", WORD_TYPE.format("header"),
                 f"{DECLARATION}<w:hdr {NAMESPACES}>{header}</w:hdr>".encode(), header_relations),
            Part("word/footer7.xml", WORD_TYPE.format("footer"), footer.encode()),
            Part(LOGO, "image/png", b"\x89PNG not really"),
            *more,
        ],
        [Relation("rId1", "officeDocument", "word/document.xml")],
    )  # fmt: skip


def parts(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}


def test_the_house_style_in_the_repository_is_what_its_script_makes() -> None:
    assert (Path("templates") / "house-style.docx").read_bytes() == house_style_bytes()


def test_a_template_lends_its_styles_header_and_margins_but_not_its_text() -> None:
    written = parts(write_docx(sample(), house_style(organisation())))
    assert "Georgia" in written["word/styles.xml"]
    assert 'w:val="Kop1"' in written["word/document.xml"]
    assert "Heading1" not in written["word/document.xml"]
    assert 'w:top="2000"' in written["word/document.xml"]
    assert "Bond Voorbeeld" in written["word/header1.xml"]
    assert "CONCEPT" in written["word/header1.xml"]
    assert LOGO in written
    assert not any("GEHEIM" in text for text in written.values())


@pytest.mark.parametrize("languages", [(Language.NL,), (Language.NL, Language.EN)])
def test_a_chapter_in_a_template_breaks_no_rule(languages: tuple[Language, ...]) -> None:
    assert check_docx(write_docx(sample(*languages), house_style(organisation()))) == ()


def test_a_footer_that_counts_pages_is_not_given_a_second_count() -> None:
    written = parts(write_docx(sample(), house_style(organisation())))
    assert written["word/footer3.xml"].count(" PAGE ") == 1
    assert "Ronde 2" in written["word/footer3.xml"]


def test_styles_that_a_template_lacks_are_added_under_free_ids() -> None:
    style = house_style(organisation())
    assert style.ids["heading 1"] == "Kop1"
    assert style.ids["Lid"] == "Lid2"
    assert style.ids["Title"] == "Title"
    assert style.first_num == 8
    assert style.first_abstract == 4


def test_marks_of_editing_sessions_in_a_template_are_not_passed_on() -> None:
    assert "rsid" not in parts(write_docx(sample(), house_style(organisation())))["word/styles.xml"]


def bomb() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b" " * 20_000_000)
    return buffer.getvalue()


def named(*names: str) -> bytes:
    buffer = io.BytesIO()
    with (
        warnings.catch_warnings(action="ignore"),
        zipfile.ZipFile(buffer, "w") as archive,
    ):
        for name in names:
            archive.writestr(name, "<Types/>")
    return buffer.getvalue()


def entity() -> bytes:
    data = organisation()
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/styles.xml":
                content = content.replace(
                    b"<w:styles", b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:styles', 1
                )
            target.writestr(name, content)
    return buffer.getvalue()


WRONG: dict[str, tuple[Callable[[], bytes], str]] = {
    "text": (lambda: b"geen Word-bestand", "word.not_zip"),
    "nothing": (lambda: b"", "word.not_zip"),
    "encrypted or old": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "word.encrypted"),
    "macros": (lambda: organisation("application/vnd.ms-word.document.macroEnabled.main+xml"), "word.has_macros"),
    "a spreadsheet": (lambda: organisation(MAIN_TYPE.replace("wordprocessingml.document", "spreadsheetml.sheet")),
                      "word.not_zip"),
    "a bomb": (bomb, "word.too_big"),
    "a repeated name": (lambda: named("[Content_Types].xml", "a.xml", "a.xml"), "word.bad_names"),
    "a name that climbs": (lambda: named("[Content_Types].xml", "word/../../x.xml"), "word.bad_names"),
    "no content types": (lambda: named("a.xml"), "word.missing_part"),
    "a document type": (entity, "word.bad_xml"),
    "a linked picture": (lambda: organisation(header_relations=(
        Relation("rId1", "image", "http://example.org/x.png", external=True),)), "word.fetches"),
    "a link to a file": (lambda: organisation(header_relations=(
        Relation("rId1", "hyperlink", "file:///c:/x.exe", external=True),)), "word.fetches"),
    "a field that fetches": (lambda: organisation(header=
        '<w:p><w:r><w:instrText> INCLUDETEXT "c:/x" </w:instrText></w:r></w:p>'), "word.active_content"),
    "an object": (lambda: organisation(header="<w:p><w:r><w:object/></w:r></w:p>"), "word.active_content"),
    "tracked changes": (lambda: organisation(header='<w:p><w:ins w:id="1" w:author="Jan"/></w:p>'),
                        "word.tracked_header"),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_what_is_not_a_house_style_is_refused_with_a_reason_and_a_remedy(case: str, tmp_path: Path) -> None:
    make, key = WRONG[case]
    path = tmp_path / "huisstijl.docx"
    path.write_bytes(make())
    with pytest.raises(NotAHouseStyle) as refused:
        load_house_style(path)
    assert refused.value.what.key == key
    for language in Language:
        assert refused.value.what.in_(language)
        assert refused.value.remedy.in_(language)


def test_a_file_that_is_not_there_is_refused_as_well(tmp_path: Path) -> None:
    with pytest.raises(NotAHouseStyle) as refused:
        load_house_style(tmp_path / "nergens.docx")
    assert refused.value.what.key == "word.unreadable"


def test_a_web_address_in_a_header_is_kept() -> None:
    link = (Relation("rId1", "hyperlink", "https://example.org/", external=True),)
    written = parts(write_docx(sample(), house_style(organisation(header_relations=link))))
    assert "https://example.org/" in written["word/_rels/header1.xml.rels"]


def test_our_own_files_can_serve_as_a_house_style() -> None:
    style = house_style(write_docx(sample()))
    assert check_docx(write_docx(sample(), style)) == ()
    assert style.ids == own_house_style().ids
