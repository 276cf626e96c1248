"""Everything worth knowing about a dossier or its library, grouped by weight; enter goes to the place."""

from __future__ import annotations

from collections.abc import Iterable

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


class FindingsScreen(Dialog[InDraft]):
    """Answers with the place in the draft that the user wants to go to."""

    CSS_PATH = ROOMY

    def __init__(self, title: str, findings: Iterable[Finding], dossier: Dossier, catalogue: Catalogue) -> None:
        super().__init__(classes="-wide -tall")
        self._title, self._dossier, self._catalogue = title, dossier, catalogue
        order = list(Severity)
        self._findings = sorted(dict.fromkeys(findings), key=lambda one: order.index(one.severity))

    def heading(self) -> str:
        """What was looked at."""
        return self._title

    def body(self) -> ComposeResult:
        """How many of each weight, and the list."""
        if not self._findings:
            yield text(self.say("findings.none"))
            return
        counts = [
            self.say(f"findings.count.{severity}", count=count)
            for severity in Severity
            if (count := sum(one.severity is severity for one in self._findings))
        ]
        yield text(", ".join(counts), "dialog--quiet")
        listed = OptionList(id="findings-list", markup=False)
        shown: Severity | None = None
        for at, finding in enumerate(self._findings):
            if finding.severity is not shown:
                shown = finding.severity
                head = Content.styled(self.say(f"findings.head.{shown}"), "bold $primary")
                listed.add_option(Option(head, disabled=True))
            listed.add_option(Option(self._line(finding), id=str(at)))
        yield listed

    def on_mount(self) -> None:
        """Stand on the first finding."""
        super().on_mount()
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
