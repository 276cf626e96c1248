"""What lies between a template and a paragraph: words whose structure is still to be read, and spans that have none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from caotool.language.tongue import Language
from caotool.model.conventions import Conventions, EmployeeWord
from caotool.model.document import DisputedSpan, OpenSpan, Paragraph, ReferenceSpan, Span, TableBlock
from caotool.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Literal:
    """Words of the clause itself: the only piece in which line breaks and list markers mean anything."""

    text: str


@dataclass(frozen=True, slots=True)
class Opening:
    """The start of text that stands or falls with a choice that has not been made; printed after a list marker."""

    spans: tuple[OpenSpan | DisputedSpan | Literal, ...]


@dataclass(frozen=True, slots=True)
class Closing:
    """The end of such text."""


@dataclass(frozen=True, slots=True)
class Pending:
    """A reference whose words are computed when every article has its number."""

    clause: str
    label: str


@dataclass(frozen=True, slots=True)
class TablePiece:
    """A table parameter: a real table alone on a line, its one-line spelling elsewhere."""

    block: TableBlock
    inline: Span


Piece: TypeAlias = Literal | Opening | Closing | Pending | TablePiece | Span


def pending_span(pending: Pending) -> ReferenceSpan:
    """The reference as it waits in a sketch; it has no text yet."""
    return ReferenceSpan("", None) if not pending.clause and not pending.label else _Waiting("", None, pending)


@dataclass(frozen=True, slots=True)
class _Waiting(ReferenceSpan):
    pending: Pending = Pending("", "")


def waits_for(span: Span) -> Pending | None:
    """What the reference in a sketch waits for; None for every other span."""
    return span.pending if isinstance(span, _Waiting) else None


@dataclass(frozen=True, slots=True)
class Sketch:
    """An article as far as it can be made by itself: without its own number, references still waiting."""

    title: str
    paragraphs: tuple[Paragraph, ...]
    references: tuple[Pending, ...]
    labels: tuple[tuple[str, str], ...]
    """Label -> bare paragraph number, empty for a sole paragraph."""
    terms: frozenset[str]
    findings: tuple[Finding, ...]
    asks_placed: bool
    """Whether its text depends on which other clauses are placed."""
    mark: str = ""
    explanation: str = ""


def employee_word(text: str, language: Language, conventions: Conventions) -> str:
    """The clause's words with the cao's own word for employee; whole words only, so no ``werknemersorganisatie``."""
    if language is not Language.NL or conventions.employee_word is EmployeeWord.WERKNEMER:
        return text
    if "erknemer" not in text:
        return text
    import re

    return re.sub(r"(?<![\w-])([Ww])erknemer(?=(?:s|'s|’s)?(?![\w-]))", _medewerker, text)


def _medewerker(match: object) -> str:
    return "Medewerker" if str(match[1]) == "W" else "medewerker"  # type: ignore[index]
