"""Short opaque ids for placements, proposals and remarks."""

from __future__ import annotations

from caotool.model.dossier import Dossier

LETTERS = "bcdfghjkmnpqrstvwxz234567"
"""What ids are made of: no vowels, so that they never spell a word, and nothing that looks like something else."""

LENGTH = 6


def new_id(dossier: Dossier) -> str:
    """An id that nothing in the dossier uses or ever used at the table."""
    import secrets

    taken = ids_in_use(dossier)
    while True:
        made = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
        if made not in taken:
            return made


def ids_in_use(dossier: Dossier) -> set[str]:
    """Every id in use, of whatever was ever placed, tabled, remarked or noted."""
    taken = {one.id for one in dossier.draft.placements} | {one.id for one in dossier.remarks}
    taken |= {one.placement for one in dossier.remarks} | dossier.private.notes.keys()
    taken |= dossier.private.estimates.keys() | {one.id for one in dossier.parties}
    for proposal in dossier.proposals():
        taken |= {proposal.id, *proposal.positions}
    return taken
