"""What a draft asks for itself: rules between clauses, and values against the law."""

from caotool.checks.law import findings_of_law
from caotool.checks.rules import findings_of_rules

__all__ = ["findings_of_law", "findings_of_rules"]
