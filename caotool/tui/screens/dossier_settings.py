"""The details of a dossier: its title, the parties, how the agreement writes, and the private facts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Button, Checkbox, ContentSwitcher, Input, Select, Tabs

from caotool.compose.referring import clauses_missed
from caotool.frozen import replace
from caotool.language.dates import weekday, write_date
from caotool.language.message import Message, message
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
    SetDated,
    SetLanguage,
    SetOwner,
    SetParties,
    SetProfile,
    SetTalks,
    SetTitle,
)
from caotool.model.edits.phrases import clause_title
from caotool.model.kinds.moments import DateKind
from caotool.model.values import Plain
from caotool.session.beginning import example_citation
from caotool.tui.screens.article_rows import article_rows, known_articles, read_articles
from caotool.tui.screens.dialog import ROOMY, Dialog, problem, text
from caotool.tui.screens.party_rows import PartyRows
from caotool.tui.screens.profile_rows import profile_rows, read_profile
from caotool.tui.screens.rows import check, checked, line, pick, picked, row, typed
from caotool.tui.widgets.read_line import ReadLine, Spelling, spelling_of
from caotool.tui.widgets.ticks import Ticks
from caotool.tui.widgets.worded import Pages, Said

Edits = tuple[Edit, ...]


class DossierSettingsScreen(Dialog[Edits]):
    """Answers with the edits that make the dossier as it was filled in; none where nothing changed."""

    CSS_PATH = ROOMY

    def __init__(self, dossier: Dossier, library: Library, *, private: bool, read_only: bool) -> None:
        super().__init__(classes="-wide -tall")
        self._dossier, self._library = dossier, library
        self._private, self._read_only = private, read_only
        self._pages = ("whole", "parties", "writing", "articles", *(("facts",) if private else ()))
        missed = clauses_missed(dossier.draft, library.with_own_clauses(dossier.draft.own_clauses))
        ids = dict.fromkeys((*dossier.conventions.known_articles, *missed))
        self._articles = known_articles({one: clause_title(one, library) for one in ids})

    @property
    def topic(self) -> str:
        """Every page has its own help."""
        return f"settings.{self._page}"

    def heading(self) -> str:
        """The details."""
        return self.say("settings.title")

    def body(self) -> ComposeResult:
        """A page per subject."""
        yield Pages(lambda: [(page, self.say(f"settings.page.{page}")) for page in self._pages])
        with ContentSwitcher(initial="page-whole"):
            with Vertical(id="page-whole", classes="step"):
                yield from self._whole()
            with Vertical(id="page-parties", classes="step"):
                yield text(self.saying("settings.parties.about"), "dialog--quiet")
                yield PartyRows(self._dossier.parties, self.saying)
            with Vertical(id="page-writing", classes="step"):
                yield from self._writing()
            with Vertical(id="page-articles", classes="step"):
                about = "settings.articles.about" if self._articles else "settings.articles.none"
                yield text(self.saying(about))
                known = self._dossier.conventions.known_articles
                yield from article_rows(self._articles, known, self._tongue, self.saying)
            if self._private:
                with Vertical(id="page-facts", classes="step"):
                    yield text(self.saying("settings.facts.about"))
                    yield from profile_rows(self._dossier.profile, self._tongue, self.saying)
        yield problem()

    def buttons(self) -> Sequence[tuple[str, str]]:
        """Keep, or leave everything as it was."""
        if self._read_only:
            return (("cancel", self.say("dialog.close")),)
        return (("keep", self.say("dialog.keep")), ("cancel", self.say("dialog.cancel")))

    def on_mount(self) -> None:
        """Begin with the title."""
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

    def reword(self) -> None:
        """The example and the readings too."""
        super().reword()
        self._adapt()

    @property
    def _page(self) -> str:
        return str(self.query_one(ContentSwitcher).current).removeprefix("page-")

    def _tongue(self) -> Language:
        return self.language

    def _whole(self) -> ComposeResult:
        dossier = self._dossier
        for one in Language:
            label = self.saying("settings.title_in", language=message(f"export.languages.{one}"))
            yield line(label, dossier.title.in_(one), f"title-{one}")
        yield pick(self.saying("assistant.language"), self._languages, dossier.language.value, "language")
        yield row(self.saying("settings.dated"), ReadLine(_DATE, dossier.dated, self._tongue, "dated"))
        yield text(lambda: "", "echo dialog--quiet", "dated-echo")
        yield pick(self.saying("settings.talks"), self._talks, dossier.talks.value, "talks")
        yield pick(self.saying("settings.owner"), self._owners, dossier.owner, "owner")

    def _languages(self) -> Sequence[tuple[str, str]]:
        return [(one.value, self.say(f"export.languages.{one}")) for one in Language]

    def _talks(self) -> Sequence[tuple[str, str]]:
        return [(one.value, self.say(f"talks.{one}")) for one in Talks]

    def _owners(self) -> Sequence[tuple[str, str]]:
        owners = [(party.id, party.name) for party in self._dossier.parties]
        return [*owners, (MEDIATOR, self.say("assistant.for.mediator"))]

    def _writing(self) -> ComposeResult:
        now = self._dossier.conventions
        yield pick(self.saying("settings.numbering"), self._schemes, now.numbering.value, "numbering")
        yield line(self.saying("settings.chapter"), str(now.chapter), "chapter")
        yield line(self.saying("settings.first_article"), str(now.first_article), "first-article")
        yield text(lambda: "", "example", "example")
        words = [(one.value, one.value) for one in EmployeeWord]
        yield pick(self.saying("settings.employee_word"), lambda: words, now.employee_word.value, "employee-word")
        yield pick(self.saying("settings.figures"), self._figures, now.figures.value, "figures")
        yield check(self.saying("settings.member_ordinals"), now.member_ordinals, "member-ordinals")
        yield text(self.saying("settings.known_terms"), "dialog--quiet")
        terms = sorted(self._library.terms.values(), key=lambda term: term.word.in_(self.language).lower())
        yield Ticks(lambda: [(one.id, one.word.in_(self.language)) for one in terms], now.known_terms, "known-terms")

    def _schemes(self) -> Sequence[tuple[str, str]]:
        return [(one.value, self.say(f"numbering.{one}")) for one in Numbering]

    def _figures(self) -> Sequence[tuple[str, str]]:
        return [(one.value, self.say(f"settings.figures.{one}")) for one in Figures]

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
        example = self.saying("assistant.example", example=shown) if shown else self.saying(_NO_NUMBERS)
        self.query_one("#example", Said).say(example)
        created = Bilingual(*(write_date(self._dossier.created, language) for language in Language))
        empty = message("settings.dated.empty", date=created)
        self.query_one("#dated", ReadLine).say_back(self.query_one("#dated-echo", Said), empty)
        read_articles(self, self._articles)
        if self._private:
            read_profile(self)

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
        edits = self._edits()
        if isinstance(edits, _Refusal):
            refusal = edits
            self.say_problem(lambda: refusal.why.in_(self.language))
            self.query_one(Tabs).active = f"tab-{refusal.page}"
            if refusal.field:
                self.call_after_refresh(self.query_one(f"#{refusal.field}").focus)
            return
        self.dismiss(edits or None)

    def _edits(self) -> Edits | _Refusal:
        """The edits that are needed, or what is wrong."""
        title = Bilingual(typed(self, "title-nl"), typed(self, "title-en"))
        if not title:
            return _Refusal(message("settings.no_title"), "whole", "title-nl")
        dated, wrong = self.query_one("#dated", ReadLine).read()
        if wrong:
            return _Refusal(
                message("settings.wrong", label=message("settings.dated"), problem=wrong), "whole", "dated"
            )
        conventions = self._conventions()
        if conventions is None:
            return _Refusal(message(_NO_NUMBERS), "writing", "chapter")
        articles, wrong, field = read_articles(self, self._articles)
        if wrong:
            return _Refusal(wrong, "articles", field)
        profile = self._dossier.profile
        if self._private:
            profile, wrong, field = read_profile(self)
            if wrong:
                return _Refusal(wrong, "facts", field)
        wanted: Edits = (
            SetTitle(title),
            SetLanguage(Language(picked(self, "language"))),
            SetDated(dated if isinstance(dated, date) else None),
            SetTalks(Talks(picked(self, "talks"))),
            SetOwner(picked(self, "owner")),
            SetParties(self.query_one(PartyRows).parties()),
            SetConventions(replace(conventions, known_articles=articles)),
            SetProfile(profile),
        )
        return self._needed(wanted)

    def _needed(self, wanted: Edits) -> Edits | _Refusal:
        edits: list[Edit] = []
        dossier = self._dossier
        for edit in wanted:
            try:
                after = edit.apply(dossier)
            except EditRefused as refused:
                return _Refusal(refused.message, "parties", "")
            if after != dossier:
                edits.append(edit)
            dossier = after
        return tuple(edits)

    @on(Button.Pressed, "#add-party")
    def _add_party(self, event: Button.Pressed) -> None:
        event.stop()
        self.query_one(PartyRows).add()


class _Refusal:
    """Why the dossier cannot be kept as it was filled in: on which page, and in which field."""

    def __init__(self, why: Message, page: str, field: str) -> None:
        self.why, self.page, self.field = why, page, field


def _said_back(value: Plain, language: Language) -> str:
    if not isinstance(value, date):
        raise TypeError(value)
    return f"{write_date(value, language)} ({weekday(value, language)})"


_DATE: Spelling = replace(spelling_of(DateKind()), echo=_said_back)
_NO_NUMBERS = "assistant.numbering.problem"
