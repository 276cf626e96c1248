"""Copies that a synchroniser leaves beside our files when two computers wrote at once: found, named, never read."""

from __future__ import annotations

import re
from pathlib import Path

from caotool.language.message import message
from caotool.language.patterns import regex
from caotool.model.finding import Finding, InFile, Severity

_COPY = regex(
    r"(?:dossier|journal)"
    r"(?:"
    r"\.sync-conflict-.+"  # Syncthing
    r"|[ _]?\(.+\)"  # Dropbox, Nextcloud, Google Drive: "(conflicted copy …)", "(1)"
    r"|_conflict-.+"  # older ownCloud
    r"|-[^.]+"  # OneDrive: the name of the computer
    r"|[ ]\d+"  # iCloud: "dossier 2.json"
    r")\.jsonl?",
    re.IGNORECASE,
)


def conflict_copies(folder: Path) -> tuple[Finding, ...]:
    """A finding for every conflict copy of our files in the folder, in order of name."""
    try:
        names = sorted(path.name for path in folder.iterdir())
    except OSError:
        return ()
    return tuple(
        Finding(
            "store.conflict_copy",
            Severity.WARNING,
            message("store.conflict_copy", name=name),
            InFile(name),
            message("store.conflict_copy_remedy", name=name),
        )
        for name in names
        if _COPY.fullmatch(name)
    )
