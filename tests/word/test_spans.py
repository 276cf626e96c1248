from __future__ import annotations

from caotool.model.document import Target
from caotool.word.plan import Landing
from caotool.word.spans import cut_reference

ARTICLE = Target("p1")
MEMBER = Target("p1", "label")
LANDINGS = {ARTICLE: Landing("_r_p1", "Artikel 5.2", True), MEMBER: Landing("_r_x", "3", True)}


def live(words: str, target: Target) -> list[str]:
    pieces = cut_reference(words, target, LANDINGS)
    assert "".join(piece for piece, _ in pieces) == words
    return [piece for piece, landing in pieces if landing]


def test_article_and_paragraph_are_both_live() -> None:
    assert live("artikel 5.2, lid 3", MEMBER) == ["artikel 5.2", "3"]


def test_a_paragraph_of_the_same_article_is_live() -> None:
    assert live("lid 3", MEMBER) == ["3"]


def test_an_ordinal_stays_text() -> None:
    assert live("het derde lid", MEMBER) == []


def test_a_longer_number_is_not_taken_for_a_shorter_one() -> None:
    assert live("artikel 5.21", ARTICLE) == []
    assert live("artikel 5.2.1", ARTICLE) == []


def test_other_capitals_than_the_heading_has_stay_text() -> None:
    assert live("ARTIKEL 5.2", ARTICLE) == []
    assert live("Artikel 5.2", ARTICLE) == ["Artikel 5.2"]


def test_a_reference_to_nothing_in_the_file_stays_text() -> None:
    assert live("artikel 9", Target("other")) == []
