"""Work shared with a second process, where the platform can split one in two; elsewhere done in turn, with the same result."""

import os
import pickle
import traceback
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def both(first: Callable[[], T], second: Callable[[], T]) -> tuple[T, T]:
    """The results of two pieces of work, the second done by a forked process; what it raises is raised here.

    Results and exceptions of the second must be picklable. Where it was raised stands in the exception's ``frames``: file
    names and lines, the innermost last; a traceback does not come along.
    """
    if not hasattr(os, "fork") or (os.cpu_count() or 1) < 2:
        return first(), second()
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _answer(writing, second)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        try:
            result = first()
        finally:
            answer = pipe.read()
            os.waitpid(child, 0)
    if not answer:
        raise ChildProcessError("the second process ended early")
    raised, value = pickle.loads(answer)  # noqa: S301  (written by our own second process)
    if raised:
        raise value
    other: T = value
    return result, other


def _answer(writing: int, work: Callable[[], T]) -> None:
    """In the second process: do the work, send what came of it, and end without the first one's endings."""
    try:
        message = pickle.dumps((False, work()))
    except Exception as error:
        # Whatever it is, the first process must hear of it.
        message = _described(error)
    with os.fdopen(writing, "wb") as pipe:
        pipe.write(message)
    # No flushing: a thread of the first process may have held a stream's lock when this one was split off.
    os._exit(0)


def _described(error: Exception) -> bytes:
    error.frames = [(each.filename, each.lineno or 0) for each in traceback.extract_tb(error.__traceback__)]  # type: ignore[attr-defined]
    try:
        message = pickle.dumps((True, error))
        pickle.loads(message)  # noqa: S301  (some exceptions can be written and not read)
    except Exception:
        return pickle.dumps((True, RuntimeError("".join(traceback.format_exception(error)))))
    return message
