"""Exporting: what goes into the file and where it goes, and what to do with it afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.timer import Timer
from textual.widgets import Button, Input, Select

from caotool.compose.request import View
from caotool.frozen import replace
from caotool.language.message import Message, message
from caotool.language.tongue import Language
from caotool.session import Exported, Session
from caotool.session.exporting import FORMATS, ExportChoice, NotAHouseStyle, export_choice, suggested_path
from caotool.store.keeper import ReadOnly
from caotool.store.targets import BadTarget, TargetExists, TargetLocked
from caotool.tui.desktop import copy_to_clipboard, open_on_desktop
from caotool.tui.screens.choose import AskScreen
from caotool.tui.screens.dialog import ROOMY, Dialog, problem, text
from caotool.tui.screens.rows import check, checked, line, pick, picked, typed
from caotool.tui.widgets.worded import Verb

_SAY_BUSY_AFTER = 0.3


class ExportScreen(Dialog[Exported]):
    """Answers with the file that was written. A refusal keeps the dialog, with all that was chosen in it."""

    TOPIC = "export"
    CSS_PATH = ROOMY

    def __init__(self, session: Session, folder: Path | None = None) -> None:
        super().__init__(classes="-wide")
        self._session = session
        self._folder = folder
        self._suggested = ""
        self._busy: Timer | None = None

    def heading(self) -> str:
        """Exporting."""
        return self.say("export.title")

    def body(self) -> ComposeResult:
        """Every choice on a row of its own."""
        language = self._session.dossier.language.value
        view = View.TABLE if self._has_proposals else View.WORKING
        yield pick(self.saying("export.format"), self._formats, "word", "format")
        yield pick(self.saying("export.languages"), self._choices, language, "languages")
        yield pick(self.saying("export.view"), self._views, view.value, "view")
        yield text(self.saying("export.working_warning"), "dialog--quiet", "working-warning")
        yield check(self.saying("export.explanations"), False, "explanations")
        yield line(self.saying("export.house_style"), "", "house-style", self.saying("export.house_style.hint"))
        yield line(self.saying("export.path"), "", "path")
        yield problem()

    def _formats(self) -> Sequence[tuple[str, str]]:
        return [(one.name, self.say(one.name_key)) for one in FORMATS.values()]

    def _choices(self) -> Sequence[tuple[str, str]]:
        leading = self._session.dossier.language
        both = [(one.value, self.say(f"export.languages.{one}")) for one in (leading, leading.other)]
        return [*both, ("both", self.say("export.languages.both"))]

    def _views(self) -> Sequence[tuple[str, str]]:
        return [(view.value, self.say(f"export.view.{view}")) for view in View]

    @property
    def _has_proposals(self) -> bool:
        return any(True for _ in self._session.dossier.proposals())

    def buttons(self) -> Sequence[tuple[str, str]]:
        """Export, or leave it."""
        return (("export", self.say("export.do")), ("cancel", self.say("dialog.cancel")))

    def on_mount(self) -> None:
        """Suggest a file; enter on the button is enough."""
        self._adapt()
        self.query_one("#button-export").focus()

    def pressed(self, button: str) -> None:
        """Write the file."""
        if button == "cancel":
            self.action_leave()
        else:
            self._begin(self._choice())

    def action_leave(self) -> None:
        """Leave; while a file is being written that has to wait."""
        if not self.query_one("#button-export").disabled:
            self.dismiss(None)

    @on(Select.Changed)
    def _changed(self, event: Select.Changed) -> None:
        event.stop()
        self._adapt()

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self._begin(self._choice())

    def _adapt(self) -> None:
        """A suggestion that was not touched follows the format and the language."""
        one = FORMATS[picked(self, "format")]
        path = self.query_one("#path", Input)
        if path.value in ("", self._suggested):
            suggested = suggested_path(self._session.dossier, one.name, self._languages()[0], self._folder)
            self._suggested = path.value = str(suggested)
            path.cursor_position = len(path.value)  # so that the name of the file is in view
        self.query_one("#house-style").disabled = not one.has_house_style
        working = picked(self, "view") == View.WORKING.value
        self.query_one("#working-warning").display = working and self._has_proposals

    def _languages(self) -> tuple[Language, ...]:
        leading = self._session.dossier.language
        chosen = picked(self, "languages")
        return (leading, leading.other) if chosen == "both" else (Language(chosen),)

    def _choice(self) -> ExportChoice:
        style = typed(self, "house-style").strip('"')
        one = FORMATS[picked(self, "format")]
        path = Path(typed(self, "path").strip('"')).expanduser()
        return ExportChoice(
            path=path if path.suffix else path.with_name(f"{path.name}{one.suffix}") if path.name else path,
            format=one.name,
            languages=self._languages(),
            view=View(picked(self, "view")),
            with_explanations=checked(self, "explanations"),
            house_style=Path(style).expanduser() if style and one.has_house_style else None,
        )

    def _begin(self, choice: ExportChoice) -> None:
        self.say_problem()
        self.query_one("#button-export", Button).disabled = True
        self._busy = self.set_timer(_SAY_BUSY_AFTER, lambda: self.say_problem(self.saying("export.busy")))
        self._write(choice)

    @work(thread=True, exclusive=True)
    def _write(self, choice: ExportChoice) -> None:
        call = self.app.call_from_thread
        try:
            done = export_choice(self._session, choice)
        except (TargetExists, TargetLocked) as taken:
            call(self._ask, taken, choice)
        except BadTarget as bad:
            call(self._stopped, bad.message)
        except NotAHouseStyle as bad:
            call(self._stopped, bad.message, bad.remedy)
        except OSError as error:
            call(self._stopped, message("dialog.cannot_write", reason=error.strerror or str(error)))
        else:
            call(self._done, done)

    def _done(self, done: Exported) -> None:
        self._stopped()
        self.dismiss(done)

    def _stopped(self, *why: Message) -> None:
        if self._busy:
            self._busy.stop()
        self.query_one("#button-export", Button).disabled = False
        self.say_problem((lambda: " ".join(one.in_(self.language) for one in why)) if why else None)

    def _ask(self, taken: TargetExists | TargetLocked, choice: ExportChoice) -> None:
        self._stopped()
        free = ("free", self.saying("export.use_free", name=taken.free.name))
        back = ("back", self.saying("dialog.back"))
        exists = isinstance(taken, TargetExists)
        buttons = (free, ("over", self.saying("export.overwrite")), back) if exists else (free, back)

        def answered(answer: str | None) -> None:
            if answer == "free":
                self._begin(replace(choice, path=taken.free))
            elif answer == "over":
                self._begin(replace(choice, overwrite=True))

        title = self.saying("export.exists_title" if exists else "export.locked_title")
        self.app.push_screen(AskScreen("taken", title, lambda: taken.message.in_(self.language), buttons), answered)


class ExportedScreen(Dialog[str]):
    """Says where the file is and what can be done with it."""

    TOPIC = "exported"
    CSS_PATH = ROOMY

    def __init__(self, session: Session, exported: Exported) -> None:
        super().__init__(classes="-wide")
        self._session, self._exported = session, exported

    def heading(self) -> str:
        """It worked."""
        return self.say("export.done_title")

    def body(self) -> ComposeResult:
        """Where the file is."""
        yield text(self.saying("export.done"))
        yield text(lambda: str(self._exported.path), "example", "exported-path")
        if not self._session.read_only:
            yield text(self.saying("export.record_about"), "dialog--quiet")
            yield Verb(self.saying("export.record_sent"), "record")

    def buttons(self) -> Sequence[tuple[str, str]]:
        """Open, show, copy, close."""
        made = [(one, self.say(f"export.{one}")) for one in ("open", "show_folder", "copy_path")]
        return (*made, ("close", self.say("dialog.close")))

    def on_mount(self) -> None:
        """Stand on the first button."""
        self.query_one("#button-open").focus()

    def pressed(self, button: str) -> None:
        """Do one thing and stay, so that the next can be done as well."""
        path = self._exported.path
        if button == "close":
            self.dismiss(None)
        elif button == "copy_path":
            copied = copy_to_clipboard(str(path), self.app)
            key = "export.path_copied" if copied else "workspace.copy_failed"
            self.notify(self.say(key), timeout=3, markup=False)
        elif not open_on_desktop(path if button == "open" else path.parent):
            self.notify(self.say("export.no_desktop", path=str(path)), markup=False)

    @on(Button.Pressed, "#record")
    def _record(self, event: Button.Pressed) -> None:
        event.stop()
        try:
            self._session.record_sent(self._exported)
        except ReadOnly as refused:
            self.notify(refused.message.in_(self.language), severity="error", markup=False)
        except OSError as error:
            why = self.say("dialog.cannot_write", reason=error.strerror or str(error))
            self.notify(why, severity="error", markup=False)
        else:
            self.query_one("#record", Button).disabled = True
            self.notify(self.say("export.recorded"), timeout=4, markup=False)
