"""One placement, question by question."""

from __future__ import annotations

from enum import Enum, auto

from caotool.checks.applying import parameters_that_apply
from caotool.commandline.console import Console
from caotool.commandline.linear.answers import Heard, echo, heard, judged
from caotool.commandline.reading import observed_words, preset_words
from caotool.language.message import Message
from caotool.model.clause import Parameter, Preset
from caotool.model.edits import ClearValue, Edit, EditRefused, SetValue
from caotool.model.kinds.wrappers import write_wrapped
from caotool.model.values import Open, Value
from caotool.session import Session
from caotool.store.keeper import ReadOnly, SavedState

_OBSERVED_AT_ONCE = 3
"""How many values of real agreements are read out unasked; the rest come with the help."""


class Way(Enum):
    """Where the user wants to go from a question."""

    ON = auto()
    BACK = auto()
    STOP = auto()


class Questions:
    """Asks about the parameters of one placement; every answer is an edit of the session."""

    def __init__(self, session: Session, console: Console, placement: str) -> None:
        self._session = session
        self._console = console
        self._placement = placement

    def ask(self) -> Way:
        """Ask one parameter after the other; BACK and ON both lead to the list of placements."""
        at = 0
        while 0 <= at < len(self._parameters()):
            way = self._question(at)
            if way is Way.STOP:
                return way
            at += 1 if way is Way.ON else -1
        return Way.BACK if at < 0 else Way.ON

    def _parameters(self) -> tuple[Parameter, ...]:
        placement = self._session.dossier.draft.placement(self._placement)
        if placement is None:
            return ()
        return parameters_that_apply(placement, self._session.dossier, self._session.library)

    def _question(self, at: int) -> Way:
        """One question, until it has an answer."""
        console = self._console
        parameters = self._parameters()
        parameter = parameters[at]
        self._read_out(parameter, at + 1, len(parameters))
        offered: tuple[tuple[str, Value], ...] = ()
        while True:
            answer = console.ask(console.words("cli.fill.which_meant" if offered else "cli.fill.answer"))
            if answer is None or answer == "q":
                return Way.STOP
            if answer == "":
                return Way.ON
            if answer == "<":
                return Way.BACK
            if answer == "?":
                self._help(parameter)
            elif answer == "u":
                self._undo()
                if at >= len(self._parameters()):  # the placement itself was taken back
                    return Way.BACK
                console.say("cli.fill.now", value=self._now(parameter))
            elif answer == "-":
                if self._done(ClearValue(self._placement, parameter.name)):
                    console.say("cli.fill.left_open")
                    return Way.ON
            else:
                result = self._understood(parameter, answer, offered)
                if result.value is not None and self._kept(parameter, result):
                    return Way.ON
                offered = result.candidates

    def _understood(self, parameter: Parameter, answer: str, offered: tuple[tuple[str, Value], ...]) -> Heard:
        """What the answer means; what it does not mean is said, and which of several is asked with numbers."""
        console = self._console
        preset = self._preset(parameter)
        if answer == "=" and preset is not None:
            result = judged(parameter, preset.value)
        elif offered and answer.isdecimal() and 1 <= int(answer) <= len(offered):
            result = judged(parameter, offered[int(answer) - 1][1])
        else:
            result = heard(parameter, answer, console.language)
        if result.problem:
            console.line(result.problem.in_(console.language))
        for number, (text, _) in enumerate(result.candidates, 1):
            console.line(f"{number}. {text}")
        return result

    def _kept(self, parameter: Parameter, result: Heard) -> bool:
        console, value = self._console, result.value
        assert value is not None
        if not self._done(SetValue(self._placement, parameter.name, value)):
            return False
        console.say("reading.read_as", value=echo(parameter, value, console.language))
        if result.note:
            console.line(result.note.in_(console.language))
        return True

    def _done(self, edit: Edit) -> bool:
        try:
            self._session.do(edit)
        except (EditRefused, ReadOnly) as refused:
            self._console.line(refused.message.in_(self._console.language))
            return False
        self._say_unsaved()
        return True

    def _undo(self) -> None:
        label: Message | None = self._session.undo()
        if label is None:
            self._console.say("cli.fill.nothing_to_undo")
        else:
            self._console.line(label.in_(self._console.language))
            self._say_unsaved()

    def _say_unsaved(self) -> None:
        saved = self._session.saved
        if saved.state is not SavedState.SAVED:
            self._console.line(saved.why.in_(self._console.language))

    # What is read out

    def _read_out(self, parameter: Parameter, number: int, count: int) -> None:
        console = self._console
        console.line()
        console.say(
            "cli.fill.question",
            number=number,
            count=count,
            label=parameter.label.in_(console.language),
            unit=parameter.kind.describe(console.language),
            value=self._now(parameter),
        )
        for observed in parameter.observed[:_OBSERVED_AT_ONCE]:
            words = observed_words(parameter.kind, observed, console.language)
            console.line(f"{console.words('form.in_practice')}: {words}")
        preset = self._preset(parameter)
        if preset is not None:
            console.say("cli.fill.preset", value=preset_words(parameter.kind, preset, console))
        for at, (_, label) in enumerate(parameter.kind.choices(console.language), 1):
            console.line(f"{at}. {label}")

    def _now(self, parameter: Parameter) -> str:
        placement = self._session.dossier.draft.placement(self._placement)
        value = placement.values.get(parameter.name) if placement else None
        if value is None or value == Open():
            return self._console.words("form.left_open")
        return write_wrapped(parameter.kind, value, self._console.language)

    def _preset(self, parameter: Parameter) -> Preset | None:
        side = self._session.dossier.side
        return parameter.presets.get(side) if side else None

    def _help(self, parameter: Parameter) -> None:
        console, language = self._console, self._console.language
        if parameter.help:
            console.line(parameter.help.in_(language))
        gains = console.words(f"form.rises_for.{parameter.favours}") if parameter.favours else ""
        gains = gains or parameter.favours_note.in_(language)
        if gains:
            console.line(f"{console.words('form.who_gains')} {gains}")
        for observed in parameter.observed[_OBSERVED_AT_ONCE:]:
            console.line(f"{console.words('form.in_practice')}: {observed_words(parameter.kind, observed, language)}")
        console.say("cli.fill.help")
