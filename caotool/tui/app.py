"""The terminal program: settings, themes, the screens and how one leads to another."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from caotool.frozen import replace
from caotool.language.message import Filling, say
from caotool.language.tongue import Language
from caotool.store.keeper import ReadOnly
from caotool.store.places import Settings, load_settings, save_settings
from caotool.tui.desktop import copy_to_clipboard
from caotool.tui.in_order import AppInOrder
from caotool.tui.screens.base import Commanded, CommandScreen
from caotool.tui.themes import THEMES

if TYPE_CHECKING:
    from caotool.library.library import Library
    from caotool.session import Session
    from caotool.tui.widgets.worded import Words


class CaotoolApp(AppInOrder):
    """The program. It owns the library, the settings and nothing of a dossier: that is the session's."""

    CSS_PATH = Path(__file__).with_name("app.tcss")
    TITLE = "caotool"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+c", "say_how_to_quit", show=False, system=True)]

    def __init__(
        self,
        *,
        dossier: Path | Session | None = None,
        settings_folder: Path | None = None,
        library: Library | None = None,
        language: Language | None = None,
    ) -> None:
        super().__init__()
        self._settings_folder = settings_folder
        self._settings, self.findings = load_settings(settings_folder)
        if language is not None:
            self._settings = replace(self._settings, language=language)
        self._library = library
        self._first = dossier
        self._afterwards: Callable[[], None] = lambda: None
        self._leaving = False
        for theme in THEMES:
            self.register_theme(theme)
        known = {theme.name for theme in THEMES}
        # An ansi theme with NO_COLOR gives black on black, so only our own themes are ever used.
        self.theme = self._settings.theme if self._settings.theme in known else THEMES[0].name

    @property
    def settings(self) -> Settings:
        """What the user chose."""
        return self._settings

    @property
    def language(self) -> Language:
        """The language of the program."""
        return self._settings.language

    @property
    def projector(self) -> bool:
        """Whether what is private is hidden."""
        return self._settings.projector

    @property
    def library(self) -> Library:
        """The bundled clauses and those of the user's own libraries, read when first asked for."""
        if self._library is None:
            from caotool.library.load import load_default_library

            self._library = load_default_library()
        return self._library

    def say(self, key: str, /, **fillings: Filling) -> str:
        """A sentence in the language of the program."""
        return say(key, self.language, **fillings)

    def saying(self, key: str, /, **fillings: Filling) -> Words:
        """What gives a sentence in the language that the program has when it is asked for."""
        return partial(self.say, key, **fillings)

    def change(self, settings: Settings) -> None:
        """Change the settings and keep them; a disk that refuses only costs the memory of them."""
        self._settings = settings
        with contextlib.suppress(OSError):
            save_settings(settings, self._settings_folder)

    def on_mount(self) -> None:
        """Say what stood in the way of the first screen, or was put right for it."""
        self.call_after_refresh(self._settle)
        self._afterwards()

    def get_default_screen(self) -> Screen[None]:
        """Begin at the start screen, or straight in a dossier."""
        from caotool.tui.opening import first_screen

        gc.disable()  # the first frame comes sooner, and what it is made of is here to stay
        screen, self._afterwards = first_screen(self, self._first)
        # Textual reads the styles of a screen when it is pushed, which the first one is not.
        self.stylesheet.read_all(screen.css_path)
        # Nor can it switch from a screen that nobody waits for, which the first one is.
        screen._push_result_callback(self, None)
        return screen

    def _settle(self) -> None:
        gc.freeze()
        gc.enable()

    # From screen to screen

    def show_start(self) -> None:
        """Go to the start screen."""
        from caotool.tui.screens.start import StartScreen

        self.go_to(StartScreen())

    def go_to(self, screen: CommandScreen) -> None:
        """Have this screen instead of all that there are."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self.switch_screen(screen)

    def open_dossier(self, folder: Path, *, read_only: bool = False, take_over: bool = False) -> None:
        """Open a dossier in the workspace; what stands in the way is said or asked."""
        from caotool.tui.opening import open_in_workspace

        open_in_workspace(self, folder, read_only=read_only, take_over=take_over)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:  # noqa: ARG002
        """Textual's own commands are not used: ours are in one table."""
        return ()

    # Commands that every screen knows

    def do_help(self) -> None:
        """Help for the place where the user is; asked again, it goes."""
        from caotool.tui.screens.help import HelpScreen

        screen = self.screen
        if isinstance(screen, HelpScreen):
            screen.dismiss()
        elif isinstance(screen, Commanded):
            self.push_screen(HelpScreen(screen.topic, screen.situation()))

    def do_palette(self) -> None:
        """All commands that make sense now; asked again, they go."""
        from caotool.tui.screens.palette import PaletteScreen

        screen = self.screen
        if isinstance(screen, PaletteScreen):
            screen.dismiss()
        elif isinstance(screen, Commanded):
            self.push_screen(
                PaletteScreen(screen.situation()), lambda chosen: screen.action_command(chosen) if chosen else None
            )

    def do_jump(self) -> None:
        """A character at every place that can take the focus."""
        from caotool.tui.screens.jump import JumpScreen

        screen = self.screen
        if isinstance(screen, JumpScreen):
            screen.dismiss()
        elif isinstance(screen, Commanded):
            targets = [widget for widget in screen.jump_targets().values() if widget.region.area]
            self.push_screen(JumpScreen(targets), lambda widget: widget.focus() if widget else None)

    def do_language(self) -> None:
        """Switch the language of the program."""
        self.change(replace(self._settings, language=self.language.other))
        self._reword()

    def do_theme(self) -> None:
        """Choose colours."""
        from caotool.tui.screens.choose import ChooseScreen

        def offered() -> list[tuple[str, str]]:
            return [(theme.name, self.say(f"theme.{theme.name}")) for theme in THEMES]

        def chosen(name: str | None) -> None:
            if name:
                self.theme = name
                self.change(replace(self._settings, theme=name))

        self.push_screen(ChooseScreen("theme", self.saying("theme.title"), offered, self.theme), chosen)

    def do_projector(self) -> None:
        """Hide or show what is private."""
        self.change(replace(self._settings, projector=not self.projector))
        self.notify(self.say("projector.on" if self.projector else "projector.off"), markup=False)
        self._reword()

    async def action_quit(self) -> None:
        """Textual's own key for leaving does what our command does."""
        self.do_quit()

    def do_quit(self) -> None:
        """Leave; everything is on disk already, and what stands in a dialog is kept first, as escape keeps it."""
        if self._leaving:
            return
        if len(self.screen_stack) > 1:
            from caotool.tui.screens.dialog import Modal

            while isinstance(top := self.screen, Modal):
                top.let_go()
                if self.screen is top:
                    return
        self._leaving = True
        # What the dialogs handed over waits in these queues, and comes first.
        self.screen.call_next(self.call_next, self._leave)

    def _leave(self) -> None:
        from caotool.tui.screens.workspace import WorkspaceScreen

        for screen in self.screen_stack:
            if isinstance(screen, WorkspaceScreen):
                screen.finish_typing()
                screen.session.close()
        self.exit()

    def action_say_how_to_quit(self) -> None:
        """ctrl+c copies a selection, or says how to leave."""
        selected = self.screen.get_selected_text()
        if selected:
            self.copy_text(selected)
        else:
            self.notify(self.say("screen.how_to_quit", key="ctrl+q"), markup=False)

    def copy_text(self, text: str) -> None:
        """Put text on the clipboard and say whether that worked."""
        if copy_to_clipboard(text, self):
            self.notify(self.say("workspace.copied"), timeout=3, markup=False)
        else:
            self.notify(self.say("workspace.copy_failed"), severity="warning", markup=False)

    def _reword(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, Commanded):
                screen.reword()

    def _handle_exception(self, error: Exception) -> None:
        # A session that became read-only while the user typed is a state of affairs, not an error of the program.
        if isinstance(error, ReadOnly):
            self.notify(error.message.in_(self.language), severity="error", markup=False)
            return
        super()._handle_exception(error)
