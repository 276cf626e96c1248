"""Phrase parts: the words that a rung or an option brings to a sentence, with the clause's words in their blanks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from caotool.language.patterns import regex
from caotool.language.tongue import Language
from caotool.model.kinds.base import NoSuchPart

Parts = Mapping[Language, Mapping[str, str]]
"""Per language: part -> pattern, such as ``"spant zich aantoonbaar in om {1}"``."""

_BLANK = regex(r"\{([0-9])\}")


def fill(pattern: str, arguments: Sequence[str]) -> str:
    """The pattern with ``{0}`` to ``{9}`` filled; other braces are text. Patterns are foreign, so nothing else works.

    Raises:
        NoSuchPart: there are fewer arguments than the pattern needs.
    """
    if arguments_needed(pattern) > len(arguments):
        raise NoSuchPart(pattern)
    return _BLANK.sub(lambda blank: arguments[int(blank[1])], pattern)


def arguments_needed(pattern: str) -> int:
    """How many arguments the pattern asks for."""
    return max((int(number) + 1 for number in _BLANK.findall(pattern)), default=0)


def shared_parts(picks: Iterable[Parts], language: Language) -> dict[str, int]:
    """The parts that all picks have, each with the arguments that the most demanding one needs."""
    tables = [parts.get(language, {}) for parts in picks]
    if not tables:
        return {}
    return {
        name: max(arguments_needed(table[name]) for table in tables)
        for name in tables[0]
        if all(name in table for table in tables)
    }


def uneven_parts(picks: Sequence[Parts]) -> list[str]:
    """The parts that some pick lacks in some language while another has them."""
    every = dict.fromkeys(name for parts in picks for table in parts.values() for name in table)
    return [
        name for name in every if not all(name in parts.get(language, {}) for parts in picks for language in Language)
    ]
