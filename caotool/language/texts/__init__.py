"""Every word the program says, in Dutch and English side by side: key -> (Dutch, English).

One module a room; the table is put together here. Blanks are ``{named}``. Texts are plain: no markup.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType

from caotool.language.texts import (
    checks,
    commandline,
    commands,
    compose,
    dialogs,
    edits,
    exporting,
    expression,
    facets,
    frameworks,
    kinds,
    library,
    library_lint,
    profile,
    reading,
    screen,
    screens,
    session,
    store,
    template,
    word,
    workspace,
)

Texts = Mapping[str, tuple[str, str]]
"""A table of texts: key -> (Dutch, English)."""


class RepeatedKeyError(ValueError):
    """Two rooms use one key, so one would silence the other."""


def joined(*rooms: ModuleType) -> dict[str, tuple[str, str]]:
    """The ``TEXTS`` of these modules as one table; RepeatedKeyError when a key comes twice."""
    table: dict[str, tuple[str, str]] = {}
    for room in rooms:
        texts: Texts = room.TEXTS
        if repeated := table.keys() & texts.keys():
            raise RepeatedKeyError(f"{room.__name__} repeats {', '.join(sorted(repeated))}")
        table.update(texts)
    return table


TEXTS: dict[str, tuple[str, str]] = joined(
    checks,
    commandline,
    commands,
    compose,
    dialogs,
    edits,
    exporting,
    expression,
    facets,
    frameworks,
    kinds,
    library,
    library_lint,
    profile,
    reading,
    screen,
    screens,
    session,
    store,
    template,
    word,
    workspace,
)
