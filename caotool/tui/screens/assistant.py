"""A new dossier in a few steps. Enter is always enough; going back loses nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, ContentSwitcher, Input, Select

from caotool.language.message import Message, message
from caotool.language.numbers import read_count
from caotool.language.reading import Read
from caotool.language.tongue import Language
from caotool.model.clause import Side
from caotool.model.conventions import Conventions, Numbering
from caotool.session import Session
from caotool.session.beginning import Beginning, example_citation, names_in
from caotool.store.folder import FolderTaken
from caotool.store.names import problem_with_name
from caotool.store.places import documents_folder, new_folder
from caotool.tui.opening import show_session
from caotool.tui.screens.dialog import ROOMY, Dialog, problem, text
from caotool.tui.screens.rows import line, pick, picked, typed
from caotool.tui.widgets.choice import Choice
from caotool.tui.widgets.relabel import relabel
from caotool.tui.widgets.worded import Said

if TYPE_CHECKING:
    from caotool.model.reference_data import ReadySet

_STEPS = ("title", "parties", "numbering", "set", "place", "summary")
_MEDIATOR = "mediator"
_EMPTY = "empty"


class AssistantScreen(Dialog[None]):
    """Asks what a dossier needs, makes it and opens it. Every step stays as it was left."""

    CSS_PATH = ROOMY

    def __init__(self) -> None:
        super().__init__(classes="-wide")
        self._at = 0
        self._suggested = ""
        self._usual_title = ""
        """The title that was suggested, in the language in which it was."""

    @property
    def topic(self) -> str:
        """Every step has its own help."""
        return f"assistant.{_STEPS[self._at]}"

    def heading(self) -> str:
        """Which step of how many."""
        return self.say(
            "assistant.step", at=self._at + 1, of=len(_STEPS), what=self.say(f"assistant.{_STEPS[self._at]}")
        )

    def body(self) -> ComposeResult:
        """All steps, one of them in view."""
        self._usual_title = self._usual.bilingual_title().in_(self.language)
        with ContentSwitcher(initial="step-title"):
            with Vertical(id="step-title", classes="step"):
                yield text(self.saying("assistant.title.about"))
                yield line(self.saying("assistant.title.field"), self._usual_title, "title")
            with Vertical(id="step-parties", classes="step"):
                yield text(self.saying("assistant.parties.about"))
                yield Choice(self._sides, Side.EMPLOYEES, "side")
                yield line(self.saying("assistant.own"), "", "own")
                yield line(self.saying("assistant.own_side"), "", "own-side")
                yield line(self.saying("assistant.other_side"), "", "other-side")
                yield text(self.saying("assistant.parties.hint"), "dialog--quiet")
            with Vertical(id="step-numbering", classes="step"):
                yield text(self.saying("assistant.numbering.about"))
                yield Choice(self._schemes, Numbering.ARTICLE, "numbering")
                yield line(self.saying("settings.chapter"), "1", "chapter")
                yield line(self.saying("settings.first_article"), "1", "first-article")
                yield text(lambda: "", "example", "example")
            with Vertical(id="step-set", classes="step"):
                yield text(self.saying("assistant.set.about"))
            with Vertical(id="step-place", classes="step"):
                yield text(self.saying("assistant.place.about"))
                yield pick(self.saying("assistant.language"), self._languages, self.language.value, "language")
                yield line(self.saying("assistant.folder"), "", "folder")
                yield text(lambda: "", "dialog--quiet", "where")
            with Vertical(id="step-summary", classes="step"):
                yield text(lambda: "", "dialog--text", "summary")
        yield problem()

    def buttons(self) -> Sequence[tuple[str, str]]:
        """On, back, or not at all."""
        labels = ("dialog.next", "dialog.back", "dialog.cancel")
        return tuple((key.removeprefix("dialog."), self.say(key)) for key in labels)

    def on_mount(self) -> None:
        """Begin at the first step."""
        self._show()

    def pressed(self, button: str) -> None:
        """Go to another step, or make the dossier after the last one."""
        if button == "cancel":
            self.dismiss(None)
        elif button == "back":
            self._at = max(self._at - 1, 0)
            self._show()
        else:
            self._forward()

    def action_leave(self) -> None:
        """Escape goes one step back, and from the first one leaves."""
        self.pressed("back" if self._at else "cancel")

    def let_go(self) -> None:
        """There is no dossier yet that could keep anything."""
        self.dismiss(None)

    def reword(self) -> None:
        """A title that was only suggested is suggested in the other language."""
        super().reword()
        title, usual = self.query_one("#title", Input), self._usual.bilingual_title().in_(self.language)
        if title.value == self._usual_title:
            title.value = usual
        self._usual_title = usual
        self._word_step()
        self._adapt()

    @property
    def beginning(self) -> Beginning:
        """What was told so far."""
        side = self.query_one("#side", Choice).value
        own = "" if side == _MEDIATOR else typed(self, "own")
        return Beginning(
            title=self._title(),
            side=None if side == _MEDIATOR else Side(side),
            own=own,
            own_side=names_in(typed(self, "own-side")),
            other_side=names_in(typed(self, "other-side")),
            conventions=Conventions(
                numbering=Numbering(self.query_one("#numbering", Choice).value),
                chapter=self._count("chapter") or 1,
                first_article=self._count("first-article") or 1,
            ),
            language=Language(picked(self, "language")),
        )

    @property
    def folder(self) -> Path:
        """Where the dossier will be."""
        return documents_folder() / typed(self, "folder")

    @property
    def ready_set(self) -> ReadySet | None:
        """The set to begin with; None for an empty draft."""
        for choice in self.query("#set").results(Choice):
            return self.caotool.library.sets.get(choice.value)
        return None

    @property
    def _usual(self) -> Beginning:
        return Beginning(language=self.language)

    def _title(self) -> str:
        """The title; left as it was suggested it is translated, so then nothing was typed."""
        words = typed(self, "title")
        return "" if words == self._usual_title else words

    def _count(self, field: str) -> int | None:
        reading = read_count(typed(self, field), self.language)
        return reading.value if isinstance(reading, Read) and 0 < reading.value < 1000 else None

    def _sides(self) -> Sequence[tuple[str, str]]:
        return [(one, self.say(f"assistant.for.{one}")) for one in (*Side, _MEDIATOR)]

    def _schemes(self) -> Sequence[tuple[str, str]]:
        return [(one.value, self.say(f"numbering.{one}")) for one in Numbering]

    def _languages(self) -> Sequence[tuple[str, str]]:
        return [(one.value, self.say(f"export.languages.{one}")) for one in Language]

    def _forward(self) -> None:
        problem = self._problem()
        self._refuse(problem)
        if problem:
            return
        if self._at + 1 < len(_STEPS):
            self._at += 1
            self._show()
        else:
            self._make()

    def _refuse(self, why: Message | None) -> None:
        self.say_problem((lambda: why.in_(self.language)) if why else None)

    def _problem(self) -> Message | None:
        """Why this step cannot be left yet; None where it can."""
        step = _STEPS[self._at]
        if step == "numbering" and not (self._count("chapter") and self._count("first-article")):
            return message("assistant.numbering.problem")
        if step == "place" and (bad := problem_with_name(typed(self, "folder"))):
            return bad
        if step == "place" and self.folder.exists():
            return message("store.folder_taken", folder=str(self.folder))
        return None

    def _make(self) -> None:
        dossier = self.beginning.dossier(date.today())
        try:
            session = Session.create(self.folder, dossier, self.caotool.library)
        except FolderTaken as taken:
            self._refuse(taken.message)
        except OSError as error:
            self._refuse(message("dialog.cannot_write", reason=error.strerror or str(error)))
        else:
            self._begin_with_set(session)
            app = self.caotool
            self.dismiss(None)
            app.call_later(show_session, app, session)

    def _begin_with_set(self, session: Session) -> None:
        """Place the clauses of the set that was chosen, as a step that can be undone."""
        ready = self.ready_set
        if ready is not None:
            from caotool.library.ready_sets import adding, contents

            library, draft = self.caotool.library, session.dossier.draft
            edit = adding(contents(ready, library, draft), library, draft, session.new_placement_id)
            if edit is not None:
                session.do(edit)

    def _offer_sets(self) -> None:
        """Ask for the sets when they are first needed: they are in the library."""
        if self.query("#set"):
            return
        self.query_one("#step-set", Vertical).mount(
            Choice(self._ready_sets, _EMPTY, "set"), text(lambda: "", "dialog--quiet", "set-about")
        )

    def _ready_sets(self) -> list[tuple[str, str]]:
        sets = self.caotool.library.sets.values()
        named = [(one.id, f"{one.title.in_(self.language)} ({len(one.clauses)})") for one in sets]
        return [(_EMPTY, self.say("assistant.set.empty")), *named]

    def _show(self) -> None:
        step = _STEPS[self._at]
        self.query_one(ContentSwitcher).current = f"step-{step}"
        self._refuse(None)
        self.query_one("#button-back").display = self._at > 0
        if step == "place":
            self._suggest_folder()
        if step == "set":
            self._offer_sets()
        self._word_step()
        self._adapt()
        first = next((one for one in self.query_one(f"#step-{step}").query("Choice, Input") if one.display), None)
        (first or self.query_one("#button-next")).focus()

    def _word_step(self) -> None:
        self.query_one("#dialog", Widget).border_title = Content(self.heading())
        key = "assistant.make" if _STEPS[self._at] == "summary" else "dialog.next"
        relabel(self.query_one("#button-next", Button), self.say(key))

    def _suggest_folder(self) -> None:
        field = self.query_one("#folder", Input)
        if field.value in ("", self._suggested):
            self._suggested = field.value = new_folder(self.beginning.bilingual_title().in_(self.language)).name

    @on(Choice.Changed)
    @on(Input.Changed)
    @on(Select.Changed)
    def _adapt(self) -> None:
        """Labels and examples follow what is chosen."""
        beginning = self.beginning
        mediator = beginning.side is None
        self.query_one("#own").parent.display = not mediator  # type: ignore[union-attr]
        for field, key in (("own-side", "own_side"), ("other-side", "other_side")):
            label = self.saying(f"assistant.mediator.{key}" if mediator else f"assistant.{key}")
            self.query_one(f"#{field}").parent.query_one(Said).say(label)  # type: ignore[union-attr]
        parties = beginning.parties()
        mine = beginning.side or Side.EMPLOYEES
        others = next(party for party in parties if party.side is not mine)
        self.query_one("#own", Input).placeholder = beginning.usual_name(mine)
        self.query_one("#own-side", Input).placeholder = beginning.usual_name(mine) if mediator else ""
        self.query_one("#other-side", Input).placeholder = "" if beginning.other_side else others.name
        example = example_citation(beginning.conventions, beginning.language)
        self.query_one("#example", Said).say(self.saying("assistant.example", example=example))
        self.query_one("#where", Said).say(self.saying("assistant.where", folder=str(self.folder)))
        summary = "\n".join(self._summary(beginning))
        self.query_one("#summary", Said).say(lambda: summary)
        ready = self.ready_set
        for shown in self.query("#set-about").results(Said):
            shown.say(lambda: ready.summary.in_(self.language) if ready else "")

    def _summary(self, beginning: Beginning) -> list[str]:
        dossier = beginning.dossier(date.today())
        owner, ready = dossier.party(dossier.owner), self.ready_set
        rows = [
            ("assistant.title", dossier.title.in_(self.language)),
            ("assistant.owner", owner.name if owner else self.say("assistant.for.mediator")),
        ]
        rows += [
            (f"assistant.side.{side}", ", ".join(party.name for party in dossier.parties if party.side is side))
            for side in Side
        ]
        rows += [
            ("assistant.numbering", example_citation(dossier.conventions, dossier.language)),
            ("assistant.set", ready.title.in_(self.language) if ready else self.say("assistant.set.empty")),
            ("assistant.language", self.say(f"export.languages.{dossier.language}")),
            ("assistant.folder", str(self.folder)),
        ]
        return [f"{self.say(key)[:1].upper()}{self.say(key)[1:]}: {words}" for key, words in rows]

    @on(Input.Submitted)
    @on(Choice.Entered)
    def _entered(self, event: Input.Submitted | Choice.Entered) -> None:
        event.stop()
        self._forward()
