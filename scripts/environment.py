"""Make the project's own environment: a .venv with caotool, its libraries and the tools of the tests."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

LOWEST = (3, 11)


def main() -> int:
    """Create the folder named on the command line; an existing one is brought up to date."""
    if sys.version_info < LOWEST:
        print(f"caotool needs Python {LOWEST[0]}.{LOWEST[1]} or newer; this is {sys.version.split()[0]}.")
        print("Say which one to use: make PYTHON=python3.12 …")
        return 1
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ".venv").resolve()
    project = Path(__file__).resolve().parent.parent
    if not (folder / "pyvenv.cfg").exists():
        print(f"Making {folder.name} (once; this takes a minute)…", flush=True)
        venv.EnvBuilder(with_pip=True, clear=folder.exists()).create(folder)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "--quiet", "install"]
    constraints = ["--constraint", str(project / "constraints.txt")]
    subprocess.run([*pip, "--upgrade", "pip>=25.1"], check=True)
    subprocess.run(
        [*pip, *constraints, "--editable", str(project), "--group", f"{project / 'pyproject.toml'}:dev"], check=True
    )
    # An editable install is not compiled by pip; the first start would cost twice as much.
    subprocess.run([str(python), "-m", "compileall", "-q", str(project / "caotool")], check=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
