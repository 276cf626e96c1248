"""What goes out: composed texts as a tabled value, written to a file of the user's, and kept when it was sent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from caotool.frozen import Frozen, replace
from caotool.model.document import Document
from caotool.model.tabled import Tabled
from caotool.store.targets import document_id, write_target

Writer: TypeAlias = Callable[[Tabled], bytes]
"""What makes a file of a tabled value. It is handed nothing else, so nothing else can be in the file."""


class Exported(Frozen):
    """A file that was written: where, the id inside it, and the fingerprint of what it shows."""

    path: Path
    document_id: str
    fingerprint: str
    title: str


def tabled(dossier_id: str, texts: tuple[Document, ...]) -> Tabled:
    """The tabled value of composed texts, leading one first; its id follows from the dossier's id and the text."""
    bare = Tabled("", texts)
    return replace(bare, document_id=document_id(dossier_id, bare.fingerprint))


def export(
    dossier_id: str, texts: tuple[Document, ...], writer: Writer, path: Path, *, overwrite: bool = False
) -> Exported:
    """Write composed texts to a file; the same texts give the same bytes. Raises what ``write_target`` raises."""
    value = tabled(dossier_id, texts)
    write_target(path, writer(value), overwrite=overwrite)
    return Exported(path, value.document_id, value.fingerprint, value.leading.imprint.title)
