"""A dossier, a library and a clock to keep dossiers with in tests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from caotool.language.tongue import Bilingual, Language
from caotool.model.catalogue import Catalogue
from caotool.model.clause import Clause, Side
from caotool.model.dossier import Dossier, Party
from caotool.model.draft import Draft, Placement
from caotool.model.finding import Finding
from caotool.model.reference_data import LegalFact, TermDefinition
from caotool.model.template import Template

START = datetime(2026, 3, 2, 21, 30, tzinfo=UTC)


@dataclass
class Clock:
    """A clock that goes a second further each time it is read, and further when it is told to."""

    now: datetime = START

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@dataclass(frozen=True)
class Shelf:
    """A library with the clauses it is given."""

    clauses: dict[str, Clause] = field(default_factory=dict)

    def clause(self, clause_id: str) -> Clause | None:
        return self.clauses.get(clause_id)

    def term(self, term_id: str) -> TermDefinition | None:
        return None

    def fact(self, fact_id: str) -> LegalFact | None:
        return None

    def theme_title(self, theme_id: str) -> Bilingual:
        return Bilingual(theme_id, theme_id)

    def with_own_clauses(self, sources: Mapping[str, str]) -> Catalogue:
        return self

    def wording(self, clause: Clause, text: str, language: Language) -> tuple[Template | None, tuple[Finding, ...]]:
        return None, ()


SHELF = Shelf()

DOSSIER = Dossier(
    id="d1",
    title=Bilingual("AI-hoofdstuk Zonnebank", "AI chapter Zonnebank"),
    created=date(2026, 3, 1),
    owner="fnv",
    parties=(
        Party("fnv", "FNV Finance", Side.EMPLOYEES, "FNV"),
        Party("bank", "Zonnebank N.V.", Side.EMPLOYERS),
    ),
    draft=Draft((Placement("p2bcdf", "retraining.personal-budget", "1.0.0"),)),
)
