"""Make the three example dossiers by negotiating them: every step goes through a session, as a user's would.

The organisations, people and figures are invented. The folders in examples/ are replaced, or made in another
folder with ``--into``. Ids and clock are fixed, so that the same script gives the same files.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from caotool.language.message import Message
from caotool.language.tongue import Bilingual, Language
from caotool.library.library import Library
from caotool.library.load import LibrarySource, load_library
from caotool.model.clause import Side
from caotool.model.conventions import Conventions, EmployeeWord, Numbering
from caotool.model.dossier import MEDIATOR, Dossier, Move, Party, Position, Remark, Talks
from caotool.model.draft import AGREED, Form, Status
from caotool.model.edits import (
    AddPlacement,
    AddRemark,
    Edit,
    FreezeRound,
    OpenRound,
    SetForm,
    SetNote,
    SetStatus,
    SetTalks,
    SetValues,
    Table,
    positions_from_draft,
)
from caotool.model.kinds.base import Source
from caotool.model.kinds.wrapped_sources import from_source
from caotool.model.profile import Profile
from caotool.model.values import Value
from caotool.session import Session

ROOT = Path(__file__).resolve().parent.parent
Spelled = Mapping[str, Source]


@dataclass(frozen=True)
class Topic:
    """A clause on the table: what each side wants where it differs from its usual opening, and where it ended.

    ``proposed_by`` is the side that brought it; the other side answers in the same round unless ``unanswered``.
    """

    clause: str
    proposed_by: Side
    employees: Spelled = field(default_factory=dict)
    employers: Spelled = field(default_factory=dict)
    second_employees: Spelled = field(default_factory=dict)
    second_employers: Spelled = field(default_factory=dict)
    agreed: Spelled = field(default_factory=dict)
    status: Status = Status.DISCUSSED
    protocol: bool = False
    unanswered: bool = False
    note: str = ""
    remark: str = ""


@dataclass(frozen=True)
class Example:
    """One invented negotiation."""

    folder: str
    title: Bilingual
    owner: str
    parties: tuple[Party, ...]
    conventions: Conventions
    profile: Profile
    topics: tuple[Topic, ...]
    first_round: date
    second_round: date


def _money(amount: int) -> Decimal:
    return Decimal(amount)


BANK = Example(
    folder="bank",
    title=Bilingual("AI in de cao van Waterlandbank", "AI in the agreement of Waterlandbank"),
    owner="bond-a",
    parties=(
        Party("bank", "Waterlandbank N.V.", Side.EMPLOYERS, "Waterlandbank", "M. de Graaf, directeur HR"),
        Party("bond-a", "Vakbond Financiële Diensten", Side.EMPLOYEES, "VFD", "S. Yılmaz, bestuurder"),
        Party("bond-b", "Bond voor Bankpersoneel", Side.EMPLOYEES, "BvB", "J. Hoekstra, onderhandelaar"),
    ),
    conventions=Conventions(Numbering.ARTICLE, 9, 1, EmployeeWord.MEDEWERKER, known_terms=frozenset({"parties"})),
    profile=Profile(
        "finance",
        {
            "headcount": Decimal(4200),
            "fte": Decimal(3850),
            "wage_sum": _money(268_000_000),
            "average_hourly_wage": Decimal("36.40"),
            "average_monthly_wage": _money(4_950),
            "average_years_of_service": Decimal(13),
            "weekly_hours": Decimal(36),
            "affected_employees": Decimal(310),
            "take_up": Decimal(55),
            "ai_savings": _money(9_500_000),
            "has_works_council": True,
            "public_sector": False,
        },
    ),
    first_round=date(2026, 9, 15),
    second_round=date(2026, 10, 20),
    topics=(
        Topic("foundations.principles", Side.EMPLOYERS, status=Status.AGREED, agreed={"duty": "efforts"}),
        Topic(
            "involvement.early-involvement",
            Side.EMPLOYEES,
            second_employees={"introduction": "consent", "use": "advise"},
            second_employers={"idea": "inform", "selection": "consult"},
            note="OR wil vooral in de keuzefase meedoen; overeenstemming bij invoering is wisselgeld.",
        ),
        Topic(
            "involvement.advance-notice",
            Side.EMPLOYEES,
            second_employees={"period": "4 months"},
            second_employers={"period": "2 months", "trigger": "intends"},
            remark="VFD en BvB vragen of een update van een leverancier ook onder de melding valt.",
        ),
        Topic(
            "retraining.personal-budget",
            Side.EMPLOYEES,
            {"amount": "2000"},
            {"amount": "750"},
            {"amount": "1500"},
            {"amount": "1000", "duty": "obliged"},
            note="Ondergrens achterban: € 1.250. Spaartermijn mag naar 3 jaar.",
        ),
        Topic(
            "retraining.reskilling",
            Side.EMPLOYEES,
            {},
            {"max_duration": "9 months"},
            {"max_duration": "18 months"},
            {"max_duration": "12 months", "duty": "obliged"},
        ),
        Topic("gains.principle", Side.EMPLOYEES, status=Status.AGREED_SUBJECT, agreed={"duty": "efforts"}),
        Topic(
            "gains.money-share",
            Side.EMPLOYEES,
            {"share": "30"},
            {"share": "10"},
            {"share": "25"},
            {"share": "12.5"},
            note="Alles boven 15% is winst, mits de ondergrens blijft staan.",
        ),
        Topic("gains.transparency", Side.EMPLOYEES, second_employees={"audit": "accountant"}),
        Topic(
            "social-plan.no-sole-ai-dismissal",
            Side.EMPLOYEES,
            second_employees={"until": "2029-12-31"},
            second_employers={"until": "2029-06-30"},
        ),
        Topic(
            "social-plan.redeployment",
            Side.EMPLOYEES,
            second_employees={"search_period": "9 months"},
            second_employers={"search_period": "6 months"},
        ),
        Topic("good-work.human-decision", Side.EMPLOYEES, status=Status.DISCUSSED),
        Topic("closing.evaluation", Side.EMPLOYERS, protocol=True, status=Status.AGREED),
        Topic("closing.duration", Side.EMPLOYERS, status=Status.AGREED),
    ),
)

DISTRIBUTION = Example(
    folder="distribution-centre",
    title=Bilingual("AI-hoofdstuk Rivierland Logistiek", "AI chapter Rivierland Logistics"),
    owner="employers",
    parties=(
        Party(
            "employers",
            "Rivierland Logistiek B.V.",
            Side.EMPLOYERS,
            "Rivierland",
            "T. van Dalen, operationeel directeur",
        ),
        Party("union", "Vakbond Transport en Magazijn", Side.EMPLOYEES, "VTM", "R. Bakkali, bestuurder"),
    ),
    conventions=Conventions(Numbering.CONTINUOUS, 6, 41),
    profile=Profile(
        "logistics",
        {
            "headcount": Decimal(860),
            "fte": Decimal(710),
            "wage_sum": _money(27_400_000),
            "average_hourly_wage": Decimal("18.90"),
            "average_monthly_wage": _money(2_730),
            "average_years_of_service": Decimal(5),
            "weekly_hours": Decimal(40),
            "affected_employees": Decimal(240),
            "hired_in_workers": Decimal(320),
            "take_up": Decimal(35),
            "ai_savings": _money(1_900_000),
            "has_works_council": True,
            "public_sector": False,
        },
    ),
    first_round=date(2026, 10, 6),
    second_round=date(2026, 11, 3),
    topics=(
        Topic("foundations.scope", Side.EMPLOYEES, {}, {"covered": ["agency"]}, second_employers={"number": "5"}),
        Topic(
            "good-work.quality-test",
            Side.EMPLOYEES,
            {},
            {"say": "consult"},
            {"say": "advise"},
            {"say": "advise", "review_after": "6 months"},
            agreed={"say": "advise"},
            status=Status.AGREED_SUBJECT,
        ),
        Topic("involvement.user-panel", Side.EMPLOYERS, {"hours": "16"}, {"hours": "12"}, status=Status.AGREED),
        Topic(
            "retraining.ai-training",
            Side.EMPLOYERS,
            second_employees={"hours": "12"},
            second_employers={"fixed_hours": "yes", "hours": "8"},
        ),
        Topic("retraining.literacy-programme", Side.EMPLOYERS, second_employers={"hours": "4"}),
        Topic(
            "gains.time-share",
            Side.EMPLOYEES,
            note="Wij kunnen tot 25% vrije tijd gaan als de norm per uur open blijft voor seizoenspieken.",
        ),
        Topic("gains.working-time-reduction", Side.EMPLOYEES, status=Status.PARKED, unanswered=True),
        Topic(
            "social-plan.threshold",
            Side.EMPLOYEES,
            second_employees={"count": "10"},
            second_employers={"count": "15"},
            remark="Rivierland vraagt of uitzendkrachten meetellen voor de drempel.",
        ),
        Topic(
            "social-plan.redeployment",
            Side.EMPLOYEES,
            second_employees={"search_period": "8 months"},
            second_employers={"search_period": "4 months"},
        ),
        Topic("social-plan.early-exit-bonus", Side.EMPLOYERS),
        Topic("good-work.complaint", Side.EMPLOYEES, second_employers={"body": "joint"}),
        Topic("closing.reopener", Side.EMPLOYEES),
    ),
)

MUNICIPALITY = Example(
    folder="municipality",
    title=Bilingual("AI en werk bij de gemeente Elzenveen", "AI and work at the municipality of Elzenveen"),
    owner=MEDIATOR,
    parties=(
        Party("gemeente", "Gemeente Elzenveen", Side.EMPLOYERS, "gemeente", "P. Aalders, gemeentesecretaris"),
        Party("bond-o", "Bond Openbaar Bestuur", Side.EMPLOYEES, "BOB", "L. Mertens, onderhandelaar"),
        Party("bond-z", "Vakbond Publieke Sector", Side.EMPLOYEES, "VPS", "K. Adeyemi, onderhandelaar"),
    ),
    conventions=Conventions(Numbering.COLON, 10, 1, EmployeeWord.MEDEWERKER),
    profile=Profile(
        "public",
        {
            "headcount": Decimal(640),
            "fte": Decimal(565),
            "wage_sum": _money(41_000_000),
            "weekly_hours": Decimal(36),
            "has_works_council": True,
            "public_sector": True,
        },
    ),
    first_round=date(2026, 9, 29),
    second_round=date(2026, 11, 10),
    topics=(
        Topic("foundations.principles", Side.EMPLOYERS, agreed={"duty": "obliged"}, status=Status.AGREED),
        Topic(
            "involvement.joint-committee",
            Side.EMPLOYEES,
            second_employees={"budget": "15000"},
            second_employers={"seats": "3", "meetings": "4"},
        ),
        Topic("involvement.early-involvement", Side.EMPLOYEES, second_employers={"pilot": "advise"}),
        Topic("retraining.ai-training", Side.EMPLOYERS, agreed={"hours": "8"}, status=Status.AGREED_SUBJECT),
        Topic(
            "retraining.development-hours",
            Side.EMPLOYEES,
            second_employers={"hours": {"before": "16", "after": "24", "from": "2028-01-01"}},
        ),
        Topic("gains.time-share", Side.EMPLOYEES, second_employers={"guarantee": "yes"}),
        Topic("good-work.human-decision", Side.EMPLOYEES, second_employers={"applies_to": "all"}),
        Topic(
            "good-work.complaint",
            Side.EMPLOYEES,
            second_employers={"outsiders": "yes"},
            remark="De gemeente wil dat ook inwoners een klacht kunnen indienen.",
        ),
        Topic("retraining.workforce-map", Side.EMPLOYERS, protocol=True),
        Topic("closing.evaluation", Side.EMPLOYERS, status=Status.AGREED),
        Topic("closing.interpretation", Side.EMPLOYERS),
    ),
)

EXAMPLES = (BANK, DISTRIBUTION, MUNICIPALITY)


class Clock:
    """Goes on by a minute at every step, from a fixed start."""

    def __init__(self, start: date) -> None:
        self._now = datetime(start.year, start.month, start.day, 9, 0, tzinfo=UTC)

    def at(self, day: date) -> None:
        """Go to the morning of a day."""
        self._now = datetime(day.year, day.month, day.day, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        """The next minute."""
        self._now += timedelta(minutes=1)
        return self._now


def _ids() -> Iterator[str]:
    """Opaque ids that are the same at every run."""
    letters = "bcdfghjkmnpqrstvwxz"
    number = 7919
    while True:
        number = (number * 6_364_136_223 + 1_442_695_041) % 19**6
        rest, made = number, ""
        for _ in range(6):
            rest, digit = divmod(rest, 19)
            made += letters[digit]
        yield made


def values(library: Library, topic: Topic, side: Side, *changes: Spelled) -> dict[str, Value]:
    """A side's usual opening with what it wants instead."""
    clause = library.clause(topic.clause)
    if clause is None:
        raise SystemExit(f"{topic.clause} is not in the library")
    made = {one.name: one.presets[side].value for one in clause.parameters if side in one.presets}
    for spelled in changes:
        for name, source in spelled.items():
            parameter = clause.parameter(name)
            value = from_source(parameter.kind, source) if parameter else None
            if parameter is None or value is None or isinstance(value, Message):
                why = value.in_(Language.EN) if isinstance(value, Message) else "unknown parameter"
                raise SystemExit(f"{topic.clause} {name}: {why}")
            made[name] = value
    return made


def make(example: Example, library: Library, into: Path) -> None:
    """Negotiate one example from an empty dossier, in a folder of its own inside ``into``."""
    folder = into / example.folder
    shutil.rmtree(folder, ignore_errors=True)
    clock, ids = Clock(example.first_round - timedelta(days=21)), _ids()
    start = clock().date()
    dossier = Dossier(
        id=f"example-{example.folder}",
        title=example.title,
        created=start,
        owner=example.owner,
        parties=example.parties,
        conventions=example.conventions,
        profile=example.profile,
        dated=example.second_round,
        invented=True,
    )
    session = Session.create(folder, dossier, library, clock=clock)

    def do(*edits: Edit) -> None:
        for edit in edits:
            session.do(edit)

    own = dossier.side or Side.EMPLOYEES
    placements: dict[str, str] = {}
    for topic in example.topics:
        clause = library.clause(topic.clause)
        if clause is None:
            raise SystemExit(f"{topic.clause} is not in the library")
        placements[topic.clause] = new = next(ids)
        first = topic.employees if own is Side.EMPLOYEES else topic.employers
        do(AddPlacement(new, clause.id, clause.version, clause.fingerprint))
        do(SetValues(new, values(library, topic, own, first)))
        if topic.note:
            do(SetNote(new, topic.note))
    parties = {side: tuple(one.id for one in example.parties if one.side is side) for side in Side}

    def table(side: Side, day: date, second: bool, remark: str) -> None:
        positions = {}
        for topic in example.topics:
            if topic.unanswered and side is not topic.proposed_by:
                continue
            first = topic.employees if side is Side.EMPLOYEES else topic.employers
            later = topic.second_employees if side is Side.EMPLOYEES else topic.second_employers
            if second and not later:
                continue
            made = values(library, topic, side, first, later) if second else values(library, topic, side, first)
            positions[placements[topic.clause]] = Position(values=made)
        do(Table(next(ids), parties[side], day, Move.OFFER, positions, remark=remark))

    clock.at(example.first_round)
    do(OpenRound(example.first_round))
    table(Side.EMPLOYEES, example.first_round, False, "Voorstellenbrief van de bonden.")
    table(Side.EMPLOYERS, example.first_round, False, "Inzet van de werkgever.")
    do(SetTalks(Talks.TALKS), FreezeRound())
    clock.at(example.second_round)
    do(OpenRound(example.second_round))
    table(Side.EMPLOYERS, example.second_round, True, "Reactie op de voorstellen, onder voorbehoud van het geheel.")
    table(Side.EMPLOYEES, example.second_round, True, "Tegenvoorstel na schorsing.")
    for topic in example.topics:
        later = topic.second_employees if own is Side.EMPLOYEES else topic.second_employers
        first = topic.employees if own is Side.EMPLOYEES else topic.employers
        do(SetValues(placements[topic.clause], values(library, topic, own, first, later, topic.agreed)))
    agreed = positions_from_draft(
        session.dossier, [placements[topic.clause] for topic in example.topics if topic.status in AGREED]
    )
    everybody = tuple(one.id for one in example.parties)
    do(Table(next(ids), everybody, example.second_round, Move.OFFER, agreed, remark="Aan tafel vastgelegd."))
    for topic in example.topics:
        placement = placements[topic.clause]
        if topic.status is not Status.PROPOSED:
            do(SetStatus(placement, topic.status))
        if topic.protocol:
            do(SetForm(placement, Form.PROTOCOL))
        if topic.remark:
            author = next(one.name for one in example.parties if one.side is topic.proposed_by)
            do(AddRemark(Remark(next(ids), placement, author, example.second_round, topic.remark)))
    session.close()


def main() -> int:
    """Make all examples, or those whose folder is named."""
    parser = argparse.ArgumentParser(description="Make the example dossiers.")
    parser.add_argument("folders", nargs="*", help="which examples; all of them when none is named")
    parser.add_argument("--into", type=Path, default=ROOT / "examples", help="where their folders are made")
    chosen = parser.parse_args()
    library = load_library([LibrarySource(ROOT / "clauses", "caotool")])
    for example in EXAMPLES:
        if not chosen.folders or example.folder in chosen.folders:
            make(example, library, chosen.into)
            print(chosen.into / example.folder)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
