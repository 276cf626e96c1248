"""A library of 10,000 clauses against one of 100, each beside the bundled one: the same work, warm, in one run.

From the start of a process to the first result of a search, on the command line; from a key press in the search field
to the repainted list, in a real terminal; and a first time, when nothing has been compiled yet.
"""

from __future__ import annotations

import random
import re
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import PYTHON, ROOT, Result, process, processes
from benchmarks.terminal import AVAILABLE, Terminal
from caotool.resources import clauses

_FEW, _MANY = 100, 10_000
_QUERY = "scholing"
_ROUNDS = 5
_QUIET = 0.2
_SYLLABLES = ("ba", "de", "fo", "gu", "ka", "le", "mi", "no", "pu", "ra", "ter", "lijk", "heid", "loon", "werk")
_PROGRAM = """
import sys
from pathlib import Path
from caotool.language.tongue import Language
from caotool.tui.app import CaotoolApp
class Program(CaotoolApp):
    def on_ready(self):
        self.screen.do_search()
        self.set_timer(2, self.still)
    def still(self):
        self.screen.query_one("#library-search").cursor_blink = False
Program(dossier=Path(sys.argv[1]), language=Language.NL).run()
"""


def results() -> Iterator[Result]:
    """Nothing on a system where the folder of the user's own clauses cannot be set from outside (Windows)."""
    if sys.platform == "win32":
        return
    with tempfile.TemporaryDirectory() as folder:
        few, many = (_Home(Path(folder) / str(count), count) for count in (_FEW, _MANY))
        time.sleep(4)  # files that are that old are trusted not to have changed since they were read
        colds = [process(home.search) for home in (few, many)]
        warm = processes(many.search, few.search)
        yield Result("start to first search result, 10,000 clauses and 100", *warm, 2.0, note="CPU, warm cache")
        if AVAILABLE:
            usual, slowest = zip(*(home.typed() for home in (many, few)), strict=True)
            yield Result("key press to repainted result list, 10,000 clauses and 100", *usual, 3.0, note="wall, pty")
            yield Result("the slowest of those keys", *slowest, 3.0, note="wall, pty")
        bundled = sum(1 for _ in clauses().glob("*/*.yaml"))
        each = [
            (cold - usual) / (home.count + bundled)
            for cold, usual, home in zip(colds, warm[::-1], (few, many), strict=True)
        ]
        note = f"CPU; {colds[1] / 1000:.0f} s for 10,000, once"
        yield Result("start with nothing compiled, per clause, 10,000 and 100", each[1], each[0], 1.25, note=note)


class _Home:
    """A user's folders, with a library of so many clauses."""

    def __init__(self, folder: Path, count: int) -> None:
        self.count = count
        self._folder = folder
        _make(folder / "data" / "caotool" / "bibliotheek", count)
        shutil.copytree(ROOT / "examples" / "bank", folder / "dossier")
        self._set = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("DATA", "CACHE", "CONFIG")}

    @property
    def search(self) -> list[str]:
        """The command that searches."""
        command = [str(Path(PYTHON).with_name("caotool")), "--language", "nl", "library", "list", _QUERY]
        return ["env", *(f"{name}={value}" for name, value in self._set.items()), *command]

    def typed(self) -> tuple[float, float]:
        """Milliseconds for the usual key and for the slowest, each by the median of its rounds.

        A word is typed in the search field, letter by letter, and taken away again until all clauses are listed.
        """
        keys = _QUERY.encode() + b"\x7f" * len(_QUERY)
        times: list[list[float]] = [[] for _ in keys]
        with Terminal(["-c", _PROGRAM, str(self._folder / "dossier")], self._set) as terminal:
            terminal.wait_for("Waterlandbank", "bepalingen")
            terminal.drain(3)
            for _ in range(_ROUNDS):
                for place, key in enumerate(keys):
                    started = time.perf_counter()
                    terminal.type(bytes([key]))
                    times[place].append((terminal.rest(_QUIET) - started) * 1000)
        usual = [statistics.median(each) for each in times]
        return statistics.median(usual), max(usual)


def _make(folder: Path, count: int) -> None:
    """Clauses like the bundled ones, each with words of its own, in the folders of their themes."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(clauses().glob("*/*.yaml"))]
    bundled = [text for text in texts if text.startswith("id: ")]
    chance = random.Random(count)
    for number in range(count):
        text = bundled[number % len(bundled)]
        clause_id = text.split("\n", 1)[0].removeprefix("id: ")
        own = f"{clause_id}-{number}"
        title, *words = ("".join(chance.choices(_SYLLABLES, k=4)) for _ in range(5))
        text = text.replace(f"id: {clause_id}", f"id: {own}", 1)
        text = re.sub(r"^title:\s+\{?(?:nl: )?'?", rf"\g<0>{title.capitalize()} ", text, count=1, flags=re.MULTILINE)
        text = text.replace("nl: |\n    1. ", f"nl: |\n    1. Voor {' en '.join(words)} geldt dit. ", 1)
        path = folder / own.replace(".", "/", 1)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.with_name(f"{path.name}.yaml").write_text(text, encoding="utf-8")
