"""A linter for what no validator finds in a Word file: names that must be unique, fields, ends without beginnings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from caotool.frozen import Frozen
from caotool.word.opening import Opened
from caotool.word.xml import WORDPROCESSING

if TYPE_CHECKING:
    from lxml.etree import _Element

_W: Final = f"{{{WORDPROCESSING}}}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


class Problem(Frozen):
    """A rule that a part breaks, and where: for those who build the writer, not for users."""

    rule: str
    part: str
    detail: str


def check_docx(data: bytes) -> tuple[Problem, ...]:
    """Every problem found in a file; NotAWordFile when it cannot be opened at all."""
    opened = Opened(data)
    main = opened.main()
    problems = []
    for part in sorted(_texts(opened, main)):
        root = opened.xml(part)
        for rule, check in _CHECKS.items():
            problems += [Problem(rule, part, detail) for detail in check(root, opened, main)]
    return (*problems, *_package(opened))


def _texts(opened: Opened, main: str) -> Iterator[str]:
    yield main
    for relation in opened.relations(main):
        if (
            relation.sort in ("header", "footer", "styles", "settings", "numbering")
            and relation.target in opened.names
        ):
            yield relation.target


def _val(element: _Element, name: str = "val") -> str:
    return element.get(f"{_W}{name}", "")


def _repeated(values: list[str]) -> Iterator[str]:
    yield from sorted(value for value, times in Counter(values).items() if times > 1)


def _bookmark_names(root: _Element, *_: object) -> Iterator[str]:
    names = [_val(start, "name").lower() for start in root.iter(f"{_W}bookmarkStart")]
    yield from _repeated(names)
    yield from (name for name in names if not name or len(name) > 40)


def _bookmark_ids(root: _Element, *_: object) -> Iterator[str]:
    yield from _repeated([_val(start, "id") for start in root.iter(f"{_W}bookmarkStart")])


def _bookmark_ends(root: _Element, *_: object) -> Iterator[str]:
    open_ids: set[str] = set()
    for element in root.iter(f"{_W}bookmarkStart", f"{_W}bookmarkEnd"):
        number = _val(element, "id")
        if element.tag == f"{_W}bookmarkStart":
            open_ids.add(number)
        elif number in open_ids:
            open_ids.remove(number)
        else:
            yield f"end {number} without a start"
    yield from (f"start {number} without an end" for number in sorted(open_ids))


def _control_ids(root: _Element, *_: object) -> Iterator[str]:
    yield from _repeated([_val(number) for number in root.iterfind(f".//{_W}sdtPr/{_W}id")])


def _field_targets(root: _Element, opened: Opened, main: str) -> Iterator[str]:
    names = {_val(start, "name") for start in opened.xml(main).iter(f"{_W}bookmarkStart")}
    for instruction in root.iter(f"{_W}instrText"):
        found = re.match(r"\s*(?:REF|PAGEREF|NOTEREF)\s+(\S+)", instruction.text or "")
        if found and found[1] not in names:
            yield found[1]
    for link in root.iter(f"{_W}hyperlink"):
        anchor = _val(link, "anchor")
        if anchor and anchor not in names:
            yield anchor


def _fields(root: _Element, *_: object) -> Iterator[str]:
    depth = 0
    for mark in root.iter(f"{_W}fldChar"):
        depth += {"begin": 1, "end": -1}.get(_val(mark, "fldCharType"), 0)
        if depth < 0:
            yield "an end without a beginning"
            depth = 0
    if depth:
        yield f"{depth} without an end"


def _styles_defined(root: _Element, opened: Opened, main: str) -> Iterator[str]:
    defined = {
        _val(style, "styleId")
        for relation in opened.relations(main) if relation.sort == "styles"
        for style in opened.xml(relation.target).iter(f"{_W}style")
    }  # fmt: skip
    used = {
        _val(use)
        for name in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")
        for use in root.iter(f"{_W}{name}")
    }
    yield from sorted(used - defined)


def _numbers_defined(root: _Element, opened: Opened, main: str) -> Iterator[str]:
    defined = {
        _val(num, "numId")
        for relation in opened.relations(main) if relation.sort == "numbering"
        for num in opened.xml(relation.target).iter(f"{_W}num")
    }  # fmt: skip
    used = {_val(use) for use in root.iterfind(f".//{_W}numPr/{_W}numId")}
    yield from sorted(used - defined - {"0"})


def _cells(root: _Element, *_: object) -> Iterator[str]:
    for number, cell in enumerate(root.iter(f"{_W}tc"), start=1):
        if len(cell) == 0 or cell[-1].tag != f"{_W}p":
            yield f"cell {number}"


def _revisions(root: _Element, *_: object) -> Iterator[str]:
    for element in root.iter():
        if element.tag in (f"{_W}rsid", f"{_W}rsids"):
            yield str(element.tag).removeprefix(_W)
        yield from (str(name).removeprefix(_W) for name in element.attrib if str(name).startswith(f"{_W}rsid"))


def _update_prompts(root: _Element, *_: object) -> Iterator[str]:
    yield from ("updateFields" for _ in root.iter(f"{_W}updateFields"))
    yield from ("dirty field" for mark in root.iter(f"{_W}fldChar") if _val(mark, "dirty") in ("1", "true"))


def _related(root: _Element, opened: Opened, main: str) -> Iterator[str]:
    if root.tag != f"{_W}document":
        return
    known = {relation.id for relation in opened.relations(main)}
    for element in root.iter():
        number = element.get(f"{_R}id")
        if number and number not in known:
            yield number


_CHECKS: Final[dict[str, Callable[[_Element, Opened, str], Iterator[str]]]] = {
    "bookmark-name": _bookmark_names,
    "bookmark-id": _bookmark_ids,
    "bookmark-end": _bookmark_ends,
    "control-id": _control_ids,
    "field-target": _field_targets,
    "field-end": _fields,
    "style": _styles_defined,
    "numbering": _numbers_defined,
    "cell": _cells,
    "revision-mark": _revisions,
    "update-prompt": _update_prompts,
    "relation": _related,
}


def _package(opened: Opened) -> Iterator[Problem]:
    """Parts that are empty, have no type, are referred to but absent, or name a user."""
    for name in sorted(opened.names):
        if not opened.read(name):
            yield Problem("empty-part", name, "no bytes")
        if name != "[Content_Types].xml" and not opened.content_type(name):
            yield Problem("content-type", name, "none")
        if name.endswith(".rels"):
            continue
        for relation in opened.relations(name):
            if not relation.external and relation.target not in opened.names:
                yield Problem("missing-part", name, relation.target)
            if relation.external and relation.sort != "hyperlink":
                yield Problem("external", name, relation.target)
        if name.startswith("docProps/") and b"lastModifiedBy>" in opened.read(name):
            yield Problem("user-name", name, "lastModifiedBy")
