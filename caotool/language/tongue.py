"""The two languages, and text that exists in both."""

from __future__ import annotations

from enum import StrEnum

from caotool.frozen import Frozen


class Language(StrEnum):
    """A language in which clauses are written and the program speaks."""

    NL = "nl"
    EN = "en"

    @property
    def other(self) -> Language:
        """The other of the two."""
        return Language.EN if self is Language.NL else Language.NL

    @property
    def tag(self) -> str:
        """The tag that documents carry, such as ``nl-NL``."""
        return "nl-NL" if self is Language.NL else "en-GB"


class Bilingual(Frozen):
    """The same words in Dutch and in English."""

    nl: str
    en: str

    def in_(self, language: Language) -> str:
        """The words in one language."""
        return self.nl if language is Language.NL else self.en

    def __bool__(self) -> bool:
        """Whether there are any words at all."""
        return bool(self.nl or self.en)
