"""A clause with its file, so that what is wrong with it gets a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from caotool.frozen import Frozen
from caotool.language.message import Filling, Message, message
from caotool.language.tongue import Language
from caotool.library.library import Library
from caotool.library.source import Mapping, Node, Scalar, read_tree
from caotool.library.source import Sequence as SourceList
from caotool.model import template
from caotool.model.clause import Clause
from caotool.model.finding import Finding, InFile, Severity

Fillings = dict[str, Filling]
"""What stands in the blanks of a message, by name."""


class Subject(Frozen):
    """A clause that is judged, in its library. ``tree`` is None where its file cannot be read any more."""

    clause: Clause
    library: Library
    path: str
    tree: Mapping | None

    @classmethod
    def of(cls, library: Library, clause_id: str) -> Subject:
        """The clause with this id, which the library must have."""
        path = library.paths.get(clause_id, "")
        tree = None
        with suppress(OSError):
            found = read_tree(Path(path).read_bytes(), path) if path else None
            tree = found if isinstance(found, Mapping) else None
        return cls(library.clauses[clause_id], library, path or clause_id, tree)

    def finding(
        self,
        code: str,
        place: Sequence[str | int],
        severity: Severity = Severity.ERROR,
        *,
        word: str = "",
        offset: int | None = None,
        problem: Message | None = None,
        remedy: Message | None = None,
        fillings: Fillings | None = None,
        **more: Filling,
    ) -> Finding:
        """A finding at a place, a path of field names.

        In a text, ``offset`` is where in it, or else ``word`` is looked for, to give the finding a line of its own.

        ``code`` is also the key of its text and, with ``.remedy``, of how to mend it unless ``remedy`` says that.
        ``problem`` is what another room said.
        """
        blanks = {**(fillings or {}), **more, **({"problem": problem} if problem else {})}
        at = InFile(self.path, *self.at(place, word, offset))
        return Finding(code, severity, message(code, **blanks), at, remedy or message(f"{code}.remedy", **blanks))

    def at(self, place: Sequence[str | int], word: str = "", offset: int | None = None) -> tuple[int, int]:
        """The line and column of a place, or of the nearest thing round it that is in the file; 0 is unknown."""
        node: Node | None = self.tree
        if node is None:
            return 0, 0
        for step in place:
            deeper = _step(node, step)
            if deeper is None:
                break
            node = deeper
        if isinstance(node, Scalar) and node.block:
            found = node.text.find(word) if word and offset is None else offset
            if found is not None and found >= 0:
                column = found - node.text.rfind("\n", 0, found) + node.indent
                return node.first_line + node.text.count("\n", 0, found), column
        return node.line, node.column

    def nodes(self, language: Language) -> Iterator[template.Node]:
        """Every node of the text in one language, the ones inside conditions and loops too."""
        text = self.clause.text.get(language)
        return every_node(text.nodes) if text else iter(())


def every_node(nodes: Sequence[template.Node]) -> Iterator[template.Node]:
    """Nodes with those inside them, in reading order."""
    for node in nodes:
        yield node
        if isinstance(node, template.When):
            yield from every_node(node.then)
            yield from every_node(node.otherwise)
        elif isinstance(node, template.Rows):
            yield from every_node(node.body)


def _step(node: Node, step: str | int) -> Node | None:
    if isinstance(step, str):
        return node.get(step) if isinstance(node, Mapping) else None
    return node.items[step] if isinstance(node, SourceList) and step < len(node.items) else None
