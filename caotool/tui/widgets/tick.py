"""A box to tick that can be read without colours."""

from __future__ import annotations

from textual.widgets import Checkbox


class Tick(Checkbox):
    """``[x]`` or ``[ ]``: Textual's own box shows its X in both states and tells them apart by colour alone."""

    BUTTON_LEFT = "["
    BUTTON_RIGHT = "]"

    def watch_value(self) -> None:
        """Show the state in the box."""
        self.BUTTON_INNER = "x" if self.value else " "
        super().watch_value()
