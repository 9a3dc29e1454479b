"""The lines that problems stand in, with what is meant marked; lines that hold personal data are never given out."""

import re
import sys
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from problems import Place, Problem

# The text of a file by its path relative to the site's root; None where there is none to show.
Source = Callable[[str], str | None]

# Files above this are attachments or accidents.
MAX_BYTES = 2_000_000
# Of a value over many lines, the first ones say which it is.
MAX_LINES = 4

_LINE_END = re.compile("\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file, as it stands there, in three parts of which the middle one is meant; empty beside the mistake."""

    number: int
    before: str
    marked: str = ""
    after: str = ""


def nowhere(path: str) -> None:
    """The source of reports without excerpts."""


def files_below(root: Path, masked: Callable[[str], str] = str) -> Source:
    """The source that reads files below a folder; it follows no symbolic link and never leaves the folder.

    ``masked`` takes from a text what nobody may be shown, and leaves every other character in its place.
    """
    top = root.resolve()

    def source(path: str) -> str | None:
        file = top / path
        try:
            if file.resolve() != file or not file.is_relative_to(top) or file.stat().st_size > MAX_BYTES:
                return None
            raw = file.read_bytes()
        except (OSError, ValueError):
            return None
        # Columns are counted without a byte order mark.
        return None if b"\0" in raw else masked(raw.decode("utf-8", "replace").removeprefix("\ufeff"))

    return source


class Excerpts:
    """The excerpts of one report, from the files as they are now."""

    def __init__(self, problems: Iterable[Problem], source: Source) -> None:
        self.source = source
        self.hidden = _merged(_lines_of(each.place) for each in problems if each.private)
        self.path = ""
        self.lines: list[str] = []

    def of(self, problem: Problem) -> tuple[Line, ...]:
        """The lines a problem stands in and the one above them; nothing where there are none or where they are private."""
        place = problem.place
        if not place.line or problem.private or self._is_hidden(place):
            return ()
        self._read(place.path)
        if place.line > len(self.lines):
            return ()
        return (*self._above(place), *self._meant(place))

    def _is_hidden(self, place: Place) -> bool:
        """Whether any of its lines lies in the last hidden range that begins before its end, or in a wholly hidden file."""
        path, first, last = _lines_of(place)
        ranges = self.hidden.get(path, [])
        before = bisect_right(ranges, (last, sys.maxsize))
        return bool(ranges) and (ranges[0][0] == 0 or (before > 0 and ranges[before - 1][1] >= first))

    def _read(self, path: str) -> None:
        # Problems come sorted by place.
        if path != self.path:
            text = self.source(path)
            self.path, self.lines = path, [] if text is None else _LINE_END.split(text)

    def _above(self, place: Place) -> Iterator[Line]:
        number = place.line - 1
        if number and self.lines[number - 1].strip() and not self._is_hidden(Place(place.path, number)):
            yield Line(number, self.lines[number - 1])

    def _meant(self, place: Place) -> Iterator[Line]:
        last = min(max(place.line, place.end_line), len(self.lines))
        for number in range(place.line, min(last, place.line + MAX_LINES - 1) + 1):
            text = self.lines[number - 1]
            start = place.column - 1 if number == place.line else len(text) - len(text.lstrip())
            end = place.end_column - 1 if number == place.end_line else len(text) if number < place.end_line else start
            yield _marked(number, text, start, end)


def _lines_of(place: Place) -> tuple[str, int, int]:
    """The path of a place, its first line and its last; line 0 is the whole file."""
    return place.path, place.line, max(place.line, place.end_line)


def _merged(places: Iterable[tuple[str, int, int]]) -> Mapping[str, list[tuple[int, int]]]:
    """First and last lines by path, in order; what overlaps is one."""
    merged: dict[str, list[tuple[int, int]]] = {}
    for path, first, last in sorted(places):
        ranges = merged.setdefault(path, [])
        if ranges and first <= ranges[-1][1]:
            ranges[-1] = ranges[-1][0], max(last, ranges[-1][1])
        else:
            ranges.append((first, last))
    return merged


def _marked(number: int, text: str, start: int, end: int) -> Line:
    """At least one character is marked, and none without the vowels and tone marks over and under it."""
    start = min(max(start, 0), len(text))
    while 0 < start < len(text) and unicodedata.category(text[start]) in ("Mn", "Me"):
        start -= 1
    end = max(min(end, len(text)), start + 1)
    while end < len(text) and unicodedata.category(text[end]) in ("Mn", "Me"):
        end += 1
    # Where something is missing at the end of a line, the mark stands behind it.
    return Line(number, text[:start], text[start:end] or " ", text[end:])
