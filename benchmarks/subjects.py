"""Large dossiers and documents for measuring, made from the bundled library."""

from __future__ import annotations

from datetime import date

from caotool.compose.composer import compose
from caotool.compose.request import request_for
from caotool.language.tongue import Bilingual
from caotool.library.library import Library
from caotool.library.load import LibrarySource, load_library
from caotool.model.clause import Side
from caotool.model.dossier import Dossier, Party
from caotool.model.draft import Draft, Placement
from caotool.model.tabled import Tabled
from caotool.resources import clauses


def library() -> Library:
    """The bundled library."""
    return load_library([LibrarySource(clauses(), "caotool")])


def dossier(articles: int, from_library: Library, around: str = "") -> Dossier:
    """A dossier with this many placements, filled with the openings of the employees' side.

    They go by the order of the library, from its start or with the clause ``around`` in the middle.
    """
    ids = [entry.id for entry in from_library.entries]
    first = ids.index(around) - articles // 2 if around else 0
    placements = []
    for number in range(articles):
        clause_id = ids[(first + number) % len(ids)]
        clause = from_library.clause(clause_id)
        if clause is None:
            raise KeyError(clause_id)
        values = {one.name: one.presets[Side.EMPLOYEES].value for one in clause.parameters if one.presets}
        placements.append(Placement(f"p{number:05}", clause.id, clause.version, clause.fingerprint, values))
    parties = (
        Party("union", "Vakbond", Side.EMPLOYEES),
        Party("employer", "Werkgever", Side.EMPLOYERS),
    )
    title = Bilingual("Meetdossier", "Measuring dossier")
    return Dossier("measure", title, date(2026, 1, 1), "union", parties=parties, draft=Draft(tuple(placements)))


def tabled(articles: int, from_library: Library) -> Tabled:
    """A composed chapter with this many articles, ready to be written."""
    composition = compose(request_for(dossier(articles, from_library)), from_library)
    return Tabled("measure", (composition.document,))


def words(of: Tabled) -> int:
    """The number of words in the leading text."""
    from caotool.model.document import spans_of

    return sum(len("".join(span.text for span in spans_of(one)).split()) for one in of.leading.articles())
