"""What the panes of the workspace show, made from a dossier, its library and its composed text; no widgets here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from caotool.checks.applying import parameters_that_apply
from caotool.language.dates import write_date
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
    from caotool.library.library import Library

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


def shelves(library: Library, query: str, dossier: Dossier, language: Language) -> tuple[Shelf, ...]:
    """The clauses that a search finds, best first; without a search all of them, by theme."""
    placed: dict[str, int] = {}
    for placement in dossier.draft.placements:
        placed[placement.clause] = placed.get(placement.clause, 0) + 1
    if query.strip():
        from caotool.library.search import search

        found = []
        for hit in search(library, query, language):
            entry = library.entry(hit.id)
            title = entry.title.in_(language) if entry else hit.id
            found.append(Book(hit.id, title, hit.title_marks, hit.snippet, hit.snippet_marks, placed.get(hit.id, 0)))
        return (Shelf("", tuple(found)),)
    by_theme: dict[str, list[Book]] = {}
    for entry in library.entries:
        book = Book(entry.id, entry.title.in_(language), (), "", (), placed.get(entry.id, 0))
        by_theme.setdefault(entry.theme, []).append(book)
    return tuple(Shelf(library.theme_title(theme).in_(language), tuple(books)) for theme, books in by_theme.items())


def about_clause(clause: Clause, catalogue: Catalogue, language: Language) -> tuple[tuple[str, str], ...]:
    """What the library says about a clause, as pairs of a head and a text."""
    lines = [("", clause.summary.in_(language))]
    lines.append((say("library.binds", language), say(f"clause.binds.{clause.binds}", language)))
    if clause.usually_proposed_by:
        lines.append((say("library.proposed_by", language), say(f"side.{clause.usually_proposed_by}", language)))
    if clause.own_design:
        lines.append(("", say("library.own_design", language)))
    facts = [fact for fact_id in clause.law if (fact := catalogue.fact(fact_id))]
    for fact in facts:
        where = f"{fact.instrument.in_(language)}, {fact.article}" if fact.article else fact.instrument.in_(language)
        as_of = say("law.as_of", language, date=write_date(fact.as_of, language))
        lines.append((where, f"{fact.rule.in_(language)} ({as_of})"))
    return tuple(lines)


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
