"""A mapping of which the contents are fetched when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TypeVar

Name = TypeVar("Name")
Thing = TypeVar("Thing", covariant=True)


class Later(Mapping[Name, Thing]):
    """What ``fetch`` gives, fetched once."""

    def __init__(self, fetch: Callable[[], Mapping[Name, Thing]]) -> None:
        self._fetch = fetch

    @cached_property
    def _found(self) -> Mapping[Name, Thing]:
        return self._fetch()

    def __getitem__(self, name: Name) -> Thing:
        return self._found[name]

    def __iter__(self) -> Iterator[Name]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def __repr__(self) -> str:
        return repr(self._found)
