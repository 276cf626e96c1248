"""How the surrounding cao cites an article of its own to which the chapter refers."""

from __future__ import annotations

from caotool.language.message import message
from caotool.language.reading import Read, Reading, Unreadable
from caotool.language.tongue import Language
from caotool.model.kinds.words import ReferenceKind
from caotool.model.values import Reference, ReferenceSort

_CITED = ReferenceKind(frozenset({ReferenceSort.ARTICLE, ReferenceSort.ANNEX}))


def read_known_article(text: str, language: Language) -> Reading[str]:
    """The citation as it will stand in a sentence; one that does not say whether it is an article is refused.

    >>> read_known_article("Artikel 1.3, lid 2", Language.NL)
    Read(value='artikel 1.3, lid 2', note=None)
    """
    reading = _CITED.read(text, language)
    if not isinstance(reading, Read) or not isinstance(reading.value, Reference):
        return Unreadable(message("conventions.known_article"))
    problem = _CITED.problem(reading.value)
    if problem is not None:
        return Unreadable(problem)
    citation = reading.value.citation
    if not any(character.isdigit() for character in citation):
        return Unreadable(message("conventions.known_article"))
    return Read(citation[0].lower() + citation[1:])
