"""An open dossier: every change goes through it, and everything it hands out is immutable."""

from caotool.session.exports import Exported, Writer
from caotool.session.session import Session
from caotool.session.steps import CannotBeKept, HistoryEntry, NoSuchStep, OpenedElsewhere

__all__ = ["CannotBeKept", "Exported", "HistoryEntry", "NoSuchStep", "OpenedElsewhere", "Session", "Writer"]
