"""The one expression language: conditions, checks, formulas that print in words, and cost lines.

:func:`~caotool.model.expression.explanation.explain`, :func:`~caotool.model.expression.wording.spell` and
:func:`~caotool.model.expression.wording_read.read_spelled` are imported from their own modules, since they bring
the readers and writers of both languages with them.
"""

from caotool.model.expression.checker import check
from caotool.model.expression.evaluator import Known, Outcome, Unknown, evaluate
from caotool.model.expression.facts import Facts, LegalValue, PlainFacts
from caotool.model.expression.problem import Problem
from caotool.model.expression.syntax import parse
from caotool.model.expression.tree import Expression
from caotool.model.expression.types import Declaration, Scope, Type, choice, ladder, of, several, table

__all__ = [
    "Declaration",
    "Expression",
    "Facts",
    "Known",
    "LegalValue",
    "Outcome",
    "PlainFacts",
    "Problem",
    "Scope",
    "Type",
    "Unknown",
    "check",
    "choice",
    "evaluate",
    "ladder",
    "of",
    "parse",
    "several",
    "table",
]
