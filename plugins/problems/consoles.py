"""Telling problems to whoever started the program: with colour and excerpts at a terminal, as plain lines elsewhere."""

import os
import sys
from collections.abc import Iterable, Mapping
from typing import TextIO

from problems import Problem, say
from problems.excerpts import Source
from problems.renderers import plain, terminal
from problems.reports import Report


def show(problems: Iterable[Problem], stream: TextIO, source: Source, environment: Mapping[str, str]) -> None:
    """Print every problem with the lines it stands in; ``environment`` may say NO_COLOR (https://no-color.org)."""
    report = Report(tuple(problems), source)
    if stream.isatty():
        say(terminal.render(report, colour=has_colour(stream, environment), width=width_of(stream)), stream)
    else:
        say(plain.render(report), stream)


def has_colour(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether a stream is a terminal that knows colours and nobody wants it without."""
    if not stream.isatty() or environment.get("NO_COLOR") or environment.get("TERM") == "dumb":
        return False
    # The console that Windows had before its Terminal prints the codes themselves.
    return sys.platform != "win32" or bool({"WT_SESSION", "ANSICON", "TERM"} & environment.keys())


def width_of(stream: TextIO) -> int:
    """How many cells wide a terminal is; a usual width where it does not say."""
    try:
        return os.get_terminal_size(stream.fileno()).columns or terminal.DEFAULT_WIDTH
    except (OSError, ValueError):
        return terminal.DEFAULT_WIDTH
