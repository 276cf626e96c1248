"""A key press in a field to the repainted text, in a real terminal: against an input without a preview.

Measured is the wall time from writing the key to the pseudo-terminal until the last byte of the repainting.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from benchmarks import subjects
from benchmarks.measure import Result
from benchmarks.terminal import AVAILABLE, Terminal

_KEYS = 40
_QUIET = 0.15

_BARE = """
from textual.app import App
from textual.widgets import Input, Static
class Bare(App):
    def compose(self):
        yield Input("5")
        yield Static("")
    def on_mount(self):
        self.query_one(Input).cursor_blink = False
    def on_input_changed(self, event):
        self.query_one(Static).update(event.value)
Bare().run()
"""
_PROGRAM = """
import sys
from pathlib import Path
from textual.widgets import Input
from caotool.library.load import LibrarySource, load_library
from caotool.resources import clauses
from caotool.session import Session
from caotool.tui.app import CaotoolApp
library = load_library([LibrarySource(clauses(), "caotool")])
session = Session.open(Path(sys.argv[1]), library)
placement = next(one.id for one in session.dossier.draft.placements if one.clause == "gains.money-share")
class Program(CaotoolApp):
    def on_ready(self):
        self.set_timer(4, lambda: (self.screen.choose(placement), self.screen.go_to_field("threshold")))
        self.set_timer(6, self.end)
    def end(self):
        field = self.screen.query_one(".field-threshold").query_one(Input)
        field.cursor_blink = False
        field.action_end()
Program(dossier=session, settings_folder=Path(sys.argv[2]), library=library).run()
"""


def results() -> list[Result]:
    """Chapters of 60 and of 200 articles. Nothing where there is no pseudo-terminal (Windows)."""
    if not AVAILABLE:
        return []
    library = subjects.library()
    rows = []
    for articles, allowed in ((60, 1.6), (200, 1.8)):
        from caotool.session import Session

        with tempfile.TemporaryDirectory() as folder:
            dossier = Path(folder) / "dossier"
            Session.create(dossier, subjects.dossier(articles, library, around="gains.money-share"), library).close()
            floor = _typed(["-c", _BARE], 1.5)
            subject = _typed(["-c", _PROGRAM, str(dossier), folder], 7)
            floor += _typed(["-c", _BARE], 1.5)
        name = f"key press to repainted text, {articles} articles"
        rows.append(Result(name, statistics.median(subject), statistics.median(floor), allowed, note="wall, pty"))
    return rows


def _typed(command: list[str], settle: float) -> list[float]:
    """Milliseconds for each key, in turn a digit and taking it away."""
    times: list[float] = []
    with Terminal(command) as terminal:
        terminal.drain(settle)
        for key in range(_KEYS):
            started = time.perf_counter()
            terminal.type(b"1" if key % 2 == 0 else b"\x7f")
            last = terminal.drain(_QUIET)
            if key >= 4 and last > started:
                times.append((last - started) * 1000)
    if len(times) < _KEYS // 2:
        raise RuntimeError("the keys were not answered: the program stopped, or the cursor was elsewhere")
    return times
