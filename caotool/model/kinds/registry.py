"""Every kind by the word that clause files use for it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from caotool.model.kinds.base import Kind
from caotool.model.kinds.choosing import ChoiceKind, LadderKind, YesNoKind
from caotool.model.kinds.formulas import FormulaKind
from caotool.model.kinds.listing import ListKind, SeveralKind
from caotool.model.kinds.moments import DateKind, DurationKind
from caotool.model.kinds.numeric import DecimalKind, FactorKind, IntegerKind, MoneyKind, PercentageKind
from caotool.model.kinds.tables import TableKind
from caotool.model.kinds.words import ReferenceKind, TextKind

KINDS: Mapping[str, type[Kind]] = MappingProxyType(
    {
        kind.name: kind
        for kind in (
            IntegerKind,
            DecimalKind,
            PercentageKind,
            FactorKind,
            MoneyKind,
            DurationKind,
            DateKind,
            YesNoKind,
            ChoiceKind,
            LadderKind,
            SeveralKind,
            TextKind,
            ListKind,
            ReferenceKind,
            TableKind,
            FormulaKind,
        )
    }
)
"""The kinds in the order in which an author is offered them."""
