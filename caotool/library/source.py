"""A YAML file as a tree of places: every scalar is text, and whatever could hurt is refused with its line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import TYPE_CHECKING, Any, TypeAlias

from caotool.frozen import Frozen
from caotool.language.message import Filling, Message, message
from caotool.language.patterns import regex
from caotool.language.sentences import strip_unsafe
from caotool.language.typed import quoted
from caotool.model.finding import Finding, InFile, Severity

if TYPE_CHECKING:
    import yaml

MOST_BYTES = 256 * 1024
"""The largest file that is read; a clause takes a few kilobytes."""

MOST_DEPTH = 20
"""How deep lists and mappings may nest; a clause needs eight."""

_MOST_BRACKETS = 100
_BRACKET = regex(r"[\[\]{}]")


class Scalar(Frozen):
    """A piece of text. ``line`` and ``column`` count from 1.

    ``first_line`` and ``indent`` place the characters of a ``|`` block: the line on which its text begins, and how
    far that text is indented in the file. ``block`` says that it is such a block.
    """

    text: str
    line: int
    column: int
    block: bool = False
    first_line: int = 0
    indent: int = 0


class Sequence(Frozen):
    """A list."""

    items: tuple[Node, ...]
    line: int
    column: int


class Mapping(Frozen):
    """Names with what belongs to them, in the order of the file; no name comes twice."""

    entries: tuple[tuple[Scalar, Node], ...]
    line: int
    column: int

    def get(self, name: str) -> Node | None:
        """What stands under a name, or None."""
        return next((node for key, node in self.entries if key.text == name), None)


Node: TypeAlias = Scalar | Sequence | Mapping


class Refused(Exception):
    """A file, or a part of it, that is not read. ``finding`` says what, where and how to mend it."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


def problem(
    code: str,
    path: str,
    at: tuple[int, int],
    /,
    *,
    severity: Severity = Severity.ERROR,
    fillings: dict[str, Filling] | None = None,
    **more: Filling,
) -> Finding:
    """A finding in a library file; ``code`` is also the key of its text and, with ``.remedy``, of how to mend it."""
    blanks = {**(fillings or {}), **more}
    return Finding(code, severity, message(code, **blanks), InFile(path, *at), message(f"{code}.remedy", **blanks))


def read_tree(content: bytes, path: str) -> Mapping | Finding:
    """The tree of a YAML file that must hold one mapping, or the first reason why it is not read.

    ``path`` is only shown. Anchors, aliases, tags, several documents, control characters, repeated names and
    anything too large or too deep are refused.
    """
    try:
        text = _decoded(content, path)
        _count_brackets(text, path)
        root = _tree(text, path)
    except Refused as refused:
        return refused.finding
    if not isinstance(root, Mapping):
        return problem("library.yaml.not_a_mapping", path, (1, 1))
    return root


def _decoded(content: bytes, path: str) -> str:
    if len(content) > MOST_BYTES:
        raise Refused(
            problem("library.yaml.too_large", path, (0, 0), size=len(content) // 1024, most=MOST_BYTES // 1024)
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Refused(problem("library.yaml.not_utf8", path, (line, 0))) from error
    text = text.replace("\r\n", "\n")
    if strip_unsafe(text) != text:
        at = next(
            place
            for place, (one, other) in enumerate(zip(text, f"{strip_unsafe(text)} ", strict=False))
            if one != other
        )
        raise Refused(_control(text[at], path, (text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))))
    return text


def _control(character: str, path: str, at: tuple[int, int]) -> Finding:
    return problem("library.yaml.control", path, at, code=f"U+{ord(character):04X}")


def _count_brackets(text: str, path: str) -> None:
    """Refuse deep nesting before the C parser sees it; brackets in text count too, which is harmless."""
    open_brackets = 0
    for bracket in _BRACKET.finditer(text):
        if bracket.group() in "[{":
            open_brackets += 1
            if open_brackets > _MOST_BRACKETS:
                line = text.count("\n", 0, bracket.start()) + 1
                raise Refused(problem("library.yaml.too_deep", path, (line, 0), most=MOST_DEPTH))
        elif open_brackets:
            open_brackets -= 1


def _tree(text: str, path: str) -> Node:
    import yaml

    try:
        loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)(text)
        builder = _Builder(text, path)
        while loader.check_event():
            builder.take(loader.get_event())
        if builder.root is None:
            raise Refused(problem("library.yaml.empty", path, (1, 1)))
        return builder.root
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        raise Refused(_explained(error, text, path, at)) from error
    except yaml.YAMLError as error:
        raise Refused(problem("library.yaml.broken", path, (0, 0))) from error


class _Builder:
    """Builds the tree from the parser's events, without recursion."""

    def __init__(self, text: str, path: str) -> None:
        self.root: Node | None = None
        self._lines = text.split("\n")
        self._path = path
        self._open: list[tuple[bool, tuple[int, int], list[Node]]] = []
        """For each list or mapping that is open whether it is a list, its place, and what is in it so far."""

    def take(self, event: yaml.Event) -> None:
        """Take the next event of the parser."""
        take = _takers().get(event.__class__)
        if take is not None:
            take(self, event, _at(event))

    def refuse_names(self, event: Any, at: tuple[int, int]) -> None:
        if event.anchor:
            raise Refused(problem("library.yaml.anchor", self._path, at))
        if event.tag:
            raise Refused(problem("library.yaml.tag", self._path, at))

    def alias(self, _: yaml.AliasEvent, at: tuple[int, int]) -> None:
        raise Refused(problem("library.yaml.anchor", self._path, at))

    def document(self, _: yaml.DocumentStartEvent, at: tuple[int, int]) -> None:
        if self.root is not None:
            raise Refused(problem("library.yaml.documents", self._path, at))

    def scalar(self, event: yaml.ScalarEvent, at: tuple[int, int]) -> None:
        self.refuse_names(event, at)
        value = event.value
        safe = strip_unsafe(value)
        if safe != value:
            hidden = next(iter(sorted(set(value) - set(safe))), "\x00")
            raise Refused(_control(hidden, self._path, at))
        if event.style != "|":
            self._add(Scalar(value, *at))
            return
        first = at[0] + 1
        # The lines of the file, since the parser has already taken the indentation away.
        line = next((line for line in self._lines[at[0] :] if line.strip()), "")
        self._add(Scalar(value, *at, block=True, first_line=first, indent=len(line) - len(line.lstrip(" "))))

    def begin(self, event: yaml.CollectionStartEvent, at: tuple[int, int], *, is_list: bool) -> None:
        self.refuse_names(event, at)
        if len(self._open) >= MOST_DEPTH:
            raise Refused(problem("library.yaml.too_deep", self._path, at, most=MOST_DEPTH))
        self._open.append((is_list, at, []))

    def close(self, _: yaml.CollectionEndEvent, __: tuple[int, int]) -> None:
        is_list, at, children = self._open.pop()
        self._add(Sequence(tuple(children), *at) if is_list else Mapping(tuple(self._entries(children)), *at))

    def _entries(self, children: list[Node]) -> Iterator[tuple[Scalar, Node]]:
        seen: dict[str, int] = {}
        for key, value in zip(children[::2], children[1::2], strict=True):
            if not isinstance(key, Scalar):
                raise Refused(problem("library.yaml.key", self._path, (key.line, key.column)))
            if key.text in seen:
                first = seen[key.text]
                at = (key.line, key.column)
                raise Refused(problem("library.yaml.repeated", self._path, at, name=quoted(key.text), line=first))
            seen[key.text] = key.line
            yield key, value

    def _add(self, node: Node) -> None:
        if self._open:
            self._open[-1][2].append(node)
        elif self.root is None:
            self.root = node


@cache
def _takers() -> dict[type[yaml.Event], Callable[[_Builder, Any, tuple[int, int]], None]]:
    """What the builder does with each sort of event; other sorts mean nothing."""
    import yaml

    return {
        yaml.ScalarEvent: _Builder.scalar,
        yaml.SequenceStartEvent: partial(_Builder.begin, is_list=True),
        yaml.MappingStartEvent: partial(_Builder.begin, is_list=False),
        yaml.SequenceEndEvent: _Builder.close,
        yaml.MappingEndEvent: _Builder.close,
        yaml.AliasEvent: _Builder.alias,
        yaml.DocumentStartEvent: _Builder.document,
    }


def _at(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


_EXPLANATIONS: tuple[tuple[str, str], ...] = (
    ("'\\t'", "library.yaml.tab"),
    ("character that cannot start any token", "library.yaml.character"),
    ("mapping values are not allowed", "library.yaml.colon"),
    ("could not find expected ':'", "library.yaml.no_colon"),
    ("did not find expected key", "library.yaml.indent"),
    ("did not find expected '-' indicator", "library.yaml.indent"),
    ("block sequence entries are not allowed", "library.yaml.indent"),
    ("invalid leading", "library.yaml.indent"),
    ("did not find expected ',' or", "library.yaml.bracket"),
    ("did not find expected node content", "library.yaml.bracket"),
    ("unexpected end of stream", "library.yaml.quote"),
    ("unexpected document indicator", "library.yaml.documents"),
    ("document start", "library.yaml.documents"),
    ("escape", "library.yaml.escape"),
    ("undefined alias", "library.yaml.anchor"),
    ("alias", "library.yaml.anchor"),
    ("anchor", "library.yaml.anchor"),
    ("tag", "library.yaml.tag"),
    ("directive", "library.yaml.tag"),
)
"""What the YAML parser says, by a part of its words, and what a clause author is told instead."""


def _explained(error: yaml.MarkedYAMLError, text: str, path: str, at: tuple[int, int]) -> Finding:
    said = f"{error.problem} {error.context}"
    lines = text.split("\n")
    if 0 < at[0] <= len(lines) and "\t" in lines[at[0] - 1][: len(lines[at[0] - 1]) - len(lines[at[0] - 1].lstrip())]:
        return problem("library.yaml.tab", path, at)
    key = next((key for part, key in _EXPLANATIONS if part in said), "library.yaml.broken")
    return problem(key, path, at)


def as_message(node: Node) -> Message:
    """What a node is, for a sentence that names its shape."""
    shape = "text" if isinstance(node, Scalar) else "list" if isinstance(node, Sequence) else "mapping"
    return message(f"library.shape.{shape}")
