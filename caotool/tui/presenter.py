"""What the panes of the workspace show, made from a dossier, its library and its composed text; no widgets here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from caotool.checks.applying import parameters_that_apply
from caotool.frozen import Frozen
from caotool.language.message import say
from caotool.language.tongue import Language
from caotool.model.catalogue import Catalogue
from caotool.model.clause import Basis, Clause, Observed, Parameter, Preset, Side
from caotool.model.document import DisputedSpan, Document, OpenSpan, spans_of
from caotool.model.dossier import Dossier
from caotool.model.draft import Form as PrintedAs
from caotool.model.draft import Placement, Status
from caotool.model.finding import Finding, InDraft, Severity
from caotool.model.kinds.wrappers import write_wrapped
from caotool.model.values import Open, Value
from caotool.tui.widgets.fields.field import FieldWords, PresetWords
from caotool.tui.widgets.form_pane import Form
from caotool.tui.widgets.library_pane import Book, Shelf
from caotool.tui.widgets.outline_pane import Line

if TYPE_CHECKING:
    from caotool.library.facets import Filter
    from caotool.library.library import Entry, Library

_MOST_LISTED = 300
"""How many clauses a list shows at once without a search; more would take longer to show than to search."""

_LEAST_OF_A_THEME = 5

_USUAL = {Status.PROPOSED, Status.DISCUSSED}


def outline(
    dossier: Dossier, catalogue: Catalogue, document: Document, findings: Iterable[Finding], language: Language
) -> tuple[Line, ...]:
    """The placements in their order, with the number that each has in the text."""
    articles = {article.placement: article for article in document.articles() if article.placement}
    wrong = {
        finding.place.placement
        for finding in findings
        if isinstance(finding.place, InDraft) and finding.severity is Severity.ERROR
    }
    lines = []
    for placement in dossier.draft.placements:
        article = articles.get(placement.id)
        blanks = (
            {span.anchor.parameter for span in spans_of(article) if isinstance(span, OpenSpan | DisputedSpan)}
            if article
            else set()
        )
        lines.append(
            Line(
                placement=placement.id,
                number=article.number if article else "",
                title=title_of(placement, catalogue, language),
                mark=_mark(placement, language),
                open_values=len(blanks),
                has_error=placement.id in wrong,
                quiet=article is None,
            )
        )
    return tuple(lines)


def title_of(placement: Placement, catalogue: Catalogue, language: Language) -> str:
    """The title of a placement: its own, the clause's, or the clause's id where it no longer exists."""
    own = placement.wording.title.in_(language) if placement.wording else ""
    clause = catalogue.clause(placement.clause)
    return own or (clause.title.in_(language) if clause else placement.clause)


def form(
    placement: Placement | None, dossier: Dossier, catalogue: Catalogue, language: Language, *, private: bool
) -> Form:
    """The form of a placement; without one, a form that says how to begin. ``private`` shows presets of a side."""
    if placement is None:
        return Form("", say("form.nothing_chosen", language), say("form.choose_first", language), (), {})
    clause = catalogue.clause(placement.clause)
    title = title_of(placement, catalogue, language)
    if clause is None:
        return Form(placement.id, title, say("form.clause_missing", language, clause=placement.clause), (), {})
    side = dossier.side if private else None
    applying = parameters_that_apply(placement, dossier, catalogue)
    fields = tuple(_field(placement, parameter, side, language) for parameter in applying)
    about = clause.summary.in_(language)
    if not fields:
        about += " " + say("form.no_parameters", language)
    key = f"{placement.id} {clause.fingerprint} {language} {side} {[parameter.name for parameter in applying]}"
    return Form(key, title, about, fields, placement.values)


class Listing(Frozen):
    """What the library pane shows, and how many clauses there are in all that it could show."""

    shelves: tuple[Shelf, ...]
    total: int

    @property
    def shown(self) -> int:
        """How many clauses it shows."""
        return sum(len(shelf.books) for shelf in self.shelves)


def listing(
    library: Library,
    query: str,
    dossier: Dossier,
    language: Language,
    unfolded: Mapping[str, int],
    filter_: Filter | None = None,
) -> Listing:
    """The clauses that a search finds, best first; without a search all of them, by theme. A filter narrows both.

    Of a large library so many of each theme as a list can hold that is quick, and those that were ``unfolded``.
    """
    placed: dict[str, int] = {}
    for placement in dossier.draft.placements:
        placed[placement.clause] = placed.get(placement.clause, 0) + 1
    if query.strip():
        from caotool.library.search import find

        only = frozenset(entry.id for entry in library.facets.matching(filter_)) if filter_ else None
        found = find(library, query, language, only=only)
        books = []
        for hit in found.hits:
            entry = library.entry(hit.id)
            title = entry.title.in_(language) if entry else hit.id
            books.append(Book(hit.id, title, hit.title_marks, hit.snippet, hit.snippet_marks, placed.get(hit.id, 0)))
        return Listing((Shelf("", tuple(books)),), found.total)
    passing = _by_theme(library, filter_) if filter_ else None
    counts = {theme: len(entries) for theme, entries in passing.items()} if passing is not None else library.counts
    total = sum(counts.values())
    share = total if total <= _MOST_LISTED else max(_LEAST_OF_A_THEME, _MOST_LISTED // len(counts))
    shelves = []
    for theme, count in counts.items():
        most = share + unfolded.get(theme, 0)
        # One that is left is shown instead of a line that says so.
        entries = islice(
            passing[theme] if passing is not None else library.listed(theme), most if count > most + 1 else count
        )
        books = [Book(entry.id, entry.title.in_(language), (), "", (), placed.get(entry.id, 0)) for entry in entries]
        more = say("library.more", language, count=count - len(books)) if len(books) < count else ""
        shelves.append(Shelf(library.theme_title(theme).in_(language), tuple(books), theme, more))
    return Listing(tuple(shelves), total)


def _by_theme(library: Library, filter_: Filter) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for entry in library.facets.matching(filter_):
        found.setdefault(entry.theme, []).append(entry)
    return found


def _mark(placement: Placement, language: Language) -> str:
    marks = []
    if placement.status not in _USUAL:
        marks.append(say(f"status.{placement.status}", language))
    if placement.form is PrintedAs.PROTOCOL:
        marks.append(say("form.protocol", language))
    if placement.wording:
        marks.append(say("form.own_wording", language))
    return ", ".join(marks)


def _field(placement: Placement, parameter: Parameter, side: Side | None, language: Language) -> FieldWords:
    known: list[tuple[str, str]] = []
    if parameter.help:
        known.append(("", parameter.help.in_(language)))
    if parameter.favours:
        gains = say(f"form.rises_for.{parameter.favours}", language)
        known.append((say("form.who_gains", language), gains))
    elif parameter.favours_note:
        known.append((say("form.who_gains", language), parameter.favours_note.in_(language)))
    known += [
        (say("form.in_practice", language), _observed(parameter, observed, language))
        for observed in parameter.observed
    ]
    presets = [preset for of_side, preset in parameter.presets.items() if of_side is side]
    return FieldWords(
        placement=placement.id,
        parameter=parameter,
        language=language,
        label=parameter.label.in_(language),
        unit=parameter.kind.describe(language),
        known=tuple(known),
        presets=tuple(_preset(parameter, preset, language) for preset in presets),
    )


def _observed(parameter: Parameter, observed: Observed, language: Language) -> str:
    value = parameter.kind.write(observed.value, language) if observed.value is not None else ""
    year = str(observed.year) if observed.year else ""
    source = ", ".join(part for part in (observed.source, year) if part)
    words = " ".join(part for part in (value, observed.note.in_(language)) if part)
    seen = say(f"observed.{observed.seen}", language)
    return f"{words} ({source}; {seen})"


def _preset(parameter: Parameter, preset: Preset, language: Language) -> PresetWords:
    value = (
        say("form.left_open", language)
        if isinstance(preset.value, Open)
        else write_wrapped(parameter.kind, preset.value, language)
    )
    basis = say(f"basis.{Basis(preset.basis)}", language)
    note = preset.note.in_(language)
    return PresetWords(
        say("form.take_preset", language, value=value), f"{basis}: {note}" if note else basis, preset.value
    )


def presets_of(clause: Clause, placement: Placement, side: Side) -> Mapping[str, Value]:
    """The presets of a side for the parameters that are still empty or open."""
    return {
        parameter.name: parameter.presets[side].value
        for parameter in clause.parameters
        if side in parameter.presets and isinstance(placement.values.get(parameter.name, Open()), Open)
    }
