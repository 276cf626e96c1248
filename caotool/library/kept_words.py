"""The index of the words of a compiled library, kept beside it: made at the first search, not at every change."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from caotool.library.checked_file import Damaged, replace_file

if TYPE_CHECKING:
    from caotool.library.compiled import Compiled, Reading
    from caotool.library.word_index import Covered, IndexPart

_MOST_BESIDE = 64
"""How many clauses may have changed since the index was made before it is made again."""


class KeptWords:
    """Finds or makes the index. ``file`` is where it is kept; None keeps nothing."""

    def __init__(self, compiled: Compiled, file: Path | None, premise: str) -> None:
        self._compiled = compiled
        self._file = file
        self._premise = premise

    def parts(self, *, anew: bool) -> Sequence[IndexPart]:
        """The index of the clauses that lists show: as it was kept, with what changed since in a second part."""
        if not anew:
            with suppress(OSError, Damaged, msgspec.MsgspecError):
                found = self._kept()
                if found:
                    return found
        return (self._made(),)

    def _kept(self) -> Sequence[IndexPart]:
        from caotool.library.word_index import IndexPart, WordIndex

        index = WordIndex(self._file.read_bytes()) if self._file else None
        if index is None or index.premise != self._premise:
            return ()
        if index.covers == self._compiled.contents.covers:
            return (IndexPart.of(index),)
        now = self._compiled.ask(_covered)
        held = dict(zip(now.ids, now.digests, strict=True))
        alive = 0
        for place, (clause_id, digest) in enumerate(zip(index.ids, index.digests, strict=True)):
            if held.get(clause_id) == digest:
                del held[clause_id]
                alive |= 1 << place
        if len(held) > min(_MOST_BESIDE, index.size // 4):
            return ()
        kept = IndexPart(index, alive)
        return (kept, IndexPart.of(WordIndex(self._written(now.only(held))))) if held else (kept,)

    def _made(self) -> IndexPart:
        from caotool.library.word_index import IndexPart, WordIndex

        content = self._written(self._compiled.ask(_covered))
        if self._file is not None:
            with suppress(OSError):  # the program works without
                replace_file(self._file, content)
        return IndexPart.of(WordIndex(content))

    def _written(self, covered: Covered) -> bytes:
        from caotool.library.word_index import page, written

        def texts(clause_id: str) -> Sequence[str]:
            return self._compiled.ask(lambda reading: page(reading.entry(clause_id), reading.words(clause_id)))

        return written(covered, map(texts, covered.ids), self._premise, self._compiled.contents.covers)


def _covered(reading: Reading) -> Covered:
    """The clauses that lists show."""
    from caotool.library.word_index import Covered

    digests = dict(zip(reading.ids, reading.digests, strict=True))
    return Covered.of({theme: listed for theme, (listed, _) in reading.themes.items()}, digests)
