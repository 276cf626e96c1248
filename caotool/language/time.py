"""Lengths of time as parties write them."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from caotool.frozen import Frozen


class TimeUnit(StrEnum):
    """The unit of a duration, from hours to years. A day is a calendar day unless it is a working day."""

    HOUR = "hour"
    DAY = "day"
    WORKING_DAY = "working_day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Duration(Frozen):
    """A length of time as it is written: six months is not 26 weeks, and the two are not equal.

    ``amount`` is at least zero.
    """

    amount: Decimal
    unit: TimeUnit
