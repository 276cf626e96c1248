"""The article of definitions: just the terms that the chapter uses, and those that their meanings lean on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from caotool.compose.pieces import employee_word
from caotool.language.message import message, say
from caotool.language.sentences import fold
from caotool.language.tongue import Language
from caotool.model.catalogue import Catalogue
from caotool.model.conventions import Conventions
from caotool.model.document import Item, Paragraph, TermSpan, TextSpan
from caotool.model.draft import OwnTerm
from caotool.model.finding import Finding, InDraft, Severity
from caotool.model.reference_data import TermDefinition

DEFINITIONS = "foundations.definitions"
"""A placement of this clause says where in the order the definitions stand; without one they come first."""


def terms_in_use(
    used: Iterable[str],
    own: Sequence[OwnTerm],
    catalogue: Catalogue,
    conventions: Conventions,
    unused_too: bool = True,
) -> tuple[tuple[TermDefinition, ...], tuple[Finding, ...]]:
    """The terms to define, in no order, and a finding for each that is not defined anywhere.

    A draft's own definition replaces the library's; with ``unused_too`` an own term that the library lacks is
    always defined. Terms that the cao defines elsewhere are left out, and what only they lean on with them.
    """
    mine: Mapping[str, OwnTerm] = {term.id: term for term in own}
    waiting = [*used, *(term.id for term in own if unused_too and catalogue.term(term.id) is None)]
    found: dict[str, TermDefinition] = {}
    missing: dict[str, Finding] = {}
    while waiting:
        term_id = waiting.pop()
        if term_id in found or term_id in missing or term_id in conventions.known_terms:
            continue
        library = catalogue.term(term_id)
        if term_id in mine:
            term = mine[term_id]
            found[term_id] = TermDefinition(term.id, term.word, term.meaning)
        elif library is not None:
            found[term_id] = library
            waiting.extend(library.uses)
        else:
            missing[term_id] = Finding(
                "term.missing",
                Severity.WARNING,
                message("compose.finding.term_missing", term=term_id),
                InDraft(""),
                message("compose.finding.term_missing.remedy"),
            )
    return tuple(found.values()), tuple(missing[term_id] for term_id in sorted(missing))


def definitions_paragraph(terms: Iterable[TermDefinition], language: Language, conventions: Conventions) -> Paragraph:
    """The terms in alphabetical order of the language, one unnumbered line each."""
    ordered = sorted(terms, key=lambda term: (fold(term.word.in_(language)), term.id))
    items = tuple(
        Item(
            "",
            (
                TermSpan(employee_word(term.word.in_(language), language, conventions), term.id),
                TextSpan(
                    ": " + employee_word(term.meaning.in_(language).strip().rstrip(".;"), language, conventions) + end
                ),
            ),
        )
        for term, end in zip(ordered, [";"] * (len(ordered) - 1) + ["."], strict=True)
    )
    return Paragraph("", (TextSpan(say("compose.definitions.opening", language)),), items)
