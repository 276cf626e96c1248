"""Text snapshots of screens that a reviewer can read in a diff. CAOTOOL_SNAPSHOTS=write makes them anew."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "snapshots"


def assert_screen(text: str, name: str) -> None:
    """The screen is as it was kept under this name."""
    path = FOLDER / f"{name}.txt"
    shown = text.rstrip("\n") + "\n"
    if os.environ.get("CAOTOOL_SNAPSHOTS") == "write":
        FOLDER.mkdir(exist_ok=True)
        path.write_text(shown, encoding="utf-8", newline="\n")
    assert path.exists(), f"there is no snapshot {name}; run once with CAOTOOL_SNAPSHOTS=write"
    assert shown == path.read_text(encoding="utf-8")
