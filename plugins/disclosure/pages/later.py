"""Rows of a table that only a download needs: made when they are asked for."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

T = TypeVar("T")


class LaterRows(Sequence[T]):
    """Rows that are made when they are asked for."""

    def __init__(self, make: Callable[[], tuple[T, ...]]) -> None:
        self._make = make

    def __getitem__(self, index: Any) -> Any:
        return self._make()[index]

    def __len__(self) -> int:
        return len(self._make())

    def __iter__(self) -> Iterator[T]:
        return iter(self._make())
