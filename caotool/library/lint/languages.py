"""Whether the Dutch and the English text have the same skeleton: paragraphs, items, labels and what is in them."""

from __future__ import annotations

from collections.abc import Iterator

from caotool.language.tongue import Language
from caotool.library.lint.subject import Fillings, Subject
from caotool.model.finding import Finding
from caotool.model.structure import Block, outline


def languages(subject: Subject) -> Iterator[Finding]:
    """What one language has and the other has not, block by block, with its place in the English text."""
    texts = [subject.clause.text.get(language) for language in Language]
    nl, en = [outline(text) if text else () for text in texts]
    if len(nl) != len(en):
        yield subject.finding("library.lint.blocks", ("text", "en"), dutch=len(nl), english=len(en))
        return
    for number, (dutch, english) in enumerate(zip(nl, en, strict=True), 1):
        yield from _differences(subject, number, dutch, english)


def _differences(subject: Subject, number: int, dutch: Block, english: Block) -> Iterator[Finding]:
    place = ("text", "en")
    word = f"@{english.label}" if english.label else ""
    if dutch.depth != english.depth:
        yield subject.finding("library.lint.depth", place, word=word, number=number)
    if dutch.label != english.label:
        labels: Fillings = {"dutch": dutch.label or "–", "english": english.label or "–"}
        yield subject.finding("library.lint.label", place, word=word, number=number, fillings=labels)
    if dutch.conditions != english.conditions:
        conditions: Fillings = {"dutch": _joined(dutch.conditions), "english": _joined(english.conditions)}
        yield subject.finding("library.lint.conditions", place, word=word, number=number, fillings=conditions)
        return
    only_dutch = sorted(set(dutch.carries) - set(english.carries))
    only_english = sorted(set(english.carries) - set(dutch.carries))
    if only_dutch or only_english:
        missing: Fillings = {"dutch": _joined(only_dutch), "english": _joined(only_english)}
        yield subject.finding("library.lint.carries", place, word=word, number=number, fillings=missing)


def _joined(found: list[str] | tuple[str, ...]) -> str:
    return "; ".join(found) or "–"
