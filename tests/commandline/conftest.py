"""A home of its own for every test, and the command line as a person or a script starts it."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from caotool import cli, resources

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Said:
    """How a run ended, and what it wrote."""

    code: int
    out: str
    errors: str


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache of the compiled library for all tests, as a user has."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder where nobody has ever used the program."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    for name in ("LC_ALL", "LC_MESSAGES", "ACCESSIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")
    monkeypatch.setenv("CAOTOOL_LANGUAGE", "nl")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    work = tmp_path / "werk"
    work.mkdir()
    monkeypatch.chdir(work)
    return work


Caotool = Callable[..., Said]


@pytest.fixture
def caotool(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Caotool:
    """The command line in this process, with lines for it to read."""

    def run(*arguments: object, lines: tuple[str, ...] = ()) -> Said:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        code = cli.main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Said(code, captured.out, captured.err)

    return run


@pytest.fixture
def process() -> Caotool:
    """The command line as a process of its own; what it writes is read as UTF-8."""

    def run(*arguments: object, lines: tuple[str, ...] = (), **environment: str) -> Said:
        done = subprocess.run(
            [sys.executable, "-m", "caotool", *map(str, arguments)],
            input="".join(f"{line}\n" for line in lines).encode("utf-8"),
            capture_output=True,
            env={**os.environ, **environment},
            check=False,
            timeout=60,
        )
        return Said(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return run


@pytest.fixture(scope="session")
def bank() -> Path:
    """The example of a bank, as it comes with the program."""
    return resources.examples() / "bank"


@pytest.fixture
def dossier(caotool: Caotool, home: Path) -> Path:
    """A new dossier of a union, with nothing in it."""
    folder = home / "proef"
    assert caotool("new", folder, "--title", "Cao Proef", "--party", "Vakbond Proef").code == 0
    return folder
