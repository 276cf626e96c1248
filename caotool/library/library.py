"""A library that was read: clauses and what they share, ready to be asked."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from caotool.frozen import Frozen, field, replace
from caotool.language.tongue import Bilingual, Language
from caotool.library.shelf import Entry, Shelf, by_title
from caotool.model.clause import Clause
from caotool.model.finding import Finding
from caotool.model.reference_data import Case, Framework, Ladder, LegalFact, ReadySet, TermDefinition, Theme
from caotool.model.template import Template

if TYPE_CHECKING:
    from caotool.library.facets import FacetIndex
    from caotool.library.search import Index

OWN = "dossier"
"""The name of the source of a draft's own clauses."""

__all__ = ["OWN", "Entry", "Library"]


class Library(Frozen, dict=True):
    """Clauses by id with everything they lean on. It never changes; a draft's own clauses make another one."""

    clauses: Mapping[str, Clause]
    sources: Mapping[str, str]
    """Clause id -> name of the library that it came from."""
    paths: Mapping[str, str]
    """Clause id -> the file that it was read from."""
    themes: Mapping[str, Theme] = field(default_factory=dict)
    ladders: Mapping[str, Ladder] = field(default_factory=dict)
    terms: Mapping[str, TermDefinition] = field(default_factory=dict)
    facts: Mapping[str, LegalFact] = field(default_factory=dict)
    frameworks: Mapping[str, Framework] = field(default_factory=dict)
    sets: Mapping[str, ReadySet] = field(default_factory=dict)
    cases: Mapping[str, Case] = field(default_factory=dict)
    """What real agreements hold, as values of our clauses."""
    findings: tuple[Finding, ...] = ()
    """What was wrong in the files; whatever could be read is in the library all the same."""

    def clause(self, clause_id: str) -> Clause | None:
        """The clause with this id."""
        return self.clauses.get(clause_id)

    def term(self, term_id: str) -> TermDefinition | None:
        """The defined term with this id."""
        return self.terms.get(term_id)

    def fact(self, fact_id: str) -> LegalFact | None:
        """The legal fact with this id."""
        return self.facts.get(fact_id)

    def theme_title(self, theme_id: str) -> Bilingual:
        """The title of a theme; the id itself where the theme is unknown."""
        theme = self.themes.get(theme_id)
        return theme.title if theme else Bilingual(theme_id, theme_id)

    def wording(self, clause: Clause, text: str, language: Language) -> tuple[Template | None, tuple[Finding, ...]]:
        """A party's own text for a clause, read as clause text: the template, or findings that say why not."""
        from caotool.library.clause_file import read_wording

        template, reader = read_wording(clause, text, f"{clause.id} ({language})")
        return template, tuple(reader.findings)

    @cached_property
    def shelf(self) -> Shelf:
        """The clauses with what lists and searches show of them."""
        return Shelf.of(self.clauses)

    @cached_property
    def index(self) -> Index:
        """The words of all clauses."""
        from caotool.library.search import Index

        return Index(self)

    @cached_property
    def facets(self) -> FacetIndex:
        """The clauses by what they are, made when they are first chosen by that."""
        from caotool.library.facets import FacetIndex

        return FacetIndex(self)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every clause in the order of the themes, and by title within a theme; deprecated ones are left out."""
        return tuple(entry for theme in self.counts for entry in self.listed(theme))

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many of :attr:`entries` each theme has, in the order of the themes."""
        themes = self.shelf.themes
        return {theme: sum(map(len, themes[theme])) for theme in sorted(themes, key=self.order_of)}

    def listed(self, theme: str) -> Iterator[Entry]:
        """Those of :attr:`entries` that are in a theme; each is made when its turn has come."""
        return map(self._sourced, self.shelf.listed(theme))

    def entry(self, clause_id: str) -> Entry | None:
        """The entry of one clause, also of a deprecated one: drafts may still use it."""
        try:
            return self._sourced(self.shelf.book(clause_id).entry)
        except KeyError:
            return None

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 over all clauses and what they share, in hexadecimal: the same library has the same fingerprint."""
        digest = hashlib.sha256()
        for shared in (self.themes, self.ladders, self.terms, self.facts, self.frameworks, self.sets, self.cases):
            digest.update(repr(sorted(shared.items())).encode("utf-8", "backslashreplace"))
        for clause_id in sorted(self.shelf):
            digest.update(f"{clause_id} {self.shelf.book(clause_id).entry.fingerprint}\n".encode())
        return digest.hexdigest()

    def related(self, clause_id: str) -> tuple[Entry, ...]:
        """The clauses that a clause names as related, and after them those that name it."""
        here = self.entry(clause_id)
        named = map(self.entry, here.related if here else ())
        naming = sorted(filter(None, map(self.entry, self.shelf.naming(clause_id))), key=by_title)
        naming.sort(key=lambda entry: self.order_of(entry.theme))
        return tuple({entry.id: entry for entry in (*filter(None, named), *naming)}.values())

    def with_own_clauses(self, sources: Mapping[str, str]) -> Library:
        """This library with the own clauses of a draft, which go before all others; broken ones are findings."""
        if not sources:
            return self
        from caotool.library.clause_file import read_clause
        from caotool.library.source import read_tree

        own: list[Clause] = []
        names, found = dict(self.sources), list(self.findings)
        for clause_id, text in sources.items():
            # A dossier from elsewhere can hold half a character; it is refused as any other broken text.
            content = text.encode("utf-8", "surrogatepass")
            tree = read_tree(content, clause_id)
            if isinstance(tree, Finding):
                found.append(tree)
                continue
            clause, reader = read_clause(tree, clause_id, content, self.ladders)
            found += reader.findings
            if clause is not None:
                own.append(replace(clause, id=clause_id))
                names[clause_id] = OWN
        return replace(self, clauses=self.shelf.with_clauses(own), sources=names, findings=tuple(found))

    def order_of(self, theme_id: str) -> tuple[int, str]:
        """What themes are sorted by."""
        theme = self.themes.get(theme_id)
        return theme.order if theme else 1_000, theme_id

    def _sourced(self, entry: Entry) -> Entry:
        return replace(entry, source=self.sources.get(entry.id, ""))
