"""The one expression language: conditions, checks, formulas that print in words, and cost lines."""

from caotool.model.expression.checker import check
from caotool.model.expression.evaluator import Known, Outcome, Unknown, evaluate
from caotool.model.expression.explanation import explain
from caotool.model.expression.facts import Facts, LegalValue, PlainFacts
from caotool.model.expression.problem import Problem
from caotool.model.expression.syntax import parse
from caotool.model.expression.tree import Expression
from caotool.model.expression.types import Declaration, Scope, Type, choice, ladder, of, several, table
from caotool.model.expression.wording import spell
from caotool.model.expression.wording_read import read_spelled

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
    "explain",
    "ladder",
    "of",
    "parse",
    "read_spelled",
    "several",
    "spell",
    "table",
]
