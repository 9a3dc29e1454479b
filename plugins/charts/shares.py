"""How long a bar is beside the longest of its kind."""

from collections.abc import Iterable


def share(value: int, others: Iterable[int]) -> int:
    """Per cent of the greatest of all values; what is not zero is at least one."""
    greatest = max(value, *others, 0)
    return max(round(100 * value / greatest), 1) if value > 0 else 0
