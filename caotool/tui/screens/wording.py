"""A party's own wording for a clause: the text of the library to change, with what is wrong and what differs."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widgets import ContentSwitcher, Input, Tabs, TextArea

from caotool.compare.words import Change, Piece, difference
from caotool.language.tongue import Bilingual, Language
from caotool.model.catalogue import Catalogue
from caotool.model.clause import Clause
from caotool.model.draft import OwnWording, Placement
from caotool.model.edits import DropWording, Edit, SetWording
from caotool.model.finding import Finding, InFile
from caotool.tui.screens.dialog import ROOMY, Dialog, problem, text
from caotool.tui.screens.rows import line, typed
from caotool.tui.widgets.worded import Pages, Said

_PAUSE = 0.25
_AROUND = 60
"""How many characters of unchanged text are shown on either side of a change."""
_STYLES = {Change.SAME: "", Change.GONE: "strike $error", Change.NEW: "bold underline $success"}


class WordingScreen(Dialog[Edit]):
    """Answers with the edit that gives the placement the wording, or that drops it."""

    TOPIC = "wording"
    CSS_PATH = ROOMY

    def __init__(self, placement: Placement, clause: Clause, catalogue: Catalogue, leading: Language) -> None:
        super().__init__(classes="-wide -tall")
        self._placement, self._clause, self._catalogue = placement, clause, catalogue
        self._languages = (leading, leading.other)
        self._checking: Timer | None = None
        self._begun: tuple[str, ...] = ()

    def heading(self) -> str:
        """Whose text it is."""
        return self.say("wording.title", about=self._clause.title.in_(self.language))

    def body(self) -> ComposeResult:
        """Per language a title and a text; below, what is wrong and what differs."""
        wording = self._placement.wording
        yield Pages(lambda: [(one.value, self.say(f"export.languages.{one}")) for one in self._languages])
        with ContentSwitcher(initial=f"page-{self._languages[0]}"):
            for one in self._languages:
                title = (wording.title.in_(one) if wording else "") or self._clause.title.in_(one)
                words = (wording.text.in_(one) if wording else "") or self._library_text(one)
                with Vertical(id=f"page-{one}", classes="step"):
                    yield line(self.saying("wording.heading"), title, f"title-{one}")
                    yield TextArea(words, id=f"text-{one}", show_line_numbers=True, soft_wrap=True)
        yield problem()
        yield text(self.saying("wording.difference"), "dialog--quiet")
        with VerticalScroll(classes="difference"):
            yield text(lambda: "", "", "difference")

    def buttons(self) -> Sequence[tuple[str, str]]:
        """Keep, go back to the library, or leave everything as it was."""
        made = [("keep", self.say("dialog.keep"))]
        if self._placement.wording:
            made.append(("drop", self.say("wording.drop")))
        return (*made, ("cancel", self.say("dialog.cancel")))

    def on_mount(self) -> None:
        """Begin in the leading text."""
        self._begun = self._written()
        self._check()
        self.query_one(f"#text-{self._languages[0]}").focus()

    def pressed(self, button: str) -> None:
        """Keep where the text can be read as clause text."""
        if button == "keep":
            self._keep()
        else:
            self.dismiss(DropWording(self._placement.id) if button == "drop" else None)

    def action_leave(self) -> None:
        """Escape goes back and loses nothing: what was changed is kept, or what is wrong with it is said."""
        if self._written() == self._begun:
            self.dismiss(None)
        else:
            self._keep()

    def reword(self) -> None:
        """What is wrong and what differs too."""
        super().reword()
        self._check()

    def _keep(self) -> None:
        if wrong := self._check():
            self.say_problem(lambda: f"{self._said(*wrong)} {self.say('wording.mend_first')}")
            return
        words, titles = [], []
        for one in (Language.NL, Language.EN):
            written = self.query_one(f"#text-{one}", TextArea).text.rstrip()
            words.append("" if written == self._library_text(one) else written + "\n")
            title = typed(self, f"title-{one}")
            titles.append("" if title == self._clause.title.in_(one) else title)
        if any((*words, *titles)):
            wording = OwnWording(Bilingual(*words), self._clause.fingerprint, Bilingual(*titles))
            self.dismiss(SetWording(self._placement.id, wording) if self._written() != self._begun else None)
        else:
            self.dismiss(DropWording(self._placement.id))

    @on(Tabs.TabActivated)
    def _turned(self, event: Tabs.TabActivated) -> None:
        event.stop()
        language = str(event.tab.id).removeprefix("tab-")
        self.query_one(ContentSwitcher).current = f"page-{language}"
        self._check()

    @on(TextArea.Changed)
    @on(Input.Changed)
    def _changed(self) -> None:
        if self._checking:
            self._checking.stop()
        self._checking = self.set_timer(_PAUSE, self._check)

    def _written(self) -> tuple[str, ...]:
        texts = [self.query_one(f"#text-{one}", TextArea).text for one in self._languages]
        return (*texts, *(typed(self, f"title-{one}") for one in self._languages))

    def _library_text(self, language: Language) -> str:
        template = self._clause.text.get(language)
        return template.source.rstrip() if template else ""

    def _check(self) -> tuple[Language, Finding] | None:
        """Say what is wrong with the texts and how the one in view differs; gives what is wrong first."""
        problems: list[tuple[Language, Finding]] = []
        for one in self._languages:
            written = self.query_one(f"#text-{one}", TextArea).text
            _, findings = self._catalogue.wording(self._clause, written, one)
            problems += [(one, finding) for finding in findings]
        first = problems[0] if problems else None
        self.say_problem((lambda: self._said(*first)) if first else None)
        shown = Language(str(self.query_one(ContentSwitcher).current).removeprefix("page-"))
        pieces = difference(self._library_text(shown), self.query_one(f"#text-{shown}", TextArea).text.rstrip())
        same = all(piece.change is Change.SAME for piece in pieces)
        marked = Content("").join([Content.styled(_shortened(piece), _STYLES[piece.change]) for piece in pieces])
        self.query_one("#difference", Said).say(self.saying("wording.same") if same else lambda: marked)
        return first

    def _said(self, language: Language, finding: Finding) -> str:
        where = finding.place.line if isinstance(finding.place, InFile) else 0
        name = self.say(f"export.languages.{language}")
        said = self.say("wording.at", language=name, line=where, what=finding.what.in_(self.language))
        return f"{said} {finding.remedy.in_(self.language)}" if finding.remedy else said


def _shortened(piece: Piece) -> str:
    """A long stretch that stayed the same without its middle, so that the changes are in view."""
    if piece.change is not Change.SAME or len(piece.text) < 3 * _AROUND:
        return piece.text
    return f"{piece.text[:_AROUND]} […] {piece.text[-_AROUND:]}"
