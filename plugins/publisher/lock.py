"""One build at a time for one output folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    import msvcrt


class BusyError(Exception):
    """Another build holds the lock."""


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold a lock file until the end of the block; the system frees it when the process dies. Raises `BusyError`."""
    with path.open("ab") as file:
        try:
            _take(file.fileno())
        except OSError as error:
            raise BusyError(str(path)) from error
        yield


def _take(descriptor: int) -> None:
    if "fcntl" in globals():
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    else:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
