"""Which clauses a draft refers to without having them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from caotool.model.catalogue import Catalogue
from caotool.model.clause import Clause
from caotool.model.draft import Draft, Placement
from caotool.model.template import Node, Refer, Rows, Template, When


def clauses_missed(draft: Draft, catalogue: Catalogue) -> tuple[str, ...]:
    """The ids of the clauses that texts of the draft can refer to and that are not placed, as first mentioned."""
    placed = {placement.clause for placement in draft.placements}
    named: dict[str, None] = {}
    for placement in draft.placements:
        clause = catalogue.clause(placement.clause)
        for template in _texts(placement, clause, catalogue) if clause else ():
            named |= dict.fromkeys(_referred_to(template.nodes))
    return tuple(one for one in named if one and one not in placed)


def _texts(placement: Placement, clause: Clause, catalogue: Catalogue) -> Iterator[Template]:
    for language, template in clause.text.items():
        own = placement.wording.text.in_(language) if placement.wording else ""
        yield (catalogue.wording(clause, own, language)[0] if own else None) or template


def _referred_to(nodes: Iterable[Node]) -> Iterator[str]:
    for node in nodes:
        match node:
            case Refer(clause, _):
                yield clause
            case When(_, then, otherwise):
                yield from _referred_to((*then, *otherwise))
            case Rows(_, body):
                yield from _referred_to(body)
            case _:
                pass
