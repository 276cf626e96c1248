"""A clause of the library: text in two languages with typed parameters, and what parties know about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from caotool.frozen import Frozen, field
from caotool.language.tongue import Bilingual, Language
from caotool.model.expression import Expression
from caotool.model.kinds.base import Kind
from caotool.model.template import Template
from caotool.model.values import Plain, Value, Wrapper


class Side(StrEnum):
    """The two sides of the table."""

    EMPLOYEES = "employees"
    EMPLOYERS = "employers"


class Binding(StrEnum):
    """Whom a clause binds."""

    NORMATIVE = "normative"
    """Employer and employee."""
    DIAGONAL = "diagonal"
    """The employer towards works council, fund or committee."""
    OBLIGATIONAL = "obligational"
    """The parties to the agreement only."""
    INTENTION = "intention"
    """Nobody strictly."""


class Character(StrEnum):
    """Whether an individual contract may deviate in the employee's favour (minimum) or not at all (standard)."""

    MINIMUM = "minimum"
    STANDARD = "standard"


class ClauseStatus(StrEnum):
    """How far a clause has come: only a second reader who did not write it makes it ``second-read``."""

    DRAFT = "draft"
    SECOND_READ = "second-read"
    DEPRECATED = "deprecated"


class Basis(StrEnum):
    """On what a preset rests."""

    OBSERVED = "observed"
    """A value seen in a real agreement, listed under ``observed``."""
    FRAMEWORK = "framework"
    """A law, an advice or a framework agreement."""
    OWN = "own"
    """This library's own design."""


class Extendable(Frozen):
    """Whether the clause can be declared generally binding (avv), and why not."""

    possible: bool
    reason: Bilingual = Bilingual("", "")


class Preset(Frozen):
    """A side's usual opening value and on what it rests. There is no preset for the middle."""

    value: Value
    basis: Basis
    note: Bilingual = Bilingual("", "")


class Observed(Frozen):
    """A value that a real agreement holds.

    ``value`` is None where the source gives words rather than one value; then ``note`` says them. ``seen`` tells
    whether the text itself was read (``text``), a model or proposal (``model``) or only a report of it (``report``).
    """

    value: Plain | None
    note: Bilingual
    source: str
    url: str
    year: int | None
    seen: str


class Parameter(Frozen):
    """One negotiable difference of a clause."""

    name: str
    kind: Kind
    label: Bilingual
    help: Bilingual = Bilingual("", "")
    favours: Side | None = None
    """Who gains when the value rises; None where it cannot be said."""
    favours_note: Bilingual = Bilingual("", "")
    wrappers: frozenset[Wrapper] = frozenset()
    presets: Mapping[Side, Preset] = field(default_factory=dict)
    observed: Sequence[Observed] = ()
    applies: Expression | None = None
    """When the parameter matters at all; a form hides it otherwise."""


class Rule(Frozen):
    """``requires`` or ``excludes``: when ``when`` holds, a clause must (not) be placed, or ``demand`` must hold.

    ``clause`` is empty where only ``demand`` speaks. ``why`` is for the user.
    """

    forbids: bool
    clause: str = ""
    when: Expression | None = None
    demand: Expression | None = None
    why: Bilingual = Bilingual("", "")


class Certainty(StrEnum):
    """How a check may be read: only a certain one can fail; a note never passes or fails."""

    CERTAIN = "certain"
    INPUT = "input"
    NOTE = "note"


class Check(Frozen):
    """A test of the values against a legal fact: when ``when`` holds, ``demand`` must hold, else ``message``."""

    id: str
    fact: str
    demand: Expression | None
    message: Bilingual
    when: Expression | None = None
    certainty: Certainty = Certainty.CERTAIN


class CostLine(Frozen):
    """What the clause costs: expressions over its values and the dossier's profile.

    ``once`` and ``yearly`` give money, ``hours`` gives hours a year. ``assumption`` says what was assumed.
    """

    label: Bilingual
    once: Expression | None = None
    yearly: Expression | None = None
    hours: Expression | None = None
    assumption: Bilingual = Bilingual("", "")


class Notes(Frozen):
    """What parties trade on and where the pitfalls are: for each side, and for a mediator."""

    employees: Bilingual = Bilingual("", "")
    employers: Bilingual = Bilingual("", "")
    mediator: Bilingual = Bilingual("", "")


class Clause(Frozen):
    """One article of the library."""

    id: str
    version: str
    status: ClauseStatus
    theme: str
    binds: Binding
    character: Character
    extendable: Extendable
    title: Bilingual
    summary: Bilingual
    text: Mapping[Language, Template]
    parameters: tuple[Parameter, ...] = ()
    explanation: Bilingual = Bilingual("", "")
    notes: Notes = Notes()
    usually_proposed_by: Side | None = None
    tags: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    """Items of frameworks and provision types that the clause answers, such as ``ser.3.1`` and ``type.D5``."""
    law: tuple[str, ...] = ()
    checks: Sequence[Check] = ()
    rules: Sequence[Rule] = ()
    costs: Sequence[CostLine] = ()
    related: tuple[str, ...] = ()
    own_design: bool = False
    """No real text was found: this is the library's own design."""
    fingerprint: str = ""
    """SHA-256 of the file it was read from, in hexadecimal; empty for a clause made in memory."""

    def parameter(self, name: str) -> Parameter | None:
        """The parameter with this name, or None."""
        return next((parameter for parameter in self.parameters if parameter.name == name), None)
