"""Text without the characters that no file can carry."""

from __future__ import annotations

import re

# Control characters of both blocks, lone surrogates and noncharacters; a tab and a line feed stay.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?")


def clean(text: str) -> str:
    r"""The text with one kind of line end and no control characters.

    >>> clean("a\x07\r\nb")
    'a\nb'
    """
    if text.isprintable():
        return text
    return _CONTROL.sub("", _LINE_ENDS.sub("\n", text))
