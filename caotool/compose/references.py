"""The words of cross-references, computed from the numbers that articles turned out to have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from caotool.compose.numbering import numbered
from caotool.frozen import Frozen, Struct, field
from caotool.language.message import message, say
from caotool.language.sentences import enumerate_words
from caotool.language.tongue import Bilingual, Language
from caotool.language.words import HIGHEST, ordinal
from caotool.model.catalogue import Catalogue
from caotool.model.conventions import Conventions, Numbering
from caotool.model.document import ReferenceSpan, Span, Target, TextSpan
from caotool.model.finding import Finding, InDraft, Severity

Spans = tuple[Span, ...]


class Located(Frozen):
    """An article of the document: where it stands, and the bare numbers of its labelled paragraphs."""

    placement: str
    number: str
    labels: tuple[tuple[str, str], ...] = ()
    annex: int = 0
    """The number of the annex that holds it as a point; 0 for an article of the chapter."""
    chosen: Mapping[str, str] = field(default_factory=dict)
    """What the user chose for its own references: clause id -> placement id."""


class References(Struct):
    """Puts references into words. ``articles`` maps a clause id to its places in the document, in order."""

    articles: Mapping[str, Sequence[Located]]
    conventions: Conventions
    language: Language
    catalogue: Catalogue
    findings: list[Finding] = field(default_factory=list)

    def spans(self, origin: Located, own_clause: str, clause: str, label: str) -> Spans:
        """The words of one reference that stands in the article ``origin``."""
        if clause in ("", own_clause):
            return (self._within(origin, label),)
        places = self.articles.get(clause, ())
        chosen = [place for place in places if place.placement == origin.chosen.get(clause)]
        if not places:
            return (self._outside(origin, clause),)
        if len(places) == 1 or chosen:
            return (self._single(origin, (chosen or places)[0], clause, label),)
        self._find(origin, "reference.which-one", "which_one", Severity.NOTE, title=self._title(clause))
        return self._several(origin, places, clause, label)

    def _within(self, origin: Located, label: str) -> ReferenceSpan:
        number = self._paragraph(origin, origin, "", label)
        if not number:
            return ReferenceSpan(say("compose.reference.this", self.language), Target(origin.placement))
        key = "compose.reference.ordinal_own" if self._ordinals(number) else ""
        return ReferenceSpan(self._paragraph_words(number, key), Target(origin.placement, label))

    def _single(self, origin: Located, place: Located, clause: str, label: str) -> ReferenceSpan:
        number = self._paragraph(origin, place, clause, label)
        text = self._article_words(place)
        if not number:
            return ReferenceSpan(text, _target(place))
        return ReferenceSpan(f"{text}, {self._paragraph_words(number)}", _target(place, label))

    def _several(self, origin: Located, places: Sequence[Located], clause: str, label: str) -> Spans:
        """All of them: ``artikelen 5.2 en 5.4``, each number a reference of its own."""
        bare = not label and not any(place.annex for place in places)
        if bare and self.conventions.numbering is not Numbering.LETTERED:
            head = say("compose.reference.articles", self.language) + " "
            numbers = [ReferenceSpan(place.number, _target(place)) for place in places]
        else:
            head = ""
            numbers = [self._single(origin, place, clause, label) for place in places]
        joint = enumerate_words(["\0"] * len(numbers), self.language, "and").split("\0")
        spans: list[Span] = [TextSpan(head)] if head else []
        for between, reference in zip(joint, numbers, strict=False):
            if between:
                spans.append(TextSpan(between))
            spans.append(reference)
        return tuple(spans)

    def _outside(self, origin: Located, clause: str) -> Span:
        known = self.conventions.known_articles.get(clause)
        if known:
            return ReferenceSpan(self._cited(known), None)
        title = self._title(clause)
        self._find(origin, "reference.missing", "reference_missing", Severity.WARNING, title=title, clause=clause)
        words = title.in_(self.language)
        return ReferenceSpan(say("compose.reference.missing", self.language, title=words), None)

    def _cited(self, known: str) -> str:
        """The cao's own citation; in English its word for article follows."""
        if self.language is Language.EN and known[:8].casefold() == "artikel ":
            return "Article " + known[8:]
        return known

    def _article_words(self, place: Located) -> str:
        if place.annex:
            return say("compose.reference.point", self.language, annex=place.annex, number=place.number)
        if self.conventions.numbering is Numbering.LETTERED:
            return place.number
        return numbered("compose.reference.article", place.number, self.language)

    def _paragraph_words(self, number: str, key: str = "") -> str:
        if self.conventions.numbering is Numbering.LETTERED:
            return numbered("compose.reference.lettered", number, self.language)
        if self._ordinals(number):
            words = ordinal(int(number), self.language)
            return numbered(key or "compose.reference.ordinal", words, self.language)
        return numbered("compose.reference.paragraph", number, self.language)

    def _ordinals(self, number: str) -> bool:
        return self.conventions.member_ordinals and number.isdigit() and int(number) <= HIGHEST

    def _paragraph(self, origin: Located, place: Located, clause: str, label: str) -> str:
        """The bare number of a labelled paragraph; empty for a whole article and for a sole paragraph."""
        if not label:
            return ""
        number = dict(place.labels).get(label)
        if number is None:
            title: Bilingual | str = self._title(clause) if clause else say("compose.reference.this", self.language)
            self._find(origin, "reference.label", "label_missing", Severity.WARNING, label=label, title=title)
        return number or ""

    def _title(self, clause: str) -> Bilingual:
        found = self.catalogue.clause(clause)
        return found.title if found else Bilingual(clause, clause)

    def _find(self, origin: Located, code: str, key: str, severity: Severity, **fillings: Bilingual | str) -> None:
        finding = Finding(
            code,
            severity,
            message(f"compose.finding.{key}", **fillings),
            InDraft(origin.placement),
            message(f"compose.finding.{key}.remedy", **fillings),
        )
        if finding not in self.findings[-8:]:
            self.findings.append(finding)


def _target(place: Located, label: str = "") -> Target | None:
    return Target(place.placement, label) if place.placement else None
