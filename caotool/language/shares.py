"""Percentages, read strictly and written exactly; 2,5% is ``Decimal("2.5")``."""

from __future__ import annotations

import re
from decimal import Decimal

from caotool.language.numbers import read_number, write_number
from caotool.language.patterns import regex
from caotool.language.reading import Reading
from caotool.language.tongue import Language
from caotool.language.typed import recast, tidy, unreadable

_SHAPE = regex(r"(.*[0-9]) ?(?:%|procent|percent|per cent|pct\.?)?", re.IGNORECASE)


def read_percentage(text: str, language: Language) -> Reading[Decimal]:
    """A percentage, with or without its sign or word.

    >>> read_percentage("2,5 procent", Language.NL)
    Read(value=Decimal('2.5'), note=None)
    """
    problem = unreadable("reading.not_a_percentage", text, example=write_percentage(Decimal("2.5"), language))
    shape = _SHAPE.fullmatch(tidy(text))
    if shape is None:
        return problem
    number = read_number(shape.group(1), language)
    return recast(number, lambda value: value, lambda value: write_percentage(value, language), problem)


def write_percentage(value: Decimal, language: Language) -> str:
    """The percentage with its sign against it, as Dutch statutes write it.

    >>> write_percentage(Decimal("2.50"), Language.NL)
    '2,5%'
    """
    return f"{write_number(value, language)}%"
