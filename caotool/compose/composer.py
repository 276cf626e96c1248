"""A draft and a library made into a document, with everything worth knowing about it.

Composing again after one edit makes only what changed: articles that came out the same are the same objects.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from caotool.compose.definitions import DEFINITIONS, definitions_paragraph, terms_in_use
from caotool.compose.memory import Entry, Kept, Places, Words, asks_placed, resolved_paragraph
from caotool.compose.numbering import article_heading, article_number
from caotool.compose.pieces import Sketch
from caotool.compose.references import Located, References
from caotool.compose.request import Request, View
from caotool.compose.sketching import sketch_of
from caotool.compose.stated import Standing, from_draft, from_table
from caotool.frozen import Frozen, replace
from caotool.language.message import Message, message, say
from caotool.language.tongue import Bilingual, Language
from caotool.model.catalogue import Catalogue
from caotool.model.clause import Clause
from caotool.model.document import (
    Annex,
    AnnexSort,
    Article,
    ArticleSort,
    Chapter,
    Document,
    Paragraph,
    TextSpan,
)
from caotool.model.draft import Form, Placement, Status
from caotool.model.finding import Finding, InDraft, Severity

_LEFT_OUT = {Status.PARKED: "compose.parked", Status.WITHDRAWN: "compose.withdrawn"}


class Composition(Frozen):
    """A document, and what the user should know about it."""

    document: Document
    findings: tuple[Finding, ...]


def compose(request: Request, catalogue: Catalogue) -> Composition:
    """The document once; who composes again after every edit keeps a :class:`Composer`."""
    return Composer(catalogue).compose(request)


class Composer:
    """Composes with a memory of the last document in each language and view.

    The catalogue is the library without anybody's own clauses: which of those may be seen, the request says. Clauses
    are remembered by identity: a library that was read again brings new ones.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._memory: dict[tuple[Language, View], dict[str, Entry]] = {}
        self._definitions: dict[tuple[Language, View], Article] = {}
        self._with_own: dict[View, tuple[Mapping[str, str], Catalogue]] = {}
        self._agreed: dict[tuple[str, str], Clause | None] = {}

    def compose(self, request: Request) -> Composition:
        """The document that a request asks for. Nothing in a draft or a library makes it raise."""
        return _Run(self, request, self._memory, self._definitions).composition()

    def catalogue(self, request: Request) -> Catalogue:
        """The library with the own clauses of a request."""
        sources = request.draft.own_clauses
        known = self._with_own.get(request.view)
        if known is None or known[0] != sources:
            known = self._with_own[request.view] = (sources, self._catalogue.with_own_clauses(sources))
        return known[1]

    def agreed_clause(self, clause_id: str, source: str) -> Clause | None:
        """A clause as it was agreed, whatever has been tabled since; without a source that of the library."""
        if (clause_id, source) not in self._agreed:
            catalogue = self._catalogue.with_own_clauses({clause_id: source}) if source else self._catalogue
            self._agreed[clause_id, source] = catalogue.clause(clause_id)
        return self._agreed[clause_id, source]


class _Run:
    """One composition."""

    def __init__(
        self,
        composer: Composer,
        request: Request,
        memory: dict[tuple[Language, View], dict[str, Entry]],
        definitions: dict[tuple[Language, View], Article],
    ) -> None:
        self._composer = composer
        self._catalogue = composer.catalogue(request)
        self._request = request
        self._language = request.language
        self._earlier = memory.get((request.language, request.view), {})
        self._memory = memory
        self._entries: dict[str, Entry] = {}
        self._definitions = definitions
        self._findings: list[Finding] = []

    def composition(self) -> Composition:
        """The document and its findings."""
        request = self._request
        kept = list(self._kept())
        placed = frozenset(each.placement.clause for each in kept)
        words = Words(request, self._catalogue)
        for each in kept:
            self._entries[each.placement.id] = self._entry(each, placed, words)
        chapter, protocol = self._places(kept)
        defined = self._defined()
        order = _order(chapter, bool(defined))
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

    def _kept(self) -> Iterator[Kept]:
        request = self._request
        for placement in request.draft.placements:
            clause = self._clause(placement)
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
                yield Kept(placement, clause, standing, mark)

    def _clause(self, placement: Placement) -> Clause | None:
        sources, agreed = self._request.draft.own_clauses, placement.agreed
        if self._request.view is View.TABLE and agreed and agreed.source != sources.get(placement.clause, ""):
            return self._composer.agreed_clause(placement.clause, agreed.source)
        return self._catalogue.clause(placement.clause)

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

    def _places(self, kept: Sequence[Kept]) -> tuple[list[Kept], list[Kept]]:
        chapter: list[Kept] = []
        protocol: list[Kept] = []
        for each in kept:
            is_point = each.placement.form is Form.PROTOCOL and each.placement.clause != DEFINITIONS
            (protocol if is_point else chapter).append(each)
        return chapter, protocol

    # Sketches and definitions.

    def _entry(self, kept: Kept, placed: frozenset[str], words: Mapping[str, str]) -> Entry:
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
        return Entry(
            clause,
            standing,
            self._request.conventions,
            self._request.draft.own_terms,
            placed if asks_placed(clause, standing, self._language) else None,
            sketch,
        )

    def _defined(self) -> Paragraph | None:
        used = {term for entry in self._entries.values() for term in entry.sketch.terms}
        request = self._request
        # An own term that no tabled text uses has not been shown to the other side.
        terms, findings = terms_in_use(
            sorted(used),
            request.draft.own_terms,
            self._catalogue,
            request.conventions,
            unused_too=request.view is View.WORKING,
        )
        self._findings.extend(findings)
        return definitions_paragraph(terms, self._language, request.conventions) if terms else None

    def _definitions_article(
        self, defined: Paragraph | None, number: str, heading: str, chapter: Sequence[Kept]
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

    def _located(self, order: Sequence[Kept | None], protocol: Sequence[Kept]) -> Places:
        located = Places({}, {})
        for place, one in enumerate(order):
            number = article_number(self._request.conventions, place)
            if one is None:
                located.by_clause.setdefault(DEFINITIONS, []).append(Located("", number))
            else:
                located.add(one, number, 0, self._entries[one.placement.id].sketch)
        for place, one in enumerate(protocol, 1):
            located.add(one, str(place), 1, self._entries[one.placement.id].sketch)
        return located

    def _article(self, kept: Kept, number: str, heading: str, located: Places, references: References) -> Article:
        entry = self._entries[kept.placement.id]
        sketch = entry.sketch
        origin = located.by_placement[kept.placement.id]
        resolved = {each: references.spans(origin, kept.placement.clause, *each) for each in sketch.references}
        made_from = (number, heading, kept.mark, resolved)
        if entry.article is not None and entry.made_from == made_from:
            return entry.article
        paragraphs = sketch.paragraphs
        if resolved:
            paragraphs = tuple(resolved_paragraph(paragraph, resolved) for paragraph in paragraphs)
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


def _order(chapter: Sequence[Kept], defined: bool) -> list[Kept | None]:
    """The articles in order, None for the definitions: where a placement puts them, or else first."""
    order: list[Kept | None] = []
    for each in chapter:
        if each.placement.clause != DEFINITIONS:
            order.append(each)
        elif defined and None not in order:
            order.append(None)
    return [None, *order] if defined and None not in order else order
