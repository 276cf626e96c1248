"""What is asked of the desktop: the clipboard, and opening a file or its folder, on Windows, macOS and Linux."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.app import App

_CLIPBOARDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "win32": (("clip.exe",),),
    "darwin": (("pbcopy",),),
    "linux": (("wl-copy",), ("xclip", "-selection", "clipboard"), ("xsel", "--clipboard", "--input")),
}


def copy_to_clipboard(text: str, app: App[None]) -> bool:
    """Copy through the system's own clipboard, or through the terminal over a remote connection.

    False where neither can be counted on: a terminal does not say whether it took the text.
    """
    for program in _CLIPBOARDS.get(sys.platform, ()):
        found = shutil.which(program[0])
        # clip.exe reads UTF-16 with a mark; the others read UTF-8.
        data = text.encode("utf-16") if program[0] == "clip.exe" else text.encode("utf-8")
        if found and (sys.platform != "linux" or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")):
            try:
                subprocess.run([found, *program[1:]], input=data, check=True, timeout=2)
            except (OSError, subprocess.SubprocessError):
                continue
            return True
    if os.environ.get("SSH_CONNECTION") or os.environ.get("TMUX"):
        app.copy_to_clipboard(text)
        return True
    return False


def open_on_desktop(path: Path) -> bool:
    """Open a file or a folder with the program that belongs to it; False where there is no desktop to do so."""
    try:
        if sys.platform == "win32":
            os.startfile(path)
            return True
        opener = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
        if opener is None or (sys.platform == "linux" and not _has_desktop()):
            return False
        subprocess.Popen([opener, str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except OSError:
        return False
    return True


def _has_desktop() -> bool:
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
