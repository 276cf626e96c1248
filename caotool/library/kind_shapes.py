"""The shape of a parameter's kind, made from the fields of the kind itself: a new kind needs no line here."""

from __future__ import annotations

import types
from collections.abc import Mapping as Table
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from caotool.frozen import field_names, optional_fields
from caotool.language.message import message
from caotool.language.time import Duration
from caotool.language.tongue import Bilingual, Language
from caotool.library.shapes import (
    Day,
    Field,
    Fields,
    Found,
    JsonSchema,
    LadderName,
    Length,
    ListOf,
    MapOf,
    Name,
    Number,
    OneOf,
    Reader,
    Record,
    Shape,
    Slug,
    Text,
    Truth,
    Whole,
    Words,
    refuse_word,
)
from caotool.library.source import Mapping, Node, Scalar, as_message
from caotool.model.kinds.base import Kind
from caotool.model.kinds.ranges import Range
from caotool.model.kinds.registry import KINDS
from caotool.model.reference_data import Ladder

T = TypeVar("T")

_PLAIN: dict[Any, Shape[Any]] = {
    int: Whole,
    bool: Truth,
    Decimal: Number,
    date: Day,
    Duration: Length,
    Bilingual: Words(),
    Ladder: LadderName(),
}
"""The shapes of the types that stand alone."""

_NAMED: dict[str, Shape[Any]] = {
    "id": Slug,
    "name": Name,
    "ordered_by": Name,
}
"""The shapes of fields that are text with a form."""

Parts = MapOf(Name, Text(empty=True, longest=500))
"""Phrase parts of one language: part -> pattern."""


class PartsShape(Shape[dict[Language, dict[str, str]]]):
    """Phrase parts in both languages."""

    def read(self, node: Node, reader: Reader) -> dict[Language, dict[str, str]] | None:
        found = _PARTS.read(node, reader)
        return None if found is None else {language: found[str(language)] for language in Language}

    def schema(self, language: Language) -> JsonSchema:
        return _PARTS.schema(language)


_PARTS = Fields(tuple(Field(str(language), Parts, required=True) for language in Language))


class SetOf(Shape[frozenset[T]]):
    """A list whose order means nothing."""

    item: Shape[T]

    def read(self, node: Node, reader: Reader) -> frozenset[T] | None:
        items = ListOf(self.item).read(node, reader)
        return None if items is None else frozenset(items)

    def schema(self, language: Language) -> JsonSchema:
        return ListOf(self.item).schema(language) | {"uniqueItems": True}


class Inner(Shape[Kind]):
    """The kind of a table's cells: the word itself, or a mapping with the kind and its fields."""

    def read(self, node: Node, reader: Reader) -> Kind | None:
        if isinstance(node, Scalar):
            node = Mapping(((Scalar("kind", node.line, node.column), node),), node.line, node.column)
        if not isinstance(node, Mapping):
            reader.refuse("library.field.not_mapping", node, found=as_message(node))
            return None
        return read_kind(node, (), reader)[0]

    def schema(self, language: Language) -> JsonSchema:
        return {"enum": list(KINDS)}


def read_kind(node: Mapping, beside: tuple[Field, ...], reader: Reader) -> tuple[Kind | None, Found | None]:
    """The kind that a mapping sets up, and the fields ``beside`` it; None for what was not understood."""
    word = node.get("kind")
    if word is None:
        reader.refuse("library.field.missing", node, name="kind")
        return None, None
    if not isinstance(word, Scalar):
        reader.refuse("library.field.not_text", word, found=as_message(word))
        return None, None
    kind = KINDS.get(word.text)
    if kind is None:
        refuse_word(word, KINDS, reader)
        return None, None
    own = kind_fields(kind)
    found = Fields((Field("kind", Text()), *own, *beside)).read(node, reader)
    if found is None:
        return None, None
    made = kind(**{each.name: found[each.name] for each in own if each.name in found})
    flaws = made.flaws()
    for flaw in flaws:
        at = (word.line, word.column)
        reader.refuse_with("library.kind", at, flaw, message("library.kind.remedy"))
    return (None if flaws else made), found


@cache
def kind_fields(kind: type[Kind]) -> tuple[Field, ...]:
    """What a clause file says about a kind: the fields of its class, the ones without a default being required."""
    return _fields(kind, f"{kind.name}.")


def _fields(of: Any, about: str = "") -> tuple[Field, ...]:
    hints = get_type_hints(of)
    return tuple(
        Field(
            name,
            _shape(name, hints[name]),
            required=name not in optional_fields(of),
            about=f"kind.{name}" if about else "",
        )
        for name in field_names(of)
    )


def _shape(name: str, hint: Any) -> Shape[Any]:
    """The shape of a field by its type."""
    origin, arguments = get_origin(hint), get_args(hint)
    if hint in _PLAIN:
        return _PLAIN[hint]
    if origin in (Union, types.UnionType):
        return _shape(name, next(each for each in arguments if each is not type(None)))
    if origin is Range:
        end = _shape("", arguments[0])
        return Record(tuple(Field(each, end) for each in ("min", "max", "step")), lambda found: Range(**found))
    if origin is tuple:
        return ListOf(_shape("", arguments[0]))
    if origin is frozenset:
        return SetOf(_shape("", arguments[0]))
    if origin is not None and issubclass(origin, Table):
        return PartsShape()
    if hint is str:
        return _NAMED.get(name, Text())
    if issubclass(hint, StrEnum):
        return OneOf(hint)
    if issubclass(hint, Kind):
        return Inner()
    if hint.__name__ == "Column":
        return ColumnShape(hint)
    return Record(_fields(hint), lambda found: hint(**found))


class ColumnShape(Shape[Any]):
    """A column of a table: its name and label beside the kind of its cells and that kind's own fields."""

    column: Any

    def read(self, node: Node, reader: Reader) -> Any:
        if not isinstance(node, Mapping):
            reader.refuse("library.field.not_mapping", node, found=as_message(node))
            return None
        kind, found = read_kind(node, _BESIDE_A_COLUMN, reader)
        if kind is None or found is None:
            return None
        return self.column(found["name"], found["label"], kind)

    def schema(self, language: Language) -> JsonSchema:
        return kinds_schema(
            _BESIDE_A_COLUMN, language, {name: kind for name, kind in KINDS.items() if name != "table"}
        )


_BESIDE_A_COLUMN = (Field("name", Name, required=True), Field("label", Words(), required=True))


def kinds_schema(beside: tuple[Field, ...], language: Language, kinds: Table[str, type[Kind]]) -> JsonSchema:
    """The JSON Schema of a mapping with ``kind``: which fields may stand there follows from that word."""
    shared = Fields(beside).schema(language)
    schema: JsonSchema = {
        "type": "object",
        "properties": {"kind": {"enum": list(kinds)}},
        "required": ["kind", *shared["required"]],
        "allOf": [],
    }
    for name, kind in kinds.items():
        own = Fields(kind_fields(kind)).schema(language)
        schema["allOf"].append(
            {
                "if": {"properties": {"kind": {"const": name}}, "required": ["kind"]},
                "then": {
                    "properties": {"kind": {"const": name}} | shared["properties"] | own["properties"],
                    "required": own["required"],
                    "additionalProperties": False,
                },
            }
        )
    return schema
