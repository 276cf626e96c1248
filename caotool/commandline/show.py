"""``caotool show``: the chapter as plain text, or its structure for a script."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from caotool.commandline.arguments import Parser
from caotool.commandline.console import Console, Exit
from caotool.commandline.line import LANGUAGE_OPTIONS
from caotool.language.tongue import Language

if TYPE_CHECKING:
    from caotool.model.document import Article, Document, Span


def declare(parser: Parser) -> None:
    """Its arguments."""
    languages = [language.value for language in Language]
    parser.what.add_argument("dossier", type=Path, help=parser.words("dossier"))
    parser.options.add_argument(
        *LANGUAGE_OPTIONS, dest="text_language", choices=languages, help=parser.words("text_language")
    )
    parser.options.add_argument("--table", action="store_true", help=parser.words("table"))
    parser.options.add_argument("--explanations", action="store_true", help=parser.words("explanations"))
    parser.options.add_argument("--json", action="store_true", help=parser.words("json"))


def run(arguments: argparse.Namespace, console: Console) -> Exit:
    """Print it."""
    from caotool.commandline.dossiers import opened
    from caotool.compose.request import View
    from caotool.session.exports import tabled
    from caotool.write.plain import write_plain

    language = Language(arguments.text_language) if arguments.text_language else None
    view = View.TABLE if arguments.table else View.WORKING
    with opened(arguments.dossier) as session:
        document = session.compose(language, view, with_explanations=arguments.explanations).document
        if arguments.json:
            console.structure(structure(document))
        else:
            console.text(write_plain(tabled(session.dossier.id, (document,))))
    return Exit.DONE


def structure(document: Document) -> dict[str, Any]:
    """The document as plain data: chapter, articles, paragraphs, items, and spans with where they came from."""
    return {
        "format": 1,
        "language": document.language.value,
        "title": document.imprint.title,
        "status": document.imprint.status,
        "round": document.imprint.round,
        "dated": document.imprint.dated.isoformat(),
        "chapter": {
            "number": document.chapter.number,
            "title": document.chapter.title,
            "articles": [_article(article) for article in document.chapter.articles],
        },
        "annexes": [
            {
                "sort": annex.sort.value,
                "heading": annex.heading,
                "title": annex.title,
                "articles": [_article(article) for article in annex.articles],
            }
            for annex in document.annexes
        ],
        "signatories": [{"name": party.name, "side": party.side} for party in document.signatories],
    }


def _article(article: Article) -> dict[str, Any]:
    return {
        "placement": article.placement,
        "clause": article.clause,
        "number": article.number,
        "title": article.title,
        "sort": article.sort.value,
        "paragraphs": [
            {
                "number": paragraph.number,
                "spans": _spans(paragraph.spans),
                "items": [
                    {"number": item.number, "depth": item.depth, "spans": _spans(item.spans)}
                    for item in paragraph.items
                ],
                "table": paragraph.table
                and {
                    "parameter": paragraph.table.anchor.parameter,
                    "heads": list(paragraph.table.heads),
                    "rows": [[_span(cell) for cell in row] for row in paragraph.table.rows],
                },
                "closing": _spans(paragraph.closing),
            }
            for paragraph in article.paragraphs
        ],
    }


def _spans(spans: tuple[Span, ...]) -> list[dict[str, Any]]:
    return [_span(span) for span in spans]


def _span(span: Span) -> dict[str, Any]:
    from caotool.model.document import DisputedSpan, OpenSpan, ReferenceSpan, TermSpan, ValueSpan

    data: dict[str, Any] = {"text": span.text}
    match span:
        case ValueSpan() | OpenSpan() | DisputedSpan():
            data["parameter"] = span.anchor.parameter
            data["occurrence"] = span.anchor.occurrence
            data["state"] = _STATES[type(span).__name__]
        case ReferenceSpan():
            data["refers_to"] = span.target.placement if span.target else None
        case TermSpan():
            data["term"] = span.term
    return data


_STATES = {"ValueSpan": "value", "OpenSpan": "open", "DisputedSpan": "disputed"}
