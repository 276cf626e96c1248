"""Clause text as a small tree: words, values, conditions, references and terms, and nothing else.

The library parses Jinja syntax into this tree (:mod:`caotool.library.template`); compose walks it. The tree is
data: there is nothing in it that could call, read or loop without bound.
"""

from __future__ import annotations

from typing import TypeAlias

from caotool.frozen import Frozen
from caotool.model.expression import Expression


class Words(Frozen):
    """Literal text, with line breaks and list markers; its structure is read when composing."""

    text: str


class Insert(Frozen):
    """``{{ amount }}`` or ``{{ duty | finite('stelt') }}``: a parameter's value, perhaps through one filter.

    ``part`` is empty, a general filter (``words``, ``figures``, ``number``, ``capital``) or a phrase part that the
    ladder or choice defines; ``arguments`` are the words that the part is made of.
    """

    parameter: str
    part: str = ""
    arguments: tuple[str, ...] = ()


class When(Frozen):
    """``{% if condition %}…{% else %}…{% endif %}``; ``elif`` is a When inside ``otherwise``."""

    condition: Expression
    then: tuple[Node, ...]
    otherwise: tuple[Node, ...] = ()


class Refer(Frozen):
    """``{{ ref('theme.clause') }}`` or ``{{ ref('theme.clause', 'label') }}``: to an article or a paragraph.

    An empty ``clause`` refers within the same article: ``{{ ref('', 'label') }}``.
    """

    clause: str
    label: str = ""


class UseTerm(Frozen):
    """``{{ term('ai-system') }}`` or ``{{ term('ai-system', 'AI-systemen') }}``: a defined term, inflected."""

    term: str
    form: str = ""


class Cell(Frozen):
    """``{{ row.months }}`` inside a loop over rows."""

    column: str


class Rows(Frozen):
    """``{% for row in table %}…{% endfor %}``: the body once for every row of a table parameter."""

    parameter: str
    body: tuple[Node, ...]


Node: TypeAlias = Words | Insert | When | Refer | UseTerm | Cell | Rows


class Template(Frozen):
    """The text of a clause in one language: its source as written, and the tree that it means."""

    source: str
    nodes: tuple[Node, ...]
