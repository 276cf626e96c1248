"""Kinds in words: free text, and a reference to a law, an article or an annex."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import ClassVar

from caotool.language.message import Message, message, say
from caotool.language.numbers import Figures
from caotool.language.patterns import regex
from caotool.language.reading import Ambiguous, Read, Reading, Unreadable
from caotool.language.sentences import enumerate_words
from caotool.language.tongue import Bilingual, Language
from caotool.model.expression.types import Declaration, Type
from caotool.model.kinds import sources
from caotool.model.kinds.base import Kind, Source, expect
from caotool.model.kinds.joining import unclear
from caotool.model.kinds.options import untidy
from caotool.model.values import Plain, Reference, ReferenceSort

_LONGEST_CITATION = 300

_PREFIXES = {
    "wet": ReferenceSort.LAW,
    "law": ReferenceSort.LAW,
    "artikel": ReferenceSort.ARTICLE,
    "article": ReferenceSort.ARTICLE,
    "bijlage": ReferenceSort.ANNEX,
    "annex": ReferenceSort.ANNEX,
}
_PREFIX = regex(rf"({'|'.join(_PREFIXES)}):\s*(\S.*)", re.IGNORECASE)
_ANNEX = regex(r"(?:bijlage|annex|appendix)\b.*", re.IGNORECASE)
_ARTICLE = regex(
    r"(?:artikel|artikelen|art\.|article|articles)\s+[0-9][0-9a-z.:,]*"
    r"(?:,?\s+(?:eerste|tweede|derde|vierde|vijfde|lid|leden|onderdeel|onder|paragraph|point|en|and|to|t/m|"
    r"[0-9]+[a-z]?|[a-z]))*"
    r"(?:\s+(?:van\s+(?:de|deze)\s+cao|of\s+(?:the|this)\s+(?:cao|agreement|collective agreement)))?",
    re.IGNORECASE,
)
_LAW = regex(
    r"\b(?:\w*wet|\w*wetboek|verordening|richtlijn|\w*besluit|\w*regeling|bw|wor|avg|wml|waadi|gdpr|"
    r"(?:[A-Z]\w* )?act|regulation|directive|code)\b",
    re.IGNORECASE,
)


class TextKind(Kind):
    """Free words; with ``lines`` over more than one line."""

    name: ClassVar[str] = "text"
    max_length: int = 500
    lines: bool = False

    @property
    def declaration(self) -> Declaration:
        return Declaration(Type.TEXT)

    def read(self, text: str, language: Language) -> Reading[Plain]:
        del language
        tidy = text.replace("\r\n", "\n").replace("\r", "\n").strip()
        return Read(tidy) if tidy else Unreadable(message("kinds.text.empty"))

    def write(self, value: Plain, language: Language, figures: Figures = Figures.FIGURES) -> str:
        del language, figures
        return expect(value, str)

    def problem(self, value: Plain) -> Message | None:
        if not isinstance(value, str):
            return message("kinds.not_a", kind=message("kinds.name.text"))
        if len(value) > self.max_length:
            return message("kinds.text.long", most=self.max_length)
        return untidy(value, self.lines)

    def describe(self, language: Language) -> str:
        key = "kinds.describe.text.lines" if self.lines else "kinds.describe.text"
        return say(key, language, most=self.max_length)

    def flaws(self) -> tuple[Message, ...]:
        return (message("kinds.flaw.counts"),) if self.max_length < 1 else ()

    def from_source(self, source: Source) -> Plain | Message:
        return source if isinstance(source, str) else sources.refused(source, "text")

    def to_source(self, value: Plain) -> Source:
        return expect(value, str)


class ReferenceKind(Kind):
    """A reference as it is cited. Where more sorts are allowed, the words must show which it is.

    A sort can be put before what is typed ("wet: artikel 7:611a BW"); it is not part of the citation.
    """

    name: ClassVar[str] = "reference"
    sorts: frozenset[ReferenceSort] = frozenset(ReferenceSort)

    @property
    def declaration(self) -> Declaration:
        return Declaration(Type.TEXT)

    def read(self, text: str, language: Language) -> Reading[Plain]:
        typed = " ".join(text.split())
        if not typed:
            return Unreadable(message("kinds.text.empty"))
        said = _PREFIX.fullmatch(typed)
        if said is not None:
            sort = _PREFIXES[said[1].lower()]
            if sort in self.sorts:
                return Read(Reference(sort, said[2]))
            return Unreadable(message("kinds.reference.sort", sorts=self._sort_names()))
        sorts = self._likely(typed)
        if len(sorts) == 1:
            return Read(Reference(sorts[0], typed))
        return Ambiguous(
            message("kinds.reference.which", sorts=self._sort_names()),
            tuple((f"{_prefix(sort, language)}: {typed}", Reference(sort, typed)) for sort in sorts),
        )

    def write(self, value: Plain, language: Language, figures: Figures = Figures.FIGURES) -> str:
        del language, figures
        return expect(value, Reference).citation

    def echo(self, value: Plain, language: Language) -> str:
        reference = expect(value, Reference)
        return say(f"kinds.reference.{reference.sort}.echo", language, citation=reference.citation)

    def problem(self, value: Plain) -> Message | None:
        if not isinstance(value, Reference):
            return message("kinds.not_a", kind=message("kinds.name.reference"))
        if value.sort not in self.sorts:
            return message("kinds.reference.sort", sorts=self._sort_names())
        if len(value.citation) > _LONGEST_CITATION:
            return message("kinds.text.long", most=_LONGEST_CITATION)
        wrong = untidy(value.citation)
        if wrong is not None:
            return wrong
        if " ".join(value.citation.split()) != value.citation or _PREFIX.fullmatch(value.citation):
            return message("kinds.unclear")
        return message("kinds.reference.unsure", sorts=self._sort_names()) if unclear(self, value) else None

    def describe(self, language: Language) -> str:
        return say("kinds.describe.reference", language, sorts=self._sort_names())

    def flaws(self) -> tuple[Message, ...]:
        return () if self.sorts else (message("kinds.flaw.no_options"),)

    def from_source(self, source: Source) -> Plain | Message:
        if isinstance(source, Mapping) and len(source) == 1:
            ((sort, citation),) = source.items()
            if sort in list(ReferenceSort) and isinstance(citation, str):
                return Reference(ReferenceSort(sort), citation)
        return sources.refused(source, "reference")

    def to_source(self, value: Plain) -> Source:
        reference = expect(value, Reference)
        return {reference.sort.value: reference.citation}

    def _ordered(self) -> list[ReferenceSort]:
        return [sort for sort in ReferenceSort if sort in self.sorts]

    def _likely(self, citation: str) -> list[ReferenceSort]:
        """The allowed sorts that the words can mean: one where they show it, else all."""
        if len(self.sorts) == 1:
            return self._ordered()
        for sort, shape in ((ReferenceSort.ANNEX, _ANNEX), (ReferenceSort.ARTICLE, _ARTICLE)):
            if sort in self.sorts and shape.fullmatch(citation):
                return [sort]
        if ReferenceSort.LAW in self.sorts and _LAW.search(citation):
            return [ReferenceSort.LAW]
        return self._ordered()

    def _sort_names(self) -> Bilingual:
        return Bilingual(
            *(
                enumerate_words([say(f"kinds.reference.{sort}", tongue) for sort in self._ordered()], tongue, "or")
                for tongue in Language
            )
        )


def _prefix(sort: ReferenceSort, language: Language) -> str:
    names = [name for name, its_sort in _PREFIXES.items() if its_sort is sort]
    return names[0 if language is Language.NL else 1]
