"""What is wrong, as values: collected to the end, shown together, sorted by place. Knows nothing of any site."""

import io
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, TextIO

Severity = Literal["error", "warning"]
Location = tuple[str | int, ...]


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """Where something stands: a path relative to the site's root, line and column counted from 1.

    Columns count Unicode code points. Line 0 means the file as a whole.
    """

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


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
    # What a gap's page says beside the code's own words, in Thai and in English: which topic, which months.
    particulars: tuple[str, str] = ("", "")


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One mistake for one person to mend. The code, once released, keeps its meaning."""

    place: Place
    code: str
    thai: str
    english: str
    suggestion: str = field(default="", compare=False)
    severity: Severity = field(default="error", compare=False)

    def __str__(self) -> str:
        words = "ผิดพลาด" if self.severity == "error" else "ควรตรวจสอบ"
        lines = [
            f"{self.place}: {self.severity} [{self.code}] {words}: {self.thai}",
            f"    {self.english}",
        ]
        if self.suggestion:
            lines.append(f"    แก้เป็น / write: {self.suggestion}")
        return "\n".join(lines)


def problem(fault: Fault, place: Place) -> Problem:
    """A fault at its place."""
    return Problem(place, fault.code, fault.thai, fault.english, fault.suggestion, fault.severity)


class ProblemsError(Exception):
    """The only exception for what people can mend: it carries every problem, and its text is the whole report."""

    exitcode = 2

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(report(self.problems))


def report(problems: Iterable[Problem]) -> str:
    """All problems for a person to read, one below the other, closed by how many there are."""
    found = list(problems)
    errors = sum(each.severity == "error" for each in found)
    gaps = len(found) - errors
    lines = [str(each) for each in found]
    if errors:
        lines.append(f"พบ {errors} รายการที่ต้องแก้ไข ยังไม่มีการเขียนทับเว็บไซต์ / {errors} problem(s), nothing was written")
    if gaps:
        lines.append(f"ข้อมูลที่ยังขาด {gaps} รายการ เว็บไซต์จะบอกว่ายังขาด / {gaps} gap(s), the site says what is missing")
    return "\n".join(lines)


def show(error: ProblemsError, stream: TextIO) -> None:
    """Print every problem."""
    say(str(error), stream)


def say(words: str, stream: TextIO) -> None:
    """Print words for people; a console that cannot show Thai must still show the rest."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")
    print(words, file=stream, flush=True)
