"""What went wrong below, told as one line on what it is and one on how to mend it here."""

from __future__ import annotations

from caotool.commandline.console import Exit, Stop
from caotool.language.message import Message, message
from caotool.resources import NoResources


def stop_for(error: Exception) -> Stop | None:
    """The stop that an exception of the rooms below stands for; None for an error of the program itself."""
    for classes, code, remedy in _known():
        if isinstance(error, classes):
            what: Message = error.message  # type: ignore[attr-defined]
            own: Message | None = getattr(error, "remedy", None)
            return Stop(code, what, message(remedy) if remedy else own)
    if isinstance(error, NoResources):
        return Stop(Exit.FILE, message("cli.no_resources"), message("cli.no_resources_remedy"))
    if isinstance(error, OSError):
        return Stop(Exit.FILE, _of_system(error), message("cli.system_remedy"))
    return None


def _known() -> tuple[tuple[tuple[type[Exception], ...], Exit, str | None], ...]:
    """Which exceptions the rooms below raise for the user. Imported here: most runs need none of them."""
    from caotool.model.edits import EditRefused
    from caotool.session import NoSuchStep, OpenedElsewhere
    from caotool.session.exporting import NotAHouseStyle
    from caotool.store.encoding import NewerFormat
    from caotool.store.folder import FolderTaken, NoDossier
    from caotool.store.keeper import ReadOnly
    from caotool.store.targets import BadTarget, TargetExists, TargetLocked

    return (
        ((OpenedElsewhere,), Exit.FILE, "cli.opened_elsewhere_remedy"),
        ((TargetExists,), Exit.FILE, "cli.target_exists_remedy"),
        ((TargetLocked,), Exit.FILE, "cli.target_locked_remedy"),
        ((NewerFormat, NoDossier, FolderTaken, BadTarget, NotAHouseStyle), Exit.FILE, None),
        ((ReadOnly, EditRefused, NoSuchStep), Exit.FINDINGS, None),
    )


def _of_system(error: OSError) -> Message:
    reason = error.strerror or str(error)
    if error.filename is None:
        return message("cli.system", reason=reason)
    return message("cli.system_file", file=str(error.filename), reason=reason)
