"""Draw the pictures of the README: the real program, on a copy of an example, without a terminal.

    python scripts/screenshots.py [folder]

The same program and example give the same pictures: nothing of this computer, its user or its clock is in them.
"""

from __future__ import annotations

import asyncio
import re
import shutil
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

import platformdirs
from textual.pilot import Pilot

from caotool import resources
from caotool.language.tongue import Language
from caotool.library.library import Library
from caotool.library.load import bundled_source, load_library
from caotool.tui.app import CaotoolApp

EXAMPLE = "bank"
PAUSE = 0.2
DOCUMENTS = Path("/home/u/Documenten")
"""Shown where the program suggests a file; never written to."""

Keys = Callable[[Pilot[None]], Awaitable[None]]


async def _workspace(pilot: Pilot[None]) -> None:
    """At the training budget, with the form and the text beside each other."""
    await pilot.press("f3", "home", "down", "down", "down", "f4")


async def _form(pilot: Pilot[None]) -> None:
    """The same clause where there is room for one pane."""
    await _workspace(pilot)


async def _search(pilot: Pilot[None]) -> None:
    """What the library finds for a word that is typed."""
    await pilot.press("ctrl+f", *"scholing")
    await pilot.pause(PAUSE)
    await pilot.press("down")


async def _export(pilot: Pilot[None]) -> None:
    """The choices of an export."""
    await _workspace(pilot)
    await pilot.press("f9")


PICTURES: dict[str, tuple[tuple[int, int], Keys]] = {
    "workspace": ((160, 50), _workspace),
    "small-screen": ((80, 24), _form),
    "library-search": ((160, 50), _search),
    "export": ((120, 40), _export),
}
"""Name of the file -> size of the terminal in characters, and what is pressed first."""


async def _draw(keys: Keys, size: tuple[int, int], library: Library) -> str:
    with tempfile.TemporaryDirectory() as home:
        dossier = Path(home) / EXAMPLE
        shutil.copytree(resources.examples() / EXAMPLE, dossier)
        settings = Path(home) / "settings"
        app = CaotoolApp(dossier=dossier, settings_folder=settings, library=library, language=Language.NL)
        app.animation_level = "none"
        async with app.run_test(size=size) as pilot:
            await _at_rest(pilot)
            await keys(pilot)
            await _at_rest(pilot)
            picture = app.export_screenshot(title="caotool")
            app.do_quit()
    return _standing_alone(picture)


_FETCHED_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
_TEXT = re.compile(r'x="([\d.]+)"( y="[\d.]+") textLength="([\d.]+)"([^>]*)>((?:&#160;)+)')
_CELL = 12.2
"""The width of a character in the picture."""


def _standing_alone(picture: str) -> str:
    """The picture without fonts from elsewhere; spaces before a text become its place, since viewers drop them."""

    def moved(found: re.Match[str]) -> str:
        x, y, length, rest, spaces = found.groups()
        width = spaces.count(";") * _CELL
        return f'x="{float(x) + width:.1f}"{y} textLength="{max(float(length) - width, 0):.1f}"{rest}>'

    fonts = '"Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace'
    picture = _FETCHED_FONTS.sub("", picture).replace("Fira Code, monospace", fonts)
    return _TEXT.sub(moved, picture)


async def _at_rest(pilot: Pilot[None]) -> None:
    """Wait until the screen no longer changes and short-lived messages are gone."""
    pilot.app.clear_notifications()
    before = ""
    for _ in range(50):
        await pilot.pause(PAUSE)
        now = pilot.app.export_screenshot(title="")
        if now == before:
            return
        before = now


def main() -> int:
    """Write every picture into the folder named on the command line, else into docs/images."""
    project = Path(__file__).resolve().parent.parent
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else project / "docs" / "images"
    folder.mkdir(parents=True, exist_ok=True)
    # The text of a path on the screen would tell whose computer drew the picture.
    platformdirs.user_documents_path = lambda: DOCUMENTS
    library = load_library([bundled_source()])
    for name, (size, keys) in PICTURES.items():
        picture = asyncio.run(_draw(keys, size, library))
        path = folder / f"{name}.svg"
        path.write_text(picture, encoding="utf-8", newline="\n")
        print(path)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
