"""The machine fails at the n-th operation: an audit hook counts what a process does to files below a folder."""

# Strings throughout, for ruff's PTH rules: a path object would do file operations of its own inside the hook that counts them.
# ruff: noqa: PTH100, PTH115, PTH117, PTH118

import errno
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import publisher.promotion

Operation = tuple[str, str]

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
# Event to the positions of its paths, each with that of the directory descriptor it may be relative to.
_PATHS = {
    "open": ((0, None),),
    "os.mkdir": ((0, 2),),
    "os.remove": ((0, 1),),
    "os.rmdir": ((0, 1),),
    "os.rename": ((0, 2), (1, 3)),
    "os.link": ((0, 2), (1, 3)),
    "os.symlink": ((1, 2),),
    "os.chmod": ((0, 2),),
    "os.utime": ((0, 3),),
    "os.truncate": ((0, None),),
    "shutil.copyfile": ((1, None),),
    "shutil.copymode": ((1, None),),
    "shutil.copystat": ((1, None),),
    "shutil.move": ((0, None), (1, None)),
    "shutil.rmtree": ((0, None),),
}

Fault = Callable[[], None]


def killed() -> None:
    """The process is gone in the middle of everything, as at a power cut."""
    os.kill(os.getpid(), signal.SIGKILL)


def refused(number: int) -> Fault:
    """The operation fails with an error of the system."""

    def refuse() -> None:
        raise OSError(number, os.strerror(number))

    refuse.__name__ = errno.errorcode[number]
    return refuse


def watch(folder: Path, seen: Callable[[Operation], None]) -> None:
    """Tell of every operation that changes something below a folder, before it is done; cannot be undone."""
    root = os.path.abspath(folder) + os.sep

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event not in _PATHS or (event == "open" and not (arguments[2] or 0) & _WRITING):
            return
        for path, directory in _PATHS[event]:
            found = _path(arguments, path, directory)
            if found.startswith(root):
                seen((event, found.removeprefix(root)))
                return

    sys.addaudithook(hook)


def fail(
    folder: Path, at: int, fault: Fault, *, only: str = "", for_good: bool = False, fired: Path | None = None
) -> None:
    """From now on, let the n-th operation below a folder fail; ``for_good``: every later one too."""
    done = 0
    mark = os.open(fired, os.O_WRONLY | os.O_CREAT | os.O_TRUNC) if fired else None

    def seen(operation: Operation) -> None:
        nonlocal done
        if only not in ("", operation[0]):
            return
        done += 1
        if done == at or (for_good and done > at):
            if mark is not None:
                os.write(mark, f"{operation[0]} {operation[1]}\n".encode())
            fault()

    watch(folder, seen)


def without_exchange() -> None:
    """The platform cannot exchange directories: files are replaced one by one."""
    publisher.promotion.exchange = lambda first, second: False


def _path(arguments: tuple[Any, ...], path: int, directory: int | None) -> str:
    if isinstance(arguments[path], int):
        return ""
    name = os.fsdecode(arguments[path])
    descriptor = arguments[directory] if directory is not None else -1
    if isinstance(descriptor, int) and descriptor >= 0 and not os.path.isabs(name):
        name = os.path.join(os.readlink(f"/proc/self/fd/{descriptor}"), name)
    return os.path.abspath(name)
