"""Starting: the terminal program to its first full frame, and an export as a cold process."""

from __future__ import annotations

import tempfile
from pathlib import Path

from benchmarks.measure import PYTHON, Result, processes

_BARE = """
from textual.app import App
from textual.widgets import Footer, Static
class Bare(App):
    def compose(self):
        yield Static("caotool")
        yield Footer()
    def on_mount(self):
        self.call_after_refresh(self.exit)
Bare().run(headless=True, size=(120, 40))
"""
_PROGRAM = """
import sys
from pathlib import Path
from caotool.tui.app import CaotoolApp
class Measured(CaotoolApp):
    def open_dossier(self, *given, **named):
        super().open_dossier(*given, **named)
        self.screen.call_after_refresh(self.exit)
Measured(dossier=Path(sys.argv[1]), settings_folder=Path(sys.argv[2])).run(headless=True, size=(120, 40))
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


def results() -> list[Result]:
    """Warm: everything has run once before."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        dossier = str(_dossier(home, 12))
        started = processes([PYTHON, "-c", _PROGRAM, dossier, folder], [PYTHON, "-c", _BARE])
        large = str(_dossier(home, 200))
        target = str(home / "out.docx")
        export = [PYTHON, "-m", "caotool", "export", large, "-o", target, "--overwrite"]
        processes(export, [PYTHON, "-c", ""], runs=1)
        exported = processes(export, [PYTHON, "-c", _FLOOR, target])
    return [
        Result("start of the program to its first full frame", *started, 1.6, note="CPU"),
        Result("caotool export of 200 clauses, cold process", *exported, 3.0, note="CPU, warm cache"),
    ]


def _dossier(home: Path, articles: int) -> Path:
    from benchmarks import subjects
    from caotool.session import Session

    library = subjects.library()
    folder = home / f"dossier-{articles}"
    Session.create(folder, subjects.dossier(articles, library), library).close()
    return folder
