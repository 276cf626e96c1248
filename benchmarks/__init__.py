"""How fast and how big: every bar is measured beside its floor, in the same run on the same machine."""
