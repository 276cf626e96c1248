"""The rows in which the figures of a profile are filled in: read strictly, and said back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial

from textual.widget import Widget

from caotool.language.message import Message, message
from caotool.model.kinds.base import Kind
from caotool.model.kinds.numeric import DecimalKind, MoneyKind, PercentageKind
from caotool.model.profile import PROFILE_FIELDS, Profile
from caotool.model.values import Plain
from caotool.tui.screens.dialog import text
from caotool.tui.screens.rows import line, pick, picked, row, typed
from caotool.tui.widgets.read_line import ReadLine, Tongue, spelling_of
from caotool.tui.widgets.worded import Said, Saying

KINDS: Mapping[str, Kind] = {
    "number": DecimalKind(),
    "money": MoneyKind(),
    "share": PercentageKind(),
}
"""How a figure is read, by the type of its field; what is not here is yes or no."""

_TRUTHS: Mapping[str, bool] = {"yes": True, "no": False}


def profile_rows(profile: Profile, tongue: Tongue, saying: Saying) -> Iterator[Widget]:
    """A row for every field, each with a line that says how it was read."""
    yield line(saying("settings.sector"), profile.sector, "sector")
    for one in PROFILE_FIELDS:
        label, value, id = saying(one.label_key), profile.figure(one.name), f"figure-{one.name}"
        kind = KINDS.get(one.type)
        if kind is None:
            chosen = next((word for word, truth in _TRUTHS.items() if truth is value), "unknown")
            yield pick(label, partial(_truths, saying), chosen, id)
        else:
            yield row(label, ReadLine(spelling_of(kind, _not_negative), value, tongue, id))
            yield text(lambda: "", "echo dialog--quiet", f"echo-{one.name}")


def read_profile(screen: Widget) -> tuple[Profile, Message | None, str]:
    """The profile that the rows hold; what is wrong with the first that cannot be read, and its id. Shows echoes."""
    figures: dict[str, Plain] = {}
    problems: list[tuple[Message, str]] = []
    for one in PROFILE_FIELDS:
        id = f"figure-{one.name}"
        value: Plain | None = None
        if one.type in KINDS:
            field = screen.query_one(f"#{id}", ReadLine)
            value, problem = field.read()
            field.say_back(screen.query_one(f"#echo-{one.name}", Said))
            if problem:
                problems.append((message("settings.wrong", label=message(one.label_key), problem=problem), id))
        else:
            value = _TRUTHS.get(picked(screen, id))
        if value is not None:
            figures[one.name] = value
    problem, wrong = problems[0] if problems else (None, "")
    return Profile(typed(screen, "sector"), figures), problem, wrong


def _truths(saying: Saying) -> Sequence[tuple[str, str]]:
    keys = {"unknown": "settings.unknown", **{truth: f"dialog.{truth}" for truth in _TRUTHS}}
    return [(truth, saying(key)()) for truth, key in keys.items()]


def _not_negative(value: Plain) -> Message | None:
    return message("settings.negative") if isinstance(value, Decimal) and value < 0 else None
