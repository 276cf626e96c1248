from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from caotool.language.tongue import Language
from caotool.model.document import Document
from caotool.model.tabled import Tabled
from caotool.write.plain import write_plain
from tests.word.samples import documents, sample


def test_the_sample_reads_as_a_chapter() -> None:
    text = write_plain(sample())
    assert "Artikel 5.2  Persoonlijk scholingsbudget\n----------------------------------------\n" in text
    assert "\n1.  De werkgever spant zich aantoonbaar in" in text
    assert "\n        1°. een andere functie bij de werkgever; of\n" in text
    assert "\n    tot 5 jaar         70%         3 maanden\n" in text


def test_a_second_language_follows_the_first() -> None:
    text = write_plain(sample(Language.NL, Language.EN))
    assert text.index("Artikel 5.4") < text.index("Article 5.1")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_nothing_but_line_feeds_controls_the_terminal(document: Document) -> None:
    text = write_plain(Tabled("x", (document,)))
    assert not any(ord(mark) < 32 or 127 <= ord(mark) < 160 for mark in text if mark != "\n")
    text.encode("utf-8")
