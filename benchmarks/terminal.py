"""A program in a pseudo-terminal: start it, type, read what it paints, and ask what it has cost."""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType

from benchmarks.measure import PYTHON, ROOT

AVAILABLE = sys.platform != "win32"
"""Whether this system has pseudo-terminals."""

_ESCAPES = re.compile(rb"\x1b(?:\[[0-9;?<>=]*[ -/]*[@-~]|[PX^_\]].*?(?:\x1b\\|\x07)|[@-Z\\-_])", re.DOTALL)


class Terminal:
    """A Python command in a terminal of 160 by 50; leaving the ``with`` block ends it."""

    def __init__(self, command: Sequence[str], more: Mapping[str, str] | None = None) -> None:
        """``more`` is set in its environment."""
        import fcntl
        import pty
        import struct
        import termios

        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 160, 0, 0))
        usual = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "TEXTUAL_ANIMATIONS": "none"}
        environment = {**os.environ, **usual, **(more or {})}
        self._process = subprocess.Popen(
            [PYTHON, *command], cwd=ROOT, env=environment, stdin=theirs, stdout=theirs, stderr=theirs, close_fds=True
        )
        os.close(theirs)
        self._output = b""

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._ours)

    def type(self, keys: bytes) -> None:
        """Press keys."""
        os.write(self._ours, keys)

    def drain(self, quiet: float) -> float:
        """Read until nothing has come for so many seconds; the moment of the last byte, 0 where none came."""
        last = 0.0
        while self._read(quiet):
            last = time.perf_counter()
        return last

    def rest(self, quiet: float) -> float:
        """Read until for so many seconds nothing has come, nor been done; the moment of the last byte."""
        last, spent = 0.0, -1.0
        while (moment := self.drain(quiet)) or self.cpu() - spent > 2:
            last, spent = moment or last, self.cpu()
        return last

    def wait_for(self, *words: str, seconds: float = 20) -> float:
        """Read until all these words have been painted; the CPU time of the program when their last byte came.

        In milliseconds, as of :meth:`cpu`. SystemExit where it takes too long.
        """
        end = time.monotonic() + seconds
        wanted = [word.encode() for word in words]
        while time.monotonic() < end:
            if not self._read(0.05):
                continue
            spent = self.cpu()
            painted = _ESCAPES.sub(b"", self._output)
            if all(word in painted for word in wanted):
                return spent
        missing = [word.decode() for word in wanted if word not in _ESCAPES.sub(b"", self._output)]
        raise SystemExit(f"was not painted within {seconds} s: {missing}")

    def cpu(self) -> float:
        """The CPU time of the program so far, in milliseconds, all its threads together; 0 where nobody can tell."""
        tasks = Path(f"/proc/{self._process.pid}/task")
        try:
            return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks.iterdir()) / 1e6
        except OSError:
            return 0.0

    def _read(self, patience: float) -> bool:
        if not select.select([self._ours], [], [], patience)[0]:
            return False
        try:
            found = os.read(self._ours, 65536)
        except OSError:
            return False
        self._output += found
        return bool(found)
