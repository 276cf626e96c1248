"""The file of one clause: which fields it has, and how they become a clause."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping as Table
from typing import Any

from caotool.language.message import Message, message
from caotool.language.tongue import Bilingual, Language
from caotool.library.kind_shapes import kinds_schema, read_kind
from caotool.library.shapes import (
    NAME,
    AsIs,
    Block,
    ClauseId,
    Field,
    Fields,
    Formula,
    Found,
    JsonSchema,
    ListOf,
    MapOf,
    Name,
    OneOf,
    Reader,
    Record,
    Shape,
    Slug,
    Text,
    Truth,
    Url,
    Whole,
    Words,
)
from caotool.library.source import Mapping, Node, Scalar, Sequence
from caotool.library.template import parse_template
from caotool.model.clause import (
    Basis,
    Binding,
    Certainty,
    Character,
    Check,
    Clause,
    ClauseStatus,
    CostLine,
    Extendable,
    Notes,
    Observed,
    Parameter,
    Preset,
    Rule,
    Side,
)
from caotool.model.finding import Finding, InFile, Severity
from caotool.model.kinds.base import Kind, Source
from caotool.model.kinds.wrapped_problems import problem_of
from caotool.model.kinds.wrapped_sources import from_source
from caotool.model.reference_data import Ladder
from caotool.model.template import Template
from caotool.model.values import Wrapper

NOTHING = Bilingual("", "")

_SEEN = Text(r"text|model|report", "seen", longest=10)
_VERSION = Text(r"\d+\.\d+\.\d+", "version", longest=20)
_ANSWER = Text(r"[a-z][a-z0-9-]*\.[A-Za-z0-9.]+", "answer", longest=40)


class _Answered(Shape[Extendable]):
    """``"yes"``, or a mapping with ``possible`` and the reason why not."""

    def read(self, node: Node, reader: Reader) -> Extendable | None:
        if isinstance(node, Scalar):
            possible = Truth.read(node, reader)
            return None if possible is None else Extendable(bool(possible))
        found = _EXTENDABLE.read(node, reader)
        return None if found is None else Extendable(found["possible"], found.get("reason", NOTHING))

    def schema(self, language: Language) -> JsonSchema:
        return {"anyOf": [Truth.schema(language), _EXTENDABLE.schema(language)]}


_EXTENDABLE = Fields((Field("possible", Truth, required=True), Field("reason", Words())))


class _Rules(Shape[Found]):
    """A rule: the id of a clause, or a mapping that says when and what."""

    def read(self, node: Node, reader: Reader) -> Found | None:
        if isinstance(node, Scalar):
            clause = ClauseId.read(node, reader)
            return None if clause is None else {"clause": clause}
        found = _RULE.read(node, reader)
        if found is not None and not found.keys() & {"clause", "demand"}:
            reader.refuse("library.rule.empty", node)
            return None
        return found

    def schema(self, language: Language) -> JsonSchema:
        return {"anyOf": [ClauseId.schema(language), _RULE.schema(language)]}


_RULE = Fields(
    (Field("clause", ClauseId), Field("when", Formula()), Field("demand", Formula()), Field("why", Words()))
)

_CHECK = Record(
    (
        Field("id", Slug, required=True),
        Field("fact", Slug, required=True),
        Field("when", Formula()),
        Field("demand", Formula()),
        Field("message", Words(), required=True),
        Field("certainty", OneOf(Certainty)),
    ),
    lambda found: Check(
        found["id"],
        found["fact"],
        found.get("demand"),
        found["message"],
        found.get("when"),
        found.get("certainty", Certainty.CERTAIN),
    ),
)

_COST = Record(
    (
        Field("label", Words(), required=True),
        Field("once", Formula()),
        Field("yearly", Formula()),
        Field("hours", Formula()),
        Field("assumption", Words()),
    ),
    lambda found: CostLine(**found),
)

_NOTES = Record(tuple(Field(side, Words()) for side in ("employees", "employers", "mediator")), lambda f: Notes(**f))

_PRESET = Fields(
    (Field("value", AsIs(), required=True), Field("basis", OneOf(Basis), required=True), Field("note", Words()))
)

_OBSERVED = Fields(
    (
        Field("value", AsIs()),
        Field("note", Words()),
        Field("source", Text(), required=True),
        Field("url", Url),
        Field("year", Whole),
        Field("seen", _SEEN, required=True),
    )
)

_BESIDE_A_KIND = (
    Field("label", Words(), required=True, about="label"),
    Field("help", Words(), about="help"),
    Field("favours", OneOf(Side), about="favours"),
    Field("favours_note", Words()),
    Field("wrappers", ListOf(OneOf(Wrapper)), about="wrappers"),
    Field("preset", Fields(tuple(Field(str(side), _PRESET) for side in Side)), about="preset"),
    Field("observed", ListOf(_OBSERVED), about="observed"),
    Field("applies", Formula(), about="applies"),
)
"""What a parameter has beside its kind and that kind's own fields."""


class _Parameters(Shape[tuple[Parameter, ...]]):
    """Parameters by name, in the order of the file."""

    def read(self, node: Node, reader: Reader) -> tuple[Parameter, ...] | None:
        found = MapOf(Name, AsIs()).read(node, reader)
        if found is None:
            return None
        made = [_parameter(name, each, reader) for name, each in found.items()]
        return None if any(one is None for one in made) else tuple(one for one in made if one)

    def schema(self, language: Language) -> JsonSchema:
        from caotool.model.kinds.registry import KINDS

        return {
            "type": "object",
            "propertyNames": {"pattern": f"^{NAME}$"},
            "additionalProperties": kinds_schema(_BESIDE_A_KIND, language, KINDS),
        }


CLAUSE = Fields(
    (
        Field("id", ClauseId, required=True, about="id"),
        Field("version", _VERSION, required=True, about="version"),
        Field("status", OneOf(ClauseStatus), required=True, about="status"),
        Field("theme", Slug, required=True, about="theme"),
        Field("binds", OneOf(Binding), required=True, about="binds"),
        Field("character", OneOf(Character), required=True, about="character"),
        Field("extendable", _Answered(), required=True, about="extendable"),
        Field("title", Words(), required=True, about="title"),
        Field("summary", Words(), required=True, about="summary"),
        Field("usually_proposed_by", OneOf(Side), about="usually_proposed_by"),
        Field("own_design", Truth, about="own_design"),
        Field("tags", ListOf(Text(longest=60)), about="tags"),
        Field("answers", ListOf(_ANSWER), about="answers"),
        Field("law", ListOf(Slug), about="law"),
        Field("related", ListOf(ClauseId), about="related"),
        Field("requires", ListOf(_Rules()), about="requires"),
        Field("excludes", ListOf(_Rules()), about="excludes"),
        Field("parameters", _Parameters(), about="parameters"),
        Field("text", Fields(tuple(Field(str(one), Block(), required=True) for one in Language)), True, "text"),
        Field("explanation", Words(), about="explanation"),
        Field("notes", _NOTES, about="notes"),
        Field("checks", ListOf(_CHECK), about="checks"),
        Field("cost", ListOf(_COST), about="cost"),
    )
)
"""Every field of a clause file."""


def read_clause(
    node: Mapping, path: str, content: bytes, ladders: Table[str, Ladder]
) -> tuple[Clause | None, Reader]:
    """The clause that a file holds; None where it has errors, which are in the reader."""
    reader = Reader(path, ladders)
    found = CLAUSE.read(node, reader)
    if found is None:
        return None, reader
    kinds = {parameter.name: parameter.kind for parameter in found.get("parameters", ())}
    text = {language: _template(found["text"][str(language)], kinds, reader) for language in Language}
    if reader.failed:
        return None, reader
    rules = [_rule(each, forbids=False) for each in found.get("requires", ())]
    rules += [_rule(each, forbids=True) for each in found.get("excludes", ())]
    clause = Clause(
        id=found["id"],
        version=found["version"],
        status=found["status"],
        theme=found["theme"],
        binds=found["binds"],
        character=found["character"],
        extendable=found["extendable"],
        title=found["title"],
        summary=found["summary"],
        text={language: template for language, template in text.items() if template is not None},
        parameters=found.get("parameters", ()),
        explanation=found.get("explanation", NOTHING),
        notes=found.get("notes", Notes()),
        usually_proposed_by=found.get("usually_proposed_by"),
        tags=found.get("tags", ()),
        answers=found.get("answers", ()),
        law=found.get("law", ()),
        checks=found.get("checks", ()),
        rules=tuple(rules),
        costs=found.get("cost", ()),
        related=found.get("related", ()),
        own_design=bool(found.get("own_design", False)),
        fingerprint=hashlib.sha256(content).hexdigest(),
    )
    return clause, reader


def read_wording(clause: Clause, text: str, path: str) -> tuple[Template | None, Reader]:
    """A party's own text for a clause, read as clause text; lines in the findings count within that text."""
    reader = Reader(path)
    kinds = {parameter.name: parameter.kind for parameter in clause.parameters}
    return _template(Scalar(text, 1, 1, block=True, first_line=1), kinds, reader), reader


def plain_source(node: Node) -> Source:
    """A node as the neutral spelling that kinds read."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain_source(item) for item in node.items]
    return {key.text: plain_source(value) for key, value in node.entries}


def _template(scalar: Scalar, kinds: Table[str, Kind], reader: Reader) -> Template | None:
    template, problems = parse_template(scalar.text, kinds, scalar.first_line or scalar.line)
    for each in problems:
        column = each.column + scalar.indent if each.column else 0
        reader.refuse_with("library.text", (each.line, column), each.what, each.remedy)
    return template


def _rule(found: Found, *, forbids: bool) -> Rule:
    return Rule(forbids, found.get("clause", ""), found.get("when"), found.get("demand"), found.get("why", NOTHING))


def _parameter(name: str, node: Node, reader: Reader) -> Parameter | None:
    if not isinstance(node, Mapping):
        MapOf(Name, AsIs()).read(node, reader)
        return None
    kind, found = read_kind(node, _BESIDE_A_KIND, reader)
    if kind is None or found is None:
        return None
    errors = _errors(reader)
    wrappers = frozenset(found.get("wrappers", ()))
    presets = {
        Side(side): preset
        for side, each in found.get("preset", {}).items()
        if (preset := _preset(kind, wrappers, each, reader)) is not None
    }
    observed = [_observed(kind, each, reader) for each in found.get("observed", ())]
    if _errors(reader) > errors:
        return None
    return Parameter(
        name=name,
        kind=kind,
        label=found["label"],
        help=found.get("help", NOTHING),
        favours=found.get("favours"),
        favours_note=found.get("favours_note", NOTHING),
        wrappers=wrappers,
        presets=presets,
        observed=tuple(one for one in observed if one),
        applies=found.get("applies"),
    )


def _errors(reader: Reader) -> int:
    return sum(finding.severity is Severity.ERROR for finding in reader.findings)


def _value(kind: Kind, node: Node, reader: Reader, read: Any) -> Any:
    value = read(plain_source(node))
    if isinstance(value, Message):
        remedy = message("library.value.remedy", kind=kind.name)
        reader.refuse_with("library.value", (node.line, node.column), value, remedy)
        return None
    return value


def _preset(kind: Kind, wrappers: frozenset[Wrapper], found: Found, reader: Reader) -> Preset | None:
    """The preset; one that may not stand in the parameter is left out with a warning, and the clause stays."""
    node = found["value"]
    value = _value(kind, node, reader, lambda source: from_source(kind, source))
    if value is None:
        return None
    wrong = problem_of(kind, value, wrappers)
    if wrong is None:
        return Preset(value, found["basis"], found.get("note", NOTHING))
    place = InFile(reader.path, node.line, node.column)
    reader.findings.append(
        Finding("library.preset", Severity.WARNING, wrong, place, message("library.preset.remedy"))
    )
    return None


def _observed(kind: Kind, found: Found, reader: Reader) -> Observed | None:
    node = found.get("value")
    value = None if node is None else _value(kind, node, reader, kind.from_source)
    return Observed(
        value, found.get("note", NOTHING), found["source"], found.get("url", ""), found.get("year"), found["seen"]
    )


def clause_json_schema(language: Language = Language.EN) -> JsonSchema:
    """The JSON Schema (draft 2020-12) of a clause file, for editors that complete and check while one types."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "caotool clause",
        "$defs": {
            "words": {
                "type": "object",
                "properties": {"nl": {"type": "string"}, "en": {"type": "string"}},
                "required": ["nl", "en"],
                "additionalProperties": False,
            }
        },
        **CLAUSE.schema(language),
    }
