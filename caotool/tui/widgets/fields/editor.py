"""What every editor of a value can do, whatever the kind."""

from __future__ import annotations

from collections.abc import Callable

from textual.containers import Vertical
from textual.message import Message

from caotool.frozen import Frozen
from caotool.language.message import Message as Words
from caotool.language.message import say
from caotool.language.tongue import Language
from caotool.model.kinds.base import Kind
from caotool.model.values import Value


class Heard(Frozen):
    """What an editor makes of what stands in it now.

    ``value`` is None where it stands for nothing yet; then ``problem`` says why, or ``candidates`` asks which of
    several was meant. An editor that is empty has neither.
    """

    value: Value | None = None
    problem: Words | None = None
    candidates: tuple[tuple[str, Value], ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing was typed or chosen."""
        return self.value is None and self.problem is None and not self.candidates


class Editor(Vertical):
    """Lets the user make one value of a kind. It knows nothing of clauses or dossiers.

    Posts :class:`Changed` at every change; ``finished`` is set where the user is done with it (enter, a choice, or
    leaving the field).
    """

    class Changed(Message):
        """Something was typed or chosen."""

        def __init__(self, editor: Editor, heard: Heard, finished: bool) -> None:
            super().__init__()
            self.editor = editor
            self.heard = heard
            self.finished = finished

        @property
        def control(self) -> Editor:
            """The editor."""
            return self.editor

    def __init__(self, kind: Kind, language: Language) -> None:
        super().__init__()
        self.kind = kind
        self.language = language
        self._settled: object = None

    def show(self, value: Value | None) -> None:
        """Put a value in the editor without saying that it changed."""
        raise NotImplementedError

    def heard(self) -> Heard:
        """What stands in the editor now. Asked only when it has its parts."""
        raise NotImplementedError

    def state(self) -> object:
        """What the user sees standing in it, whatever it means. Asked only when it has its parts."""
        raise NotImplementedError

    def settle(self) -> None:
        """What stands in it now is the value that was shown or said: there is nothing left to say."""
        self._settled = self.state()

    def unsaid(self) -> Heard | None:
        """What the user made or took away and was not said yet; None where there is nothing, or it cannot be read."""
        if not self.children or self.state() == self._settled:
            return None
        heard = self.heard()
        return None if heard.problem or heard.candidates else heard

    def finish(self) -> None:
        """The user left: say what stands in it, unless that was said already."""
        if (heard := self.unsaid()) is not None:
            self.say(heard, finished=True)

    def say(self, heard: Heard, *, finished: bool) -> None:
        """Tell whoever listens what the editor makes of what stands in it."""
        if finished:
            self.settle()
        self.post_message(self.Changed(self, heard, finished))

    def echo(self, value: Value) -> str:
        """How the value is said back under the field; empty where the editor shows it plainly enough."""
        return say("reading.read_as", self.language, value=self.kind.echo(value, self.language))  # type: ignore[arg-type]

    def judge(self, value: Value) -> Heard:
        """A value that was made, judged against the bounds of the kind."""
        problem = self.kind.problem(value)  # type: ignore[arg-type]
        return Heard(problem=problem) if problem else Heard(value=value)


EditorMaker = Callable[[Kind, Language], Editor]
