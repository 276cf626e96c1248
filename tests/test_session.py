from __future__ import annotations

import contextlib
import errno
import json
import os
import threading
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from caotool.language.tongue import Bilingual, Language
from caotool.model.document import Chapter, Document, Imprint
from caotool.model.dossier import Dossier, Sent
from caotool.model.edits import (
    AddPlacement,
    Edit,
    EditRefused,
    FreezeRound,
    NoSuchPlacement,
    OpenRound,
    RecordSent,
    SetNote,
    SetTitle,
    SetValue,
)
from caotool.model.tabled import Tabled
from caotool.session import NoSuchStep, OpenedElsewhere, Session
from caotool.store import files, lock
from caotool.store.encoding import NewerFormat, encode
from caotool.store.folder import FolderTaken, NoDossier
from caotool.store.keeper import ReadOnly, SavedState
from tests.store.cases import DOSSIER, SHELF, START, Clock
from tests.strategies_dossier import undoable

NL = Language.NL


def amount(euros: int) -> SetValue:
    return SetValue("p2bcdf", "amount", Decimal(euros))


def new(tmp_path: Path, dossier: Dossier = DOSSIER, clock: Clock | None = None) -> Session:
    return Session.create(tmp_path / "zaak", dossier, SHELF, clock=clock or Clock())


def reopened(session: Session, **how: bool) -> Session:
    session.close()
    return Session.open(session.folder, SHELF, clock=Clock(), **how)


def abandoned(session: Session) -> Session:
    """Open the folder as it is on disk, as after a crash of this session."""
    (session.folder / lock.NAME).unlink(missing_ok=True)
    return Session.open(session.folder, SHELF, clock=Clock(START + timedelta(days=1)))


def euros(session: Session) -> object:
    return session.dossier.draft.placements[0].values.get("amount")


def codes(session: Session) -> list[str]:
    return [finding.code for finding in session.findings_at_opening]


# What an edit does


def test_an_edit_is_on_disk_when_it_is_done(tmp_path: Path) -> None:
    session = new(tmp_path)
    assert session.do(amount(1500)).in_(NL) == "amount: open → 1500"
    assert session.saved.state is SavedState.SAVED
    assert euros(abandoned(session)) == Decimal(1500)


def test_an_edit_that_does_not_fit_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    session = new(tmp_path)
    with pytest.raises(NoSuchPlacement) as refused:
        session.do(SetValue("weg", "amount", Decimal(1)))
    assert "weg" in refused.value.message.in_(NL)
    assert session.dossier is DOSSIER
    assert len(session.history()) == 1


def test_an_edit_that_changes_nothing_is_not_recorded(tmp_path: Path) -> None:
    session = new(tmp_path)
    session.do(amount(1500))
    session.do(amount(1500))
    assert len(session.history()) == 2


def test_the_labels_of_undo_and_redo_say_what_they_would_do(tmp_path: Path) -> None:
    session = new(tmp_path)
    assert session.undo() is None
    session.do(amount(1000))
    session.do(amount(1500))
    assert session.undo_label is not None
    assert session.undo_label.in_(NL) == "amount: 1000 → 1500"
    done = session.undo()
    assert done is not None
    assert done.in_(NL) == "Ongedaan: amount: 1000 → 1500"
    assert session.redo_label is not None
    assert session.redo_label.in_(NL) == "amount: 1000 → 1500"
    assert euros(session) == Decimal(1000)


def test_edits_of_one_group_are_undone_and_redone_together(tmp_path: Path) -> None:
    session = new(tmp_path)
    session.do(amount(1))
    session.do(amount(2), group="g")
    session.do(SetTitle(Bilingual("a", "b")), group="g")
    session.undo()
    assert euros(session) == Decimal(1)
    assert session.dossier.title == DOSSIER.title
    session.redo()
    assert euros(session) == Decimal(2)
    assert session.dossier.title.nl == "a"


def test_undo_and_redo_go_on_after_a_restart(tmp_path: Path) -> None:
    session = new(tmp_path)
    session.do(amount(1000))
    session.do(amount(1500))
    session = reopened(session)
    assert codes(session) == []
    session.undo()
    session = reopened(session)
    assert euros(session) == Decimal(1000)
    session.redo()
    assert euros(session) == Decimal(1500)
    session.undo()
    session.undo()
    assert reopened(session).dossier == DOSSIER


def test_sending_a_file_and_freezing_a_round_cannot_be_undone(tmp_path: Path) -> None:
    session = new(tmp_path)
    session.do(OpenRound(date(2026, 3, 2)))
    session.do(FreezeRound())
    assert session.undo() is None
    session.do(amount(1))
    session.do(RecordSent(Sent("doc", START, "f", "hoofdstuk.docx", "Hoofdstuk AI", ("bank",))))
    assert session.undo_label is None
    assert session.undo() is None
    with pytest.raises(NoSuchStep):
        session.go_to(1)
    assert session.history()[-1].label.in_(NL) == "Verstuurd: Hoofdstuk AI, aan Zonnebank N.V."


def test_the_history_shows_what_was_undone_and_one_can_go_to_any_step(tmp_path: Path) -> None:
    session = new(tmp_path)
    for number in range(1, 6):
        session.do(amount(number))
    session.go_to(2)
    assert euros(session) == Decimal(2)
    assert [step.undone for step in session.history()] == [False, False, False, True, True, True]
    session = reopened(session)
    session.go_to(4)
    assert euros(session) == Decimal(4)
    session.go_to(0)
    assert session.dossier == DOSSIER
    assert session.go_to(0) is None
    with pytest.raises(NoSuchStep):
        session.go_to(99)


def test_the_private_note_is_not_in_its_label(tmp_path: Path) -> None:
    session = new(tmp_path)
    assert "bodem 900" not in session.do(SetNote("p2bcdf", "bodem 900")).in_(NL)


def test_listeners_hear_of_every_change_until_they_stop(tmp_path: Path) -> None:
    session, heard = new(tmp_path), []
    stop = session.subscribe(lambda: heard.append(euros(session)))
    session.do(amount(1))
    session.undo()
    stop()
    session.redo()
    assert heard == [Decimal(1), None]


def test_new_ids_are_opaque_and_never_those_in_use(tmp_path: Path) -> None:
    session = new(tmp_path)
    made = {session.new_placement_id() for _ in range(200)}
    assert len(made) == 200
    assert all(len(one) == 6 and not set(one) & set("aeiouy") for one in made)


def test_edits_from_several_threads_all_arrive(tmp_path: Path) -> None:
    session = new(tmp_path)

    def write(number: int) -> None:
        for count in range(10):
            session.do(SetNote("", f"{number} {count}"))

    threads = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [step.number for step in session.history()] == list(range(41))
    assert reopened(session).dossier == session.dossier


# Laws


def attempt(session: Session, edit: Edit) -> None:
    with contextlib.suppress(EditRefused):
        session.do(edit)


@given(st.lists(undoable, min_size=1, max_size=12), st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_undo_after_any_edits_gives_back_every_earlier_dossier(
    tmp_path_factory: pytest.TempPathFactory, edits: list[Edit], data: st.DataObject
) -> None:
    session = new(tmp_path_factory.mktemp("wet"))
    states = [session.dossier]
    for edit in edits:
        attempt(session, edit)
        if session.dossier != states[-1] or encode(session.dossier) != encode(states[-1]):
            states.append(session.dossier)
    restart = data.draw(st.integers(0, len(states)))
    for left, state in enumerate(reversed(states[:-1])):
        if left == restart:
            session = reopened(session)
        assert session.undo() is not None
        assert encode(session.dossier) == encode(state)
        assert session.dossier == state
    assert session.undo() is None
    session = abandoned(session)
    for state in states[1:]:
        assert session.redo() is not None
        assert encode(session.dossier) == encode(state)
    assert session.redo() is None
    session.close()


@given(st.lists(undoable | st.just("undo") | st.just("redo"), max_size=15))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_journal_alone_gives_the_same_dossier(
    tmp_path_factory: pytest.TempPathFactory, steps: list[Edit | str]
) -> None:
    session = new(tmp_path_factory.mktemp("wet"))
    for step in steps:
        if isinstance(step, Edit):
            attempt(session, step)
        else:
            session.undo() if step == "undo" else session.redo()
    expected = [session.dossier, session.undo_label, session.redo_label, session.history()]
    (session.folder / "dossier.json").unlink()
    again = abandoned(session)
    assert [again.dossier, again.undo_label, again.redo_label, again.history()] == expected
    assert encode(again.dossier) == encode(session.dossier)
    again.close()


# Recovery


def test_after_a_crash_it_says_what_was_recovered(tmp_path: Path) -> None:
    session = new(tmp_path)
    session.do(amount(1000))
    session.do(amount(1500))
    again = abandoned(session)
    assert codes(again) == ["store.recovered"]
    said = again.findings_at_opening[0].what.in_(NL)
    assert "2 wijzigingen" in said
    assert "amount: 1000 → 1500" in said
    assert codes(reopened(again)) == []


def test_a_torn_last_line_is_kept_aside_and_all_before_it_stays(tmp_path: Path) -> None:
    session = new(tmp_path)
    session.do(amount(1000))
    session.do(amount(1500))
    path = session.folder / "journal.jsonl"
    whole = path.read_bytes()
    path.write_bytes(whole[:-30])
    again = abandoned(session)
    assert euros(again) == Decimal(1000)
    assert "store.journal_torn" in codes(again)
    (torn,) = again.folder.glob("journal.torn-*")
    assert b"1500" in torn.read_bytes()
    again.do(amount(2000))
    assert euros(reopened(again)) == Decimal(2000)


def test_a_last_line_that_misses_only_its_line_end_counts(tmp_path: Path) -> None:
    session = new(tmp_path)
    session.do(amount(1000))
    path = session.folder / "journal.jsonl"
    path.write_bytes(path.read_bytes()[:-1])
    again = abandoned(session)
    assert euros(again) == Decimal(1000)
    again.do(amount(2000))
    assert euros(abandoned(again)) == Decimal(2000)


@pytest.mark.parametrize("damage", [b"", b"{", b"\0" * 4000, b'{"format": 1}', b"[" * 100_000])
def test_a_broken_snapshot_is_set_aside_and_the_journal_gives_the_dossier(tmp_path: Path, damage: bytes) -> None:
    session = new(tmp_path)
    session.do(amount(1000))
    session.close()
    (session.folder / "dossier.json").write_bytes(damage)
    again = abandoned(session)
    assert euros(again) == Decimal(1000)
    assert codes(again) == ["store.snapshot_broken"]
    assert [one.read_bytes() for one in again.folder.glob("dossier.aside-*.json")] == [damage]
    assert codes(reopened(again)) == []


def test_without_a_journal_the_snapshot_is_used_and_the_loss_of_undo_is_told(tmp_path: Path) -> None:
    session = new(tmp_path)
    session.do(amount(1000))
    session.close()
    (session.folder / "journal.jsonl").unlink()
    again = abandoned(session)
    assert euros(again) == Decimal(1000)
    assert codes(again) == ["store.journal_missing"]
    assert again.undo() is None
    again.do(amount(2))
    again = reopened(again)
    assert codes(again) == []
    again.undo()
    assert euros(again) == Decimal(1000)


def test_with_snapshot_and_journal_both_broken_an_older_snapshot_is_used(tmp_path: Path) -> None:
    session = new(tmp_path)
    session.do(amount(1000))
    session = reopened(session)
    session.do(amount(1500))
    session.close()
    (session.folder / "dossier.json").write_bytes(b"stuk")
    (session.folder / "journal.jsonl").write_bytes(b"stuk")
    again = abandoned(session)
    assert euros(again) == Decimal(1000)
    assert set(codes(again)) == {"store.snapshot_broken", "store.journal_set_aside"}


def test_a_folder_without_anything_readable_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "dossier.json").write_bytes(b"stuk")
    with pytest.raises(NoDossier):
        Session.open(tmp_path, SHELF)
    assert (tmp_path / "dossier.json").read_bytes() == b"stuk"
    with pytest.raises(NoDossier):
        Session.open(tmp_path / "nergens", SHELF)


def test_damage_in_the_middle_of_the_journal_keeps_what_the_snapshot_knows(tmp_path: Path) -> None:
    session = new(tmp_path)
    for number in range(5):
        session.do(amount(number))
    session.close()
    path = session.folder / "journal.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    lines[2] = lines[2].replace(b"amount", b"bedrag")
    path.write_bytes(b"".join(lines))
    again = abandoned(session)
    assert euros(again) == Decimal(4)
    again.do(amount(7))
    assert euros(reopened(again)) == Decimal(7)


def test_a_newer_format_is_refused_and_nothing_is_overwritten(tmp_path: Path) -> None:
    session = new(tmp_path)
    session.close()
    path = session.folder / "dossier.json"
    data = json.loads(path.read_text("utf-8"))
    data["format"] = 99
    path.write_text(json.dumps(data), "utf-8")
    before = {one.name: one.read_bytes() for one in session.folder.iterdir() if one.is_file()}
    with pytest.raises(NewerFormat) as refused:
        Session.open(session.folder, SHELF)
    assert "nieuwere versie" in refused.value.message.in_(NL)
    assert {one.name: one.read_bytes() for one in session.folder.iterdir() if one.is_file()} == before


def test_a_snapshot_changed_by_hand_is_taken_over_as_an_edit_that_can_be_undone(tmp_path: Path) -> None:
    session = new(tmp_path)
    session.do(amount(1000))
    session.close()
    path = session.folder / "dossier.json"
    path.write_text(path.read_text("utf-8").replace("AI-hoofdstuk", "Hoofdstuk AI"), "utf-8")
    again = abandoned(session)
    assert again.dossier.title.nl == "Hoofdstuk AI Zonnebank"
    assert euros(again) == Decimal(1000)
    assert codes(again) == ["store.outside_taken_over"]
    again.undo()
    assert again.dossier.title == DOSSIER.title


def test_a_snapshot_further_than_the_journal_is_taken_as_one_edit(tmp_path: Path) -> None:
    session = new(tmp_path)
    session.do(amount(1000))
    old = (session.folder / "journal.jsonl").read_bytes()
    session.do(amount(1500))
    session.close()
    (session.folder / "journal.jsonl").write_bytes(old)
    again = abandoned(session)
    assert euros(again) == Decimal(1500)
    assert codes(again) == ["store.journal_behind"]
    again.undo()
    assert euros(again) == Decimal(1000)


def test_a_snapshot_of_another_course_of_events_is_kept_aside(tmp_path: Path) -> None:
    session = new(tmp_path)
    session.do(amount(1000))
    journal_of_first = (session.folder / "journal.jsonl").read_bytes()
    session.undo()
    session.do(amount(3000))
    session.close()
    snapshot = (session.folder / "dossier.json").read_bytes()
    (session.folder / "journal.jsonl").write_bytes(journal_of_first)
    first = abandoned(session)
    for number in range(6):
        first.do(amount(number))
    first.close()
    (first.folder / "dossier.json").write_bytes(snapshot)
    again = abandoned(first)
    assert codes(again) == ["store.diverged"]
    assert euros(again) == Decimal(5)
    assert snapshot in [one.read_bytes() for one in again.folder.glob("dossier.aside-*.json")]


@pytest.mark.parametrize(
    "name",
    [
        "dossier (PC-van-Anna's conflicted copy 2026-03-02).json",
        "dossier-LAPTOP-ANNA.json",
        "dossier.sync-conflict-20260302-213000-ABCDEFG.json",
        "journal (1).jsonl",
        "dossier (conflicted copy 2026-03-02 213000).json",
        "dossier 2.json",
    ],
)
def test_a_conflict_copy_is_named_with_a_remedy_and_never_read(tmp_path: Path, name: str) -> None:
    session = new(tmp_path)
    session.close()
    (session.folder / name).write_text("{}", "utf-8")
    again = abandoned(session)
    assert codes(again) == ["store.conflict_copy"]
    remedy = again.findings_at_opening[0].remedy
    assert remedy is not None
    assert name in remedy.in_(NL)
    assert again.dossier == DOSSIER


def test_only_the_last_ten_older_snapshots_are_kept(tmp_path: Path) -> None:
    session = new(tmp_path)
    for number in range(14):
        session.do(amount(number))
        session = reopened(session)
    assert len(list((session.folder / "snapshots").iterdir())) == 10


def test_steps_from_before_damage_in_the_journal_are_shown_but_cannot_be_undone(tmp_path: Path) -> None:
    session = new(tmp_path)
    for number in range(5):
        session.do(amount(number))
    session.close()
    path = session.folder / "journal.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    lines[3] = lines[3].replace(b"amount", b"bedrag")
    path.write_bytes(b"".join(lines))
    again = abandoned(session)
    again.do(amount(7))
    assert again.undo() is not None
    assert again.undo() is None
    assert euros(again) == Decimal(4)
    assert [step.undone for step in again.history()] == [False, False, False, False, True]


def test_a_value_that_no_file_can_hold_is_refused_before_it_is_written(tmp_path: Path) -> None:
    session = new(tmp_path)
    for number in ("NaN", "1e99999"):
        with pytest.raises(EditRefused):
            session.do(SetValue("p2bcdf", "amount", Decimal(number)))
    assert abandoned(session).dossier == DOSSIER


# Two windows


def test_a_second_window_is_told_who_has_the_dossier(tmp_path: Path) -> None:
    session = new(tmp_path)
    with pytest.raises(OpenedElsewhere) as told:
        Session.open(session.folder, SHELF, clock=Clock())
    assert told.value.holder.pid == os.getpid()
    assert told.value.holder.host in told.value.message.in_(NL)


def test_a_second_window_can_look_without_changing_a_byte(tmp_path: Path) -> None:
    session = new(tmp_path)
    session.do(amount(1000))
    before = {one: one.read_bytes() for one in session.folder.rglob("*") if one.is_file()}
    second = Session.open(session.folder, SHELF, read_only=True)
    assert euros(second) == Decimal(1000)
    with pytest.raises(ReadOnly):
        second.do(amount(1))
    with pytest.raises(ReadOnly):
        second.undo()
    second.close()
    assert {one: one.read_bytes() for one in session.folder.rglob("*") if one.is_file()} == before


def test_a_window_that_was_taken_over_notices_before_it_writes(tmp_path: Path) -> None:
    first = new(tmp_path)
    first.do(amount(1000))
    second = Session.open(first.folder, SHELF, take_over=True, clock=Clock())
    second.do(amount(2000))
    with pytest.raises(ReadOnly) as refused:
        first.do(amount(3000))
    assert "overgenomen" in refused.value.message.in_(NL)
    first.close()
    second.do(amount(2500))
    assert euros(reopened(second)) == Decimal(2500)


def test_an_edit_that_was_waiting_when_the_dossier_was_taken_over_goes_to_a_file_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = new(tmp_path)
    with monkeypatch.context() as full:
        full.setattr(files.os, "fsync", refuse(errno.ENOSPC))
        first.do(amount(1000))
    assert first.saved.state is SavedState.NOT_SAVED
    second = Session.open(first.folder, SHELF, take_over=True, clock=Clock())
    assert first.retry().state is SavedState.READ_ONLY
    (aside,) = first.folder.glob("niet-opgeslagen-*.json")
    second.do(SetTitle(Bilingual("Intussen", "Meanwhile")))
    assert euros(second) is None
    again = reopened(second)
    assert codes(again) == ["store.unsaved_found"]
    assert "1 van 1" in again.adopt_unsaved(aside).in_(NL)
    assert (euros(again), again.dossier.title.nl) == (Decimal(1000), "Intussen")
    again = reopened(again)
    assert codes(again) == []
    again.undo()
    assert (euros(again), again.dossier.title.nl) == (None, "Intussen")


def test_unsaved_work_never_overwrites_what_others_changed_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = new(tmp_path)
    with monkeypatch.context() as full:
        full.setattr(files.os, "fsync", refuse(errno.ENOSPC))
        first.do(amount(1000))
        first.do(SetTitle(Bilingual("Van de eerste", "")))
    second = Session.open(first.folder, SHELF, take_over=True, clock=Clock())
    second.do(amount(2000))
    first.retry()
    (aside,) = first.folder.glob("niet-opgeslagen-*.json")
    assert "1 van 2" in second.adopt_unsaved(aside).in_(NL)
    assert (euros(second), second.dossier.title.nl) == (Decimal(2000), "Van de eerste")


def test_what_still_cannot_be_saved_when_closing_goes_to_a_file_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    session = new(tmp_path)
    real = os.open

    def open_elsewhere_only(path: str | Path, *arguments: int) -> int:
        if "zaak" in str(path):
            raise PermissionError(errno.EACCES, "verboden")
        return real(path, *arguments)

    with monkeypatch.context() as forbidden:
        forbidden.setattr(files.os, "open", open_elsewhere_only)
        session.do(amount(1000))
        session.close()
    (aside,) = tmp_path.glob("niet-opgeslagen-*.json")
    assert aside.name in session.saved.why.in_(NL)
    again = abandoned(session)
    again.adopt_unsaved(aside)
    assert euros(again) == Decimal(1000)


@pytest.mark.parametrize("gone", ["process", "silence"])
def test_the_lock_of_a_window_that_is_gone_is_taken_with_a_note(tmp_path: Path, gone: str) -> None:
    session = new(tmp_path)
    path = session.folder / lock.NAME
    data = json.loads(path.read_text("utf-8"))
    data |= {"pid": 2**22 + 1} if gone == "process" else {"host": "elders", "heard": "2026-03-02T20:00:00+00:00"}
    path.write_text(json.dumps(data), "utf-8")
    again = Session.open(session.folder, SHELF, clock=Clock())
    assert codes(again) == ["store.stale_lock"]
    again.do(amount(1))
    assert again.saved.state is SavedState.SAVED


def test_a_lock_file_that_is_no_lock_does_not_keep_anybody_out(tmp_path: Path) -> None:
    session = new(tmp_path)
    session.close()
    (session.folder / lock.NAME).write_bytes(b"\0\0\0")
    assert Session.open(session.folder, SHELF).dossier == DOSSIER


def test_a_journal_that_something_else_wrote_to_is_not_written_over(tmp_path: Path) -> None:
    session = new(tmp_path)
    path = session.folder / "journal.jsonl"
    other = path.read_bytes() + b"van een ander\n"
    path.write_bytes(other)
    session.do(amount(1000))
    assert session.saved.state is SavedState.READ_ONLY
    assert path.read_bytes() == other
    (aside,) = session.folder.glob("niet-opgeslagen-*.json")
    assert b"1000" in aside.read_bytes()


# A disk that refuses


def refuse(number: int, *, after: int = 0) -> object:
    """A system call that works ``after`` times and then fails with this error."""
    calls = iter(range(after + 1))

    def call(*arguments: object) -> object:
        if next(calls, None) is None or after == 0:
            raise OSError(number, os.strerror(number))
        return len(arguments[1]) if len(arguments) > 1 else None  # type: ignore[arg-type]

    return call


def partial_write(bytes_left: int) -> object:
    """``os.write`` on a disk with so many bytes left."""
    real, left = os.write, bytes_left

    def write(descriptor: int, data: bytes) -> int:
        nonlocal left
        if left <= 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        written = real(descriptor, bytes(data[:left]))
        left -= written
        return written

    return write


@pytest.mark.parametrize("room", [0, 1, 40, 200, 350, 1000, 3000])
def test_on_a_full_disk_edits_stay_in_memory_and_no_half_file_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    session = new(tmp_path)
    session.do(amount(1))
    with monkeypatch.context() as full:
        full.setattr(files.os, "write", partial_write(room))
        for number in range(2, 15):
            session.do(amount(number))
        assert session.saved.state is SavedState.NOT_SAVED
        assert "vol" in session.saved.why.in_(NL)
        assert session.saved.waiting > 0
        look = Session.open(session.folder, SHELF, read_only=True)
        assert look.dossier.draft.placements[0].values["amount"] >= 1  # type: ignore[operator]
        assert [finding.code for finding in look.findings_at_opening if "torn" in finding.code] == []
    assert session.retry().state is SavedState.SAVED
    assert euros(abandoned(session)) == Decimal(14)


def test_what_a_disk_refuses_to_keep_can_be_saved_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = new(tmp_path)
    session.do(amount(1000))
    real = os.open

    def open_elsewhere_only(path: str | Path, *arguments: int) -> int:
        if "zaak" in str(path):
            raise PermissionError(errno.EACCES, "verboden")
        return real(path, *arguments)

    with monkeypatch.context() as forbidden:
        forbidden.setattr(files.os, "open", open_elsewhere_only)
        session.do(amount(1500))
        assert session.saved.state is SavedState.NOT_SAVED
        assert "zaak" in session.saved.why.in_(NL)
        session.save_elsewhere(tmp_path / "stick")
        assert session.saved.state is SavedState.SAVED
        session.do(amount(1600))
    assert session.folder == tmp_path / "stick"
    again = reopened(session)
    assert euros(again) == Decimal(1600)
    again.undo()
    again.undo()
    assert euros(again) == Decimal(1000)
    with pytest.raises(FolderTaken):
        again.save_elsewhere(tmp_path / "zaak")


def test_a_folder_that_may_not_be_written_opens_and_says_that_work_is_not_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = new(tmp_path)
    session.do(amount(1000))
    session.close()
    with monkeypatch.context() as forbidden:
        forbidden.setattr(files.os, "open", refuse(errno.EROFS))
        again = Session.open(session.folder, SHELF, clock=Clock())
        assert euros(again) == Decimal(1000)
        assert again.saved.state is SavedState.NOT_SAVED
        again.do(amount(1500))
        assert again.saved.waiting == 1
    assert again.retry().state is SavedState.SAVED
    assert euros(abandoned(again)) == Decimal(1500)


@pytest.mark.parametrize("room", [0, 300, 600])
def test_a_torn_journal_on_a_full_disk_still_opens_and_nothing_of_it_is_cut_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    session = new(tmp_path)
    session.do(amount(1000))
    session.do(amount(1500))
    path = session.folder / "journal.jsonl"
    torn = path.read_bytes()[:-30]
    path.write_bytes(torn)
    with monkeypatch.context() as full:
        full.setattr(files.os, "write", partial_write(room))
        again = abandoned(session)
        assert euros(again) == Decimal(1000)
        again.do(amount(1600))
        assert again.saved.state is not SavedState.SAVED
        assert (path.read_bytes() == torn) or list(again.folder.glob("journal.torn-*"))
    assert euros(again) == Decimal(1600)


def test_a_new_dossier_needs_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "zaak").mkdir()
    (tmp_path / "zaak" / "brief.docx").write_bytes(b"x")
    with pytest.raises(FolderTaken):
        new(tmp_path)
    assert [one.name for one in (tmp_path / "zaak").iterdir()] == ["brief.docx"]


def test_the_folder_says_what_it_is_and_that_it_is_private(tmp_path: Path) -> None:
    session = new(tmp_path)
    said = (session.folder / "LEESMIJ.txt").read_text("utf-8-sig")
    assert "vertrouwelijk" in said
    assert "confidential" in said


def test_adding_a_clause_uses_the_id_it_was_given(tmp_path: Path) -> None:
    session = new(tmp_path)
    made = session.new_placement_id()
    session.do(AddPlacement(made, "retraining.ai-training", "1.0.0", at=0))
    assert [one.id for one in session.dossier.draft.placements] == [made, "p2bcdf"]


# The text


def test_the_text_follows_the_dossier_and_can_show_what_is_still_being_typed(tmp_path: Path) -> None:
    session = new(tmp_path)
    assert [one.placement for one in session.compose().document.articles()] == ["p2bcdf"]
    more = AddPlacement("q3fghj", "retraining.ai-training", "1.0.0")
    tried = session.compose(Language.EN, trying=more)
    assert [one.placement for one in tried.document.articles()] == ["p2bcdf", "q3fghj"]
    assert tried.document.language is Language.EN
    assert len(list(session.compose(trying=SetValue("weg", "a", 1)).document.articles())) == 1
    assert session.dossier is DOSSIER
    session.do(more)
    assert len(list(session.compose().document.articles())) == 2


# What goes out


TEXT = Document(
    NL,
    Imprint("Hoofdstuk AI", "", "concept", "ronde 1", date(2026, 3, 1), "FNV", True),
    Chapter("5", "Hoofdstuk 5", "AI", ()),
)


def as_text(tabled: Tabled) -> bytes:
    return f"{tabled.document_id} {tabled.leading.chapter.heading}".encode()


def test_the_same_text_is_exported_to_the_same_bytes_and_the_dossier_stays_as_it_is(tmp_path: Path) -> None:
    session = new(tmp_path)
    first = session.export((TEXT,), as_text, tmp_path / "een.txt")
    session.do(SetNote("", "iets wat niemand ziet"))
    second = session.export((TEXT,), as_text, tmp_path / "twee.txt")
    assert first.path.read_bytes() == second.path.read_bytes()
    assert (first.document_id, first.fingerprint) == (second.document_id, second.fingerprint)
    assert session.dossier.sent == ()


def test_a_file_that_was_sent_is_kept_and_remembered(tmp_path: Path) -> None:
    session = new(tmp_path)
    exported = session.export((TEXT,), as_text, tmp_path / "een.txt")
    assert session.record_sent(exported, ("bank",)).in_(NL) == "Verstuurd: Hoofdstuk AI, aan Zonnebank N.V."
    (sent,) = reopened(session).dossier.sent
    assert (sent.document, sent.fingerprint, sent.to) == (exported.document_id, exported.fingerprint, ("bank",))
    exported.path.unlink()
    assert exported.document_id.encode() in (session.folder / "sent" / sent.copy).read_bytes()


# Damage


@given(st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_happens_to_one_of_the_two_files_no_finished_edit_is_lost(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    session = new(tmp_path_factory.mktemp("schade"))
    for number in range(4):
        session.do(amount(number))
    closed = data.draw(st.booleans())
    if closed:
        session.close()
    name = data.draw(st.sampled_from(["dossier.json", "journal.jsonl"])) if closed else "dossier.json"
    path = session.folder / name
    whole = path.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    length = data.draw(st.integers(0, 300))
    path.write_bytes(whole[:at] + data.draw(st.binary(max_size=20)) + whole[at + length :])
    try:
        again = abandoned(session)
    except NewerFormat:  # the hit made another number of the format; it is refused and left alone
        assume(False)
    # A hit in a number or a title of dossier.json can look like a change by hand: that is told, and can be undone.
    if "store.outside_taken_over" in codes(again):
        again.undo()
    assert again.dossier == session.dossier
    again.do(SetTitle(Bilingual("Verder", "On")))
    assert reopened(again).dossier.title.nl == "Verder"
    again.close()
