"""Whether every case names an item, a clause that answers it, and values that the clause accepts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from caotool.language.message import Filling, Message, message
from caotool.library.coverage import values_of
from caotool.library.library import Library
from caotool.model.finding import Finding, InFile, Severity
from caotool.model.reference_data import Case


def cases(library: Library) -> Iterator[Finding]:
    """What is wrong with the cases of a library, each by its file and its number in it."""
    items = {item.id for framework in library.frameworks.values() for item in framework.items}
    for case in library.cases.values():
        if case.item not in items:
            yield _finding(library, case, "library.lint.case_item", item=case.item)
        if not case.clause:
            continue
        clause = library.clause(case.clause)
        if clause is None:
            yield _finding(library, case, "library.lint.case_clause", clause=case.clause)
            continue
        if case.item not in clause.answers:
            yield _finding(library, case, "library.lint.case_answers", clause=case.clause, item=case.item)
        for name, problem in values_of(case, clause)[1]:
            yield _finding(library, case, "library.lint.case_value", name=name, clause=case.clause, problem=problem)


def _finding(library: Library, case: Case, code: str, **fillings: Filling | Message) -> Finding:
    file, _, number = case.id.rpartition(".")
    folder = next((Path(path).parent.parent for path in library.paths.values()), Path())
    what = message(code, number=number, **fillings)
    place = InFile(str(folder / "cases" / f"{file}.yaml"))
    return Finding(code, Severity.ERROR, what, place, message(f"{code}.remedy", **fillings))
