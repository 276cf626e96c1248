"""How the surrounding cao writes: numbering, its words, and what it already defines or regulates."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from caotool.frozen import Frozen, field
from caotool.language.numbers import Figures


class Numbering(StrEnum):
    """How articles, paragraphs and items are numbered and cited."""

    ARTICLE = "article"
    """Artikel 5.2, lid 3, onderdeel a."""
    CONTINUOUS = "continuous"
    """Artikel 31, lid 1, onderdeel a: articles count on through the whole cao, without the chapter's number."""
    LETTERED = "lettered"
    """7.1, A., 1."""
    COLON = "colon"
    """Artikel 10:2, lid 1, onderdeel a."""


class EmployeeWord(StrEnum):
    """How the cao calls the people it is for, in Dutch."""

    WERKNEMER = "werknemer"
    MEDEWERKER = "medewerker"


class Conventions(Frozen):
    """The printing side of a dossier's profile. It is seen in every text, so it is never private.

    ``known_terms`` are terms that the cao defines elsewhere: they are left out of the definitions article.
    ``known_articles`` maps a clause id to how the cao cites its own article on that subject, such as
    ``artikel 1.3``: a reference to the clause then points there. ``member_ordinals`` writes "tweede lid" instead of
    "lid 2" and gives up live references to paragraphs in Word.
    """

    numbering: Numbering = Numbering.ARTICLE
    chapter: int = 1
    first_article: int = 1
    employee_word: EmployeeWord = EmployeeWord.WERKNEMER
    figures: Figures = Figures.FIGURES
    member_ordinals: bool = False
    known_terms: frozenset[str] = frozenset()
    known_articles: Mapping[str, str] = field(default_factory=dict)
