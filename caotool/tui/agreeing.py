"""Why parties cannot agree yet, in words: what the draft has that is not on the table, and what is there."""

from __future__ import annotations

from collections.abc import Iterator

from caotool.frozen import Frozen
from caotool.language.message import Message, say
from caotool.language.tongue import Bilingual, Language
from caotool.model.agreement import NotTabled
from caotool.model.catalogue import Catalogue
from caotool.model.dossier import Dossier, positions_on_table
from caotool.model.draft import Placement
from caotool.model.edits.phrases import parameter_label, value_words
from caotool.model.values import Value


class Disagreement(Frozen):
    """What stands in the way of agreeing on a placement."""

    missing: NotTabled
    placement: Placement
    dossier: Dossier
    catalogue: Catalogue

    def in_(self, language: Language) -> str:
        """All of it, and what can be done."""
        if self.missing.altogether:
            return "\n\n".join(say(key, language) for key in ("status.nobody_tabled", "status.table_first"))
        lines = [self._differing(name, language) for name in self.missing.parameters]
        if self.missing.wording:
            lines.append(say("status.wording_differs", language))
        parts = (say("status.tabled_otherwise", language), "\n".join(lines), say("status.table_first", language))
        return "\n\n".join(parts)

    def _differing(self, parameter: str, language: Language) -> str:
        return say(
            "status.differs",
            language,
            label=parameter_label(self.dossier, self.placement.id, parameter, self.catalogue),
            mine=self._said(parameter, self.placement.values.get(parameter), language),
            table=", ".join(self._tabled(parameter, language)),
        )

    def _tabled(self, parameter: str, language: Language) -> Iterator[str]:
        table = positions_on_table(self.dossier).get(self.placement.id, {})
        for party in self.dossier.parties:
            if party.id in table:
                yield f"{self._said(parameter, table[party.id].values.get(parameter), language)} ({party.label})"

    def _said(self, parameter: str, value: Value | None, language: Language) -> str:
        said = value_words(self.dossier, self.placement.id, parameter, value, self.catalogue)
        return said.in_(language) if isinstance(said, Bilingual | Message) else str(said)
