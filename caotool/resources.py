"""Where the clauses, templates and examples are that come with the program, installed or in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


class NoResources(RuntimeError):
    """The program was installed without its clauses; nothing can be done but install it again."""

    def __init__(self, name: str) -> None:
        super().__init__(f"caotool was installed without its {name}; install it again")


def _folder(name: str) -> Path:
    for place in (_PACKAGE / "data" / name, _PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise NoResources(name)


def clauses() -> Path:
    """The bundled library. NoResources where it is missing."""
    return _folder("clauses")


def templates() -> Path:
    """The bundled house style. NoResources where it is missing."""
    return _folder("templates")


def examples() -> Path:
    """The example dossiers. NoResources where they are missing."""
    return _folder("examples")
