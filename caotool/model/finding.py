"""Something the user should know: what, where, and how to mend it."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from caotool.frozen import Frozen
from caotool.language.message import Message


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    """Part of the work cannot be used until it is mended; the rest goes on."""
    WARNING = "warning"
    """Usable, but probably not what is meant."""
    NOTE = "note"
    """Worth knowing."""


class InFile(Frozen):
    """A place in a file; ``line`` and ``column`` count from 1, 0 is unknown."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        if not self.line:
            return self.path
        return f"{self.path}:{self.line}" + (f":{self.column}" if self.column else "")


class InDraft(Frozen):
    """A place in the draft; an empty ``parameter`` is the whole placement."""

    placement: str
    parameter: str = ""


Place: TypeAlias = InFile | InDraft | None


class Finding(Frozen):
    """What was found, where, and how to mend it.

    ``code`` is stable and meant for scripts, such as ``reference.missing``.
    """

    code: str
    severity: Severity
    what: Message
    place: Place = None
    remedy: Message | None = None
