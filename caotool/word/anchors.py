"""Names that tie words in a file to the value or the clause they come from: tags, hidden bookmarks, ids.

A value carries two marks, since each survives what the other does not: a content control keeps its text together
while someone types at its edge, a bookmark survives LibreOffice 7. Names are short and opaque.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from functools import lru_cache
from typing import Final
from urllib.parse import quote, unquote

from caotool.language.tongue import Language
from caotool.model.document import Anchor, Target
from caotool.word.xml import escape

PREFIX: Final = "cao"
_LONGEST_TAG: Final = 64
_LONGEST_BOOKMARK: Final = 40
VALUE, CLAUSE, REFERENCE, EXPLANATION, CONTENTS = "_v_", "_c_", "_r_", "_e_", "_Toc"
"""How the names of our bookmarks begin; Word hides a bookmark whose name begins with an underscore."""


def token(*pieces: str) -> str:
    """A short opaque word for these pieces: the same on every machine."""
    return hashlib.sha256("\x1f".join(pieces).encode("utf-8", "surrogatepass")).hexdigest()[:30]


@lru_cache(maxsize=16384)
def value_token(anchor: Anchor, language: Language | None = None) -> str:
    """The token of a value; ``language`` is given for the second text of two."""
    return token(anchor.placement, anchor.parameter, str(anchor.occurrence), *([language] if language else []))


def value_tag(anchor: Anchor, language: Language | None = None) -> str:
    """The tag of a content control: ``cao:<placement>:<parameter>:<occurrence>``, for a second text its language.

    Word cuts a tag at 64 characters, so a longer one becomes its token, which the file's own data explain.
    """
    pieces = [anchor.placement, anchor.parameter, str(anchor.occurrence), *([language] if language else [])]
    tag = ":".join([PREFIX, *(_quoted(piece) for piece in pieces)])
    return tag if len(tag) <= _LONGEST_TAG else f"{PREFIX}:~{value_token(anchor, language)}"


@lru_cache(maxsize=4096)
def _quoted(piece: str) -> str:
    return quote(piece, safe="", errors="surrogatepass")


def read_tag(tag: str) -> tuple[Anchor, Language | None] | None:
    """What a tag says, or None when it is not one of ours or only holds a token."""
    prefix, *pieces = tag.split(":")
    if prefix != PREFIX or len(pieces) not in (3, 4) or not pieces[2].isascii() or not pieces[2].isdigit():
        return None
    if len(pieces) == 4 and pieces[3] not in set(Language):
        return None
    language = Language(pieces[3]) if len(pieces) == 4 else None
    return Anchor(unquote(pieces[0]), unquote(pieces[1]), int(pieces[2][:9])), language


def tag_token(tag: str) -> str:
    """The token in the tag of a value whose names are long, or nothing."""
    return tag.removeprefix(f"{PREFIX}:~") if tag.startswith(f"{PREFIX}:~") else ""


def clause_bookmark(placement: str, language: Language | None = None, sort: str = CLAUSE) -> str:
    """The bookmark over a clause; ``sort`` tells it from its explanation and from its heading's."""
    plain = f"{sort}{placement}" + (f"_{language}" if language else "")
    if len(plain) <= _LONGEST_BOOKMARK and re.fullmatch(r"[a-z0-9_]+", placement):
        return plain
    return f"{sort}{token(placement, *([language] if language else []))}"


def target_bookmark(target: Target, language: Language | None = None) -> str:
    """The bookmark at what a reference points to."""
    if not target.label:
        return clause_bookmark(target.placement, language, REFERENCE)
    return f"{REFERENCE}{token(target.placement, target.label, *([language] if language else []))}"


class Marks:
    """Hands out what has to be unique within a file: ids of bookmarks and controls, names of bookmarks."""

    def __init__(self) -> None:
        self._bookmarks = 0
        self._contents = 0
        self._names: set[str] = set()
        self._controls: set[int] = set()

    def bookmark(self, name: str) -> tuple[str, str]:
        """Start and end of a bookmark; both empty when the name is already in use, which Word would not accept."""
        if name.lower() in self._names:
            return "", ""
        self._names.add(name.lower())
        number = self._bookmarks
        self._bookmarks += 1
        return (
            f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>',
            f'<w:bookmarkEnd w:id="{number}"/>',
        )

    def contents_bookmark(self) -> str:
        """The name of the next bookmark that the table of contents points to."""
        self._contents += 1
        return f"{CONTENTS}{self._contents:09d}"

    def value(self, anchor: Anchor, label: str, content: str, language: Language | None = None) -> str:
        """Runs that show a value, inside a content control, inside a bookmark."""
        tag = value_tag(anchor, language)
        start, end = self.bookmark(f"{VALUE}{value_token(anchor, language)}")
        return (
            f'{start}<w:sdt><w:sdtPr><w:alias w:val="{escape(label[:60])}"/><w:tag w:val="{escape(tag)}"/>'
            f'<w:id w:val="{self._control(tag)}"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>{end}'
        )

    def _control(self, tag: str) -> int:
        number = zlib.crc32(tag.encode("utf-8", "surrogatepass")) & 0x7FFFFFFF or 1
        while number in self._controls:
            number = number % 0x7FFFFFFF + 1
        self._controls.add(number)
        return number
