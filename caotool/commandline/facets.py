"""Options that choose clauses by what they are, and the filter that they make."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from caotool.commandline.arguments import Parser
from caotool.commandline.console import Exit, Stop
from caotool.language.message import message

if TYPE_CHECKING:
    from caotool.library.facets import Chosen, Filter
    from caotool.library.library import Library

_GIVEN = ("theme", "answers", "binds", "proposed_by", "law", "status")
"""The facets of which a value is given, each of them more than once if one wants."""

_SAID = {
    "costs": ("costs", "yes"),
    "no_costs": ("costs", "no"),
    "real": ("basis", "real"),
    "own_design": ("basis", "own"),
}
"""The options that are a value by themselves."""


def declare(parser: Parser) -> None:
    """One option for each facet."""
    for name in _GIVEN:
        option = f"--{name.replace('_', '-')}"
        parser.options.add_argument(
            option, dest=name, action="append", default=[], metavar="…", help=parser.words(f"facet.{name}")
        )
    for name in _SAID:
        option = f"--{name.replace('_', '-')}"
        parser.options.add_argument(option, dest=name, action="store_true", help=parser.words(f"facet.{name}"))


def filter_of(arguments: argparse.Namespace, library: Library) -> Filter:
    """What was asked for. Stop where a value does not exist."""
    from caotool.library.facets import Chosen, Facet, Filter, is_known

    chosen = [Chosen(Facet(name), value.strip()) for name in _GIVEN for value in getattr(arguments, name)]
    chosen += [Chosen(Facet(facet), value) for name, (facet, value) in _SAID.items() if getattr(arguments, name)]
    for one in chosen:
        if not is_known(one, library):
            option = f"--{one.facet.replace('_', '-')}"
            known = ", ".join(_known(one, library))
            raise Stop(
                Exit.USAGE,
                message("cli.facet.unknown", option=option, value=one.value),
                message("cli.facet.unknown_remedy", known=known),
            )
    return Filter(tuple(dict.fromkeys(chosen)))


def _known(wrong: Chosen, library: Library) -> list[str]:
    """Values that come near what was typed, or else those that there are."""
    from difflib import get_close_matches

    from caotool.library.facets import FIXED, Facet

    items = [item.id for framework in library.frameworks.values() for item in framework.items]
    values = {
        Facet.THEME: list(library.themes),
        Facet.LAW: list(library.facts),
        Facet.ANSWERS: [*library.frameworks, *items],
    }.get(wrong.facet) or list(FIXED[wrong.facet])
    return get_close_matches(wrong.value, values, 5) or [*values[:12], *(["…"] if len(values) > 12 else [])]
