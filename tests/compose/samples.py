"""A small library in memory, and short ways to place and compose its clauses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from caotool.compose import Composition, Request, View, compose
from caotool.frozen import replace
from caotool.language.time import TimeUnit
from caotool.language.tongue import Bilingual, Language
from caotool.library.template import parse_template
from caotool.model.catalogue import Catalogue
from caotool.model.clause import (
    Binding,
    Character,
    Clause,
    ClauseStatus,
    Extendable,
    Parameter,
    Side,
)
from caotool.model.conventions import Conventions
from caotool.model.document import Article, Imprint, Item, Paragraph, Span
from caotool.model.dossier import Party, Position
from caotool.model.draft import Draft, Placement
from caotool.model.finding import Finding, Severity
from caotool.model.kinds.base import Kind
from caotool.model.kinds.choosing import LadderKind, YesNoKind
from caotool.model.kinds.moments import DurationKind
from caotool.model.kinds.numeric import MoneyKind
from caotool.model.kinds.tables import Column, TableKind
from caotool.model.kinds.words import TextKind
from caotool.model.reference_data import Ladder, LegalFact, Rung, TermDefinition
from caotool.model.template import Template
from caotool.model.values import Value

NL, EN = Language.NL, Language.EN

OBLIGATION = Ladder(
    "obligation",
    Bilingual("Verplichtingsgraad", "Degree of obligation"),
    (
        Rung(
            "efforts",
            Bilingual("spant zich in", "makes efforts"),
            {NL: {"finite": "spant zich in om", "tail": "{1}"}, EN: {"finite": "makes efforts to {1}"}},
        ),
        Rung(
            "obliged",
            Bilingual("is verplicht", "is obliged"),
            {NL: {"finite": "{0}", "tail": "{0}"}, EN: {"finite": "{0}"}},
        ),
    ),
)

KINDS: Mapping[str, Kind] = {
    "amount": MoneyKind(),
    "term": DurationKind(units=tuple(TimeUnit)),
    "remark": TextKind(),
    "forgiven": YesNoKind(),
    "duty": LadderKind(OBLIGATION),
    "scale": TableKind(
        (
            Column("service", Bilingual("Diensttijd", "Service"), DurationKind(units=tuple(TimeUnit))),
            Column("bonus", Bilingual("Bonus", "Bonus"), MoneyKind()),
        )
    ),
}

LABELS = {
    "amount": Bilingual("Budget per werknemer", "Budget per employee"),
    "term": Bilingual("Termijn", "Period"),
    "remark": Bilingual("Opmerking", "Remark"),
    "forgiven": Bilingual("Geen terugbetaling", "No repayment"),
    "duty": Bilingual("Verplichtingsgraad", "Degree of obligation"),
    "scale": Bilingual("Staffel", "Scale"),
}

TERMS = {
    term.id: term
    for term in (
        TermDefinition(
            "ai-system", Bilingual("AI-systeem", "AI system"), Bilingual("systeem", "a system"), "", ("ai-act",)
        ),
        TermDefinition("ai-act", Bilingual("AI-verordening", "AI Act"), Bilingual("de verordening", "the Act")),
        TermDefinition("unions", Bilingual("vakbonden", "trade unions"), Bilingual("de bonden", "the unions")),
    )
}


def template(text: str) -> Template:
    """A text that must be readable."""
    read, problems = parse_template(text, KINDS)
    assert read is not None, [problem.what.in_(EN) for problem in problems]
    return read


def clause(clause_id: str, nl: str, en: str = "", **fields: object) -> Clause:
    """A clause with all the sample parameters."""
    name = clause_id.rpartition(".")[2]
    made = Clause(
        clause_id,
        "1.0.0",
        ClauseStatus.DRAFT,
        clause_id.partition(".")[0],
        Binding.NORMATIVE,
        Character.MINIMUM,
        Extendable(True),
        Bilingual(name.capitalize(), name.capitalize()),
        Bilingual("", ""),
        {NL: template(nl), EN: template(en or nl)},
        tuple(Parameter(each, kind, LABELS[each]) for each, kind in KINDS.items()),
    )
    return replace(made, **fields)  # type: ignore[arg-type]


@dataclass
class Shelf:
    """A catalogue in memory."""

    clauses: dict[str, Clause] = field(default_factory=dict)

    def clause(self, clause_id: str) -> Clause | None:
        return self.clauses.get(clause_id)

    def term(self, term_id: str) -> TermDefinition | None:
        return TERMS.get(term_id)

    def fact(self, fact_id: str) -> LegalFact | None:
        del fact_id
        return None

    def theme_title(self, theme_id: str) -> Bilingual:
        return Bilingual(theme_id, theme_id)

    def with_own_clauses(self, sources: Mapping[str, str]) -> Catalogue:
        return self

    def wording(self, of: Clause, text: str, language: Language) -> tuple[Template | None, tuple[Finding, ...]]:
        del language
        read, problems = parse_template(text, {each.name: each.kind for each in of.parameters})
        return read, tuple(Finding("template", Severity.ERROR, each.what) for each in problems)


IMPRINT = Imprint("Cao", "", "voorstel", "", date(2027, 1, 1), "", True)


def shelf(*clauses: Clause) -> Shelf:
    return Shelf({each.id: each for each in clauses})


def place(placement: str, of: str, values: Mapping[str, Value] | None = None, **fields: object) -> Placement:
    return replace(Placement(placement, of, "1.0.0", values=values or {}), **fields)  # type: ignore[arg-type]


def request(
    placements: Sequence[Placement],
    conventions: Conventions | None = None,
    language: Language = NL,
    **fields: object,
) -> Request:
    made = Request(Draft(tuple(placements)), conventions or Conventions(chapter=5), language, IMPRINT)
    return replace(made, **fields)  # type: ignore[arg-type]


def composed(
    clauses: Sequence[Clause],
    placements: Sequence[Placement],
    conventions: Conventions | None = None,
    language: Language = NL,
    **fields: object,
) -> Composition:
    return compose(request(placements, conventions, language, **fields), shelf(*clauses))


def article_of(
    nl: str,
    values: Mapping[str, Value] | None = None,
    conventions: Conventions | None = None,
    language: Language = NL,
) -> Article:
    """The only article of a chapter with this text."""
    one = clause("sample.one", nl)
    return composed([one], [place("p1", "sample.one", values)], conventions, language).document.chapter.articles[-1]


def words(spans: Sequence[Span]) -> str:
    return "".join(span.text for span in spans)


def lines(article: Article) -> list[str]:
    """The article as a reader sees it, a line for each paragraph and item."""
    found: list[str] = []
    for paragraph in article.paragraphs:
        found.extend(_lines(paragraph))
    return found


def _lines(paragraph: Paragraph) -> Iterator[str]:
    yield f"{paragraph.number} {words(paragraph.spans)}".strip()
    for item in paragraph.items:
        yield _item(item)
    if paragraph.table:
        for row in paragraph.table.rows:
            yield " | ".join(cell.text for cell in row)
    if paragraph.closing:
        yield words(paragraph.closing)


def _item(item: Item) -> str:
    return f"{'  ' * item.depth}{item.number} {words(item.spans)}".rstrip()


FNV = Party("fnv", "Federatie Nederlandse Vakbeweging", Side.EMPLOYEES, "FNV")
CNV = Party("cnv", "Christelijk Nationaal Vakverbond", Side.EMPLOYEES, "CNV")
EMPLOYERS = Party("wg", "Werkgeversvereniging", Side.EMPLOYERS, "Werkgever")
PARTIES = (FNV, CNV, EMPLOYERS)


def on_table(
    clauses: Sequence[Clause],
    placements: Sequence[Placement],
    table: Mapping[str, Mapping[str, Position]],
    language: Language = NL,
) -> Composition:
    return composed(clauses, placements, None, language, view=View.TABLE, table=table, parties=PARTIES)
