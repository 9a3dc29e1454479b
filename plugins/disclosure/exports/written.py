"""What an export hands over: a file's path below the output folder and its bytes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """One file to be written."""

    path: str
    content: bytes
