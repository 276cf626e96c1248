"""Edits of the dossier as a whole: its title, parties, owner, conventions, profile and the state of the talks."""

from __future__ import annotations

from datetime import date

from caotool.frozen import replace
from caotool.language.message import Message, message
from caotool.language.tongue import Bilingual, Language
from caotool.model.catalogue import Catalogue
from caotool.model.conventions import Conventions
from caotool.model.dossier import MEDIATOR, Dossier, Party, Talks
from caotool.model.edits.base import Edit, EditRefused, NoSuchParty, PartyExists
from caotool.model.edits.phrases import party_name
from caotool.model.profile import Profile


class PartyInUse(EditRefused):
    """The party owns the dossier or made proposals, so it cannot go."""

    def __init__(self, party: Party) -> None:
        super().__init__(message("edit.party_in_use", party=party.label))


class SetTitle(Edit):
    """Name the dossier."""

    title: Bilingual

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with the title."""
        return replace(dossier, title=self.title)

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Titel: AI-hoofdstuk → Hoofdstuk AI en werk"."""
        return message("edit.set_title", before=dossier.title, after=self.title)


class SetLanguage(Edit):
    """Choose the language of the leading text."""

    language: Language

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with the language."""
        return replace(dossier, language=self.language)

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Taal van de leidende tekst: Engels"."""
        return message("edit.set_language", language=message(f"edit.language.{self.language}"))


class SetParties(Edit):
    """Replace the whole list of parties, such as after the assistant for a new dossier."""

    parties: tuple[Party, ...]

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with these parties; PartyInUse where one that owns it or made proposals would go."""
        kept = {party.id for party in self.parties}
        if len(kept) < len(self.parties):
            ids = [party.id for party in self.parties]
            raise PartyExists(next(one for one in ids if ids.count(one) > 1))
        for party in dossier.parties:
            if party.id not in kept:
                _refuse_if_in_use(dossier, party)
        return replace(dossier, parties=self.parties)

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Partijen: FNV, CNV, werkgever"."""
        return message("edit.set_parties", parties=", ".join(party.label for party in self.parties))


class AddParty(Edit):
    """Add a party at the end."""

    party: Party

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with the party."""
        if dossier.party(self.party.id) is not None:
            raise PartyExists(self.party.id)
        return replace(dossier, parties=(*dossier.parties, self.party))

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Partij toegevoegd: FNV"."""
        return message("edit.add_party", party=self.party.label)


class ChangeParty(Edit):
    """Change the particulars of the party with the same id."""

    party: Party

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with the changed party."""
        if dossier.party(self.party.id) is None:
            raise NoSuchParty(self.party.id)
        changed = (self.party if one.id == self.party.id else one for one in dossier.parties)
        return replace(dossier, parties=tuple(changed))

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Partij gewijzigd: FNV"."""
        return message("edit.change_party", party=self.party.label)


class RemoveParty(Edit):
    """Take a party away that neither owns the dossier nor made proposals."""

    party: str

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier without the party."""
        party = dossier.party(self.party)
        if party is None:
            raise NoSuchParty(self.party)
        _refuse_if_in_use(dossier, party)
        return replace(dossier, parties=tuple(one for one in dossier.parties if one.id != self.party))

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Partij verwijderd: FNV"."""
        return message("edit.remove_party", party=party_name(dossier, self.party))


class SetOwner(Edit):
    """Say whose dossier it is: the id of a party, or :data:`~caotool.model.dossier.MEDIATOR`."""

    owner: str

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with the owner."""
        if self.owner != MEDIATOR and dossier.party(self.owner) is None:
            raise NoSuchParty(self.owner)
        return replace(dossier, owner=self.owner)

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Dossier van: FNV"."""
        return message("edit.set_owner", owner=party_name(dossier, self.owner))


class SetConventions(Edit):
    """Change how the surrounding cao writes and numbers."""

    conventions: Conventions

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with these conventions."""
        return replace(dossier, conventions=self.conventions)

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Schrijfwijze van de cao gewijzigd"."""
        return message("edit.set_conventions")


class SetProfile(Edit):
    """Change the private figures of the employer or sector."""

    profile: Profile

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with these figures."""
        return replace(dossier, profile=self.profile)

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Profiel gewijzigd"."""
        return message("edit.set_profile")


class SetTalks(Edit):
    """Say how far the whole is."""

    talks: Talks

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with the state of the talks."""
        return replace(dossier, talks=self.talks)

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Onderhandeling: overleg → eindbod"."""
        return message(
            "edit.set_talks",
            before=message(f"edit.talks.{dossier.talks}"),
            after=message(f"edit.talks.{self.talks}"),
        )


class SetDated(Edit):
    """Set the date that exports carry; None returns to the date of creation."""

    dated: date | None

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with the date."""
        return replace(dossier, dated=self.dated)

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Datum op het document: 1 juli 2026"."""
        from caotool.language.dates import write_date
        from caotool.model.edits.phrases import in_both

        shown = self.dated or dossier.created
        return message("edit.set_dated", date=in_both(lambda language: write_date(shown, language)))


def _refuse_if_in_use(dossier: Dossier, party: Party) -> None:
    if party.id == dossier.owner or any(party.id in proposal.parties for proposal in dossier.proposals()):
        raise PartyInUse(party)
