"""A sentence for the user that is put into words only when the language is known."""

from __future__ import annotations

from typing import TypeAlias

from caotool.frozen import Frozen
from caotool.language.tongue import Bilingual, Language

Filling: TypeAlias = "str | int | Bilingual | Message"
"""What may stand in a blank of a message; bilingual words and messages follow the language asked for."""


class Message(Frozen):
    """A key in the table of texts with what stands in its blanks.

    Keeping the key instead of the sentence lets findings, labels of edits and readings be shown in either
    language, also after the user switches.
    """

    key: str
    fillings: tuple[tuple[str, Filling], ...] = ()

    def in_(self, language: Language) -> str:
        """The sentence in one language. An unknown key is an error of the program: KeyError."""
        from caotool.language.texts import TEXTS

        words = TEXTS[self.key][0 if language is Language.NL else 1]
        if not self.fillings:
            return words
        return words.format(
            **{
                name: filling.in_(language) if isinstance(filling, Bilingual | Message) else filling
                for name, filling in self.fillings
            }
        )


def message(key: str, /, **fillings: Filling) -> Message:
    """A message by its key, its blanks filled by name."""
    return Message(key, tuple(sorted(fillings.items())))


def say(key: str, language: Language, /, **fillings: Filling) -> str:
    """The sentence with this key in one language."""
    return message(key, **fillings).in_(language)
