"""The parts of a Word file and the zip around them: the same parts give the same bytes on every machine."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterable, Sequence
from typing import Final

from caotool.frozen import Frozen
from caotool.word.xml import DECLARATION, RELATIONSHIPS, escape

_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
MAIN_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
WORD_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"


class Relation(Frozen):
    """From one part to another, or to a web address when ``external``. ``sort`` is the last word of its type."""

    id: str
    sort: str
    target: str
    external: bool = False


class Part(Frozen):
    """A file inside the package: its name without leading slash, its content type, and what it relates to.

    The target of a relation is the name of a part.
    """

    name: str
    content_type: str
    data: bytes
    relations: tuple[Relation, ...] = ()


_SORTS: Final = {
    "core-properties": f"{_PACKAGE}/relationships/metadata/core-properties",
}


def zipped(parts: Iterable[Part], roots: Sequence[Relation]) -> bytes:
    """The package. ``roots`` are its own relations: the main document and the properties.

    Members are stored, not deflated: zlib and its successors compress the same text to different bytes, and two
    tables must be able to compare a file by its hash. Content types come first, as the packaging rules advise.
    """
    ordered = sorted(parts, key=lambda part: part.name)
    members = [("[Content_Types].xml", _content_types(ordered)), ("_rels/.rels", _relations("", roots))]
    for part in ordered:
        members.append((part.name, part.data))
        if part.relations:
            folder, name = posixpath.split(part.name)
            members.append((f"{folder}/_rels/{name}.rels", _relations(folder, part.relations)))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, data in members:
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system = 0
            archive.writestr(entry, data)
    return buffer.getvalue()


def _content_types(parts: Sequence[Part]) -> bytes:
    overrides = "".join(
        f'<Override PartName="/{escape(part.name)}" ContentType="{escape(part.content_type)}"/>' for part in parts
    )
    return (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    ).encode()


def _relations(folder: str, relations: Sequence[Relation]) -> bytes:
    lines = "".join(
        f'<Relationship Id="{relation.id}" Type="{_SORTS.get(relation.sort, f"{RELATIONSHIPS}/{relation.sort}")}" '
        f'Target="{escape(_target(folder, relation))}"{_mode(relation)}/>'
        for relation in sorted(relations, key=lambda relation: relation.id)
    )
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'.encode()


def _target(folder: str, relation: Relation) -> str:
    return relation.target if relation.external else posixpath.relpath(relation.target, folder or ".")


def _mode(relation: Relation) -> str:
    return ' TargetMode="External"' if relation.external else ""
