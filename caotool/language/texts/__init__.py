"""Every word the program says, in Dutch and English side by side: key -> (Dutch, English).

One module a room; the table is put together here. Blanks are ``{named}``. Texts are plain: no markup.
"""

from __future__ import annotations

from caotool.language.texts import reading

TEXTS: dict[str, tuple[str, str]] = {
    **reading.TEXTS,
}
