"""Any dossier that can be, and sequences of edits on it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from hypothesis import strategies as st

from caotool.language.numbers import Figures
from caotool.language.time import Duration, TimeUnit
from caotool.language.tongue import Bilingual, Language
from caotool.model import edits as e
from caotool.model.clause import Side
from caotool.model.conventions import Conventions, EmployeeWord, Numbering
from caotool.model.dossier import (
    MEDIATOR,
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
from caotool.model.draft import Agreed, Draft, Form, OwnTerm, OwnWording, Placement, Status
from caotool.model.profile import Profile
from caotool.model.values import (
    Bounded,
    Formula,
    Open,
    OwnEntry,
    PerGroup,
    Reference,
    ReferenceSort,
    Table,
    Transition,
)

texts = st.text(max_size=12)
ids = st.sampled_from(["p2bcdf", "q3fghj", "r4jkmn", "s5npqr", "t6stvw"])
names = st.sampled_from(["amount", "duty", "term", "purposes"])
dates = st.dates(date(1990, 1, 1), date(2100, 1, 1))
moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
bilinguals = st.builds(Bilingual, texts, texts)
decimals = st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False, places=2) | st.sampled_from(
    [Decimal("2.5"), Decimal("2.50"), Decimal("1E+3"), Decimal("-0")]
)
durations = st.builds(Duration, decimals.map(abs), st.sampled_from(TimeUnit))
choices = texts | st.builds(OwnEntry, texts)
simple = (
    st.integers()
    | decimals
    | st.booleans()
    | texts
    | dates
    | durations
    | st.builds(OwnEntry, texts)
    | st.builds(Reference, st.sampled_from(ReferenceSort), texts)
    | st.builds(Formula, texts)
    | st.lists(choices, max_size=3).map(tuple)
)
rows = st.lists(st.lists(st.none() | simple, max_size=3).map(tuple), max_size=3).map(tuple)
plain = simple | st.builds(Table, rows)
values = (
    plain
    | st.builds(Open, texts)
    | st.builds(Bounded, plain, st.none() | plain, st.none() | plain)
    | st.builds(Transition, plain, plain, dates)
    | st.builds(PerGroup, plain, st.lists(st.tuples(texts, plain), max_size=2).map(tuple))
)
filled = st.dictionaries(names, values, max_size=3)
wordings = st.builds(OwnWording, bilinguals, texts, bilinguals)
agreements = st.builds(Agreed, filled, st.none() | wordings, texts)
placements = st.builds(
    Placement,
    ids,
    texts,
    texts,
    texts,
    filled,
    st.sampled_from(Status),
    st.sampled_from(Form),
    st.none() | wordings,
    st.dictionaries(texts, ids, max_size=1),
    st.none() | agreements,
)
terms = st.builds(OwnTerm, st.sampled_from(["ai", "or"]), bilinguals, bilinguals)
drafts = st.builds(
    Draft,
    st.lists(placements, max_size=4, unique_by=lambda one: one.id).map(tuple),
    st.dictionaries(texts, texts, max_size=2),
    st.lists(terms, max_size=2, unique_by=lambda one: one.id).map(tuple),
)
parties = st.builds(Party, st.sampled_from(["fnv", "cnv", "awvn"]), texts, st.sampled_from(Side), texts, texts)
positions = st.builds(Position, st.sampled_from(Stance), filled, st.none() | wordings)
proposals = st.builds(
    Proposal,
    texts,
    st.lists(texts, max_size=2).map(tuple),
    dates,
    st.sampled_from(Move),
    st.dictionaries(ids, positions, max_size=2),
    st.lists(st.builds(TabledClause, ids, texts, texts, texts), max_size=2).map(tuple),
    st.booleans(),
    texts,
    st.lists(terms, max_size=1).map(tuple),
)
rounds = st.builds(Round, st.integers(1, 9), dates, st.lists(proposals, max_size=2).map(tuple), st.booleans())
remarks = st.builds(Remark, ids, ids, texts, dates, texts)
privates = st.builds(
    Private, st.dictionaries(ids, texts, max_size=2), st.dictionaries(ids, filled, max_size=2), texts
)
sents = st.builds(Sent, texts, moments, texts, texts, texts, st.lists(texts, max_size=2).map(tuple))
conventions = st.builds(
    Conventions,
    st.sampled_from(Numbering),
    st.integers(1, 99),
    st.integers(1, 99),
    st.sampled_from(EmployeeWord),
    st.sampled_from(Figures),
    st.booleans(),
    st.frozensets(texts, max_size=3),
    st.dictionaries(texts, texts, max_size=2),
)
profiles = st.builds(Profile, texts, st.dictionaries(names, plain, max_size=2))
dossiers = st.builds(
    Dossier,
    id=texts,
    title=bilinguals,
    created=dates,
    owner=st.sampled_from([MEDIATOR, "fnv"]),
    language=st.sampled_from(Language),
    parties=st.lists(parties, max_size=3, unique_by=lambda one: one.id).map(tuple),
    conventions=conventions,
    profile=profiles,
    draft=drafts,
    rounds=st.lists(rounds, max_size=2).map(tuple),
    talks=st.sampled_from(Talks),
    remarks=st.lists(remarks, max_size=2).map(tuple),
    private=privates,
    sent=st.lists(sents, max_size=2).map(tuple),
    dated=st.none() | dates,
    invented=st.booleans(),
)

undoable = (
    st.builds(e.SetValue, ids, names, values)
    | st.builds(e.ClearValue, ids, names)
    | st.builds(e.SetValues, ids, filled)
    | st.builds(e.AddPlacement, ids, texts, texts, texts, st.none() | st.integers(0, 5), filled)
    | st.builds(e.RemovePlacement, ids)
    | st.builds(e.MovePlacement, ids, st.integers(0, 5))
    | st.builds(e.DuplicatePlacement, ids, ids)
    | st.builds(e.SetStatus, ids, st.sampled_from(Status))
    | st.builds(e.SetForm, ids, st.sampled_from(Form))
    | st.builds(e.UpdateClause, ids, texts, texts, st.frozensets(names))
    | st.builds(e.ChooseReference, ids, texts, st.none() | ids)
    | st.builds(e.SetWording, ids, wordings)
    | st.builds(e.DropWording, ids)
    | st.builds(e.AddOwnClause, texts, texts)
    | st.builds(e.ChangeOwnClause, texts, texts)
    | st.builds(e.SetOwnTerm, terms)
    | st.builds(e.RemoveOwnTerm, st.sampled_from(["ai", "or"]))
    | st.builds(e.SetTitle, bilinguals)
    | st.builds(e.AddParty, parties)
    | st.builds(e.ChangeParty, parties)
    | st.builds(e.RemoveParty, st.sampled_from(["fnv", "cnv", "awvn"]))
    | st.builds(e.SetConventions, conventions)
    | st.builds(e.SetProfile, profiles)
    | st.builds(e.SetTalks, st.sampled_from(Talks))
    | st.builds(e.SetDated, st.none() | dates)
    | st.builds(e.SetNote, ids, texts)
    | st.builds(e.SetEstimate, ids, names, st.none() | values)
    | st.builds(e.AddRemark, remarks)
    | st.builds(e.RemoveRemark, ids)
    | st.builds(e.OpenRound, dates)
    | st.builds(e.Table, texts, st.just(("fnv",)), dates)
)
"""Edits that undo takes back; many do not fit a given dossier and are refused."""
