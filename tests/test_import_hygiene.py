"""What is heavy is loaded only where it is used: seen in the modules of a fresh process."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from caotool import resources

ROOT = Path(__file__).parents[1]
SCREEN = frozenset({"textual", "rich"})
FILES = frozenset({"lxml", "jinja2", "yaml"})

EVERY_SCREEN = """
import importlib, json, pkgutil, sys
import caotool.tui
for module in pkgutil.walk_packages(caotool.tui.__path__, "caotool.tui."):
    importlib.import_module(module.name)
print(json.dumps(sorted(sys.modules)))
"""

COMMAND = """
import io, json, sys
from caotool import cli
out, sys.stdout = sys.stdout, io.StringIO()
code = cli.main(sys.argv[1:])
print(json.dumps([code, sorted(sys.modules)]), file=out)
"""


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    """A user's environment with a cache that is warm after the first command."""
    home = tmp_path_factory.mktemp("home")
    names = ("HOME", "USERPROFILE", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "APPDATA")
    made = {**os.environ, **{name: str(home) for name in names}, "PYTHONPATH": str(ROOT), "CAOTOOL_LANGUAGE": "nl"}
    run(COMMAND, made, home, "library", "list")
    return made


def run(program: str, environment: dict[str, str], folder: Path, *arguments: str):
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env=environment,
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=True,
    )
    return json.loads(done.stdout)


def packages(modules: list[str]) -> set[str]:
    return {module.partition(".")[0] for module in modules}


def test_no_screen_touches_word_files_templates_or_yaml(environment, tmp_path):
    loaded = run(EVERY_SCREEN, environment, tmp_path)
    assert {"caotool.tui.app", "caotool.tui.screens.workspace"} <= set(loaded)
    assert not FILES & packages(loaded)
    assert not [module for module in loaded if module.startswith(("caotool.word", "caotool.write"))]


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        (("export", "{bank}", "-o", "uit.docx"), SCREEN | {"jinja2", "yaml"}),
        (("export", "{bank}", "-o", "uit.txt"), SCREEN | FILES),
        (("show", "{bank}"), SCREEN | FILES),
        (("library", "list"), SCREEN | FILES),
        (("library", "list", "scholing"), SCREEN | FILES),
        (("keys",), SCREEN | FILES),
        (("--version",), SCREEN | FILES),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_a_command_loads_no_more_than_it_needs(arguments, unwanted, environment, tmp_path):
    bank = str(resources.examples() / "bank")
    code, loaded = run(COMMAND, environment, tmp_path, *(part.replace("{bank}", bank) for part in arguments))
    assert code == 0
    assert not unwanted & packages(loaded)


def test_who_asks_for_the_version_waits_for_no_dossier_and_no_library(environment, tmp_path):
    _, loaded = run(COMMAND, environment, tmp_path, "--version")
    rooms = ("caotool.session", "caotool.library", "caotool.compose", "caotool.word", "caotool.tui")
    assert not [module for module in loaded if module.startswith(rooms)]
