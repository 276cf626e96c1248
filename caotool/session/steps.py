"""Steps of the history as a list shows them, and why a step or an opening is not possible."""

from __future__ import annotations

from datetime import datetime

from caotool.frozen import Frozen
from caotool.language.message import Message, message
from caotool.model.edits.base import EditRefused
from caotool.store.lock import Holder


class OpenedElsewhere(Exception):
    """Another window has the dossier open; open it read-only, or take it over."""

    def __init__(self, holder: Holder) -> None:
        super().__init__(f"{holder.user}@{holder.host}")
        self.holder = holder
        self.message: Message = message(
            "store.opened_elsewhere",
            user=holder.user,
            host=holder.host,
            started=f"{holder.started.astimezone():%d-%m-%Y %H:%M}",
        )


class NoSuchStep(Exception):
    """The history has no such step to go to, or a step that cannot be undone stands in between."""

    def __init__(self, number: int) -> None:
        super().__init__(str(number))
        self.message: Message = message("session.no_such_step", number=number)


class CannotBeKept(EditRefused):
    """The edit holds something that no file can hold, such as a number without end."""

    def __init__(self) -> None:
        super().__init__(message("session.cannot_be_kept"))


class HistoryEntry(Frozen):
    """One step of the history, as a list shows it."""

    number: int
    when: datetime
    label: Message
    undone: bool
    barrier: bool
    """Nothing up to and including this step can be undone."""
