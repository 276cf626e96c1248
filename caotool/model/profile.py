"""Private facts about the employer or sector, over which conditions, checks and costs are calculated."""

from __future__ import annotations

from collections.abc import Mapping

from caotool.frozen import Frozen, field
from caotool.model.values import Plain


class ProfileField(Frozen):
    """A fact that a profile can hold; ``type`` is the expression language's name of its type."""

    name: str
    type: str
    label_key: str
    """Key of its label in the table of texts."""


PROFILE_FIELDS: tuple[ProfileField, ...] = (
    ProfileField("headcount", "number", "profile.headcount"),
    ProfileField("fte", "number", "profile.fte"),
    ProfileField("wage_sum", "money", "profile.wage_sum"),
    ProfileField("average_hourly_wage", "money", "profile.average_hourly_wage"),
    ProfileField("average_monthly_wage", "money", "profile.average_monthly_wage"),
    ProfileField("average_years_of_service", "number", "profile.average_years_of_service"),
    ProfileField("weekly_hours", "number", "profile.weekly_hours"),
    ProfileField("affected_employees", "number", "profile.affected_employees"),
    ProfileField("hired_in_workers", "number", "profile.hired_in_workers"),
    ProfileField("take_up", "share", "profile.take_up"),
    ProfileField("ai_savings", "money", "profile.ai_savings"),
    ProfileField("has_works_council", "truth", "profile.has_works_council"),
    ProfileField("public_sector", "truth", "profile.public_sector"),
)
"""Everything an expression may ask of a profile as ``profile.<name>``."""


class Profile(Frozen):
    """Private figures of the dossier. A figure that is missing makes what needs it unknown, never zero."""

    sector: str = ""
    figures: Mapping[str, Plain] = field(default_factory=dict)

    def figure(self, name: str) -> Plain | None:
        """One figure by its name in :data:`PROFILE_FIELDS`, or None where it is not filled in."""
        return self.figures.get(name)
