"""Beginning a dossier: what the user tells, made into a dossier that works at once."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date

from caotool.frozen import Frozen, field
from caotool.language.message import say
from caotool.language.tongue import Bilingual, Language
from caotool.model.clause import Side
from caotool.model.conventions import Conventions
from caotool.model.dossier import MEDIATOR, Dossier, Party


class Beginning(Frozen):
    """What is asked for a new dossier. Everything that is empty gets what is usual.

    ``side`` is that of the owner, None for a mediator. ``own`` is the owner's name; ``own_side`` names the others
    on that side (for a mediator: the unions), ``other_side`` those across the table (the employers).
    """

    title: str = ""
    side: Side | None = Side.EMPLOYEES
    own: str = ""
    own_side: tuple[str, ...] = ()
    other_side: tuple[str, ...] = ()
    conventions: Conventions = field(default_factory=Conventions)
    language: Language = Language.NL

    def dossier(self, today: date) -> Dossier:
        """The dossier, with an id of its own."""
        parties = self.parties()
        return Dossier(
            id=os.urandom(8).hex(),
            title=self.bilingual_title(),
            created=today,
            owner=parties[0].id if self.side else MEDIATOR,
            language=self.language,
            parties=parties,
            conventions=self.conventions,
        )

    def bilingual_title(self) -> Bilingual:
        """The title in both languages; one that was typed is the same in both until it is changed."""
        if self.title:
            return Bilingual(self.title, self.title)
        return Bilingual(*(say("beginning.title", language) for language in Language))

    def parties(self) -> tuple[Party, ...]:
        """The parties, the owner first; a side that nobody was named for gets one under its general name."""
        here = self.side or Side.EMPLOYEES
        there = Side.EMPLOYERS if here is Side.EMPLOYEES else Side.EMPLOYEES
        mine = [*([self.own or self.usual_name(here)] if self.side else []), *self.own_side]
        named = [(name, here) for name in mine or [self.usual_name(here)]]
        named += [(name, there) for name in self.other_side or (self.usual_name(there),)]
        parties: tuple[Party, ...] = ()
        for name, side in named:
            parties = (*parties, Party(new_party_id(parties), name, side))
        return parties

    def usual_name(self, side: Side) -> str:
        """What a party of a side is called where nobody named it."""
        return say(f"beginning.{side}", self.language)


def names_in(line: str) -> tuple[str, ...]:
    """The names in a line, separated by semicolons or commas."""
    return tuple(name.strip() for name in line.replace(",", ";").split(";") if name.strip())


def new_party_id(parties: Iterable[Party]) -> str:
    """An id that none of the parties has; it says nothing about the party, since files may carry it."""
    taken = {party.id for party in parties}
    number = 1
    while f"p{number}" in taken:
        number += 1
    return f"p{number}"


def example_citation(conventions: Conventions, language: Language) -> str:
    """How the third paragraph of the chapter's second article is cited, to show what the conventions do."""
    from caotool.compose.numbering import article_heading, article_number, paragraph_number
    from caotool.language.words import ordinal

    heading = article_heading(conventions, article_number(conventions, 1), language)
    number = paragraph_number(conventions, 3)
    if not number.isdigit():
        return f"{heading}, {say('compose.reference.lettered', language, number=number)}"
    if conventions.member_ordinals:
        return f"{heading}, {say('compose.reference.ordinal', language, number=ordinal(3, language))}"
    return f"{heading}, {say('compose.reference.paragraph', language, number=number)}"
