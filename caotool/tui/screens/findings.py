"""Everything worth knowing about a dossier or its library, grouped by weight; enter goes to the place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from caotool.model.catalogue import Catalogue
from caotool.model.dossier import Dossier
from caotool.model.finding import Finding, InDraft, InFile, Severity
from caotool.tui import presenter
from caotool.tui.screens.dialog import ROOMY, Dialog, text
from caotool.tui.widgets.listed import Listed
from caotool.tui.widgets.worded import Words


class FindingsScreen(Dialog[InDraft]):
    """Answers with the place in the draft that the user wants to go to."""

    TOPIC = "findings"
    CSS_PATH = ROOMY

    def __init__(self, title: Words, findings: Iterable[Finding], dossier: Dossier, catalogue: Catalogue) -> None:
        super().__init__(classes="-wide -tall")
        self._title, self._dossier, self._catalogue = title, dossier, catalogue
        order = list(Severity)
        self._findings = sorted(dict.fromkeys(findings), key=lambda one: order.index(one.severity))

    def heading(self) -> str:
        """What was looked at."""
        return self._title()

    def body(self) -> ComposeResult:
        """How many of each weight, and the list."""
        if not self._findings:
            yield text(self.saying("findings.none"))
            return
        yield text(self._counts, "dialog--quiet")
        yield Listed(*self._options(), id="findings-list")

    def reword(self) -> None:
        """The list too, with the cursor where it was."""
        super().reword()
        for listed in self.query(OptionList):
            at = listed.highlighted
            listed.clear_options()
            listed.add_options(self._options())
            listed.highlighted = at

    def _counts(self) -> str:
        counts = {severity: sum(one.severity is severity for one in self._findings) for severity in Severity}
        return ", ".join(
            self.say(f"findings.count.{severity}", count=count) for severity, count in counts.items() if count
        )

    def _options(self) -> Iterator[Option]:
        shown: Severity | None = None
        for at, finding in enumerate(self._findings):
            if finding.severity is not shown:
                shown = finding.severity
                yield Option(Content.styled(self.say(f"findings.head.{shown}"), "bold $primary"), disabled=True)
            yield Option(self._line(finding), id=str(at))

    def on_mount(self) -> None:
        """Stand on the first finding."""
        if self._findings:
            listed = self.query_one(OptionList)
            listed.highlighted = 1
            listed.focus()

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        place = self._findings[int(event.option.id or 0)].place
        if isinstance(place, InDraft):
            self.dismiss(place)

    def _line(self, finding: Finding) -> Content:
        word = self.say(f"findings.word.{finding.severity}")
        lines = [Content.assemble((f"{word}: ", "bold"), finding.what.in_(self.language))]
        if finding.remedy:
            lines.append(Content.styled(f"  → {finding.remedy.in_(self.language)}", "$quiet"))
        where = self._where(finding)
        if where:
            lines.append(Content.styled(f"  {where}", "$quiet"))
        return Content("\n").join(lines)

    def _where(self, finding: Finding) -> str:
        place = finding.place
        if isinstance(place, InFile):
            return str(place)
        placement = self._dossier.draft.placement(place.placement) if place else None
        if placement is None or place is None:
            return ""
        title = presenter.title_of(placement, self._catalogue, self.language)
        clause = self._catalogue.clause(placement.clause)
        parameter = clause.parameter(place.parameter) if clause else None
        return f"{title}: {parameter.label.in_(self.language)}" if parameter else title
