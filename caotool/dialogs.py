"""Every dialog once: what its help says and which keys do what there. The words stand in language/texts/dialogs.py.

The commands that work in every dialog, such as help itself, are in the table of :mod:`caotool.commands`.
"""

from __future__ import annotations

from collections.abc import Mapping

from caotool.frozen import Frozen
from caotool.language.message import message
from caotool.language.tongue import Language


class Action(Frozen):
    """Something that can be done in a dialog, with its keys as :func:`key_names` spells them."""

    keys: tuple[str, ...]
    what: str
    """The last part of the key of its words."""

    def said(self, language: Language) -> str:
        """What it does."""
        return message(f"dialogs.do.{self.what}").in_(language)


_FIELDS = Action(("tab", "shift+tab"), "fields")
_PICK = Action(("enter", "up", "down"), "pick")
_TICK = Action(("space",), "tick")
_PAGES = Action(("left", "right"), "pages")
_LIST = Action(("up", "down"), "list")
_BUTTON = Action(("enter",), "button")
_BACK = Action(("escape",), "back")
_KEEP = Action(("escape",), "keep")
_STEP = Action(("enter",), "step")
_STEP_BACK = Action(("escape",), "step_back")
_CHOOSE = Action(("enter",), "choose")

DIALOGS: Mapping[str, tuple[Action, ...]] = {
    "assistant.title": (_STEP, Action(("escape",), "leave_assistant")),
    "assistant.parties": (_LIST, _FIELDS, _STEP, _STEP_BACK),
    "assistant.numbering": (_LIST, _FIELDS, _STEP, _STEP_BACK),
    "assistant.set": (_LIST, _STEP, _STEP_BACK),
    "assistant.place": (_PICK, _FIELDS, _STEP, _STEP_BACK),
    "assistant.summary": (Action(("enter",), "make"), _STEP_BACK),
    "open_folder": (Action(("enter",), "open_typed"), _FIELDS, _LIST, Action(("enter",), "open_listed"), _BACK),
    "in_use": (_FIELDS, _BUTTON, _BACK),
    "not_opened": (_BUTTON, _BACK),
    "export": (_FIELDS, _PICK, _TICK, Action(("enter",), "export"), _BACK),
    "taken": (_FIELDS, _BUTTON, _BACK),
    "exported": (_FIELDS, _BUTTON, _BACK),
    "settings.whole": (_PAGES, _FIELDS, _PICK, _KEEP),
    "settings.parties": (_PAGES, _FIELDS, _PICK, _KEEP),
    "settings.writing": (_PAGES, _FIELDS, _PICK, _TICK, _KEEP),
    "settings.articles": (_PAGES, _FIELDS, _KEEP),
    "settings.facts": (_PAGES, _FIELDS, _PICK, _KEEP),
    "wording": (_FIELDS, _PAGES, Action(("escape",), "keep_wording")),
    "own_clause": (_FIELDS, Action(("escape",), "leave_own_clause")),
    "note": (_FIELDS, _KEEP),
    "status": (_LIST, _CHOOSE, _BACK),
    "table_first": (_FIELDS, _BUTTON, _BACK),
    "unsaved": (_LIST, _CHOOSE, _BACK),
    "theme": (_LIST, _CHOOSE, _BACK),
    "findings": (_LIST, Action(("enter",), "go_to_finding"), _BACK),
    "history": (_LIST, Action(("enter",), "go_to_step"), _BACK),
    "ready_sets": (_LIST, Action(("enter",), "add_set"), _BACK),
    "filter": (Action((), "search"), _LIST, Action(("enter",), "filter"), _BACK),
    "frameworks": (_LIST, _TICK, _FIELDS, Action(("enter",), "deeper"), Action(("escape",), "level_back")),
    "explore": (_LIST, Action(("enter",), "go_there"), _BACK),
    "palette": (Action((), "search"), _LIST, Action(("enter",), "carry_out"), _BACK),
    "jump": (Action((), "jump"), _BACK),
}
"""What can be done in each dialog, by the topic of its help."""
