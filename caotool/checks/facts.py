"""What an expression of a clause may know about a draft: its values, other placements, the profile and dated law."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from caotool.frozen import Frozen
from caotool.language.message import message
from caotool.language.sentences import enumerate_words
from caotool.language.texts import TEXTS
from caotool.language.time import Duration, TimeUnit
from caotool.language.tongue import Bilingual, Language
from caotool.model.catalogue import Catalogue
from caotool.model.clause import Clause
from caotool.model.draft import Draft, Placement, Status
from caotool.model.expression import (
    Declaration,
    Expression,
    LegalValue,
    Outcome,
    Scope,
    Type,
    Unknown,
    evaluate,
    of,
)
from caotool.model.expression.tree import Call, Word, walk
from caotool.model.profile import PROFILE_FIELDS, Profile
from caotool.model.reference_data import LegalNumber
from caotool.model.values import Plain, Value

_OUTSIDE = frozenset({Status.PARKED, Status.WITHDRAWN})
_TYPES = {
    "money": Type.MONEY,
    "percentage": Type.SHARE,
    "share": Type.SHARE,
    "number": Type.NUMBER,
    "truth": Type.TRUTH,
}
_PROFILE = {f"profile.{field.name}": field for field in PROFILE_FIELDS}


class Surroundings(Frozen):
    """A draft in its surroundings, of which expressions can be asked. ``at`` None takes the latest law known."""

    draft: Draft
    catalogue: Catalogue
    profile: Profile
    at: date | None = None

    def active(self) -> tuple[tuple[Placement, Clause], ...]:
        """The placements that are in the chapter or its annex and whose clause is known, in order."""
        return tuple(
            (placement, clause)
            for placement in self.draft.placements
            if placement.status not in _OUTSIDE and (clause := self.catalogue.clause(placement.clause))
        )

    def is_placed(self, clause_id: str) -> bool:
        """Whether a clause has a placement that is neither parked nor withdrawn."""
        return any(placement.status not in _OUTSIDE for placement in self.draft.of_clause(clause_id))

    def outcome(self, expression: Expression, placement: Placement, clause: Clause) -> Outcome:
        """What an expression of this clause comes to for this placement."""
        return evaluate(expression, _Facts(self, placement, self._scope(expression, clause)))

    def legal_number(self, name: str) -> LegalNumber | None:
        """The number behind ``law.<fact>.<name>``."""
        _, fact_id, number = name.split(".", 2)
        fact = self.catalogue.fact(fact_id)
        return next((each for each in fact.numbers if each.name == number), None) if fact else None

    def _scope(self, expression: Expression, clause: Clause) -> Scope:
        names: dict[str, Declaration] = {}
        for name in expression.names:
            declaration = self._declaration(name, clause)
            if declaration is not None:
                names[name] = declaration
        asked = {
            argument.text
            for node in walk(expression.root)
            if isinstance(node, Call) and node.function in ("placed", "value")
            for argument in node.arguments[:1]
            if isinstance(argument, Word)
        }
        return Scope(names, {clause_id: self._parameters(clause_id) for clause_id in asked})

    def _declaration(self, name: str, clause: Clause) -> Declaration | None:
        if name.startswith("law."):
            number = self.legal_number(name)
            return of(_TYPES.get(number.unit, Type.DURATION)) if number else None
        if name in _PROFILE:
            return of(_TYPES[_PROFILE[name].type])
        parameter = clause.parameter(name)
        return parameter.kind.declaration if parameter else None

    def _parameters(self, clause_id: str) -> Mapping[str, Declaration]:
        clause = self.catalogue.clause(clause_id)
        return {each.name: each.kind.declaration for each in clause.parameters} if clause else {}


class _Facts(Frozen):
    around: Surroundings
    placement: Placement
    scope: Scope

    @property
    def at(self) -> date | None:
        return self.around.at

    def value(self, name: str) -> Value | None:
        if name.startswith("profile."):
            return self.around.profile.figure(name.removeprefix("profile."))
        return self.placement.values.get(name)

    def legal(self, name: str) -> LegalValue | None:
        number = self.around.legal_number(name)
        return _dated(number, self.at) if number else None

    def placed(self, clause: str) -> bool | None:
        return self.around.is_placed(clause)

    def value_elsewhere(self, clause: str, parameter: str) -> Value | None:
        places = [each for each in self.around.draft.of_clause(clause) if each.status not in _OUTSIDE]
        return places[0].values.get(parameter) if len(places) == 1 else None


def _dated(number: LegalNumber, at: date | None) -> LegalValue | None:
    """The number as it held on a date; None before the first and after the last day for which it is known."""
    if at is not None and number.until is not None and at > number.until:
        return None
    held = [each for each in number.values if at is None or each.since <= at]
    if not held:
        return None
    last = max(held, key=lambda each: each.since)
    value: Plain = last.value
    if number.unit not in _TYPES:
        value = Duration(last.value, TimeUnit(number.unit))
    return LegalValue(value, Bilingual(last.source, last.source), last.since)


def missing_words(unknown: Unknown, clause: Clause) -> Bilingual:
    """What is missing, as a user calls it: labels of parameters and of the profile's figures."""

    def words(language: Language) -> str:
        return enumerate_words([_label(name, clause, language) for name in unknown.missing], language, "and") or (
            "; ".join(reason.in_(language) for reason in unknown.reasons)
        )

    return Bilingual(words(Language.NL), words(Language.EN))


def _label(name: str, clause: Clause, language: Language) -> str:
    field = _PROFILE.get(name)
    if field is not None and field.label_key in TEXTS:
        return message(field.label_key).in_(language)
    parameter = clause.parameter(name)
    return parameter.label.in_(language) if parameter else name
