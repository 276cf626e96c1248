"""Findings as lines, with their place first as compilers do, or as plain data for a script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import groupby
from pathlib import Path
from typing import Any

from caotool.commandline.console import Console, Exit
from caotool.model.catalogue import Catalogue
from caotool.model.dossier import Dossier
from caotool.model.edits.phrases import parameter_label, title_at
from caotool.model.finding import Finding, InDraft, InFile, Place, Severity

_ORDER = {severity: at for at, severity in enumerate(Severity)}

WhereWords = Callable[[Place], str]
"""How a place is said."""


def in_file(place: Place) -> str:
    """A place in a file, as seen from the working folder where it is inside that."""
    if not isinstance(place, InFile):
        return ""
    path = Path(place.path)
    if path.is_relative_to(Path.cwd()):
        place = InFile(str(path.relative_to(Path.cwd())), place.line, place.column)
    return str(place)


def in_dossier(dossier: Dossier, catalogue: Catalogue, console: Console) -> WhereWords:
    """How places in the draft of this dossier are said: by title and label; places in files as they are."""

    def words(place: Place) -> str:
        if not isinstance(place, InDraft):
            return in_file(place)
        if not place.placement:
            return ""
        title = title_at(dossier, place.placement, catalogue).in_(console.language)
        if not place.parameter:
            return title
        return (
            f"{title}, {parameter_label(dossier, place.placement, place.parameter, catalogue).in_(console.language)}"
        )

    return words


def report(findings: Iterable[Finding], where: WhereWords, console: Console, *, as_json: bool) -> Exit:
    """Write findings, those that weigh most first; FINDINGS where one is an error.

    A remedy that several in a row share is said once, after the last of them.
    """
    found = sorted(dict.fromkeys(findings), key=lambda one: _ORDER[one.severity])
    if as_json:
        console.structure({"format": 1, "findings": [_data(finding, console) for finding in found]})
    else:
        for remedy, those in groupby(found, key=lambda one: one.remedy):
            for finding in those:
                _write(finding, where, console)
            if remedy:
                console.line(f"    {remedy.in_(console.language)}")
        counts = Counter(finding.severity for finding in found)
        console.say("cli.findings.count", **{severity.value: counts[severity] for severity in Severity})
    wrong = any(finding.severity is Severity.ERROR for finding in found)
    return Exit.FINDINGS if wrong else Exit.DONE


def _write(finding: Finding, where: WhereWords, console: Console) -> None:
    place = where(finding.place)
    what = f"{console.words(f'cli.findings.{finding.severity}')}: {finding.what.in_(console.language)}"
    console.line(f"{place}: {what}" if place else what)


def _data(finding: Finding, console: Console) -> dict[str, Any]:
    place = finding.place
    data: dict[str, Any] = {
        "code": finding.code,
        "severity": finding.severity.value,
        "what": finding.what.in_(console.language),
        "remedy": finding.remedy.in_(console.language) if finding.remedy else None,
    }
    match place:
        case InFile(path, line, column):
            data |= {"path": path, "line": line, "column": column}
        case InDraft(placement, parameter):
            data |= {"placement": placement, "parameter": parameter}
    return data
