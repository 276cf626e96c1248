"""Reads the values back out of a Word file by their anchors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from caotool.frozen import Frozen
from caotool.language.tongue import Language
from caotool.model.document import Anchor
from caotool.word.anchors import VALUE, read_tag, tag_token
from caotool.word.opening import Opened
from caotool.word.properties import DATA_NAMESPACE
from caotool.word.xml import WORDPROCESSING

if TYPE_CHECKING:
    from lxml.etree import _Element

_W: Final = f"{{{WORDPROCESSING}}}"
_DATA: Final = f"{{{DATA_NAMESPACE}}}"


class ReadAnchor(Frozen):
    """A value as a file shows it now; ``language`` is given in the second text of two side by side."""

    placement: str
    parameter: str
    occurrence: int
    text: str
    language: Language | None = None


def read_anchors(data: bytes) -> tuple[ReadAnchor, ...]:
    """The values that a file still knows, in reading order; deleted words under tracking are left out.

    The content control is believed first, the bookmark where the control is gone. NotAWordFile when the file is not
    one, or not to be trusted.
    """
    opened = Opened(data)
    main = opened.main()
    document = opened.xml(main)
    tokens = _tokens(opened, main)
    found: dict[tuple[Anchor, Language | None], str] = {}
    controls = _controls(document, tokens)
    for key, text in _bookmarks(document, tokens):
        found.setdefault(key, controls.pop(key, text))
    for key, text in controls.items():
        found.setdefault(key, text)
    return tuple(
        ReadAnchor(anchor.placement, anchor.parameter, anchor.occurrence, text, language)
        for (anchor, language), text in found.items()
    )


Tokens = Mapping[str, tuple[Anchor, Language | None]]


def _tokens(opened: Opened, main: str) -> Tokens:
    """What each token stands for, from our own data in the file; empty when those are gone."""
    tokens: dict[str, tuple[Anchor, Language | None]] = {}
    for relation in opened.relations(main):
        if relation.sort != "customXml" or relation.external or relation.target not in opened.names:
            continue
        root = opened.xml(relation.target)
        if root.tag != f"{_DATA}tabled":
            continue
        for number, text in enumerate(root.iter(f"{_DATA}text")):
            spoken = text.get("language", "")
            if spoken not in set(Language):
                continue
            for value in text.iter(f"{_DATA}value"):
                occurrence = value.get("occurrence", "")
                if occurrence.isascii() and occurrence.isdigit():
                    anchor = Anchor(value.get("placement", ""), value.get("parameter", ""), int(occurrence[:9]))
                    tokens[value.get("token", "")] = anchor, Language(spoken) if number else None
    return tokens


def _controls(document: _Element, tokens: Tokens) -> dict[tuple[Anchor, Language | None], str]:
    found: dict[tuple[Anchor, Language | None], str] = {}
    for control in document.iter(f"{_W}sdt"):
        tag = control.find(f"{_W}sdtPr/{_W}tag")
        content = control.find(f"{_W}sdtContent")
        if tag is None or content is None:
            continue
        words = tag.get(f"{_W}val", "")
        key = read_tag(words) or tokens.get(tag_token(words))
        if key:
            found.setdefault(key, "".join(_words(content)))
    return found


def _bookmarks(document: _Element, tokens: Tokens) -> Iterator[tuple[tuple[Anchor, Language | None], str]]:
    """Every value that a bookmark shows, in reading order."""
    opened: dict[str, tuple[tuple[Anchor, Language | None], list[str]]] = {}
    order: list[tuple[tuple[Anchor, Language | None], list[str]]] = []
    for element in document.iter():
        if element.tag == f"{_W}bookmarkStart":
            name = element.get(f"{_W}name", "")
            key = tokens.get(name.removeprefix(VALUE)) if name.startswith(VALUE) else None
            if key:
                order.append((key, []))
                opened[element.get(f"{_W}id", "")] = order[-1]
        elif element.tag == f"{_W}bookmarkEnd":
            opened.pop(element.get(f"{_W}id", ""), None)
        elif opened and (word := _word(element)):
            for _, words in opened.values():
                words.append(word)
    for key, words in order:
        yield key, "".join(words)


def _words(element: _Element) -> Iterator[str]:
    for inner in element.iter():
        if word := _word(inner):
            yield word


def _word(element: _Element) -> str:
    """The characters that an element adds to the text; deleted text has an element of its own and adds none."""
    if element.tag == f"{_W}t":
        return element.text or ""
    parent = element.getparent()
    if parent is None or parent.tag != f"{_W}r":
        return ""
    return _CHARACTERS.get(str(element.tag), "")


_CHARACTERS: Final = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}
