"""Opening a dossier: what stands in the way is asked, what was put right is said, then the workspace comes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from caotool.language.message import Message, message
from caotool.session import OpenedElsewhere, Session
from caotool.store.encoding import NewerFormat
from caotool.store.folder import NoDossier

if TYPE_CHECKING:
    from caotool.tui.app import CaotoolApp
    from caotool.tui.screens.base import CommandScreen

Afterwards = Callable[[], None]
"""What is asked or said once the screen is there."""


def first_screen(app: CaotoolApp, dossier: Path | Session | None) -> tuple[CommandScreen, Afterwards]:
    """The screen with which the program begins: the workspace of a dossier that can be opened, or the start."""
    opened = dossier if isinstance(dossier, Session | None) else _open(app, dossier)
    if isinstance(opened, Session):
        return _workspace(app, opened)
    from caotool.tui.screens.start import StartScreen

    return StartScreen(), opened or (lambda: None)


def open_in_workspace(app: CaotoolApp, folder: Path, *, read_only: bool = False, take_over: bool = False) -> None:
    """Open a dossier folder in the workspace, or ask what to do where that cannot be done just like that."""
    opened = _open(app, folder, read_only=read_only, take_over=take_over)
    if isinstance(opened, Session):
        show_session(app, opened)
    else:
        opened()


def show_session(app: CaotoolApp, session: Session) -> None:
    """Show an opened session in the workspace, remember it, and say what was found while opening."""
    screen, afterwards = _workspace(app, session)
    app.go_to(screen)
    afterwards()


def _workspace(app: CaotoolApp, session: Session) -> tuple[CommandScreen, Afterwards]:
    from caotool.tui.screens.workspace import WorkspaceScreen

    app.change(app.settings.opened(session.folder))

    def afterwards() -> None:
        if session.findings_at_opening:
            from caotool.tui.screens.findings import FindingsScreen

            found = session.findings_at_opening
            app.push_screen(FindingsScreen(app.saying("opening.found"), found, session.dossier, session.library))

    return WorkspaceScreen(session, app.size.width), afterwards


def _open(app: CaotoolApp, folder: Path, *, read_only: bool = False, take_over: bool = False) -> Session | Afterwards:
    try:
        return Session.open(folder, app.library, read_only=read_only, take_over=take_over)
    except OpenedElsewhere as error:
        elsewhere = error  # the name in an except clause is gone when it ends
        return lambda: _ask_in_use(app, folder, elsewhere)
    except (NewerFormat, NoDossier) as error:
        why = error.message
    except OSError as error:
        why = message("dialog.cannot_read", reason=f"{folder}: {error.strerror or error}")
    return lambda: _refuse(app, why)


def _ask_in_use(app: CaotoolApp, folder: Path, elsewhere: OpenedElsewhere) -> None:
    from caotool.tui.screens.choose import AskScreen

    def answered(answer: str | None) -> None:
        if answer == "read":
            open_in_workspace(app, folder, read_only=True)
        elif answer == "take":
            open_in_workspace(app, folder, take_over=True)

    buttons = (
        ("read", app.saying("opening.read_only")),
        ("take", app.saying("opening.take_over")),
        ("back", app.saying("dialog.back")),
    )
    title = app.saying("opening.in_use")
    app.push_screen(AskScreen("in_use", title, lambda: elsewhere.message.in_(app.language), buttons), answered)


def _refuse(app: CaotoolApp, why: Message) -> None:
    from caotool.tui.screens.choose import AskScreen

    title, buttons = app.saying("opening.not_opened"), (("back", app.saying("dialog.back")),)
    app.push_screen(AskScreen("not_opened", title, lambda: why.in_(app.language), buttons))
