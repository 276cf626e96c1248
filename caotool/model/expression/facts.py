"""What an expression is evaluated against: values, placements, other clauses and dated law."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from caotool.frozen import Frozen, field
from caotool.language.tongue import Bilingual
from caotool.model.expression.types import Scope
from caotool.model.values import Plain, Value


class LegalValue(Frozen):
    """A number, term or date from the law as it held on the date asked for."""

    value: Plain
    source: Bilingual
    """The provision or publication it was taken from."""
    since: date | None = None
    """The day from which it holds."""


class Facts(Protocol):
    """What is known. Every answer may be None: not filled in, or not known here. No answer may raise."""

    @property
    def scope(self) -> Scope:
        """The types of the names that may be asked for."""

    @property
    def at(self) -> date | None:
        """The date that transitions and the law are taken at; None: after every transition, the law of today."""

    def value(self, name: str) -> Value | None:
        """The value of a parameter of the clause (``amount``) or of a fact of the profile."""

    def legal(self, name: str) -> LegalValue | None:
        """The legal fact ``law.<fact>.<name>`` on the date :attr:`at`."""

    def placed(self, clause: str) -> bool | None:
        """Whether the draft has a placement of a clause."""

    def value_elsewhere(self, clause: str, parameter: str) -> Value | None:
        """The value of a parameter of another clause; None also when that clause is not, or twice, in the draft."""


class PlainFacts(Frozen):
    """Facts that are laid out in full. ``elsewhere`` is by clause and parameter; ``placements`` None is not known."""

    scope: Scope
    values: Mapping[str, Value] = field(default_factory=dict)
    law: Mapping[str, LegalValue] = field(default_factory=dict)
    placements: frozenset[str] | None = frozenset()
    elsewhere: Mapping[tuple[str, str], Value] = field(default_factory=dict)
    at: date | None = None

    def value(self, name: str) -> Value | None:
        """See :class:`Facts`."""
        return self.values.get(name)

    def legal(self, name: str) -> LegalValue | None:
        """See :class:`Facts`."""
        return self.law.get(name)

    def placed(self, clause: str) -> bool | None:
        """See :class:`Facts`."""
        return None if self.placements is None else clause in self.placements

    def value_elsewhere(self, clause: str, parameter: str) -> Value | None:
        """See :class:`Facts`."""
        return self.elsewhere.get((clause, parameter))
