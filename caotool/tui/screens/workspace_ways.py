"""The ways of the workspace into the library: a filter, ready sets, frameworks, what is missing, related clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from caotool.language.message import Filling
from caotool.language.tongue import Language
from caotool.model.draft import Placement
from caotool.model.edits import Edit
from caotool.session import Session

if TYPE_CHECKING:
    from textual.app import App

    from caotool.library.facets import Filter
    from caotool.tui.app import CaotoolApp
    from caotool.tui.screens.explore import Destination
    from caotool.tui.widgets.library_pane import LibraryPane

FIRST_FRAMEWORK = "ser"
"""The framework that is meant when it is asked what is missing."""


class WorkspaceWays:
    """To be mixed into the screen of the workspace, which has everything named here."""

    _filter: Filter | None = None
    """By what the library is filtered; None or empty shows all of it."""

    if TYPE_CHECKING:
        session: Session
        app: App[object]
        _query: str
        _unfolded: dict[str, int]

        @property
        def placement(self) -> Placement | None: ...
        @property
        def caotool(self) -> CaotoolApp: ...
        @property
        def language(self) -> Language: ...
        @property
        def library_pane(self) -> LibraryPane: ...
        @property
        def _in_library(self) -> bool: ...
        def say(self, key: str, /, **fillings: Filling) -> str: ...
        def edit(self, edit: Edit, *, group: str = "") -> bool: ...
        def add(self, clause_id: str) -> None: ...
        def finish_typing(self) -> None: ...
        def show_library(self) -> None: ...
        def refresh_commands(self) -> None: ...
        def do_show_library(self) -> None: ...

    @property
    def clause_here(self) -> str:
        """The clause under the cursor of the library, or that of the placement that is looked at; empty for none."""
        if self._in_library:
            return self.library_pane.looked_at
        return self.placement.clause if self.placement else ""

    def filter_words(self) -> str:
        """The filter in words, with how to clear it; empty without one."""
        if not self._filter:
            return ""
        from caotool.library.facets import in_words

        return self.say("filter.shown", words=in_words(self._filter, self.caotool.library, self.language))

    def do_filter_library(self) -> None:
        """Choose by what the library is shown."""
        from caotool.library.facets import Filter
        from caotool.tui.screens.filter import FilterScreen

        self.finish_typing()

        def chosen(filter_: Filter | None) -> None:
            if filter_ is not None:
                self._filter_by(filter_)

        self.caotool.push_screen(FilterScreen(self._filter or Filter(), self.caotool.library), chosen)

    def do_clear_filter(self) -> None:
        """Show the whole library again."""
        self._filter_by(None)

    def _filter_by(self, filter_: Filter | None) -> None:
        self._filter = filter_
        self.show_library()
        self.refresh_commands()

    def do_add_set(self) -> None:
        """Choose a ready set and place what of it is new, as one step to undo."""
        from caotool.library.ready_sets import adding, contents
        from caotool.tui.screens.ready_sets import ReadySetsScreen

        self.finish_typing()
        library = self.caotool.library

        def chosen(set_id: str | None) -> None:
            draft = self.session.dossier.draft
            ready = library.sets.get(set_id) if set_id else None
            if ready is None:
                return
            edit = adding(contents(ready, library, draft), library, draft, self.session.new_placement_id)
            if edit and self.edit(edit):
                self.show_library()
                words = self.say("sets.added", count=len(edit.placements))
                self.app.notify(words, timeout=4, markup=False)

        self.caotool.push_screen(ReadySetsScreen(library, self.session.dossier.draft), chosen)

    def do_frameworks(self) -> None:
        """Walk through the frameworks."""
        self._walk()

    def do_missing(self) -> None:
        """Show what of the first framework is not in the draft; the others are one level back."""
        self._walk(FIRST_FRAMEWORK, only_missing=True)

    def _walk(self, at: str = "", *, only_missing: bool = False) -> None:
        from caotool.tui.screens.frameworks import FrameworksScreen

        self.finish_typing()
        screen = FrameworksScreen(self.session, self.caotool.library, self.add, at=at, only_missing=only_missing)
        self.caotool.push_screen(screen)

    def do_explore(self) -> None:
        """Go further from a clause: to one that is related, or to an item that it answers."""
        from caotool.tui.screens.explore import ExploreScreen

        clause = self.session.library.clause(self.clause_here)
        if clause is None:
            return
        self.finish_typing()

        def chosen(destination: Destination | None) -> None:
            if destination and destination.clause:
                self.action_go_to_clause(destination.clause)
            elif destination:
                self.action_go_to_item(destination.item)

        self.caotool.push_screen(ExploreScreen(clause.id, clause.title, self.caotool.library), chosen)

    def action_go_to_clause(self, clause_id: str) -> None:
        """Look at a clause in the library; a search or filter that hides it is taken away."""
        self.do_show_library()
        pane = self.library_pane
        if not pane.look_at(clause_id):
            self._query, self._filter = "", None
            pane.forget_search()
            self.show_library()
            if not pane.look_at(clause_id):
                self._unfold(clause_id)
                pane.look_at(clause_id)
        self.refresh_commands()

    def _unfold(self, clause_id: str) -> None:
        library = self.caotool.library
        if entry := library.entry(clause_id):
            self._unfolded[entry.theme] = library.counts.get(entry.theme, 0)
            self.show_library()

    def action_go_to_item(self, item_id: str) -> None:
        """Walk the framework from one of its items on."""
        self._walk(item_id)
