"""Walking a framework: its items, what of each is in the draft, the clauses that answer it, and real agreements."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Checkbox, OptionList
from textual.widgets.option_list import Option

from caotool.checks.missing import Standing, standing
from caotool.model.reference_data import Case, Framework
from caotool.session import Session
from caotool.tui import about
from caotool.tui.screens.dialog import ROOMY, Dialog
from caotool.tui.widgets.beside import Beside
from caotool.tui.widgets.relabel import relabel
from caotool.tui.widgets.tick import Tick

if TYPE_CHECKING:
    from caotool.library.library import Library

Adds = Callable[[str], None]
"""Puts a clause in the draft."""


class FrameworksScreen(Dialog[None]):
    """Three levels: frameworks, the items of one, and what there is for one item. Escape goes a level back."""

    TOPIC = "frameworks"

    CSS_PATH = ROOMY

    def __init__(
        self, session: Session, library: Library, adds: Adds, *, at: str = "", only_missing: bool = False
    ) -> None:
        """``at`` is a framework or an item to begin at; ``only_missing`` leaves out what the draft has."""
        super().__init__(classes="-wide -tall -beside -big")
        self._session, self._library, self._adds = session, library, adds
        framework, _, number = at.partition(".")
        self._framework: Framework | None = library.frameworks.get(framework)
        self._item = at if number else ""
        self._only_missing = only_missing
        self._here: dict[int, str] = {}
        """Where the cursor stood on each level, by the id of the option."""
        self._told: dict[str, Callable[[], tuple[about.About, ...]]] = {}
        """What is told beside each option of the list."""

    # What is shown

    def heading(self) -> str:
        """The way to here."""
        steps = [self.say("walk.title")]
        if self._framework:
            steps.append(self._framework.title.in_(self.language))
        if self._item:
            steps.append(self._item)
        return " › ".join(steps)

    def body(self) -> ComposeResult:
        """A box to tick, the list, and what is told of the option under the cursor."""
        yield Tick(self.saying("walk.only_missing"), value=self._only_missing, id="only-missing")
        yield Beside("walk")

    def buttons(self) -> Sequence[tuple[str, str]]:
        """What enter does here, a level back, and away."""
        return (
            ("open", self.say("walk.open")),
            ("back", self.say("dialog.back")),
            ("close", self.say("dialog.close")),
        )

    def on_mount(self) -> None:
        """Show where to begin."""
        super().on_mount()
        self._show()
        self.query_one(Beside).list.focus()

    def reword(self) -> None:
        """The list too, and what is told, with the cursor on the same option."""
        super().reword()
        self._here[self._level] = self.query_one(Beside).chosen
        self._show()

    def _show(self) -> None:
        """Show this level as it is now, with the cursor where it was."""
        self.query_one("#dialog", Widget).border_title = Content(self.heading())
        self.query_one("#only-missing").display = self._level == 1
        self._told = {}
        self.query_one(Beside).show(list(self._options()), self._here.get(self._level, ""))
        self._tell()

    @property
    def _level(self) -> int:
        return 2 if self._item else 1 if self._framework else 0

    def _options(self) -> Iterator[Option]:
        if self._framework is None:
            return self._frameworks()
        table = self._table(self._framework)
        if not self._item:
            return self._items(self._framework, table)
        found = next((one for one in table if one.item.id == self._item), None)
        return self._ways(found) if found else iter(())

    def _table(self, framework: Framework) -> tuple[Standing, ...]:
        return standing(framework, self._session.dossier.draft, self._session.library, self._library)

    def _frameworks(self) -> Iterator[Option]:
        for framework in self._library.frameworks.values():
            table = self._table(framework)
            count = sum(bool(one.placed) for one in table)
            words = self.say("walk.framework", count=count, items=len(table))
            title = Content(framework.title.in_(self.language))
            option = Option(Content("\n").join([title, Content.styled(words, "$quiet")]), id=framework.id)
            self._told[framework.id] = _later(about.of_framework, framework, table, self.language)
            yield option

    def _items(self, framework: Framework, table: Sequence[Standing]) -> Iterator[Option]:
        heading = None
        for one in table:
            if self._only_missing and not one.is_missing:
                continue
            group = framework.group_of(one.item)
            if group is not None and group is not heading:
                yield Option(Content.styled(group.title.in_(self.language), "bold $primary"), disabled=True)
            heading = group
            mark = ("✓ ", "$success") if one.placed else ("○ ", "$quiet") if one.covered.clauses else ("– ", "$quiet")
            number = one.item.id.partition(".")[2]
            title = one.item.title.in_(self.language)
            titles = [self._title(placement.clause) for placement in one.placed]
            self._told[one.item.id] = _later(about.of_item, one, titles, self._library, self.language)
            yield Option(Content.assemble(mark, f"{number} {title}"), id=one.item.id)
        if not self._told:
            yield Option(Content(self.say("walk.all_there")), disabled=True)

    def _ways(self, one: Standing) -> Iterator[Option]:
        placed = {placement.clause for placement in self._session.dossier.draft.placements}
        if one.covered.clauses:
            yield Option(Content.styled(self.say("walk.clauses"), "bold $primary"), disabled=True)
        for clause_id in one.covered.clauses:
            mark = ("✓ ", "$success") if clause_id in placed else "  "
            self._told[clause_id] = _later(self._of_clause, clause_id)
            yield Option(Content.assemble(mark, self._title(clause_id)), id=clause_id)
        cases = [case for case in one.covered.cases if not case.remark]
        if cases:
            yield Option(Content.styled(self.say("walk.cases"), "bold $primary"), disabled=True)
        for case in cases:
            self._told[f"case {case.id}"] = _later(about.of_case, case, self._library, self.language)
            yield Option(self._case(case), id=f"case {case.id}")
        for case in one.covered.cases:
            if case.remark:
                self._told[f"case {case.id}"] = _later(
                    lambda case=case: (about.About("", case.remark.in_(self.language)),)
                )
                yield Option(Content(self.say("walk.remark")), id=f"case {case.id}")

    def _of_clause(self, clause_id: str) -> tuple[about.About, ...]:
        clause = self._library.clause(clause_id)
        if clause is None:
            return ()
        first, *rest = about.of_clause(clause, self._library, self.language)
        return (first, about.of_text(clause, self._library, self.language), *rest)

    def _case(self, case: Case) -> Content:
        source = ", ".join(part for part in (case.source, str(case.year or "")) if part)
        return Content("\n").join([Content(f"  {self._title(case.clause)}"), Content.styled(f"  {source}", "$quiet")])

    def _title(self, clause_id: str) -> str:
        clause = self._session.library.clause(clause_id)
        return clause.title.in_(self.language) if clause else clause_id

    def _tell(self) -> None:
        """Tell of the option under the cursor."""
        beside = self.query_one(Beside)
        chosen = beside.chosen
        beside.tell(about.content(self._told[chosen]() if chosen in self._told else ()))
        opens = self.query_one("#button-open", Button)
        adds = self._level == 2
        relabel(opens, self.say("sets.add" if adds else "walk.open"))
        opens.disabled = not chosen or (adds and (chosen.startswith("case ") or self._session.read_only))

    # Doing

    def pressed(self, button: str) -> None:
        """Go deeper or add, go back, or away."""
        if button == "open":
            self._open()
        elif button == "back":
            self.action_leave()
        else:
            self.dismiss(None)

    def action_leave(self) -> None:
        """A level back; from the first one away."""
        if self._level == 0:
            self.dismiss(None)
            return
        if self._item:
            self._here[1], self._item = self._item, ""
        else:
            self._here[0], self._framework = self._framework.id if self._framework else "", None
        self._show()
        self.query_one(Beside).list.focus()

    def action_go_to_clause(self, clause_id: str) -> None:
        """Follow a link to a clause: show it at the item that is looked at, or else at the first that it answers."""
        entry = self._library.entry(clause_id)
        if entry is not None and entry.answers:
            self._here[2] = clause_id
            self.action_go_to_item(self._item if self._item in entry.answers else entry.answers[0])

    def action_go_to_item(self, item_id: str) -> None:
        """Follow a link to an item."""
        self._framework = self._library.frameworks.get(item_id.partition(".")[0])
        self._item = item_id if self._framework else ""
        self._show()

    def _open(self) -> None:
        chosen = self.query_one(Beside).chosen
        if not chosen:
            return
        if self._level == 2:
            self._add(chosen)
            return
        self._here[self._level] = chosen
        if self._framework is None:
            self._framework = self._library.frameworks[chosen]
        else:
            self._item = chosen
        self._here.pop(self._level, None)
        self._show()

    def _add(self, chosen: str) -> None:
        if not chosen.startswith("case ") and not self._session.read_only:
            self._adds(chosen)
            self._here[2] = chosen
            self._show()

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._tell()

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._open()

    @on(Checkbox.Changed)
    def _ticked(self, event: Checkbox.Changed) -> None:
        event.stop()
        self._only_missing = event.value
        self._here.pop(1, None)
        self._show()


def _later(function: Callable[..., tuple[about.About, ...]], *given: object) -> Callable[[], tuple[about.About, ...]]:
    """What is told is made when the cursor comes there: an article takes a moment."""
    return lambda: function(*given)
