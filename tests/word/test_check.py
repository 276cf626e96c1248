from __future__ import annotations

import io
import zipfile

import pytest

from caotool.word.check import check_docx
from caotool.word.export import write_docx
from tests.word.samples import sample

FAULTS = {
    "bookmark-name": ("word/document.xml", 'w:name="_c_p2"', 'w:name="_C_P1"'),
    "bookmark-id": ("word/document.xml", '<w:bookmarkStart w:id="1"', '<w:bookmarkStart w:id="0"'),
    "bookmark-end": ("word/document.xml", '<w:bookmarkEnd w:id="3"/>', ""),
    "field-target": ("word/document.xml", "REF _r_p1 ", "REF _r_gone "),
    "field-end": ("word/document.xml", '<w:fldChar w:fldCharType="end"/>', ""),
    "style": ("word/document.xml", '<w:pStyle w:val="Lid"/>', '<w:pStyle w:val="Nergens"/>'),
    "numbering": ("word/styles.xml", '<w:numId w:val="1"/>', '<w:numId w:val="77"/>'),
    "cell": ("word/document.xml", "</w:p></w:tc>", '</w:p><w:bookmarkEnd w:id="9999"/></w:tc>'),
    "revision-mark": ("word/document.xml", "<w:p>", '<w:p w:rsidR="00AA11BB">'),
    "update-prompt": ("word/settings.xml", "<w:defaultTabStop", '<w:updateFields w:val="1"/><w:defaultTabStop'),
    "relation": ("word/document.xml", 'r:id="rId101"', 'r:id="rId999"'),
    "user-name": ("docProps/core.xml", "</dc:title>", "</dc:title><cp:lastModifiedBy>x</cp:lastModifiedBy>"),
}


@pytest.mark.parametrize("rule", FAULTS)
def test_a_seeded_fault_is_found(rule: str) -> None:
    part, before, after = FAULTS[rule]
    damaged = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(write_docx(sample()))) as source, zipfile.ZipFile(damaged, "w") as target:
        for name in source.namelist():
            content = source.read(name).decode()
            if name == part:
                assert before in content
                content = content.replace(before, after, 1)
            target.writestr(name, content)
    assert rule in {problem.rule for problem in check_docx(damaged.getvalue())}


def test_a_control_id_that_comes_twice_is_found() -> None:
    data = write_docx(sample())
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        body = source.read("word/document.xml").decode()
        control = body[body.index("<w:sdtPr><w:alias") : body.index("</w:sdtPr>", body.index("<w:sdtPr><w:alias"))]
        start = body.index("<w:sdtPr><w:alias", body.index(control) + 1)
        end = body.index("</w:sdtPr>", start)
        body = body[:start] + control + body[end:]
        damaged = io.BytesIO()
        with zipfile.ZipFile(damaged, "w") as target:
            for name in source.namelist():
                target.writestr(name, body if name == "word/document.xml" else source.read(name))
    assert [problem.rule for problem in check_docx(damaged.getvalue())] == ["control-id"]
