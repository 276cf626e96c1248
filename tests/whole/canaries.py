"""A dossier full of canaries: words and numbers so unlikely that finding one in a file proves where it came from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal

from caotool.compose.request import View
from caotool.language.tongue import Bilingual, Language
from caotool.library.library import Library
from caotool.model.clause import Side
from caotool.model.conventions import Conventions
from caotool.model.dossier import (
    Dossier,
    Move,
    Party,
    Position,
    Private,
    Proposal,
    Remark,
    Round,
    Sent,
    Stance,
    TabledClause,
    Talks,
)
from caotool.model.draft import Agreed, Draft, OwnTerm, OwnWording, Placement, Status
from caotool.model.profile import Profile
from caotool.model.values import Value

BOTH = frozenset(View)
WORKING = frozenset({View.WORKING})
TABLE = frozenset({View.TABLE})
NOWHERE: frozenset[View] = frozenset()

_FOUND = re.compile(r"kanarie\d{3}x")
_NUMBERS = re.compile(r"(?<![0-9a-f])73\d{3}917(?![0-9a-f])")
_DAYS = re.compile(r"(?<!\d)(27\d\d)-?01-?01|1 (?:januari|january) (27\d\d)")


@dataclass
class Canaries:
    """Hands out canaries, and remembers of each where it was put and in which views it may be seen."""

    allowed: dict[str, frozenset[View]] = field(default_factory=dict)
    put: dict[str, str] = field(default_factory=dict)

    def word(self, where: str, views: frozenset[View] = NOWHERE) -> str:
        """A word."""
        return self._keep(f"kanarie{len(self.put):03d}x", where, views)

    def money(self, where: str, views: frozenset[View] = NOWHERE) -> Decimal:
        """A number of eight figures."""
        return Decimal(self._keep(f"73{len(self.put):03d}917", where, views))

    def day(self, where: str, views: frozenset[View] = NOWHERE) -> date:
        """A day in a year of its own, far ahead."""
        years = [name for name in self.put if len(name) == 4]
        return date(int(self._keep(f"{2700 + len(years)}", where, views)), 1, 1)

    def both(self, where: str, views: frozenset[View] = NOWHERE) -> Bilingual:
        """A word in each language."""
        return Bilingual(self.word(f"{where}.nl", views), self.word(f"{where}.en", views))

    def seen_in(self, view: View) -> set[str]:
        """What may be seen in a view."""
        return {name for name, views in self.allowed.items() if view in views}

    def _keep(self, name: str, where: str, views: frozenset[View]) -> str:
        self.put[name], self.allowed[name] = where, views
        return name


def found_in(data: bytes) -> set[str]:
    """Every canary in the bytes, also in UTF-16, cut up by mark-up, or with separators between its figures."""
    found: set[str] = set()
    for text in (data.decode("utf-8", "replace"), data.replace(b"\0", b"").decode("utf-8", "replace")):
        for words in (text.casefold(), re.sub(r"<[^>]*>", "", text).casefold()):
            joined = re.sub(r"(?<=\d)[.,\u00a0\u202f ](?=\d{3})", "", words)
            found |= {*_FOUND.findall(words), *_NUMBERS.findall(joined)}
            found |= {day for days in _DAYS.findall(words.replace("\u00a0", " ")) for day in days if day}
    return found


CLAUSE = """\
id: {id}
version: "1.0.0"
status: draft
theme: sample
binds: normative
character: minimum
extendable: "yes"
title: {{nl: {title_nl}, en: {title_en}}}
summary: {{nl: {summary}, en: {summary}}}
parameters:
  amount:
    kind: money
    label: {{nl: {label}, en: {label}}}
    help: {{nl: {help}, en: {help}}}
    preset:
      employees: {{value: "{preset}", basis: own}}
  remark:
    kind: text
    label: {{nl: opmerking, en: remark}}
text:
  nl: |
    1. {text_nl} {{{{ term('unit') }}}} {{{{ amount }}}}.
    2. {{{{ remark }}}}.
  en: |
    1. {text_en} {{{{ term('unit') }}}} {{{{ amount }}}}.
    2. {{{{ remark }}}}.
explanation: {{nl: {explanation_nl}, en: {explanation_en}}}
notes:
  employees: {{nl: {note}, en: {note}}}
  mediator: {{nl: {note}, en: {note}}}
"""


def _own_clause(birds: Canaries, clause_id: str, views: frozenset[View], labelled: frozenset[View] = NOWHERE) -> str:
    """The source of an own clause: its words may be seen in these views, what surrounds them nowhere."""
    at = f"own clause {clause_id}"
    shown = {
        name: birds.word(f"{at} {name}", views)
        for name in ("title_nl", "title_en", "text_nl", "text_en", "explanation_nl", "explanation_en")
    }
    hidden = {name: birds.word(f"{at} {name}") for name in ("summary", "help", "note")}
    label = birds.word(f"{at} label", labelled)
    preset = birds.money(f"{at} preset")
    return CLAUSE.format(id=clause_id, **shown, **hidden, label=label, preset=preset)


def dossier_of_canaries() -> tuple[Dossier, Canaries]:
    """A dossier with a canary in every field that holds words, numbers or days, and what may be seen of it."""
    birds = Canaries()

    def values(where: str, views: frozenset[View] = NOWHERE) -> dict[str, Value]:
        return {
            "amount": birds.money(f"{where} amount", views),
            "remark": birds.word(f"{where} remark", views),
            "gone": birds.word(f"{where} value of a parameter that the clause no longer has"),
        }

    def position(where: str, views: frozenset[View] = NOWHERE, stance: Stance = Stance.IN) -> Position:
        return Position(stance, values(where, views))

    def wording(where: str, views: frozenset[View] = NOWHERE) -> OwnWording:
        text = Bilingual(*(f"1. {word} {{{{ amount }}}}." for word in _pair(birds.both(f"{where} wording", views))))
        return OwnWording(text, birds.word(f"{where} departed from"), birds.both(f"{where} title", views))

    def placement(
        name: str,
        views: frozenset[View],
        shown: frozenset[View],
        status: Status = Status.PROPOSED,
        agreed: Agreed | None = None,
    ) -> Placement:
        """``views`` may see the draft's values of it, ``shown`` that it exists."""
        return Placement(
            birds.word(f"placement {name} id", shown),
            "sample.tabled" if shown == BOTH else "sample.working" if shown else "sample.hidden",
            birds.word(f"placement {name} version"),
            birds.word(f"placement {name} fingerprint"),
            values(f"placement {name}", views),
            status,
            references={birds.word(f"placement {name} refers from"): birds.word(f"placement {name} refers to")},
            agreed=agreed,
        )

    own_clauses = {
        "sample.tabled": _own_clause(birds, "sample.tabled", WORKING),
        "sample.working": _own_clause(birds, "sample.working", WORKING),
        "sample.hidden": _own_clause(birds, "sample.hidden", NOWHERE),
        "sample.elsewhere": _own_clause(birds, "sample.elsewhere", NOWHERE),
        birds.word("own clause that is not placed"): birds.word("source of an own clause that is not placed"),
    }
    copy = Agreed(values("agreed copy", TABLE), None, _own_clause(birds, "sample.tabled", TABLE))
    agreed = placement("agreed", WORKING, BOTH, Status.AGREED, copy)
    taken_back = placement(
        "no longer agreed", WORKING, WORKING, Status.DISCUSSED, Agreed(values("taken back"), wording("taken back"))
    )
    one_sided = placement("agreed and never tabled", WORKING, WORKING, Status.AGREED_SUBJECT)
    tabled = placement("tabled", WORKING, BOTH)
    answered = placement("answered", WORKING, BOTH, Status.DISCUSSED)
    private = placement("not tabled", WORKING, WORKING)
    explored = placement("explored only", WORKING, WORKING)
    unwanted = placement("unwanted", WORKING, WORKING)
    parked = placement("parked", NOWHERE, NOWHERE, Status.PARKED)
    withdrawn = placement("withdrawn", NOWHERE, NOWHERE, Status.WITHDRAWN)
    worded = Placement(
        birds.word("placement worded id", BOTH),
        "sample.tabled",
        "1.0.0",
        values={"amount": birds.money("placement worded amount", WORKING)},
        wording=wording("placement worded", WORKING),
    )
    elsewhere = birds.word("placement tabled elsewhere id", TABLE)
    mine = {
        one.id: one.clause
        for one in (agreed, tabled, answered, explored, unwanted, parked, withdrawn, worded)
        if one.clause == "sample.tabled"
    }
    union, employer = birds.word("party union id"), birds.word("party employer id")

    def proposal(
        where: str, party: str, move: Move, positions: Mapping[str, Position], *, last: bool = False
    ) -> Proposal:
        """``last``: its own clauses and definitions are those that stand."""
        views = TABLE if last else NOWHERE
        of_draft = [name for name in positions if name in mine]
        return Proposal(
            birds.word(f"proposal {where} id"),
            (party,),
            birds.day(f"proposal {where} made"),
            move,
            positions,
            (
                *(
                    TabledClause(name, mine[name], "1", _own_clause(birds, mine[name], views))
                    for name in of_draft[:1]
                ),
                TabledClause(
                    elsewhere,
                    "sample.elsewhere",
                    birds.word(f"proposal {where} version"),
                    _own_clause(birds, "sample.elsewhere", TABLE if elsewhere in positions else NOWHERE),
                ),
                TabledClause(
                    birds.word(f"proposal {where} unknown placement"), birds.word(f"proposal {where} clause"), "1"
                ),
            ),
            remark=birds.word(f"proposal {where} remark"),
            own_terms=(
                OwnTerm("unit", birds.both(f"term {where}", views), birds.both(f"meaning {where}", views)),
                OwnTerm("idle", birds.both(f"unused term {where}"), birds.both(f"unused meaning {where}")),
            ),
        )

    first = proposal(
        "first",
        union,
        Move.OFFER,
        {
            tabled.id: position("first round, replaced"),
            parked.id: position("parked"),
            withdrawn.id: position("withdrawn"),
            elsewhere: position("elsewhere", TABLE),
        },
    )
    second = proposal(
        "second",
        union,
        Move.OFFER,
        {
            agreed.id: position("of before it was agreed"),
            tabled.id: position("union", TABLE),
            answered.id: position("answered by the union", TABLE),
            unwanted.id: position("unwanted", NOWHERE, Stance.OUT),
            worded.id: Position(
                values={"amount": birds.money("worded by the union", TABLE)}, wording=wording("union", TABLE)
            ),
        },
    )
    third = proposal(
        "third",
        employer,
        Move.OFFER,
        {
            answered.id: position("employer", TABLE),
            tabled.id: position("employer wants it out", NOWHERE, Stance.OUT),
            worded.id: position("employer says nothing", NOWHERE, Stance.SILENT),
        },
        last=True,
    )
    others = [
        proposal(str(move), employer, move, {explored.id: position(f"{move}"), tabled.id: position(f"{move} too")})
        for move in Move
        if move is not Move.OFFER
    ]
    dossier = Dossier(
        id=birds.word("dossier id"),
        title=birds.both("title", BOTH),
        created=birds.day("created"),
        owner=union,
        parties=(
            Party(
                union,
                birds.word("party union name", BOTH),
                Side.EMPLOYEES,
                birds.word("party union short", BOTH),
                birds.word("party union signatory", BOTH),
            ),
            Party(
                employer,
                birds.word("party employer name", BOTH),
                Side.EMPLOYERS,
                birds.word("party employer short", BOTH),
                birds.word("party employer signatory", BOTH),
            ),
        ),
        conventions=Conventions(
            known_terms=frozenset({birds.word("known term")}),
            known_articles={birds.word("clause known elsewhere"): birds.word("article known elsewhere")},
        ),
        profile=Profile(birds.word("sector"), {"wage_sum": birds.money("wage sum"), "fte": birds.money("fte")}),
        draft=Draft(
            (
                agreed,
                taken_back,
                one_sided,
                tabled,
                answered,
                private,
                explored,
                unwanted,
                parked,
                withdrawn,
                worded,
            ),
            own_clauses,
            (
                OwnTerm("unit", birds.both("term in use", WORKING), birds.both("meaning of a term in use", WORKING)),
                OwnTerm(
                    birds.word("term not in use id"),
                    birds.both("term not in use", WORKING),
                    birds.both("meaning of a term not in use", WORKING),
                ),
            ),
        ),
        rounds=(
            Round(1, birds.day("first round opened"), (first,), True),
            Round(2, birds.day("second round opened"), (second, third, *others)),
        ),
        talks=Talks.TALKS,
        remarks=(
            Remark(
                birds.word("remark id"),
                birds.word("remark on what is gone"),
                birds.word("remark author"),
                birds.day("remark made"),
                birds.word("remark text"),
            ),
        ),
        private=Private(
            {tabled.id: birds.word("note"), "": birds.word("note on the whole")},
            {tabled.id: values("estimate"), agreed.id: values("estimate of what is agreed")},
            birds.word("mandate"),
        ),
        sent=(
            Sent(
                birds.word("sent document"),
                datetime.combine(birds.day("sent made"), datetime.min.time(), UTC),
                birds.word("sent fingerprint"),
                birds.word("sent copy"),
                birds.word("sent title"),
                (birds.word("sent to"),),
            ),
        ),
        dated=birds.day("dated", BOTH),
    )
    return dossier, birds


def _pair(words: Bilingual) -> tuple[str, str]:
    return words.in_(Language.NL), words.in_(Language.EN)


EMPTY_LIBRARY = Library({}, {}, {})
"""A library without clauses: those of the dossier are its own."""
