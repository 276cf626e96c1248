"""A dossier folder: its files by name, making a new one, and what opening one gives."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from caotool.frozen import Frozen
from caotool.language.message import Message, message
from caotool.language.tongue import Bilingual, Language
from caotool.model.dossier import Dossier
from caotool.model.finding import Finding
from caotool.store import files, snapshots
from caotool.store.changes import Json
from caotool.store.encoding import FORMAT, encode
from caotool.store.journal import Entry, EntryKind, Journal
from caotool.store.snapshots import Snapshot

JOURNAL = "journal.jsonl"
README = "LEESMIJ.txt"
SENT = "sent"


class NoDossier(Exception):
    """The folder holds no dossier, or nothing of it can be read any more."""

    def __init__(self, why: Message) -> None:
        super().__init__(why.key)
        self.message = why


class FolderTaken(Exception):
    """A new dossier needs a folder of its own."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.message = message("store.folder_taken", folder=str(folder))


class Opened(Frozen):
    """A dossier as it was found, its journal ready for the next entry, and what the user should know."""

    dossier: Dossier
    tree: Json
    journal: Journal
    findings: tuple[Finding, ...]
    recovered: tuple[Entry, ...] = ()
    """Finished edits that the last snapshot did not have: the program did not close as it should."""
    stale: bool = False
    """Whether a new snapshot is due."""


def create(folder: Path, dossier: Dossier, when: datetime) -> Opened:
    """Make a dossier folder. FolderTaken where it exists and is not empty; OSError where it cannot be written."""
    if folder.exists() and any(folder.iterdir()):
        raise FolderTaken(folder)
    folder.mkdir(parents=True, exist_ok=True)
    tree = encode(dossier)
    record = Journal(folder / JOURNAL)
    record.add(state(0, when, "Create", message("store.created"), tree))
    record.flush()
    snapshots.write(folder, Snapshot(tree, record.end), when)
    (folder / SENT).mkdir(exist_ok=True)
    write_readme(folder)
    return Opened(dossier, tree, record, ())


def write_readme(folder: Path) -> None:
    """Say in the folder itself what it is, for who finds it without the program."""
    words = message("store.readme")
    text = f"{words.in_(Language.NL)}\n\n{words.in_(Language.EN)}\n"
    files.write_whole(folder / README, text.replace("\n", "\r\n").encode("utf-8-sig"), durable=False)


def state(number: int, when: datetime, name: str, label: Message, tree: Json) -> Entry:
    """A journal entry that holds the whole dossier."""
    return Entry(number, when, EntryKind.STATE, name, bilingual(label), state=tree, format=FORMAT)


def bilingual(label: Message) -> Bilingual:
    """A message in both languages, so that it can be kept apart from this version's table of texts."""
    return Bilingual(label.in_(Language.NL), label.in_(Language.EN))
