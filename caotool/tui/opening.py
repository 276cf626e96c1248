"""Opening a dossier: what stands in the way is asked, what was put right is said, then the workspace comes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from caotool.session import OpenedElsewhere, Session
from caotool.store.encoding import NewerFormat
from caotool.store.folder import NoDossier
from caotool.tui.screens.choose import AskScreen

if TYPE_CHECKING:
    from caotool.tui.app import CaotoolApp


def open_in_workspace(app: CaotoolApp, folder: Path, *, read_only: bool = False, take_over: bool = False) -> None:
    """Open a dossier folder in the workspace, or ask what to do where that cannot be done just like that."""
    try:
        session = Session.open(folder, app.library, read_only=read_only, take_over=take_over)
    except OpenedElsewhere as elsewhere:
        _ask_in_use(app, folder, elsewhere)
    except (NewerFormat, NoDossier) as error:
        _refuse(app, error.message.in_(app.language))
    except OSError as error:
        _refuse(app, app.say("dialog.cannot_read", reason=f"{folder}: {error.strerror or error}"))
    else:
        show_session(app, session)


def show_session(app: CaotoolApp, session: Session) -> None:
    """Show an opened session in the workspace, remember it, and say what was found while opening."""
    from caotool.tui.screens.workspace import WorkspaceScreen

    app.change(app.settings.opened(session.folder))
    app.push_screen(WorkspaceScreen(session))
    if session.findings_at_opening:
        from caotool.tui.screens.findings import FindingsScreen

        title = app.say("opening.found")
        app.push_screen(FindingsScreen(title, session.findings_at_opening, session.dossier, session.library))


def _ask_in_use(app: CaotoolApp, folder: Path, elsewhere: OpenedElsewhere) -> None:
    def answered(answer: str | None) -> None:
        if answer == "read":
            open_in_workspace(app, folder, read_only=True)
        elif answer == "take":
            open_in_workspace(app, folder, take_over=True)

    buttons = (
        ("read", app.say("opening.read_only")),
        ("take", app.say("opening.take_over")),
        ("back", app.say("dialog.back")),
    )
    app.push_screen(AskScreen(app.say("opening.in_use"), elsewhere.message.in_(app.language), buttons), answered)


def _refuse(app: CaotoolApp, words: str) -> None:
    app.push_screen(AskScreen(app.say("opening.not_opened"), words, (("back", app.say("dialog.back")),)))
