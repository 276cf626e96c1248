"""The files beside the clauses: themes, ladders, terms, legal facts, frameworks, ready sets and cases."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as Table
from pathlib import Path
from typing import Any

from caotool.frozen import replace
from caotool.language.tongue import Bilingual, Language
from caotool.library.kind_shapes import Parts
from caotool.library.shapes import (
    SLUG,
    AsIs,
    ClauseId,
    Day,
    Field,
    Fields,
    Found,
    JsonSchema,
    ListOf,
    MapOf,
    Name,
    Number,
    Reader,
    Record,
    Shape,
    Slug,
    Text,
    Url,
    Whole,
    Words,
)
from caotool.library.source import Mapping, Node, Scalar, Sequence
from caotool.model.kinds.base import Source
from caotool.model.reference_data import (
    Case,
    DatedValue,
    Framework,
    FrameworkGroup,
    FrameworkItem,
    Ladder,
    LegalFact,
    LegalNumber,
    ReadySet,
    Rung,
    TermDefinition,
    Theme,
)

_NOTHING = Bilingual("", "")
_LAST = 100
_FORMAT = Field("format", Text("1", "format"), required=True)
_ITEM = Text(r"[A-Za-z0-9.]+", "item", longest=20)
_FORCE = Text("mandatory|semi-mandatory|default|procedure|info", "force")
_CONFIDENCE = Text("verified-in-source|known-well|uncertain", "confidence")
_UNIT = Text("money|percentage|number|day|week|month|year|hour", "unit")
_NUMBERED = Text(r"([0-9]+[a-z]*)?", "article", longest=20, empty=True)


class _Article(Shape[Bilingual]):
    """A place in a law: a bare number, which reads as an article in both languages, or the words in both."""

    def read(self, node: Node, reader: Reader) -> Bilingual | None:
        if not isinstance(node, Scalar):
            return Words().read(node, reader)
        number = _NUMBERED.read(node, reader)
        if number is None:
            return None
        return Bilingual(f"artikel {number}", f"Article {number}") if number else _NOTHING

    def schema(self, language: Language) -> JsonSchema:
        return {"anyOf": [_NUMBERED.schema(language), Words().schema(language)]}


_RUNG = Record(
    (
        Field("id", Slug, required=True),
        Field("label", Words(), required=True),
        *(Field(str(language), Parts, required=True) for language in Language),
    ),
    lambda found: Rung(found["id"], found["label"], {language: found[str(language)] for language in Language}),
)

_THEMES = Fields(
    (
        _FORMAT,
        Field(
            "themes",
            MapOf(Slug, Fields((Field("order", Whole, True), Field("title", Words(), True)))),
            required=True,
        ),
    )
)
_LADDERS = Fields(
    (
        _FORMAT,
        Field(
            "ladders",
            MapOf(
                Slug, Fields((Field("label", Words(), True), Field("rungs", ListOf(_RUNG, 2), True))), partial=True
            ),
            required=True,
        ),
    )
)
_TERMS = Fields(
    (
        _FORMAT,
        Field(
            "terms",
            MapOf(
                Slug,
                Fields(
                    (
                        Field("word", Words(), True),
                        Field("meaning", Words(), True),
                        Field("source", Text()),
                        Field("uses", ListOf(Text(SLUG, "slug"))),
                    )
                ),
                partial=True,
            ),
            required=True,
        ),
    )
)
_NUMBER = Fields(
    (
        Field("unit", _UNIT, True),
        Field("until", Day),
        Field(
            "values",
            ListOf(
                Record(
                    (Field("since", Day, True), Field("value", Number, True), Field("source", Text())),
                    lambda found: DatedValue(**found),
                ),
                1,
            ),
            True,
        ),
    )
)
_FACTS = Fields(
    (
        _FORMAT,
        Field(
            "facts",
            MapOf(
                Slug,
                Fields(
                    (
                        Field("instrument", Words(), True),
                        Field("article", _Article(), True),
                        Field("rule", Words(), True),
                        Field("force", _FORCE, True),
                        Field("source", Text(), True),
                        Field("url", Url, True),
                        Field("as_of", Day, True),
                        Field("confidence", _CONFIDENCE, True),
                        Field("numbers", MapOf(Name, _NUMBER)),
                        Field("caution", Words()),
                    )
                ),
                partial=True,
            ),
            required=True,
        ),
    )
)
_BOTH = tuple(Field(str(language), Text(), required=True) for language in Language)
_FRAMEWORK = Fields(
    (
        _FORMAT,
        Field("id", Slug, True),
        Field("title", Words(), True),
        Field("url", Url, True),
        Field("order", Whole),
        Field("caution", Words()),
        Field("groups", MapOf(_ITEM, Fields((*_BOTH, Field("source", Words()))))),
        Field(
            "items",
            MapOf(_ITEM, Fields((*_BOTH, Field("source", Words()), Field("law", ListOf(Slug)))), partial=True),
            True,
        ),
    )
)
_SET = Fields(
    (
        _FORMAT,
        Field("id", Slug, True),
        Field("title", Words(), True),
        Field("purpose", Words(), True),
        Field("summary", Words(), True),
        Field("order", Whole),
        Field("clauses", ListOf(ClauseId, 1), True),
    )
)
_SEEN = Text("text|model|report|own", "seen")
_CASE = Fields(
    (
        Field("answers", Text(r"[a-z][a-z0-9-]*\.[A-Za-z0-9.]+", "answer", longest=40), True),
        Field("clause", ClauseId),
        Field("values", MapOf(Name, AsIs())),
        Field("note", Words()),
        Field("source", Text()),
        Field("url", Url),
        Field("year", Whole),
        Field("seen", _SEEN),
        Field("remark", Words()),
    )
)
_CASES = Fields((_FORMAT, Field("cases", ListOf(_CASE), required=True)))


def read_themes(node: Mapping, reader: Reader) -> dict[str, Theme]:
    """The themes by id."""
    found = _inside(_THEMES, node, reader, "themes")
    return {name: Theme(name, each["title"], each["order"]) for name, each in found.items()}


def read_ladders(node: Mapping, reader: Reader) -> dict[str, Ladder]:
    """The ladders by id; a broken one is left out."""
    found = _inside(_LADDERS, node, reader, "ladders")
    return {name: Ladder(name, each["label"], each["rungs"]) for name, each in found.items()}


def read_terms(node: Mapping, reader: Reader) -> dict[str, TermDefinition]:
    """The defined terms by id; a broken one is left out."""
    found = _inside(_TERMS, node, reader, "terms")
    return {
        name: TermDefinition(name, each["word"], each["meaning"], each.get("source", ""), each.get("uses", ()))
        for name, each in found.items()
    }


def read_facts(node: Mapping, reader: Reader) -> dict[str, LegalFact]:
    """The legal facts by id; a broken one is left out."""
    found = _inside(_FACTS, node, reader, "facts")
    return {name: _fact(name, each) for name, each in found.items()}


def read_framework(node: Mapping, reader: Reader) -> dict[str, Framework]:
    """The framework that a file holds by its id; nothing where it has errors."""
    found = _FRAMEWORK.read(node, reader)
    if found is None:
        return {}
    groups: dict[FrameworkGroup, Bilingual] = {
        FrameworkGroup(f"{found['id']}.{number}", _words(each)): each.get("source", _NOTHING)
        for number, each in found.get("groups", {}).items()
    }
    items = tuple(_item(f"{found['id']}.{number}", each, groups) for number, each in found["items"].items())
    framework = Framework(
        found["id"],
        found["title"],
        found["url"],
        items,
        tuple(groups),
        found.get("caution", _NOTHING),
        found.get("order", _LAST),
    )
    return {framework.id: framework}


def _item(item_id: str, found: Found, groups: Table[FrameworkGroup, Bilingual]) -> FrameworkItem:
    """An item; one that does not say where it stands, stands where its group does."""
    item = FrameworkItem(item_id, _words(found), found.get("source", _NOTHING), found.get("law", ()))
    source = item.source or next((source for group, source in groups.items() if group.holds(item)), _NOTHING)
    return replace(item, source=source)


def _words(found: Found) -> Bilingual:
    return Bilingual(found["nl"], found["en"])


def read_set(node: Mapping, reader: Reader) -> dict[str, ReadySet]:
    """The ready set that a file holds by its id; nothing where it has errors."""
    found = _SET.read(node, reader)
    if found is None:
        return {}
    made = ReadySet(
        found["id"],
        found["title"],
        found["purpose"],
        found["summary"],
        found["clauses"],
        found.get("order", _LAST),
    )
    return {made.id: made}


def read_cases(node: Mapping, reader: Reader) -> dict[str, Case]:
    """The cases of a file by their id; none where one has errors."""
    found = _CASES.read(node, reader)
    made: dict[str, Case] = {}
    for number, each in enumerate(found["cases"] if found else (), 1):
        if "remark" not in each and not {"clause", "source", "seen"} <= each.keys():
            reader.refuse("library.case.bare", node, number=number, item=each["answers"])
            continue
        name = f"{Path(reader.path).stem}.{number}"
        values = {parameter: _as_source(value) for parameter, value in each.get("values", {}).items()}
        rest = {key: value for key, value in each.items() if key not in ("answers", "values")}
        made[name] = Case(id=name, item=each["answers"], values=values, **rest)
    return made


def _as_source(node: Node) -> Source:
    """A node as the neutral spelling that kinds read, in values that never change."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return tuple(_as_source(item) for item in node.items)
    return {key.text: _as_source(value) for key, value in node.entries}


def _fact(name: str, found: Found) -> LegalFact:
    numbers = tuple(
        LegalNumber(number, each["unit"], tuple(sorted(each["values"], key=lambda one: one.since)), each.get("until"))
        for number, each in found.get("numbers", {}).items()
    )
    return LegalFact(
        name,
        found["instrument"],
        found["article"],
        found["rule"],
        found["force"],
        found["source"],
        found["url"],
        found["as_of"],
        found["confidence"],
        numbers,
        found.get("caution", _NOTHING),
    )


def _inside(fields: Fields, node: Mapping, reader: Reader, name: str) -> dict[str, Any]:
    found = fields.read(node, reader)
    return found[name] if found else {}


READERS: Table[str, Callable[[Mapping, Reader], dict[str, Any]]] = {
    "themes.yaml": read_themes,
    "ladders.yaml": read_ladders,
    "terms.yaml": read_terms,
    "law": read_facts,
    "frameworks": read_framework,
    "sets": read_set,
    "cases": read_cases,
}
"""The readers of shared files, by the name of the file or of the folder that it is in."""
