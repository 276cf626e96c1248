"""A draft and a library made into a document, with everything worth knowing about it.

Composing again after one edit makes only what changed: articles that came out the same are the same objects.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from caotool.compose.definitions import DEFINITIONS, definitions_paragraph, terms_in_use
from caotool.compose.numbering import article_heading, article_number
from caotool.compose.pieces import Sketch, WaitingSpan
from caotool.compose.references import Located, References, Spans
from caotool.compose.request import Request, View
from caotool.compose.sketching import sketch_of
from caotool.compose.stated import Standing, from_draft, from_table
from caotool.language.message import Message, message, say
from caotool.language.tongue import Bilingual, Language
from caotool.model.catalogue import Catalogue
from caotool.model.clause import Clause
from caotool.model.conventions import Conventions
from caotool.model.document import (
    Annex,
    AnnexSort,
    Article,
    ArticleSort,
    Chapter,
    Document,
    Paragraph,
    Span,
    TextSpan,
)
from caotool.model.draft import Form, OwnTerm, Placement, Status
from caotool.model.finding import Finding, InDraft, Severity

_LEFT_OUT = {Status.PARKED: "compose.parked", Status.WITHDRAWN: "compose.withdrawn"}


@dataclass(frozen=True, slots=True)
class Composition:
    """A document, and what the user should know about it."""

    document: Document
    findings: tuple[Finding, ...]


def compose(request: Request, catalogue: Catalogue) -> Composition:
    """The document once; who composes again after every edit keeps a :class:`Composer`."""
    return Composer(catalogue).compose(request)


@dataclass(frozen=True, slots=True)
class _Kept:
    """A placement that is printed, with what is stated for it."""

    placement: Placement
    clause: Clause | None
    standing: Standing
    mark: str


@dataclass(slots=True)
class _Entry:
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

    def holds(self, kept: _Kept, request: Request, placed: frozenset[str]) -> bool:
        return (
            self.clause is kept.clause
            and self.standing == kept.standing
            and self.conventions == request.conventions
            and self.own_terms == request.draft.own_terms
            and (self.placed is None or self.placed == placed)
        )


class Composer:
    """Composes with a memory of the last document in each language and view.

    It remembers clauses by identity: a library that was read again brings new ones.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._memory: dict[tuple[Language, View], dict[str, _Entry]] = {}
        self._definitions: dict[tuple[Language, View], Article] = {}

    def compose(self, request: Request) -> Composition:
        """The document that a request asks for. Nothing in a draft or a library makes it raise."""
        return _Run(self._catalogue, request, self._memory, self._definitions).composition()


class _Run:
    """One composition."""

    def __init__(
        self,
        catalogue: Catalogue,
        request: Request,
        memory: dict[tuple[Language, View], dict[str, _Entry]],
        definitions: dict[tuple[Language, View], Article],
    ) -> None:
        self._catalogue = catalogue
        self._request = request
        self._language = request.language
        self._earlier = memory.get((request.language, request.view), {})
        self._memory = memory
        self._entries: dict[str, _Entry] = {}
        self._definitions = definitions
        self._findings: list[Finding] = []

    def composition(self) -> Composition:
        """The document and its findings."""
        request = self._request
        kept = list(self._kept())
        placed = frozenset(each.placement.clause for each in kept)
        words = _Words(request, self._catalogue)
        for each in kept:
            self._entries[each.placement.id] = self._entry(each, placed, words)
        chapter, protocol = self._places(kept)
        defined = self._defined()
        articles = [each for each in chapter if each.placement.clause != DEFINITIONS]
        order: list[_Kept | None] = [None if each.placement.clause == DEFINITIONS else each for each in chapter]
        if not defined:
            order = list(articles)
        elif None not in order:
            order.insert(0, None)
        else:
            first = order.index(None)
            order = [each for place, each in enumerate(order) if each is not None or place == first]
        located = self._located(order, protocol)
        references = References(
            located.by_clause, request.conventions, self._language, self._catalogue, self._findings
        )
        made: list[Article] = []
        for place, one in enumerate(order):
            number = article_number(request.conventions, place)
            heading = article_heading(request.conventions, number, self._language)
            if one is None:
                made.append(self._definitions_article(defined, number, heading, chapter))
            else:
                made.append(self._article(one, number, heading, located, references))
        points = [
            self._article(one, str(place), say("compose.point", self._language, number=place), located, references)
            for place, one in enumerate(protocol, 1)
        ]
        self._memory[request.language, request.view] = self._entries
        document = Document(
            self._language,
            request.imprint,
            Chapter(
                str(request.conventions.chapter),
                say("compose.chapter", self._language, number=request.conventions.chapter),
                request.chapter_title or say("compose.chapter_title", self._language),
                tuple(made),
            ),
            tuple(self._annexes(made, points)),
            request.signatories,
        )
        own = [finding for entry in self._entries.values() for finding in entry.sketch.findings]
        return Composition(document, (*own, *self._findings))

    # Which placements are printed.

    def _kept(self) -> Iterator[_Kept]:
        request = self._request
        for placement in request.draft.placements:
            clause = self._catalogue.clause(placement.clause)
            standing: Standing | None = from_draft(placement)
            if request.view is View.TABLE:
                positions = request.table.get(placement.id, {})
                standing = from_table(placement, clause, positions, request.parties)
            if standing is None:
                continue
            left_out = _LEFT_OUT.get(placement.status)
            if left_out and not request.include_parked:
                self._leave_out(placement, clause, message(left_out))
            elif standing.unwanted:
                self._leave_out(placement, clause, message("compose.unwanted_by_all"))
            else:
                mark = say(left_out, self._language) if left_out else ""
                yield _Kept(placement, clause, standing, mark)

    def _leave_out(self, placement: Placement, clause: Clause | None, why: Message) -> None:
        title = clause.title if clause else Bilingual(placement.clause, placement.clause)
        self._findings.append(
            Finding(
                "placement.left-out",
                Severity.NOTE,
                message("compose.finding.left_out", title=title, why=why),
                InDraft(placement.id),
                message("compose.finding.left_out.remedy"),
            )
        )

    def _places(self, kept: Sequence[_Kept]) -> tuple[list[_Kept], list[_Kept]]:
        protocol = [
            each for each in kept if each.placement.form is Form.PROTOCOL and each.placement.clause != DEFINITIONS
        ]
        return [each for each in kept if each not in protocol], protocol

    # Sketches and definitions.

    def _entry(self, kept: _Kept, placed: frozenset[str], words: Mapping[str, str]) -> _Entry:
        earlier = self._earlier.get(kept.placement.id)
        if earlier is not None and earlier.holds(kept, self._request, placed):
            return earlier
        placement, clause, standing = kept.placement, kept.clause, kept.standing
        if placement.clause == DEFINITIONS:
            sketch = Sketch("", (), (), (), frozenset(), ())
        else:
            sketch = sketch_of(
                placement,
                clause,
                standing,
                self._language,
                self._request.conventions,
                placed,
                words,
                self._catalogue,
            )
        return _Entry(
            clause,
            standing,
            self._request.conventions,
            self._request.draft.own_terms,
            placed if _asks_placed(clause, standing, self._language) else None,
            sketch,
        )

    def _defined(self) -> Paragraph | None:
        used = {term for entry in self._entries.values() for term in entry.sketch.terms}
        request = self._request
        terms, findings = terms_in_use(sorted(used), request.draft.own_terms, self._catalogue, request.conventions)
        self._findings.extend(findings)
        return definitions_paragraph(terms, self._language, request.conventions) if terms else None

    def _definitions_article(
        self, defined: Paragraph | None, number: str, heading: str, chapter: Sequence[_Kept]
    ) -> Article:
        placement = next((each.placement.id for each in chapter if each.placement.clause == DEFINITIONS), "")
        article = Article(
            placement,
            DEFINITIONS,
            number,
            heading,
            say("compose.definitions.title", self._language),
            (defined,) if defined else (),
            ArticleSort.DEFINITIONS,
        )
        where = self._request.language, self._request.view
        earlier = self._definitions.get(where)
        if earlier == article:
            return earlier
        self._definitions[where] = article
        return article

    # Numbers and references.

    def _located(self, order: Sequence[_Kept | None], protocol: Sequence[_Kept]) -> _Located:
        located = _Located({}, {})
        for place, one in enumerate(order):
            number = article_number(self._request.conventions, place)
            if one is None:
                located.by_clause.setdefault(DEFINITIONS, []).append(Located("", number))
            else:
                located.add(one, number, 0, self._entries[one.placement.id].sketch)
        for place, one in enumerate(protocol, 1):
            located.add(one, str(place), 1, self._entries[one.placement.id].sketch)
        return located

    def _article(self, kept: _Kept, number: str, heading: str, located: _Located, references: References) -> Article:
        entry = self._entries[kept.placement.id]
        sketch = entry.sketch
        origin = located.by_placement[kept.placement.id]
        resolved = {each: references.spans(origin, kept.placement.clause, *each) for each in sketch.references}
        made_from = (number, heading, kept.mark, resolved)
        if entry.article is not None and entry.made_from == made_from:
            return entry.article
        paragraphs = sketch.paragraphs
        if resolved:
            paragraphs = tuple(_resolved_paragraph(paragraph, resolved) for paragraph in paragraphs)
        entry.article = Article(
            kept.placement.id,
            kept.placement.clause,
            number,
            heading,
            sketch.title,
            paragraphs,
            mark=", ".join(mark for mark in (kept.mark, sketch.mark) if mark),
        )
        entry.made_from = made_from
        entry.explanation = None
        return entry.article

    # Annexes.

    def _annexes(self, articles: Sequence[Article], points: Sequence[Article]) -> Iterator[Annex]:
        number = 0
        if points:
            number += 1
            yield self._annex(number, AnnexSort.PROTOCOL, points)
        if not self._request.with_explanations:
            return
        notes = [note for article in (*articles, *points) if (note := self._explanation(article)) is not None]
        if notes:
            yield self._annex(number + 1, AnnexSort.EXPLANATION, notes)

    def _annex(self, number: int, sort: AnnexSort, articles: Sequence[Article]) -> Annex:
        return Annex(
            sort,
            say("compose.annex", self._language, number=number),
            say(f"compose.{sort}.title", self._language),
            say(f"compose.{sort}.opening", self._language),
            tuple(articles),
        )

    def _explanation(self, article: Article) -> Article | None:
        entry = self._entries.get(article.placement)
        if entry is None or not entry.sketch.explanation:
            return None
        if entry.explanation is None:
            paragraph = Paragraph("", (TextSpan(" ".join(entry.sketch.explanation.split())),))
            # Without a placement of its own: the article is the one that comes back from Word.
            entry.explanation = replace(
                article, placement="", paragraphs=(paragraph,), sort=ArticleSort.EXPLANATION, mark=""
            )
        return entry.explanation


@dataclass(frozen=True, slots=True)
class _Located:
    by_clause: dict[str, list[Located]]
    by_placement: dict[str, Located]

    def add(self, kept: _Kept, number: str, annex: int, sketch: Sketch) -> None:
        place = Located(kept.placement.id, number, sketch.labels, annex, kept.placement.references)
        self.by_placement[place.placement] = place
        self.by_clause.setdefault(kept.placement.clause, []).append(place)


class _Words(dict[str, str]):
    """Term id -> the word for it, looked up when a text asks for it."""

    def __init__(self, request: Request, catalogue: Catalogue) -> None:
        super().__init__({term.id: term.word.in_(request.language) for term in request.draft.own_terms})
        self._catalogue = catalogue
        self._language = request.language

    def get(self, term_id: str, default: str = "") -> str:  # type: ignore[override]
        if term_id in self:
            return self[term_id]
        term = self._catalogue.term(term_id)
        return term.word.in_(self._language) if term else default


def _asks_placed(clause: Clause | None, standing: Standing, language: Language) -> bool:
    own = standing.wording.text.in_(language) if standing.wording else ""
    library = clause.text.get(language) if clause else None
    return "placed(" in own or (library is not None and "placed(" in library.source)


def _resolved_paragraph(paragraph: Paragraph, resolved: Mapping[tuple[str, str], Spans]) -> Paragraph:
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
