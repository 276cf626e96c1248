"""What the composer keeps of each placement between one edit and the next."""

from __future__ import annotations

from collections.abc import Mapping

from caotool.compose.pieces import Sketch, WaitingSpan
from caotool.compose.references import Located, Spans
from caotool.compose.request import Request
from caotool.compose.stated import Standing
from caotool.frozen import Frozen, Struct, replace
from caotool.language.tongue import Language
from caotool.model.catalogue import Catalogue
from caotool.model.clause import Clause
from caotool.model.conventions import Conventions
from caotool.model.document import Article, Paragraph, Span
from caotool.model.draft import OwnTerm, Placement


class Kept(Frozen):
    """A placement that is printed, with what is stated for it."""

    placement: Placement
    clause: Clause | None
    standing: Standing
    mark: str


class Entry(Struct):
    """What was made for a placement the last time, and from what."""

    clause: Clause | None
    standing: Standing
    conventions: Conventions
    own_terms: tuple[OwnTerm, ...]
    placed: frozenset[str] | None
    """None where the text does not ask which clauses are placed."""
    sketch: Sketch
    article: Article | None = None
    made_from: tuple[object, ...] = ()
    explanation: Article | None = None

    def holds(self, kept: Kept, request: Request, placed: frozenset[str]) -> bool:
        """Whether the sketch is still what would be made."""
        return (
            self.clause is kept.clause
            and self.standing == kept.standing
            and self.conventions == request.conventions
            and self.own_terms == request.draft.own_terms
            and (self.placed is None or self.placed == placed)
        )


class Places(Frozen):
    """Where everything stands in the document, for references: by clause in order, and by placement."""

    by_clause: dict[str, list[Located]]
    by_placement: dict[str, Located]

    def add(self, kept: Kept, number: str, annex: int, sketch: Sketch) -> None:
        """Add an article of the chapter, or with an annex's number a point of that annex."""
        place = Located(kept.placement.id, number, sketch.labels, annex, kept.placement.references)
        self.by_placement[place.placement] = place
        self.by_clause.setdefault(kept.placement.clause, []).append(place)


class Words(dict[str, str]):
    """Term id -> the word for it, looked up when a text asks for it."""

    def __init__(self, request: Request, catalogue: Catalogue) -> None:
        super().__init__({term.id: term.word.in_(request.language) for term in request.draft.own_terms})
        self._catalogue = catalogue
        self._language = request.language

    def get(self, term_id: str, default: str = "") -> str:  # type: ignore[override]
        """The word, or ``default`` for a term that nobody defines."""
        if term_id in self:
            return self[term_id]
        term = self._catalogue.term(term_id)
        return term.word.in_(self._language) if term else default


def asks_placed(clause: Clause | None, standing: Standing, language: Language) -> bool:
    """Whether the text that counts asks which clauses are placed."""
    own = standing.wording.text.in_(language) if standing.wording else ""
    library = clause.text.get(language) if clause else None
    return "placed(" in own or (library is not None and "placed(" in library.source)


def resolved_paragraph(paragraph: Paragraph, resolved: Mapping[tuple[str, str], Spans]) -> Paragraph:
    """The paragraph with the words of its references filled in."""
    return replace(
        paragraph,
        spans=_resolved(paragraph.spans, resolved),
        items=tuple(replace(item, spans=_resolved(item.spans, resolved)) for item in paragraph.items),
        closing=_resolved(paragraph.closing, resolved),
    )


def _resolved(spans: tuple[Span, ...], resolved: Mapping[tuple[str, str], Spans]) -> tuple[Span, ...]:
    if not any(isinstance(span, WaitingSpan) for span in spans):
        return spans
    found: list[Span] = []
    for span in spans:
        found.extend(resolved[span.clause, span.label] if isinstance(span, WaitingSpan) else (span,))
    return tuple(found)
