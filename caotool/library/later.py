"""Mappings and sequences of which the contents are fetched when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar

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


class LaterEach(Mapping[Name, Thing]):
    """Things that are each fetched once, by their own function, when they are asked for by name."""

    def __init__(self, fetch: Mapping[Name, Callable[[], Thing]]) -> None:
        self._fetch = fetch
        self._found: dict[Name, Thing] = {}

    def __getitem__(self, name: Name) -> Thing:
        if name not in self._found:
            self._found[name] = self._fetch[name]()
        return self._found[name]

    def __iter__(self) -> Iterator[Name]:
        return iter(self._fetch)

    def __len__(self) -> int:
        return len(self._fetch)

    def __repr__(self) -> str:
        return repr(dict(self))


class LaterItems(Sequence[Thing]):
    """The items that ``fetch`` gives, fetched once. It equals a tuple of the same."""

    def __init__(self, fetch: Callable[[], tuple[Thing, ...]]) -> None:
        self._fetch = fetch

    @cached_property
    def _found(self) -> tuple[Thing, ...]:
        return self._fetch()

    def __getitem__(self, at: Any) -> Any:
        return self._found[at]

    def __len__(self) -> int:
        return len(self._found)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, tuple | LaterItems) and self._found == tuple(other)

    def __hash__(self) -> int:
        return hash(self._found)

    def __repr__(self) -> str:
        return repr(self._found)
