"""Codecs of values without parts: text, numbers, truth, dates, choices and sets of names."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from caotool.store.changes import Json, Path
from caotool.store.codec.base import Codec, Problem, Reader, Unreadable, shown

MOST_DIGITS = 60
"""The most digits, before and after the point together, of a number that is read."""


class ScalarCodec(Codec):
    """Text, whole numbers, truth, dates, decimals and enumerations."""

    def __init__(self, type_: type) -> None:
        self.type = type_

    def encode(self, value: Any) -> Json:
        if self.type in (date, datetime):
            return value.isoformat()
        return str(value) if self.type is Decimal or issubclass(self.type, StrEnum) else value

    def decode(self, data: Json, at: Path, reader: Reader, old: tuple[Json, Any] | None = None) -> Any:
        if self.type in (str, int, bool):
            if type(data) is not self.type:
                raise Unreadable(Problem(at, "wrong_type", shown(data)))
            return data
        if not isinstance(data, str):
            raise Unreadable(Problem(at, "wrong_type", shown(data)))
        try:
            return self._read(data)
        except (ValueError, InvalidOperation) as error:
            raise Unreadable(Problem(at, "wrong_value", shown(data))) from error

    def _read(self, text: str) -> Any:
        if self.type in (date, datetime):
            return self.type.fromisoformat(text)
        if self.type is not Decimal:
            return self.type(text)
        number = Decimal(text) if len(text) <= 2 * MOST_DIGITS else Decimal("NaN")
        if not number.is_finite() or abs(number.adjusted()) > MOST_DIGITS:
            raise ValueError(text)
        return number


class NamesCodec(Codec):
    """A set of texts: a sorted array."""

    def encode(self, value: Any) -> Json:
        return sorted(value)

    def decode(self, data: Json, at: Path, reader: Reader, old: tuple[Json, Any] | None = None) -> Any:
        if not isinstance(data, list) or not all(isinstance(one, str) for one in data):
            raise Unreadable(Problem(at, "wrong_type", shown(data)))
        return frozenset(data)
