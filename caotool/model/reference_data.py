"""What clauses lean on and share: themes, ladders, terms, legal facts with dated values, frameworks, cases."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from caotool.frozen import Frozen
from caotool.language.tongue import Bilingual, Language
from caotool.model.kinds.base import Source


class Theme(Frozen):
    """A shelf of the library."""

    id: str
    title: Bilingual
    order: int


class Rung(Frozen):
    """A step of a ladder: its name, and per language the phrase parts that a sentence needs.

    A part is a pattern such as ``"spant zich aantoonbaar in om {1}"``; ``{0}``, ``{1}`` are the words that the
    clause gives.
    """

    id: str
    label: Bilingual
    parts: Mapping[Language, Mapping[str, str]]


class Ladder(Frozen):
    """Ordered rungs that parties fight over, lowest first."""

    id: str
    label: Bilingual
    rungs: tuple[Rung, ...]

    def rung(self, rung_id: str) -> Rung | None:
        """The rung with this id, or None."""
        return next((rung for rung in self.rungs if rung.id == rung_id), None)


class TermDefinition(Frozen):
    """A defined term: the word itself and what it means. ``source`` is the law or agreement that it follows.

    ``uses`` names the terms that the meaning leans on, so that a draft that uses the one defines the others too.
    """

    id: str
    word: Bilingual
    meaning: Bilingual
    source: str = ""
    uses: tuple[str, ...] = ()


class DatedValue(Frozen):
    """A number in the law from a date on, until the next."""

    since: date
    value: Decimal
    source: str = ""


class LegalNumber(Frozen):
    """A number in a legal fact through time, such as the cap of the transition payment."""

    name: str
    unit: str
    """``money``, ``percentage``, ``number`` or a time unit such as ``month``."""
    values: tuple[DatedValue, ...]
    until: date | None = None
    """The last day for which the values are known; after it the number is unknown, not the old one."""


class LegalFact(Frozen):
    """What the law says, in plain words, with source and date: the program explains, it does not advise."""

    id: str
    instrument: Bilingual
    article: Bilingual
    """Where in it, such as "artikel 25 lid 1" and "Article 25(1)"; empty where there is no such place."""
    rule: Bilingual
    force: str
    """``mandatory``, ``semi-mandatory``, ``default``, ``procedure`` or ``info``."""
    source: str
    url: str
    as_of: date
    confidence: str
    """``verified-in-source``, ``known-well`` or ``uncertain``; the last is shown with a question mark."""
    numbers: tuple[LegalNumber, ...] = ()
    caution: Bilingual = Bilingual("", "")

    @property
    def citation(self) -> Bilingual:
        """The instrument with the place in it."""
        if not self.article:
            return self.instrument
        return Bilingual(f"{self.instrument.nl}, {self.article.nl}", f"{self.instrument.en}, {self.article.en}")


def is_under(item: str, heading: str) -> bool:
    """Whether an item stands under a heading: ``ser.2.1`` under ``ser.2``, and ``type.B1`` under ``type.B``."""
    rest = item.removeprefix(heading)
    return rest != item and (rest.startswith(".") or (rest.isdigit() and heading[-1:].isalpha()))


class FrameworkItem(Frozen):
    """One recommendation, measure or duty of a framework.

    ``id`` has that of the framework before it, as in ``ser.3.1``. ``source`` says where in the framework it stands;
    ``law`` names the legal facts that say what it asks.
    """

    id: str
    title: Bilingual
    source: Bilingual = Bilingual("", "")
    law: tuple[str, ...] = ()


class FrameworkGroup(Frozen):
    """A heading in a framework, over the items whose number begins with its own."""

    id: str
    title: Bilingual

    def holds(self, item: FrameworkItem) -> bool:
        """Whether an item stands under this heading."""
        return is_under(item.id, self.id)


class Framework(Frozen):
    """An advice, framework agreement, law or list that clauses answer.

    ``caution`` says where it was not read itself.
    """

    id: str
    title: Bilingual
    url: str
    items: tuple[FrameworkItem, ...]
    groups: tuple[FrameworkGroup, ...] = ()
    caution: Bilingual = Bilingual("", "")
    order: int = 100
    """Its place in lists, lower first."""

    def item(self, item_id: str) -> FrameworkItem | None:
        """The item with this id, or None."""
        return next((item for item in self.items if item.id == item_id), None)

    def group_of(self, item: FrameworkItem) -> FrameworkGroup | None:
        """The heading over an item; None where it stands under none."""
        return next((group for group in self.groups if group.holds(item)), None)


class ReadySet(Frozen):
    """Clauses that are often placed together, in the order of a chapter. It is a beginning, and no advice."""

    id: str
    title: Bilingual
    purpose: Bilingual
    """For what or for whom, in a few words."""
    summary: Bilingual
    clauses: tuple[str, ...]
    order: int = 100
    """Its place in lists, lower first."""


class Case(Frozen):
    """What a real agreement holds on an item of a framework, as values of one of our clauses.

    ``seen`` says how: ``text``, ``model`` or ``report`` as with observed values, or ``own`` where no real text was
    found and the values are this library's own. An item that is an observation rather than a provision has a
    ``remark`` that says why, and neither clause nor values.
    """

    id: str
    """Where it stands: the name of its file and its place in it."""
    item: str
    """The item of a framework, such as ``type.B1``."""
    clause: str = ""
    values: Mapping[str, Source] = {}
    """Parameter -> value, spelled as in clause files."""
    note: Bilingual = Bilingual("", "")
    """What the source says, in our own words."""
    source: str = ""
    url: str = ""
    year: int | None = None
    seen: str = ""
    remark: Bilingual = Bilingual("", "")

    @property
    def is_real(self) -> bool:
        """Whether it comes from a text of others: no remark, and not this library's own."""
        return not self.remark and self.seen != "own"
