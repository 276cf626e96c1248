"""In which language the command line speaks: what was asked for, what was chosen before, or the system's."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from caotool.language.tongue import Language

VARIABLE = "CAOTOOL_LANGUAGE"
"""The environment variable that chooses the language."""


def language_named(name: str) -> Language | None:
    """The language that a name such as ``nl``, ``en-GB`` or ``en_US.UTF-8`` stands for; None for any other."""
    start = name.strip().lower().replace("_", "-").split(".")[0].split("-")[0]
    return next((language for language in Language if language.value == start), None)


def language_chosen(environment: Mapping[str, str] = os.environ) -> Language | None:
    """The language that the environment variable asks for."""
    return language_named(environment.get(VARIABLE, ""))


def language_usual(environment: Mapping[str, str] = os.environ, settings: Path | None = None) -> Language:
    """The language where none is asked for: that of the settings, else of the system, else Dutch."""
    from caotool.store.places import SETTINGS, load_settings, settings_folder

    home = settings or settings_folder()
    if (home / SETTINGS).is_file():
        return load_settings(home)[0].language
    names = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return language_named(next((name for name in names if name), "")) or Language.NL
