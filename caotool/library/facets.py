"""Choosing clauses by what they are: theme, framework, who proposes, whom it binds, law, cost, basis, status.

Values of one facet widen the choice, facets narrow it. Everything is worked out from the entries of a library, so
that no clause has to be made for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING

from caotool.frozen import Frozen
from caotool.language.message import Message, message, say
from caotool.language.sentences import enumerate_words
from caotool.language.tongue import Bilingual, Language
from caotool.model.clause import Binding, ClauseStatus, Side
from caotool.model.reference_data import is_under

if TYPE_CHECKING:
    from caotool.library.library import Library
    from caotool.library.shelf import Entry


class Facet(StrEnum):
    """A side from which clauses can be chosen, in the order in which choices are offered."""

    THEME = "theme"
    PROPOSED_BY = "proposed_by"
    BINDS = "binds"
    COSTS = "costs"
    BASIS = "basis"
    STATUS = "status"
    ANSWERS = "answers"
    LAW = "law"


EITHER = "either"
"""Of :attr:`Facet.PROPOSED_BY`: neither side in particular proposes it."""

FIXED: dict[Facet, tuple[str, ...]] = {
    Facet.PROPOSED_BY: (*map(str, Side), EITHER),
    Facet.BINDS: tuple(map(str, Binding)),
    Facet.COSTS: ("yes", "no"),
    Facet.BASIS: ("real", "own"),
    Facet.STATUS: (str(ClauseStatus.DRAFT), str(ClauseStatus.SECOND_READ)),
}
"""The values of the facets that are the same in every library."""


class Chosen(Frozen):
    """One value of one facet.

    An item of a framework stands for what is under it too: ``ser`` for the whole advice, ``ser.2.5`` for its aspects.
    A law stands for its provisions likewise: ``wor`` for ``wor-27``.
    """

    facet: Facet
    value: str


class Filter(Frozen):
    """Values that were chosen. Without any, every clause passes."""

    chosen: tuple[Chosen, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything was chosen."""
        return bool(self.chosen)

    def toggled(self, one: Chosen) -> Filter:
        """With this value chosen, or without it where it was."""
        if one in self.chosen:
            return Filter(tuple(each for each in self.chosen if each != one))
        return Filter((*self.chosen, one))

    def of(self, facet: Facet) -> tuple[str, ...]:
        """What was chosen of one facet."""
        return tuple(each.value for each in self.chosen if each.facet is facet)


class Choice(Frozen):
    """A value that can be chosen, and how many clauses there are then."""

    chosen: Chosen
    count: int


class FacetIndex:
    """Which entries of a library have which value of a facet; made at the first question."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.entries: tuple[Entry, ...] = library.entries
        self._all = (1 << len(self.entries)) - 1
        self._places: dict[Facet, dict[str, int]] = {facet: {} for facet in Facet}
        for place, entry in enumerate(self.entries):
            bit = 1 << place
            for facet in Facet:
                found = self._places[facet]
                for value in _values(entry, facet):
                    found[value] = found.get(value, 0) | bit

    def matching(self, filter_: Filter) -> tuple[Entry, ...]:
        """The entries that pass, in the order of the library."""
        places = self._passing(filter_)
        return tuple(entry for place, entry in enumerate(self.entries) if places >> place & 1)

    def choices(self, filter_: Filter) -> Iterator[Choice]:
        """Every value that some clause has, facet by facet; how many pass if it alone is chosen of its facet."""
        for facet in Facet:
            others = self._passing(Filter(tuple(each for each in filter_.chosen if each.facet is not facet)))
            for value in self._offered(facet):
                yield Choice(Chosen(facet, value), (self._having(facet, value) & others).bit_count())

    def _passing(self, filter_: Filter) -> int:
        places = self._all
        for facet in dict.fromkeys(each.facet for each in filter_.chosen):
            wide = 0
            for value in filter_.of(facet):
                wide |= self._having(facet, value)
            places &= wide
        return places

    def _having(self, facet: Facet, value: str) -> int:
        places = 0
        for each, found in self._places[facet].items():
            if each == value or _is_within(facet, each, value):
                places |= found
        return places

    def _offered(self, facet: Facet) -> Iterator[str]:
        library, known = self._library, self._places[facet]
        if facet is Facet.ANSWERS:
            for framework in library.frameworks.values():
                yield framework.id
                yield from (item.id for item in framework.items if item.id in known)
        elif facet is Facet.THEME:
            yield from sorted(known, key=library.order_of)
        elif facet is Facet.LAW:
            yield from (fact for fact in library.facts if fact in known)
        else:
            yield from (value for value in FIXED[facet] if value in known)


def is_known(chosen: Chosen, library: Library) -> bool:
    """Whether there is such a value, in this library or in every one."""
    value = chosen.value
    if chosen.facet is Facet.THEME:
        return value in library.themes
    if chosen.facet is Facet.LAW:
        return any(fact == value or _is_within(Facet.LAW, fact, value) for fact in library.facts)
    if chosen.facet is Facet.ANSWERS:
        items = (item.id for framework in library.frameworks.values() for item in framework.items)
        return any(item == value or is_under(item, value) for item in items)
    return value in FIXED[chosen.facet]


def value_label(chosen: Chosen, library: Library) -> Bilingual:
    """The words for a value."""
    value = chosen.value
    if chosen.facet is Facet.THEME:
        return library.theme_title(value)
    if chosen.facet is Facet.LAW:
        fact = library.fact(value)
        return fact.citation if fact else Bilingual(value, value)
    if chosen.facet is Facet.ANSWERS:
        return _item_label(value, library)
    words: Message = message(f"facet.{chosen.facet}.{value}")
    return Bilingual(words.in_(Language.NL), words.in_(Language.EN))


def in_words(filter_: Filter, library: Library, language: Language) -> str:
    """The whole filter as a person says it, facet by facet."""
    parts: list[str] = []
    for facet in dict.fromkeys(each.facet for each in filter_.chosen):
        labels = [value_label(Chosen(facet, value), library).in_(language) for value in filter_.of(facet)]
        words = enumerate_words(labels, language, "or")
        parts.append(say(f"facet.{facet}.words", language, value=words))
    return "; ".join(parts)


def _item_label(item_id: str, library: Library) -> Bilingual:
    framework_id, _, number = item_id.partition(".")
    framework = library.frameworks.get(framework_id)
    if framework is None:
        return Bilingual(item_id, item_id)
    if not number:
        return framework.title
    known = {item.id: item.title for item in framework.items} | {one.id: one.title for one in framework.groups}
    title = known.get(item_id, Bilingual("", ""))
    return Bilingual(f"{item_id} {title.nl}".strip(), f"{item_id} {title.en}".strip())


def _is_within(facet: Facet, value: str, wider: str) -> bool:
    if facet is Facet.ANSWERS:
        return is_under(value, wider)
    return facet is Facet.LAW and value.startswith(f"{wider}-")


def _values(entry: Entry, facet: Facet) -> tuple[str, ...]:
    match facet:
        case Facet.THEME:
            return (entry.theme,)
        case Facet.PROPOSED_BY:
            return (str(entry.proposed_by or EITHER),)
        case Facet.BINDS:
            return (str(entry.binds),)
        case Facet.COSTS:
            return ("yes" if entry.costs else "no",)
        case Facet.BASIS:
            return ("own" if entry.own_design else "real",)
        case Facet.STATUS:
            return (str(entry.status),)
        case Facet.ANSWERS:
            return entry.answers
        case Facet.LAW:
            return entry.law
