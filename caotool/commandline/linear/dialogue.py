"""The dialogue over a whole dossier: choose a placement or add a clause, then fill it in."""

from __future__ import annotations

from caotool.commandline.console import Console, Exit
from caotool.commandline.linear.adding import add_clause
from caotool.commandline.linear.questions import Questions, Way
from caotool.model.draft import Placement
from caotool.model.edits.phrases import title_of
from caotool.model.values import Open
from caotool.session import Session
from caotool.store.keeper import SavedState


class Dialogue:
    """Holds the dialogue until the user stops or the input ends. Everything is kept at once by the session."""

    def __init__(self, session: Session, console: Console) -> None:
        self._session = session
        self._console = console

    def hold(self) -> Exit:
        """Ask which placement, fill it in, and again; FILE where not everything could be kept."""
        console, session = self._console, self._session
        console.line(session.dossier.title.in_(console.language))
        for finding in session.findings_at_opening:
            console.line(finding.what.in_(console.language))
        self._list()
        while True:
            answer = console.ask(console.words("cli.fill.which"))
            if answer is None or answer == "q" or self._carried_out(answer) is Way.STOP:
                break
        console.say("cli.fill.stopped", folder=str(session.folder), count=self._open_values())
        if session.saved.state is not SavedState.SAVED:
            console.line(session.saved.why.in_(console.language))
            return Exit.FILE
        return Exit.DONE

    def _carried_out(self, answer: str) -> Way:
        console = self._console
        placements = self._session.dossier.draft.placements
        if answer == "?":
            console.say("cli.fill.list_help")
        elif answer == "u":
            label = self._session.undo()
            console.line(label.in_(console.language) if label else console.words("cli.fill.nothing_to_undo"))
            self._list()
        elif answer.startswith("+"):
            placement = add_clause(self._session, console, answer[1:].strip())
            if placement:
                return self._fill(placement)
        elif answer.isdecimal() and 1 <= int(answer) <= len(placements):
            return self._fill(placements[int(answer) - 1].id)
        elif answer in ("", "<"):
            self._list()
        else:
            console.say("cli.fill.no_such", answer=answer, count=len(placements))
        return Way.ON

    def _fill(self, placement_id: str) -> Way:
        console = self._console
        placement = self._session.dossier.draft.placement(placement_id)
        clause = self._session.library.clause(placement.clause) if placement else None
        if placement is None or clause is None:
            console.say("form.clause_missing", clause=placement.clause if placement else placement_id)
            return Way.ON
        console.line()
        console.line(self._title(placement))
        console.line(clause.summary.in_(console.language))
        if not clause.parameters:
            console.say("form.no_parameters")
        way = Questions(self._session, console, placement_id).ask()
        if way is not Way.STOP:
            self._list()
        return way

    def _list(self) -> None:
        console = self._console
        placements = self._session.dossier.draft.placements
        console.line()
        console.say("cli.fill.none_placed" if not placements else "cli.fill.placed")
        for number, placement in enumerate(placements, 1):
            left = self._open_in(placement)
            words = console.words("cli.fill.one", number=number, title=self._title(placement))
            console.line(f"{words}, {console.words('workspace.open_values', count=left)}" if left else words)

    def _title(self, placement: Placement) -> str:
        return title_of(placement, self._session.library).in_(self._console.language)

    def _open_in(self, placement: Placement) -> int:
        clause = self._session.library.clause(placement.clause)
        return sum(
            isinstance(placement.values.get(parameter.name, Open()), Open)
            for parameter in (clause.parameters if clause else ())
        )

    def _open_values(self) -> int:
        return sum(self._open_in(placement) for placement in self._session.dossier.draft.placements)
