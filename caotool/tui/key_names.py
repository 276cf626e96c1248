"""Keys as people know them, such as ``F9``, ``ctrl+z``, ``↑`` or ``spatie``."""

from __future__ import annotations

from caotool.language.message import say
from caotool.language.tongue import Language

_SIGNS = {"up": "↑", "down": "↓", "left": "←", "right": "→", "delete": "del", "escape": "esc"}
_WORDS = {"space": "key.space"}


def key_name(key: str, language: Language) -> str:
    """A key of Textual's as it is called on a keyboard."""
    *held, last = key.split("+")
    if last in _WORDS:
        last = say(_WORDS[last], language)
    elif last[:1] == "f" and last[1:].isdigit():
        last = last.upper()
    return "+".join([*held, _SIGNS.get(last, last)])


def key_names(keys: tuple[str, ...], language: Language) -> str:
    """Keys that do the same or belong together, beside each other."""
    return " ".join(key_name(key, language) for key in keys)
