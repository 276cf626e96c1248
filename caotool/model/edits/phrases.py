"""The words that labels of edits are made of: titles, parameters and values as the user knows them."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import date

from caotool.language.dates import write_date
from caotool.language.durations import write_duration
from caotool.language.message import Filling, message, say
from caotool.language.time import Duration
from caotool.language.tongue import Bilingual, Language
from caotool.model.catalogue import Catalogue
from caotool.model.dossier import MEDIATOR, Dossier
from caotool.model.draft import Placement
from caotool.model.kinds.base import Kind
from caotool.model.kinds.wrappers import write_wrapped
from caotool.model.values import (
    Bounded,
    Formula,
    Open,
    OwnEntry,
    PerGroup,
    Reference,
    Table,
    Transition,
    Value,
)

LONGEST = 80
"""The most characters of a value or a text that a label quotes."""


def title_of(placement: Placement, catalogue: Catalogue) -> Bilingual:
    """The title of a placed clause: the own wording's, the library's, or else the id of the clause."""
    clause = catalogue.clause(placement.clause)
    title = clause.title if clause else Bilingual(placement.clause, placement.clause)
    own = placement.wording.title if placement.wording else Bilingual("", "")
    return Bilingual(own.nl or title.nl, own.en or title.en)


def title_at(dossier: Dossier, placement_id: str, catalogue: Catalogue) -> Bilingual:
    """The title at a placement id, also where there is no such placement (then the id)."""
    placement = dossier.draft.placement(placement_id)
    return title_of(placement, catalogue) if placement else Bilingual(placement_id, placement_id)


def clause_title(clause_id: str, catalogue: Catalogue) -> Bilingual:
    """The title of a clause of the library, or its id."""
    clause = catalogue.clause(clause_id)
    return clause.title if clause else Bilingual(clause_id, clause_id)


def party_name(dossier: Dossier, party_id: str) -> Filling:
    """The name of a party, of the mediator, or the id where it is unknown."""
    if party_id == MEDIATOR:
        return message("edit.mediator")
    party = dossier.party(party_id)
    return party.label if party else party_id


def parameter_label(dossier: Dossier, placement_id: str, parameter: str, catalogue: Catalogue) -> Bilingual:
    """What the form calls a parameter; its name where the library does not know it."""
    found = _parameter_kind(dossier, placement_id, parameter, catalogue)
    return found[0] if found else Bilingual(parameter, parameter)


def value_at(dossier: Dossier, placement_id: str, parameter: str, catalogue: Catalogue) -> Filling:
    """The value that a parameter has now, in words."""
    placement = dossier.draft.placement(placement_id)
    value = placement.values.get(parameter) if placement else None
    return value_words(dossier, placement_id, parameter, value, catalogue)


def value_words(
    dossier: Dossier, placement_id: str, parameter: str, value: Value | None, catalogue: Catalogue
) -> Filling:
    """A value as its kind writes it, in both languages; None and a bare open value are "open"."""
    if value is None or (isinstance(value, Open) and not value.hint):
        return message("edit.open")
    found = _parameter_kind(dossier, placement_id, parameter, catalogue)
    kind = found[1] if found else None
    return in_both(lambda language: written(value, kind, language))


def in_both(words: Callable[[Language], str]) -> Bilingual:
    """Words in both languages, each cut to what fits in a label."""
    return Bilingual(shortened(words(Language.NL)), shortened(words(Language.EN)))


def shortened(text: str) -> str:
    """A text on one line of at most :data:`LONGEST` characters."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"


def written(value: Value, kind: Kind | None, language: Language) -> str:
    """A value with its wrapper as the kind writes it; as plain data where the kind is unknown or cannot write it."""
    if kind is not None:
        # What does not fit was filled in before the clause changed; the label then shows it as it is.
        with contextlib.suppress(TypeError, ValueError, LookupError):
            return write_wrapped(kind, value, language)
    match value:
        case Bounded(inner):
            return written(inner, None, language)
        case Transition(_, after):
            return written(after, None, language)
        case PerGroup(otherwise):
            return written(otherwise, None, language)
        case OwnEntry(text) | Formula(text) | Open(text):
            return text
        case Reference(_, citation):
            return citation
        case Duration(amount, unit):
            return write_duration(Duration(amount, unit), language)
        case date():
            return write_date(value, language)
        case Table(rows):
            return say("edit.table_rows", language, count=len(rows))
        case tuple():
            return ", ".join(written(one, None, language) for one in value)
        case bool():
            return say("kinds.yes" if value else "kinds.no", language)
        case _:
            return str(value)


def _parameter_kind(
    dossier: Dossier, placement_id: str, parameter: str, catalogue: Catalogue
) -> tuple[Bilingual, Kind] | None:
    placement = dossier.draft.placement(placement_id)
    clause = catalogue.clause(placement.clause) if placement else None
    found = clause.parameter(parameter) if clause else None
    return (found.label, found.kind) if found else None
