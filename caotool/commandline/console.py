"""Where commands write and ask: plain lines on the standard streams, in one language."""

from __future__ import annotations

import sys
from enum import IntEnum
from typing import Any, TextIO

from caotool.frozen import Frozen
from caotool.language.message import Filling, Message, say
from caotool.language.sentences import strip_unsafe
from caotool.language.tongue import Language


class Exit(IntEnum):
    """What the program tells the shell when it ends; scripts lean on these numbers."""

    DONE = 0
    FINDINGS = 1
    """Something was found that is wrong, or what was asked was refused."""
    USAGE = 2
    """The command cannot be understood, or it needs a terminal."""
    FILE = 3
    """A file or a dossier stands in the way."""


class Stop(Exception):
    """A command cannot go on: what is the matter, how to mend it, and what to tell the shell."""

    def __init__(self, code: Exit, what: Message, remedy: Message | None = None) -> None:
        super().__init__(what.key)
        self.code = code
        self.what = what
        self.remedy = remedy


class Console(Frozen):
    """The streams of one run and the language in which is spoken."""

    language: Language
    into: TextIO
    out: TextIO
    errors: TextIO

    @classmethod
    def standard(cls, language: Language) -> Console:
        """The console of this process."""
        return cls(language, sys.stdin, sys.stdout, sys.stderr)

    def words(self, key: str, /, **fillings: Filling) -> str:
        """The sentence with this key in the language that is spoken."""
        return say(key, self.language, **fillings)

    def line(self, text: str = "") -> None:
        """Write a line. What could command a terminal is taken out: clauses and names come from others."""
        self.out.write(strip_unsafe(text) + "\n")

    def text(self, text: str) -> None:
        """Write a text of several lines as it is, less what could command a terminal."""
        self.out.write(strip_unsafe(text))

    def say(self, key: str, /, **fillings: Filling) -> None:
        """Write the sentence with this key as a line."""
        self.line(self.words(key, **fillings))

    def structure(self, data: Any) -> None:
        """Write plain data as JSON for a script."""
        import json

        self.out.write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")

    def trouble(self, stop: Stop) -> None:
        """Say on the error stream what is the matter, and on the next line how to mend it."""
        self.out.flush()
        for message in (stop.what, stop.remedy):
            if message is not None:
                self.errors.write(" ".join(strip_unsafe(message.in_(self.language)).split()) + "\n")
        self.errors.flush()

    def ask(self, prompt: str) -> str | None:
        """Ask for one line, without its outer spaces; None where there is no more input."""
        self.out.write(strip_unsafe(prompt) + (" " if self.into.isatty() else "\n"))
        self.out.flush()
        answer = self.into.readline()
        return strip_unsafe(answer).strip() if answer else None

    @property
    def terminal(self) -> bool:
        """Whether a person sits at both ends."""
        return self.into.isatty() and self.out.isatty()


def speak_utf8() -> None:
    """Have the standard streams carry UTF-8 on every system; a redirected stream on Windows would not."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
