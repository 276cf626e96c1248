"""The draft: an ordered choice of clauses with values, on its way to being a chapter."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from caotool.frozen import Frozen, field
from caotool.language.tongue import Bilingual
from caotool.model.values import Value


class Status(StrEnum):
    """How far the talks about one placement are."""

    PROPOSED = "proposed"
    DISCUSSED = "discussed"
    AGREED = "agreed"
    AGREED_SUBJECT = "agreed_subject"
    """Agreed subject to the whole: nothing is agreed until everything is."""
    PARKED = "parked"
    WITHDRAWN = "withdrawn"


AGREED = frozenset({Status.AGREED, Status.AGREED_SUBJECT})
"""The statuses in which parties agree on a placement."""


class Form(StrEnum):
    """Where a placement is printed: among the articles, or as a protocol agreement in the annex."""

    ARTICLE = "article"
    PROTOCOL = "protocol"


class OwnWording(Frozen):
    """A party's own text for a clause: still parameterised text, remembering what it departed from.

    An empty language of ``text`` or ``title`` keeps the library's words there. ``departed_from`` is the
    fingerprint of the library clause at that moment.
    """

    text: Bilingual
    departed_from: str
    title: Bilingual = Bilingual("", "")


class Agreed(Frozen):
    """What parties agreed about a placement: a copy of what was on the table, out of reach of later changes.

    ``source`` is the text of an own clause as it was tabled; empty for a clause of the library.
    """

    values: Mapping[str, Value] = field(default_factory=dict)
    wording: OwnWording | None = None
    source: str = ""


class Placement(Frozen):
    """One use of a clause; ``id`` is a short opaque token that stays the same for ever, also in Word files.

    ``values`` holds what this delegation has filled in; a parameter that is missing is open. ``version`` and
    ``fingerprint`` pin the library text that was placed. ``references`` says which placement is meant where the text
    refers to a clause that is placed more than once: clause id -> placement id. ``agreed`` is there while the status
    is that of an agreement.
    """

    id: str
    clause: str
    version: str
    fingerprint: str = ""
    values: Mapping[str, Value] = field(default_factory=dict)
    status: Status = Status.PROPOSED
    form: Form = Form.ARTICLE
    wording: OwnWording | None = None
    references: Mapping[str, str] = field(default_factory=dict)
    agreed: Agreed | None = None


class OwnTerm(Frozen):
    """A definition of the draft itself, or one that replaces the library's for the same term."""

    id: str
    word: Bilingual
    meaning: Bilingual


class Draft(Frozen):
    """The placements in their order, and what the draft adds to the library.

    ``own_clauses`` maps a clause id to its source in the format of the library (YAML).
    """

    placements: tuple[Placement, ...] = ()
    own_clauses: Mapping[str, str] = field(default_factory=dict)
    own_terms: tuple[OwnTerm, ...] = ()

    def placement(self, placement_id: str) -> Placement | None:
        """The placement with this id, or None."""
        return next((placement for placement in self.placements if placement.id == placement_id), None)

    def of_clause(self, clause_id: str) -> tuple[Placement, ...]:
        """The placements of one clause, in order."""
        return tuple(placement for placement in self.placements if placement.clause == clause_id)
