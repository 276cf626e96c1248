"""Which editor belongs to which kind of value: a table, so that a new kind is one line."""

from __future__ import annotations

from collections.abc import Mapping

from caotool.language.tongue import Language
from caotool.model.clause import Parameter
from caotool.tui.widgets.fields.editor import Editor, EditorMaker
from caotool.tui.widgets.fields.line_editor import LineEditor
from caotool.tui.widgets.fields.pick_editor import PickEditor

EDITORS: Mapping[str, EditorMaker] = {
    "choice": PickEditor,
    "ladder": PickEditor,
    "yes_no": PickEditor,
}
"""Kind name -> editor; a kind that is not named is typed on one line."""


def editor_for(parameter: Parameter, language: Language) -> Editor:
    """An editor for a parameter."""
    return EDITORS.get(parameter.kind.name, LineEditor)(parameter.kind, language)
