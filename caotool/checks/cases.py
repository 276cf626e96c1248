"""What real agreements hold, printed as articles of ours, and whether they read well."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from caotool.checks.rendering import NOBODY, Filled, faults_of, referred
from caotool.compose import Composer, Request
from caotool.language.message import message
from caotool.language.tongue import Bilingual, Language
from caotool.library.coverage import completed, values_of
from caotool.library.library import Library
from caotool.model.clause import Clause
from caotool.model.conventions import Conventions
from caotool.model.document import Article
from caotool.model.draft import Draft, Placement
from caotool.model.finding import Finding
from caotool.model.reference_data import Case
from caotool.model.values import Value


def article_of(case: Case, library: Library, language: Language) -> Article | None:
    """The article that a case makes, with usual openings for what its source does not tell; None for a remark."""
    clause = library.clause(case.clause)
    return article_with(clause, completed(case, clause), library, language) if clause else None


def findings_of_cases(library: Library) -> Iterator[Finding]:
    """What goes wrong when cases are printed: with usual openings beside them, and with all else left open."""
    for case in library.cases.values():
        clause = library.clause(case.clause)
        if clause is None:
            continue
        name = message("checks.rendering.case.case", case=case.id, note=case.note or Bilingual(case.id, case.id))
        path = library.paths.get(clause.id, clause.id)
        for values in (completed(case, clause), values_of(case, clause)[0]):
            for language in Language:
                article = article_with(clause, values, library, language)
                yield from faults_of(article, path, Filled(name, values), language)


def article_with(clause: Clause, values: Mapping[str, Value], library: Library, language: Language) -> Article:
    """The article that a clause makes with these values, all else left open."""
    others = tuple(
        Placement(f"o{number}", other, "", values={}) for number, other in enumerate(referred(library, clause), 1)
    )
    draft = Draft((Placement("p", clause.id, clause.version, values=values), *others))
    composition = Composer(library).compose(Request(draft, Conventions(), language, NOBODY))
    return next(each for each in composition.document.articles() if each.placement == "p")
