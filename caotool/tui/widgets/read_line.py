"""A line in which something is typed that has to mean one thing: read strictly, and said back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from caotool.frozen import Frozen
from caotool.language.message import Message, message
from caotool.language.reading import Ambiguous, Read, Reading, Unreadable
from caotool.language.tongue import Bilingual, Language
from caotool.model.kinds.base import Kind
from caotool.model.values import Plain
from caotool.tui.widgets.worded import Line, Said, Words

Tongue: TypeAlias = Callable[[], Language]
"""The language that the program speaks when it is asked."""


class Spelling(Frozen):
    """How something is read, written in a field, and said back."""

    read: Callable[[str, Language], Reading[Plain]]
    write: Callable[[Plain, Language], str]
    echo: Callable[[Plain, Language], str]


def spelling_of(kind: Kind, bound: Callable[[Plain], Message | None] = lambda _: None) -> Spelling:
    """That of a kind of value, within its own bounds and another one."""

    def read(text: str, language: Language) -> Reading[Plain]:
        reading = kind.read(text, language)
        problem = (kind.problem(reading.value) or bound(reading.value)) if isinstance(reading, Read) else None
        return Unreadable(problem) if problem else reading

    return Spelling(read, kind.write, kind.echo)


class ReadLine(Line):
    """Reads in the language in which it was typed, and writes the value anew when the language changes."""

    def __init__(
        self, spelling: Spelling, value: Plain | None, tongue: Tongue, id: str, hint: Words | None = None
    ) -> None:
        super().__init__("" if value is None else spelling.write(value, tongue()), id, hint)
        self._spelling = spelling
        self._tongue = tongue
        self._typed_in = tongue()

    def read(self) -> tuple[Plain | None, Message | None]:
        """The value, or why what is typed cannot be taken; neither where nothing is typed."""
        words = self.value.strip()
        if not words:
            return None, None
        reading = self._spelling.read(words, self._typed_in)
        if isinstance(reading, Read):
            return reading.value, None
        return None, reading.question if isinstance(reading, Ambiguous) else reading.problem

    def say_back(self, line: Said, empty: Message | None = None) -> None:
        """Have a line say how it is read, what is wrong, or what it means that nothing is typed."""
        value, problem = self.read()
        told = problem or empty
        if value is not None:
            spoken = Bilingual(*(self._spelling.echo(value, language) for language in Language))
            told = message("settings.read_as", value=spoken)
        line.say(lambda: told.in_(self._tongue()) if told else "")
        line.set_class(problem is not None, "-problem")
        line.display = told is not None

    def reword(self) -> None:
        """Write what can be read as the language of now writes it; what cannot be read stays as it was typed."""
        super().reword()
        value, _ = self.read()
        self._typed_in = self._tongue()
        if value is not None:
            self.value = self._spelling.write(value, self._typed_in)
