"""A dialog that asks which folder is to be opened: typed, pasted, or chosen from those in the documents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from caotool.store.places import Recent, Settings, documents_folder, is_dossier, recent_dossiers
from caotool.tui.screens.dialog import Dialog, problem, text
from caotool.tui.widgets.listed import Listed
from caotool.tui.widgets.worded import Line


class OpenFolderScreen(Dialog[str]):
    """Answers with the path of a folder that looks like a dossier."""

    TOPIC = "open_folder"

    def __init__(self) -> None:
        super().__init__()
        self._found: tuple[Recent, ...] = ()

    def heading(self) -> str:
        """Opening."""
        return self.say("opening.title")

    def body(self) -> ComposeResult:
        """A field for the folder, and the dossiers that stand where they usually stand."""
        self._found = self._dossiers()
        yield text(self.saying("opening.which"))
        yield text(self.saying("opening.folder"), "dialog--label")
        yield Line("", "folder")
        yield problem()
        here = str(documents_folder())
        key = "opening.here" if self._found else "opening.none_here"
        yield text(self.saying(key, folder=here), "dialog--label" if self._found else "dialog--quiet")
        if self._found:
            yield Listed(*(Option(_prompt(one), id=str(at)) for at, one in enumerate(self._found)))

    def buttons(self) -> Sequence[tuple[str, str]]:
        """Open, or go back."""
        return (("open", self.say("opening.do")), ("cancel", self.say("dialog.cancel")))

    def on_mount(self) -> None:
        """Begin in the field."""
        self.query_one("#folder", Input).focus()

    def pressed(self, button: str) -> None:
        """Answer with the folder in the field where it is a dossier."""
        if button == "cancel":
            self.dismiss(None)
            return
        typed = self.query_one("#folder", Input).value.strip().strip('"')
        folder = Path(typed).expanduser()
        # A file inside the folder is what people drag or paste as easily.
        folder = folder.parent if folder.is_file() else folder
        if typed and is_dossier(folder):
            self.dismiss(str(folder))
            return
        self.say_problem(self.saying("store.no_dossier", folder=typed))

    def reword(self) -> None:
        """The titles of the dossiers too."""
        super().reword()
        self._found = self._titled([one.folder for one in self._found])
        for at, one in enumerate(self._found):
            self.query_one(OptionList).replace_option_prompt(str(at), _prompt(one))

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.pressed("open")

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(str(self._found[event.option_index].folder))

    def _dossiers(self) -> tuple[Recent, ...]:
        home = documents_folder()
        try:
            folders = sorted(one for one in home.iterdir() if is_dossier(one)) if home.is_dir() else []
        except OSError:
            folders = []
        return self._titled(folders)

    def _titled(self, folders: Iterable[Path]) -> tuple[Recent, ...]:
        return recent_dossiers(Settings(language=self.language, recent=tuple(str(one) for one in folders)))


def _prompt(one: Recent) -> Content:
    return Content(f"{one.title}  ({one.folder.name})")
