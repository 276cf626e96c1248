"""Dates, read strictly and written out in full."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from caotool.language.message import Message, message
from caotool.language.patterns import regex
from caotool.language.reading import Read, Reading, Unreadable
from caotool.language.tongue import Bilingual, Language
from caotool.language.typed import ask, tidy, unreadable


def _listed(names: str) -> tuple[str, ...]:
    return tuple(names.split())


_MONTHS = {
    Language.NL: _listed("januari februari maart april mei juni juli augustus september oktober november december"),
    Language.EN: _listed("January February March April May June July August September October November December"),
}
_SHORT_MONTHS = (
    _listed("jan feb mrt apr mei jun jul aug sep okt nov dec"),
    _listed("jan feb mar apr may jun jul aug sept oct nov dec"),
)
_WEEKDAYS = {
    Language.NL: _listed("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"),
    Language.EN: _listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
}
_CENTURIES = (2000, 1900)

# Month names mean the same month in both languages, so each language understands the other's.
_MONTH_NUMBERS = {
    name.casefold(): number
    for names in (*_MONTHS.values(), *_SHORT_MONTHS)
    for number, name in enumerate(names, start=1)
}
_WEEKDAY_NUMBERS = {name.casefold(): at for names in _WEEKDAYS.values() for at, name in enumerate(names)}

_ISO = regex(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_FIGURES = regex(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})")
_DAY_FIRST = regex(
    r"(?:(?P<weekday>[^\W\d]+),? )?(?P<day>[0-9]{1,2})(?:st|nd|rd|th|e)? (?:of )?(?P<month>[^\W\d]+)\.?,? "
    r"(?P<year>[0-9]{4}|'?[0-9]{2})"
)
_MONTH_FIRST = regex(
    r"(?:(?P<weekday>[^\W\d]+),? )?(?P<month>[^\W\d]+)\.? "
    r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,? (?P<year>[0-9]{4}|'?[0-9]{2})"
)

_Parts = tuple[int, int, int]
"""Year, month and day, not yet known to exist."""


def read_date(text: str, language: Language) -> Reading[date]:
    """A day with its year, in words or figures; a weekday before it must be the right one.

    In English, figures that could be day/month or month/day are asked about; a year of two digits always is.

    >>> read_date("1-7-2027", Language.NL)
    Read(value=datetime.date(2027, 7, 1), note=None)
    """
    typed = tidy(text).casefold()
    weekday: str | None = None
    if iso := _ISO.fullmatch(typed):
        meanings = [(int(iso[1]), int(iso[2]), int(iso[3]))]
        certain = True
    elif figures := _FIGURES.fullmatch(typed):
        meanings, certain = _from_figures(figures, language)
    elif worded := _DAY_FIRST.fullmatch(typed) or _MONTH_FIRST.fullmatch(typed):
        if worded["month"] not in _MONTH_NUMBERS:
            return unreadable("reading.not_a_month", text, month=worded["month"][:20], example=_example(language))
        month, day = _MONTH_NUMBERS[worded["month"]], int(worded["day"])
        years = _years(worded["year"])
        meanings, certain = [(year, month, day) for year in years], len(years) == 1
        weekday = worded["weekday"]
    else:
        return unreadable("reading.not_a_date", text, example=_example(language))
    days = [date(*parts) for parts in meanings if _impossible(parts) is None]
    if not days:
        return Unreadable(next(why for parts in meanings if (why := _impossible(parts)) is not None))
    if weekday is not None:
        matching = [day for day in days if _WEEKDAY_NUMBERS.get(weekday) == day.weekday()]
        if not matching:
            return Unreadable(_wrong_weekday(weekday, days[0]))
        days = matching
    if certain:
        return Read(days[0])
    return ask((write_date(day, language), day) for day in days)


def write_date(value: date, language: Language) -> str:
    """The date with its month in words.

    >>> write_date(date(2027, 7, 1), Language.NL), write_date(date(2027, 7, 1), Language.EN)
    ('1 juli 2027', '1 July 2027')
    """
    return f"{value.day} {_MONTHS[language][value.month - 1]} {value.year:04d}"


def weekday(value: date, language: Language) -> str:
    """The name of the day of the week.

    >>> weekday(date(2027, 7, 1), Language.NL)
    'donderdag'
    """
    return _WEEKDAYS[language][value.weekday()]


def _from_figures(figures: re.Match[str], language: Language) -> tuple[list[_Parts], bool]:
    """What figures can mean, the likeliest first, and whether the first is beyond doubt."""
    first, second, years = int(figures[1]), int(figures[3]), _years(figures[4])
    day_first = [(year, second, first) for year in years]
    month_first = [(year, first, second) for year in years]
    if len(years) > 1:
        swapped = month_first if language is Language.EN else []
        return [*day_first, *swapped], False
    if _impossible(day_first[0]) is not None:
        # In English either order is normal; in Dutch the day comes first, and the other order is asked about.
        return [*day_first, *month_first], language is Language.EN
    if language is Language.NL or first == second or _impossible(month_first[0]) is not None:
        return day_first, True
    return [*day_first, *month_first], False


def _years(text: str) -> Sequence[int]:
    digits = text.removeprefix("'")
    return [int(digits)] if len(digits) == 4 else [century + int(digits) for century in _CENTURIES]


def _impossible(parts: _Parts) -> Message | None:
    """Why there is no such day, or None."""
    year, month, day = parts
    if year < 1:
        return message("reading.no_such_year")
    if not 1 <= month <= 12:
        return message("reading.no_such_month", month=month)
    from calendar import monthrange  # it brings the locale along, and few runs read a date

    days = monthrange(year, month)[1]
    if not 1 <= day <= days:
        name = Bilingual(*(f"{_MONTHS[language][month - 1]} {year:04d}" for language in Language))
        return message("reading.no_such_day", month=name, days=days, day=day)
    return None


def _wrong_weekday(typed: str, day: date) -> Message:
    written = Bilingual(*(write_date(day, language) for language in Language))
    actual = Bilingual(*(weekday(day, language) for language in Language))
    return message("reading.wrong_weekday", typed=typed[:20], date=written, weekday=actual)


def _example(language: Language) -> str:
    return write_date(date(2027, 7, 1), language)
