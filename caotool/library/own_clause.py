"""A clause of a draft's own, made of a title and a text as people type them."""

from __future__ import annotations

import json
import re
from collections.abc import Container

from caotool.language.patterns import regex
from caotool.language.sentences import fold, strip_unsafe

THEME = "eigen"
"""The theme of a draft's own clauses, and the first half of their ids."""

_LISTED = regex(r"\s*(\d+\.|[-*]|\{%)\s?")


def own_clause_id(title: str, taken: Container[str]) -> str:
    """An id made of the title that is not taken yet, such as ``eigen.thuiswerken-met-ai``."""
    name = re.sub(r"[^a-z0-9]+", "-", fold(title)).strip("-")[:40].strip("-") or "bepaling"
    name = name if name[0].isalpha() else f"bepaling-{name}"
    made, number = f"{THEME}.{name}", 2
    while made in taken:
        made, number = f"{THEME}.{name}-{number}", number + 1
    return made


def own_clause_source(clause_id: str, title: str, text: str) -> str:
    """The clause in the format of the library; its text is the same in both languages until it is translated.

    Paragraphs that are separated by an empty line become numbered paragraphs of the article.
    """
    # A JSON string is a YAML string as well, whatever is in it.
    words = json.dumps(_plain(title), ensure_ascii=False)
    block = "\n".join(f"    {line}" if line else "" for line in clause_text(text).split("\n"))
    return (
        f"id: {clause_id}\n"
        'version: "1.0.0"\n'
        "status: draft\n"
        f"theme: {THEME}\n"
        "binds: normative\n"
        "character: minimum\n"
        'extendable: "yes"\n'
        f"title: {{nl: {words}, en: {words}}}\n"
        f"summary: {{nl: {words}, en: {words}}}\n"
        f"text:\n  nl: |\n{block}\n  en: |\n{block}\n"
    )


def clause_text(typed: str) -> str:
    """What was typed as clause text: every paragraph a list item, so that it is numbered."""
    blocks = [block for block in re.split(r"\n\s*\n", _plain(typed).strip()) if block.strip()]
    if any(_LISTED.match(block) for block in blocks):
        return "\n".join(line.rstrip() for block in blocks for line in block.split("\n"))
    return "\n".join(f"{number}. {' '.join(block.split())}" for number, block in enumerate(blocks, 1))


def _plain(text: str) -> str:
    return strip_unsafe(text.replace("\r\n", "\n").replace("\t", "    "))
