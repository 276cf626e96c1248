"""Nothing private is in any byte of any file, however it is made."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from decimal import Decimal
from typing import Any, get_args, get_type_hints

import pytest

from caotool.compose.request import View
from caotool.frozen import Frozen, field_names
from caotool.model import values
from caotool.model.dossier import Dossier
from tests.whole.canaries import EMPTY_LIBRARY, dossier_of_canaries, found_in
from tests.whole.exporting import Made, every_file

PUBLIC = {
    "Dossier.title": "the title of every document",
    "Dossier.dated": "the date on every document",
    "Party.name": "who negotiates and signs",
    "Party.short": "who wants what, in brackets",
    "Party.signatory": "stands below the text, as the party itself gave it",
    "Bilingual.nl": "words in Dutch, as public as the field that holds them",
    "Bilingual.en": "words in English, as public as the field that holds them",
}
"""Fields whose words are on every document, with the reason why they may be."""

CHOSEN = {
    "Dossier.language": "which text leads",
    "Dossier.talks": "the status on the title page",
    "Dossier.invented": "an example says that it is one",
    "Party.side": "a side is named at its signature",
    "Round.number": "which round it is",
    "Placement.form": "an article or a point in the annex",
    "Conventions.numbering": "how the text is printed",
    "Conventions.chapter": "how the text is printed",
    "Conventions.first_article": "how the text is printed",
    "Conventions.employee_word": "how the text is printed",
    "Conventions.figures": "how the text is printed",
    "Conventions.member_ordinals": "how the text is printed",
}
"""Fields that steer what is printed by a choice out of a few, so that no words of the user's are in them."""

SOMETIMES = {
    "Placement.id": "the anchor of an article that is printed",
    "Placement.clause": "the clause of an article that is printed",
    "Placement.values": "in the working text",
    "Placement.wording": "in the working text",
    "Placement.agreed": "in the text on the table while parties agree",
    "Agreed.values": "in the text on the table while parties agree",
    "Agreed.wording": "in the text on the table while parties agree",
    "Agreed.source": "the text of an own clause, in the text on the table while parties agree",
    "OwnWording.text": "as the wording that holds it",
    "OwnWording.title": "as the wording that holds it",
    "Position.values": "an offer, in the text on the table",
    "Position.wording": "an offer, in the text on the table",
    "Position.stance": "who does not want an article",
    "Proposal.positions": "offers, in the text on the table",
    "Proposal.clauses": "what is on the table and not in the draft",
    "TabledClause.placement": "the anchor of an article that is on the table",
    "TabledClause.clause": "the clause of an article that is on the table",
    "TabledClause.source": "the text of an own clause as it was tabled last",
    "Proposal.own_terms": "the terms that the tabled text uses, as they were tabled last",
    "Draft.own_clauses": "the text of an own clause that is printed",
    "OwnTerm.id": "a term that the text uses",
    "OwnTerm.word": "a term that the text uses",
    "OwnTerm.meaning": "a term that the text uses",
}
"""Fields of which a part is shown, by rules of their own: every canary in them says in which view it may be."""

STEERING = {
    "Dossier.owner": "whose name is on the title page; the id itself is never printed",
    "Placement.status": "whether it is printed, and whether it is agreed",
    "Placement.references": "which placement is meant",
    "Proposal.parties": "whose position it is",
    "Proposal.move": "whether it counts as an offer",
    "Conventions.known_terms": "terms that are left out of the definitions",
    "Conventions.known_articles": "cited where the text refers to them",
}
"""Fields that decide on what is printed and are not printed themselves."""

PRIVATE = {
    "Dossier.id",
    "Dossier.created",
    "Party.id",
    "Placement.version",
    "Placement.fingerprint",
    "OwnWording.departed_from",
    "Proposal.id",
    "Proposal.made",
    "Proposal.remark",
    "Proposal.subject_to_whole",
    "TabledClause.version",
    "Round.opened",
    "Round.frozen",
    "Remark.id",
    "Remark.placement",
    "Remark.author",
    "Remark.made",
    "Remark.text",
    "Profile.sector",
    "Profile.figures",
    "Private.notes",
    "Private.estimates",
    "Private.mandate",
    "Sent.document",
    "Sent.made",
    "Sent.fingerprint",
    "Sent.copy",
    "Sent.title",
    "Sent.to",
}
"""Fields that no file holds anything of."""

YES_OR_NO = {"Proposal.subject_to_whole", "Round.frozen"}
"""Private fields that can hold no canary."""

HOLDERS = {
    "Dossier.parties",
    "Dossier.conventions",
    "Dossier.profile",
    "Dossier.draft",
    "Dossier.rounds",
    "Dossier.remarks",
    "Dossier.private",
    "Dossier.sent",
    "Draft.placements",
    "Draft.own_terms",
    "Round.proposals",
}
"""Fields that hold others, which are judged one by one."""


def _classes_in(hint: Any) -> set[type]:
    """Our classes that a type speaks of; what a value is made of belongs to the field that holds the value."""
    if isinstance(hint, type) and issubclass(hint, Frozen):
        return set() if hint.__module__ in (values.__name__, "caotool.language.time") else {hint}
    return {found for each in get_args(hint) for found in _classes_in(each)}


def _every_field(of: type = Dossier, known: set[type] | None = None) -> set[str]:
    known = known if known is not None else set()
    if of in known:
        return set()
    known.add(of)
    hints = get_type_hints(of)
    found = {f"{of.__name__}.{name}" for name in field_names(of)}
    for name in field_names(of):
        for inner in _classes_in(hints[name]):
            found |= _every_field(inner, known)
    return found


def test_every_field_of_a_dossier_has_been_judged_public_or_private() -> None:
    judged = [*PUBLIC, *CHOSEN, *SOMETIMES, *STEERING, *PRIVATE, *HOLDERS]
    assert len(judged) == len(set(judged))
    assert _every_field() == set(judged)


def _leaves(of: object, where: str = "") -> list[tuple[str, str]]:
    """Every field that ends in words, a number or a day, with what it holds."""
    if isinstance(of, Frozen):
        return [
            leaf
            for name in field_names(type(of))
            for leaf in _leaves(getattr(of, name), f"{type(of).__name__}.{name}")
        ]
    if isinstance(of, str | Decimal | date):
        return [(where, str(of))]
    if isinstance(of, dict):
        return [leaf for pair in of.items() for one in pair for leaf in _leaves(one, where)]
    if isinstance(of, tuple | frozenset):
        return [leaf for each in of for leaf in _leaves(each, where)]
    return []


def test_every_private_field_of_the_dossier_that_is_exported_holds_a_canary() -> None:
    dossier, birds = dossier_of_canaries()
    held: defaultdict[str, set[str]] = defaultdict(set)
    for where, words in _leaves(dossier):
        held[where] |= found_in(words.encode())
    hidden = {name for name, views in birds.allowed.items() if not views}
    assert {name for name in PRIVATE - YES_OR_NO if not held[name] & hidden} == set()


@pytest.mark.parametrize("view", View)
def test_a_file_shows_what_its_view_may_show_and_nothing_else(view: View) -> None:
    dossier, birds = dossier_of_canaries()
    seen: set[str] = set()
    for made in every_file(dossier, EMPTY_LIBRARY, (view,)):
        found = found_in(made.everything())
        leaked = {birds.put[name] for name in found - birds.seen_in(view)}
        assert not leaked, _name(made)
        seen |= found
    assert {birds.put[name] for name in birds.seen_in(view) - seen} == set()


def _name(made: Made) -> str:
    return f"{made.format}, {made.view}, {'+'.join(made.languages)}, explained: {made.with_explanations}"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_canary_is_found_however_it_is_written(encoding: str) -> None:
    text = "<b>kana</b><i>rie001x</i> € 73.002.917,00 en 73,003,917 op 1 januari 2731"
    assert found_in(text.encode(encoding)) == {"kanarie001x", "73002917", "73003917", "2731"}
