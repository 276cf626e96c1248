"""The workspace: library, outline, form and text of one dossier, laid out for the width at hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from caotool.commands import Place, Situation
from caotool.language.tongue import Language
from caotool.model.document import article_text
from caotool.model.draft import Form as PrintedAs
from caotool.model.draft import Placement, Status
from caotool.model.edits import (
    AddPlacement,
    ClearValue,
    DropWording,
    DuplicatePlacement,
    Edit,
    EditRefused,
    MovePlacement,
    RemovePlacement,
    SetForm,
    SetStatus,
    SetValue,
    SetValues,
)
from caotool.model.values import Open, Value
from caotool.session import Session
from caotool.store.keeper import SavedState
from caotool.tui import about, presenter
from caotool.tui.screens.base import CommandScreen
from caotool.tui.screens.workspace_dialogs import WorkspaceDialogs
from caotool.tui.screens.workspace_ways import WorkspaceWays
from caotool.tui.widgets.fields.field import Field, FieldWords
from caotool.tui.widgets.form_pane import FormPane
from caotool.tui.widgets.library_pane import LibraryPane
from caotool.tui.widgets.outline_pane import OutlinePane
from caotool.tui.widgets.pane_tabs import PaneTabs
from caotool.tui.widgets.preview_pane import PreviewPane

if TYPE_CHECKING:
    from caotool.compose.composer import Composition
    from caotool.tui.widgets.form_pane import Form
    from caotool.tui.widgets.outline_pane import Line

WidgetType = TypeVar("WidgetType", bound=Widget)
_PANES = ("library", "outline", "form", "preview")
_SEARCH_PAUSE = 0.08
_UNFOLDED_AT_ONCE = 100
_PAUSE_THAT_FINISHES = 1.0


class WorkspaceScreen(WorkspaceDialogs, WorkspaceWays, CommandScreen):
    """Shows a session and sends it edits. Which placement is looked at, and how, is all it knows itself."""

    CSS_PATH = Path(__file__).with_name("workspace.tcss")
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 (Textual's own attribute)
        (0, "-narrow"),
        (100, "-medium"),
        (140, "-wide"),
        (184, "-extra"),
    ]

    def __init__(self, session: Session, width: int = 80) -> None:
        """``width`` is that of the terminal: a screen that is laid out right at once is painted once."""
        super().__init__()
        self.session = session
        self._chosen = next((one.id for one in session.dossier.draft.placements), "")
        self._text_language: Language = session.dossier.language
        self._typing: SetValue | None = None
        self._parameter = ""
        self._query = ""
        self._unfolded: dict[str, int] = {}
        self._searching: Timer | None = None
        self._finishing: Timer | None = None
        self._unsubscribe: Callable[[], None] = lambda: None
        self._view = "library" if not self._chosen else "outline"
        self._target = self._view
        self._library_is_stale = True
        fitting = [name for least, name in self.HORIZONTAL_BREAKPOINTS if width >= least]
        self.add_class(f"-on-{self._view}", fitting[-1])

    def body(self) -> ComposeResult:
        """Title line, tabs for narrow screens, and the four panes with all that they show."""
        composition = self.session.compose(self._text_language)
        lines = self._outline(composition)
        yield Static(self._title_line(), id="title-line", markup=False)
        yield PaneTabs(self._pane_names(), self._view, id="pane-tabs")
        with Horizontal(id="panes"):
            yield self._named(LibraryPane(*self._library_words(), id="library"))
            with Vertical(id="middle"):
                outline = OutlinePane(lines, self._chosen, self.say("outline.empty"), id="outline")
                outline.border_title = self._state(lines)
                yield outline
                yield self._named(FormPane(self._form(), read_only=self.session.read_only, id="form"))
            yield self._named(PreviewPane(composition.document, self.say("preview.empty"), id="preview"))

    def on_mount(self) -> None:
        """Show the dossier, and from now on every change of it."""
        self._unsubscribe = self.session.subscribe(self._dossier_changed)
        self.show_library_if_seen()
        if not self._focus_target():
            self.call_after_refresh(self._focus_target)

    def _dossier_changed(self) -> None:
        self.call_later(self.show_all)

    def on_unmount(self) -> None:
        """Stop listening."""
        self._unsubscribe()

    # What is shown

    @property
    def placement(self) -> Placement | None:
        """The placement that is looked at."""
        return self.session.dossier.draft.placement(self._chosen)

    @property
    def place(self) -> Place:
        """The pane that has the focus, or the one that is in view."""
        node: Widget | None = self.focused
        while node is not None and node is not self:
            if node.id in _PANES:
                return Place(node.id)
            node = node.parent if isinstance(node.parent, Widget) else None
        return Place(self._view)

    @property
    def library_pane(self) -> LibraryPane:
        """The pane of the library."""
        return self.query_one(LibraryPane)

    @property
    def _in_library(self) -> bool:
        return self.place is Place.LIBRARY and self.library_pane.furnished

    def situation(self) -> Situation:
        """Where the user is and what can be done there."""
        placement = self.placement
        place = self.place
        return Situation(
            place=place,
            has_placements=bool(self.session.dossier.draft.placements),
            on_placement=placement is not None and place is not Place.LIBRARY,
            on_parameter=bool(self._parameter) and place is Place.FORM,
            on_clause=bool(self.clause_here),
            filtered=bool(self._filter),
            parked=placement is not None and placement.status is Status.PARKED,
            protocol=placement is not None and placement.form is PrintedAs.PROTOCOL,
            own_wording=placement is not None and placement.wording is not None,
            can_undo=self.session.undo_label is not None,
            can_redo=self.session.redo_label is not None,
            read_only=self.session.read_only,
            projector=self.caotool.projector,
            mediator=self.session.dossier.side is None,
        )

    def reword(self) -> None:
        """Put every word in the language of the program."""
        self.query_one(PaneTabs).show(self._pane_names(), self._view)
        for pane in _PANES:
            self._named(self.query_one(f"#{pane}"))
        self.query_one(LibraryPane).word(*self._library_words())
        self.show_library()
        self.show_all()
        super().reword()

    def show_all(self) -> None:
        """Show the dossier as it is now."""
        if not self.is_attached:
            return
        if self.placement is None:
            self._chosen = next((one.id for one in self.session.dossier.draft.placements), "")
        self.show_form()
        self.show_text()
        self.refresh_commands()

    def show_form(self) -> None:
        """Show the fields of the chosen placement."""
        self.query_one(FormPane).show(self._form(), read_only=self.session.read_only)

    def show_text(self) -> None:
        """Show the text, with what is being typed already in it, and the outline that goes with it."""
        composition = self.session.compose(self._text_language, trying=self._typing)
        self.query_one(PreviewPane).show(composition.document, self.say("preview.empty"))
        lines = self._outline(composition)
        self.query_one(OutlinePane).show(lines, self._chosen, self.say("outline.empty"))
        self.query_one("#outline").border_title = self._state(lines)
        self.query_one("#title-line", Static).update(self._title_line(), layout=False)

    def show_library_if_seen(self) -> None:
        """Show the library where its pane is in sight; elsewhere it is shown when it comes in sight."""
        pane = self.query_one(LibraryPane)
        if self._library_is_stale and pane.display and pane.styles.display != "none":
            pane.furnish()
            self.show_library()

    def show_library(self) -> None:
        """Show the clauses that the search finds, where the library has come in sight."""
        if not self.query_one(LibraryPane).furnished:
            return
        self._library_is_stale = False
        library = self.caotool.library
        query, dossier = self._query.strip(), self.session.dossier
        listing = presenter.listing(library, query, dossier, self.language, self._unfolded, self._filter)
        count, shown = listing.total, listing.shown
        if query:
            key = "library.found_none" if not count else "library.found" if shown == count else "library.found_best"
            words = self.say(key, count=count, shown=shown, query=query)
        else:
            words = self.say("library.count_one") if count == 1 else self.say("library.count", count=count)
        self.query_one(LibraryPane).show(listing.shelves, words, self.filter_words(), best_first=bool(query))

    def _library_words(self) -> tuple[str, str, str]:
        return self.say("library.placeholder"), self.say("library.add"), self.say("library.more_about")

    def _form(self) -> Form:
        return presenter.form(
            self.placement,
            self.session.dossier,
            self.session.library,
            self.language,
            private=not self.caotool.projector,
        )

    def _outline(self, composition: Composition) -> Sequence[Line]:
        return presenter.outline(
            self.session.dossier, self.session.library, composition.document, composition.findings, self.language
        )

    def _pane_names(self) -> dict[str, str]:
        return {pane: self.say(f"pane.{pane}") for pane in _PANES}

    def _named(self, pane: WidgetType) -> WidgetType:
        pane.border_title = Content(self.say(f"pane.{pane.id}"))
        return pane

    def _state(self, lines: Sequence[Line]) -> Content:
        count, blanks = len(lines), sum(line.open_values for line in lines)
        words = self.say("workspace.one_article") if count == 1 else self.say("workspace.articles", count=count)
        if blanks:
            words = f"{words}, {self.say('workspace.open_values', count=blanks)}"
        return Content(f"{self.say('pane.outline')} · {words}")

    def _title_line(self) -> Content:
        dossier, saved = self.session.dossier, self.session.saved
        parts = [Content.styled(f" {dossier.title.in_(self.language) or dossier.title.nl}", "bold")]
        parts.append(Content.styled(f"  {self.say(f'compose.status.{dossier.talks}')}", "$quiet"))
        if self.session.read_only:
            parts.append(Content.styled(f"  {self.say('workspace.read_only')}", "bold $warning"))
        if saved.state is SavedState.NOT_SAVED:
            why = saved.why.in_(self.language)
            parts.append(Content.styled(f"  {self.say('workspace.unsaved', why=why)}", "bold $error"))
        elif saved.state is SavedState.SAVED:
            parts.append(Content.styled(f"  ✓ {self.say('workspace.saved')}", "$quiet"))
        if self.caotool.projector:
            parts.append(Content.styled(f"  {self.say('workspace.projector')}", "bold $accent"))
        return Content("").join(parts)

    # Doing

    def edit(self, edit: Edit, *, group: str = "") -> bool:
        """Have the session do an edit; a refusal is said."""
        try:
            self.session.do(edit, group=group)
        except EditRefused as refused:
            self.notify(refused.message.in_(self.language), severity="error", markup=False)
            return False
        return True

    def choose(self, placement: str, *, follow: bool = True) -> None:
        """Look at another placement."""
        if placement == self._chosen:
            return
        self.finish_typing()
        self._chosen, self._parameter = placement, ""
        self.show_form()
        preview = self.query_one(PreviewPane)
        preview.mark(placement, "", follow=False)
        if follow:
            preview.bring(placement)
        self.show_text()
        self.refresh_commands()

    def finish_typing(self) -> None:
        """Hand over what is typed before going elsewhere: nothing that could be read is lost."""
        if self._finishing:
            self._finishing.stop()
        self._commit()
        for pane in self.query(FormPane):
            for field, value in pane.unsaid():
                self.set_value(field, value)

    def _commit(self) -> None:
        typing, self._typing = self._typing, None
        if typing is not None and not self.session.read_only:
            self.edit(typing, group=f"typing {typing.placement} {typing.parameter}")

    @on(Field.Typing)
    def _typed(self, event: Field.Typing) -> None:
        event.stop()
        if self._finishing:
            self._finishing.stop()
        if event.value is None:
            self._typing = None
            return
        field = event.field.words
        self._typing = SetValue(field.placement, field.parameter.name, event.value)
        self._finishing = self.set_timer(_PAUSE_THAT_FINISHES, self._commit)
        self.show_text()

    @on(Field.Filled)
    def _filled(self, event: Field.Filled) -> None:
        event.stop()
        if self._finishing:
            self._finishing.stop()
        self._typing = None
        self.set_value(event.field.words, event.value)

    def set_value(self, field: FieldWords, value: Value) -> None:
        """Fill in the value of a field, or open it; a field may still hand one over when another clause is chosen."""
        placement, parameter = field.placement, field.parameter.name
        if self.session.read_only or self.session.dossier.draft.placement(placement) is None:
            return
        if isinstance(value, Open) and not value.hint:
            self.edit(ClearValue(placement, parameter))
        else:
            self.edit(SetValue(placement, parameter, value), group=f"typing {placement} {parameter}")

    @on(Field.Entered)
    def _entered(self, event: Field.Entered) -> None:
        event.stop()
        if event.field.words.placement != self._chosen:
            return
        self._parameter = event.field.words.parameter.name
        self.query_one(PreviewPane).mark(self._chosen, self._parameter, follow=True)
        self.refresh_commands()

    @on(OutlinePane.Chosen)
    def _outline_moved(self, event: OutlinePane.Chosen) -> None:
        self.choose(event.placement)

    @on(OutlinePane.Opened)
    def _outline_opened(self, event: OutlinePane.Opened) -> None:
        self.choose(event.placement)
        self.do_show_form()

    @on(PreviewPane.ArticleWanted)
    def _article_wanted(self, event: PreviewPane.ArticleWanted) -> None:
        self.choose(event.placement, follow=False)

    @on(PreviewPane.ValueWanted)
    def _value_wanted(self, event: PreviewPane.ValueWanted) -> None:
        self.choose(event.anchor.placement, follow=False)
        self.go_to_field(event.anchor.parameter)

    def go_to_field(self, parameter: str) -> None:
        """Bring the field of a parameter into view, with the focus in it."""
        self._go("form")
        self._aim(f".{parameter}")

    @on(LibraryPane.Searched)
    def _searched(self, event: LibraryPane.Searched) -> None:
        self._query = event.query
        if self._searching:
            self._searching.stop()
        self._searching = self.set_timer(_SEARCH_PAUSE, self.show_library)

    @on(LibraryPane.Looked)
    def _looked(self, event: LibraryPane.Looked) -> None:
        clause = self.caotool.library.clause(event.clause)
        if clause is None:
            return
        told = about.of_clause(clause, self.caotool.library, self.language)
        self.query_one(LibraryPane).about(about.content(told))
        self.refresh_commands()

    @on(LibraryPane.MoreWanted)
    def _more_wanted(self, event: LibraryPane.MoreWanted) -> None:
        self._unfolded[event.theme] = self._unfolded.get(event.theme, 0) + _UNFOLDED_AT_ONCE
        self.show_library()

    @on(LibraryPane.Wanted)
    def _wanted(self, event: LibraryPane.Wanted) -> None:
        self.add(event.clause)

    def add(self, clause_id: str) -> None:
        """Put a clause in the draft, after the one that is looked at."""
        clause = self.caotool.library.clause(clause_id)
        if clause is None or self.session.read_only:
            return
        placements = [one.id for one in self.session.dossier.draft.placements]
        at = placements.index(self._chosen) + 1 if self._chosen in placements else None
        new = self.session.new_placement_id()
        if self.edit(AddPlacement(new, clause.id, clause.version, clause.fingerprint, at)):
            self._chosen, self._parameter = new, ""
            self.show_library()
            self.notify(self.say("workspace.added", title=clause.title.in_(self.language)), timeout=3, markup=False)

    # Panes

    def _go(self, pane: str) -> None:
        self._view = pane
        for one in _PANES:
            self.set_class(one == pane, f"-on-{one}")
        self.query_one(PaneTabs).show(self._pane_names(), pane)
        self._aim(pane)

    def _aim(self, target: str) -> None:
        """Bring the focus somewhere; who aims last, wins.

        At once where that can be done, so that no key is lost that is typed right after; a field of a form that is
        still being made waits until the screen has been laid out.
        """
        self._target = target
        panes = [self.query_one(f"#{one}") for one in (*_PANES, "middle")]
        self.app.stylesheet.update_nodes(panes)
        self.show_library_if_seen()
        if not self._focus_target():
            self.call_after_refresh(self._focus_target)

    def _focus_target(self) -> bool:
        widget = self._aimed_at()
        if widget is None or not widget.focusable:
            return False
        self._target = ""
        self.set_focus(widget)
        self.refresh_commands()
        return True

    def _aimed_at(self) -> Widget | None:
        if self._target == "search":
            return self.query_one(LibraryPane).search
        if self._target.startswith("."):
            field = self.query_one(FormPane).field(self._target.removeprefix("."))
            return field.first if field else None
        if self._target in _PANES:
            return self._first_of(self._target)
        return self.jump_targets().get(self._target)

    @on(PaneTabs.Chosen)
    def _tab(self, event: PaneTabs.Chosen) -> None:
        event.stop()
        self.finish_typing()
        self._go(event.pane)

    def jump_targets(self) -> dict[str, Widget]:
        """The four panes, and the fields of the form."""
        panes = {pane: widget for pane in _PANES if (widget := self._first_of(pane)) is not None}
        fields = [widget for field in self.query_one(FormPane).fields() if (widget := field.first) is not None]
        return {**panes, **{f"field-{at}": widget for at, widget in enumerate(fields[1:])}}

    def _first_of(self, pane: str) -> Widget | None:
        """What takes the focus when one goes to a pane; None where nothing in it can."""
        if pane == "library":
            library = self.query_one(LibraryPane)
            if not library.furnished:
                return None
            return library.list if library.list.option_count else library.search
        if pane == "outline":
            return self.query_one(OutlinePane).list
        if pane == "form":
            fields = self.query_one(FormPane).fields()
            return next((widget for field in fields if (widget := field.first) is not None), None)
        return self.query_one(PreviewPane)

    def do_show_library(self) -> None:
        """Go to the library."""
        self.finish_typing()
        self._go("library")

    def do_show_outline(self) -> None:
        """Go to the outline."""
        self.finish_typing()
        self._go("outline")

    def do_show_form(self) -> None:
        """Go to the form."""
        self._go("form")

    def do_show_preview(self) -> None:
        """Go to the text."""
        self.finish_typing()
        self._go("preview")

    def do_next_view(self) -> None:
        """Go to the next pane."""
        self.finish_typing()
        self._go(_PANES[(_PANES.index(self.place) + 1) % len(_PANES)])

    def do_search(self) -> None:
        """Go to the search field."""
        self.finish_typing()
        self._go("library")
        self._aim("search")

    # Commands on placements

    def do_add_clause(self) -> None:
        """Add the clause under the cursor."""
        self.add(self.query_one(LibraryPane).looked_at)

    def do_undo(self) -> None:
        """Take the last step back, after handing over what is being typed."""
        self.finish_typing()
        if label := self.session.undo():
            self.notify(label.in_(self.language), timeout=4, markup=False)

    def do_redo(self) -> None:
        """Do an undone step again."""
        if label := self.session.redo():
            self.notify(label.in_(self.language), timeout=4, markup=False)

    def _move(self, step: int) -> None:
        ids = [one.id for one in self.session.dossier.draft.placements]
        to = ids.index(self._chosen) + step
        if 0 <= to < len(ids):
            self.edit(MovePlacement(self._chosen, to))

    def do_move_up(self) -> None:
        """Put the placement one place earlier."""
        self._move(-1)

    def do_move_down(self) -> None:
        """Put the placement one place later."""
        self._move(1)

    def do_duplicate(self) -> None:
        """Place the clause again."""
        new = self.session.new_placement_id()
        if self.edit(DuplicatePlacement(self._chosen, new)):
            self.choose(new)

    def do_park(self) -> None:
        """Park the placement."""
        self.edit(SetStatus(self._chosen, Status.PARKED))

    def do_unpark(self) -> None:
        """Take a parked placement up again."""
        self.edit(SetStatus(self._chosen, Status.DISCUSSED))

    def do_to_protocol(self) -> None:
        """Print the placement as a protocol agreement."""
        self.edit(SetForm(self._chosen, PrintedAs.PROTOCOL))

    def do_to_article(self) -> None:
        """Print the placement as an article."""
        self.edit(SetForm(self._chosen, PrintedAs.ARTICLE))

    def do_remove(self) -> None:
        """Remove the placement; the one after it is looked at next."""
        ids = [one.id for one in self.session.dossier.draft.placements]
        at = ids.index(self._chosen)
        rest = ids[at + 1 : at + 2] or ids[at - 1 : at]
        gone = self._chosen
        self._chosen = rest[0] if rest else ""
        self.edit(RemovePlacement(gone))

    def do_drop_wording(self) -> None:
        """Go back to the text of the library."""
        self.edit(DropWording(self._chosen))

    def do_take_presets(self) -> None:
        """Fill the empty fields with the usual opening of the own side."""
        placement, side = self.placement, self.session.dossier.side
        clause = self.session.library.clause(placement.clause) if placement else None
        if placement is None or clause is None or side is None:
            return
        values = presenter.presets_of(clause, placement, side)
        if values:
            self.edit(SetValues(placement.id, values))
        else:
            self.notify(self.say("workspace.nothing_to_take"), markup=False)

    def do_leave_open(self) -> None:
        """Open the value of the field that has the focus."""
        self._typing = None
        self.edit(ClearValue(self._chosen, self._parameter))

    def do_text_language(self) -> None:
        """Show the text in the other language."""
        self._text_language = self._text_language.other
        self.show_text()

    def do_copy_article(self) -> None:
        """Put the text of the article on the clipboard."""
        composition = self.session.compose(self._text_language)
        article = next((one for one in composition.document.articles() if one.placement == self._chosen), None)
        if article:
            self.caotool.copy_text(article_text(article))

    def do_to_start(self) -> None:
        """Close the dossier and go back to the start."""
        self.finish_typing()
        self.session.close()
        self.caotool.show_start()
