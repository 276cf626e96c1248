"""Whether what stands beside the clauses leads somewhere: items of frameworks to the law, ready sets to clauses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from caotool.language.message import Filling, message
from caotool.library.library import Library
from caotool.model.finding import Finding, InFile, Severity


def shared(library: Library) -> Iterator[Finding]:
    """Legal facts and clauses that do not exist, and clauses that stand in a set twice."""
    for framework in library.frameworks.values():
        for item in framework.items:
            for fact in item.law:
                if fact not in library.facts:
                    yield _finding(library, "frameworks", "library.lint.item_fact", item=item.id, fact=fact)
    for ready in library.sets.values():
        for at, clause in enumerate(ready.clauses):
            if clause not in library.clauses:
                yield _finding(library, "sets", "library.lint.set_clause", set=ready.id, clause=clause)
            if clause in ready.clauses[:at]:
                yield _finding(library, "sets", "library.lint.set_twice", set=ready.id, clause=clause)


def _finding(library: Library, folder: str, code: str, **fillings: Filling) -> Finding:
    root = next((Path(path).parent.parent for path in library.paths.values()), Path())
    what, remedy = message(code, **fillings), message(f"{code}.remedy", **fillings)
    return Finding(code, Severity.ERROR, what, InFile(str(root / folder)), remedy)
