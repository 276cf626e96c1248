"""What the rooms that work on a draft may ask of a library, without knowing where it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from caotool.language.tongue import Bilingual, Language
from caotool.model.clause import Clause
from caotool.model.finding import Finding
from caotool.model.reference_data import LegalFact, TermDefinition
from caotool.model.template import Template


class Catalogue(Protocol):
    """Clauses, terms and legal facts by id. Asking for what does not exist gives None, never an error."""

    def clause(self, clause_id: str) -> Clause | None:
        """The clause with this id."""

    def term(self, term_id: str) -> TermDefinition | None:
        """The defined term with this id."""

    def fact(self, fact_id: str) -> LegalFact | None:
        """The legal fact with this id."""

    def theme_title(self, theme_id: str) -> Bilingual:
        """The title of a theme; the id itself where the theme is unknown."""

    def with_own_clauses(self, sources: Mapping[str, str]) -> Catalogue:
        """The same with the own clauses of a draft (id -> source), which go before all others."""

    def wording(self, clause: Clause, text: str, language: Language) -> tuple[Template | None, tuple[Finding, ...]]:
        """A party's own text for a clause, read as clause text: the template, or findings that say why not."""
