"""What an export hands over: a file's path below the output folder and its bytes, or how they are made."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """One file to be written."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class MadeFile:
    """One file that is dear to make, so that it is made only where something it is made from has changed.

    ``source`` tells all that ``make`` looks at, but for the program: the same source makes the same bytes.
    """

    path: str
    source: str
    make: Callable[[], bytes]

    @property
    def content(self) -> bytes:
        """The bytes, made anew each time."""
        return self.make()
