"""One self-contained HTML file for people who cannot read a log: it asks nothing of any server and runs no script."""

import hashlib
from base64 import b64encode
from collections.abc import Iterator
from html import escape
from pathlib import Path

from problems import Problem
from problems.excerpts import Excerpts, Line
from problems.printable import printable
from problems.reports import Advice, Report

# Longer parts of a line are cut: a paragraph is often one line.
_MOST_BESIDE, _MOST_MARKED = 160, 600

_STYLE = (Path(__file__).parent / "html_page.css").read_text(encoding="utf-8")
_HASH = b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_HEAD = f"""<!doctype html>
<html lang="th">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>ผลการตรวจข้อมูล</title>
<style>{_STYLE}</style>
</head>
<body>
"""


def render(report: Report) -> str:
    """The whole page, in Thai with English beside: counts, each file with its problems, and what their codes mean."""
    return _HEAD + "\n".join((*_top(report), *_files(report), *_codes(report), "</body>\n</html>\n"))


def _top(report: Report) -> Iterator[str]:
    errors, gaps = len(report.of("error")), len(report.of("warning"))
    yield "<header>\n<h1>ผลการตรวจข้อมูล <span lang='en'>What the check found</span></h1>"
    if not report.problems:
        yield "<p class='counts'>ไม่พบข้อผิดพลาด <span lang='en'>Nothing wrong</span></p>"
    else:
        yield f"<p class='counts'><strong>ต้องแก้ไข {errors}</strong> รายการ · ข้อมูลที่ยังขาด {gaps} รายการ"
        yield f"<span lang='en'>{errors} to be mended, {gaps} gap(s)</span></p>"
    if errors:
        yield "<p>เว็บไซต์ยังเป็นรุ่นเดิม จนกว่าจะแก้รายการที่ต้องแก้ไขครบ</p>"
    yield "</header>"
    if report.problems:
        yield "<nav aria-label='ไฟล์'>\n<ul>"
        for number, (path, found) in enumerate(report.by_file(), 1):
            yield f"<li><a href='#f{number}'>{_text(path)}</a> ({len(found)})</li>"
        yield "</ul>\n</nav>"


def _files(report: Report) -> Iterator[str]:
    excerpts = report.excerpts
    for number, (path, problems) in enumerate(report.by_file(), 1):
        yield f"<section id='f{number}'>\n<h2>{_text(path)}</h2>"
        for each in problems:
            yield from _problem(each, excerpts, explained=each.code in report.advice)
        yield "</section>"


def _problem(problem: Problem, excerpts: Excerpts, *, explained: bool) -> Iterator[str]:
    place, code = problem.place, _text(problem.code)
    yield f"<article class='{problem.severity}'>"
    yield f"<h3><span class='severity'>{problem.severity_in_thai}</span> {_text(problem.sentence)}</h3>"
    yield f"<p lang='en'>{_text(problem.english)}</p>"
    where = f"บรรทัดที่ {place.line} ตัวอักษรที่ {place.column} · " if place.line else ""
    yield f"<p class='place'>{where}รหัส " + (f"<a href='#code-{code}'>{code}</a></p>" if explained else f"{code}</p>")
    if lines := excerpts.of(problem):
        yield f"<pre>{''.join(map(_line, lines))}</pre>"
    if problem.private:
        yield "<p class='place'>ไม่แสดงข้อความเดิม เพราะอาจเป็นข้อมูลส่วนบุคคล</p>"
    if problem.suggestion:
        yield f"<p>ให้เขียนว่า <span lang='en'>write</span> <code>{_text(problem.suggestion)}</code></p>"
    yield "</article>"


def _line(line: Line) -> str:
    before, marked, after = line.before, line.marked, line.after
    before = f"…{before[-_MOST_BESIDE:]}" if len(before) > _MOST_BESIDE and marked else before
    marked = f"{marked[:_MOST_MARKED]}…" if len(marked) > _MOST_MARKED else marked
    after = f"{after[:_MOST_BESIDE]}…" if len(after) > _MOST_BESIDE else after
    if not marked:
        return f"<span class='line' data-number='{line.number}'>{_text(before[:_MOST_MARKED])}\n</span>"
    words = f"{_text(before)}<mark>{_text(marked)}</mark>{_text(after)}"
    return f"<span class='line' data-number='{line.number}'>{words}\n</span>"


def _codes(report: Report) -> Iterator[str]:
    codes = sorted({each.code for each in report.problems} & set(report.advice))
    if codes:
        yield "<section>\n<h2>รหัสเหล่านี้หมายถึงอะไร <span lang='en'>What the codes mean</span></h2>"
        for code in codes:
            yield from _advice(code, report.advice[code])
        yield "</section>"


def _advice(code: str, advice: Advice) -> Iterator[str]:
    thai, english = advice.thai, advice.english
    yield f"<article id='code-{_text(code)}'>\n<h3>{_text(thai.title)} <span lang='en'>{_text(english.title)}</span></h3>"
    yield f"<p class='place'>{_text(code)}</p>\n<p>{_text(thai.meaning)} {_text(thai.reason)}</p>"
    yield f"<p lang='en'>{_text(english.meaning)} {_text(english.reason)}</p>"
    for words, example in (("ก่อนแก้ / before", advice.before), ("หลังแก้ / after", advice.after)):
        if example:
            lines = "\n".join(map(_text, example.rstrip("\n").split("\n")))
            yield f"<p>{words}</p>\n<pre>{lines}</pre>"
    yield "</article>"


def _text(text: str) -> str:
    return escape(printable(text.replace("\t", "    ")))
