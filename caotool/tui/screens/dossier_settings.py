"""The details of a dossier: its title, the parties, how the agreement writes, and the private facts."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Button, Checkbox, ContentSwitcher, Input, Select, Static, Tab, Tabs

from caotool.frozen import replace
from caotool.language.numbers import Figures, read_count
from caotool.language.reading import Read
from caotool.language.tongue import Bilingual, Language
from caotool.library.library import Library
from caotool.model.conventions import Conventions, EmployeeWord, Numbering
from caotool.model.dossier import MEDIATOR, Dossier, Talks
from caotool.model.edits import (
    Edit,
    EditRefused,
    SetConventions,
    SetLanguage,
    SetOwner,
    SetParties,
    SetProfile,
    SetTalks,
    SetTitle,
)
from caotool.session.beginning import example_citation
from caotool.tui.screens.dialog import ROOMY, Dialog, text
from caotool.tui.screens.party_rows import PartyRows
from caotool.tui.screens.profile_rows import profile_rows, read_profile
from caotool.tui.screens.rows import check, checked, line, pick, picked, typed
from caotool.tui.widgets.ticks import Ticks

Edits = tuple[Edit, ...]


class DossierSettingsScreen(Dialog[Edits]):
    """Answers with the edits that make the dossier as it was filled in; none where nothing changed."""

    CSS_PATH = ROOMY

    def __init__(self, dossier: Dossier, library: Library, *, private: bool, read_only: bool) -> None:
        super().__init__(classes="-wide -tall")
        self._dossier, self._library = dossier, library
        self._private, self._read_only = private, read_only
        self._pages = ("whole", "parties", "writing", *(("facts",) if private else ()))

    def heading(self) -> str:
        """The details."""
        return self.say("settings.title")

    def body(self) -> ComposeResult:
        """A page per subject."""
        yield Tabs(*(Tab(Content(self.say(f"settings.page.{page}")), id=f"tab-{page}") for page in self._pages))
        with ContentSwitcher(initial="page-whole"):
            with Vertical(id="page-whole", classes="step"):
                yield from self._whole()
            with Vertical(id="page-parties", classes="step"):
                yield text(self.say("settings.parties.about"), "dialog--quiet")
                yield PartyRows(self._dossier.parties, self.language)
            with Vertical(id="page-writing", classes="step"):
                yield from self._writing()
            if self._private:
                with Vertical(id="page-facts", classes="step"):
                    yield text(self.say("settings.facts.about"), "dialog--quiet")
                    yield from profile_rows(self._dossier.profile, self.language)
        yield text("", "dialog--problem", "problem")

    def buttons(self) -> Sequence[tuple[str, str]]:
        """Keep, or leave everything as it was."""
        if self._read_only:
            return (("cancel", self.say("dialog.close")),)
        return (("keep", self.say("dialog.keep")), ("cancel", self.say("dialog.cancel")))

    def on_mount(self) -> None:
        """Begin with the title."""
        super().on_mount()
        self._adapt()
        self.query_one("#title-nl").focus()

    def pressed(self, button: str) -> None:
        """Keep, or not."""
        if button == "keep":
            self._keep()
        else:
            self.dismiss(None)

    def action_leave(self) -> None:
        """Escape goes back and loses nothing: what can be kept is kept, else it is said why not."""
        if self._read_only:
            self.dismiss(None)
        else:
            self._keep()

    def _whole(self) -> ComposeResult:
        dossier = self._dossier
        for one in Language:
            label = self.say("settings.title_in", language=self.say(f"export.languages.{one}"))
            yield line(label, dossier.title.in_(one), f"title-{one}")
        languages = [(one.value, self.say(f"export.languages.{one}")) for one in Language]
        yield pick(self.say("assistant.language"), languages, dossier.language.value, "language")
        talks = [(one.value, self.say(f"talks.{one}")) for one in Talks]
        yield pick(self.say("settings.talks"), talks, dossier.talks.value, "talks")
        owners = [(party.id, party.name) for party in dossier.parties]
        owners.append((MEDIATOR, self.say("assistant.for.mediator")))
        yield pick(self.say("settings.owner"), owners, dossier.owner, "owner")

    def _writing(self) -> ComposeResult:
        now = self._dossier.conventions
        schemes = [(one.value, self.say(f"numbering.{one}")) for one in Numbering]
        yield pick(self.say("settings.numbering"), schemes, now.numbering.value, "numbering")
        yield line(self.say("settings.chapter"), str(now.chapter), "chapter")
        yield line(self.say("settings.first_article"), str(now.first_article), "first-article")
        yield text("", "example", "example")
        words = [(one.value, one.value) for one in EmployeeWord]
        yield pick(self.say("settings.employee_word"), words, now.employee_word.value, "employee-word")
        figures = [(one.value, self.say(f"settings.figures.{one}")) for one in Figures]
        yield pick(self.say("settings.figures"), figures, now.figures.value, "figures")
        yield check(self.say("settings.member_ordinals"), now.member_ordinals, "member-ordinals")
        yield text(self.say("settings.known_terms"), "dialog--quiet")
        terms = sorted(self._library.terms.values(), key=lambda term: term.word.in_(self.language).lower())
        yield Ticks([(one.id, one.word.in_(self.language)) for one in terms], now.known_terms, "known-terms")

    @on(Tabs.TabActivated)
    def _turned(self, event: Tabs.TabActivated) -> None:
        event.stop()
        self.query_one(ContentSwitcher).current = f"page-{str(event.tab.id).removeprefix('tab-')}"

    @on(Input.Changed)
    @on(Select.Changed)
    @on(Checkbox.Changed)
    def _adapt(self) -> None:
        """The example and the readings follow what is filled in."""
        conventions = self._conventions()
        shown = example_citation(conventions, Language(picked(self, "language"))) if conventions else ""
        example = self.say("assistant.example", example=shown) if shown else self.say("assistant.numbering.problem")
        self.query_one("#example", Static).update(Content(example))
        if self._private:
            read_profile(self, self.language)

    def _conventions(self) -> Conventions | None:
        counts = []
        for field in ("chapter", "first-article"):
            reading = read_count(typed(self, field), self.language)
            if not isinstance(reading, Read) or not 0 < reading.value < 1000:
                return None
            counts.append(reading.value)
        return replace(
            self._dossier.conventions,
            numbering=Numbering(picked(self, "numbering")),
            chapter=counts[0],
            first_article=counts[1],
            employee_word=EmployeeWord(picked(self, "employee-word")),
            figures=Figures(picked(self, "figures")),
            member_ordinals=checked(self, "member-ordinals"),
            known_terms=self.query_one("#known-terms", Ticks).ticked
            | (self._dossier.conventions.known_terms - self._library.terms.keys()),
        )

    def _keep(self) -> None:
        edits, page, problem = self._edits()
        if problem:
            self.query_one("#problem", Static).update(Content(problem))
            self.query_one(Tabs).active = f"tab-{page}"
            return
        self.dismiss(edits or None)

    def _edits(self) -> tuple[Edits, str, str]:
        """The edits that are needed, or the page and what is wrong there."""
        conventions = self._conventions()
        if conventions is None:
            return (), "writing", self.say("assistant.numbering.problem")
        profile = self._dossier.profile
        if self._private:
            profile, problem, wrong = read_profile(self, self.language)
            if problem:
                self.call_after_refresh(self.query_one(f"#{wrong}").focus)
                return (), "facts", problem
        title = Bilingual(typed(self, "title-nl"), typed(self, "title-en"))
        if not title:
            return (), "whole", self.say("settings.no_title")
        parties = self.query_one(PartyRows).parties()
        owner = picked(self, "owner")
        wanted: Edits = (
            SetTitle(title),
            SetLanguage(Language(picked(self, "language"))),
            SetTalks(Talks(picked(self, "talks"))),
            SetOwner(owner),
            SetParties(parties),
            SetConventions(conventions),
            SetProfile(profile),
        )
        edits: list[Edit] = []
        dossier = self._dossier
        for edit in wanted:
            try:
                after = edit.apply(dossier)
            except EditRefused as refused:
                return (), "parties", refused.message.in_(self.language)
            if after != dossier:
                edits.append(edit)
            dossier = after
        return tuple(edits), "", ""

    @on(Button.Pressed, "#add-party")
    def _add_party(self, event: Button.Pressed) -> None:
        event.stop()
        self.query_one(PartyRows).add()
