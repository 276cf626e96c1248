"""Kinds that hold several entries: several of the options, and a free list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from caotool.language.message import Message, message, say
from caotool.language.numbers import Figures
from caotool.language.reading import Read, Reading, Unreadable
from caotool.language.sentences import fold
from caotool.language.tongue import Language
from caotool.model.expression.types import Declaration, Type
from caotool.model.kinds import sources
from caotool.model.kinds.base import Kind, Source, expect
from caotool.model.kinds.choosing import (
    LONGEST_ENTRY,
    entry_problem,
    named,
    option_flaws,
    phrase_of,
    printed,
    read_option,
)
from caotool.model.kinds.joining import MOST_ENTRIES, Joint, join, split, together, unclear
from caotool.model.kinds.options import Option, find, untidy
from caotool.model.kinds.phrases import shared_parts
from caotool.model.values import Choice, OwnEntry, Plain


class SeveralKind(Kind):
    """Any number of the options, or with ``own`` also answers in own words, in the order in which they are named."""

    name: ClassVar[str] = "several"
    options: tuple[Option, ...]
    own: bool = False
    min_count: int = 0
    max_count: int | None = None
    joint: Joint = Joint.AND

    @property
    def declaration(self) -> Declaration:
        return Declaration(Type.WORDS, words=tuple(option.id for option in self.options))

    def read(self, text: str, language: Language) -> Reading[Plain]:
        entries = named(self.options, language)
        whole = find(text, entries)
        if isinstance(whole, Read):
            return Read((whole.value,))
        if fold(text.strip()) == say("kinds.none", language):
            return Read(())
        items = split(text, language, self.joint)
        if isinstance(items, Message):
            return Unreadable(items)
        if not items:
            return Unreadable(message("kinds.text.empty"))
        readings = [read_option(item, entries, self.own) for item in items]
        return together(readings, tuple[Choice, ...], lambda value: self.write(value, language))

    def write(self, value: Plain, language: Language, figures: Figures = Figures.FIGURES) -> str:
        del figures
        entries = [printed(entry, self.options, language) for entry in expect(value, tuple)]
        return join(entries, language, self.joint) if entries else say("kinds.none", language)

    def problem(self, value: Plain) -> Message | None:
        if not isinstance(value, tuple) or not all(isinstance(entry, str | OwnEntry) for entry in value):
            return message("kinds.not_a", kind=message("kinds.name.several"))
        for entry in value[:MOST_ENTRIES]:
            wrong = entry_problem(entry, self.options, self.own)
            if wrong is not None:
                return wrong
        if len(value) < self.min_count:
            return message("kinds.several.few", least=self.min_count)
        most = min(self.max_count or MOST_ENTRIES, MOST_ENTRIES)
        if len(value) > most:
            return message("kinds.several.many", most=most)
        texts = [entry.text if isinstance(entry, OwnEntry) else entry for entry in value]
        return entries_problem(texts) or _unclear(self, value)

    def describe(self, language: Language) -> str:
        words = say("kinds.describe.several.own" if self.own else "kinds.describe.several", language)
        if self.min_count:
            words += say("kinds.describe.several.least", language, least=self.min_count)
        if self.max_count is not None:
            words += say("kinds.describe.several.most", language, most=self.max_count)
        return words

    def flaws(self) -> tuple[Message, ...]:
        found = option_flaws(self.options, self.own)
        if self.max_count is not None and self.max_count < max(self.min_count, 1):
            found += (message("kinds.flaw.counts"),)
        return found

    def from_source(self, source: Source) -> Plain | Message:
        if isinstance(source, str | Mapping):
            return sources.refused(source, "several")
        entries: list[Choice] = []
        for entry in source:
            own = sources.own_entry(entry)
            if own is None and not isinstance(entry, str):
                return sources.refused(entry, "choice")
            entries.append(own if own is not None else expect(entry, str))
        return tuple(entries)

    def to_source(self, value: Plain) -> Source:
        return [
            {"own": entry.text} if isinstance(entry, OwnEntry) else expect(entry, str)
            for entry in expect(value, tuple)
        ]

    def choices(self, language: Language) -> tuple[tuple[str, str], ...]:
        return tuple((option.id, option.label.in_(language)) for option in self.options)

    def parts(self, language: Language) -> Mapping[str, int]:
        return {} if self.own else shared_parts((option.parts for option in self.options), language)

    def phrase(self, value: Plain, part: str, arguments: Sequence[str], language: Language) -> str:
        parts = {option.id: option.parts for option in self.options}
        phrases = [phrase_of(entry, parts, part, arguments, language) for entry in expect(value, tuple)]
        return join(phrases, language, self.joint)


class ListKind(Kind):
    """A list in own words."""

    name: ClassVar[str] = "list"
    max_items: int = 20
    max_length: int = LONGEST_ENTRY
    """The most characters of one entry."""

    @property
    def declaration(self) -> Declaration:
        return Declaration(Type.WORDS)

    def read(self, text: str, language: Language) -> Reading[Plain]:
        if fold(text.strip()) == say("kinds.none", language):
            return Read(())
        items = split(text, language, Joint.AND)
        if isinstance(items, Message):
            return Unreadable(items)
        return Read(tuple(items)) if items else Unreadable(message("kinds.text.empty"))

    def write(self, value: Plain, language: Language, figures: Figures = Figures.FIGURES) -> str:
        del figures
        entries = [expect(entry, str) for entry in expect(value, tuple)]
        return join(entries, language, Joint.AND) if entries else say("kinds.none", language)

    def problem(self, value: Plain) -> Message | None:
        if not isinstance(value, tuple) or not all(isinstance(entry, str) for entry in value):
            return message("kinds.not_a", kind=message("kinds.name.list"))
        if len(value) > min(self.max_items, MOST_ENTRIES):
            return message("kinds.several.many", most=min(self.max_items, MOST_ENTRIES))
        entries = [expect(entry, str) for entry in value]
        if any(len(entry) > self.max_length for entry in entries):
            return message("kinds.text.long", most=self.max_length)
        wrong = next(filter(None, map(untidy, entries)), None)
        return wrong or entries_problem(entries) or _unclear(self, value)

    def describe(self, language: Language) -> str:
        return say("kinds.describe.list", language, most=self.max_items)

    def flaws(self) -> tuple[Message, ...]:
        return (message("kinds.flaw.counts"),) if self.max_items < 1 or self.max_length < 1 else ()

    def from_source(self, source: Source) -> Plain | Message:
        if isinstance(source, str | Mapping) or not all(isinstance(entry, str) for entry in source):
            return sources.refused(source, "list")
        return tuple(expect(entry, str) for entry in source)

    def to_source(self, value: Plain) -> Source:
        return [expect(entry, str) for entry in expect(value, tuple)]


def entries_problem(entries: Sequence[str]) -> Message | None:
    """What is wrong with entries side by side: one twice, or one with the sign that parts them."""
    if len({fold(entry) for entry in entries}) < len(entries):
        return message("kinds.several.twice")
    if any(";" in entry for entry in entries):
        return message("kinds.several.semicolon")
    return None


def _unclear(kind: Kind, value: Plain) -> Message | None:
    """That the entries would be read as others: of a single one the reason is known."""
    if unclear(kind, value) is None:
        return None
    return message("kinds.several.alone" if len(expect(value, tuple)) == 1 else "kinds.unclear")
