from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import HealthCheck, given, settings

from caotool.frozen import replace
from caotool.language.tongue import Language
from caotool.model.document import Document
from caotool.model.tabled import Tabled
from caotool.write.html import write_html
from tests.word.samples import documents, sample, sample_document

VOID = {"meta", "br"}


class Reader(HTMLParser):
    """Proves that every element is closed in order, and collects what the tests look at."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.names: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            if name == "id":
                self.names.append(value or "")
            if name in ("href", "src"):
                self.links.append(value or "")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_every_link_of_the_sample_leads_to_a_place_in_the_page() -> None:
    page = Reader(write_html(sample(Language.NL, Language.EN)))
    assert page.links
    assert {link.removeprefix("#") for link in page.links} <= set(page.names)
    assert all(link.startswith("#") for link in page.links)
    assert len(page.names) == len(set(page.names))


def test_two_languages_say_which_is_which() -> None:
    page = write_html(sample(Language.NL, Language.EN))
    assert '<html lang="nl-NL">' in page
    assert page.count(' lang="en-GB"') >= 6


def test_values_are_escaped() -> None:
    document = sample_document()
    document = replace(document, chapter=replace(document.chapter, title="<script>alert('x')</script>"))
    page = write_html(Tabled("x", (document,)))
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_a_table_names_its_columns() -> None:
    assert '<th scope="col">Diensttijd</th>' in write_html(sample())


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_any_document_gives_a_well_formed_page_without_scripts(document: Document) -> None:
    page = Reader(write_html(Tabled("x", (document,))))
    assert not page.tags & {"script", "img", "iframe", "link", "object"}
    assert len(page.names) == len(set(page.names))
