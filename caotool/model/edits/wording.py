"""Edits by which a draft departs from the library: own wording, own clauses and own definitions."""

from __future__ import annotations

from caotool.frozen import replace
from caotool.language.message import Message, message
from caotool.language.tongue import Bilingual
from caotool.model.catalogue import Catalogue
from caotool.model.dossier import Dossier
from caotool.model.draft import OwnTerm, OwnWording
from caotool.model.edits.base import Edit, EditRefused, no_longer_agreed, placed, with_placement, with_placements
from caotool.model.edits.phrases import clause_title, title_at


class OwnClauseExists(EditRefused):
    """The draft already has an own clause with this id."""

    def __init__(self, clause: str) -> None:
        super().__init__(message("edit.own_clause_exists", clause=clause))


class NoSuchOwnClause(EditRefused):
    """The draft has no own clause with this id."""

    def __init__(self, clause: str) -> None:
        super().__init__(message("edit.no_such_own_clause", clause=clause))


class OwnClauseInUse(EditRefused):
    """The own clause is still placed in the draft."""

    def __init__(self, clause: str) -> None:
        super().__init__(message("edit.own_clause_in_use", clause=clause))


class NoSuchOwnTerm(EditRefused):
    """The draft has no definition of its own with this id."""

    def __init__(self, term: str) -> None:
        super().__init__(message("edit.no_such_own_term", term=term))


class SetWording(Edit):
    """Give a placement the party's own text."""

    placement: str
    wording: OwnWording

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with the wording."""
        return with_placement(dossier, self.placement, wording=self.wording)

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Eigen tekst: Persoonlijk scholingsbudget"."""
        return message("edit.set_wording", title=title_at(dossier, self.placement, catalogue))


class DropWording(Edit):
    """Return to the library's text."""

    placement: str

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier without the own wording; unchanged where there was none."""
        if placed(dossier, self.placement).wording is None:
            return dossier
        return with_placement(dossier, self.placement, wording=None)

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Terug naar de tekst van de bibliotheek: Persoonlijk scholingsbudget"."""
        return message("edit.drop_wording", title=title_at(dossier, self.placement, catalogue))


class AddOwnClause(Edit):
    """Add a clause of the draft's own. ``source`` is its text in the format of the library (YAML)."""

    clause: str
    source: str

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with the clause; it is not placed yet."""
        if self.clause in dossier.draft.own_clauses:
            raise OwnClauseExists(self.clause)
        return _with_own_clause(dossier, self.clause, self.source)

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Eigen bepaling toegevoegd: eigen.thuiswerken"."""
        return message("edit.add_own_clause", clause=self.clause)


class ChangeOwnClause(Edit):
    """Change the source of an own clause."""

    clause: str
    source: str

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with the changed clause; an agreement on its earlier text is taken back."""
        if self.clause not in dossier.draft.own_clauses:
            raise NoSuchOwnClause(self.clause)
        changed = _with_own_clause(dossier, self.clause, self.source)
        if self.source == dossier.draft.own_clauses[self.clause]:
            return changed
        return with_placements(
            changed,
            (no_longer_agreed(one) if one.clause == self.clause else one for one in dossier.draft.placements),
        )

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Eigen bepaling gewijzigd: Thuiswerken met AI"."""
        return message("edit.change_own_clause", title=clause_title(self.clause, catalogue))


class RemoveOwnClause(Edit):
    """Take an own clause away; it must not be placed any more."""

    clause: str

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier without the clause."""
        if self.clause not in dossier.draft.own_clauses:
            raise NoSuchOwnClause(self.clause)
        if dossier.draft.of_clause(self.clause):
            raise OwnClauseInUse(self.clause)
        rest = {name: source for name, source in dossier.draft.own_clauses.items() if name != self.clause}
        return replace(dossier, draft=replace(dossier.draft, own_clauses=rest))

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Eigen bepaling verwijderd: Thuiswerken met AI"."""
        return message("edit.remove_own_clause", title=clause_title(self.clause, catalogue))


class SetOwnTerm(Edit):
    """Define a term in the draft, or replace its definition."""

    term: OwnTerm

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with the definition; a known term keeps its place."""
        terms = dossier.draft.own_terms
        known = any(one.id == self.term.id for one in terms)
        changed = tuple(self.term if one.id == self.term.id else one for one in terms)
        return replace(dossier, draft=replace(dossier.draft, own_terms=changed if known else (*terms, self.term)))

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Begrip omschreven: AI-systeem"."""
        return message("edit.set_own_term", word=self.term.word)


class RemoveOwnTerm(Edit):
    """Take a definition of the draft's own away; the library's, if there is one, holds again."""

    term: str

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier without the definition."""
        rest = tuple(one for one in dossier.draft.own_terms if one.id != self.term)
        if len(rest) == len(dossier.draft.own_terms):
            raise NoSuchOwnTerm(self.term)
        return replace(dossier, draft=replace(dossier.draft, own_terms=rest))

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Begripsomschrijving verwijderd: AI-systeem"."""
        words = {one.id: one.word for one in dossier.draft.own_terms}
        return message("edit.remove_own_term", word=words.get(self.term, Bilingual(self.term, self.term)))


def _with_own_clause(dossier: Dossier, clause: str, source: str) -> Dossier:
    own = {**dossier.draft.own_clauses, clause: source}
    return replace(dossier, draft=replace(dossier.draft, own_clauses=own))
