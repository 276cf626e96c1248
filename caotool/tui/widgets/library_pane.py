"""The library: search, clauses by theme, and what the chosen clause is about."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events, on
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Input, OptionList, Static
from textual.widgets.option_list import Option

from caotool.frozen import Frozen
from caotool.tui.widgets.listed import Listed
from caotool.tui.widgets.relabel import relabel

_MORE = "more "
"""Before a theme, the id of the line that stands for more of its clauses; no clause has a space in its id."""


class Shelf(Frozen):
    """A heading in the list, with the clauses below it.

    ``more`` is a last line, which stands for the clauses of the theme that are not shown; empty where all are.
    """

    title: str
    books: tuple[Book, ...]
    theme: str = ""
    more: str = ""


class Book(Frozen):
    """A clause as the list shows it: title with the letters that matched, and a second line.

    ``placed`` says how often it is in the draft.
    """

    clause: str
    title: str
    marks: tuple[tuple[int, int], ...]
    detail: str
    detail_marks: tuple[tuple[int, int], ...]
    placed: int


class LibraryPane(Vertical):
    """Search above, list in the middle, explanation below; posts what the user wants and keeps no clauses itself."""

    class Searched(Message):
        """The user typed in the search field."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    class Looked(Message):
        """The cursor stands on a clause."""

        def __init__(self, clause: str) -> None:
            super().__init__()
            self.clause = clause

    class Wanted(Message):
        """The user wants to add a clause to the draft."""

        def __init__(self, clause: str) -> None:
            super().__init__()
            self.clause = clause

    class MoreWanted(Message):
        """The user wants to see more clauses of a theme."""

        def __init__(self, theme: str) -> None:
            super().__init__()
            self.theme = theme

    def __init__(self, placeholder: str, add: str, more: str, id: str) -> None:
        super().__init__(id=id)
        self._words = (placeholder, add, more)
        self._looked = ""
        self._unfolding: int | None = None
        """The line for which more is wanted: the first of them comes in its place, under the cursor."""
        self.furnished = False
        """Whether its parts are there."""

    def furnish(self) -> None:
        """Put in search field, count, list, explanation and button; it is empty until it comes in sight."""
        if self.furnished:
            return
        self.furnished = True
        self.mount(
            Input(placeholder=self._words[0], id="library-search", select_on_focus=True),
            Static("", id="library-filter", markup=False),
            Static("", id="library-count", markup=False),
            Listed(id="library-list"),
            VerticalScroll(Static("", id="library-summary", markup=False), id="library-about", can_focus=False),
            Button(Content(self._words[1]), id="library-add", variant="primary", compact=True),
        )

    @property
    def search(self) -> Input:
        """The search field."""
        return self.query_one("#library-search", Input)

    @property
    def list(self) -> OptionList:
        """The list of clauses."""
        return self.query_one("#library-list", OptionList)

    @property
    def looked_at(self) -> str:
        """The clause under the cursor; empty where there is none."""
        return self._looked

    def word(self, placeholder: str, add: str, more: str) -> None:
        """Set the words of the search field and the button, and what is said of a line that stands for more."""
        self._words = (placeholder, add, more)
        if not self.furnished:
            return
        self.search.placeholder = placeholder
        relabel(self.query_one("#library-add", Button), add)

    def show(self, shelves: Sequence[Shelf], count: str, filter_: str = "", *, best_first: bool = False) -> None:
        """Show these clauses; the cursor stays on the same clause where it is still listed.

        After a search (``best_first``) it goes to the best hit. ``filter_`` are the words of the filter.
        """
        listed = self.list
        options: list[Option | None] = []
        for shelf in shelves:
            if shelf.title:
                options.append(Option(Content.styled(shelf.title, "bold $primary"), disabled=True))
            options += [Option(_prompt(book), id=book.clause) for book in shelf.books]
            if shelf.more:
                options.append(Option(Content.styled(f"▾ {shelf.more}", "$quiet"), id=_MORE + shelf.theme))
        with self.prevent(OptionList.OptionHighlighted):
            listed.clear_options()
            listed.add_options(options)
        ids = [option.id if option else None for option in options]
        first = next((at for at, one in enumerate(ids) if one), None)
        at = first if best_first or self._looked not in ids else ids.index(self._looked)
        if self._unfolding is not None:
            at, self._unfolding = self._unfolding, None
        listed.highlighted = at
        self.query_one("#library-count", Static).update(Content(count))
        filtered = self.query_one("#library-filter", Static)
        filtered.update(Content(filter_))
        filtered.display = bool(filter_)
        if at is None:
            self._looked = ""
            self.about(Content(""))

    def look_at(self, clause: str) -> bool:
        """Put the cursor on a clause; False where it is not in the list."""
        if not self.furnished or all(option.id != clause for option in self.list.options):
            return False
        self.list.highlighted = self.list.get_option_index(clause)
        self._looked = clause
        return True

    def forget_search(self) -> None:
        """Empty the search field without a search."""
        if self.furnished:
            with self.prevent(Input.Changed):
                self.search.value = ""

    def about(self, words: Content) -> None:
        """Say what the chosen clause is about."""
        self.query_one("#library-summary", Static).update(words)

    @on(Input.Changed, "#library-search")
    def _searched(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Searched(event.value))

    @on(Input.Submitted, "#library-search")
    def _to_list(self, event: Input.Submitted) -> None:
        event.stop()
        if self.list.option_count:
            self.list.focus()

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        chosen = event.option.id or ""
        if chosen.startswith(_MORE):
            self._looked = ""
            self.about(Content(self._words[2]))
        elif chosen:
            self._looked = chosen
            self.post_message(self.Looked(chosen))

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        chosen = event.option.id or ""
        if chosen.startswith(_MORE):
            self._unfolding = event.option_index
            self.post_message(self.MoreWanted(chosen.removeprefix(_MORE)))
        elif chosen:
            self.post_message(self.Wanted(chosen))

    @on(Button.Pressed, "#library-add")
    def _add(self, event: Button.Pressed) -> None:
        event.stop()
        if self._looked:
            self.post_message(self.Wanted(self._looked))

    def on_key(self, event: events.Key) -> None:
        """Down from the search field goes into the list; up from its first line goes back."""
        if event.key == "down" and self.search.has_focus and self.list.option_count:
            self.list.focus()
            event.stop()


def _prompt(book: Book) -> Content:
    title = _lit(book.title, book.marks)
    if book.placed:
        title += Content.styled(f"  ✓{book.placed if book.placed > 1 else ''}", "$success")
    if not book.detail:
        return title
    return Content("\n").join([title, _lit(book.detail, book.detail_marks).stylize_before("$quiet")])


def _lit(text: str, marks: Sequence[tuple[int, int]]) -> Content:
    content = Content(text)
    for start, end in marks:
        content = content.stylize("bold $accent", start, end)
    return content
