"""What every kind of value can do: read, write, say back, describe and bound."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import ClassVar, TypeAlias

from caotool.language.message import Message
from caotool.language.numbers import Figures
from caotool.language.reading import Reading
from caotool.language.tongue import Language
from caotool.model.values import Plain

Source: TypeAlias = "str | Sequence[Source] | Mapping[str, Source]"
"""A value as a clause file spells it: every scalar as text, in one notation for both languages."""


class Kind(ABC):
    """A kind of value with its bounds; each kind is one small frozen class.

    Faces outside (form field, linear prompt, Word tag, cost formula) choose by ``name`` from a table.
    """

    name: ClassVar[str]
    """The word that clause files use, such as ``money``."""

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
