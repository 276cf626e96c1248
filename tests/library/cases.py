"""A small clause that is whole, for tests that spoil one thing in it."""

from pathlib import Path

from caotool.library.library import Library
from caotool.library.load import LibrarySource, load_library

CLAUSE = """\
id: retraining.example
version: "1.0.0"
status: draft
theme: retraining
binds: normative
character: minimum
extendable: "yes"
title: {nl: Voorbeeld, en: Example}
summary: {nl: U krijgt een budget., en: You get a budget.}
parameters:
  amount:
    kind: money
    label: {nl: Bedrag, en: Amount}
    range: {min: "0", max: "1000"}
    preset:
      employees: {value: "500", basis: own}
  term:
    kind: duration
    label: {nl: Termijn, en: Term}
text:
  nl: |
    1. De werkgever betaalt {{ amount }}.
    2. Dat geldt gedurende {{ term }}.
  en: |
    1. The employer pays {{ amount }}.
    2. This holds for {{ term }}.
"""
"""The file of a clause."""

THEMES = 'format: "1"\nthemes:\n  retraining: {order: "1", title: {nl: Scholing, en: Training}}\n'
"""The file of its theme."""


def line_of(text: str, piece: str) -> int:
    """The line, from 1, on which a piece of a file stands."""
    return text[: text.index(piece)].count("\n") + 1


def library_at(root: Path, files: dict[str, str], name: str = "test") -> LibrarySource:
    """A folder with these files."""
    for inside, content in files.items():
        path = root / inside
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return LibrarySource(root, name)


def loaded(root: Path, files: dict[str, str]) -> Library:
    """The library that these files make, with the theme."""
    return load_library((library_at(root, {"themes.yaml": THEMES, **files}),))
