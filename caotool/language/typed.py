"""What every reader of typed text shares: tidy spaces, quote the text back, ask between meanings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from caotool.language.message import Filling, message
from caotool.language.reading import Ambiguous, Read, Reading, Unreadable
from caotool.language.sentences import enumerate_words, strip_unsafe
from caotool.language.tongue import Bilingual, Language

T = TypeVar("T")
S = TypeVar("S")

MAX_LENGTH = 200
"""The most characters that a typed value can have."""

_QUOTED = 40


def tidy(text: str) -> str:
    """The text without outer spaces, each run of spaces of any kind (no-break, thin) made one plain space.

    Empty for what is no single value: text that is longer than ``MAX_LENGTH`` or has several lines.
    """
    if len(text) > MAX_LENGTH or len(text.strip().splitlines()) > 1:
        return ""
    return " ".join(text.split())


def quoted(text: str) -> str:
    """The typed text, safe and short enough to stand in a message."""
    safe = strip_unsafe(" ".join(text[:MAX_LENGTH].split()))
    return safe if len(safe) <= _QUOTED else safe[: _QUOTED - 1] + "…"


def unreadable(key: str, text: str, **fillings: Filling) -> Unreadable:
    """The problem with this key, the typed text standing in its blank ``text``."""
    return Unreadable(message(key, text=quoted(text), **fillings))


def ask(candidates: Iterable[tuple[str, T]]) -> Ambiguous[T]:
    """The question which of these was meant; each candidate carries the text that means exactly that."""
    offered = tuple(dict.fromkeys(candidates))
    texts = [text for text, _ in offered]
    choice = Bilingual(
        enumerate_words(texts, Language.NL, "or"),
        enumerate_words(texts, Language.EN, "or"),
    )
    return Ambiguous(message("reading.did_you_mean", candidates=choice), offered)


def recast(
    reading: Reading[T], make: Callable[[T], S | None], write: Callable[[S], str], problem: Unreadable
) -> Reading[S]:
    """The reading of one type as a reading of another that is made from it.

    ``make`` answers None for what is no value of the new type; such a meaning is not offered. When no meaning
    is left, or the text was no number at all, the reading is ``problem``.
    """
    if isinstance(reading, Unreadable):
        return problem if reading.problem.key == "reading.not_a_number" else reading
    if isinstance(reading, Read):
        made = make(reading.value)
        return problem if made is None else Read(made, reading.note)
    candidates = [(write(made), made) for _, value in reading.candidates if (made := make(value)) is not None]
    return ask(candidates) if candidates else problem
