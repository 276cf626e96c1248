"""A key press in a field to the repainted text, in a real terminal: against an input without a preview.

Measured is the wall time from writing the key to the pseudo-terminal until the last byte of the repainting.
"""

from __future__ import annotations

import os
import select
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import subjects
from benchmarks.measure import PYTHON, ROOT, Result

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
from caotool.tui.screens.workspace import WorkspaceScreen
library = load_library([LibrarySource(clauses(), "caotool")])
session = Session.open(Path(sys.argv[1]), library)
placement = next(one.id for one in session.dossier.draft.placements if one.clause == "gains.money-share")
class Program(CaotoolApp):
    def show_start(self):
        screen = WorkspaceScreen(session)
        self.push_screen(screen)
        self.set_timer(4, lambda: (screen.choose(placement), screen.go_to_field("threshold")))
        self.set_timer(6, self.end)
    def end(self):
        field = self.screen.query_one(".field-threshold").query_one(Input)
        field.cursor_blink = False
        field.action_end()
Program(settings_folder=Path(sys.argv[2]), library=library).run()
"""


def results() -> list[Result]:
    """Chapters of 60 and of 200 articles. Nothing where there is no pseudo-terminal (Windows)."""
    if sys.platform == "win32":
        return []
    library = subjects.library()
    rows = []
    for articles, allowed in ((60, 1.6), (200, 1.8)):
        from caotool.session import Session

        with tempfile.TemporaryDirectory() as folder:
            dossier = Path(folder) / "dossier"
            Session.create(dossier, subjects.dossier(articles, library), library).close()
            floor = _typed(["-c", _BARE], 1.5)
            subject = _typed(["-c", _PROGRAM, str(dossier), folder], 7)
            floor += _typed(["-c", _BARE], 1.5)
        name = f"key press to repainted text, {articles} articles"
        rows.append(Result(name, statistics.median(subject), statistics.median(floor), allowed, note="wall, pty"))
    return rows


def _typed(command: list[str], settle: float) -> list[float]:
    """Milliseconds for each key, in turn a digit and taking it away."""
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 160, 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "TEXTUAL_ANIMATIONS": "none"}
    process = subprocess.Popen(
        [PYTHON, *command], cwd=ROOT, env=environment, stdin=theirs, stdout=theirs, stderr=theirs, close_fds=True
    )
    os.close(theirs)
    times: list[float] = []
    try:
        _drain(ours, settle)
        for key in range(_KEYS):
            started = time.perf_counter()
            os.write(ours, b"1" if key % 2 == 0 else b"\x7f")
            last = _drain(ours, _QUIET)
            if key >= 4 and last:
                times.append((last - started) * 1000)
    finally:
        process.kill()
        process.wait()
        os.close(ours)
    return times


def _drain(terminal: int, quiet: float) -> float:
    """Read until nothing has come for a while; gives the moment of the last byte, 0 where none came."""
    last = 0.0
    while select.select([terminal], [], [], quiet)[0]:
        try:
            if not os.read(terminal, 65536):
                break
        except OSError:
            break
        last = time.perf_counter()
    return last
