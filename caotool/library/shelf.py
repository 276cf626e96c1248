"""Clauses on a shelf: what lists and searches show of them is at hand, the clause itself is made when asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from caotool.frozen import Frozen
from caotool.language.patterns import regex
from caotool.language.tongue import Bilingual, Language
from caotool.model.clause import Binding, Clause, ClauseStatus, Side
from caotool.model.template import Insert, Node, Rows, UseTerm, When, Words

_MARKER = regex(r"^[ \t]*(?:[0-9a-z]{1,3}\.|[-*])[ \t]+(?:@[a-z0-9-]+[ \t]+)?", re.MULTILINE)


class Entry(Frozen):
    """A clause as lists show it. ``source`` names the library that it came from."""

    id: str
    title: Bilingual
    summary: Bilingual
    theme: str
    tags: tuple[str, ...]
    source: str
    status: ClauseStatus
    answers: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    fingerprint: str = ""
    binds: Binding = Binding.NORMATIVE
    proposed_by: Side | None = None
    law: tuple[str, ...] = ()
    costs: bool = False
    """Whether the library describes what it costs in money or time."""
    own_design: bool = False


def entry_of(clause: Clause, source: str = "") -> Entry:
    """The entry of a clause that came from the library with this name."""
    return Entry(
        clause.id,
        clause.title,
        clause.summary,
        clause.theme,
        clause.tags,
        source,
        clause.status,
        clause.answers,
        clause.related,
        clause.fingerprint,
        clause.binds,
        clause.usually_proposed_by,
        clause.law,
        bool(clause.costs),
        clause.own_design,
    )


def words_of(clause: Clause) -> Bilingual:
    """The words of a clause's text on one line, for searching: every branch, without values and numbers."""
    found = []
    for language in Language:
        template = clause.text.get(language)
        text = "".join(_words(template.nodes)) if template else ""
        found.append(" ".join(_MARKER.sub("", text).split()))
    return Bilingual(*found)


def _words(nodes: Sequence[Node]) -> Iterator[str]:
    for node in nodes:
        match node:
            case Words(text):
                yield text
            case Insert(arguments=arguments):
                yield arguments[0] if arguments else "…"
            case UseTerm(form=form):
                yield form
            case When(then=then, otherwise=otherwise):
                yield from _words(then)
                yield from _words(otherwise)
            case Rows(body=body):
                yield from _words(body)


class Book(Protocol):
    """One clause on the shelf."""

    @property
    def entry(self) -> Entry:
        """What lists show; its source may still be empty."""

    def words(self) -> Bilingual:
        """What :func:`words_of` gives for the clause."""

    def clause(self) -> Clause:
        """The clause. It is the same object every time."""


class MadeBook:
    """A clause that is there already."""

    def __init__(self, clause: Clause) -> None:
        self.entry = entry_of(clause)
        self._clause = clause

    def words(self) -> Bilingual:
        """See :class:`Book`."""
        return words_of(self._clause)

    def clause(self) -> Clause:
        """See :class:`Book`."""
        return self._clause


class Shelf(Mapping[str, Clause]):
    """Clauses by id, each made when it is asked for."""

    def __init__(self, books: Mapping[str, Book]) -> None:
        self.books = dict(books)

    @classmethod
    def of(cls, clauses: Mapping[str, Clause]) -> Shelf:
        """A shelf with these clauses; a shelf is given back as it is."""
        return clauses if isinstance(clauses, Shelf) else cls({one: MadeBook(each) for one, each in clauses.items()})

    def with_clauses(self, clauses: Iterable[Clause]) -> Shelf:
        """This shelf with more clauses, which go before those with the same id."""
        return Shelf({**self.books, **{one.id: MadeBook(one) for one in clauses}})

    def __getitem__(self, clause_id: str) -> Clause:
        return self.books[clause_id].clause()

    def __iter__(self) -> Iterator[str]:
        return iter(self.books)

    def __len__(self) -> int:
        return len(self.books)

    def __contains__(self, clause_id: object) -> bool:
        return clause_id in self.books
