"""Clauses on a shelf: what lists and searches show of them is at hand, the clause itself is made when asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from caotool.frozen import Frozen
from caotool.language.patterns import regex
from caotool.language.tongue import Bilingual, Language
from caotool.model.clause import Binding, Clause, ClauseStatus, Side
from caotool.model.template import Insert, Node, Rows, UseTerm, When, Words

if TYPE_CHECKING:
    from caotool.library.word_index import IndexPart

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


class Stock(Protocol):
    """The clauses of one source, by id."""

    @property
    def themes(self) -> Mapping[str, Sequence[str]]:
        """For each theme the ids of the clauses that lists show, by title."""

    def book(self, clause_id: str) -> Book:
        """The clause with this id, the same object every time; KeyError where there is none."""

    def naming(self, clause_id: str) -> Sequence[str]:
        """The ids of the clauses that lists show and that name this one as related."""

    def words(self, *, anew: bool = False) -> Sequence[IndexPart]:
        """The words of the clauses that lists show; ``anew`` where what was given before turned out to be damaged."""

    def __contains__(self, clause_id: object) -> bool: ...

    def __iter__(self) -> Iterator[str]: ...

    def __len__(self) -> int: ...


class MadeStock:
    """Clauses that are there already."""

    def __init__(self, clauses: Iterable[tuple[str, Clause]]) -> None:
        self._books = {clause_id: MadeBook(clause) for clause_id, clause in clauses}

    @cached_property
    def themes(self) -> Mapping[str, Sequence[str]]:
        """See :class:`Stock`."""
        found: dict[str, list[str]] = {}
        for clause_id, book in sorted(self._books.items(), key=lambda item: by_title(item[1].entry)):
            if book.entry.status is not ClauseStatus.DEPRECATED:
                found.setdefault(book.entry.theme, []).append(clause_id)
        return found

    def book(self, clause_id: str) -> Book:
        """See :class:`Stock`."""
        return self._books[clause_id]

    def naming(self, clause_id: str) -> Sequence[str]:
        """See :class:`Stock`."""
        return self._naming.get(clause_id, ())

    @cached_property
    def _naming(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for book in (self._books[one] for ids in self.themes.values() for one in ids):
            for each in book.entry.related:
                found.setdefault(each, []).append(book.entry.id)
        return found

    def words(self, *, anew: bool = False) -> Sequence[IndexPart]:
        """See :class:`Stock`."""
        del anew
        return self._words

    @cached_property
    def _words(self) -> Sequence[IndexPart]:
        from caotool.library.word_index import Covered, IndexPart, WordIndex, page, written

        covered = Covered.of(self.themes, {})
        pages = (page(book.entry, book.words()) for book in map(self.book, covered.ids))
        return (IndexPart.of(WordIndex(written(covered, pages))),)

    def __contains__(self, clause_id: object) -> bool:
        return clause_id in self._books

    def __iter__(self) -> Iterator[str]:
        return iter(self._books)

    def __len__(self) -> int:
        return len(self._books)


class Shelf(Mapping[str, Clause]):
    """Clauses by id, each made when it is asked for; those of a later stock go before those of an earlier one."""

    def __init__(self, stocks: Iterable[Stock]) -> None:
        self.stocks = tuple(stocks)

    @classmethod
    def of(cls, clauses: Mapping[str, Clause]) -> Shelf:
        """A shelf with these clauses; a shelf is given back as it is."""
        return clauses if isinstance(clauses, Shelf) else cls([MadeStock(clauses.items())])

    def with_clauses(self, clauses: Iterable[Clause]) -> Shelf:
        """This shelf with more clauses, which go before those with the same id."""
        return Shelf([*self.stocks, MadeStock((one.id, one) for one in clauses)])

    def book(self, clause_id: str) -> Book:
        """The clause with this id; KeyError where there is none."""
        for stock in reversed(self.stocks):
            if clause_id in stock:
                return stock.book(clause_id)
        raise KeyError(clause_id)

    def naming(self, clause_id: str) -> Iterator[str]:
        """The ids of the clauses that lists show and that name this one as related."""
        for stock, hidden in zip(self.stocks, self.hidden, strict=True):
            yield from (one for one in stock.naming(clause_id) if one not in hidden)

    @cached_property
    def hidden(self) -> tuple[frozenset[str], ...]:
        """For each stock the ids of its clauses that a later one goes before."""
        return tuple(
            frozenset(one for later in self.stocks[number:] for one in in_both(stock, later))
            for number, stock in enumerate(self.stocks, 1)
        )

    @cached_property
    def themes(self) -> Mapping[str, Sequence[Sequence[str]]]:
        """For each theme the ids of the clauses that lists show: a row for each stock that has some, by title."""
        found: dict[str, list[Sequence[str]]] = {}
        for stock, hidden in zip(self.stocks, self.hidden, strict=True):
            for theme, ids in stock.themes.items():
                shown = [one for one in ids if one not in hidden] if hidden else ids
                if shown:
                    found.setdefault(theme, []).append(shown)
        return found

    def listed(self, theme: str) -> Iterator[Entry]:
        """The clauses of a theme that lists show, by title; each is made when its turn has come."""
        rows = [self._entries(ids) for ids in self.themes.get(theme, ())]
        if len(rows) == 1:
            return rows[0]
        from heapq import merge

        return merge(*rows, key=by_title)

    def _entries(self, ids: Iterable[str]) -> Iterator[Entry]:
        for clause_id in ids:
            with suppress(KeyError):  # its file went away while the program ran
                yield self.book(clause_id).entry

    def __getitem__(self, clause_id: str) -> Clause:
        return self.book(clause_id).clause()

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(one for stock in self.stocks for one in stock))

    def __len__(self) -> int:
        return sum(map(len, self.stocks)) - sum(map(len, self.hidden))

    def __contains__(self, clause_id: object) -> bool:
        return any(clause_id in stock for stock in self.stocks)


def by_title(entry: Entry) -> tuple[str, str]:
    """What lists sort the clauses of a theme by."""
    return entry.title.nl, entry.id


def in_both(one: Stock, other: Stock) -> Iterator[str]:
    """The ids that two stocks share."""
    fewer, more = (one, other) if len(one) < len(other) else (other, one)
    return (clause_id for clause_id in fewer if clause_id in more)
