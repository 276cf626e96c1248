"""Reading the screen of a running app as a person would: as lines of text."""

from __future__ import annotations

import re

from textual.app import App
from textual.pilot import Pilot

ENGLISH = [
    "about",
    "add",
    "are",
    "back",
    "cancel",
    "close",
    "choose",
    "clause",
    "clauses",
    "draft",
    "example",
    "examples",
    "file",
    "filled",
    "find",
    "folder",
    "from",
    "language",
    "library",
    "name",
    "next",
    "no",
    "note",
    "open_",
    "party",
    "parties",
    "read",
    "save",
    "search",
    "settings",
    "the",
    "title",
    "with",
    "you",
    "your",
]


def screen_text(app: App[None]) -> str:
    """What is on the screen now, line by line, without trailing spaces."""
    lines = ["".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips()]
    return "\n".join(line.replace("\u00a0", " ").rstrip() for line in lines)


def english_words(text: str) -> set[str]:
    """The words on a screen that only an English sentence has."""
    return {word for word in re.findall(r"[a-z]+", text.lower()) if word in ENGLISH}


async def read(pilot: Pilot[None]) -> str:
    """What is on the screen once everything that was going on has been drawn."""
    before, now = "", screen_text(pilot.app)
    for _ in range(20):
        await pilot.pause(0.05)
        before, now = now, screen_text(pilot.app)
        if now == before and now.strip():
            break
    return now
