"""Amounts in euro, read strictly and written exactly."""

from __future__ import annotations

import re
from decimal import Decimal

from caotool.language.numbers import MINUS, read_number, write_number
from caotool.language.patterns import regex
from caotool.language.reading import Reading
from caotool.language.tongue import Language
from caotool.language.typed import recast, tidy, unreadable

_CURRENCY = r"(?:€|eur|euro|euros|euro's|euro’s)"
_SHAPE = regex(
    rf"(?P<outer>[+{MINUS}]?) ?(?P<before>{_CURRENCY})? ?(?P<inner>[+{MINUS}]?)"
    rf"(?P<number>[0-9](?:[0-9., ]*[0-9])?)(?P<dash>[.,] ?[-–—]{{1,2}})? ?(?P<after>{_CURRENCY})?",
    re.IGNORECASE,
)


def read_money(text: str, language: Language) -> Reading[Decimal]:
    """An amount in euro, with or without its sign, word or code, also as "€ 75.000,–".

    >>> read_money("€ 1.500,-", Language.NL)
    Read(value=Decimal('1500'), note=None)
    """
    problem = unreadable(
        "reading.not_money",
        text,
        whole=write_money(Decimal(1500), language),
        broken=write_money(Decimal("1500.50"), language),
    )
    shape = _SHAPE.fullmatch(tidy(text))
    if shape is None or (shape["outer"] and shape["inner"]) or (shape["before"] and shape["after"]):
        return problem
    number = read_number(shape["outer"] + shape["inner"] + shape["number"], language)
    make = _without_cents if shape["dash"] else _same
    return recast(number, make, lambda value: write_money(value, language), problem)


def write_money(value: Decimal, language: Language) -> str:
    r"""The amount with the euro sign, two decimals or none; exact, so a fraction of a cent is written too.

    >>> write_money(Decimal("-1234.5"), Language.NL), write_money(Decimal("1500.5"), Language.EN)
    ('€\xa0-1.234,50', '€1,500.50')
    """
    number = write_number(value, language, _places(value))
    if language is Language.NL:
        return f"€\u00a0{number}"
    return f"-€{number[1:]}" if number.startswith("-") else f"€{number}"


def _places(value: Decimal) -> int | None:
    _, _, decimals = format(value, "f").partition(".")
    needed = len(decimals.rstrip("0"))
    if needed > 2:
        return None
    return 2 if needed else 0


def _same(value: Decimal) -> Decimal:
    return value


def _without_cents(value: Decimal) -> Decimal | None:
    return value if value == value.to_integral_value() else None
