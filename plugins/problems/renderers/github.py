"""Workflow commands for GitHub Actions, which become annotations, and the job summary that holds what they cannot.

GitHub keeps 10 errors and 10 warnings a step and a summary of 1 MiB a step.
https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

import re
from collections.abc import Iterator

from problems import Problem, counted
from problems.drawing import drawn
from problems.excerpts import Excerpts
from problems.printable import printable
from problems.reports import Report, told

ANNOTATIONS = 10
SUMMARY_BYTES = 1024 * 1024

_WIDTH = 100
# Room for the words that say how many problems did not fit.
_LAST_WORDS = 500
_MARKDOWN = re.compile(r"([!-/:-@\[-`{-~])")


def render(report: Report) -> str:
    """One workflow command a line: the first ten errors, the first ten warnings, and how many more there are."""
    lines = []
    for severity in ("error", "warning"):
        found = report.of(severity)
        lines += [_command(each) for each in found[:ANNOTATIONS]]
        if len(found) > ANNOTATIONS:
            more = len(found) - ANNOTATIONS
            thai = "ที่ต้องแก้ไข" if severity == "error" else "ที่ยังขาด"
            words = f"ยังมีอีก {more} รายการ{thai} ดูทั้งหมดในสรุปของงานนี้ / {more} more {severity}(s), all are in this job's summary"
            lines.append(f"::notice title={_property(report.tool)}::{_message(words)}")
    return "\n".join(lines)


def _command(problem: Problem) -> str:
    place = problem.place
    values = {"file": place.path, "line": place.line, "col": place.column}
    # Columns are kept within one line only, and an annotation stands below its last line.
    if place.end_line == place.line:
        values |= {"endLine": place.end_line, "endColumn": place.end_column}
    properties = [f"{name}={_property(str(value))}" for name, value in values.items() if value]
    properties.append(f"title={_property(f'{problem.severity_in_thai} {problem.code}')}")
    return f"::{problem.severity} {','.join(properties)}::{_message(chr(10).join(told(problem)))}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


def summary(report: Report, room: int = SUMMARY_BYTES) -> str:
    """Every problem in Markdown, in fewer than ``room`` bytes of UTF-8; what does not fit is counted."""
    lines, left = [], room - _LAST_WORDS
    told = 0
    for part, problems in _parts(report):
        left -= len(part.encode("utf-8", "replace"))
        if left < 0:
            more = len(report.problems) - told
            lines.append(f"ยังมีอีก {more} รายการที่ไม่พอแสดงที่นี่ / {more} more that do not fit here\n")
            break
        lines.append(part)
        told += problems
    return "".join(lines)


def _parts(report: Report) -> Iterator[tuple[str, int]]:
    """Pieces of the summary, and how many problems each tells."""
    heading = "ผลการตรวจข้อมูล / what the check found"
    yield f"## {heading}\n\n{_escaped(chr(10).join(counted(report.problems)) or 'ไม่พบข้อผิดพลาด / nothing wrong')}\n\n", 0
    excerpts = report.excerpts
    for path, problems in report.by_file():
        yield f"### {_escaped(printable(path))}\n\n", 0
        for each in problems:
            yield "".join(_section(each, excerpts)), 1


def _section(problem: Problem, excerpts: Excerpts) -> Iterator[str]:
    place = problem.place
    where = f" บรรทัด {place.line} คอลัมน์ {place.column}" if place.line else ""
    sentence, english, *suggestion = map(_escaped, told(problem))
    yield f"**{problem.severity_in_thai} {_escaped(problem.code)}**{where}: {sentence}  \n{english}\n\n"
    lines = [f"{gutter} {text}" for gutter, text in drawn(excerpts.of(problem), _WIDTH)]
    if lines:
        ticks = re.findall("`+", "\n".join(lines))
        fence = "`" * max(3, 1 + max(map(len, ticks), default=0))
        yield "\n".join((fence, *lines, fence, "", ""))
    yield from (f"{words}\n\n" for words in suggestion)


def _escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _MARKDOWN.sub(r"\\\1", text)
