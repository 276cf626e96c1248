"""The mark that says a dossier is open in a window, so that a second window cannot write over the first."""

from __future__ import annotations

import contextlib
import os
import platform
import threading
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from caotool.frozen import Frozen, replace
from caotool.store import files
from caotool.store.changes import Json

NAME = "in-gebruik.json"
"""The file in the dossier folder."""

BEAT = timedelta(seconds=20)
"""How often a window says that it is still there."""

SILENCE = timedelta(seconds=120)
"""After how much silence a window is taken to be gone."""


class Holder(Frozen):
    """The window that has a dossier open: who, on which computer, since when, and when last heard of."""

    token: str
    user: str
    host: str
    pid: int
    started: datetime
    heard: datetime

    def gone(self, now: datetime) -> bool:
        """Whether the window is no longer there: silent for long, or its process on this computer ended."""
        if now - self.heard > SILENCE:
            return True
        return self.host == platform.node() and not process_exists(self.pid)


class Held(Exception):
    """Another window has the dossier open."""

    def __init__(self, holder: Holder) -> None:
        super().__init__(f"{holder.user}@{holder.host}")
        self.holder = holder


class Lock:
    """This window's hold on a dossier folder. Another window may take it over: :attr:`lost` tells."""

    def __init__(self, folder: Path, holder: Holder, clock: Callable[[], datetime]) -> None:
        self._path = folder / NAME
        self._holder = holder
        self._clock = clock
        self._released = threading.Event()
        self._beating: threading.Thread | None = None

    @classmethod
    def take(cls, folder: Path, clock: Callable[[], datetime], *, over: bool = False) -> tuple[Lock, Holder | None]:
        """Take the dossier; also gives the holder whose place it took, if any.

        Held where a live window has it and ``over`` is False; OSError where the folder cannot be written.
        """
        now = clock()
        path = folder / NAME
        holder = Holder(os.urandom(8).hex(), _user(), platform.node(), os.getpid(), now, now)
        lock = cls(folder, holder, clock)
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
        except FileExistsError:
            earlier = _patiently(folder)
            if earlier is not None and not over and not earlier.gone(now):
                raise Held(earlier) from None
            lock._write()
            return lock, earlier
        try:
            files.write_all(descriptor, files.dump(_written(holder), pretty=True))
        except OSError:
            with contextlib.suppress(OSError):
                path.unlink()
            raise
        finally:
            os.close(descriptor)
        return lock, None

    @property
    def lost(self) -> Holder | None:
        """The other window that took the dossier over, or None while it is ours. A missing file is still ours."""
        current = holder_of(self._path.parent)
        return current if current is not None and current.token != self._holder.token else None

    def beat(self) -> None:
        """Say that this window is still there; silent where the folder cannot be written or is another's now."""
        if self._released.is_set() or self.lost is not None:
            return
        with contextlib.suppress(OSError):
            self._holder = replace(self._holder, heard=self._clock())
            self._write()

    def keep_beating(self) -> None:
        """Beat from now on in the background, until :meth:`release`."""
        self._beating = threading.Thread(target=self._beat_on, name="caotool-lock", daemon=True)
        self._beating.start()

    def release(self) -> None:
        """Give the dossier free; a hold that another window took over is left alone."""
        self._released.set()
        if self._beating is not None:
            self._beating.join(timeout=5)
        with contextlib.suppress(OSError):
            if self.lost is None:
                self._path.unlink(missing_ok=True)

    def _beat_on(self) -> None:
        while not self._released.wait(BEAT.total_seconds()):
            self.beat()

    def _write(self) -> None:
        files.write_whole(self._path, files.dump(_written(self._holder), pretty=True), durable=False)


def holder_of(folder: Path) -> Holder | None:
    """Who has the dossier open according to its lock file; None where there is none or it cannot be read."""
    try:
        return _read(files.parse(files.read(folder / NAME)))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _patiently(folder: Path) -> Holder | None:
    """Who has the dossier open, giving a window that is just opening it a moment to write who it is."""
    for _ in range(5):
        holder = holder_of(folder)
        if holder is not None:
            return holder
        time.sleep(0.05)
    return None


def process_exists(pid: int) -> bool:
    """Whether a process with this number runs on this computer."""
    if os.name == "nt":
        return _process_exists_on_windows(pid)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def _process_exists_on_windows(pid: int) -> bool:
    # On Windows os.kill ends the process whatever the signal, so the system is asked directly.
    import ctypes

    query, still_active = 0x1000, 259
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    handle = kernel.OpenProcess(query, False, pid)
    if not handle:
        return bool(kernel.GetLastError() == 5)  # it exists, but belongs to somebody else
    code = ctypes.c_ulong()
    kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    return code.value == still_active


def _user() -> str:
    import getpass  # only who opens a dossier to write in it needs it

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"


def _written(holder: Holder) -> Json:
    return {
        "token": holder.token,
        "user": holder.user,
        "host": holder.host,
        "pid": holder.pid,
        "started": holder.started.isoformat(),
        "heard": holder.heard.isoformat(),
    }


def _read(data: Json) -> Holder:
    started, heard = (datetime.fromisoformat(data[name]) for name in ("started", "heard"))
    if started.tzinfo is None or heard.tzinfo is None:
        raise ValueError("a time without its zone")
    return Holder(str(data["token"]), str(data["user"]), str(data["host"]), int(data["pid"]), started, heard)
