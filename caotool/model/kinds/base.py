"""What every kind of value can do: read, write, say back, describe and bound."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import ClassVar, TypeAlias, TypeVar

from caotool.frozen import Frozen
from caotool.language.message import Message
from caotool.language.numbers import Figures
from caotool.language.reading import Reading
from caotool.language.tongue import Language
from caotool.model.expression.types import Declaration
from caotool.model.values import Plain

Source: TypeAlias = "str | Sequence[Source] | Mapping[str, Source]"
"""A value as a clause file spells it: every scalar as text, in one notation for both languages."""

T = TypeVar("T")


class NoSuchPart(LookupError):
    """A clause asks for a phrase part, or an argument of one, that the value does not have."""


class Kind(Frozen):
    """A kind of value with its bounds; each kind is one small frozen class.

    The fields of its class are exactly what a clause file says about the parameter. Faces outside (form field,
    linear prompt, Word tag, cost formula) choose by ``name`` from a table.
    """

    name: ClassVar[str]
    """The word that clause files use, such as ``money``."""

    @property
    @abstractmethod
    def declaration(self) -> Declaration:
        """As what expressions know the value: its type, with its words or columns."""

    @abstractmethod
    def read(self, text: str, language: Language) -> Reading[Plain]:
        """What the user typed, strictly: read, asked about, or not understood. Bounds are not judged here."""

    @abstractmethod
    def write(self, value: Plain, language: Language, figures: Figures = Figures.FIGURES) -> str:
        """The value as it stands in a sentence; ``read`` gives it back exactly."""

    @abstractmethod
    def problem(self, value: Plain) -> Message | None:
        """Why the value may not stand here (wrong type, out of range, unknown option), or None."""

    @abstractmethod
    def describe(self, language: Language) -> str:
        """Unit and range in a few plain words, for beside the field."""

    @abstractmethod
    def from_source(self, source: Source) -> Plain | Message:
        """The value that a clause file spells, or why it spells none. The notation is the same in both languages."""

    @abstractmethod
    def to_source(self, value: Plain) -> Source:
        """The spelling for a clause file; ``from_source`` gives the value back."""

    def echo(self, value: Plain, language: Language) -> str:
        """How the reading is said back to the user; more telling than ``write`` where that helps."""
        return self.write(value, language)

    def flaws(self) -> tuple[Message, ...]:
        """What is wrong with the kind as a clause file sets it up, such as a range that is upside down."""
        return ()

    def rank(self, value: Plain) -> Decimal | None:
        """Where the value stands among others of its kind, higher for more; None where the kind has no order."""
        del value
        return None

    def compare(self, left: Plain, right: Plain) -> int | None:
        """-1, 0 or 1 as the left is less than, equal to or more than the right; None where it cannot be said."""
        one, other = self.rank(left), self.rank(right)
        return None if one is None or other is None else (one > other) - (one < other)

    def bound_kind(self) -> Kind | None:
        """The kind in which a floor and a cap of such a value are given; None where it can have neither."""
        return None

    def step(self, value: Plain, up: bool) -> Plain | None:
        """The next value up (more, or later in the order offered) or down; None where the range ends."""
        del value, up
        return None

    def choices(self, language: Language) -> tuple[tuple[str, str], ...]:
        """What can be picked, as (id, label) in the order offered; empty for a kind that is typed.

        ``from_source`` makes the value of an id, or of a row of ids where several can be picked.
        """
        del language
        return ()

    def parts(self, language: Language) -> Mapping[str, int]:
        """The phrase parts that every pick has in this language, each with how many arguments it needs."""
        del language
        return {}

    def phrase(self, value: Plain, part: str, arguments: Sequence[str], language: Language) -> str:
        """A phrase part of the value with the clause's words filled in.

        Raises:
            NoSuchPart: the value lacks the part, or ``arguments`` are too few; see ``parts``.
        """
        del value, arguments, language
        raise NoSuchPart(part)


def expect(value: object, type_: type[T]) -> T:
    """The value, known to be of the type. A value of another kind here is an error of the program: TypeError."""
    if not isinstance(value, type_):
        raise TypeError(f"{type(value).__name__} where {type_.__name__} was expected")
    return value
