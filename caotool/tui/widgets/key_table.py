"""Keys with what they do beside them, each wrapped within its own column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

Rows: TypeAlias = Callable[[], Sequence[tuple[str, Content]]]
"""Keys and what they do, in the language that the program speaks when they are asked for."""

_LEAST_WIDTH = 11


class KeyTable(Widget):
    """A row for every key; the second column begins at the same place in all."""

    DEFAULT_CSS = "KeyTable { height: auto; margin-bottom: 1; }"
    COMPONENT_CLASSES = {"key-table--key"}  # noqa: RUF012 (Textual's own attribute)

    def __init__(self, rows: Rows) -> None:
        super().__init__()
        self._rows = rows

    def reword(self) -> None:
        """Say everything in the language of now."""
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """The number of lines at this width."""
        return len(self._lines(width))

    def render(self) -> Content:
        """The rows, wrapped to the width at hand."""
        return Content("\n").join(self._lines(self.content_size.width or 72))

    def _lines(self, width: int) -> list[Content]:
        rows = self._rows()
        left = max([_LEAST_WIDTH, *(len(keys) + 2 for keys, _ in rows)])
        lines: list[Content] = []
        for keys, what in rows:
            head = Content(keys.ljust(left)).stylize(self.get_visual_style("key-table--key", partial=True))
            for at, part in enumerate(what.wrap(max(width - left, 12))):
                lines.append((head if at == 0 else Content(" " * left)) + part.rstrip_end(width - left))
        return lines
