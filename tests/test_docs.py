"""The pages for people, held against the program: what they name exists, and what exists is named."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from caotool.commands import COMMANDS
from caotool.language.tongue import Language
from caotool.library.clause_file import CLAUSE
from caotool.model.expression.vocabulary import FUNCTIONS
from caotool.model.kinds.registry import KINDS
from caotool.model.values import Wrapper

PROJECT = Path(__file__).resolve().parent.parent
PAGES = sorted([*PROJECT.glob("*.md"), *PROJECT.glob("docs/*.md")])
MANUAL = PROJECT / "docs" / "handleiding.md"
FOR_AUTHORS = PROJECT / "docs" / "clauses.md"
KEY_NAMES = {"up": "pijl omhoog", "down": "omlaag", "escape": "esc"}


def text(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def section(page: Path, heading: str) -> str:
    return text(page).split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]


def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", text(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_within_the_project_leads_somewhere(page):
    for target in re.findall(r"\]\(([^)]+)\)", text(page)):
        if "://" in target:
            continue
        path, _, anchor = target.partition("#")
        there = (page.parent / path) if path else page
        assert there.exists(), target
        assert not anchor or anchor in anchors(there), target


def test_the_key_card_of_the_manual_has_every_key():
    card = section(MANUAL, "Toetsenkaart").lower()
    for command in COMMANDS:
        for key in command.keys:
            modifier, _, last = key.rpartition("+")
            wanted = KEY_NAMES.get(last, key if modifier != "ctrl" else f"ctrl+{last}")
            assert re.search(rf"\b{re.escape(wanted)}\b", card), command.id


def test_commands_that_the_manual_names_in_italics_exist():
    names = {command.name(Language.NL) for command in COMMANDS}
    for name in re.findall(r"\*([^*\n]+)\*\s+\(F10\)", text(MANUAL)):
        assert name in names


def test_the_page_for_authors_has_every_field_kind_wrapper_and_function():
    page = text(FOR_AUTHORS)
    fields = [field.name for field in CLAUSE.fields]
    for name in (*fields, *KINDS, *Wrapper):
        assert f"`{name}`" in page, name
    functions = section(FOR_AUTHORS, "Expressions").split()
    assert set(FUNCTIONS) <= {word.strip("`") for word in functions}


def test_pictures_fetch_nothing_and_tell_nothing_of_who_drew_them():
    pictures = sorted(PROJECT.glob("docs/images/*.svg"))
    assert pictures
    for picture in pictures:
        drawn = text(picture)
        assert not re.search(r"url\(\"?https?:|<image|<script", drawn), picture.name
        assert str(Path.home()) not in drawn.replace("/home/u/", ""), picture.name
