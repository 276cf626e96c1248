"""What is to be printed for each parameter of a placement: a value, a blank, or what parties differ on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from caotool.frozen import Frozen
from caotool.model.agreement import same_value
from caotool.model.clause import Clause
from caotool.model.dossier import Party, Position, Stance
from caotool.model.draft import AGREED, OwnWording, Placement
from caotool.model.values import Open, Value


class Disputed(Frozen):
    """A parameter on which the tabled positions differ: the parties that want one value, with that value."""

    sides: tuple[tuple[str, Value], ...]


Stated: TypeAlias = Value | Disputed


class Standing(Frozen):
    """All that is to be printed of one placement, from the draft or from the table."""

    values: Mapping[str, Stated]
    wording: OwnWording | None = None
    wording_disputed: bool = False
    against: str = ""
    """The parties that want the clause left out; empty where nobody does, or all do."""
    unwanted: bool = False
    """Every party that spoke wants it left out."""


def from_draft(placement: Placement) -> Standing:
    """What this delegation, or the mediator, has filled in."""
    return Standing(placement.values, placement.wording)


def from_table(
    placement: Placement, clause: Clause | None, positions: Mapping[str, Position], parties: Sequence[Party]
) -> Standing | None:
    """What is on the table; None where nothing is, so that what is not tabled stays private.

    The draft's values and wording are not looked at: what parties agreed on was copied from the table.
    """
    if placement.status in AGREED and placement.agreed is not None:
        return Standing(placement.agreed.values, placement.agreed.wording)
    labels = {party.id: party.label for party in parties}
    order = {party.id: place for place, party in enumerate(parties)}
    spoken = [
        (labels.get(party, party), position)
        for party, position in sorted(positions.items(), key=lambda each: order.get(each[0], len(order)))
        if position.stance is not Stance.SILENT
    ]
    if not spoken:
        return None
    wanting = [(who, position) for who, position in spoken if position.stance is Stance.IN]
    names = [parameter.name for parameter in clause.parameters] if clause else []
    wordings = {id(position.wording): position.wording for _, position in wanting}
    distinct = [
        wording for place, wording in enumerate(wordings.values()) if wording not in list(wordings.values())[:place]
    ]
    return Standing(
        {name: _stated(name, wanting) for name in names},
        distinct[0] if len(distinct) == 1 else None,
        len(distinct) > 1,
        _row([who for who, position in spoken if position.stance is Stance.OUT]) if wanting else "",
        not wanting,
    )


def _stated(name: str, wanting: Sequence[tuple[str, Position]]) -> Stated:
    groups: list[tuple[list[str], Value]] = []
    for who, position in wanting:
        value = position.values.get(name)
        if value is None or isinstance(value, Open):
            continue
        same = next((group for group in groups if same_value(group[1], value)), None)
        if same:
            same[0].append(who)
        else:
            groups.append(([who], value))
    if not groups:
        return Open()
    if len(groups) == 1:
        return groups[0][1]
    return Disputed(tuple((_row(who), value) for who, value in groups))


def _row(names: Sequence[str]) -> str:
    return ", ".join(names)
