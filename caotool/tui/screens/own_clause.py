"""A clause of the draft's own: a title and a text, checked while it is typed."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input, TextArea

from caotool.library.library import Library
from caotool.library.own_clause import own_clause_id, own_clause_source
from caotool.model.dossier import Dossier
from caotool.model.edits import AddOwnClause, AddPlacement
from caotool.model.finding import Severity
from caotool.tui.screens.dialog import ROOMY, Dialog, problem, text
from caotool.tui.screens.rows import line, typed

Made = tuple[AddOwnClause, AddPlacement]
"""The two edits that make an own clause and place it."""


class OwnClauseScreen(Dialog[Made]):
    """Answers with the edits that make the clause and place it."""

    TOPIC = "own_clause"
    CSS_PATH = ROOMY

    def __init__(self, dossier: Dossier, library: Library, placement: str, at: int | None) -> None:
        super().__init__(classes="-wide")
        self._dossier, self._library = dossier, library
        self._new, self._at = placement, at
        self._leaving = False

    def heading(self) -> str:
        """An own clause."""
        return self.say("own_clause.title")

    def body(self) -> ComposeResult:
        """Title and text."""
        yield text(self.saying("own_clause.about"))
        yield line(self.saying("wording.heading"), "", "title")
        yield TextArea("", id="text", show_line_numbers=False, soft_wrap=True)
        yield problem()

    def buttons(self) -> Sequence[tuple[str, str]]:
        """Add, or not."""
        return (("add", self.say("own_clause.add")), ("cancel", self.say("dialog.cancel")))

    def on_mount(self) -> None:
        """Begin with the title."""
        self.query_one("#title").focus()

    def pressed(self, button: str) -> None:
        """Make the clause where it can be read."""
        if button == "cancel":
            self.dismiss(None)
        else:
            self._add()

    def action_leave(self) -> None:
        """Escape leaves an empty dialog; with something typed it first says that this would be lost."""
        if self._leaving or not (typed(self, "title") or self.query_one(TextArea).text.strip()):
            self.dismiss(None)
            return
        self._leaving = True
        self.say_problem(self.saying("own_clause.leave"))

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one(TextArea).focus()

    @on(Input.Changed)
    @on(TextArea.Changed)
    def _changed(self) -> None:
        self._leaving = False

    def _add(self) -> None:
        title, words = typed(self, "title"), self.query_one(TextArea).text.strip()
        if not title or not words:
            self.say_problem(self.saying("own_clause.incomplete"))
            return
        taken = {*self._library.clauses, *self._dossier.draft.own_clauses}
        clause_id = own_clause_id(title, taken)
        source = own_clause_source(clause_id, title, words)
        bare = Library({}, {}, {}, ladders=self._library.ladders).with_own_clauses({clause_id: source})
        clause = bare.clause(clause_id)
        errors = [one for one in bare.findings if one.severity is Severity.ERROR]
        if clause is None or errors:
            said = [part for part in (errors[0].what, errors[0].remedy) if part] if errors else []
            self.say_problem(lambda: " ".join(part.in_(self.language) for part in said))
            return
        placement = AddPlacement(self._new, clause_id, clause.version, clause.fingerprint, self._at)
        self.dismiss((AddOwnClause(clause_id, source), placement))
