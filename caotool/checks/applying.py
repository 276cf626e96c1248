"""Which parameters of a clause matter, given the others: a form hides the rest."""

from __future__ import annotations

from caotool.checks.facts import Surroundings
from caotool.model.catalogue import Catalogue
from caotool.model.clause import Parameter
from caotool.model.dossier import Dossier
from caotool.model.draft import Placement
from caotool.model.expression import Known


def parameters_that_apply(placement: Placement, dossier: Dossier, catalogue: Catalogue) -> tuple[Parameter, ...]:
    """The parameters whose ``applies`` is not known to be false; one that cannot be told yet is kept."""
    clause = catalogue.clause(placement.clause)
    if clause is None:
        return ()
    around = Surroundings(dossier.draft, catalogue, dossier.profile)

    def matters(parameter: Parameter) -> bool:
        if parameter.applies is None:
            return True
        outcome = around.outcome(parameter.applies, placement, clause)
        return not (isinstance(outcome, Known) and outcome.value is False)

    return tuple(parameter for parameter in clause.parameters if matters(parameter))
