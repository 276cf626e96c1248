"""Which characters may go out into plain text, Markdown and HTML."""

from __future__ import annotations

import re
import unicodedata

_SPACE = re.compile(r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")


def printable(text: str) -> str:
    """Text without control characters and lone surrogates; a tab or the end of a line becomes a space.

    A value is one run of words inside a sentence, so nothing in it may end the line it stands on.
    """
    if text.isprintable():
        return text
    text = _SPACE.sub(" ", text)
    return "".join(mark for mark in text if unicodedata.category(mark) not in ("Cc", "Cs"))
