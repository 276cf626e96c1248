"""Timing things in pairs: the subject and its floor in turn, and the ratio of the medians."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Result:
    """One bar: what was measured, in milliseconds, the floor beside it, and the ratio that is allowed."""

    name: str
    subject: float
    floor: float
    allowed: float
    unit: str = "ms"
    note: str = ""

    @property
    def ratio(self) -> float:
        """Subject over floor."""
        return self.subject / self.floor if self.floor else float("inf")

    def line(self) -> str:
        """The result as a row of the table."""
        verdict = "ok" if self.ratio <= self.allowed else "OVER"
        return (
            f"{self.name:58} {self.subject:9.1f} {self.floor:9.1f} {self.unit:3}"
            f" {self.ratio:6.2f} x  (bar {self.allowed:.1f} x) {verdict} {self.note}"
        )


def paired(subject: Callable[[], object], floor: Callable[[], object], runs: int = 7) -> tuple[float, float]:
    """The median CPU time of both, in milliseconds, measured in turn after one warm-up."""
    times: tuple[list[float], list[float]] = ([], [])
    for run in range(runs + 1):
        for which, work in enumerate((subject, floor)):
            started = time.process_time()
            work()
            if run:
                times[which].append((time.process_time() - started) * 1000)
    return statistics.median(times[0]), statistics.median(times[1])


def processes(subject: Sequence[str], floor: Sequence[str], runs: int = 7, **environment: str) -> tuple[float, float]:
    """The median CPU time of two commands as whole processes, in milliseconds, in turn after one warm-up."""
    times: tuple[list[float], list[float]] = ([], [])
    for run in range(runs + 1):
        for which, command in enumerate((subject, floor)):
            spent = process(command, **environment)
            if run:
                times[which].append(spent)
    return statistics.median(times[0]), statistics.median(times[1])


def process(command: Sequence[str], **environment: str) -> float:
    """The CPU time of one command as a whole process, in milliseconds."""
    if not hasattr(os, "wait4"):  # Windows has no accounting per child; wall time is the next best.
        started = time.perf_counter()
        subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, **environment}, capture_output=True)
        return (time.perf_counter() - started) * 1000
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as process:
        error = process.stderr.read() if process.stderr else b""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{error.decode(errors='replace')}")
    return (usage.ru_utime + usage.ru_stime) * 1000


PYTHON = sys.executable
