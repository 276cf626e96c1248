"""Starting: the terminal program to its first full frame, and an export as a cold process."""

from __future__ import annotations

import shutil
import statistics
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.measure import PYTHON, ROOT, Result, processes
from benchmarks.terminal import AVAILABLE, Terminal

_BARE = """
from textual.app import App
from textual.widgets import Footer, Static
class Bare(App):
    def compose(self):
        yield Static("caotool")
        yield Footer()
Bare().run()
"""
_FLOOR = """
import io, sys, zipfile
import lxml.etree
with zipfile.ZipFile(sys.argv[1]) as archive:
    parts = [(name, archive.read(name)) for name in archive.namelist()]
target = io.BytesIO()
with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
    for name, data in parts:
        archive.writestr(name, data)
"""
_RUNS = 7
_FRAME = ("Waterlandbank", "Uitgangspunten", "Invullen", "Hoofdstuk 9", "Artikel 9.1", "ethisch", "F10")
"""What stands in the title line, the draft, the form, the text and the footer of the example when all is painted."""


def results() -> list[Result]:
    """Warm: everything has run once before."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        if AVAILABLE:
            rows.append(
                Result("start with the example to its first full frame", *_started(home), 1.6, note="CPU, pty")
            )
        large = str(_dossier(home, 200))
        target = str(home / "out.docx")
        export = [str(Path(PYTHON).with_name("caotool")), "export", large, "-o", target, "--overwrite"]
        processes(export, [PYTHON, "-c", ""], runs=1)
        exported = processes(export, [PYTHON, "-c", _FLOOR, target])
        rows.append(Result("caotool export of 200 clauses, cold process", *exported, 3.0, note="CPU, warm cache"))
    return rows


def _started(home: Path) -> tuple[float, float]:
    times: tuple[list[float], list[float]] = ([], [])
    for run in range(_RUNS + 1):
        # Each run has a fresh copy: a program that was stopped leaves a note in its dossier, and says so next time.
        dossier = home / f"example-{run}"
        shutil.copytree(ROOT / "examples" / "bank", dossier)
        subject = _to_frame(["-m", "caotool", "--language", "nl", "open", str(dossier)], _FRAME)
        floor = _to_frame(["-c", _BARE], ("caotool", "palette"))
        if run:
            times[0].append(subject)
            times[1].append(floor)
    return statistics.median(times[0]), statistics.median(times[1])


def _to_frame(command: Sequence[str], words: tuple[str, ...]) -> float:
    with Terminal(command) as terminal:
        return terminal.wait_for(*words)


def _dossier(home: Path, articles: int) -> Path:
    from benchmarks import subjects
    from caotool.session import Session

    library = subjects.library()
    folder = home / f"dossier-{articles}"
    Session.create(folder, subjects.dossier(articles, library), library).close()
    return folder
