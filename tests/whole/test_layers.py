"""Imports run downward, and what is heavy is imported only where it is used."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FORMATS = {"lxml", "jinja2", "yaml"}


def imported_by(module: str) -> set[str]:
    """The packages that are in memory when a fresh interpreter has imported a module."""
    code = f"import sys, {module}; print(*sorted(name.partition('.')[0] for name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True, timeout=60)
    return set(done.stdout.decode("utf-8").split())


def test_the_screens_start_without_any_file_format() -> None:
    packages = imported_by("caotool.tui.app")
    assert "textual" in packages
    assert packages.isdisjoint(FORMATS)


@pytest.mark.parametrize(
    "module", ["caotool.model.edits", "caotool.language.texts", "caotool.compose", "caotool.session", "caotool.store"]
)
def test_what_is_below_the_screens_needs_no_screen_and_no_file_format_to_be_imported(module: str) -> None:
    packages = imported_by(module)
    assert "caotool" in packages
    assert packages.isdisjoint({"textual", "rich", *FORMATS})


@pytest.mark.parametrize("module", ["caotool.library.load", "caotool.word.export", "caotool.word.reader"])
def test_libraries_and_word_files_are_made_and_read_without_a_screen(module: str) -> None:
    assert imported_by(module).isdisjoint({"textual", "rich"})


def test_the_command_line_starts_without_a_screen_or_a_file_format() -> None:
    assert imported_by("caotool.cli").isdisjoint({"textual", "rich", *FORMATS})


def test_no_screen_speaks_of_a_file_format() -> None:
    modules = sorted((ROOT / "caotool" / "tui").rglob("*.py"))
    assert len(modules) > 20
    speaking = {
        f"{path.relative_to(ROOT).as_posix()}: {found[0]}"
        for path in modules
        if (found := re.search(r"\b(zipfile|yaml|jinja2?|lxml)\b", path.read_text(encoding="utf-8")))
    }
    assert speaking == set()


def test_the_contracts_on_imports_are_kept() -> None:
    pytest.importorskip("importlinter")
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", code, "--no-cache"], cwd=ROOT, capture_output=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stdout.decode("utf-8", "replace")
    assert b" kept, 0 broken" in done.stdout
