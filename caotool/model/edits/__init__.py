"""Every user action as a named edit: a frozen value that leads from one dossier to the next.

The modules are imported when one of their names is asked for: reading a dossier takes no edit at all.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from caotool.model.edits.base import (
        Edit,
        EditRefused,
        NoSuchParty,
        NoSuchPlacement,
        PartyExists,
        PlacementExists,
    )
    from caotool.model.edits.confidential import SetEstimate, SetNote
    from caotool.model.edits.filling import ClearValue, SetValue, SetValues
    from caotool.model.edits.placing import (
        AddPlacement,
        AddSet,
        ChooseReference,
        DuplicatePlacement,
        MovePlacement,
        NotOnTable,
        RemovePlacement,
        SetForm,
        SetStatus,
        UpdateClause,
        WrongReference,
    )
    from caotool.model.edits.table import (
        AddRemark,
        FreezeRound,
        NoOpenRound,
        NoSuchRemark,
        NothingToTable,
        OpenRound,
        ProposalExists,
        RecordSent,
        RemoveRemark,
        RoundStillOpen,
        Table,
        positions_from_draft,
        tabled_by_all,
    )
    from caotool.model.edits.whole import (
        AddParty,
        ChangeParty,
        PartyInUse,
        RemoveParty,
        SetConventions,
        SetDated,
        SetLanguage,
        SetOwner,
        SetParties,
        SetProfile,
        SetTalks,
        SetTitle,
    )
    from caotool.model.edits.wording import (
        AddOwnClause,
        ChangeOwnClause,
        DropWording,
        NoSuchOwnClause,
        NoSuchOwnTerm,
        OwnClauseExists,
        OwnClauseInUse,
        RemoveOwnClause,
        RemoveOwnTerm,
        SetOwnTerm,
        SetWording,
    )

__all__ = [
    "AddOwnClause",
    "AddParty",
    "AddPlacement",
    "AddRemark",
    "AddSet",
    "ChangeOwnClause",
    "ChangeParty",
    "ChooseReference",
    "ClearValue",
    "DropWording",
    "DuplicatePlacement",
    "Edit",
    "EditRefused",
    "FreezeRound",
    "MovePlacement",
    "NoOpenRound",
    "NoSuchOwnClause",
    "NoSuchOwnTerm",
    "NoSuchParty",
    "NoSuchPlacement",
    "NoSuchRemark",
    "NotOnTable",
    "NothingToTable",
    "OpenRound",
    "OwnClauseExists",
    "OwnClauseInUse",
    "PartyExists",
    "PartyInUse",
    "PlacementExists",
    "ProposalExists",
    "RecordSent",
    "RemoveOwnClause",
    "RemoveOwnTerm",
    "RemoveParty",
    "RemovePlacement",
    "RemoveRemark",
    "RoundStillOpen",
    "SetConventions",
    "SetDated",
    "SetEstimate",
    "SetForm",
    "SetLanguage",
    "SetNote",
    "SetOwnTerm",
    "SetOwner",
    "SetParties",
    "SetProfile",
    "SetStatus",
    "SetTalks",
    "SetTitle",
    "SetValue",
    "SetValues",
    "SetWording",
    "Table",
    "UpdateClause",
    "WrongReference",
    "positions_from_draft",
    "tabled_by_all",
]

_MODULES: dict[str, tuple[str, ...]] = {
    "base": (
        "Edit",
        "EditRefused",
        "NoSuchParty",
        "NoSuchPlacement",
        "PartyExists",
        "PlacementExists",
    ),
    "confidential": (
        "SetEstimate",
        "SetNote",
    ),
    "filling": (
        "ClearValue",
        "SetValue",
        "SetValues",
    ),
    "placing": (
        "AddPlacement",
        "AddSet",
        "ChooseReference",
        "DuplicatePlacement",
        "MovePlacement",
        "NotOnTable",
        "RemovePlacement",
        "SetForm",
        "SetStatus",
        "UpdateClause",
        "WrongReference",
    ),
    "table": (
        "AddRemark",
        "FreezeRound",
        "NoOpenRound",
        "NoSuchRemark",
        "NothingToTable",
        "OpenRound",
        "ProposalExists",
        "RecordSent",
        "RemoveRemark",
        "RoundStillOpen",
        "Table",
        "positions_from_draft",
        "tabled_by_all",
    ),
    "whole": (
        "AddParty",
        "ChangeParty",
        "PartyInUse",
        "RemoveParty",
        "SetConventions",
        "SetDated",
        "SetLanguage",
        "SetOwner",
        "SetParties",
        "SetProfile",
        "SetTalks",
        "SetTitle",
    ),
    "wording": (
        "AddOwnClause",
        "ChangeOwnClause",
        "DropWording",
        "NoSuchOwnClause",
        "NoSuchOwnTerm",
        "OwnClauseExists",
        "OwnClauseInUse",
        "RemoveOwnClause",
        "RemoveOwnTerm",
        "SetOwnTerm",
        "SetWording",
    ),
}
"""The names of each module, as they are imported above for the reader and the type checker."""

_HOMES = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = found
    return found
