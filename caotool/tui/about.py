"""What is told of a clause, an item of a framework, a case or a set beside a list of them; no widgets here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from textual.content import Content
from textual.style import Style

from caotool.frozen import Frozen, replace
from caotool.language.dates import write_date
from caotool.language.message import say
from caotool.language.tongue import Language
from caotool.model.document import Article, article_text

if TYPE_CHECKING:
    from caotool.checks.missing import Standing
    from caotool.library.library import Library
    from caotool.library.ready_sets import Contents
    from caotool.model.clause import Clause
    from caotool.model.reference_data import Case, Framework


class Link(Frozen):
    """Words that lead somewhere: to a clause, or to an item of a framework."""

    words: str
    action: str
    """The action of the screen that goes there."""


class About(Frozen):
    """A head, and a text or links; one that is ``strong`` is what all of it is about."""

    head: str
    text: str = ""
    links: tuple[Link, ...] = ()
    strong: bool = False


def content(told: Iterable[About]) -> Content:
    """All of it below each other. Words of others are never read as markup."""
    parts = []
    for one in told:
        head = Content.styled(f"{one.head}: ", "bold $quiet") if one.head else Content("")
        text = Content.styled(one.text, "bold") if one.strong else Content(one.text)
        parts.append(head + text + Content(" · ").join(map(_clickable, one.links)))
    return Content("\n\n").join(parts)


def _clickable(link: Link) -> Content:
    return Content(link.words).stylize("underline").stylize(Style.from_meta({"@click": link.action}))


def of_clause(clause: Clause, library: Library, language: Language) -> tuple[About, ...]:
    """What the library says about a clause, and where one can go from it."""
    told = [
        About("", clause.summary.in_(language)),
        About(say("library.binds", language), say(f"clause.binds.{clause.binds}", language)),
    ]
    if clause.usually_proposed_by:
        side = say(f"side.{clause.usually_proposed_by}", language)
        told.append(About(say("library.proposed_by", language), side))
    if clause.own_design:
        told.append(About("", say("library.own_design", language)))
    related = tuple(
        Link(words, f"screen.go_to_clause('{one}')") for one, words in related_to(clause.id, library, language)
    )
    items = tuple(Link(one, f"screen.go_to_item('{one}')") for one, _ in answered_by(clause.id, library, language))
    told += _law(clause.law, library, language)
    told += [
        About(say(key, language), links=links)
        for key, links in (("library.related", related), ("library.answers", items))
        if links
    ]
    return tuple(told)


def related_to(clause_id: str, library: Library, language: Language) -> tuple[tuple[str, str], ...]:
    """The clauses related to one, as pairs of an id and a title."""
    return tuple((entry.id, entry.title.in_(language)) for entry in library.related(clause_id))


def answered_by(clause_id: str, library: Library, language: Language) -> tuple[tuple[str, str], ...]:
    """The items of frameworks that a clause answers, as pairs of an id and a title."""
    entry = library.entry(clause_id)
    items = {item.id: item for framework in library.frameworks.values() for item in framework.items}
    return tuple((one, items[one].title.in_(language)) for one in (entry.answers if entry else ()) if one in items)


def of_text(clause: Clause, library: Library, language: Language) -> About:
    """The article itself, with everything still open."""
    from caotool.checks.cases import article_with

    return About(say("walk.text", language), _printed(article_with(clause, {}, library, language)))


def of_framework(framework: Framework, table: Sequence[Standing], language: Language) -> tuple[About, ...]:
    """How much of a framework is in the draft, and where the framework can be read."""
    count = sum(bool(one.placed) for one in table)
    told = [
        About("", framework.title.in_(language), strong=True),
        About("", say("missing.count", language, count=count, items=len(table))),
        About(say("walk.where", language), framework.url),
    ]
    if framework.caution:
        told.insert(1, About("", framework.caution.in_(language)))
    return (*told, About("", say("missing.no_advice", language)))


def of_item(one: Standing, titles: Sequence[str], library: Library, language: Language) -> tuple[About, ...]:
    """What an item asks, what of it is in the draft under ``titles``, and what the library has for it."""
    item = one.item
    told = [About("", f"{item.id}  {item.title.in_(language)}", strong=True)]
    if item.source:
        told.append(About(say("walk.source", language), item.source.in_(language)))
    told.append(About(say("walk.in_draft", language), "; ".join(titles) or say("walk.nothing", language)))
    if one.aside and not one.placed:
        told.append(About("", say("missing.aside", language)))
    for case in one.covered.cases:
        if case.remark:
            told.append(About("", case.remark.in_(language)))
    real = sum(case.is_real for case in one.covered.cases)
    count = say("walk.available", language, clauses=len(one.covered.clauses), cases=real)
    return (*told, About("", count), *_law(item.law, library, language))


def of_case(case: Case, library: Library, language: Language) -> tuple[About, ...]:
    """What a source tells, as an article of ours in which everything else is open."""
    from caotool.checks.cases import article_with
    from caotool.library.coverage import values_of

    clause = library.clause(case.clause)
    source = ", ".join(part for part in (case.source, str(case.year or "")) if part)
    told = [
        About("", case.note.in_(language), strong=True),
        About(say("walk.source", language), f"{source} ({say(f'observed.{case.seen}', language)})"),
    ]
    if case.url:
        told.append(About(say("walk.where", language), case.url))
    if clause is not None:
        article = article_with(clause, values_of(case, clause)[0], library, language)
        told.append(About(say("walk.as_article", language), _printed(article)))
    return tuple(told)


def of_set(shown: Contents, language: Language) -> tuple[About, ...]:
    """For what a set is, what is in it and how much of that is new."""
    ready, new = shown.ready, len(shown.new)
    rows = [f"{'✓' if entry.id in shown.placed else ' '} {entry.title.in_(language)}" for entry in shown.entries]
    return (
        About("", ready.title.in_(language), strong=True),
        About(say("sets.purpose", language), ready.purpose.in_(language)),
        About("", say("sets.count", language, count=len(shown.entries), new=new) + "\n" + "\n".join(rows)),
        About("", ready.summary.in_(language)),
    )


def _printed(article: Article) -> str:
    """An article without the number that it would have by itself, which means nothing."""
    return "\n" + article_text(replace(article, heading="")).strip()


def _law(facts: Iterable[str], library: Library, language: Language) -> tuple[About, ...]:
    told = []
    for fact in (found for one in facts if (found := library.fact(one)) is not None):
        as_of = say("law.as_of", language, date=write_date(fact.as_of, language))
        told.append(About(fact.citation.in_(language), f"{fact.rule.in_(language)} ({as_of})"))
    return tuple(told)
