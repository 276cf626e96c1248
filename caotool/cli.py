"""The command line: which command, in which language, and what the shell is told."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from caotool.commandline.console import Console, Exit, Stop, speak_utf8
from caotool.language.tongue import Language

if TYPE_CHECKING:
    from caotool.commandline.line import Line

_INTERRUPTED = 130
"""What shells expect of a program that ctrl+c ended."""


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out one command line and give its exit code; see :class:`Exit`."""
    speak_utf8()
    gc.disable()  # what one command leaves behind is not worth looking for; the terminal program turns it on again
    atexit.register(gc.freeze)  # nor is it when the process ends
    try:
        return _run(list(sys.argv[1:] if argv is None else argv))
    except SystemExit as end:  # argparse ends the program itself after showing help
        return _flushed(end.code if isinstance(end.code, int) else Exit.DONE)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        return _reader_left()
    finally:
        gc.enable()


def _run(argv: list[str]) -> int:
    from caotool.commandline.tongue import language_chosen, language_usual

    console = Console.standard(language_chosen() or Language.NL)
    try:
        from caotool.commandline.line import Line

        line = Line.of(argv)
        console = Console.standard(line.language or language_chosen() or language_usual())
        return _flushed(_carried_out(line, console))
    except BrokenPipeError:
        raise
    except Exception as error:
        from caotool.commandline.problems import stop_for

        stop = error if isinstance(error, Stop) else stop_for(error)
        if stop is None:
            raise
        console.trouble(stop)
        return stop.code


def _carried_out(line: Line, console: Console) -> Exit:
    if line.command is None:
        from caotool.commandline.start import start

        return start(line, console)
    from caotool.commandline.table import carry_out

    return carry_out(line.command, line.rest, console)


def _flushed(code: int) -> int:
    """The code, when all that was said has reached the reader."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        return _reader_left()
    return code


def _reader_left() -> int:
    """The reader of the output has seen enough, as ``head`` does: that is no fault."""
    # What is still in the buffer goes nowhere, or Python complains about it when it ends.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return Exit.DONE
