"""What came of reading a value that someone typed: read, a question, or not understood."""

from __future__ import annotations

from typing import Generic, TypeAlias, TypeVar

from caotool.frozen import Frozen
from caotool.language.message import Message

T = TypeVar("T", covariant=True)
S = TypeVar("S")


class Read(Frozen, Generic[T]):
    """The text has exactly one meaning. ``note`` says what else the user should know, if anything."""

    value: T
    note: Message | None = None


class Ambiguous(Frozen, Generic[T]):
    """The text can mean several things; the user is asked, nothing is guessed.

    ``candidates`` holds the possible values, each with the exact text that would have meant it.
    """

    question: Message
    candidates: tuple[tuple[str, T], ...]


class Unreadable(Frozen):
    """The text has no meaning as this kind of value; ``problem`` says why and how to write it."""

    problem: Message


Reading: TypeAlias = Read[T] | Ambiguous[T] | Unreadable
