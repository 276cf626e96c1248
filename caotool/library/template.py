"""Clause text read into a template: Jinja's syntax, of which only a small part is allowed.

Jinja splits the text and parses it; nothing is compiled or rendered. Conditions are cut out before Jinja parses and
are read by the expression language, so that there is one language of conditions.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from caotool.frozen import Frozen, Struct, field
from caotool.language.message import Message, message
from caotool.language.patterns import regex
from caotool.language.sentences import strip_unsafe
from caotool.language.tongue import Bilingual, Language
from caotool.model.expression.tree import Call, Expression, walk
from caotool.model.expression.types import Type
from caotool.model.expression.vocabulary import nearest
from caotool.model.kinds.base import Kind
from caotool.model.template import Cell, Insert, Node, Refer, Rows, Template, UseTerm, When, Words

if TYPE_CHECKING:
    from jinja2 import Environment, nodes

MAX_LENGTH = 20_000
"""Characters in the text of a clause in one language."""

MAX_DEPTH = 6
"""Conditions and loops inside each other."""

GENERAL_PARTS = frozenset({"words", "figures", "number", "capital"})
"""The filters that every parameter knows."""

_LOOP = Bilingual("{% for row in tabel %}…{% endfor %}", "{% for row in table %}…{% endfor %}")
_EXAMPLES = {
    "attribute": Bilingual("{{ row.kolom }}", "{{ row.column }}"),
    "broken": Bilingual(
        "{{ naam }}, {{ naam | onderdeel('woord') }}, {{ ref('thema.clausule') }}, {{ term('begrip') }}, "
        "{% if … %} en {% for row in tabel %}",
        "{{ name }}, {{ name | part('word') }}, {{ ref('theme.clause') }}, {{ term('term') }}, "
        "{% if … %} and {% for row in table %}",
    ),
    "loop": _LOOP,
    "not_a_table": _LOOP,
}
_ENDS = {"if": "endif", "for": "endfor"}
_CLOSINGS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_INNER_TOKENS = frozenset({"whitespace", "name", "string", "operator"})
_EXCERPT = 40

# A line that holds only tags and comments, from its indent to its line break.
_TAGS_ALONE = regex(r"^[ \t]*((?:(?:\{%(?:(?!%\}).)*%\}|\{\#(?:(?!\#\}).)*\#\})[ \t]*)+)\n", re.MULTILINE)

_Token: TypeAlias = tuple[int, str, str]


class TemplateProblem(Frozen):
    """A fault in clause text. ``line`` counts as ``first_line`` says; ``column`` from 1, 0 where it is unknown."""

    line: int
    column: int
    what: Message
    remedy: Message


class _NotAllowed(Exception):
    """A node outside the allowed part; carries what and remedy out of the walk of that node."""

    def __init__(self, what: Message, remedy: Message) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


def parse_template(
    source: str, parameters: Mapping[str, Kind], first_line: int = 1
) -> tuple[Template | None, tuple[TemplateProblem, ...]]:
    """The template that a clause's text spells, or everything that is wrong with it; one of the two is empty.

    ``parameters`` are the clause's own, by name. ``first_line`` is the line of the file on which the text starts.
    Whether the clauses and terms that it refers to exist is not judged here.
    """
    reader = _Reader(source, parameters, first_line)
    nodes_ = reader.read()
    if reader.problems:
        return None, tuple(sorted(reader.problems, key=lambda problem: (problem.line, problem.column)))
    return Template(source, nodes_), ()


@cache
def _environment() -> Environment:
    from jinja2 import Environment

    # Nothing is ever rendered, so there is nothing to escape.
    return Environment(keep_trailing_newline=True, autoescape=False)


class _Reader(Struct):
    source: str
    parameters: Mapping[str, Kind]
    first_line: int
    problems: list[TemplateProblem] = field(default_factory=list)
    conditions: dict[str, Expression] = field(default_factory=dict)
    row: str = ""
    table: str = ""

    def read(self) -> tuple[Node, ...]:
        """The nodes; empty when there are problems."""
        from jinja2 import TemplateSyntaxError

        if len(self.source) > MAX_LENGTH:
            self._report(1, "too_long", length=len(self.source), limit=MAX_LENGTH)
            return ()
        if strip_unsafe(self.source) != self.source:
            self._report(self._line_of_unsafe(), "unsafe")
            return ()
        try:
            marked = "".join(self._marked(list(_environment().lex(_without_lone_lines(self.source)))))
            if self.problems:
                return ()
            return self._body(_environment().parse(marked).body)
        except TemplateSyntaxError as fault:
            self._report(fault.lineno, "broken")
        except RecursionError:
            self._report(1, "too_deep", limit=MAX_DEPTH)
        return ()

    # What Jinja's tokens show: tags that exist and are balanced, and the conditions.

    def _marked(self, tokens: Sequence[_Token]) -> Iterator[str]:
        """The text with every condition replaced by a name, for Jinja's parser to see."""
        open_tags: list[tuple[str, int]] = []
        at = 0
        while at < len(tokens):
            line, sort, text = tokens[at]
            at += 1
            if sort not in ("variable_begin", "block_begin", "raw_begin"):
                if sort == "data" and (loose := next((end for end in ("}}", "%}", "#}") if end in text), None)):
                    self._report(line + text[: text.index(loose)].count("\n"), "stray", tag=loose)
                yield text
                continue
            end = next((n for n in range(at, len(tokens)) if tokens[n][1] == sort.replace("begin", "end")), None)
            if end is None:
                opening = text.rstrip()[:2]
                self._report(line, "unclosed", opening=opening, closing=_CLOSINGS.get(opening, "%}"))
                return
            inner, closing = tokens[at:end], tokens[end][2]
            at = end + 1
            if text[-1] in "-+" or closing[0] in "-+":
                self._report(line, "trim", sign=text.rstrip("-+") if text[-1] in "-+" else closing.strip()[1:])
            if sort == "variable_begin":
                self._insides(line, inner)
                yield text + "".join(each for _, _, each in inner) + closing
            else:
                yield text + self._tag(line, inner, open_tags) + closing
        for keyword, line in open_tags:
            self._report(line, "unclosed", opening=f"{{% {keyword} %}}", closing=f"{{% {_ENDS[keyword]} %}}")

    def _insides(self, line: int, inner: Sequence[_Token]) -> None:
        brackets = sum(text == "(" for _, sort, text in inner if sort == "operator")
        if brackets > 1 or any(sort not in _INNER_TOKENS for _, sort, _ in inner):
            self._report(line, "broken")
        if any("\\" in text for _, sort, text in inner if sort == "string"):
            self._report(line, "broken")

    def _tag(self, line: int, inner: Sequence[_Token], open_tags: list[tuple[str, int]]) -> str:
        """The inside of a block tag, its condition replaced by a name."""
        keyword = next((text for _, sort, text in inner if sort == "name"), "")
        whole = "".join(text for _, _, text in inner)
        after = whole.strip().removeprefix(keyword)
        if keyword in _ENDS:
            open_tags.append((keyword, line))
            if len(open_tags) > MAX_DEPTH:
                self._report(line, "too_deep", limit=MAX_DEPTH)
        elif keyword in _ENDS.values():
            if not open_tags or _ENDS[open_tags[-1][0]] != keyword:
                self._report(line, "stray", tag=f"{{% {keyword} %}}")
            else:
                open_tags.pop()
        elif keyword in ("elif", "else"):
            if not open_tags:
                self._report(line, "stray", tag=f"{{% {keyword} %}}")
            elif open_tags[-1][0] != "if":
                self._report(line, "loop")
        else:
            self._report(line, "tag", tag=whole.strip()[:_EXCERPT] or "{% %}")
        if keyword not in ("if", "elif"):
            return whole
        name = f"c{len(self.conditions)}"
        self._condition(name, line, after)
        return f" {keyword} {name} " + "\n" * whole.count("\n")

    def _condition(self, name: str, line: int, text: str) -> None:
        from caotool.model.expression import parse

        spelled = text.strip()
        parsed = parse(spelled)
        if not isinstance(parsed, Expression):
            self._add(
                line,
                self._column(line, spelled, parsed.position),
                message("template.condition", problem=parsed.message),
                parsed.remedy,
            )
            return
        self.conditions[name] = parsed
        if any(isinstance(node, Call) and node.function == "value" for node in walk(parsed.root)):
            self._add(
                line,
                self._column(line, spelled),
                message("template.condition.value"),
                message("template.condition.name.remedy"),
            )
        for unknown in sorted(parsed.names - self.parameters.keys()):
            self._add(
                line,
                self._column(line, unknown),
                message("template.condition.name", name=unknown),
                self._meant(unknown) or message("template.condition.name.remedy"),
            )

    # What Jinja's tree holds: the allowed nodes.

    def _body(self, body: Sequence[nodes.Node]) -> tuple[Node, ...]:
        found: list[Node] = []
        for node in body:
            children = cast("nodes.Output", node).nodes if type(node).__name__ == "Output" else [node]
            for child in children:
                try:
                    found.append(self._node(child))
                except _NotAllowed as fault:
                    self._add(child.lineno, 0, fault.what, fault.remedy)
        return tuple(_joined(found))

    def _node(self, node: nodes.Node) -> Node:
        take = _TAKE.get(type(node).__name__)
        if take is None:
            raise _fault("unsupported", "broken")
        return take(self, node)

    def _words(self, node: nodes.TemplateData) -> Node:
        return Words(node.data)

    def _insert(self, node: nodes.Name) -> Node:
        return Insert(self._known(node.name, node.lineno))

    def _filter(self, node: nodes.Filter) -> Node:
        if type(node.node).__name__ == "Filter":
            raise _fault("one_part")
        if type(node.node).__name__ != "Name":
            raise _fault("unsupported", "broken")
        name = self._known(cast("nodes.Name", node.node).name, node.lineno)
        kind = self.parameters.get(name)
        parts = {part for language in Language for part in kind.parts(language)} if kind else set()
        if kind and node.name not in GENERAL_PARTS | parts:
            offered = ", ".join(sorted(GENERAL_PARTS | parts))
            raise _NotAllowed(
                message("template.part", name=name, part=node.name),
                message("template.part.remedy", parts=offered),
            )
        return Insert(name, node.name, _arguments(node, f"{name} | {node.name}", f"{name} | {node.name}('…')"))

    def _call(self, node: nodes.Call) -> Node:
        name = cast("nodes.Name", node.node).name if type(node.node).__name__ == "Name" else ""
        if name not in _CALLS:
            raise _NotAllowed(message("template.call", name=name or "…"), message("template.call.remedy"))
        example = _CALLS[name]
        given = _arguments(node, name, example)
        if not 1 <= len(given) <= 2 or not (given[0] or (name == "ref" and given[-1])):
            raise _NotAllowed(
                message("template.arguments", name=name), message("template.arguments.remedy", example=example)
            )
        first, second = given if len(given) == 2 else (given[0], "")
        return Refer(first, second) if name == "ref" else UseTerm(first, second)

    def _cell(self, node: nodes.Getattr) -> Node:
        if type(node.node).__name__ != "Name" or not self.row or cast("nodes.Name", node.node).name != self.row:
            raise _fault("attribute")
        kind = self.parameters.get(self.table)
        columns = [name for name, _ in kind.declaration.columns] if kind else [node.attr]
        if node.attr not in columns:
            raise _NotAllowed(
                message("template.column", column=node.attr),
                message("template.column.remedy", columns=", ".join(columns)),
            )
        return Cell(node.attr)

    def _when(self, node: nodes.If) -> Node:
        otherwise = self._body(node.else_)
        for branch in reversed(node.elif_):
            otherwise = (self._branch(branch, otherwise),)
        return self._branch(node, otherwise)

    def _branch(self, node: nodes.If, otherwise: tuple[Node, ...]) -> Node:
        condition = self.conditions[cast("nodes.Name", node.test).name]
        return When(condition, self._body(node.body), otherwise)

    def _rows(self, node: nodes.For) -> Node:
        simple = type(node.target).__name__ == "Name" and type(node.iter).__name__ == "Name"
        if self.row or node.else_ or node.test or node.recursive or not simple:
            raise _fault("loop")
        row, table = cast("nodes.Name", node.target).name, cast("nodes.Name", node.iter).name
        kind = self.parameters.get(self._known(table, node.lineno))
        if row in self.parameters or (kind and kind.declaration.type is not Type.TABLE):
            raise _fault("not_a_table", name=table)
        self.row, self.table = row, table
        body = self._body(node.body)
        self.row, self.table = "", ""
        return Rows(table, body)

    def _known(self, name: str, line: int) -> str:
        """The name; an unknown one is reported, with the one that was probably meant."""
        if name not in self.parameters:
            remedy = self._meant(name) or message("template.parameter.remedy", name=name)
            self._add(line, self._column(line, name), message("template.parameter", name=name), remedy)
        return name

    def _meant(self, name: str) -> Message | None:
        close = nearest(name, self.parameters)
        return message("template.did_you_mean", name=close) if close else None

    # Where a fault is.

    def _report(self, line: int, what: str, **fillings: str | int) -> None:
        fault = _fault(what, **fillings)
        self._add(line, 0, fault.what, fault.remedy)

    def _add(self, line: int, column: int, what: Message, remedy: Message) -> None:
        problem = TemplateProblem(self.first_line + line - 1, column, what, remedy)
        if problem not in self.problems:
            self.problems.append(problem)

    def _column(self, line: int, text: str, further: int = 0) -> int:
        """The column of a text that stands once on its line; 0 where it cannot be said."""
        lines = self.source.split("\n")
        own = lines[line - 1] if line <= len(lines) else ""
        return own.index(text) + further + 1 if text and own.count(text) == 1 else 0

    def _line_of_unsafe(self) -> int:
        lines = self.source.split("\n")
        return next((n for n, text in enumerate(lines, 1) if strip_unsafe(text) != text), 1)


_CALLS = {"ref": "ref('theme.clause', 'label')", "term": "term('term', 'form')"}

# Each takes the node that its key names.
_TAKE: dict[str, Callable[[_Reader, Any], Node]] = {
    "TemplateData": _Reader._words,
    "Name": _Reader._insert,
    "Filter": _Reader._filter,
    "Call": _Reader._call,
    "Getattr": _Reader._cell,
    "If": _Reader._when,
    "For": _Reader._rows,
}


def _fault(what: str, remedy: str = "", /, **fillings: str | int) -> _NotAllowed:
    mend = remedy or what
    example = {"example": _EXAMPLES[mend]} if mend in _EXAMPLES else {}
    return _NotAllowed(
        message(f"template.{what}", **fillings), message(f"template.{mend}.remedy", **fillings, **example)
    )


def _without_lone_lines(source: str) -> str:
    """The text in which tags alone on a line leave nothing behind.

    Jinja's own trimming would also eat the line break after a tag at the end of a sentence. The break moves into the
    tag, so that the lines keep their numbers.
    """
    return _TAGS_ALONE.sub(lambda line: line[1].rstrip(" \t")[:-2] + "\n" + line[1].rstrip(" \t")[-2:], source)


def _arguments(node: nodes.Filter | nodes.Call, name: str, example: str) -> tuple[str, ...]:
    """The quoted words between the brackets; anything else is not allowed."""
    words = [cast("nodes.Const", each).value for each in node.args if type(each).__name__ == "Const"]
    plain = not (node.kwargs or node.dyn_args or node.dyn_kwargs)
    if not plain or len(words) != len(node.args) or not all(isinstance(word, str) for word in words):
        raise _NotAllowed(
            message("template.arguments", name=name), message("template.arguments.remedy", example=example)
        )
    return tuple(words)


def _joined(found: Sequence[Node]) -> Iterator[Node]:
    """The nodes with neighbouring words as one, so that a comment between them makes no difference."""
    waiting: list[str] = []
    for node in found:
        if isinstance(node, Words):
            waiting.append(node.text)
            continue
        if waiting:
            yield Words("".join(waiting))
            waiting = []
        yield node
    if waiting:
        yield Words("".join(waiting))
