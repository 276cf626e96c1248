from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from caotool.word.xml import NAMESPACES, clean, escape, run


@given(st.text())
def test_escaped_text_is_read_back_exactly(text: str) -> None:
    assert (etree.fromstring(f"<a>{escape(text)}</a>".encode()).text or "") == clean(text)
    assert etree.fromstring(f'<a b="{escape(text)}"/>'.encode()).get("b") == clean(text)


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_what_xml_forbids_is_dropped() -> None:
    assert clean("a\x00b\x1bc\ud800d\uffffe\r\nf\rg") == "abcde\nf\ng"


def test_a_line_end_is_a_break_in_word() -> None:
    words = run("a\nb")
    tags = [
        str(element.tag).rpartition("}")[2] for element in etree.fromstring(f"<w:p {NAMESPACES}>{words}</w:p>")[0]
    ]
    assert tags == ["t", "br", "t"]
