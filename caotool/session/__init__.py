"""An open dossier: every change goes through it, and everything it hands out is immutable."""

from caotool.session.session import Session
from caotool.session.steps import CannotBeKept, HistoryEntry, NoSuchStep, OpenedElsewhere

__all__ = ["CannotBeKept", "HistoryEntry", "NoSuchStep", "OpenedElsewhere", "Session"]
