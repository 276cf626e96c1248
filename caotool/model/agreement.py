"""What parties can agree on: what is on the table, value by value, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable

from caotool.frozen import Frozen
from caotool.model.dossier import Dossier, Position, Stance, own_clauses_on_table, positions_on_table
from caotool.model.draft import Agreed, Placement
from caotool.model.values import Open, Value


class NotTabled(Frozen):
    """What of a placement no party has on the table as the draft has it, so that nobody can have agreed to it."""

    altogether: bool = False
    """No party has offered the clause at all."""
    parameters: tuple[str, ...] = ()
    wording: bool = False


def agreement_on(placement: Placement, dossier: Dossier) -> Agreed | NotTabled:
    """A copy of what the draft has for a placement, where every value and the wording is one that a party tabled.

    Each party may have tabled a part of it: taking over a value of the other side makes it the draft's.
    """
    tabled = positions_on_table(dossier).get(placement.id, {}).values()
    offered = [position for position in tabled if position.stance is Stance.IN]
    if not offered:
        return NotTabled(altogether=True)
    names = dict.fromkeys(name for values in (placement.values, *(one.values for one in offered)) for name in values)
    apart = tuple(name for name in names if not _offered(name, placement.values.get(name), offered))
    source = dossier.draft.own_clauses.get(placement.clause, "")
    known = source == own_clauses_on_table(dossier).get(placement.clause, "")
    reworded = not known or not any(one.wording == placement.wording for one in offered)
    if apart or reworded:
        return NotTabled(parameters=apart, wording=reworded)
    values = {name: value for name, value in placement.values.items() if not _blank(value)}
    return Agreed(values, placement.wording, source)


def same_value(one: Value | None, other: Value | None) -> bool:
    """Whether two values are the same to a reader; all that is not filled in is."""
    if _blank(one) or _blank(other):
        return _blank(one) and _blank(other)
    return one == other and type(one) is type(other)


def _offered(name: str, value: Value | None, positions: Iterable[Position]) -> bool:
    return any(same_value(value, one.values.get(name)) for one in positions)


def _blank(value: Value | None) -> bool:
    return value is None or isinstance(value, Open)
