"""Edits of what never leaves the dossier: notes, and estimates of what the other side would accept."""

from __future__ import annotations

from caotool.frozen import replace
from caotool.language.message import Message, message
from caotool.model.catalogue import Catalogue
from caotool.model.dossier import Dossier
from caotool.model.edits.base import Edit, placed
from caotool.model.edits.phrases import parameter_label, title_at
from caotool.model.values import Value


class SetNote(Edit):
    """Write a private note on a placement, or on the whole where ``placement`` is empty; no text takes it away."""

    placement: str
    text: str

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with the note."""
        notes = {place: text for place, text in dossier.private.notes.items() if place != self.placement}
        if self.text:
            if self.placement:
                placed(dossier, self.placement)
            notes[self.placement] = self.text
        return replace(dossier, private=replace(dossier.private, notes=notes))

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Eigen notitie bij Persoonlijk scholingsbudget": never its text, which may be on a projector."""
        if not self.placement:
            return message("edit.set_note_on_whole")
        return message("edit.set_note", title=title_at(dossier, self.placement, catalogue))


class SetEstimate(Edit):
    """Write down what the other side is thought to accept; None takes the estimate away."""

    placement: str
    parameter: str
    value: Value | None

    def apply(self, dossier: Dossier) -> Dossier:
        """The dossier with the estimate."""
        placed(dossier, self.placement)
        estimates = dict(dossier.private.estimates)
        here = {name: value for name, value in estimates.pop(self.placement, {}).items() if name != self.parameter}
        if self.value is not None:
            here[self.parameter] = self.value
        if here:
            estimates[self.placement] = here
        return replace(dossier, private=replace(dossier.private, estimates=estimates))

    def label(self, dossier: Dossier, catalogue: Catalogue) -> Message:
        """Such as "Schatting bij Budget per werknemer": never its value, which may be on a projector."""
        parameter = parameter_label(dossier, self.placement, self.parameter, catalogue)
        return message("edit.set_estimate", parameter=parameter)
