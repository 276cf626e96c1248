"""A process that is killed at any moment loses no finished edit and leaves a dossier that opens.

``CAOTOOL_KILLS`` says how many times; a release is tried with 200.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from decimal import Decimal
from pathlib import Path

import pytest

from caotool.session import Session
from caotool.store.encoding import encode
from tests.store.cases import DOSSIER, SHELF

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("CAOTOOL_KILLS", "25"))


@pytest.mark.slow
def test_no_finished_edit_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    folder = tmp_path / "zaak"
    Session.create(folder, DOSSIER, SHELF).close()
    chance, done = random.Random(20260302), 0
    for _ in range(KILLS):
        finished = edit_until_killed(folder, done + 1, chance.uniform(0.0, 0.15))
        with Session.open(folder, SHELF) as session:
            (placement,) = session.dossier.draft.placements
            reached = int(placement.values.get("amount", Decimal(0)))  # type: ignore[arg-type]
            done = max(done, finished)
            assert done <= reached <= done + 1
            note = session.dossier.private.notes.get("p2bcdf", "notitie 0 ").split()[1]
            assert int(note) in (reached, reached - 1)
            done = reached
    with Session.open(folder, SHELF) as session:
        last = encode(session.dossier)
        while session.undo():
            pass
        assert session.dossier == DOSSIER
        while session.redo():
            pass
        assert encode(session.dossier) == last


def edit_until_killed(folder: Path, start: int, after: float) -> int:
    """Edit from number ``start`` until killed, so many seconds after the first edit; the last that was finished."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.store.editor", str(folder), str(start)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    first = process.stdout.readline()
    time.sleep(after)
    process.kill()
    rest = process.stdout.read()
    process.wait()
    lines = (first + rest).splitlines(keepends=True)
    numbers = [int(line) for line in lines if line.endswith("\n")]
    assert numbers, "the editor did not start"
    return numbers[-1]
