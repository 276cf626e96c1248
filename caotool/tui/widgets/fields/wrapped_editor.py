"""An editor for what is more than one plain value: with bounds, before and after a date, per group."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Button, Input, Select, Static

from caotool.frozen import Frozen
from caotool.language.message import message, say
from caotool.language.tongue import Language
from caotool.model.kinds.base import Kind
from caotool.model.kinds.moments import DateKind
from caotool.model.kinds.wrapped_problems import problem_of
from caotool.model.kinds.wrappers import write_wrapped
from caotool.model.values import Bounded, Open, PerGroup, Plain, Transition, Value, Wrapper
from caotool.tui.widgets.fields.editor import Editor, EditorMaker, Heard

_PLAIN = "plain"
Parts = Mapping[str, Heard]


class _Shape(Frozen):
    """How one wrapper is taken apart into plain values, and put together again."""

    parts: tuple[str, ...]
    apart: Callable[[Value], Mapping[str, Plain | None]]
    together: Callable[[Mapping[str, Plain]], Value | None]


def _plain(value: Mapping[str, Plain]) -> Value | None:
    return value.get("value")


def _bounded(value: Mapping[str, Plain]) -> Value | None:
    if "value" not in value:
        return None
    return Bounded(value["value"], value.get("floor"), value.get("cap"))


def _transition(value: Mapping[str, Plain]) -> Value | None:
    if not {"before", "after", "reference"} <= value.keys():
        return None
    return Transition(value["before"], value["after"], value["reference"])  # type: ignore[arg-type]


_SHAPES: Mapping[str, _Shape] = {
    _PLAIN: _Shape(("value",), lambda value: {"value": value}, _plain),  # type: ignore[dict-item]
    Wrapper.BOUNDS: _Shape(
        ("value", "floor", "cap"),
        lambda value: {"value": value.value, "floor": value.floor, "cap": value.cap},  # type: ignore[union-attr]
        _bounded,
    ),
    Wrapper.TRANSITION: _Shape(
        ("before", "after", "reference"),
        lambda value: {"before": value.before, "after": value.after, "reference": value.reference},  # type: ignore[union-attr]
        _transition,
    ),
    Wrapper.PER_GROUP: _Shape(("value",), lambda value: {"value": value.otherwise}, _plain),  # type: ignore[union-attr]
}
_OF_TYPE: Mapping[type, str] = {
    Bounded: Wrapper.BOUNDS,
    Transition: Wrapper.TRANSITION,
    PerGroup: Wrapper.PER_GROUP,
}


class WrappedEditor(Editor):
    """An editor for every part, and below them the choice of shape."""

    def __init__(self, kind: Kind, language: Language, wrappers: frozenset[Wrapper], maker: EditorMaker) -> None:
        super().__init__(kind, language)
        self._wrappers = wrappers
        self._maker = maker
        self._shape = _PLAIN
        self._heard: dict[str, Heard] = {}
        self._value: Value | None = None
        # Kept here, since parts that are being removed are still found by a query.
        self._parts: list[_Part] = []

    def compose(self) -> ComposeResult:
        """The parts of the plain shape, and a choice of the others."""
        shapes = [_PLAIN, *(one for one in Wrapper if one in self._wrappers)]
        yield Vertical(classes="wrapped--parts")
        yield Select(
            [(say(f"form.shape.{one}", self.language), str(one)) for one in shapes],
            value=_PLAIN,
            allow_blank=False,
            compact=True,
            classes="wrapped--shape",
        )

    def show(self, value: Value | None) -> None:
        """Show a value in its shape."""
        if isinstance(value, Open):
            value = None
        # What the user is busy with and is not yet a whole value must not be wiped by the rest of the form.
        if value is None and self._shape != _PLAIN:
            return
        shape = str(_OF_TYPE.get(type(value), self._shape if value is None else _PLAIN))
        self._value = value
        if shape != self._shape or not self._parts:
            self._build(shape, value)
        else:
            self._fill(value)

    def settle(self) -> None:
        """Every part knows for itself what was said of it."""

    def unsaid(self) -> Heard | None:
        """What the parts mean together, where one of them has something to say."""
        new = {part.part: heard for part in self._parts if (heard := part.editor.unsaid()) is not None}
        if not new:
            return None
        self._heard |= new
        heard = self._together()
        return None if heard.problem else heard

    def echo(self, value: Value) -> str:
        """How the whole value is said back."""
        return say("reading.read_as", self.language, value=write_wrapped(self.kind, value, self.language))

    @on(Select.Changed)
    def _reshaped(self, event: Select.Changed) -> None:
        event.stop()
        shape = str(event.value)
        if shape == self._shape:
            return
        plain = _kept(self._value)
        self._build(shape, None, plain)

    @on(Editor.Changed)
    def _part_changed(self, event: Editor.Changed) -> None:
        if event.editor is self:
            return
        event.stop()
        part = event.editor.parent
        if isinstance(part, _Part):
            self._heard[part.part] = event.heard
        self._say(finished=event.finished)

    @on(Input.Changed, ".group--label")
    def _label_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._say(finished=False)

    @on(Input.Submitted, ".group--label")
    def _label_done(self, event: Input.Submitted) -> None:
        event.stop()
        self._say(finished=True)
        self.screen.focus_next()

    @on(Button.Pressed, ".group--add")
    def _add_group(self, event: Button.Pressed) -> None:
        event.stop()
        part = self._group(self._free(), "", None)
        self._parts.append(part)
        self.query_one(".wrapped--parts", Vertical).mount(part, before=event.button)

    def _free(self) -> str:
        taken = {part.part for part in self._parts}
        return next(f"group{at}" for at in range(1, 100) if f"group{at}" not in taken)

    def _say(self, *, finished: bool) -> None:
        heard = self._together()
        if heard.value is not None:
            self._value = heard.value
        self.say(heard, finished=finished)

    def _together(self) -> Heard:
        for heard in self._heard.values():
            if heard.problem:
                return heard
        values: dict[str, Plain] = {
            part: heard.value  # type: ignore[misc]
            for part, heard in self._heard.items()
            if heard.value is not None
        }
        if not values:
            return Heard()
        value = _SHAPES[self._shape].together(values)
        if value is not None and self._shape == Wrapper.PER_GROUP:
            groups = [
                (part.label, values[part.part])
                for part in self._parts
                if part.part.startswith("group") and part.part in values and part.label
            ]
            value = PerGroup(value, tuple(groups)) if groups else None  # type: ignore[arg-type]
        if value is None:
            return Heard(problem=message("form.not_whole"))
        problem = problem_of(self.kind, value, self._wrappers)
        return Heard(problem=problem) if problem else Heard(value=value)

    def _build(self, shape: str, value: Value | None, plain: Plain | None = None) -> None:
        self._shape, self._heard = shape, {}
        with self.prevent(Select.Changed):
            self.query_one(Select).value = shape
        holder = self.query_one(".wrapped--parts", Vertical)
        holder.remove_children()
        known = dict(_SHAPES[shape].apart(value)) if value is not None else {}
        parts = [self._part(part, known.get(part)) for part in _SHAPES[shape].parts]
        if plain is not None and parts and not known:
            parts[0].show(plain)
            self._heard[parts[0].part] = Heard(value=plain)
        if shape == Wrapper.PER_GROUP:
            groups = value.groups if isinstance(value, PerGroup) else (("", None),)
            parts += [self._group(f"group{at}", label, one) for at, (label, one) in enumerate(groups, 1)]
        self._parts = parts
        holder.mount_all(parts)
        if shape == Wrapper.PER_GROUP:
            holder.mount(Button(Content(say("form.add_group", self.language)), classes="group--add", compact=True))

    def _fill(self, value: Value | None) -> None:
        known = dict(_SHAPES[self._shape].apart(value)) if value is not None else {}
        if isinstance(value, PerGroup):
            known |= {f"group{at}": one for at, (_, one) in enumerate(value.groups, 1)}
        for part in self._parts:
            part.show(known.get(part.part))
            self._heard[part.part] = Heard(value=known.get(part.part))

    def _part(self, part: str, value: Plain | None) -> _Part:
        kind = DateKind() if part == "reference" else self.kind
        if part in {"floor", "cap"}:
            kind = self.kind.bound_kind() or self.kind
        maker = self._maker if kind is self.kind else _line
        label = "" if self._shape == _PLAIN else say(f"form.part.{part}", self.language)
        made = _Part(part, label, maker(kind, self.language), value)
        self._heard[part] = Heard(value=value)
        return made

    def _group(self, part: str, label: str, value: Plain | None) -> _Part:
        self._heard[part] = Heard(value=value)
        hint = say("form.group_label", self.language)
        return _Part(part, label, self._maker(self.kind, self.language), value, group_hint=hint)


class _Part(Vertical):
    """One plain value of a wrapped one, with its label; for a group the label is typed."""

    def __init__(self, part: str, label: str, editor: Editor, value: Plain | None, *, group_hint: str = "") -> None:
        super().__init__(classes="wrapped--part")
        self.part, self.editor = part, editor
        self._label, self._value, self._hint = label, value, group_hint

    def compose(self) -> ComposeResult:
        if self._hint:
            yield Input(self._label, compact=True, placeholder=self._hint, classes="group--label")
        elif self._label:
            yield Static(Content(self._label), classes="wrapped--label", markup=False)
        yield self.editor

    def on_mount(self) -> None:
        self.show(self._value)

    def show(self, value: Plain | None) -> None:
        """Show a value: now, or when the editor has its parts."""
        self._value = value
        if self.editor.children:
            self.editor.show(value)

    @property
    def label(self) -> str:
        """What the group is called now."""
        found = self.query(".group--label").results(Input)
        return next((one.value.strip() for one in found), self._label)


def _kept(value: Value | None) -> Plain | None:
    """The plain value that stays when the shape changes."""
    if isinstance(value, Bounded):
        return value.value
    if isinstance(value, Transition):
        return value.after
    if isinstance(value, PerGroup):
        return value.otherwise
    return None if isinstance(value, Open) else value


def _line(kind: Kind, language: Language) -> Editor:
    from caotool.tui.widgets.fields.line_editor import LineEditor

    return LineEditor(kind, language)
