"""``python -m benchmarks [name …]`` measures the bars of the design and prints one table."""

from __future__ import annotations

import platform
import sys
from importlib import import_module

ALL = ("export", "keypress", "start")


def main() -> int:
    """Measure what is named, or everything."""
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
