"""The files beside the clauses: how places in the law, frameworks and ready sets are spelled."""

import re
from pathlib import Path

import pytest

from caotool.language.tongue import Bilingual
from caotool.library.load import bundled_source, load_library
from tests.library.cases import CLAUSE, loaded

FACT = """\
format: "1"
facts:
  some-law:
    instrument: {nl: Wet, en: Act}
    article: ARTICLE
    rule: {nl: Regel., en: Rule.}
    force: info
    source: Wet
    url: https://example.org
    as_of: "2026-11-01"
    confidence: known-well
"""
FRAMEWORK = """\
format: "1"
id: advice
title: {nl: Advies, en: Advice}
url: https://example.org
caution: {nl: Niet nagelezen., en: Not read.}
groups:
  "1": {nl: Eerste, en: First, source: {nl: hoofdstuk 1, en: chapter 1}}
  A: {nl: Letters, en: Letters}
items:
  "1.1": {nl: Een, en: One}
  "1.2": {nl: Twee, en: Two, source: {nl: bladzijde 9, en: page 9}, law: [some-law]}
  "11.1": {nl: Elf, en: Eleven}
  A12: {nl: Letter, en: Letter}
"""
SET = """\
format: "1"
id: small
title: {nl: Klein, en: Small}
purpose: {nl: een begin, en: a beginning}
summary: {nl: Eén bepaling., en: One clause.}
clauses: [retraining.example]
"""


@pytest.mark.parametrize(
    ("spelled", "means"),
    [
        ('"35b"', Bilingual("artikel 35b", "Article 35b")),
        ("{nl: artikel 25 lid 1, en: Article 25(1)}", Bilingual("artikel 25 lid 1", "Article 25(1)")),
        ('""', Bilingual("", "")),
    ],
)
def test_a_place_in_a_law_is_a_number_or_words_in_both_languages(tmp_path: Path, spelled: str, means: Bilingual):
    fact = loaded(tmp_path, {"law/l.yaml": FACT.replace("ARTICLE", spelled)}).fact("some-law")
    assert fact is not None
    assert fact.article == means
    assert fact.citation.en == f"Act, {means.en}" if means else "Act"


def test_a_place_in_a_law_with_words_of_one_language_is_refused(tmp_path: Path):
    library = loaded(tmp_path, {"law/l.yaml": FACT.replace("ARTICLE", "25 lid 1")})
    assert library.fact("some-law") is None
    assert [finding.code for finding in library.findings] == ["library.field.form"]


def test_no_legal_reference_of_the_library_says_dutch_in_english():
    facts = load_library((bundled_source(),)).facts.values()
    dutch = re.compile(r"\b(lid|leden|onderdeel|onderdelen|punt|bijlage|artikel|artikelen|en|tot|juni)\b")
    assert facts
    assert [fact.id for fact in facts if dutch.search(fact.article.en)] == []


def test_an_item_stands_under_the_heading_whose_number_its_own_begins_with(tmp_path: Path):
    framework = loaded(tmp_path, {"frameworks/advice.yaml": FRAMEWORK}).frameworks["advice"]
    groups = [framework.group_of(item) for item in framework.items]
    assert [group.title.nl if group else "" for group in groups] == ["Eerste", "Eerste", "", "Letters"]


def test_an_item_says_where_it_stands_or_stands_where_its_heading_does(tmp_path: Path):
    framework = loaded(tmp_path, {"frameworks/advice.yaml": FRAMEWORK}).frameworks["advice"]
    assert [item.source.nl for item in framework.items] == ["hoofdstuk 1", "bladzijde 9", "", ""]
    assert framework.items[1].law == ("some-law",)


def test_a_ready_set_is_read_with_its_clauses_in_their_order(tmp_path: Path):
    both = SET.replace("[retraining.example]", "[retraining.other, retraining.example]")
    library = loaded(tmp_path, {"sets/small.yaml": both, "retraining/example.yaml": CLAUSE})
    assert library.sets["small"].clauses == ("retraining.other", "retraining.example")


def test_a_set_without_clauses_is_left_out_and_found(tmp_path: Path):
    library = loaded(tmp_path, {"sets/small.yaml": SET.replace("[retraining.example]", "[]")})
    assert not library.sets
    assert [finding.code for finding in library.findings] == ["library.field.too_few"]
