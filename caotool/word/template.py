"""A house style: what is kept of an organisation's Word file or template, and the project's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from caotool.frozen import Frozen, replace
from caotool.language.patterns import regex
from caotool.language.tongue import Language
from caotool.resources import templates
from caotool.word.opening import NotAWordFile, Opened, bad, parsed
from caotool.word.package import Part, Relation
from caotool.word.styles import BY_NAME, LEVELS, STYLES, style_xml
from caotool.word.xml import DECLARATION, NAMESPACES, WORDPROCESSING

if TYPE_CHECKING:
    from lxml.etree import _Element

_W: Final = f"{{{WORDPROCESSING}}}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MAIN_TYPES: Final = ("wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml")
_HARMLESS_LINK: Final = regex(r"(https?://|mailto:)", re.IGNORECASE)
_FETCHING_FIELD: Final = regex(r"^\s*(INCLUDE|DDE|LINK|IMPORT|DATABASE|RD\b|MACROBUTTON|EMBED)", re.IGNORECASE)
_INNER_PARTS: Final = {"image", "font"}
_SECTION: Final = (
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1701" w:right="1418" w:bottom="1531" w:left="1418" w:header="794" w:footer="680" w:gutter="0"/>'
    '<w:cols w:space="708"/>'
)
_KEPT_OF_SECTION: Final = ("paperSrc", "pgSz", "pgMar", "pgBorders", "lnNumType", "cols", "vAlign", "docGrid")


class NotAHouseStyle(NotAWordFile):
    """A file that cannot lend its look: ``what`` is wrong with it, and the ``remedy``."""


class Margin(Frozen):
    """A header or footer of the house style: ``role`` is header or footer, ``kind`` default, first or even.

    ``opening`` and ``closing`` are its XML before and after the place where the text's own lines go.
    """

    role: str
    kind: str
    opening: str
    closing: str
    relations: tuple[Relation, ...]
    counts_pages: bool


class HouseStyle(Frozen):
    """The look of a Word file, ready for use: style sheets by language, and everything that they need.

    ``ids`` gives the id of a style by its ``w:name``; every style that the writer uses is in it. ``numbering`` is
    the numbering part cut where list definitions and lists are to be put in. ``width`` is that of the text, in
    twentieths of a point.
    """

    name: str
    styles: Mapping[Language, bytes]
    ids: Mapping[str, str]
    parts: tuple[Part, ...]
    relations: tuple[Relation, ...]
    numbering: tuple[str, str, str]
    numbering_relations: tuple[Relation, ...]
    first_abstract: int
    first_num: int
    section: str
    width: int
    margins: tuple[Margin, ...]
    title_page: bool
    even_pages: bool


def load_house_style(path: Path) -> HouseStyle:
    """The house style in a .docx or .dotx file. NotAHouseStyle when it is something else, or not to be trusted."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise _refused(bad("word.unreadable", "word.choose_other", reason=error.strerror or str(error))) from error
    return house_style(data, path.stem)


@cache
def own_house_style() -> HouseStyle:
    """The project's own house style."""
    return load_house_style(templates() / "house-style.docx")


def house_style(data: bytes, name: str = "") -> HouseStyle:
    """The house style in the bytes of a .docx or .dotx file; see :func:`load_house_style`."""
    try:
        return _house_style(Opened(data), name)
    except NotAHouseStyle:
        raise
    except NotAWordFile as error:
        raise _refused(error) from error


def own_section() -> str:
    """The page of the project's own house style: A4, margins of 25 mm, as the inside of a ``w:sectPr``."""
    return _SECTION


def _refused(error: NotAWordFile) -> NotAHouseStyle:
    return NotAHouseStyle(error.what, error.remedy)


def _house_style(opened: Opened, name: str) -> HouseStyle:
    main = opened.main()
    content_type = opened.content_type(main)
    if "macroEnabled" in content_type or any(part.lower().endswith("vbaproject.bin") for part in opened.names):
        raise bad("word.has_macros")
    if not content_type.endswith(_MAIN_TYPES):
        raise bad("word.not_zip")
    document = opened.xml(main)
    if document.tag != f"{_W}document":
        raise bad("word.bad_xml", part=main)
    relations = opened.relations(main)
    collected = _Collected(opened)
    numbering, numbering_relations, first_abstract, first_num = _numbering(opened, relations, collected)
    styles, ids = _styles(opened, relations, first_num)
    sections = [*document.iter(f"{_W}sectPr")]
    section = sections[-1] if sections else None
    kept = tuple(collected.kept(relations, {"theme", "fontTable"}))
    return HouseStyle(
        name=name,
        styles=styles,
        ids=ids,
        relations=kept,
        numbering=numbering,
        numbering_relations=numbering_relations,
        first_abstract=first_abstract,
        first_num=first_num,
        section=_section(section),
        width=_width(section),
        margins=tuple(_margins(opened, section, relations, collected)),
        title_page=section is not None and _on(section.find(f"{_W}titlePg")),
        even_pages=_even_pages(opened, relations),
        parts=tuple(collected.parts.values()),
    )


class _Collected:
    """The parts of a house style that go into every file written in it."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self.parts: dict[str, Part] = {}

    def kept(self, relations: tuple[Relation, ...], sorts: set[str]) -> Iterator[Relation]:
        """Those of the relations that are of these sorts, their parts collected."""
        for relation in relations:
            if relation.sort in sorts and not relation.external and relation.target in self._opened.names:
                self._collect(relation.target)
                yield relation

    def inner(self, part: str) -> tuple[Relation, ...]:
        """What a kept part needs: pictures, fonts and links that open only when someone clicks."""
        needed = []
        for relation in self._opened.relations(part):
            if relation.external:
                if relation.sort != "hyperlink" or not _HARMLESS_LINK.match(relation.target):
                    raise bad("word.fetches", "word.embed_pictures", part=part)
                needed.append(relation)
            elif relation.sort in _INNER_PARTS and relation.target in self._opened.names:
                self._collect(relation.target)
                needed.append(relation)
        return tuple(needed)

    def _collect(self, name: str) -> None:
        if name not in self.parts:
            data = self._opened.read(name)
            kind = self._opened.content_type(name)
            if kind.endswith("xml"):
                parsed(data, name)
            self.parts[name] = Part(name, kind, data)
            self.parts[name] = replace(self.parts[name], relations=self.inner(name))


def _first(relations: tuple[Relation, ...], sort: str) -> str:
    return next((relation.target for relation in relations if relation.sort == sort and not relation.external), "")


def _on(element: _Element | None) -> bool:
    return element is not None and element.get(f"{_W}val", "1") not in ("0", "false", "off")


def _even_pages(opened: Opened, relations: tuple[Relation, ...]) -> bool:
    name = _first(relations, "settings")
    return bool(name) and _on(opened.xml(name).find(f"{_W}evenAndOddHeaders"))


def _styles(
    opened: Opened, relations: tuple[Relation, ...], num: int
) -> tuple[dict[Language, bytes], dict[str, str]]:
    """The style sheet with what was missing put in and the levels linked to the list with number ``num``."""
    from lxml import etree

    name = _first(relations, "styles")
    root = opened.xml(name) if name else parsed(f"<w:styles {NAMESPACES}/>".encode(), "styles")
    _strip_revisions(root)
    present = {_style_name(style): style for style in root.iter(f"{_W}style")}
    taken = {style.get(f"{_W}styleId", "").lower() for style in root.iter(f"{_W}style")}
    ids: dict[str, str] = {}
    missing = []
    for style in STYLES:
        found = present.get(style.name.lower())
        if found is not None and found.get(f"{_W}type") == style.sort and found.get(f"{_W}styleId"):
            ids[style.name] = found.get(f"{_W}styleId", "")
        else:
            ids[style.name] = _free(style.id, taken)
            missing.append(style)
    defaults = {found.get(f"{_W}type") for found in present.values() if _default(found)}
    for style in missing:
        wanted = replace(style, default=style.default and style.sort not in defaults)
        if style.name.lower() in present:
            # The name is taken by a style of another type, and names are unique.
            wanted = replace(wanted, name=f"{style.name} (caotool)")
        made = style_xml(wanted, {**ids, wanted.name: ids[style.name]})
        root.append(parsed(f"<w:styles {NAMESPACES}>{made}</w:styles>".encode(), "styles")[0])
    by_id = {style.get(f"{_W}styleId"): style for style in root.iter(f"{_W}style")}
    for level, level_name in enumerate(LEVELS):
        _link(by_id[ids[level_name]], level, num)
    for unlisted in ("Bijlagekop", "Bijlageartikel"):
        if BY_NAME[unlisted] not in missing:
            _link(by_id[ids[unlisted]], 0, 0)
    sheets = {}
    for language in Language:
        _speak(root, language)
        sheets[language] = DECLARATION.encode() + etree.tostring(root, encoding="utf-8")
    return sheets, ids


def _style_name(style: _Element) -> str:
    name = style.find(f"{_W}name")
    return name.get(f"{_W}val", "").lower() if name is not None else ""


def _default(style: _Element) -> bool:
    return style.get(f"{_W}default", "0") in ("1", "true", "on")


def _free(wanted: str, taken: set[str]) -> str:
    number = 1
    free = wanted
    while free.lower() in taken:
        number += 1
        free = f"{wanted}{number}"
    taken.add(free.lower())
    return free


_BEFORE_NUMBER: Final = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
_BEFORE_PARAGRAPH: Final = (
    "name", "aliases", "basedOn", "next", "link", "autoRedefine", "hidden", "uiPriority", "semiHidden",
    "unhideWhenUsed", "qFormat", "locked", "personal", "personalCompose", "personalReply", "rsid",
)  # fmt: skip


def _put(parent: _Element, child: _Element, before: tuple[str, ...]) -> None:
    at = sum(str(element.tag).removeprefix(_W) in before for element in parent)
    parent.insert(at, child)


def _link(style: _Element, level: int, num: int) -> None:
    """Lets a style carry a level of a list."""
    from lxml import etree

    properties = style.find(f"{_W}pPr")
    if properties is None:
        properties = etree.Element(f"{_W}pPr")
        _put(style, properties, _BEFORE_PARAGRAPH)
    old = properties.find(f"{_W}numPr")
    if old is not None:
        properties.remove(old)
    numbered = etree.Element(f"{_W}numPr")
    if num:
        etree.SubElement(numbered, f"{_W}ilvl").set(f"{_W}val", str(level))
    etree.SubElement(numbered, f"{_W}numId").set(f"{_W}val", str(num))
    _put(properties, numbered, _BEFORE_NUMBER)


def _speak(root: _Element, language: Language) -> None:
    """Sets the language of the whole sheet; a style that has one of its own loses it."""
    from lxml import etree

    for element in [*root.iter(f"{_W}lang")]:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    defaults = root.find(f"{_W}docDefaults")
    if defaults is None:
        defaults = etree.Element(f"{_W}docDefaults")
        root.insert(0, defaults)
    run_default = defaults.find(f"{_W}rPrDefault")
    if run_default is None:
        run_default = etree.Element(f"{_W}rPrDefault")
        defaults.insert(0, run_default)
    properties = run_default.find(f"{_W}rPr")
    if properties is None:
        properties = etree.SubElement(run_default, f"{_W}rPr")
    tongue = etree.SubElement(properties, f"{_W}lang")
    tongue.set(f"{_W}val", language.tag)
    tongue.set(f"{_W}eastAsia", language.tag)
    tongue.set(f"{_W}bidi", "ar-SA")


def _strip_revisions(root: _Element) -> None:
    """Removes the marks by which Word remembers editing sessions."""
    for element in [*root.iter()]:
        if not isinstance(element.tag, str):
            continue
        if element.tag in (f"{_W}rsid", f"{_W}rsids"):
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
            continue
        for attribute in [*element.attrib]:
            if str(attribute).startswith(f"{_W}rsid"):
                del element.attrib[attribute]


def _numbering(
    opened: Opened, relations: tuple[Relation, ...], collected: _Collected
) -> tuple[tuple[str, str, str], tuple[Relation, ...], int, int]:
    from lxml import etree

    name = _first(relations, "numbering")
    if not name:
        return (f"{DECLARATION}<w:numbering {NAMESPACES}>", "", "</w:numbering>"), (), 1, 1
    root = opened.xml(name)
    if root.nsmap.get("w") != WORDPROCESSING:
        raise bad("word.bad_xml", part=name)
    _strip_revisions(root)
    for linked in [*root.iter(f"{_W}pStyle")]:
        # The levels of our own list take these styles over.
        parent = linked.getparent()
        if parent is not None:
            parent.remove(linked)
    nums = root.findall(f"{_W}num")
    closing = root.find(f"{_W}numIdMacAtCleanup")
    here, there = etree.Comment("abstracts"), etree.Comment("nums")
    if closing is not None:
        closing.addprevious(there)
    else:
        root.append(there)
    (nums[0] if nums else there).addprevious(here)
    abstracts = [int(item.get(f"{_W}abstractNumId", "0")) for item in root.findall(f"{_W}abstractNum")]
    numbers = [int(item.get(f"{_W}numId", "0")) for item in nums]
    text = DECLARATION + etree.tostring(root, encoding="unicode")
    before, _, rest = text.partition("<!--abstracts-->")
    middle, _, after = rest.partition("<!--nums-->")
    return (before, middle, after), collected.inner(name), max(abstracts, default=0) + 1, max(numbers, default=0) + 1


def _section(section: _Element | None) -> str:
    from lxml import etree

    if section is None or section.find(f"{_W}pgSz") is None:
        return _SECTION
    _strip_revisions(section)
    kept = [section.find(f"{_W}{name}") for name in _KEPT_OF_SECTION]
    return "".join(
        etree.tostring(element, encoding="unicode", with_tail=False)
        for element in kept
        if element is not None and not any(str(key).startswith(_R) for key in element.attrib)
    )


def _width(section: _Element | None) -> int:
    size = section.find(f"{_W}pgSz") if section is not None else None
    margins = section.find(f"{_W}pgMar") if section is not None else None
    if size is None or margins is None:
        return 9070
    try:
        width = int(size.get(f"{_W}w", "11906")) - sum(
            int(margins.get(f"{_W}{side}", "0")) for side in ("left", "right", "gutter")
        )
    except ValueError:
        return 9070
    return width if 2000 < width < 40000 else 9070


def _margins(
    opened: Opened, section: _Element | None, relations: tuple[Relation, ...], collected: _Collected
) -> Iterator[Margin]:
    from lxml import etree

    targets = {relation.id: relation.target for relation in relations if not relation.external}
    for role in ("header", "footer"):
        for reference in section.findall(f"{_W}{role}Reference") if section is not None else ():
            name = targets.get(reference.get(f"{_R}id", ""), "")
            if name not in opened.names:
                continue
            root = opened.xml(name)
            _refuse_active(root, name)
            _strip_revisions(root)
            fields = " ".join(_instructions(root))
            text = etree.tostring(root, encoding="unicode", with_tail=False)
            closing = f"</{root.prefix}:{etree.QName(root).localname}>" if root.prefix else ""
            if not closing or not text.endswith(closing):
                raise bad("word.bad_xml", part=name)
            yield Margin(
                role, reference.get(f"{_W}type", "default"), DECLARATION + text.removesuffix(closing), closing,
                collected.inner(name), re.search(r"\bPAGE\b", fields) is not None,
            )  # fmt: skip


def _instructions(root: _Element) -> Iterator[str]:
    for element in root.iter(f"{_W}instrText"):
        yield element.text or ""
    for element in root.iter(f"{_W}fldSimple"):
        yield element.get(f"{_W}instr", "")


def _refuse_active(root: _Element, name: str) -> None:
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        local = element.tag.rpartition("}")[2]
        if local in ("object", "OLEObject", "altChunk", "control", "subDoc"):
            raise bad("word.active_content", "word.embed_pictures", part=name)
        if element.tag in (f"{_W}ins", f"{_W}del", f"{_W}moveFrom", f"{_W}moveTo"):
            raise bad("word.tracked_header", "word.accept_changes", part=name)
    if any(_FETCHING_FIELD.match(instruction) for instruction in _instructions(root)):
        raise bad("word.active_content", "word.embed_pictures", part=name)
