"""``python -m benchmarks [name …]`` measures the bars of the design and prints one table."""

from __future__ import annotations

import compileall
import platform
import sys
from importlib import import_module

from benchmarks.measure import ROOT

ALL = ("export", "keypress", "library", "start")


def main() -> int:
    """Measure what is named, or everything."""
    # Installed programs come with their bytecode; a checkout may have none, and may not be allowed to keep any.
    compileall.compile_dir(ROOT / "caotool", quiet=1)
    print(f"{platform.python_implementation()} {platform.python_version()}, {platform.system()} {platform.machine()}")
    print(f"{'':58} {'subject':>9} {'floor':>9}")
    over = 0
    for name in sys.argv[1:] or ALL:
        for result in import_module(f"benchmarks.{name}").results():
            print(result.line(), flush=True)
            over += result.ratio > result.allowed
    return 1 if over else 0


if __name__ == "__main__":
    raise SystemExit(main())
