"""What is wrong with an expression, where, and how to mend it."""

from __future__ import annotations

from caotool.frozen import Frozen
from caotool.language.message import Message


class Problem(Frozen):
    """One fault in an expression: ``position`` counts characters from 0 in the text as the author wrote it."""

    position: int
    message: Message
    remedy: Message
