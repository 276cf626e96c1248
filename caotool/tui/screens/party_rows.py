"""The parties of a dossier as rows that can be changed, added to and emptied."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Input, Select

from caotool.frozen import replace
from caotool.language.message import say
from caotool.language.tongue import Language
from caotool.model.clause import Side
from caotool.model.dossier import Party
from caotool.session.beginning import new_party_id
from caotool.tui.screens.dialog import text


class PartyRow(Horizontal):
    """One party: name, short name, side, and who signs."""

    def __init__(self, party: Party, language: Language) -> None:
        super().__init__(classes="party")
        self._party, self._language = party, language

    def compose(self) -> ComposeResult:
        """The fields beside each other."""
        sides = [(Content(say(f"side.{side}", self._language)), side.value) for side in Side]
        yield Input(self._party.name, placeholder=say("settings.party.name", self._language), classes="name")
        yield Input(self._party.short, placeholder=say("settings.party.short", self._language), classes="short")
        yield Select(sides, value=self._party.side.value, allow_blank=False, compact=True)
        yield Input(
            self._party.signatory, placeholder=say("settings.party.signatory", self._language), classes="signs"
        )

    def party(self) -> Party:
        """The party as it is filled in; without a name it is to go."""
        name, short, signatory = (field.value.strip() for field in self.query(Input))
        side = Side(str(self.query_one(Select).value))
        return replace(self._party, name=name, short=short, side=side, signatory=signatory)


class PartyRows(Vertical):
    """All parties, with a button for another one."""

    def __init__(self, parties: Sequence[Party], language: Language) -> None:
        super().__init__(classes="step")
        self._parties, self._language = tuple(parties), language

    def compose(self) -> ComposeResult:
        """A row per party."""
        heads = " · ".join(
            say(f"settings.party.{one}", self._language) for one in ("name", "short", "side", "signatory")
        )
        yield text(heads, "dialog--label")
        for party in self._parties:
            yield PartyRow(party, self._language)
        yield Button(Content(say("settings.party.add", self._language)), id="add-party")

    def add(self) -> None:
        """Another row, with the cursor in it."""
        side = Side.EMPLOYEES if not self._parties or self._parties[-1].side is Side.EMPLOYERS else Side.EMPLOYERS
        party = Party(new_party_id(self._parties), "", side)
        self._parties = (*self._parties, party)
        row = PartyRow(party, self._language)
        self.mount(row, before="#add-party")
        self.call_after_refresh(lambda: row.query(Input).first().focus())

    def parties(self) -> tuple[Party, ...]:
        """The parties that have a name."""
        return tuple(party for row in self.query(PartyRow) if (party := row.party()).name)
