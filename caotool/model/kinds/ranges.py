"""Lowest, highest and step of an ordered kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from caotool.frozen import Frozen
from caotool.language.message import Message, message
from caotool.language.tongue import Bilingual, Language

if TYPE_CHECKING:
    from caotool.model.kinds.base import Kind
    from caotool.model.values import Plain

V = TypeVar("V", bound="Plain")


class Range(Frozen, Generic[V]):
    """The values that may stand in a parameter, both ends included; None leaves an end free.

    ``step`` is how far an arrow key moves, and no bound: real agreements hold values between the steps.
    """

    min: V | None = None
    max: V | None = None
    step: V | None = None

    def problem(self, kind: Kind, value: V) -> Message | None:
        """Why the value lies outside, naming the bounds as the kind writes them, or None."""
        outside = beyond(kind, value, self.min, self.max)
        if outside is False:
            return None
        if outside is None:
            return message("kinds.range.unsure", value=both(kind, value), bounds=self._sentence(kind))
        return message("kinds.range.outside", value=both(kind, value), bounds=self._sentence(kind))

    def describe(self, kind: Kind, language: Language) -> str:
        """The bounds in words with a comma before them; empty where both ends are free."""
        return "" if self._ends() == "free" else ", " + self._sentence(kind).in_(language)

    def flaws(self, kind: Kind) -> tuple[Message, ...]:
        """Whether the range is upside down or its step does not move."""
        found: list[Message] = []
        if self.min is not None and self.max is not None and beyond(kind, self.min, None, self.max):
            found.append(message("kinds.range.upside_down", **self._bounds(kind)))
        if self.step is not None and (kind.rank(self.step) or 0) <= 0:
            found.append(message("kinds.range.step"))
        return tuple(found)

    def _sentence(self, kind: Kind) -> Message:
        return message(f"kinds.range.{self._ends()}", **self._bounds(kind))

    def _ends(self) -> str:
        if self.min is None:
            return "free" if self.max is None else "max"
        return "min" if self.max is None else "both"

    def _bounds(self, kind: Kind) -> dict[str, Bilingual]:
        ends = {"min": self.min, "max": self.max}
        return {name: both(kind, end) for name, end in ends.items() if end is not None}


def both(kind: Kind, value: Plain) -> Bilingual:
    """The value as the kind writes it, in both languages, for the blank of a message."""
    return Bilingual(kind.write(value, Language.NL), kind.write(value, Language.EN))


def beyond(kind: Kind, value: Plain, lowest: Plain | None, highest: Plain | None) -> bool | None:
    """Whether the value stands outside the two, which are inside themselves; None where it cannot be said."""
    below = 1 if lowest is None else kind.compare(value, lowest)
    above = -1 if highest is None else kind.compare(value, highest)
    if (below is not None and below < 0) or (above is not None and above > 0):
        return True
    return None if below is None or above is None else False
