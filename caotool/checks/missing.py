"""What a draft has of a framework and what not: for every item what answers it in the draft, and what could.

It shows and does not judge: an item without a placement is no fault, and one with a placement is no approval.
"""

from __future__ import annotations

from caotool.frozen import Frozen
from caotool.library.coverage import Covered, coverage
from caotool.library.library import Library
from caotool.model.catalogue import Catalogue
from caotool.model.draft import Draft, Placement, Status
from caotool.model.reference_data import Framework, FrameworkItem

_OUTSIDE = frozenset({Status.PARKED, Status.WITHDRAWN})


class Standing(Frozen):
    """An item of a framework beside a draft.

    ``placed`` are the placements in the chapter or its annex whose clause answers it; ``aside`` those that are parked
    or withdrawn.
    """

    covered: Covered
    placed: tuple[Placement, ...]
    aside: tuple[Placement, ...]

    @property
    def item(self) -> FrameworkItem:
        """The item."""
        return self.covered.item

    @property
    def is_missing(self) -> bool:
        """Whether nothing in the draft answers it although a clause could."""
        return not self.placed and bool(self.covered.clauses)


def standing(framework: Framework, draft: Draft, catalogue: Catalogue, library: Library) -> tuple[Standing, ...]:
    """Every item of a framework in its order. ``catalogue`` knows the draft's own clauses too."""
    answering: dict[str, list[Placement]] = {}
    for placement in draft.placements:
        clause = catalogue.clause(placement.clause)
        for item in clause.answers if clause else ():
            answering.setdefault(item, []).append(placement)
    return tuple(
        Standing(
            covered,
            tuple(one for one in answering.get(covered.item.id, ()) if one.status not in _OUTSIDE),
            tuple(one for one in answering.get(covered.item.id, ()) if one.status in _OUTSIDE),
        )
        for covered in coverage(library, framework)
    )
