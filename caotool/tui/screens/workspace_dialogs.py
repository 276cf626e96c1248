"""The commands of the workspace that open a dialog: what the dialog is given, and what its answer does."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from caotool.language.message import Filling
from caotool.language.tongue import Language
from caotool.model.draft import Placement, Status
from caotool.model.edits import Edit, NotOnTable, SetNote, SetStatus, tabled_by_all
from caotool.model.finding import Finding, InDraft
from caotool.session import CannotBeKept, Exported, NoSuchStep, Session
from caotool.store.folder import FolderTaken
from caotool.store.keeper import ReadOnly
from caotool.store.places import new_folder
from caotool.store.unsaved import NotUnsavedWork
from caotool.tui import presenter

if TYPE_CHECKING:
    from textual.app import App

    from caotool.tui.app import CaotoolApp
    from caotool.tui.widgets.worded import Words


class WorkspaceDialogs:
    """To be mixed into the screen of the workspace, which has everything named here."""

    if TYPE_CHECKING:
        session: Session
        app: App[object]

        @property
        def placement(self) -> Placement | None: ...
        @property
        def caotool(self) -> CaotoolApp: ...
        @property
        def language(self) -> Language: ...
        def say(self, key: str, /, **fillings: Filling) -> str: ...
        def saying(self, key: str, /, **fillings: Filling) -> Words: ...
        def edit(self, edit: Edit, *, group: str = "") -> bool: ...
        def choose(self, placement: str, *, follow: bool = True) -> None: ...
        def go_to_field(self, parameter: str) -> None: ...
        def finish_typing(self) -> None: ...

    def do_export(self) -> None:
        """Ask what is to be written and where, and say where it went."""
        from caotool.tui.screens.export import ExportedScreen, ExportScreen

        self.finish_typing()

        def written(exported: Exported | None) -> None:
            if exported:
                self.caotool.push_screen(ExportedScreen(self.session, exported))

        self.caotool.push_screen(ExportScreen(self.session), written)

    def do_adopt_unsaved(self) -> None:
        """Take over work that another window put aside, after asking which."""
        from caotool.tui.screens.choose import ChooseScreen

        files = sorted(self.session.unsaved_work())
        if not files:
            self.app.notify(self.say("workspace.no_unsaved"), markup=False)
            return

        def chosen(name: str | None) -> None:
            if not name:
                return
            try:
                label = self.session.adopt_unsaved(self.session.folder / name)
            except (CannotBeKept, NotUnsavedWork) as refused:
                self.app.notify(refused.message.in_(self.language), severity="error", markup=False)
            else:
                self.app.notify(label.in_(self.language), markup=False)

        names = [(path.name, path.name) for path in files]
        screen = ChooseScreen("unsaved", self.saying("workspace.choose_unsaved"), lambda: names)
        self.caotool.push_screen(screen, chosen)

    def do_save_elsewhere(self) -> None:
        """Put the dossier in a new folder beside the others, and go on there."""
        title = self.session.dossier.title
        folder = new_folder(title.in_(self.language) or title.nl)
        try:
            self.session.save_elsewhere(folder)
        except (OSError, FolderTaken) as error:
            why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            words = self.say("workspace.not_saved_elsewhere", folder=str(folder), why=why)
            self.app.notify(words, severity="error", markup=False)
        else:
            self.app.notify(self.say("workspace.saved_elsewhere", folder=str(folder)), markup=False)

    def do_history(self) -> None:
        """Show every step, and go to the one that is chosen."""
        from caotool.tui.screens.history import HistoryScreen

        self.finish_typing()

        def chosen(number: int | None) -> None:
            if number is None:
                return
            try:
                label = self.session.go_to(number)
            except (NoSuchStep, ReadOnly) as refused:
                self.caotool.notify(refused.message.in_(self.language), severity="warning", markup=False)
                return
            if label:
                self.caotool.notify(label.in_(self.language), timeout=4, markup=False)

        self.caotool.push_screen(HistoryScreen(self.session), chosen)

    def do_findings(self) -> None:
        """Show everything worth knowing, and go to the place that is chosen."""
        from caotool.tui.screens.findings import FindingsScreen

        self.finish_typing()
        title, found = self.saying("findings.title"), self.findings()
        screen = FindingsScreen(title, found, self.session.dossier, self.session.library)
        self.caotool.push_screen(screen, lambda place: self._go_to(place) if place else None)

    def findings(self) -> tuple[Finding, ...]:
        """What the text, the rules between clauses, the law and the library have to say."""
        from caotool.checks import findings_of_law, findings_of_rules

        dossier, library = self.session.dossier, self.session.library
        return (
            *self.session.compose().findings,
            *findings_of_rules(dossier.draft, library, dossier.profile),
            *findings_of_law(dossier.draft, library, dossier.profile, dossier.dated),
            *self.caotool.findings,
            *self.caotool.library.findings,
        )

    def _go_to(self, place: InDraft) -> None:
        self.choose(place.placement)
        if place.parameter:
            self.go_to_field(place.parameter)

    def do_note(self) -> None:
        """Write a note on the placement that is looked at."""
        from caotool.tui.screens.note import NoteScreen

        placement = self.placement
        if placement is None:
            return
        self.finish_typing()
        note = self.session.dossier.private.notes.get(placement.id, "")
        screen = NoteScreen(lambda: self._title(placement), note, read_only=self.session.read_only)

        def written(text: str | None) -> None:
            if text is not None and text != note:
                self.edit(SetNote(placement.id, text))

        self.caotool.push_screen(screen, written)

    def do_set_status(self) -> None:
        """Choose how far the talks about the placement are."""
        from caotool.tui.screens.choose import ChooseScreen

        placement = self.placement
        if placement is None:
            return
        self.finish_typing()

        def title() -> str:
            return self.say("status.title", about=self._title(placement))

        def offered() -> list[tuple[str, str]]:
            return [(status.value, self.say(f"status.{status}")) for status in Status]

        def chosen(status: str | None) -> None:
            if status:
                self._set_status(placement, Status(status))

        self.caotool.push_screen(ChooseScreen("status", title, offered, placement.status.value), chosen)

    def _set_status(self, placement: Placement, status: Status) -> None:
        """Set it; where parties would agree on what is not on the table, offer to put it there first."""
        from caotool.tui.agreeing import Disagreement
        from caotool.tui.screens.choose import AskScreen

        edit, dossier = SetStatus(placement.id, status), self.session.dossier
        try:
            edit.apply(dossier)
        except NotOnTable as refused:
            between = Disagreement(refused.missing, placement, dossier, self.session.library)
        else:
            self.edit(edit)
            return

        def answered(answer: str | None) -> None:
            if answer == "table":
                tabling = tabled_by_all(dossier, placement.id, self.session.new_placement_id(), date.today())
                self._all((*tabling, edit), f"agreed {placement.id}")

        buttons = (("table", self.saying("status.table_and_agree")), ("back", self.saying("dialog.back")))
        title = self.saying("status.not_tabled")
        screen = AskScreen("table_first", title, lambda: between.in_(self.language), buttons)
        self.caotool.push_screen(screen, answered)

    def do_edit_wording(self) -> None:
        """Write own wording for the placement that is looked at."""
        from caotool.tui.screens.wording import WordingScreen

        placement = self.placement
        clause = self.session.library.clause(placement.clause) if placement else None
        if placement is None or clause is None:
            return
        self.finish_typing()
        screen = WordingScreen(placement, clause, self.session.library, self.session.dossier.language)
        self.caotool.push_screen(screen, self._done)

    def do_new_own_clause(self) -> None:
        """Write a clause of the draft's own and place it after the one that is looked at."""
        from caotool.tui.screens.own_clause import Made, OwnClauseScreen

        self.finish_typing()
        ids = [one.id for one in self.session.dossier.draft.placements]
        at = ids.index(self.placement.id) + 1 if self.placement else None
        new = self.session.new_placement_id()

        def made(edits: Made | None) -> None:
            if edits and self._all(edits, f"own clause {new}"):
                self.choose(new)

        self.caotool.push_screen(OwnClauseScreen(self.session.dossier, self.caotool.library, new, at), made)

    def do_dossier_settings(self) -> None:
        """Change title, parties, writing and facts; all of it is one step to undo."""
        from caotool.tui.screens.dossier_settings import DossierSettingsScreen, Edits

        self.finish_typing()
        dossier = self.session.dossier
        private = not self.caotool.projector
        screen = DossierSettingsScreen(
            dossier, self.caotool.library, private=private, read_only=self.session.read_only
        )

        def kept(edits: Edits | None) -> None:
            self._all(edits or (), f"details {self.session.new_placement_id()}")

        self.caotool.push_screen(screen, kept)

    def _all(self, edits: Iterable[Edit], group: str) -> bool:
        """Do several edits that are one step to undo; the first that is refused is said and ends it."""
        return all(self.edit(edit, group=group) for edit in edits)

    def _done(self, edit: Edit | None) -> None:
        if edit:
            self.edit(edit)

    def _title(self, placement: Placement) -> str:
        return presenter.title_of(placement, self.session.library, self.language)
