"""The draft in order: every placement with its number, its state and what is still open."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from caotool.frozen import Frozen
from caotool.tui.widgets.listed import Listed


class Line(Frozen):
    """A placement as the outline shows it. ``mark`` is its status in a word, empty for the usual one."""

    placement: str
    number: str
    title: str
    mark: str
    open_values: int
    has_error: bool
    quiet: bool


class OutlinePane(Vertical):
    """Lists the placements; posts :class:`Chosen` while the cursor moves and :class:`Opened` on enter or click."""

    class Chosen(Message):
        """The cursor stands on a placement."""

        def __init__(self, placement: str) -> None:
            super().__init__()
            self.placement = placement

    class Opened(Message):
        """The user wants to fill in a placement."""

        def __init__(self, placement: str) -> None:
            super().__init__()
            self.placement = placement

    def __init__(self, lines: Sequence[Line], chosen: str, empty: str, id: str) -> None:
        super().__init__(id=id)
        self._lines = tuple(lines)
        self._first = chosen
        self._empty = (bool(lines), empty)

    def compose(self) -> ComposeResult:
        """A list, and a line that teaches while it is empty."""
        listed = Listed(*_options(self._lines), id="outline-list")
        listed.display = bool(self._lines)
        with self.prevent(OptionList.OptionHighlighted):
            listed.highlighted = _place(self._lines, self._first)
        yield listed
        if not self._lines:
            yield self._teaching()

    def _teaching(self) -> Static:
        return Static(Content(self._empty[1]), id="outline-empty", markup=False)

    @property
    def list(self) -> OptionList:
        """The list itself, which takes the focus."""
        return self.query_one("#outline-list", OptionList)

    def show(self, lines: Sequence[Line], chosen: str, empty: str) -> None:
        """Show these placements with the cursor on one of them."""
        listed = self.list
        if (bool(lines), empty) != self._empty:
            self._empty = (bool(lines), empty)
            self.query("#outline-empty").remove()
            listed.display = bool(lines)
            if not lines:
                self.mount(self._teaching())
        if tuple(lines) != self._lines:
            same = [one.placement for one in lines] == [one.placement for one in self._lines]
            if same:
                for line, before in zip(lines, self._lines, strict=True):
                    if line != before:
                        listed.replace_option_prompt(line.placement, _prompt(line))
            else:
                with self.prevent(OptionList.OptionHighlighted):
                    listed.clear_options()
                    listed.add_options(_options(lines))
            self._lines = tuple(lines)
        at = _place(lines, chosen)
        if at is not None and listed.highlighted != at:
            with self.prevent(OptionList.OptionHighlighted):
                listed.highlighted = at

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        if event.option.id:
            self.post_message(self.Chosen(event.option.id))

    @on(OptionList.OptionSelected)
    def _opened(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option.id:
            self.post_message(self.Opened(event.option.id))


def _options(lines: Sequence[Line]) -> list[Option]:
    return [Option(_prompt(line), id=line.placement) for line in lines]


def _place(lines: Sequence[Line], placement: str) -> int | None:
    return next((at for at, line in enumerate(lines) if line.placement == placement), None)


def _prompt(line: Line) -> Content:
    number = line.number.rjust(5) if line.number else "  ·  "
    title = Content.styled(line.title, "dim" if line.quiet else "")
    extras = []
    if line.has_error:
        extras.append(Content.styled(" !", "bold $error"))
    if line.open_values:
        extras.append(Content.styled(f" [{line.open_values}]", "$open"))
    if line.mark:
        extras.append(Content.styled(f" {line.mark}", "$quiet"))
    return Content("").join([Content(f"{number} "), title, *extras])
