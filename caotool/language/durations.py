"""Lengths of time, read strictly and written exactly: six months stay six months."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from caotool.language.message import message
from caotool.language.numbers import Figures, read_number, write_count, write_number
from caotool.language.patterns import regex
from caotool.language.reading import Read, Reading, Unreadable
from caotool.language.sentences import enumerate_words, fold
from caotool.language.time import Duration, TimeUnit
from caotool.language.tongue import Bilingual, Language
from caotool.language.typed import ask, recast, tidy, unreadable
from caotool.language.words import value_of

ALL_UNITS: tuple[TimeUnit, ...] = tuple(TimeUnit)
"""Every unit, from hours to years."""

_NAMES: dict[Language, dict[TimeUnit, tuple[str, str]]] = {
    Language.NL: {
        TimeUnit.HOUR: ("uur", "uren"),
        TimeUnit.DAY: ("dag", "dagen"),
        TimeUnit.WORKING_DAY: ("werkdag", "werkdagen"),
        TimeUnit.WEEK: ("week", "weken"),
        TimeUnit.MONTH: ("maand", "maanden"),
        TimeUnit.YEAR: ("jaar", "jaren"),
    },
    Language.EN: {
        TimeUnit.HOUR: ("hour", "hours"),
        TimeUnit.DAY: ("day", "days"),
        TimeUnit.WORKING_DAY: ("working day", "working days"),
        TimeUnit.WEEK: ("week", "weeks"),
        TimeUnit.MONTH: ("month", "months"),
        TimeUnit.YEAR: ("year", "years"),
    },
}
_OTHER_NAMES = {
    Language.NL: {
        "kalenderdag": TimeUnit.DAY,
        "kalenderdagen": TimeUnit.DAY,
        "wk": TimeUnit.WEEK,
        "mnd": TimeUnit.MONTH,
        "jr": TimeUnit.YEAR,
    },
    Language.EN: {
        "calendar day": TimeUnit.DAY,
        "calendar days": TimeUnit.DAY,
        "business day": TimeUnit.WORKING_DAY,
        "business days": TimeUnit.WORKING_DAY,
        "hr": TimeUnit.HOUR,
        "hrs": TimeUnit.HOUR,
        "wk": TimeUnit.WEEK,
        "wks": TimeUnit.WEEK,
        "yr": TimeUnit.YEAR,
        "yrs": TimeUnit.YEAR,
    },
}
_UNITS = {
    language: {name: unit for unit, names in _NAMES[language].items() for name in names} | _OTHER_NAMES[language]
    for language in Language
}
_SINGULAR_AFTER_NUMBER = (TimeUnit.HOUR, TimeUnit.YEAR)

_ARTICLES = {Language.NL: ("een",), Language.EN: ("a", "an")}
_HALF = Decimal("0.5")
_HALVES = {
    Language.NL: regex(
        r"(?:een )?(?P<half>hal(?:f|ve))|(?P<one>anderhal(?:f|ve))|(?P<count>.+?) ?en ?(?:een ?)?hal(?:f|ve)"
    ),
    Language.EN: regex(
        r"(?P<half>half an?|an? half|one half|half)|(?P<one>an? and a half)|(?P<count>.+?) and a half"
    ),
}


def read_duration(text: str, language: Language, units: Collection[TimeUnit] = ALL_UNITS) -> Reading[Duration]:
    """A length of time: a number in figures or words and a unit, as "zes maanden" or "2,5 uur".

    A half that is written in words is read as half of that unit, and the note says so: half a year is 0,5
    jaar and not six months. A number alone is read where one unit is possible, and asked about otherwise.

    >>> read_duration("tien werkdagen", Language.NL).value
    Duration(amount=Decimal('10'), unit=<TimeUnit.WORKING_DAY: 'working_day'>)
    """
    allowed = [unit for unit in TimeUnit if unit in units]
    problem = unreadable(
        "reading.not_a_duration", text, units=_unit_names(allowed), example=_example(allowed, language)
    )
    typed = tidy(text)
    if not typed:
        return problem
    amount_text, unit = _split(typed, language)
    if unit is not None and unit not in allowed:
        return unreadable("reading.unit_not_here", text, units=_unit_names(allowed))
    amount, said = _amount(amount_text, language)
    if unit is None:
        return _without_unit(amount, allowed, language, problem)
    reading = recast(
        amount,
        lambda value: Duration(value, unit) if value >= 0 else None,
        lambda value: write_duration(value, language),
        problem,
    )
    if said and isinstance(reading, Read):
        return Read(reading.value, message("reading.read_as", value=write_duration(reading.value, language)))
    return reading


def write_duration(value: Duration, language: Language, figures: Figures = Figures.FIGURES) -> str:
    """The amount and its unit, singular or plural as the language has it; a broken amount is in figures.

    >>> write_duration(Duration(Decimal(2), TimeUnit.YEAR), Language.NL)
    '2 jaar'
    >>> write_duration(Duration(Decimal(6), TimeUnit.MONTH), Language.EN, Figures.WORDS)
    'six months'
    """
    whole = value.amount == value.amount.to_integral_value()
    amount = write_count(int(value.amount), language, figures) if whole else write_number(value.amount, language)
    return f"{amount} {unit_name(value.unit, value.amount, language)}"


def unit_name(unit: TimeUnit, amount: Decimal | int, language: Language) -> str:
    """The unit's name after this amount: 1 maand, 2 maanden, but 2 jaar and 8 uur in Dutch.

    >>> unit_name(TimeUnit.YEAR, 2, Language.NL), unit_name(TimeUnit.YEAR, 2, Language.EN)
    ('jaar', 'years')
    """
    singular, plural = _NAMES[language][unit]
    if language is Language.EN:
        return singular if amount == 1 else plural
    return singular if unit in _SINGULAR_AFTER_NUMBER or 0 < amount < 2 else plural


def _split(typed: str, language: Language) -> tuple[str, TimeUnit | None]:
    """The amount and the unit at the end; no unit when the text ends in none that is known."""
    lowered = typed.casefold().rstrip(".")
    for name in sorted(_UNITS[language], key=len, reverse=True):
        rest = lowered.removesuffix(name)
        if rest != lowered and (not rest or rest[-1] == " " or rest[-1].isdigit()):
            return rest.strip(), _UNITS[language][name]
    return typed, None


def _amount(text: str, language: Language) -> tuple[Reading[Decimal], bool]:
    """The amount, and whether it was a half in words."""
    bare = fold(text)
    if bare in _ARTICLES[language]:
        return Read(Decimal(1)), False
    count = value_of(text, language)
    if count is not None:
        return Read(Decimal(count)), False
    half = _HALVES[language].fullmatch(bare)
    if half is None:
        return read_number(text, language), False
    if half["half"]:
        return Read(_HALF), True
    if half["one"]:
        return Read(1 + _HALF), True
    count = value_of(half["count"], language)
    return (read_number(text, language), False) if count is None else (Read(count + _HALF), True)


def _without_unit(
    amount: Reading[Decimal], allowed: list[TimeUnit], language: Language, problem: Unreadable
) -> Reading[Duration]:
    if isinstance(amount, Unreadable):
        return problem
    values = [amount.value] if isinstance(amount, Read) else [value for _, value in amount.candidates]
    meanings = [Duration(value, unit) for value in values for unit in allowed if value >= 0]
    if not meanings:
        return problem
    if len(meanings) == 1 and isinstance(amount, Read):
        return Read(meanings[0])
    return ask((write_duration(meaning, language), meaning) for meaning in meanings)


def _unit_names(units: list[TimeUnit]) -> Bilingual:
    def names(language: Language) -> str:
        return enumerate_words([_NAMES[language][unit][1] for unit in units], language, "or")

    return Bilingual(names(Language.NL), names(Language.EN))


def _example(units: list[TimeUnit], language: Language) -> str:
    return write_duration(Duration(Decimal(6), units[-1] if units else TimeUnit.MONTH), language)
