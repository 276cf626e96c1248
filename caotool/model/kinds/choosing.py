"""Kinds where one answer is picked: yes or no, a choice, a rung of a ladder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import ClassVar

from caotool.language.message import Message, message, say
from caotool.language.numbers import Figures
from caotool.language.reading import Read, Reading, Unreadable
from caotool.language.sentences import fold
from caotool.language.tongue import Language
from caotool.language.typed import quoted
from caotool.model.expression.types import Declaration, Type
from caotool.model.kinds import sources
from caotool.model.kinds.base import Kind, NoSuchPart, Source, expect
from caotool.model.kinds.options import Named, Option, find, repeated, untidy
from caotool.model.kinds.phrases import Parts, fill, shared_parts, uneven_parts
from caotool.model.reference_data import Ladder
from caotool.model.values import OwnEntry, Plain

LONGEST_ENTRY = 300
"""The most characters of an own entry or of an entry in a list."""

_TRUTHS = {"ja": True, "j": True, "yes": True, "y": True, "nee": False, "n": False, "no": False}


class YesNoKind(Kind):
    """Whether something holds: it switches words or paragraphs of the text on and off."""

    name: ClassVar[str] = "yes_no"

    @property
    def declaration(self) -> Declaration:
        return Declaration(Type.TRUTH)

    def read(self, text: str, language: Language) -> Reading[Plain]:
        del language
        truth = _TRUTHS.get(fold(text.strip()))
        return Unreadable(message("kinds.yes_no.unknown", text=quoted(text))) if truth is None else Read(truth)

    def write(self, value: Plain, language: Language, figures: Figures = Figures.FIGURES) -> str:
        del figures
        return say("kinds.yes" if expect(value, bool) else "kinds.no", language)

    def problem(self, value: Plain) -> Message | None:
        return None if isinstance(value, bool) else message("kinds.not_a", kind=message("kinds.name.yes_no"))

    def describe(self, language: Language) -> str:
        return say("kinds.describe.yes_no", language)

    def from_source(self, source: Source) -> Plain | Message:
        return sources.truth(source)

    def to_source(self, value: Plain) -> Source:
        return "yes" if expect(value, bool) else "no"

    def rank(self, value: Plain) -> Decimal | None:
        return Decimal(expect(value, bool))

    def step(self, value: Plain, up: bool) -> Plain | None:
        """Up is yes, down is no."""
        return up if expect(value, bool) is not up else None

    def choices(self, language: Language) -> tuple[tuple[str, str], ...]:
        return ("yes", say("kinds.yes", language)), ("no", say("kinds.no", language))


class ChoiceKind(Kind):
    """One of the options, or with ``own`` also an answer in own words."""

    name: ClassVar[str] = "choice"
    options: tuple[Option, ...]
    own: bool = False

    @property
    def declaration(self) -> Declaration:
        return Declaration(Type.WORD, words=tuple(option.id for option in self.options))

    def read(self, text: str, language: Language) -> Reading[Plain]:
        return read_option(text, named(self.options, language), self.own)

    def write(self, value: Plain, language: Language, figures: Figures = Figures.FIGURES) -> str:
        del figures
        return printed(value, self.options, language)

    def echo(self, value: Plain, language: Language) -> str:
        if isinstance(value, OwnEntry):
            return say("kinds.choice.own", language, text=value.text)
        return self.write(value, language)

    def problem(self, value: Plain) -> Message | None:
        if not isinstance(value, str | OwnEntry):
            return message("kinds.not_a", kind=message("kinds.name.choice"))
        return entry_problem(value, self.options, self.own)

    def describe(self, language: Language) -> str:
        return say("kinds.describe.choice.own" if self.own else "kinds.describe.choice", language)

    def flaws(self) -> tuple[Message, ...]:
        return option_flaws(self.options, self.own)

    def from_source(self, source: Source) -> Plain | Message:
        own = sources.own_entry(source)
        if own is not None:
            return own
        return source if isinstance(source, str) else sources.refused(source, "choice")

    def to_source(self, value: Plain) -> Source:
        return {"own": value.text} if isinstance(value, OwnEntry) else expect(value, str)

    def step(self, value: Plain, up: bool) -> Plain | None:
        """The next option in the order offered, or the one before it."""
        return neighbour(value, [option.id for option in self.options], up)

    def choices(self, language: Language) -> tuple[tuple[str, str], ...]:
        return tuple((option.id, option.label.in_(language)) for option in self.options)

    def parts(self, language: Language) -> Mapping[str, int]:
        return {} if self.own else shared_parts((option.parts for option in self.options), language)

    def phrase(self, value: Plain, part: str, arguments: Sequence[str], language: Language) -> str:
        return phrase_of(value, {option.id: option.parts for option in self.options}, part, arguments, language)


class LadderKind(Kind):
    """A rung of a ladder; higher rungs ask more."""

    name: ClassVar[str] = "ladder"
    ladder: Ladder

    @property
    def declaration(self) -> Declaration:
        return Declaration(Type.WORD, words=tuple(rung.id for rung in self.ladder.rungs), ordered=True)

    def read(self, text: str, language: Language) -> Reading[Plain]:
        return read_option(text, self._named(language), own=False)

    def write(self, value: Plain, language: Language, figures: Figures = Figures.FIGURES) -> str:
        del figures
        rung = self.ladder.rung(expect(value, str))
        if rung is None:
            raise LookupError(value)
        return rung.label.in_(language)

    def problem(self, value: Plain) -> Message | None:
        if not isinstance(value, str):
            return message("kinds.not_a", kind=message("kinds.name.ladder"))
        if self.ladder.rung(value) is None:
            return message("kinds.choice.gone", id=quoted(value))
        return None

    def describe(self, language: Language) -> str:
        rungs = self.ladder.rungs
        lowest, highest = (rungs[0].label, rungs[-1].label) if rungs else ("", "")
        return say("kinds.describe.ladder", language, lowest=lowest, highest=highest)

    def flaws(self) -> tuple[Message, ...]:
        tables = {language: self._named(language) for language in Language}
        return naming_flaws(tables, [rung.parts for rung in self.ladder.rungs])

    def from_source(self, source: Source) -> Plain | Message:
        return source if isinstance(source, str) else sources.refused(source, "ladder")

    def to_source(self, value: Plain) -> Source:
        return expect(value, str)

    def rank(self, value: Plain) -> Decimal | None:
        """The rung's place, the lowest 0; None for a rung that the ladder does not have."""
        ids = [rung.id for rung in self.ladder.rungs]
        return Decimal(ids.index(value)) if isinstance(value, str) and value in ids else None

    def step(self, value: Plain, up: bool) -> Plain | None:
        """The next higher or lower rung."""
        return neighbour(value, [rung.id for rung in self.ladder.rungs], up)

    def choices(self, language: Language) -> tuple[tuple[str, str], ...]:
        return tuple((rung.id, rung.label.in_(language)) for rung in self.ladder.rungs)

    def parts(self, language: Language) -> Mapping[str, int]:
        return shared_parts((rung.parts for rung in self.ladder.rungs), language)

    def phrase(self, value: Plain, part: str, arguments: Sequence[str], language: Language) -> str:
        return phrase_of(value, {rung.id: rung.parts for rung in self.ladder.rungs}, part, arguments, language)

    def _named(self, language: Language) -> list[Named]:
        return [Named(rung.id, rung.label.in_(language), rung.label.in_(language)) for rung in self.ladder.rungs]


def named(options: Iterable[Option], language: Language) -> list[Named]:
    """The options as they are looked for in one language."""
    return [Named(option.id, option.printed(language), option.label.in_(language)) for option in options]


def read_option(text: str, entries: Sequence[Named], own: bool) -> Reading[str | OwnEntry]:
    """The option that is typed; where own words are allowed, anything that is no option is an own entry."""
    found = find(text, entries)
    if isinstance(found, Read) or not own or not text.strip():
        return found
    return Read(OwnEntry(text.strip()))


def printed(value: Plain, options: Iterable[Option], language: Language) -> str:
    """What stands in a sentence for an option's id or an own entry. LookupError for an unknown id."""
    if isinstance(value, OwnEntry):
        return value.text
    option = next((option for option in options if option.id == value), None)
    if option is None:
        raise LookupError(value)
    return option.printed(language)


def entry_problem(value: str | OwnEntry, options: Sequence[Option], own: bool) -> Message | None:
    """Why an id or an own entry cannot be picked, or None."""
    if isinstance(value, str):
        known = any(option.id == value for option in options)
        return None if known else message("kinds.choice.gone", id=quoted(value))
    if not own:
        return message("kinds.choice.no_own")
    if len(value.text) > LONGEST_ENTRY:
        return message("kinds.text.long", most=LONGEST_ENTRY)
    wrong = untidy(value.text)
    if wrong is not None:
        return wrong
    for language in Language:
        found = read_option(value.text, named(options, language), own)
        if found != Read(value):
            return message("kinds.choice.same", text=quoted(value.text))
    return None


def option_flaws(options: Sequence[Option], own: bool) -> tuple[Message, ...]:
    """What is wrong with a row of options: none at all, two that read alike, phrase parts that some lack."""
    tables = {language: named(options, language) for language in Language}
    parts = [option.parts for option in options]
    found = naming_flaws(tables, parts)
    if own and any(table for table_of in parts for table in table_of.values()):
        found += (message("kinds.flaw.own_parts"),)
    return found


def naming_flaws(tables: Mapping[Language, Sequence[Named]], parts: Sequence[Parts]) -> tuple[Message, ...]:
    """What is wrong with the names and phrase parts of options or rungs."""
    if not parts:
        return (message("kinds.flaw.no_options"),)
    found = [message("kinds.flaw.repeated", text=name) for name in repeated(tables)]
    found += [
        message("kinds.flaw.option", id=quoted(entry.id))
        for entries in tables.values()
        for entry in entries
        if untidy(entry.printed) or " ".join(entry.printed.split()) != entry.printed
    ]
    found += [message("kinds.flaw.parts", part=part) for part in uneven_parts(parts)]
    return tuple(dict.fromkeys(found))


def neighbour(value: Plain, ids: Sequence[str], after: bool) -> str | None:
    """The id after the value, or else before it, in the order given; None at the end."""
    if not isinstance(value, str) or value not in ids:
        return None
    at = ids.index(value) + (1 if after else -1)
    return ids[at] if 0 <= at < len(ids) else None


def phrase_of(
    value: Plain, parts: Mapping[str, Parts], part: str, arguments: Sequence[str], language: Language
) -> str:
    """The phrase part of the option or rung with this id, filled in; NoSuchPart where it has none."""
    pattern = parts[value].get(language, {}).get(part) if isinstance(value, str) and value in parts else None
    if pattern is None:
        raise NoSuchPart(part)
    return fill(pattern, arguments)
