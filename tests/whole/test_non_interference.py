"""Whatever is private can be anything: the files stay the same, byte for byte."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caotool.compose.request import View
from caotool.frozen import replace
from caotool.model.dossier import Dossier, Move, Party, Position, Proposal, Round
from caotool.model.draft import Placement, Status
from caotool.model.edits import SetValue
from caotool.session import Session
from tests import strategies_dossier as any_of
from tests.whole.canaries import EMPTY_LIBRARY, dossier_of_canaries
from tests.whole.exporting import every_file

ROOT = Path(__file__).resolve().parents[2]

tried = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def digests(dossier: Dossier, view: View) -> list[tuple[str, str]]:
    """A fingerprint of every file of a view, with what it is a file of."""
    return [
        (f"{made.format} {'+'.join(made.languages)} {made.with_explanations}", hashlib.sha256(made.data).hexdigest())
        for made in every_file(dossier, EMPTY_LIBRARY, (view,))
    ]


@cache
def start() -> Dossier:
    return dossier_of_canaries()[0]


@cache
def expected(view: View) -> list[tuple[str, str]]:
    return digests(start(), view)


@st.composite
def other_secrets(draw: st.DrawFn) -> Dossier:
    """The dossier with everything else that no text shows."""
    one = start()

    def hidden(proposal: Proposal) -> Proposal:
        return replace(
            proposal,
            id=draw(any_of.texts),
            made=draw(any_of.dates),
            remark=draw(any_of.texts),
            subject_to_whole=draw(st.booleans()),
            clauses=tuple(replace(each, version=draw(any_of.texts)) for each in proposal.clauses),
        )

    def kept(placement: Placement) -> Placement:
        wording = placement.wording
        return replace(
            placement,
            version=draw(any_of.texts),
            fingerprint=draw(any_of.texts),
            wording=replace(wording, departed_from=draw(any_of.texts)) if wording else None,
        )

    return replace(
        one,
        created=draw(any_of.dates),
        profile=draw(any_of.profiles),
        private=draw(any_of.privates),
        sent=draw(st.lists(any_of.sents, max_size=2).map(tuple)),
        remarks=draw(st.lists(any_of.remarks, max_size=2).map(tuple)),
        draft=replace(one.draft, placements=tuple(kept(each) for each in one.draft.placements)),
        rounds=tuple(
            replace(
                each,
                opened=draw(any_of.dates),
                frozen=draw(st.booleans()),
                proposals=tuple(hidden(proposal) for proposal in each.proposals),
            )
            for each in one.rounds
        ),
    )


@tried
@given(other_secrets(), st.sampled_from(View))
def test_what_no_text_shows_changes_no_byte_of_any_file(other: Dossier, view: View) -> None:
    assert digests(other, view) == expected(view)


values = st.dictionaries(st.sampled_from(["amount", "remark", "gone"]), any_of.values, max_size=3)


@st.composite
def other_untabled(draw: st.DrawFn) -> Dossier:
    """The dossier in which its owner thinks otherwise about everything, after some of it was tabled and agreed."""
    one = start()
    placements = list(one.draft.placements)
    on_table = {name for each in one.proposals() if each.move is Move.OFFER for name in each.positions}
    for at, placement in enumerate(placements):
        if placement.id in on_table:
            placements[at] = replace(placement, values=draw(values), wording=draw(st.none() | any_of.wordings))
        else:
            status = draw(st.sampled_from([Status.PROPOSED, Status.DISCUSSED]))
            placements[at] = replace(draw(any_of.placements), id=placement.id, status=status)
    extra = st.builds(
        Placement,
        st.sampled_from(["new-one", "new-two"]),
        st.sampled_from(["sample.tabled", "sample.hidden", "foundations.definitions", "nothing"]),
        any_of.texts,
        values=values,
        status=st.sampled_from(Status),
        form=st.sampled_from(["article", "protocol"]),
    )
    for new in draw(st.lists(extra, max_size=2, unique_by=lambda each: each.id)):
        placements.insert(draw(st.integers(0, len(placements))), new)
    sources = {name: draw(st.text(max_size=40)) for name in (*one.draft.own_clauses, "mine")}
    terms = draw(st.lists(any_of.terms, max_size=2, unique_by=lambda each: each.id).map(tuple))
    own = draw(st.sampled_from([(), (replace(one.draft.own_terms[0], meaning=draw(any_of.bilinguals)),)]))
    return replace(
        one, draft=replace(one.draft, placements=tuple(placements), own_clauses=sources, own_terms=own + terms)
    )


@tried
@given(other_untabled())
def test_what_the_owner_has_not_tabled_changes_no_byte_of_the_text_on_the_table(other: Dossier) -> None:
    assert digests(other, View.TABLE) == expected(View.TABLE)


@tried
@given(st.data())
def test_what_another_party_explored_asked_or_replaced_changes_no_byte_of_the_text_on_the_table(
    data: st.DataObject,
) -> None:
    one = start()
    names = [placement.id for placement in one.draft.placements]
    aside = st.builds(
        Proposal,
        any_of.ids,
        st.sampled_from([(party.id,) for party in one.parties]),
        any_of.dates,
        st.sampled_from([move for move in Move if move is not Move.OFFER]),
        st.dictionaries(st.sampled_from(names), st.builds(Position, values=values), max_size=3),
    )
    rounds = list(one.rounds)
    for at, each in enumerate(rounds):
        proposals = list(each.proposals)
        for new in data.draw(st.lists(aside, max_size=2)):
            proposals.insert(data.draw(st.integers(0, len(proposals))), new)
        rounds[at] = replace(each, proposals=tuple(proposals))
    assert digests(replace(one, rounds=tuple(rounds)), View.TABLE) == expected(View.TABLE)


@tried
@given(st.data())
def test_the_working_text_does_not_depend_on_what_is_on_the_table(data: st.DataObject) -> None:
    one = start()
    proposals = data.draw(st.lists(any_of.proposals, max_size=3).map(tuple))
    last = Round(one.rounds[-1].number, one.rounds[-1].opened, proposals)
    assert digests(replace(one, rounds=(last,)), View.WORKING) == expected(View.WORKING)


def test_a_change_that_is_tabled_does_change_the_files() -> None:
    one = start()
    offer = next(one.proposals())
    shorter = replace(one, draft=replace(one.draft, placements=one.draft.placements[1:]))
    assert digests(shorter, View.WORKING) != expected(View.WORKING)
    silent = replace(one, rounds=(replace(one.rounds[0], proposals=(replace(offer, positions={}),)), *one.rounds[1:]))
    assert digests(silent, View.TABLE) != expected(View.TABLE)
    more = replace(one, parties=(*one.parties, Party("new", "Nieuw", one.parties[0].side)))
    assert digests(more, View.TABLE) != expected(View.TABLE)


def test_a_dossier_that_is_closed_and_opened_again_gives_the_same_files(tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    Session.create(folder, start(), EMPTY_LIBRARY).close()
    with Session.open(folder, EMPTY_LIBRARY) as session:
        assert session.dossier == start()
        for view in View:
            assert digests(session.dossier, view) == expected(view)


def test_what_a_session_remembers_of_the_working_text_is_not_in_the_text_on_the_table(tmp_path: Path) -> None:
    with Session.create(tmp_path / "dossier", start(), EMPTY_LIBRARY) as session:
        before = session.compose(view=View.TABLE).document
        tabled = session.dossier.draft.placements[1].id
        for number in range(3):
            session.do(SetValue(tabled, "remark", f"eigen gedachte {number}"))
            assert f"eigen gedachte {number}" in repr(session.compose(view=View.WORKING).document)
            assert session.compose(view=View.TABLE).document == before


_ELSEWHERE = """
from caotool.compose.request import View
from tests.whole.test_non_interference import digests, start
for view in View:
    print(view, *digests(start(), view), sep="\\n")
"""


@pytest.mark.parametrize(
    ("zone", "seed", "locale"), [("Pacific/Kiritimati", "1", "C.UTF-8"), ("America/Adak", "4242", "tr_TR.UTF-8")]
)
def test_another_time_zone_hash_seed_and_language_of_the_computer_give_the_same_files(
    zone: str, seed: str, locale: str
) -> None:
    environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": locale, "LANG": locale}
    done = subprocess.run(
        [sys.executable, "-c", _ELSEWHERE], cwd=ROOT, env=environment, capture_output=True, check=True, timeout=120
    )
    lines = done.stdout.decode("utf-8").splitlines()
    assert lines == [line for view in View for line in (str(view), *map(str, expected(view)))]
