"""Edits of values: fill one in, open it again, or take over several at once."""

from __future__ import annotations

from collections.abc import Mapping

from caotool.language.message import Message, message
from caotool.model.catalogue import Catalogue
from caotool.model.dossier import Dossier
from caotool.model.edits.base import Edit, placed, with_placement
from caotool.model.edits.phrases import parameter_label, title_at, value_at, value_words
from caotool.model.values import Value


class SetValue(Edit):
    """Fill in one parameter of one placement. Whether the value is in range is a finding, not a refusal."""

    placement: str
    parameter: str
    value: Value

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with the value; see :class:`Edit`."""
        values = {**placed(dossier, self.placement).values, self.parameter: self.value}
        return with_placement(dossier, self.placement, values=values)

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Budget per werknemer: € 1.000 → € 1.500"."""
        return message(
            "edit.set_value",
            parameter=parameter_label(dossier, self.placement, self.parameter, catalogue),
            before=value_at(dossier, self.placement, self.parameter, catalogue),
            after=value_words(dossier, self.placement, self.parameter, self.value, catalogue),
        )


class ClearValue(Edit):
    """Open a parameter again."""

    placement: str
    parameter: str

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier without the value; unchanged where it was open."""
        values = placed(dossier, self.placement).values
        if self.parameter not in values:
            return dossier
        rest = {name: value for name, value in values.items() if name != self.parameter}
        return with_placement(dossier, self.placement, values=rest)

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Budget per werknemer: € 1.000 → open"."""
        return message(
            "edit.set_value",
            parameter=parameter_label(dossier, self.placement, self.parameter, catalogue),
            before=value_at(dossier, self.placement, self.parameter, catalogue),
            after=message("edit.open"),
        )


class SetValues(Edit):
    """Fill in several parameters of one placement together, such as the presets of a side."""

    placement: str
    values: Mapping[str, Value]

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with these values over those that were there."""
        values = {**placed(dossier, self.placement).values, **self.values}
        return with_placement(dossier, self.placement, values=values)

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Persoonlijk scholingsbudget: 4 invullingen overgenomen"."""
        title = title_at(dossier, self.placement, catalogue)
        return message("edit.set_values", title=title, count=len(self.values))
