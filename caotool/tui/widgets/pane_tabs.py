"""The row of pane names on a screen that is too narrow to show all panes at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import events
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widget import Widget


class PaneTabs(Widget):
    """One line of names; a click posts :class:`Chosen`. By key, panes are gone to with the commands."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"pane-tabs--name", "pane-tabs--active"}

    class Chosen(Message):
        """The name of a pane was clicked."""

        def __init__(self, pane: str) -> None:
            super().__init__()
            self.pane = pane

    def __init__(self, names: Mapping[str, str], active: str, id: str) -> None:
        super().__init__(id=id)
        self._names = dict(names)
        self._active = active

    def show(self, names: Mapping[str, str], active: str) -> None:
        """Show these names by the id of their pane, one of them active."""
        if (dict(names), active) != (self._names, self._active):
            self._names, self._active = dict(names), active
            self.refresh()

    def render(self) -> Content:
        """The names, the active one between brackets: colours alone would not do on a projector."""
        return Content(" ").join([self._part(pane, name) for pane, name in self._names.items()])

    def on_click(self, event: events.Click) -> None:
        """Choose the pane under the mouse."""
        pane = event.style.meta.get("pane")
        if isinstance(pane, str):
            self.post_message(self.Chosen(pane))

    def _part(self, pane: str, name: str) -> Content:
        active = pane == self._active
        style = self.get_visual_style("pane-tabs--active" if active else "pane-tabs--name", partial=True)
        words = Content(f"[{name}]" if active else f" {name} ").stylize(style)
        return words.stylize(Style.from_meta({"pane": pane}))
