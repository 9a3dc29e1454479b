"""What is wrong, as values: collected to the end, shown together, sorted by place. Knows nothing of any site."""

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal, TextIO

from problems.printable import printable

Severity = Literal["error", "warning"]
Location = tuple[str | int, ...]


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """Where something stands: a path relative to the site's root, line and column counted from 1.

    Columns count Unicode code points. Line 0 means the file as a whole. The end is the column after the last character
    that is meant; it is 0 where nobody knows how far the thing reaches, and tells no two places apart.
    """

    path: str
    line: int = 0
    column: int = 0
    end_line: int = field(default=0, compare=False)
    end_column: int = field(default=0, compare=False)

    def __str__(self) -> str:
        return printable(f"{self.path}:{self.line}:{self.column}" if self.line else self.path)


def place_within(path: str, text: str, start: int, end: int) -> Place:
    """Where the characters from ``start`` up to ``end`` of a file's text stand; both count from 0."""
    return Place(path, *_line_and_column(text, start), *(_line_and_column(text, end) if end > start else (0, 0)))


def _line_and_column(text: str, offset: int) -> tuple[int, int]:
    """A line ends with LF, CR LF or CR, as in YAML 1.2, 5.4."""
    if text[offset - 1 : offset + 1] == "\r\n" and offset:
        offset -= 1
    breaks = text.count("\n", 0, offset) + text.count("\r", 0, offset) - text.count("\r\n", 0, offset)
    return breaks + 1, offset - max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset))


def pointer(location: Location) -> str:
    """A location as people write it, counting from 1: ``actions/2/results/1``."""
    return "/".join(str(step + 1) if isinstance(step, int) else step for step in location)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, before anyone knows where: a code and the same sentence in Thai and in English."""

    code: str
    thai: str
    english: str
    suggestion: str = ""
    location: Location = ()
    at_key: bool = False
    severity: Severity = "error"
    # An error that someone may answer for, such as a telephone number that only looks private. Gaps always may.
    waivable: bool = False
    # The value is someone's personal data: no report shows its line.
    private: bool = False
    # The words within the value that are meant, where they are fewer than all.
    words: str = ""
    # What a gap's page says beside the code's own words, in Thai and in English: which topic, which months.
    particulars: tuple[str, str] = ("", "")


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One mistake for one person to mend. The code, once released, keeps its meaning.

    ``at`` is where in its record the value stands (see `pointer`), ``label`` what people call that field; both may be empty.
    """

    place: Place
    code: str
    thai: str
    english: str
    suggestion: str = field(default="", compare=False)
    severity: Severity = field(default="error", compare=False)
    label: str = field(default="", compare=False)
    at: str = field(default="", compare=False)
    private: bool = field(default=False, compare=False)

    @property
    def sentence(self) -> str:
        """The Thai sentence, after the field it is about unless it names that itself."""
        if not self.label or f"({self.label})" in self.thai:
            return self.thai
        return f"ช่อง “{self.at}” ({self.label}): {self.thai}"

    @property
    def severity_in_thai(self) -> str:
        """How much it weighs, in a word or two."""
        return "ผิดพลาด" if self.severity == "error" else "ควรตรวจสอบ"

    def __str__(self) -> str:
        lines = [
            f"{self.place}: {self.severity} [{self.code}] {self.severity_in_thai}: {printable(self.sentence)}",
            f"    {printable(self.english)}",
        ]
        if self.suggestion:
            lines.append(f"    แก้เป็น / write: {printable(self.suggestion)}")
        return "\n".join(lines)


def discreet(told: Problem, masked: Callable[[str], str]) -> Problem:
    """A problem whose words say nothing that ``masked`` takes from them."""
    words = masked(told.thai), masked(told.english), masked(told.suggestion)
    if words == (told.thai, told.english, told.suggestion):
        return told
    return replace(told, thai=words[0], english=words[1], suggestion="" if words[2] != told.suggestion else words[2])


def problem(fault: Fault, place: Place, label: str = "", at: str = "") -> Problem:
    """A fault at its place, in the field of that label."""
    words = fault.code, fault.thai, fault.english, fault.suggestion, fault.severity
    return Problem(place, *words, label, at, fault.private)


class ProblemsError(Exception):
    """The only exception for what people can mend: it carries every problem, and its text is the whole report."""

    exitcode = 2

    def __init__(self, problems: Iterable[Problem], root: Path | None = None) -> None:
        self.problems = tuple(sorted(set(problems)))
        # The folder that the places are relative to, where they are not relative to the content's.
        self.root = root
        super().__init__(report(self.problems))


def report(problems: Iterable[Problem]) -> str:
    """All problems for a person to read, one below the other, closed by how many there are."""
    found = list(problems)
    return "\n".join((*map(str, found), *counted(found)))


def counted(problems: Iterable[Problem]) -> tuple[str, ...]:
    """How many errors and how many gaps there are, a line each, and what that means; nothing where there are none."""
    severities = [each.severity for each in problems]
    errors, gaps = severities.count("error"), severities.count("warning")
    lines = []
    if errors:
        lines.append(f"พบ {errors} รายการที่ต้องแก้ไข ยังไม่มีการเขียนทับเว็บไซต์ / {errors} problem(s), nothing was written")
    if gaps:
        lines.append(f"ข้อมูลที่ยังขาด {gaps} รายการ เว็บไซต์จะบอกว่ายังขาด / {gaps} gap(s), the site says what is missing")
    return tuple(lines)


def say(words: str, stream: TextIO) -> None:
    """Print words for people; a console that cannot show Thai must still show the rest."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")
    print(words, file=stream, flush=True)
