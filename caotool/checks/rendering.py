"""Whether every clause prints well: with each side's presets, each option, both answers and nothing filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from caotool.compose import Composer, Request
from caotool.frozen import Frozen
from caotool.language.message import Message, message
from caotool.language.tongue import Bilingual, Language
from caotool.library.library import Library
from caotool.model.clause import Clause, Parameter, Side
from caotool.model.conventions import Conventions, EmployeeWord
from caotool.model.document import Article, Imprint, article_text
from caotool.model.draft import Draft, Placement
from caotool.model.finding import Finding, InFile, Severity
from caotool.model.kinds.base import Kind
from caotool.model.kinds.tables import TableKind
from caotool.model.kinds.wrapped_problems import problem_of
from caotool.model.kinds.wrappers import write_wrapped
from caotool.model.values import Bounded, Open, PerGroup, Plain, Table, Transition, Value

_FAULTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("spaces", re.compile(r"(?<=\S)  +(?=\S)")),
    ("sign", re.compile(r"(?<!:) [,.;:](?![0-9])|,,|\.\.(?!\.)|,\.|;\.|;;|\( | \)")),
    (
        "plural",
        re.compile(r"(?<![\d.,])1 (?:maanden|weken|dagen|werkdagen|months|weeks|days|working days|years|hours)\b"),
    ),
    ("empty", re.compile(r"\(\)|\[\]|“”|\bNone\b|\{|\}|¤")),
    ("article", re.compile(r"\b(?:de de|het het|een een|the the|a a|an an|van van|of of|to to)\b", re.IGNORECASE)),
)
"""What never belongs in a printed text, by the end of its key ``checks.rendering.<code>``.

After a colon a sign may stand alone: that is how words that begin with one are shown while it is open whether they
come ("[extra werk: , mits …]").
"""

_BRACKETS = {"[": "]", "(": ")"}
_ITEM_MARK = re.compile(r"^\s*(?:[a-z]{1,2}|\d+|\d+°|[ivx]+)[.)]", re.MULTILINE)
NOBODY = Imprint("", "", "", "", date(2000, 1, 1), "", concept=True)
"""The imprint of a text that is only looked at."""

_WRAPPED = Open | Bounded | Transition | PerGroup


class Filled(Frozen):
    """A way to fill in a clause, and how to call it."""

    name: Message
    values: Mapping[str, Value]
    whole: bool = False
    """Whether it is a whole opening, to be printed with either word for employee."""


def findings_of_rendering(library: Library) -> tuple[Finding, ...]:
    """What goes wrong when the clauses are printed, each at its file. It takes seconds for a whole library."""
    return tuple(
        dict.fromkeys(finding for clause_id in library.clauses for finding in findings_of_clause(library, clause_id))
    )


def findings_of_clause(library: Library, clause_id: str) -> Iterator[Finding]:
    """What goes wrong when one clause is printed beside all others, in both languages."""
    clause = library.clauses[clause_id]
    path = library.paths.get(clause_id, clause_id)
    others = tuple(
        Placement(f"o{number}", other, "", values=_presets(library.clauses[other], Side.EMPLOYEES))
        for number, other in enumerate(referred(library, clause), 1)
    )
    composer = Composer(library)
    for case in _cases(clause):
        draft = Draft((Placement("p", clause_id, clause.version, values=case.values), *others))
        for language in Language:
            for word in EmployeeWord if case.whole and language is Language.NL else (EmployeeWord.WERKNEMER,):
                request = Request(draft, Conventions(employee_word=word), language, NOBODY)
                composition = composer.compose(request)
                article = next(each for each in composition.document.articles() if each.placement == "p")
                for found in composition.findings:
                    if found.severity is Severity.ERROR and getattr(found.place, "placement", "") == "p":
                        yield _finding("composing", path, case, language, problem=found.what)
                yield from faults_of(article, path, case, language)


def referred(library: Library, clause: Clause) -> tuple[str, ...]:
    """The clauses that the text can refer to or ask after, so that every reference leads somewhere."""
    text = "".join(template.source for template in clause.text.values())
    return tuple(other for other in library.clauses if other != clause.id and f"'{other}'" in text)


def _cases(clause: Clause) -> Iterator[Filled]:
    yield Filled(message("checks.rendering.case.open"), {}, whole=True)
    for side in Side:
        presets = _presets(clause, side)
        yield Filled(message(f"checks.rendering.case.{side}"), presets, whole=True)
        for parameter in clause.parameters:
            for value in _variations(parameter, presets.get(parameter.name)):
                shown = _shown(parameter, value)
                name = message("checks.rendering.case.value", name=parameter.name, value=shown)
                yield Filled(name, {**presets, parameter.name: value})


def _variations(parameter: Parameter, preset: Value | None) -> Iterator[Value]:
    """Every option alone, all together, the ends of a range, one step up and down, and what wrappers allow."""
    kind = parameter.kind
    yield Open()
    ids = [each for each, _ in kind.choices(Language.NL)]
    picks: list[str | list[str]] = [*ids, *([each] for each in ids), ids, ids[:2]]
    plain: list[Plain] = [
        value for pick in picks if pick and not isinstance(value := kind.from_source(pick), Message)
    ]
    bounds = getattr(kind, "range", None)
    plain += [end for end in (getattr(bounds, "min", None), getattr(bounds, "max", None)) if end is not None]
    if isinstance(preset, Table) and isinstance(kind, TableKind) and preset.rows:
        plain += [Table(preset.rows[:1]), Table(tuple(tuple(None for _ in row) for row in preset.rows))]
    allowed = [value for value in plain if kind.problem(value) is None]
    yield from allowed
    usual = next(iter([*([] if isinstance(preset, _WRAPPED | None) else [preset]), *allowed]), None)
    if usual is not None:
        yield from (value for value in _wrapped(kind, usual) if problem_of(kind, value, parameter.wrappers) is None)


def _wrapped(kind: Kind, value: Plain) -> Iterator[Value]:
    """The value in each wrapper; which of them the parameter allows is judged elsewhere."""
    yield Transition(value, value, date(2028, 1, 1))
    yield PerGroup(value, (("werknemers in schaal 1", value),))
    bound = kind.bound_kind()
    ends = [value, Decimal(100)] if bound is kind else [Decimal(100)]
    end = next((end for end in ends if bound is not None and bound.problem(end) is None), None)
    if end is not None:
        yield Bounded(value, floor=end)
        yield Bounded(value, cap=end)
        yield Bounded(value, floor=end, cap=end)


def _presets(clause: Clause, side: Side) -> dict[str, Value]:
    return {
        parameter.name: parameter.presets[side].value for parameter in clause.parameters if side in parameter.presets
    }


def _shown(parameter: Parameter, value: Value) -> Bilingual:
    if isinstance(value, Open):
        return Bilingual("open", "open")
    return Bilingual(*(write_wrapped(parameter.kind, value, language) for language in Language))


def faults_of(article: Article, path: str, case: Filled, language: Language) -> Iterator[Finding]:
    """What does not read well in a printed article; ``path`` is the file of its clause."""
    if not article.paragraphs:
        yield _finding("nothing", path, case, language, found="")
    for line in article_text(article).split("\n"):
        line = line.strip("\n")
        for code, pattern in _FAULTS:
            found = pattern.search(line.strip())
            if found:
                around = line.strip()[max(0, found.start() - 30) : found.end() + 30]
                yield _finding(code, path, case, language, found=around)
        if not _balanced(_ITEM_MARK.sub("", line)):
            yield _finding("brackets", path, case, language, found=line.strip()[:80])


def _balanced(line: str) -> bool:
    waiting: list[str] = []
    for sign in line:
        if sign in _BRACKETS:
            waiting.append(_BRACKETS[sign])
        elif sign in _BRACKETS.values() and (not waiting or waiting.pop() != sign):
            return False
    return not waiting


def _finding(code: str, path: str, case: Filled, language: Language, **fillings: str | Message) -> Finding:
    tongue = message(f"checks.rendering.language.{language}")
    key = f"checks.rendering.{code}"
    return Finding(
        f"rendering.{code}",
        Severity.ERROR,
        message(key, case=case.name, language=tongue, **fillings),
        InFile(path),
        message("checks.rendering.remedy"),
    )
