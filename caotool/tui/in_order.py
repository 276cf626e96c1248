"""What the user does is handled in the order in which it was done, however slow the computer and quick the typist."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.message import Message
from textual.timer import Timer
from textual.widget import Widget

if TYPE_CHECKING:
    from rich.console import RenderableType

_MOST_ROUNDS = 12
"""How often it is asked whether all is done, before the next key is let through all the same."""

_PATIENCE = 0.5
"""Seconds after which it is, where no answer came."""


class Handled(Message):
    """Comes back to the app after everything that stood before it in the queues on its way."""

    def __init__(self, sent_to: Widget) -> None:
        super().__init__()
        self.sent_to = sent_to


class NoAnswer(Message):
    """An answer was lost with the widget that was to give it; ``turn`` says to which event it belonged."""

    def __init__(self, turn: int) -> None:
        super().__init__()
        self.turn = turn


class AppInOrder(App[None]):
    """Keeps a key, a click or a pasted text waiting until all that the one before it set in motion is done.

    Textual hands a key to the widget that has the focus and goes on with the next one at once. A key that this widget
    does not take comes back later, and is matched with whatever has the focus by then. So the letters that were typed
    before a command, or after it, would go astray when the computer is busy.
    """

    WAITS_FOR: ClassVar[tuple[type[events.Event], ...]] = (
        events.Key,
        events.Paste,
        events.MouseDown,
        events.MouseUp,
    )

    def __init__(self) -> None:
        super().__init__()
        self._held: deque[events.Event] = deque()
        self._asked: set[Widget] = set()
        self._chain: tuple[DOMNode, ...] = ()
        self._rounds = 0
        self._turn = 0
        self._over = False
        self._enough: Timer | None = None

    @property
    def is_settling(self) -> bool:
        """Whether something that the user did is still being worked out."""
        return bool(self._asked)

    async def on_event(self, event: events.Event) -> None:
        """Take what the user does now, or hold it until what was done before is done."""
        if not self._by_user(event):
            await super().on_event(event)
        elif self._over:
            return
        elif self.is_settling:
            self._held.append(event)
        else:
            await self._take(event)

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Leave; what was typed after that is for whoever comes next."""
        self._over = True
        self._held.clear()
        self._asked = set()
        super().exit(result, return_code, message)

    async def on_handled(self, event: Handled) -> None:
        """Something that was asked has answered."""
        self._asked.discard(event.sent_to)
        if self._asked:
            return
        self._rounds += 1
        if self._rounds < _MOST_ROUNDS and self._is_busy():
            self._ask()
        else:
            await self._go_on()

    async def on_no_answer(self, event: NoAnswer) -> None:
        """Nobody answered for a while."""
        if event.turn == self._turn and self.is_settling:
            await self._go_on()

    def _by_user(self, event: events.Event) -> bool:
        return isinstance(event, events.InputEvent | events.Paste) and not event.is_forwarded

    async def _take(self, event: events.Event) -> None:
        before = self._involved(event)
        await super().on_event(event)
        if isinstance(event, self.WAITS_FOR):
            involved = {*before, *self._involved(event)}
            self._chain = tuple({node: None for widget in involved for node in widget.ancestors_with_self})
            self._rounds = 0
            self._turn += 1
            self._ask()
            if self._asked:
                # A timer calls back from a task of its own, but keys are taken in that of the app alone.
                lost = NoAnswer(self._turn)
                self._enough = self.set_timer(_PATIENCE, lambda: self.post_message(lost))

    def _involved(self, event: events.Event) -> set[Widget]:
        """Who may have something to do with it: the widget with the focus, and the one under the mouse."""
        found: set[Widget] = {self.focused or self.screen}
        if isinstance(event, events.MouseEvent) and self.mouse_over is not None:
            found.add(self.mouse_over)
        return found

    def _ask(self) -> None:
        widgets = [node for node in self._chain if isinstance(node, Widget)]
        parents = {widget.parent for widget in widgets}
        # Whoever is asked passes the question on to its parents, so the ends of the chains are enough.
        self._asked = {one for one in widgets if one not in parents and one.post_message(Handled(one))}

    def _is_busy(self) -> bool:
        return any(node.message_queue_size for node in self._chain if node is not self)

    async def _go_on(self) -> None:
        if self._enough:
            self._enough.stop()
            self._enough = None
        self._asked = set()
        while self._held and not self.is_settling:
            await self._take(self._held.popleft())
