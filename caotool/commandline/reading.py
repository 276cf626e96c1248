"""What is known about a parameter, as lines: who gains, what real agreements hold, a side's usual opening."""

from __future__ import annotations

from caotool.commandline.console import Console
from caotool.language.tongue import Language
from caotool.model.clause import Observed, Parameter, Preset, Side
from caotool.model.kinds.base import Kind
from caotool.model.kinds.wrappers import write_wrapped
from caotool.model.values import Open


def known_of(parameter: Parameter, side: Side | None, console: Console) -> list[str]:
    """Who gains when it rises, what real agreements hold, and the usual opening of ``side`` if one is given."""
    language = console.language
    lines: list[str] = []
    gains = console.words(f"form.rises_for.{parameter.favours}") if parameter.favours else ""
    gains = gains or parameter.favours_note.in_(language)
    if gains:
        lines.append(f"{console.words('form.who_gains')} {gains}")
    for observed in parameter.observed:
        lines.append(f"{console.words('form.in_practice')}: {observed_words(parameter.kind, observed, language)}")
    preset = parameter.presets.get(side) if side else None
    if preset:
        lines.append(preset_words(parameter.kind, preset, console))
    return lines


def observed_words(kind: Kind, observed: Observed, language: Language) -> str:
    """A value that a real agreement holds, with its source and how it was seen."""
    from caotool.language.message import say

    value = kind.write(observed.value, language) if observed.value is not None else ""
    words = " ".join(part for part in (value, observed.note.in_(language)) if part)
    source = ", ".join(part for part in (observed.source, str(observed.year or "")) if part)
    return f"{words} ({source}; {say(f'observed.{observed.seen}', language)})"


def preset_words(kind: Kind, preset: Preset, console: Console) -> str:
    """A side's usual opening and on what it rests."""
    value = (
        console.words("form.left_open")
        if isinstance(preset.value, Open)
        else write_wrapped(kind, preset.value, console.language)
    )
    note = preset.note.in_(console.language)
    basis = console.words(f"basis.{preset.basis}")
    return f"{value}: {basis}" + (f" ({note})" if note else "")
