"""Every command of the user, once: its name, its help, its key and when it applies.

Keys, footer, palette and help are made from this table. A screen carries a command out in the method ``do_<id>``;
nothing else knows which key belongs to it. What the keys do inside a dialog stands in :mod:`caotool.dialogs`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum

from caotool.frozen import Frozen
from caotool.language.message import message
from caotool.language.sentences import fold
from caotool.language.tongue import Language


class Place(StrEnum):
    """Where in the program the user is."""

    START = "start"
    LIBRARY = "library"
    OUTLINE = "outline"
    FORM = "form"
    PREVIEW = "preview"
    DIALOG = "dialog"

    @property
    def in_workspace(self) -> bool:
        """Whether a dossier can be worked on here."""
        return self not in (Place.START, Place.DIALOG)


class Situation(Frozen):
    """What a command needs to know to say whether it applies now."""

    place: Place
    has_placements: bool = False
    on_placement: bool = False
    on_parameter: bool = False
    on_clause: bool = False
    filtered: bool = False
    parked: bool = False
    protocol: bool = False
    own_wording: bool = False
    can_undo: bool = False
    can_redo: bool = False
    read_only: bool = False
    projector: bool = False
    mediator: bool = False


class Group(StrEnum):
    """How the help groups commands."""

    DOSSIER = "dossier"
    CLAUSES = "clauses"
    VALUES = "values"
    VIEW = "view"
    PROGRAM = "program"


Applies = Callable[[Situation], bool]


def _always(_: Situation) -> bool:
    return True


def _in_workspace(situation: Situation) -> bool:
    return situation.place.in_workspace


def _with_placements(situation: Situation) -> bool:
    return situation.place.in_workspace and situation.has_placements


def _editing_placement(situation: Situation) -> bool:
    return situation.on_placement and not situation.read_only


class Command(Frozen):
    """One thing the user can do.

    ``keys`` are Textual key names, the first one shown. ``footer`` is its weight in the footer, higher first; 0 keeps
    it out. ``places`` narrows where the key works; empty is everywhere that ``applies`` says.
    """

    id: str
    group: Group
    keys: tuple[str, ...] = ()
    applies: Applies = _always
    footer: int = 0
    places: frozenset[Place] = frozenset()

    def name(self, language: Language) -> str:
        """The command as the palette shows it."""
        return message(f"command.{self.id}").in_(language)

    def short(self, language: Language) -> str:
        """The one or two words for footer and buttons."""
        return message(f"command.{self.id}.short").in_(language)

    def help(self, language: Language) -> str:
        """One sentence on what it does."""
        return message(f"command.{self.id}.help").in_(language)

    def available(self, situation: Situation) -> bool:
        """Whether it makes sense now."""
        return self.applies(situation) and (not self.places or situation.place in self.places)


_LIBRARY = frozenset({Place.LIBRARY})
_WHERE_CLAUSES_ARE = frozenset({Place.LIBRARY, Place.OUTLINE, Place.PREVIEW})
_OUTLINE = frozenset({Place.OUTLINE})
_FORM = frozenset({Place.FORM})

COMMANDS: tuple[Command, ...] = (
    Command("help", Group.PROGRAM, ("f1",), footer=100),
    Command("palette", Group.PROGRAM, ("f10", "ctrl+p"), footer=40),
    Command("jump", Group.PROGRAM, ("ctrl+g",), footer=30),
    Command("new_dossier", Group.DOSSIER, ("ctrl+n",), footer=60, places=frozenset({Place.START})),
    Command("open_dossier", Group.DOSSIER, ("ctrl+o",), footer=55, places=frozenset({Place.START})),
    Command("to_start", Group.DOSSIER, (), _in_workspace),
    Command("dossier_settings", Group.DOSSIER, ("f7",), _in_workspace),
    Command("export", Group.DOSSIER, ("f9",), _with_placements, footer=80),
    Command("history", Group.DOSSIER, ("f8",), _in_workspace),
    Command("adopt_unsaved", Group.DOSSIER, (), lambda s: s.place.in_workspace and not s.read_only),
    Command("save_elsewhere", Group.DOSSIER, (), _in_workspace),
    Command("undo", Group.VALUES, ("ctrl+z",), lambda s: s.place.in_workspace and s.can_undo, footer=50),
    Command("redo", Group.VALUES, ("ctrl+y",), lambda s: s.place.in_workspace and s.can_redo, footer=20),
    Command("show_library", Group.VIEW, ("f2",), _in_workspace, footer=90),
    Command("show_outline", Group.VIEW, ("f3",), _in_workspace, footer=70),
    Command("show_form", Group.VIEW, ("f4",), _in_workspace, footer=69),
    Command("show_preview", Group.VIEW, ("f5",), _in_workspace, footer=68),
    Command("next_view", Group.VIEW, ("f6",), _in_workspace),
    Command("search", Group.CLAUSES, ("ctrl+f",), _in_workspace),
    Command("filter_library", Group.CLAUSES, ("ctrl+e",), _in_workspace, places=_LIBRARY, footer=75),
    Command("clear_filter", Group.CLAUSES, ("escape",), lambda s: s.filtered, places=_LIBRARY, footer=85),
    Command("add_clause", Group.CLAUSES, (), lambda s: s.place is Place.LIBRARY and not s.read_only),
    Command("add_set", Group.CLAUSES, (), lambda s: s.place.in_workspace and not s.read_only),
    Command("missing", Group.CLAUSES, (), _in_workspace),
    Command("frameworks", Group.CLAUSES, (), _in_workspace),
    Command("explore", Group.CLAUSES, ("ctrl+u",), lambda s: s.on_clause, places=_WHERE_CLAUSES_ARE),
    Command("new_own_clause", Group.CLAUSES, (), lambda s: s.place.in_workspace and not s.read_only),
    Command("move_up", Group.CLAUSES, ("ctrl+up",), _editing_placement, places=_OUTLINE),
    Command("move_down", Group.CLAUSES, ("ctrl+down",), _editing_placement, places=_OUTLINE),
    Command("duplicate", Group.CLAUSES, ("ctrl+d",), _editing_placement),
    Command("park", Group.CLAUSES, ("ctrl+k",), lambda s: _editing_placement(s) and not s.parked),
    Command("unpark", Group.CLAUSES, ("ctrl+k",), lambda s: _editing_placement(s) and s.parked),
    Command("to_protocol", Group.CLAUSES, (), lambda s: _editing_placement(s) and not s.protocol),
    Command("to_article", Group.CLAUSES, (), lambda s: _editing_placement(s) and s.protocol),
    Command("set_status", Group.CLAUSES, (), _editing_placement),
    Command("remove", Group.CLAUSES, ("delete",), _editing_placement, places=_OUTLINE, footer=45),
    Command("edit_wording", Group.CLAUSES, ("ctrl+w",), _editing_placement),
    Command("drop_wording", Group.CLAUSES, (), lambda s: _editing_placement(s) and s.own_wording),
    Command("note", Group.CLAUSES, ("ctrl+t",), lambda s: s.on_placement and not s.projector),
    Command(
        "take_presets",
        Group.VALUES,
        (),
        lambda s: _editing_placement(s) and not s.mediator and not s.projector,
    ),
    Command("leave_open", Group.VALUES, ("ctrl+l",), lambda s: s.on_parameter and not s.read_only, places=_FORM),
    Command("copy_article", Group.DOSSIER, (), lambda s: s.on_placement),
    Command("findings", Group.DOSSIER, ("f11",), _in_workspace),
    Command("projector", Group.VIEW, ("f12",), _in_workspace),
    Command("language", Group.PROGRAM, ("ctrl+r",)),
    Command("text_language", Group.VIEW, (), _in_workspace),
    Command("theme", Group.PROGRAM),
    Command("quit", Group.PROGRAM, ("ctrl+q",)),
)
"""Every command, in the order of the help."""

_BY_ID = {command.id: command for command in COMMANDS}


def command(command_id: str) -> Command:
    """The command with this id; KeyError is an error of the program."""
    return _BY_ID[command_id]


def available(situation: Situation) -> tuple[Command, ...]:
    """The commands that make sense now, in the order of the table."""
    return tuple(one for one in COMMANDS if one.available(situation))


def for_footer(situation: Situation) -> tuple[Command, ...]:
    """The commands that belong in the footer now, most important first."""
    shown = [one for one in available(situation) if one.footer and one.keys]
    return tuple(sorted(shown, key=lambda one: -one.footer))


def matching(query: str, commands: Iterable[Command], language: Language) -> tuple[Command, ...]:
    """The commands that a search in the palette finds, best first.

    Dutch and English names and synonyms are searched whatever the language of the screen: people remember commands
    in the language in which they learnt them.
    """
    words = fold(query).split()
    if not words:
        return tuple(commands)
    ranked: list[tuple[int, int, Command]] = []
    for order, one in enumerate(commands):
        names = (one.name(language), one.name(language.other))
        synonyms = message(f"command.{one.id}.synonyms")
        extra = (synonyms.in_(language), synonyms.in_(language.other), one.help(language), one.help(language.other))
        best = [_rank(word, names, extra) for word in words]
        if all(rank is not None for rank in best):
            ranked.append((sum(rank for rank in best if rank is not None), order, one))
    return tuple(one for _, _, one in sorted(ranked, key=lambda found: found[:2]))


def _rank(word: str, names: Iterable[str], extra: Iterable[str]) -> int | None:
    for rank, texts in ((0, names), (3, extra)):
        folded = [fold(text) for text in texts]
        if any(word in text.replace(",", " ").split() for text in folded):
            return rank
        if any(f" {word}" in f" {text}" for text in folded):
            return rank + 1
        if any(word in text for text in folded):
            return rank + 2
    return None
