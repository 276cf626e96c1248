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
from textual.widgets import Button, ContentSwitcher, Input, Select, Static

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
from caotool.tui.screens.dialog import ROOMY, Dialog, text
from caotool.tui.screens.rows import line, pick, picked, typed
from caotool.tui.widgets.choice import Choice

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

    def heading(self) -> str:
        """Which step of how many."""
        return self.say(
            "assistant.step", at=self._at + 1, of=len(_STEPS), what=self.say(f"assistant.{_STEPS[self._at]}")
        )

    def body(self) -> ComposeResult:
        """All steps, one of them in view."""
        with ContentSwitcher(initial="step-title"):
            with Vertical(id="step-title", classes="step"):
                yield text(self.say("assistant.title.about"))
                yield line(
                    self.say("assistant.title.field"), self._usual.bilingual_title().in_(self.language), "title"
                )
            with Vertical(id="step-parties", classes="step"):
                yield text(self.say("assistant.parties.about"))
                sides = [(one, self.say(f"assistant.for.{one}")) for one in (*Side, _MEDIATOR)]
                yield Choice(sides, Side.EMPLOYEES, "side")
                yield line(self.say("assistant.own"), "", "own")
                yield line(self.say("assistant.own_side"), "", "own-side")
                yield line(self.say("assistant.other_side"), "", "other-side")
                yield text(self.say("assistant.parties.hint"), "dialog--quiet")
            with Vertical(id="step-numbering", classes="step"):
                yield text(self.say("assistant.numbering.about"))
                schemes = [(one.value, self.say(f"numbering.{one}")) for one in Numbering]
                yield Choice(schemes, Numbering.ARTICLE, "numbering")
                yield line(self.say("settings.chapter"), "1", "chapter")
                yield line(self.say("settings.first_article"), "1", "first-article")
                yield text("", "example", "example")
            with Vertical(id="step-set", classes="step"):
                yield text(self.say("assistant.set.about"))
            with Vertical(id="step-place", classes="step"):
                yield text(self.say("assistant.place.about"))
                languages = [(one.value, self.say(f"export.languages.{one}")) for one in Language]
                yield pick(self.say("assistant.language"), languages, self.language.value, "language")
                yield line(self.say("assistant.folder"), "", "folder")
                yield text("", "dialog--quiet", "where")
            with Vertical(id="step-summary", classes="step"):
                yield text("", "dialog--text", "summary")
        yield text("", "dialog--problem", "problem")

    def buttons(self) -> Sequence[tuple[str, str]]:
        """On, back, or not at all."""
        labels = ("dialog.next", "dialog.back", "dialog.cancel")
        return tuple((key.removeprefix("dialog."), self.say(key)) for key in labels)

    def on_mount(self) -> None:
        """Begin at the first step."""
        super().on_mount()
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
        return "" if words == self._usual.bilingual_title().in_(self.language) else words

    def _count(self, field: str) -> int | None:
        reading = read_count(typed(self, field), self.language)
        return reading.value if isinstance(reading, Read) and 0 < reading.value < 1000 else None

    def _forward(self) -> None:
        problem = self._problem()
        self.query_one("#problem", Static).update(Content(problem))
        if problem:
            return
        if self._at + 1 < len(_STEPS):
            self._at += 1
            self._show()
        else:
            self._make()

    def _problem(self) -> str:
        """Why this step cannot be left yet; empty where it can."""
        step = _STEPS[self._at]
        if step == "numbering" and not (self._count("chapter") and self._count("first-article")):
            return self.say("assistant.numbering.problem")
        if step == "place" and (bad := problem_with_name(typed(self, "folder"))):
            return bad.in_(self.language)
        if step == "place" and self.folder.exists():
            return self.say("store.folder_taken", folder=str(self.folder))
        return ""

    def _make(self) -> None:
        dossier = self.beginning.dossier(date.today())
        try:
            session = Session.create(self.folder, dossier, self.caotool.library)
        except FolderTaken as taken:
            self.query_one("#problem", Static).update(Content(taken.message.in_(self.language)))
        except OSError as error:
            words = self.say("dialog.cannot_write", reason=error.strerror or str(error))
            self.query_one("#problem", Static).update(Content(words))
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
        sets = [(_EMPTY, self.say("assistant.set.empty"))]
        sets += [
            (one.id, f"{one.title.in_(self.language)} ({len(one.clauses)})")
            for one in self.caotool.library.sets.values()
        ]
        self.query_one("#step-set", Vertical).mount(
            Choice(sets, _EMPTY, "set"), text("", "dialog--quiet", "set-about")
        )

    def _show(self) -> None:
        step = _STEPS[self._at]
        self.query_one(ContentSwitcher).current = f"step-{step}"
        self.query_one("#dialog").border_title = Content(self.heading())
        self.query_one("#problem", Static).update(Content(""))
        self.query_one("#button-back").display = self._at > 0
        last = step == "summary"
        self.query_one("#button-next", Button).label = Content(self.say("assistant.make" if last else "dialog.next"))
        if step == "place":
            self._suggest_folder()
        if step == "set":
            self._offer_sets()
        self._adapt()
        first = next((one for one in self.query_one(f"#step-{step}").query("Choice, Input") if one.display), None)
        (first or self.query_one("#button-next")).focus()

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
            label = self.say(f"assistant.mediator.{key}" if mediator else f"assistant.{key}")
            self.query_one(f"#{field}").parent.query_one(Static).update(Content(label))  # type: ignore[union-attr]
        parties = beginning.parties()
        mine = beginning.side or Side.EMPLOYEES
        others = next(party for party in parties if party.side is not mine)
        self.query_one("#own", Input).placeholder = beginning.usual_name(mine)
        self.query_one("#own-side", Input).placeholder = beginning.usual_name(mine) if mediator else ""
        self.query_one("#other-side", Input).placeholder = "" if beginning.other_side else others.name
        example = example_citation(beginning.conventions, beginning.language)
        self.query_one("#example", Static).update(Content(self.say("assistant.example", example=example)))
        self.query_one("#where", Static).update(Content(self.say("assistant.where", folder=str(self.folder))))
        self.query_one("#summary", Static).update(Content("\n".join(self._summary(beginning))))
        ready = self.ready_set
        for shown in self.query("#set-about").results(Static):
            shown.update(Content(ready.summary.in_(self.language) if ready else ""))

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
