"""Opens a Word file that may be hostile: bounded in size, without entities, links or code."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote

from caotool.language.message import Message, message
from caotool.word.package import Relation

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_MEMBERS: Final = 2_000
_MOST_BYTES: Final = 100_000_000
_LARGEST_FILE: Final = 50_000_000
_STEEPEST: Final = 300
"""Uncompressed against compressed; ordinary Word XML reaches about 20, a bomb a thousand."""
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"


class NotAWordFile(Exception):
    """A file that is not an ordinary Word file: ``what`` is wrong, and the ``remedy``."""

    def __init__(self, what: Message, remedy: Message) -> None:
        super().__init__(what.key)
        self.what = what
        self.remedy = remedy


def bad(key: str, remedy: str = "word.save_as_docx", **fillings: str) -> NotAWordFile:
    """The exception with these texts."""
    return NotAWordFile(message(key, **fillings), message(remedy))


class Opened:
    """The parts of a Word file by name. Every way in which reading one can fail raises NotAWordFile."""

    def __init__(self, data: bytes) -> None:
        if data.startswith(_OLE):
            raise bad("word.encrypted")
        if len(data) > _LARGEST_FILE:
            raise bad("word.too_big", "word.choose_other")
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as error:
            raise bad("word.not_zip") from error
        members = self._archive.infolist()
        _refuse_bombs(members)
        _refuse_names([member.filename for member in members])
        self.names = frozenset(member.filename for member in members)
        self._types = self._content_types()

    def read(self, name: str) -> bytes:
        """The bytes of a part, as many as its header promised and no more."""
        if name not in self.names:
            raise bad("word.missing_part", part=name)
        size = self._archive.getinfo(name).file_size
        try:
            with self._archive.open(name) as member:
                data = member.read(size + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError, EOFError) as error:
            raise bad("word.bad_xml", part=name) from error
        if len(data) > size:
            raise bad("word.too_big", "word.choose_other")
        return data

    def xml(self, name: str) -> _Element:
        """The root of an XML part; document types, and with them entities, are refused."""
        return parsed(self.read(name), name)

    def content_type(self, name: str) -> str:
        """The content type of a part; empty when the file does not say."""
        return self._types.get(f"/{name}".lower()) or self._types.get(name.rpartition(".")[2].lower(), "")

    def relations(self, name: str = "") -> tuple[Relation, ...]:
        """What a part relates to, targets as part names; the package's own relations without a name."""
        folder, base = posixpath.split(name)
        place = posixpath.join(folder, "_rels", f"{base}.rels")
        if place not in self.names:
            return ()
        return tuple(self._relations(place, folder))

    def _relations(self, place: str, folder: str) -> Iterator[Relation]:
        for element in self.xml(place).iter(f"{{{_PACKAGE}/relationships}}Relationship"):
            target = element.get("Target", "")
            external = element.get("TargetMode") == "External"
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
            yield Relation(element.get("Id", ""), element.get("Type", "").rpartition("/")[2], target, external)

    def main(self) -> str:
        """The name of the main document."""
        for relation in self.relations():
            if relation.sort == "officeDocument" and not relation.external:
                return relation.target
        raise bad("word.not_zip")

    def _content_types(self) -> dict[str, str]:
        types: dict[str, str] = {}
        for element in self.xml("[Content_Types].xml"):
            key = element.get("PartName") or element.get("Extension")
            if key:
                types[key.lower()] = element.get("ContentType", "")
        return types


def parsed(data: bytes, name: str) -> _Element:
    """XML from outside as a tree."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise bad("word.bad_xml", part=name) from error
    docinfo: Any = root.getroottree().docinfo
    if docinfo.doctype:
        raise bad("word.bad_xml", part=name)
    return root


def _refuse_bombs(members: list[zipfile.ZipInfo]) -> None:
    total = sum(member.file_size for member in members)
    steep = any(
        member.file_size > 1_000_000 and member.file_size > _STEEPEST * max(member.compress_size, 1)
        for member in members
    )
    if len(members) > _MOST_MEMBERS or total > _MOST_BYTES or steep:
        raise bad("word.too_big", "word.choose_other")


def _refuse_names(names: list[str]) -> None:
    for name in names:
        pieces = name.split("/")
        if name.startswith("/") or "\\" in name or ":" in name or ".." in pieces or "\0" in name:
            raise bad("word.bad_names")
    if len({name.lower() for name in names}) != len(names):
        raise bad("word.bad_names")
