"""Which editor belongs to which kind of value: a table, so that a new kind is one line."""

from __future__ import annotations

from collections.abc import Mapping

from caotool.language.tongue import Language
from caotool.model.clause import Parameter
from caotool.model.kinds.base import Kind
from caotool.tui.widgets.fields.editor import Editor, EditorMaker
from caotool.tui.widgets.fields.line_editor import LineEditor
from caotool.tui.widgets.fields.pick_editor import PickEditor
from caotool.tui.widgets.fields.several_editor import SeveralEditor
from caotool.tui.widgets.fields.wrapped_editor import WrappedEditor


def _lines(kind: Kind, language: Language) -> Editor:
    from caotool.tui.widgets.fields.lines_editor import LinesEditor  # few forms need it, and it is large

    return LinesEditor(kind, language)


def _table(kind: Kind, language: Language) -> Editor:
    from caotool.tui.widgets.fields.table_editor import TableEditor

    return TableEditor(kind, language)


def _text(kind: Kind, language: Language) -> Editor:
    return _lines(kind, language) if getattr(kind, "lines", False) else LineEditor(kind, language)


EDITORS: Mapping[str, EditorMaker] = {
    "choice": PickEditor,
    "ladder": PickEditor,
    "list": _lines,
    "several": SeveralEditor,
    "table": _table,
    "text": _text,
    "yes_no": PickEditor,
}
"""Kind name -> editor; a kind that is not named is typed on one line."""


def editor_for(parameter: Parameter, language: Language) -> Editor:
    """An editor for a parameter, with a choice of shapes where the parameter allows more than a plain value."""
    maker = EDITORS.get(parameter.kind.name, LineEditor)
    if parameter.wrappers:
        return WrappedEditor(parameter.kind, language, parameter.wrappers, maker)
    return maker(parameter.kind, language)
