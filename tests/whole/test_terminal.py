"""The whole job in a real terminal of 80 by 24, by keys alone: from the start screen to a Word file."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import uuid
from pathlib import Path

import pytest

from caotool.word.reader import read_anchors
from tests.office import absent

PROJECT = Path(__file__).resolve().parent.parent.parent
SEARCHES = (
    "budget",
    "omscholing",
    "geletterdheid",
    "gebruikerspanel",
    "herplaatsing",
    "klacht",
    "evaluatie",
    "looptijd",
)


class Terminal:
    """A tmux session that is typed into and read as a person would."""

    def __init__(self, home: Path, command: str) -> None:
        self.name = f"caotool-{uuid.uuid4().hex[:8]}"
        self.socket = f"caotool-{uuid.uuid4().hex[:8]}"
        environment = {
            **os.environ,
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_CACHE_HOME": str(home / "cache"),
            "XDG_DOCUMENTS_DIR": str(home / "documenten"),
            "LANG": "C.UTF-8",
        }
        self._tmux("new-session", "-d", "-x", "80", "-y", "24", "-s", self.name, command, env=environment)

    def _tmux(self, *arguments: str, env: dict[str, str] | None = None) -> str:
        done = subprocess.run(
            ["tmux", "-L", self.socket, *arguments], capture_output=True, text=True, env=env, cwd=PROJECT, check=False
        )
        return done.stdout

    def press(self, *keys: str) -> None:
        for key in keys:
            self._tmux("send-keys", "-t", self.name, key)
            time.sleep(0.06)

    def type(self, text: str) -> None:
        self._tmux("send-keys", "-t", self.name, "-l", text)
        time.sleep(0.25)

    def screen(self) -> str:
        return self._tmux("capture-pane", "-p", "-t", self.name)

    def wait_for(self, words: str, seconds: float = 20) -> str:
        """The screen as soon as these words are on it."""
        until = time.monotonic() + seconds
        while words not in (screen := self.screen()):
            assert time.monotonic() < until, f"{words!r} did not come on the screen:\n{screen}"
            time.sleep(0.05)
        return screen

    def search(self, words: str) -> None:
        """Search the library; what does not arrive is typed again, as a person would."""
        for _ in range(4):
            self.press("C-f", "C-a", "C-k")
            self.type(words)
            until = time.monotonic() + 2
            while time.monotonic() < until:
                if f"voor “{words}”" in self.screen():
                    return
                time.sleep(0.05)
        raise AssertionError(self.screen())

    def end(self) -> None:
        self._tmux("kill-server")


@pytest.fixture
def terminal(tmp_path):
    if shutil.which("tmux") is None:
        absent("tmux")
    # What a crash leaves on the screen has to stay there to be read.
    opened = Terminal(tmp_path, f"{sys.executable} -m caotool --taal nl; sleep 30")
    yield opened
    opened.end()


@pytest.mark.slow
@pytest.mark.office
def test_a_new_dossier_with_eight_clauses_is_filled_in_and_exported_by_keys_alone(terminal, tmp_path):
    terminal.wait_for("Nieuw dossier")
    terminal.press("C-n")
    terminal.wait_for("stap 1")
    for step in ("stap 2", "stap 3", "stap 4", "stap 5", "stap 6"):
        terminal.press("Enter")
        terminal.wait_for(step)
    terminal.wait_for("Dossier maken")
    terminal.press("Enter")
    terminal.wait_for("Zoek een bepaling")
    for at, search in enumerate(SEARCHES, 1):
        terminal.search(search)
        terminal.press("Enter")
        time.sleep(0.15)
        terminal.press("Enter")
        terminal.press("F3")
        terminal.wait_for("1 bepaling" if at == 1 else f"{at} bepalingen")
        terminal.press("F10")
        terminal.wait_for("Zoek een opdracht")
        terminal.type("beginwaarden")
        terminal.wait_for("Beginwaarden van uw kant")
        terminal.press("Enter")
        terminal.wait_for(" · ")
        time.sleep(0.2)
    terminal.press("F4")
    terminal.wait_for("Invullen")
    terminal.press("F9")
    terminal.wait_for("Soort bestand")
    target = tmp_path / "hoofdstuk.docx"
    for _ in range(12):
        if "Exporteren" in terminal.screen() and _on_file_field(terminal):
            break
        terminal.press("Tab")
    terminal.press("C-u")
    terminal.type(str(target))
    terminal.press("Enter")
    until = time.monotonic() + 20
    while not target.exists():
        assert time.monotonic() < until, terminal.screen()
        time.sleep(0.1)
    time.sleep(0.3)
    anchors = read_anchors(target.read_bytes())
    assert len({anchor.placement for anchor in anchors}) == 8
    assert all(anchor.text for anchor in anchors)


def _on_file_field(terminal: Terminal) -> bool:
    """Whether typing goes to the field with the path: a probe letter appears there."""
    terminal.type("~")
    shown = next((line for line in terminal.screen().splitlines() if "Bestand " in line), "")
    if "~" in shown:
        return True
    terminal.press("BSpace")
    return False
