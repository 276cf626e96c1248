"""Numbers and counts, read strictly and written exactly.

Dutch writes 1.234,5 and English 1,234.5. Text that the one would read a thousand times larger than the other
is a question to the user, with one exception: a language's own sign for thousands, three digits after it.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import StrEnum

from caotool.language.patterns import regex
from caotool.language.reading import Read, Reading, Unreadable
from caotool.language.tongue import Language
from caotool.language.typed import ask, recast, tidy, unreadable
from caotool.language.words import cardinal, value_of

MAX_DIGITS = 30
"""The most digits that a number may have to be read."""

MINUS = "−–-"
"""What stands for a minus at the start of a number: a true minus, what Word makes of it, a hyphen (last, as
regular expressions need it)."""

_WRITTEN_OUT = range(1, 21)
_THOUSANDS = {Language.NL: ".", Language.EN: ","}
_SHAPE = regex(rf"([+{MINUS}]?)([0-9](?:[0-9., ]*[0-9])?)")


class Figures(StrEnum):
    """How small whole numbers are written: always in figures, or one to twenty in words."""

    FIGURES = "figures"
    WORDS = "words"


def read_number(text: str, language: Language) -> Reading[Decimal]:
    """A number in figures, as this language writes it.

    >>> read_number("1.234,5", Language.NL)
    Read(value=Decimal('1234.5'), note=None)
    >>> [meaning for meaning, _ in read_number("12.50", Language.NL).candidates]
    ['12,50', '1.250']
    """
    shape = _SHAPE.fullmatch(tidy(text))
    if shape is None:
        return _not_a_number(text, language)
    negative, body = shape.group(1) in tuple(MINUS), shape.group(2)
    if sum(char.isdigit() for char in body) > MAX_DIGITS:
        return unreadable("reading.too_long", text, digits=MAX_DIGITS)
    own = _value(body, _THOUSANDS[language])
    other = _value(body, _THOUSANDS[language.other])
    if own is not None and (other in (None, own) or _THOUSANDS[language] in body):
        return Read(_signed(own, negative))
    if other is None:
        return _not_a_number(text, language)
    meanings = [own, other, _run_together(body, language)]
    return ask(
        (_unmistakable(value, language, body), value)
        for value in (_signed(meaning, negative) for meaning in meanings if meaning is not None)
    )


def write_number(value: Decimal | int, language: Language, places: int | None = None) -> str:
    """The number in figures, thousands grouped, without an exponent.

    Without ``places`` it is exact and has the decimals it needs; only where three decimals could be mistaken
    for thousands ("1,125") a nought is added ("1,1250"), so that it reads back as itself. With ``places`` it
    is rounded half up to that many decimals. ValueError for what is no finite number.

    >>> write_number(Decimal("-1234.50"), Language.NL), write_number(Decimal("1e3"), Language.EN)
    ('-1.234,5', '1,000')
    """
    exact = Decimal(value)
    if not exact.is_finite():
        raise ValueError(f"{exact} cannot be written as a number")
    if places is not None:
        wide = Context(prec=max(exact.adjusted(), 0) + places + 2)
        exact = exact.quantize(Decimal((0, (1,), -places)), rounding=ROUND_HALF_UP, context=wide)
    whole, _, decimals = format(exact.copy_abs(), ",f").partition(".")
    if places is None:
        decimals = decimals.rstrip("0")
        if len(decimals) == 3 and whole != "0" and "," not in whole:
            decimals += "0"
    sign = "-" if exact < 0 else ""
    if language is Language.NL:
        return sign + whole.replace(",", ".") + (f",{decimals}" if decimals else "")
    return sign + whole + (f".{decimals}" if decimals else "")


def read_count(text: str, language: Language) -> Reading[int]:
    """A whole number in figures, or in words up to ninety-nine.

    >>> read_count("zes", Language.NL), read_count("1,500", Language.EN)
    (Read(value=6, note=None), Read(value=1500, note=None))
    """
    said = value_of(tidy(text), language)
    if said is not None:
        return Read(said)
    problem = unreadable("reading.not_a_count", text, example=write_number(1250, language))
    return recast(read_number(text, language), _whole, lambda count: write_number(count, language), problem)


def write_count(value: int, language: Language, figures: Figures = Figures.FIGURES) -> str:
    """The whole number in figures, or in words where ``figures`` asks so and it is one to twenty.

    >>> write_count(6, Language.NL, Figures.WORDS), write_count(1500, Language.NL, Figures.WORDS)
    ('zes', '1.500')
    """
    if figures is Figures.WORDS and value in _WRITTEN_OUT:
        return cardinal(value, language)
    return write_number(value, language)


def _value(body: str, thousands: str) -> Decimal | None:
    """The number under one convention, thousands grouped by its sign or by spaces, or None."""
    decimal = "," if thousands == "." else "."
    whole, mark, decimals = body.partition(decimal)
    if mark and not _is_digits(decimals):
        return None
    for separator in (thousands, " "):
        groups = whole.split(separator)
        if len(groups) == 1:
            continue
        first, *rest = groups
        if not (_is_digits(first) and len(first) <= 3 and first[0] != "0"):
            return None
        if not all(_is_digits(group) and len(group) == 3 for group in rest):
            return None
        whole = "".join(groups)
    if not _is_digits(whole):
        return None
    decimals = decimals.rstrip("0")
    return Decimal(f"{whole}.{decimals}" if decimals else whole)


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _run_together(body: str, language: Language) -> Decimal | None:
    """What was meant if the language's sign for thousands stands in the wrong place: "12.50" for 1.250."""
    joined = body.replace(_THOUSANDS[language], "")
    misplaced = body.count(_THOUSANDS[language]) == 1 and _is_digits(joined)
    return Decimal(joined) if misplaced and len(joined) > 3 and joined[0] != "0" else None


def _unmistakable(value: Decimal, language: Language, body: str) -> str:
    """The text that means this value alone, with the decimals that were typed unless those are three."""
    typed = len(re.split("[.,]", body)[-1])
    if value == value.to_integral_value():
        return write_number(value, language)
    return write_number(value, language, None if typed == 3 else typed)


def _signed(value: Decimal, negative: bool) -> Decimal:
    return value.copy_negate() if negative and value else value


def _whole(value: Decimal) -> int | None:
    return int(value) if value == value.to_integral_value() else None


def _not_a_number(text: str, language: Language) -> Unreadable:
    return unreadable(
        "reading.not_a_number",
        text,
        whole=write_number(1250, language),
        broken=write_number(Decimal("12.50"), language, 2),
    )
