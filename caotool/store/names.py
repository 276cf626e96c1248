"""Names for folders and files that every system accepts, whatever system this is."""

from __future__ import annotations

import re
import unicodedata

from caotool.language.message import Message, message
from caotool.language.patterns import regex

LONGEST = 100
"""The most characters of a name; a whole path on Windows has 260."""

_RESERVED = regex(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?", re.IGNORECASE)
_FORBIDDEN = '<>:"/\\|?*'


def problem_with_name(name: str) -> Message | None:
    """Why a folder or file cannot have this name on some system, with what to do about it; None where it can.

    The names that Windows keeps for itself are refused everywhere: a dossier may be copied to Windows later.
    """
    if not name.strip(" ."):
        return message("store.name_empty")
    if len(name) > LONGEST or len(name.encode("utf-8", "surrogatepass")) > 240:
        return message("store.name_too_long", most=LONGEST)
    bad = next((char for char in name if char in _FORBIDDEN or _unseen(char)), None)
    if bad is not None:
        return message("store.name_character", character=bad if bad in _FORBIDDEN else f"U+{ord(bad):04X}")
    if name != name.strip() or name.endswith("."):
        return message("store.name_edge")
    if _RESERVED.fullmatch(name):
        return message("store.name_reserved", name=name)
    return None


def safe_name(title: str) -> str:
    """A name made of a title that :func:`problem_with_name` has nothing against."""
    readable = "".join("-" if char in _FORBIDDEN or _unseen(char) else char for char in title)
    name = " ".join(re.sub(r"-{2,}", "-", readable).split())[:LONGEST]
    while len(name.encode("utf-8")) > 240:
        name = name[:-1]
    name = name.strip(" .-") or "dossier"
    return f"dossier {name}"[:LONGEST].strip(" .-") if _RESERVED.fullmatch(name) else name


def _unseen(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
