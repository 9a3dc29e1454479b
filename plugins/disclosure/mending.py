"""What can be put right without asking: spelling of the same value, never another value. All else stays byte for byte.

Quotes round a text with a colon, a Buddhist-era year in a date, Thai digits in a number, http for https, spaces at the ends
of lines, and ำ or แ typed as two characters.
"""

import codecs
import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from disclosure.loading import files_in, kind_of
from disclosure.passages import values_of
from disclosure.reading import UnreadableError
from disclosure.records import SHEETS, Record
from disclosure.source import Document, parse_document, read_text
from disclosure.structure import structure
from disclosure.syntax import quoted
from problems import Problem
from thai.encoding import composed
from thai.numerals import to_arabic

# Values whose suggestion is the same value written right. Others, such as a misspelt key, are for a person to judge.
_SAME_VALUE = {"buddhist-era-date", "not-an-address", "insecure-link"}

_TRAILING = re.compile(r"(?<![\\ \t])[ \t]+(?=\r?$)", re.MULTILINE)

# Line and column counted from 1, what stands there, what shall stand there.
Edit = tuple[int, int, str, str]


@dataclass(frozen=True, slots=True)
class Mended:
    """One file before and after; ``path`` is relative to the site's root."""

    path: str
    before: str
    after: str

    @property
    def diff(self) -> str:
        """What changes, as a unified diff."""
        lines = difflib.unified_diff(
            self.before.splitlines(), self.after.splitlines(), self.path, self.path, lineterm="", n=1
        )
        return "\n".join(lines)

    def write(self, root: Path) -> None:
        """Put the mended text in the file's place, all at once."""
        file = root / self.path
        mark = codecs.BOM_UTF8 if file.read_bytes().startswith(codecs.BOM_UTF8) else b""
        new = file.with_name(f"{file.name}.mended")
        new.write_bytes(mark + self.after.encode("utf-8"))
        new.replace(file)


def mend(data: Path, content: Path) -> Iterator[Mended]:
    """Every file in two folders that can be mended, nothing written yet; a file that cannot be read is passed over."""
    root = data.parent
    for file in (*files_in(data), *(each for each in files_in(content) if each.suffix == ".md")):
        path = file.relative_to(root).as_posix()
        try:
            before = read_text(root, path)
        except UnreadableError:
            continue
        kind = kind_of(file.relative_to(data).as_posix()) if file.is_relative_to(data) else None
        # A spreadsheet is left as the staff keep it.
        after = _yaml(path, before, kind) if kind and kind not in SHEETS else composed(before)
        if after != before:
            yield Mended(path, before, after)


def _yaml(path: str, text: str, kind: type[Record]) -> str:
    text = _quoted(path, _TRAILING.sub("", composed(text)))
    record, document = _read(path, text, kind)
    if document is None or record is None:
        return text
    if isinstance(record, Record):
        return _edited(text, _arabic(document, record))
    # A list entry such as "- ผล: ดี" is read as a group of keys where a text was meant.
    for problem in record:
        if problem.code == "not-text":
            in_quotes = _quoted_line(text, problem.place.line)
            text = in_quotes if _read(path, in_quotes, kind)[1] else text
    return _edited(text, _suggested(text, record))


def _read(path: str, text: str, kind: type[Record]) -> tuple[Record | list[Problem] | None, Document | None]:
    try:
        document = parse_document(path, text)
    except UnreadableError:
        return None, None
    return (None if document.value is None else structure(document, kind)), document


def _edited(text: str, edits: Iterable[Edit]) -> str:
    for line, column, before, after in sorted(edits, reverse=True):
        text = _replaced(text, line, column, before, after)
    return text


def _quoted(path: str, text: str) -> str:
    """Quotes round each text with a colon in it, for as long as that is what the parser stumbles over."""
    while True:
        try:
            parse_document(path, text)
        except UnreadableError as unreadable:
            (found, *_) = unreadable.problems
            mended = _quoted_line(text, found.place.line) if found.code == "colon-in-text" else text
            if mended == text:
                return text
            text = mended
        else:
            return text


def _quoted_line(text: str, number: int) -> str:
    lines = text.split("\n")
    lines[number - 1] = quoted(lines[number - 1])
    return "\n".join(lines)


def _suggested(text: str, problems: Iterable[Problem]) -> Iterator[Edit]:
    """The value that a problem suggests, where it is the same value written right."""
    lines = text.split("\n")
    for problem in problems:
        if problem.code in _SAME_VALUE and problem.suggestion:
            line, column = problem.place.line, problem.place.column
            rest = lines[line - 1][column - 1 :].lstrip("\"'")
            before = re.split(r"[\"'\s,\]}]", rest, maxsplit=1)[0]
            yield line, column, before, problem.suggestion


def _arabic(document: Document, record: Record) -> Iterator[Edit]:
    """Arabic digits for the Thai ones of every number and date."""
    lines = document.text.split("\n")
    for location, value in values_of(record):
        if isinstance(value, int | date) and not isinstance(value, bool):
            place = document.place(location)
            rest = lines[place.line - 1][place.column - 1 :]
            typed = re.match(r"[\"']?([๐-๙0-9,-]+)", rest)
            if typed and to_arabic(typed[1]) != typed[1]:
                yield place.line, place.column, typed[1], to_arabic(typed[1])


def _replaced(text: str, line: int, column: int, before: str, after: str) -> str:
    lines = text.split("\n")
    head, tail = lines[line - 1][: column - 1], lines[line - 1][column - 1 :]
    lines[line - 1] = head + tail.replace(before, after, 1)
    return "\n".join(lines)
