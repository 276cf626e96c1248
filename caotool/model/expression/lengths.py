"""Arithmetic with lengths of time that never pretends a month has a fixed number of days.

Years count as 12 months and weeks as 7 days. Months and days do not mix; nor do hours or working days with anything
else, since that takes a work schedule or a calendar of public holidays.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from caotool.language.time import Duration, TimeUnit

_MEASURE: dict[TimeUnit, tuple[TimeUnit, int]] = {
    TimeUnit.HOUR: (TimeUnit.HOUR, 1),
    TimeUnit.DAY: (TimeUnit.DAY, 1),
    TimeUnit.WEEK: (TimeUnit.DAY, 7),
    TimeUnit.WORKING_DAY: (TimeUnit.WORKING_DAY, 1),
    TimeUnit.MONTH: (TimeUnit.MONTH, 1),
    TimeUnit.YEAR: (TimeUnit.MONTH, 12),
}

# The fewest and the most days that so many months in a row can have, from none to eleven.
_FEWEST_DAYS = (0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334)
_MOST_DAYS = (0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337)


def counted(length: Duration, unit: TimeUnit) -> Decimal | None:
    """How many months or days a length is; None where it cannot be counted in that unit."""
    base, times = _MEASURE[length.unit]
    if length.amount == 0:
        return Decimal(0)
    return length.amount * times if base is unit else None


def added(left: Duration, right: Duration, sign: int = 1) -> Duration | None:
    """The sum, or with ``sign`` -1 the difference; None where the two do not mix or less than nothing remains."""
    if right.amount == 0:
        return left
    if left.amount == 0 and sign == 1:
        return right
    if left.unit is right.unit:
        unit, amount = left.unit, left.amount + sign * right.amount
    else:
        (unit, times), (other, others) = _MEASURE[left.unit], _MEASURE[right.unit]
        if unit is not other:
            return None
        amount = left.amount * times + sign * right.amount * others
    return Duration(amount, unit) if amount >= 0 else None


def ratio(left: Duration, right: Duration) -> Decimal | None:
    """How many times the one goes into the other; None where they do not mix or the other is nothing."""
    base, times = _MEASURE[right.unit]
    many = counted(left, base)
    return None if many is None or right.amount == 0 else many / (right.amount * times)


def order(left: Duration, right: Duration) -> int | None:
    """-1, 0 or 1 as the left is shorter, equal or longer; None where the calendar decides ("1 month", "30 days")."""
    base, times = _MEASURE[right.unit]
    many = counted(left, base)
    if many is not None or right.amount == 0:
        one, other = (many, right.amount * times) if many is not None else (left.amount, Decimal(0))
        return (one > other) - (one < other)
    first, second = _in_days(left), _in_days(right)
    if first is None or second is None:
        return None
    if first[0] > second[1]:
        return 1
    return -1 if first[1] < second[0] else None


def equal(left: Duration, right: Duration) -> bool:
    """Whether the two are the same length; six months and 26 weeks never are."""
    base, times = _MEASURE[right.unit]
    many = counted(left, base)
    return many == right.amount * times if many is not None else left.amount == right.amount == 0


def moved(day: date, length: Duration, sign: int = 1) -> date | None:
    """The date that much later, or earlier; the last day of a shorter month stands in for a missing one.

    None for hours, working days and parts of days or months, and beyond the calendar.
    """
    base, times = _MEASURE[length.unit]
    many = length.amount * times
    if many == 0:
        return day
    if base not in (TimeUnit.DAY, TimeUnit.MONTH) or many != many.to_integral_value():
        return None
    if abs(many) > 4_000_000:
        return None
    steps = sign * int(many)
    if base is TimeUnit.DAY:
        try:
            return day + timedelta(days=steps)
        except OverflowError:
            return None
    year, month = divmod(day.year * 12 + day.month - 1 + steps, 12)
    if not date.min.year <= year <= date.max.year:
        return None
    from calendar import monthrange  # it brings the locale along, and few runs count months

    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def whole_years(start: date, end: date) -> int:
    """The years completed from one date to another, as an age is counted; negative when they run backwards."""
    if end < start:
        return -whole_years(end, start)
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def _in_days(length: Duration) -> tuple[int, int] | None:
    """The fewest and the most calendar days that a length can be."""
    base, times = _MEASURE[length.unit]
    many = length.amount * times
    down = int(many.to_integral_value(rounding="ROUND_FLOOR"))
    up = int(many.to_integral_value(rounding="ROUND_CEILING"))
    if base is TimeUnit.DAY:
        return down, up
    if base is TimeUnit.MONTH:
        return 365 * (down // 12) + _FEWEST_DAYS[down % 12], 366 * (up // 12) + _MOST_DAYS[up % 12]
    return None
