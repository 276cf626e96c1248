"""What lies between a template and a paragraph: words whose structure is still to be read, and finished spans."""

from __future__ import annotations

from typing import TypeAlias

from caotool.frozen import Frozen
from caotool.language.patterns import regex
from caotool.language.tongue import Language
from caotool.model.conventions import Conventions, EmployeeWord
from caotool.model.document import DisputedSpan, OpenSpan, Paragraph, ReferenceSpan, Span, TableBlock
from caotool.model.finding import Finding


class Literal(Frozen):
    """Words of the clause itself: the only piece in which line breaks and list markers mean anything."""

    text: str


class Opening(Frozen):
    """The start of text that hangs on a choice that has not been made; it is printed after a list marker."""

    spans: tuple[OpenSpan | DisputedSpan | Literal, ...]


class Closing(Frozen):
    """The end of such text."""


class TablePiece(Frozen):
    """A table parameter: a real table alone on a line, its one-line spelling elsewhere."""

    block: TableBlock
    inline: Span


class WaitingSpan(ReferenceSpan):
    """A reference in a sketch, whose words are computed when every article has its number."""

    clause: str = ""
    label: str = ""


Piece: TypeAlias = Literal | Opening | Closing | TablePiece | Span


class Sketch(Frozen):
    """An article as far as it can be made by itself: without its own number, references still waiting."""

    title: str
    paragraphs: tuple[Paragraph, ...]
    references: tuple[tuple[str, str], ...]
    """Clause id and label of every reference in it."""
    labels: tuple[tuple[str, str], ...]
    """Label -> bare paragraph number, empty for a sole paragraph."""
    terms: frozenset[str]
    findings: tuple[Finding, ...]
    explanation: str = ""
    mark: str = ""


_EMPLOYEE = regex(r"(?<![\w-])([Ww])erknemer(?=(?:s|'s|’s)?(?![\w-]))")


def employee_word(text: str, language: Language, conventions: Conventions) -> str:
    """The clause's words with the cao's own word for employee; whole words only, so no ``werknemersorganisatie``."""
    if language is not Language.NL or conventions.employee_word is EmployeeWord.WERKNEMER:
        return text
    return _EMPLOYEE.sub(lambda word: "Medewerker" if word[1] == "W" else "medewerker", text)
