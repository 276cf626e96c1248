"""Where dossiers and settings live on each system, and what the program remembers between two starts."""

from __future__ import annotations

import contextlib
from datetime import datetime
from pathlib import Path

from caotool.frozen import Frozen, replace
from caotool.language.message import message
from caotool.language.tongue import Language
from caotool.model.finding import Finding, InFile, Severity
from caotool.store import files, snapshots
from caotool.store.changes import Json
from caotool.store.names import safe_name

SETTINGS = "settings.json"

MOST_RECENT = 20
"""How many dossiers the list of recent ones holds."""


class Settings(Frozen):
    """What the user chose, and where he was. Paths are kept as text."""

    language: Language = Language.NL
    theme: str = ""
    """The name of the colours; the program's own where empty."""
    projector: bool = False
    """Whether what is private is hidden on the screen."""
    last_folder: str = ""
    """Where a file was last saved or opened."""
    recent: tuple[str, ...] = ()
    """Folders of dossiers, the last opened first."""

    def opened(self, folder: Path) -> Settings:
        """The settings after opening a dossier."""
        path = str(folder.absolute())
        others = tuple(one for one in self.recent if one != path)
        return replace(self, recent=(path, *others)[:MOST_RECENT])

    def forgotten(self, folder: Path) -> Settings:
        """The settings without a dossier in the list."""
        path = str(folder.absolute())
        return replace(self, recent=tuple(one for one in self.recent if one != path))


class Recent(Frozen):
    """A dossier in the list: its folder, its title, and when it was last written; ``there`` is False when gone."""

    folder: Path
    title: str
    changed: datetime | None
    there: bool


def documents_folder() -> Path:
    """Where dossiers are made: ``caotool`` in the user's documents. It need not exist yet."""
    from platformdirs import user_documents_path

    return user_documents_path() / "caotool"


def settings_folder() -> Path:
    """Where the settings are kept on this system."""
    from platformdirs import user_config_path

    return user_config_path("caotool", appauthor=False)


def new_folder(title: str, inside: Path | None = None) -> Path:
    """A folder for a new dossier with this title, that does not exist yet."""
    return files.free_name((inside or documents_folder()) / safe_name(title))


def load_settings(folder: Path | None = None) -> tuple[Settings, tuple[Finding, ...]]:
    """The settings, or those that are usual; what could not be read is reported, and a broken file set aside."""
    path = (folder or settings_folder()) / SETTINGS
    try:
        data = files.parse(files.read(path))
        if not isinstance(data, dict):
            raise ValueError("no object")
    except FileNotFoundError:
        return Settings(), ()
    except OSError as error:
        return Settings(), (_broken(path, "store.settings_unread", reason=error.strerror or str(error)),)
    except ValueError:
        aside = files.free_name(path.with_name("settings.broken.json"))
        with contextlib.suppress(OSError):
            files.replace(path, aside)
        return Settings(), (_broken(path, "store.settings_broken", aside=aside.name),)
    return _settings(data), ()


def save_settings(settings: Settings, folder: Path | None = None) -> None:
    """Keep the settings; OSError where that fails."""
    home = folder or settings_folder()
    home.mkdir(parents=True, exist_ok=True)
    data = {
        "format": 1,
        "language": settings.language.value,
        "theme": settings.theme,
        "projector": settings.projector,
        "last_folder": settings.last_folder,
        "recent": settings.recent,
    }
    files.write_whole(home / SETTINGS, files.dump(data, pretty=True))


def recent_dossiers(settings: Settings) -> tuple[Recent, ...]:
    """The dossiers in the list with what can be told of them without opening them."""
    return tuple(_recent(Path(path), settings.language) for path in settings.recent)


def is_dossier(folder: Path) -> bool:
    """Whether a folder looks like a dossier."""
    return (folder / snapshots.NAME).is_file()


def _recent(folder: Path, language: Language) -> Recent:
    path = folder / snapshots.NAME
    try:
        changed = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
        title = files.parse(files.read(path))["dossier"]["title"]
        words = str(title[language.value]) or str(title[language.other.value])
        return Recent(folder, words or folder.name, changed, True)
    except OSError:
        return Recent(folder, folder.name, None, False)
    except (ValueError, KeyError, TypeError):
        return Recent(folder, folder.name, changed, True)


def _settings(data: Json) -> Settings:
    """What is of the right sort is taken; the rest is as usual."""
    languages = {language.value: language for language in Language}
    recent = data.get("recent")
    return Settings(
        language=languages.get(_text(data.get("language")), Language.NL),
        theme=_text(data.get("theme")),
        projector=data.get("projector") is True,
        last_folder=_text(data.get("last_folder")),
        recent=tuple(one for one in recent if isinstance(one, str))[:MOST_RECENT] if isinstance(recent, list) else (),
    )


def _text(data: Json) -> str:
    return data if isinstance(data, str) else ""


def _broken(path: Path, key: str, **fillings: str) -> Finding:
    remedy = message(f"{key}_remedy", **fillings)
    return Finding(key, Severity.WARNING, message(key, **fillings), InFile(str(path)), remedy)
