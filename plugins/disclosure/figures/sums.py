"""Sums of what is known: half a sum would mislead, so one unknown number leaves the whole unknown."""

from collections.abc import Iterable


def whole_sum(numbers: Iterable[int | None]) -> int | None:
    """The sum; None where one of the numbers is not known."""
    every = list(numbers)
    known = [number for number in every if number is not None]
    return sum(known) if len(known) == len(every) else None
