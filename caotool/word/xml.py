"""Text as XML: what XML forbids is dropped, the rest is escaped, and runs of text are put together."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from caotool.language.patterns import regex

WORDPROCESSING: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

NAMESPACES: Final = (
    f'xmlns:w="{WORDPROCESSING}" xmlns:r="{RELATIONSHIPS}" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:w10="urn:schemas-microsoft-com:office:word"'
)

# The characters outside XML 1.0's ``Char`` production: most control characters, surrogates, U+FFFE and U+FFFF.
_FORBIDDEN: Final = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPECIAL: Final = regex(r"[&<>\"\t\n]")
_ENTITIES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;"}


@lru_cache(maxsize=8192)
def clean(text: str) -> str:
    """The text as it survives in XML: forbidden characters gone, every line end a line feed."""
    if text.isprintable():
        return text
    return _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


@lru_cache(maxsize=8192)
def escape(text: str) -> str:
    """Text for an element or an attribute. The words of clauses come back at every export, so they are remembered."""
    text = clean(text)
    return _SPECIAL.sub(lambda found: _ENTITIES[found[0]], text) if _SPECIAL.search(text) else text


def run(text: str, properties: str = "") -> str:
    """A ``w:r``; ``properties`` is the inside of its ``w:rPr``. Tabs and line ends become Word's own elements."""
    text = clean(text)
    opening = f"<w:r><w:rPr>{properties}</w:rPr>" if properties else "<w:r>"
    if "\n" not in text and "\t" not in text:
        return f'{opening}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    pieces = []
    for piece in re.split("([\n\t])", text):
        if piece == "\n":
            pieces.append("<w:br/>")
        elif piece == "\t":
            pieces.append("<w:tab/>")
        elif piece:
            pieces.append(f'<w:t xml:space="preserve">{escape(piece)}</w:t>')
    return f"{opening}{''.join(pieces)}</w:r>"


def styled(style_id: str) -> str:
    """Run properties that set a character style."""
    return f'<w:rStyle w:val="{style_id}"/>'


def paragraph(style_id: str, content: str, properties: str = "") -> str:
    """A ``w:p``; ``properties`` follows ``w:pStyle`` inside ``w:pPr``, in the order that the schema asks."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/>{properties}</w:pPr>{content}</w:p>'
