"""Provisions of real agreements, each as the clauses and values that rebuild it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from caotool.checks.applying import parameters_that_apply
from caotool.compose import Composer, Composition, Request
from caotool.frozen import Frozen
from caotool.language.message import Message
from caotool.language.tongue import Bilingual, Language
from caotool.library.library import Library
from caotool.library.source import Mapping as Branch
from caotool.library.source import Node, Scalar, Sequence, read_tree
from caotool.model.clause import Clause, Parameter
from caotool.model.document import article_text
from caotool.model.dossier import MEDIATOR, Dossier
from caotool.model.draft import Draft, Placement
from caotool.model.kinds.base import Kind, Source
from caotool.model.kinds.listing import ListKind
from caotool.model.kinds.tables import TableKind
from caotool.model.kinds.words import TextKind
from caotool.model.kinds.wrapped_problems import problem_of
from caotool.model.kinds.wrapped_sources import from_source
from caotool.model.values import Bounded, Open, OwnEntry, PerGroup, Reference, Table, Transition, Value

FILE = Path(__file__).with_name("rebuilt.yaml")


class Part(Frozen):
    """A clause with the values that the source gives, and those on what it leaves unsaid."""

    clause: str
    says: Mapping[str, Source]
    beside: Mapping[str, Source]

    @property
    def values(self) -> Mapping[str, Source]:
        return {**self.says, **self.beside}


class Provision(Frozen):
    """A provision of an agreement, with what its source reports.

    ``words`` are the words typed in it with their English, ``lost`` is what the articles leave out of it, and
    ``extended`` what the library could not say before.
    """

    id: str
    agreement: str
    article: str
    years: str
    url: str
    report: Mapping[str, str]
    parts: tuple[Part, ...]
    figures: Mapping[str, tuple[str, ...]]
    words: Mapping[str, str]
    lost: Mapping[str, str]
    extended: str

    def dossier(self, library: Library, language: Language = Language.NL) -> Dossier:
        """A dossier with nothing but these clauses and their values."""
        words = self.words if language is Language.EN else {}
        draft = Draft(
            tuple(_placement(f"p{number}", part, library, words) for number, part in enumerate(self.parts, 1))
        )
        return Dossier("d", Bilingual(self.agreement, self.agreement), date(2026, 1, 1), MEDIATOR, draft=draft)


@cache
def provisions() -> tuple[Provision, ...]:
    """All of them, in the order of the file."""
    tree = read_tree(FILE.read_bytes(), FILE.name)
    assert isinstance(tree, Branch), tree
    return tuple(_provision(each) for each in _plain(tree)["rebuilt"])


def refused(provision: Provision, library: Library) -> list[str]:
    """The clauses, parameters and values that the library does not accept, with its reason."""
    found = []
    for part in provision.parts:
        clause = library.clause(part.clause)
        if clause is None:
            found.append(f"{part.clause} is not in the library")
            continue
        for name, source in part.values.items():
            parameter = clause.parameter(name)
            reason = _refusal(parameter, source) if parameter else "no such parameter"
            found += [f"{part.clause}, {name}: {reason}"] if reason else []
    return found


def unsettled(provision: Provision, library: Library) -> list[str]:
    """The parameters that matter and have no value, and those that have one and do not matter."""
    dossier = provision.dossier(library)
    found = []
    for placement, part in zip(dossier.draft.placements, provision.parts, strict=True):
        matter = {parameter.name for parameter in parameters_that_apply(placement, dossier, library)}
        found += [f"{part.clause}, {name}" for name in sorted(matter ^ part.values.keys())]
    return found


def composed(provision: Provision, library: Library, language: Language) -> Composition:
    """Its articles in a language, with the typed words in that language too."""
    from caotool.checks.rendering import NOBODY

    dossier = provision.dossier(library, language)
    return Composer(library).compose(Request(dossier.draft, dossier.conventions, language, NOBODY))


def printed(composition: Composition) -> str:
    """The articles as plain text with ordinary spaces, without definitions."""
    articles = (article_text(one) for one in composition.document.articles() if one.placement)
    return "\n".join(articles).replace("\N{NO-BREAK SPACE}", " ")


def typed(draft: Draft, library: Library) -> Iterator[str]:
    """Everything in a draft that somebody typed: clauses, terms, wordings, texts, own entries, names and hints."""
    yield from draft.own_clauses.values()
    yield from (term.meaning.nl for term in draft.own_terms)
    for placement in draft.placements:
        yield from (placement.wording.text.nl,) if placement.wording else ()
        for parameter in library.clauses[placement.clause].parameters:
            if parameter.name in placement.values:
                yield from _typed(parameter.kind, placement.values[parameter.name])


def _typed(kind: Kind, value: Value | None) -> Iterator[str]:
    match value:
        case Open(hint):
            yield from (hint,) if hint else ()
        case OwnEntry(text) | Reference(citation=text):
            yield text
        case PerGroup(otherwise, groups):
            yield from _typed(kind, otherwise)
            for name, one in groups:
                yield name
                yield from _typed(kind, one)
        case Transition(before, after):
            yield from (*_typed(kind, before), *_typed(kind, after))
        case Bounded(inside, floor, cap):
            yield from (*_typed(kind, inside), *_typed(kind, floor), *_typed(kind, cap))
        case Table(rows):
            assert isinstance(kind, TableKind)
            for row in rows:
                for column, cell in zip(kind.columns, row, strict=True):
                    yield from _typed(column.kind, cell)
        case tuple():
            for item in value:
                if isinstance(kind, ListKind) or isinstance(item, OwnEntry):
                    yield item.text if isinstance(item, OwnEntry) else item
        case str() if isinstance(kind, TextKind):
            yield value


def _refusal(parameter: Parameter, source: Source) -> str:
    value = from_source(parameter.kind, source)
    wrong = value if isinstance(value, Message) else problem_of(parameter.kind, value, parameter.wrappers)
    return wrong.in_(Language.EN) if wrong else ""


def _placement(name: str, part: Part, library: Library, words: Mapping[str, str]) -> Placement:
    clause = library.clauses[part.clause]
    values = {name: _value(clause, name, _said(source, words)) for name, source in part.values.items()}
    return Placement(name, clause.id, clause.version, values=values)


def _value(clause: Clause, name: str, source: Source) -> Value:
    parameter = clause.parameter(name)
    assert parameter is not None, (clause.id, name)
    value = from_source(parameter.kind, source)
    assert not isinstance(value, Message), (clause.id, name, value.in_(Language.EN))
    return value


def _said(source: Source, words: Mapping[str, str]) -> Source:
    if isinstance(source, str):
        return words.get(source, source)
    if isinstance(source, tuple):
        return tuple(_said(item, words) for item in source)
    assert isinstance(source, Mapping)
    return {words.get(key, key): _said(item, words) for key, item in source.items()}


def _provision(each: Mapping[str, Any]) -> Provision:
    parts = tuple(Part(one["clause"], one["says"], one.get("beside", {})) for one in each["clauses"])
    names = ("id", "agreement", "article", "years", "url", "report", "figures")
    optional = {"words": each.get("words", {}), "lost": each.get("lost", {}), "extended": each.get("extended", "")}
    return Provision(parts=parts, **{name: each[name] for name in names}, **optional)


def _plain(node: Node) -> Any:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return tuple(_plain(item) for item in node.items)
    return {key.text: _plain(value) for key, value in node.entries}
