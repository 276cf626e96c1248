from __future__ import annotations

import json
import subprocess
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caotool.frozen import replace
from caotool.model.document import Anchor, Document, Item, Paragraph, TableBlock, TextSpan, ValueSpan
from caotool.model.tabled import Tabled
from caotool.write.characters import printable
from caotool.write.markdown import escaped, line, write_markdown
from tests.office import program
from tests.word.samples import sample, sample_document

NASTY = (
    "# kop", "- punt", "1. lijst", "1) lijst", "> citaat", "---", "===", "***", "```", "~~~", "    code", "| a | b |",
    "<script>alert(1)</script>", "[tekst](http://example.org)", "![x](y)", "&copy;", "a\n\n# b", "*nadruk*",
    "_nadruk_",
    "$x$", "http://example.org", "www.example.org", "`code`", "\\", "+ punt", ": uitleg", "% titel", "kop #", "-",
    "1.",
    "[^1]", "@citaat", "^a^", "{#id}", "<!-- x -->", "---\ntitle: x\n---",
)  # fmt: skip


def test_the_sample_reads_as_a_chapter() -> None:
    text = write_markdown(sample())
    assert "### Artikel 5.2 Persoonlijk scholingsbudget\n" in text
    assert "\n1\\. De werkgever spant zich aantoonbaar in" in text
    assert "\n  - 1°. een andere functie bij de werkgever; of\n" in text
    assert "\n| tot 5 jaar | 70% | 3 maanden |\n" in text


def holding(words: str) -> Document:
    """A document that has the words in every place where words can stand."""
    document = sample_document()
    spans = (ValueSpan(words, Anchor("p3", "x", 1), "x"),)
    table = TableBlock(Anchor("p3", "t", 1), (words,), ((TextSpan(words),),), words)
    parts = (Paragraph("", spans, (Item("a.", spans), Item("", spans)), table, closing=spans), Paragraph("1.", spans))
    article = replace(document.chapter.articles[3], title=words, paragraphs=parts)
    return replace(document, chapter=replace(document.chapter, articles=(article,)), annexes=(), signatories=())


def shape(block: Any) -> Any:
    """A tree of pandoc without its words."""
    if isinstance(block, dict):
        return [block["t"], shape(block.get("c"))] if block["t"] not in ("Str", "Space", "SoftBreak") else None
    if isinstance(block, list):
        return [kept for kept in map(shape, block) if kept is not None]
    return None


@pytest.mark.office
@pytest.mark.parametrize("form", ["commonmark", "gfm", "markdown-smart-auto_identifiers"])
@pytest.mark.parametrize("words", NASTY)
def test_no_words_become_structure(words: str, form: str) -> None:
    program("pandoc")

    def read(document: Document) -> Any:
        text = write_markdown(Tabled("x", (document,)))
        done = subprocess.run(
            ["pandoc", "-f", form, "-t", "json"], input=text.encode(), check=True, capture_output=True, timeout=60
        )
        return shape(json.loads(done.stdout)["blocks"])

    assert read(holding(words)) == read(holding("x"))


@given(st.text())
def test_a_line_never_opens_a_block(text: str) -> None:
    start = line(escaped(text))
    assert "\n" not in start
    assert start[:1] not in set("#+-=>|`~*_<[:") or start == ""
    assert printable(text).strip(" \u00a0")[:1].isalnum() or not start[:1].isdigit()
