"""Options and rungs: things with an id and words, found again by what the user types."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence

from caotool.frozen import Frozen, field
from caotool.language.message import Message, message
from caotool.language.reading import Ambiguous, Read, Reading, Unreadable
from caotool.language.sentences import enumerate_words, fold
from caotool.language.tongue import Bilingual, Language
from caotool.language.typed import quoted
from caotool.model.kinds.phrases import Parts

_TURNING = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")


class Option(Frozen):
    """One answer of a choice: its label in a list, its text in a sentence, and phrase parts if clauses ask them."""

    id: str
    label: Bilingual
    text: Bilingual = Bilingual("", "")
    """What stands in the sentence; the label where it is empty."""
    parts: Parts = field(default_factory=dict)

    def printed(self, language: Language) -> str:
        """What stands in a sentence."""
        return (self.text or self.label).in_(language)


class Named(Frozen):
    """An id with what is printed for it and its label, in one language."""

    id: str
    printed: str
    label: str


def find(text: str, entries: Sequence[Named]) -> Reading[str]:
    """The id of the entry that is typed by its printed text, label or id; what only begins alike is asked about."""
    typed = " ".join(text.split())
    exact = [entry for entry in entries if entry.printed == typed]
    if len(exact) == 1:
        return Read(exact[0].id)
    folded = fold(typed)
    alike = [entry for entry in entries if folded in (fold(entry.printed), fold(entry.label), fold(entry.id))]
    if len(alike) == 1:
        return Read(alike[0].id)
    found = alike or [
        entry
        for entry in entries
        if folded and any(fold(name).startswith(folded) for name in (entry.printed, entry.label, entry.id))
    ]
    if found:
        return Ambiguous(
            message("kinds.choice.which", options=_listed([entry.label for entry in found])),
            tuple((entry.printed, entry.id) for entry in found),
        )
    return Unreadable(
        message("kinds.choice.unknown", text=quoted(text), options=_listed([entry.label for entry in entries]))
    )


def repeated(tables: Mapping[Language, Sequence[Named]]) -> list[str]:
    """The printed texts and ids that stand for more than one entry, so that they cannot be told apart."""
    found: dict[str, None] = {}
    for entries in tables.values():
        for names in ([fold(entry.printed) for entry in entries], [entry.id for entry in entries]):
            found.update((name, None) for name in names if names.count(name) > 1)
    return list(found)


def untidy(text: str, lines: bool = False) -> Message | None:
    """Why words of the user cannot stand in a document as they are, or None.

    Refused are empty text, spaces around it, line breaks (unless ``lines``), control characters, and marks that
    turn the reading direction, since with those a text can look different from what it is.
    """
    if not text.strip():
        return message("kinds.text.empty")
    if text != text.strip():
        return message("kinds.text.spaces")
    if text.isprintable():
        return None
    if not lines and len(text.splitlines()) > 1:
        return message("kinds.text.lines")
    for char in text.replace("\n", "") if lines else text:
        if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") or (unicodedata.bidirectional(char) in _TURNING):
            return message("kinds.text.control", code=f"U+{ord(char):04X}")
    return None


def _listed(names: Sequence[str]) -> Bilingual:
    return Bilingual(*(enumerate_words([f"“{name}”" for name in names], tongue, "or") for tongue in Language))
