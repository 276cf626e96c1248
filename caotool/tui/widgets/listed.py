"""A list to choose from, whose words are never read as markup."""

from __future__ import annotations

from textual.widgets import OptionList
from textual.widgets.option_list import Option


class Listed(OptionList):
    """Textual's own goes down when a page is turned in a list that has not been given its room yet."""

    def __init__(self, *options: Option, id: str | None = None, compact: bool = False) -> None:
        super().__init__(*options, id=id, markup=False, compact=compact)

    def action_page_up(self) -> None:
        """A page up, where there are pages."""
        if self.scrollable_content_region:
            super().action_page_up()  # type: ignore[no-untyped-call]

    def action_page_down(self) -> None:
        """A page down, where there are pages."""
        if self.scrollable_content_region:
            super().action_page_down()  # type: ignore[no-untyped-call]
