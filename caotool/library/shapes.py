"""Shapes: what may stand where in a library file. From one shape come its reader and its JSON Schema."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Callable, Iterable
from collections.abc import Mapping as Table
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Generic, TypeVar

from caotool.frozen import Frozen, Struct, field
from caotool.language.message import Filling, Message, message, say
from caotool.language.sentences import enumerate_words
from caotool.language.tongue import Bilingual, Language
from caotool.language.typed import quoted
from caotool.library.source import Mapping, Node, Scalar, Sequence, as_message, problem
from caotool.model.expression import Expression, Problem, parse
from caotool.model.expression.vocabulary import nearest
from caotool.model.finding import Finding, InFile, Severity
from caotool.model.reference_data import Ladder

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

JsonSchema = dict[str, Any]
"""A JSON Schema, or a part of one."""


class Reader(Struct):
    """What reading one file needs and gathers: the path to show, the findings so far, the ladders to choose from."""

    path: str
    ladders: Table[str, Ladder] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def refuse(self, code: str, node: Node, **fillings: Filling) -> None:
        """Note an error at a node; ``code`` is also the key of its text and, with ``.remedy``, of how to mend it."""
        self.findings.append(problem(code, self.path, (node.line, node.column), fillings=fillings))

    def refuse_with(self, code: str, at: tuple[int, int], what: Message, remedy: Message) -> None:
        """Note an error in words that another room found, at a line and column."""
        self.findings.append(Finding(code, Severity.ERROR, what, InFile(self.path, *at), remedy))

    @property
    def failed(self) -> bool:
        """Whether anything was found that keeps the file from being used."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)


class Shape(Frozen, Generic[T]):
    """What may stand in one place."""

    @abstractmethod
    def read(self, node: Node, reader: Reader) -> T | None:
        """What the node means; None after noting why it means nothing."""

    @abstractmethod
    def schema(self, language: Language) -> JsonSchema:
        """The JSON Schema of it, described in one language."""


def _scalar(node: Node, reader: Reader) -> Scalar | None:
    if isinstance(node, Scalar):
        return node
    reader.refuse("library.field.not_text", node, found=as_message(node))
    return None


class Text(Shape[str]):
    """Words on one line or several; ``pattern`` bounds them and ``form`` names it: ``library.form.<form>``."""

    pattern: str = ""
    form: str = "text"
    longest: int = 4000
    empty: bool = False

    def read(self, node: Node, reader: Reader) -> str | None:
        scalar = _scalar(node, reader)
        if scalar is None:
            return None
        text = scalar.text.strip()
        if len(text) > self.longest:
            reader.refuse("library.field.too_long", node, most=self.longest)
        elif not text and not self.empty:
            reader.refuse("library.field.empty", node)
        elif self.pattern and not re.fullmatch(self.pattern, text):
            reader.refuse("library.field.form", node, text=quoted(text), form=message(f"library.form.{self.form}"))
        else:
            return text
        return None

    def schema(self, language: Language) -> JsonSchema:
        if not self.pattern:
            return {"type": "string"}
        return {"type": "string", "pattern": f"^(?:{self.pattern})$"}


SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
"""An id inside the library."""

CLAUSE_ID = rf"{SLUG}\.{SLUG}"
"""The id of a clause: its theme and its own name."""

NAME = r"[a-z][a-z0-9_]*"
"""The name of a parameter, a column or a number in the law."""

Slug = Text(SLUG, "slug", longest=80)
ClauseId = Text(CLAUSE_ID, "clause_id", longest=120)
Name = Text(NAME, "name", longest=60)
Url = Text(r"https?://[^\s<>\"]+", "url", longest=500)


class Block(Shape[Scalar]):
    """Clause text in a ``|`` block, kept with its place so that every fault in it has a line."""

    def read(self, node: Node, reader: Reader) -> Scalar | None:
        scalar = _scalar(node, reader)
        if scalar is None:
            return None
        if not scalar.block:
            reader.refuse("library.text.not_a_block", node)
            return None
        if not scalar.text.strip():
            reader.refuse("library.field.empty", node)
            return None
        return scalar

    def schema(self, language: Language) -> JsonSchema:
        return {"type": "string", "minLength": 1}


class Spelled(Shape[T]):
    """A scalar that a function turns into a value, or into the reason why not; ``pattern`` is for editors."""

    convert: Callable[[str], T | Message]
    pattern: str
    form: str

    def read(self, node: Node, reader: Reader) -> T | None:
        scalar = _scalar(node, reader)
        if scalar is None:
            return None
        value = self.convert(scalar.text)
        if isinstance(value, Message):
            form = message(f"library.form.{self.form}")
            reader.refuse("library.field.form", node, text=quoted(scalar.text), form=form)
            return None
        return value

    def schema(self, language: Language) -> JsonSchema:
        return {"type": ["string", "number", "boolean"], "pattern": f"^(?:{self.pattern})$"}


class OneOf(Shape[E]):
    """One of a few words."""

    words: type[E]

    def read(self, node: Node, reader: Reader) -> E | None:
        scalar = _scalar(node, reader)
        if scalar is None:
            return None
        try:
            return self.words(scalar.text)
        except ValueError:
            refuse_word(scalar, list(self.words), reader)
            return None

    def schema(self, language: Language) -> JsonSchema:
        return {"enum": [str(word) for word in self.words]}


def refuse_word(scalar: Scalar, known: Iterable[str], reader: Reader) -> None:
    """Note that a word is none of the known ones, with the nearest as a remedy."""
    words = [str(word) for word in known]
    near = nearest(scalar.text, words)
    if near:
        reader.refuse("library.field.word.near", scalar, text=quoted(scalar.text), near=near)
    else:
        reader.refuse("library.field.word", scalar, text=quoted(scalar.text), known=listed(words))


def listed(words: Iterable[str], most: int = 12) -> Bilingual:
    """Words as a row for a message, cut where there are many."""
    shown = list(words)
    shown = shown[:most] + (["…"] if len(shown) > most else [])
    return Bilingual(*(enumerate_words(shown, language, "or") for language in Language))


class Words(Shape[Bilingual]):
    """Text in Dutch and English."""

    longest: int = 4000

    def read(self, node: Node, reader: Reader) -> Bilingual | None:
        found = _BOTH.read(node, reader)
        return None if found is None else Bilingual(found["nl"], found["en"])

    def schema(self, language: Language) -> JsonSchema:
        return {"$ref": "#/$defs/words"}


class Formula(Shape[Expression]):
    """An expression of the expression language on one line."""

    def read(self, node: Node, reader: Reader) -> Expression | None:
        scalar = _scalar(node, reader)
        if scalar is None:
            return None
        parsed = parse(scalar.text)
        if isinstance(parsed, Problem):
            at = (scalar.line, scalar.column + parsed.position)
            reader.refuse_with("library.expression", at, parsed.message, parsed.remedy)
            return None
        return parsed

    def schema(self, language: Language) -> JsonSchema:
        return {"type": "string", "minLength": 1}


class ListOf(Shape[tuple[T, ...]]):
    """A list of one shape."""

    item: Shape[T]
    fewest: int = 0

    def read(self, node: Node, reader: Reader) -> tuple[T, ...] | None:
        if not isinstance(node, Sequence):
            reader.refuse("library.field.not_list", node, found=as_message(node))
            return None
        if len(node.items) < self.fewest:
            reader.refuse("library.field.too_few", node, fewest=self.fewest)
            return None
        values = [self.item.read(item, reader) for item in node.items]
        return None if any(value is None for value in values) else tuple(v for v in values if v is not None)

    def schema(self, language: Language) -> JsonSchema:
        schema: JsonSchema = {"type": "array", "items": self.item.schema(language)}
        return schema | ({"minItems": self.fewest} if self.fewest else {})


class MapOf(Shape[dict[str, T]]):
    """Names of one form, each with a value of one shape; ``partial`` keeps the good entries beside the bad ones."""

    key: Text
    value: Shape[T]
    partial: bool = False

    def read(self, node: Node, reader: Reader) -> dict[str, T] | None:
        if not isinstance(node, Mapping):
            reader.refuse("library.field.not_mapping", node, found=as_message(node))
            return None
        found = {
            key.text: (self.key.read(key, reader), self.value.read(value, reader)) for key, value in node.entries
        }
        if not self.partial and any(key is None or value is None for key, value in found.values()):
            return None
        return {name: value for name, (key, value) in found.items() if key is not None and value is not None}

    def schema(self, language: Language) -> JsonSchema:
        return {
            "type": "object",
            "propertyNames": {"pattern": f"^(?:{self.key.pattern})$"},
            "additionalProperties": self.value.schema(language),
        }


class AsIs(Shape[Node]):
    """Anything, kept as it stands in the file: its meaning depends on another field."""

    def read(self, node: Node, reader: Reader) -> Node | None:
        del reader
        return node

    def schema(self, language: Language) -> JsonSchema:
        return {}


class Field(Frozen):
    """A named place in a record. ``about`` is the key of its description, ``library.about.<about>``."""

    name: str
    shape: Shape[Any]
    required: bool = False
    about: str = ""

    def schema(self, language: Language) -> JsonSchema:
        """Its JSON Schema with its description."""
        schema = self.shape.schema(language)
        return schema | {"description": say(f"library.about.{self.about}", language)} if self.about else schema


Found = dict[str, Any]
"""What the fields of a record held, by name; a field that is not there is missing."""


class Fields(Shape[Found]):
    """A mapping with known names, each with its own shape."""

    fields: tuple[Field, ...]

    def read(self, node: Node, reader: Reader) -> Found | None:
        if not isinstance(node, Mapping):
            reader.refuse("library.field.not_mapping", node, found=as_message(node))
            return None
        known = {each.name: each for each in self.fields}
        found: Found = {}
        good = True
        for key, value in node.entries:
            if key.text not in known:
                self._unknown(key, known, reader)
                good = False
                continue
            found[key.text] = known[key.text].shape.read(value, reader)
            good = good and found[key.text] is not None
        for each in self.fields:
            if each.required and each.name not in found:
                reader.refuse("library.field.missing", node, name=each.name)
                good = False
        return found if good else None

    @staticmethod
    def _unknown(key: Scalar, known: Iterable[str], reader: Reader) -> None:
        names = list(known)
        near = nearest(key.text, names)
        if near:
            reader.refuse("library.field.unknown.near", key, name=quoted(key.text), near=near)
        else:
            reader.refuse("library.field.unknown", key, name=quoted(key.text), known=listed(names, 30))

    def schema(self, language: Language) -> JsonSchema:
        return {
            "type": "object",
            "properties": {each.name: each.schema(language) for each in self.fields},
            "required": [each.name for each in self.fields if each.required],
            "additionalProperties": False,
        }


_BOTH = Fields((Field("nl", Text(), required=True), Field("en", Text(), required=True)))


class Record(Shape[T]):
    """A mapping with known names that becomes a value of the model."""

    fields: tuple[Field, ...]
    build: Callable[[Found], T]

    def read(self, node: Node, reader: Reader) -> T | None:
        found = Fields(self.fields).read(node, reader)
        return None if found is None else self.build(found)

    def schema(self, language: Language) -> JsonSchema:
        return Fields(self.fields).schema(language)


class LadderName(Shape[Ladder]):
    """The id of a ladder in ``ladders.yaml``."""

    def read(self, node: Node, reader: Reader) -> Ladder | None:
        scalar = _scalar(node, reader)
        if scalar is None:
            return None
        ladder = reader.ladders.get(scalar.text)
        if ladder is None:
            refuse_word(scalar, reader.ladders, reader)
        return ladder

    def schema(self, language: Language) -> JsonSchema:
        return {"type": "string", "pattern": f"^{SLUG}$"}


def _number(text: str) -> Decimal | Message:
    from caotool.model.kinds import sources

    return sources.number(text)


def _whole(text: str) -> int | Message:
    from caotool.model.kinds import sources

    return sources.whole(text)


def _day(text: str) -> date | Message:
    from caotool.model.kinds import sources

    return sources.day(text)


def _truth(text: str) -> bool | Message:
    from caotool.model.kinds import sources

    return sources.truth(text)


def _duration(text: str) -> Any:
    from caotool.model.kinds import sources

    return sources.duration(text)


Number = Spelled(_number, r"-?[0-9]+(\.[0-9]+)?", "number")
Whole = Spelled(_whole, r"-?[0-9]+", "whole")
Day = Spelled(_day, r"[0-9]{4}-[0-9]{2}-[0-9]{2}", "day")
Truth = Spelled(_truth, r"yes|no|true|false", "truth")
Length = Spelled(_duration, r"[0-9]+(\.[0-9]+)? (hour|day|working[ _]day|week|month|year)s?", "duration")
