"""Patterns that are compiled when they are first used: the program has some ninety, and a run needs few of them."""

from __future__ import annotations

import re
from typing import Any, cast


class _Waiting:
    """Stands for a compiled pattern until something is asked of it; what was asked once is at hand from then on."""

    def __init__(self, text: str, flags: int) -> None:
        self._text = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self._text, self._flags), name)
        setattr(self, name, found)
        return found


def regex(text: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern with the methods of a compiled one. A mistake in it shows at its first use, not at import."""
    return cast("re.Pattern[str]", _Waiting(text, flags))
