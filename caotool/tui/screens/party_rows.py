"""The parties of a dossier as rows that can be changed, added to and emptied."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Select

from caotool.frozen import replace
from caotool.model.clause import Side
from caotool.model.dossier import Party
from caotool.session.beginning import new_party_id
from caotool.tui.screens.dialog import text
from caotool.tui.widgets.worded import Line, Pick, Saying, Verb

_HEADS = ("name", "short", "side", "signatory")


class PartyRow(Horizontal):
    """One party: name, short name, side, and who signs."""

    def __init__(self, party: Party, saying: Saying) -> None:
        super().__init__(classes="party")
        self._party, self._saying = party, saying

    def compose(self) -> ComposeResult:
        """The fields beside each other."""
        yield Line(self._party.name, None, self._saying("settings.party.name"), "name")
        yield Line(self._party.short, None, self._saying("settings.party.short"), "short")
        yield Pick(lambda: [(side.value, self._saying(f"side.{side}")()) for side in Side], self._party.side.value)
        yield Line(self._party.signatory, None, self._saying("settings.party.signatory"), "signatory")

    def party(self) -> Party:
        """The party as it is filled in; without a name it is to go."""
        if not self.children:
            return self._party  # nothing can have been filled in yet
        name, short, signatory = (field.value.strip() for field in self.query(Input))
        side = Side(str(self.query_one(Select).value))
        return replace(self._party, name=name, short=short, side=side, signatory=signatory)


class PartyRows(Vertical):
    """All parties under a line of heads, with a button for another one."""

    def __init__(self, parties: Sequence[Party], saying: Saying) -> None:
        super().__init__(classes="step")
        self._parties, self._saying = tuple(parties), saying

    def compose(self) -> ComposeResult:
        """A row per party."""
        with Horizontal(classes="party--heads"):
            for one in _HEADS:
                yield text(self._saying(f"settings.party.{one}"), f"dialog--label {one}")
        for party in self._parties:
            yield PartyRow(party, self._saying)
        yield Verb(self._saying("settings.party.add"), "add-party")

    def add(self) -> None:
        """Another row, with the cursor in it."""
        side = Side.EMPLOYEES if not self._parties or self._parties[-1].side is Side.EMPLOYERS else Side.EMPLOYERS
        party = Party(new_party_id(self._parties), "", side)
        self._parties = (*self._parties, party)
        row = PartyRow(party, self._saying)
        self.mount(row, before="#add-party")
        self.call_after_refresh(lambda: row.query(Input).first().focus())

    def parties(self) -> tuple[Party, ...]:
        """The parties that have a name."""
        return tuple(party for row in self.query(PartyRow) if (party := row.party()).name)
