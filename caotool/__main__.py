"""``python -m caotool``."""

from caotool.cli import main

raise SystemExit(main())
