"""Choosing clauses by what they are: type a few letters of a theme, a law, a side or an item, and press enter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from caotool.language.sentences import fold
from caotool.library.facets import Choice, Chosen, Facet, Filter, value_label
from caotool.tui.screens.dialog import ROOMY, Dialog, text
from caotool.tui.widgets.listed import Listed
from caotool.tui.widgets.worded import Line, Said

if TYPE_CHECKING:
    from caotool.library.library import Library

_MOVES = {
    "up": "action_cursor_up",
    "down": "action_cursor_down",
    "pageup": "action_page_up",
    "pagedown": "action_page_down",
}
_MANY = frozenset({Facet.ANSWERS, Facet.LAW})
"""Facets with so many values that they are only shown to who types."""


class FilterScreen(Dialog[Filter]):
    """Answers with the filter after one value was chosen or taken away, or without any."""

    TOPIC = "filter"

    CSS_PATH = ROOMY

    def __init__(self, filter_: Filter, library: Library) -> None:
        super().__init__(classes="-wide -tall")
        self._filter, self._library = filter_, library
        self._choices = tuple(
            choice for choice in library.facets.choices(filter_) if choice.count or choice.chosen in filter_.chosen
        )
        self._searched = self._search_words()

    def heading(self) -> str:
        """What is chosen."""
        return self.say("filter.title")

    def body(self) -> ComposeResult:
        """What is typed, and what can be chosen."""
        yield Line("", "filter-search", self.saying("filter.placeholder"))
        yield Listed(id="filter-list")
        yield text(self.saying("filter.hint"), "dialog--quiet", "filter-hint")

    def buttons(self) -> Sequence[tuple[str, str]]:
        """Leave it as it is, or without a filter."""
        clear = (("clear", self.say("filter.clear")),) if self._filter else ()
        return (("close", self.say("dialog.close")), *clear)

    def pressed(self, button: str) -> None:
        """Answer without a filter, or not at all."""
        self.dismiss(Filter() if button == "clear" else None)

    def on_mount(self) -> None:
        """Type at once."""
        super().on_mount()
        self._show("")
        self.query_one(Input).focus()

    def reword(self) -> None:
        """The choices too, with the cursor on the same one where it is still found."""
        super().reword()
        self._searched = self._search_words()
        listed = self.query_one(OptionList)
        at = listed.highlighted
        here = None if at is None else listed.get_option_at_index(at).id
        self._show(self.query_one(Input).value)
        if here is not None and any(option.id == here for option in listed.options):
            listed.highlighted = listed.get_option_index(here)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._show(event.value)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        listed = self.query_one(OptionList)
        if listed.highlighted is not None:
            self._take(listed.get_option_at_index(listed.highlighted).id)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._take(event.option.id)

    def on_key(self, event: events.Key) -> None:
        """Up and down move through the list while typing."""
        if self.query_one(Input).has_focus and event.key in _MOVES:
            event.stop()
            event.prevent_default()
            getattr(self.query_one(OptionList), _MOVES[event.key])()

    def _take(self, number: str | None) -> None:
        if number is not None:
            self.dismiss(self._filter.toggled(self._choices[int(number)].chosen))

    def _show(self, query: str) -> None:
        listed = self.query_one(OptionList)
        listed.clear_options()
        listed.add_options(self._options(fold(query).split()))
        ids = [option.id for option in listed.options]
        listed.highlighted = next((at for at, one in enumerate(ids) if one), None)
        key = "filter.hint" if ids else "filter.none"
        self.query_one("#filter-hint", Said).say(self.saying(key))

    def _options(self, words: Sequence[str]) -> Iterator[Option]:
        heading: Facet | None = None
        for number, choice in enumerate(self._choices):
            if not self._is_offered(choice, words):
                continue
            if choice.chosen.facet is not heading:
                heading = choice.chosen.facet
                yield Option(Content.styled(self.say(f"facet.{heading}"), "bold $primary"), disabled=True)
            yield Option(self._prompt(choice), id=str(number))

    def _is_offered(self, choice: Choice, words: Sequence[str]) -> bool:
        one = choice.chosen
        if not words:
            return one.facet not in _MANY or one in self._filter.chosen or one.value in self._library.frameworks
        return all(word in self._searched[one] for word in words)

    def _search_words(self) -> dict[Chosen, str]:
        return {choice.chosen: self._words_of(choice.chosen) for choice in self._choices}

    def _words_of(self, one: Chosen) -> str:
        label = value_label(one, self._library)
        return fold(
            " ".join((self.say(f"facet.{one.facet}"), label.nl, label.en, one.value, one.value.replace("-", " ")))
        )

    def _prompt(self, choice: Choice) -> Content:
        mark = "●" if choice.chosen in self._filter.chosen else "○"
        label = value_label(choice.chosen, self._library).in_(self.language)
        return Content.assemble(f"{mark} {label}", (f"  {choice.count}", "$quiet"))
