"""A key press in a field to the repainted preview: against the same key in a bare input without a preview."""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from pathlib import Path

from textual.app import App, ComposeResult
from textual.widgets import Input, Static

from benchmarks import subjects
from benchmarks.measure import Result
from caotool.language.tongue import Language
from caotool.library.library import Library
from caotool.session import Session
from caotool.tui.app import CaotoolApp
from caotool.tui.screens.workspace import WorkspaceScreen
from caotool.tui.widgets.fields.field import Field

_KEYS = 24
_CLAUSE, _PARAMETER = "retraining.personal-budget", "saving_years"


class _Bare(App[None]):
    """The floor: an input, and a line that repeats what was typed."""

    def compose(self) -> ComposeResult:
        yield Input("5 jaar")
        yield Static("")

    def on_input_changed(self, event: Input.Changed) -> None:
        self.query_one(Static).update(event.value)


async def _typed(app: App[None], ready: object, runs: int) -> list[float]:
    """Milliseconds of wall time from each key to a screen that has nothing left to do."""
    times = []
    async with app.run_test(size=(160, 50)) as pilot:
        await pilot.pause()
        await ready(app, pilot)  # type: ignore[operator]
        for run in range(runs):
            started = time.perf_counter()
            await pilot.press("1" if run % 2 == 0 else "backspace")
            times.append((time.perf_counter() - started) * 1000)
    return times


def results() -> list[Result]:
    """Chapters of 60 and of 200 articles."""
    library = subjects.library()
    return [_measured(library, 60, 1.6), _measured(library, 200, 1.8)]


def _measured(library: Library, articles: int, allowed: float) -> Result:
    dossier = subjects.dossier(articles, library)
    placement = next(one.id for one in dossier.draft.placements if one.clause == _CLAUSE)

    async def in_the_field(app: CaotoolApp, pilot: object) -> None:
        screen = app.screen
        assert isinstance(screen, WorkspaceScreen)
        screen.choose(placement)
        screen.go_to_field(_PARAMETER)
        await pilot.pause()  # type: ignore[attr-defined]
        screen.query_one(f".field-{_PARAMETER}", Field).query_one(Input).action_home()
        await pilot.pause()  # type: ignore[attr-defined]

    async def focused(app: App[None], pilot: object) -> None:
        app.query_one(Input).focus()
        await pilot.pause()  # type: ignore[attr-defined]

    with tempfile.TemporaryDirectory() as folder:
        session = Session.create(Path(folder) / "dossier", dossier, library)

        class Program(CaotoolApp):
            def show_start(self) -> None:
                self.push_screen(WorkspaceScreen(session))

        program = Program(settings_folder=Path(folder), library=library, language=Language.NL)
        subject = asyncio.run(_typed(program, in_the_field, _KEYS))
        floor = asyncio.run(_typed(_Bare(), focused, _KEYS))
        session.close()
    name = f"key press to repainted text, {articles} articles"
    return Result(name, statistics.median(subject[4:]), statistics.median(floor[4:]), allowed, note="wall")
