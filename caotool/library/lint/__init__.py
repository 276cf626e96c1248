"""What the linter of a library judges: that both languages say the same, and that every name leads somewhere.

What can only be seen when a clause is printed is judged by :mod:`caotool.checks.rendering`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from caotool.library.library import Library
from caotool.library.lint.cases import cases
from caotool.library.lint.drafting import drafting
from caotool.library.lint.formulas import formulas
from caotool.library.lint.languages import languages
from caotool.library.lint.names import names, shared_names
from caotool.library.lint.shared import shared
from caotool.library.lint.subject import Subject
from caotool.library.lint.values import values
from caotool.model.finding import Finding, Severity

__all__ = ["lint", "lint_clause"]

_RULES: tuple[Callable[[Subject], Iterator[Finding]], ...] = (languages, names, values, formulas, drafting)

_WEIGHT = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def lint(library: Library) -> tuple[Finding, ...]:
    """Everything that is wrong with a library, its loading included, by file and line.

    It reads the files once more for their lines, and it makes every clause: it is for authors, not for every start.
    """
    found = [*library.findings, *shared_names(library), *shared(library), *cases(library)]
    for clause_id in library.clauses:
        found += lint_clause(library, clause_id)
    return tuple(found)


def lint_clause(library: Library, clause_id: str) -> tuple[Finding, ...]:
    """Everything that is wrong with one clause, what weighs most first."""
    subject = Subject.of(library, clause_id)
    found = dict.fromkeys(finding for rule in _RULES for finding in rule(subject))
    return tuple(sorted(found, key=lambda finding: _WEIGHT[finding.severity]))
