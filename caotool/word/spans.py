"""Spans as runs: each kind of span has its own way, chosen from one table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from caotool.model.document import DisputedSpan, OpenSpan, ReferenceSpan, Span, Target, TermSpan, TextSpan, ValueSpan
from caotool.word.fields import number_reference
from caotool.word.plan import Landing
from caotool.word.xml import run, styled

if TYPE_CHECKING:
    from caotool.word.body import Voice


def runs(voice: Voice, spans: Iterable[Span], title: str) -> str:
    """The spans as XML; ``title`` is the article's, for the labels that Word shows at a value."""
    return "".join([_WAYS[type(span)](voice, span, title) for span in spans])


def _text(voice: Voice, span: TextSpan, title: str) -> str:  # noqa: ARG001
    return run(span.text, voice.tongue)


def _anchored(style: str) -> Callable[[Voice, Any, str], str]:
    def way(voice: Voice, span: ValueSpan | OpenSpan | DisputedSpan, title: str) -> str:
        properties = (styled(voice.ids[style]) if style else "") + voice.tongue
        label = f"{title}: {span.anchor.parameter.replace('_', ' ')}"
        return voice.marks.value(span.anchor, label, run(span.text, properties), voice.language)

    return way


def _term(voice: Voice, span: TermSpan, title: str) -> str:  # noqa: ARG001
    return run(span.text, voice.tongue)


def _reference(voice: Voice, span: ReferenceSpan, title: str) -> str:  # noqa: ARG001
    target = span.target
    if target is None:
        return run(span.text, voice.tongue)
    return "".join(
        run(piece, voice.tongue)
        if landing is None
        else number_reference(landing.bookmark, piece, voice.tongue, lower=piece != landing.number)
        for piece, landing in cut_reference(span.text, target, voice.plan.landings)
        if piece
    )


def cut_reference(text: str, target: Target, landings: Mapping[Target, Landing]) -> list[tuple[str, Landing | None]]:
    """The words of a reference, cut at the numbers that Word can keep up to date.

    "artikel 5.2, lid 3" holds two: the article's with its word, and the paragraph's. An ordinal ("derde lid") holds
    none and stays text.
    """
    pieces: list[tuple[str, Landing | None]] = []
    rest = text
    article = landings.get(Target(target.placement))
    if article and article.live and (found := _find(article.number, rest)):
        shown = rest[slice(*found)]
        if shown in (article.number, article.number.lower()):
            pieces += [(rest[: found[0]], None), (shown, article)]
            rest = rest[found[1] :]
    paragraph = landings.get(target) if target.label else None
    if (
        paragraph
        and paragraph.live
        and (found := _find(paragraph.number, rest))
        and (rest[slice(*found)] == paragraph.number)
    ):
        pieces += [(rest[: found[0]], None), (paragraph.number, paragraph)]
        rest = rest[found[1] :]
    return [*pieces, (rest, None)]


def _find(number: str, text: str) -> tuple[int, int] | None:
    """Where the number stands by itself, in capitals or not: no part of a word, and no start of a longer number."""
    wanted, searched = number.lower(), text.lower()
    if not number or len(searched) != len(text):  # some letters change their length, and then no place is sure
        wanted, searched = number, text
    start = searched.find(wanted) if wanted else -1
    while start >= 0:
        end = start + len(wanted)
        before, after = searched[max(start - 1, 0) : start], searched[end : end + 2]
        longer = _is_of_word(after[:1]) or (after[:1] == "." and after[1:].isdecimal())
        if not _is_of_word(before) and not longer:
            return start, end
        start = searched.find(wanted, start + 1)
    return None


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_"


_WAYS: Final[Mapping[type, Callable[[Voice, Any, str], str]]] = {
    TextSpan: _text,
    ValueSpan: _anchored(""),
    OpenSpan: _anchored("Open punt"),
    DisputedSpan: _anchored("Betwist punt"),
    ReferenceSpan: _reference,
    TermSpan: _term,
}
