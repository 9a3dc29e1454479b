"""CSV text to plain values that know where they stand: one heading row, then one entry a row.

What Excel and LibreOffice save is read: commas or semicolons, LF or CR LF, quotes round a cell, empty rows at the end.
Headings are the fields' names or their Thai labels. Cells are texts; the record's fields decide what they mean.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from typing import Any

from disclosure.reading import UnreadableError, told
from problems import Fault, Location, Place, Problem, place_within, problem

# Rows in one file. A municipality lends a few hundred things a year; more of them is a file pasted into itself.
MAX_ROWS = 5_000

# The key under which a sheet's record holds its rows.
ROWS = "rows"
_CELLS = {
    separator: re.compile(rf'(?P<text>"(?:[^"]|"")*"|(?!")[^{separator}\r\n]*)(?P<end>{separator}|\r\n|\r|\n|\Z)')
    for separator in ",;"
}


@dataclass(frozen=True, slots=True)
class SheetCell:
    """One cell: what it says, and the offsets of its first character and the one after its last."""

    text: str
    start: int
    end: int


Row = tuple[SheetCell, ...]


def value_of(path: str, text: str, name: str, labels: Mapping[str, str]) -> dict[str, Any]:
    """The plain value of a sheet: its year as its file's ``name`` says, and its rows; an empty cell has no key.

    ``labels`` are the keys that rows may have, with their Thai labels. Raises `UnreadableError` with all that is wrong with
    the sheet's shape.
    """
    rows = rows_of(path, text)
    keys, problems = _headings(path, text, rows[0] if rows else (), labels)
    problems += _shapes(path, text, rows, len(keys))
    if problems:
        raise UnreadableError(*told(problems))
    entries = [{key: cell.text for key, cell in zip(keys, row, strict=False) if cell.text} for row in rows[1:]]
    return {"fiscal_year": name, ROWS: entries}


def find(path: str, text: str, location: Location, labels: Mapping[str, str]) -> Place:
    """Where a value of a sheet stands: its cell, be it empty; its row where it has none; else the file as a whole."""
    if len(location) < 2 or location[0] != ROWS or not isinstance(location[1], int):
        return Place(path)
    rows = rows_of(path, text)
    row = rows[location[1] + 1]
    keys = [_key(cell.text, labels) for cell in rows[0]]
    position = keys.index(location[2]) if len(location) > 2 and location[2] in keys else None
    if position is None:
        return place_within(path, text, row[0].start, row[-1].end)
    if position >= len(row):
        return place_within(path, text, row[-1].end, row[-1].end)
    return place_within(path, text, row[position].start, row[position].end)


def cells_of(path: str, text: str) -> Iterator[SheetCell]:
    """Every cell that says something."""
    for row in rows_of(path, text):
        yield from (cell for cell in row if cell.text)


@lru_cache(maxsize=2)
def rows_of(path: str, text: str) -> tuple[Row, ...]:
    """Every row with something in it, the headings first. Raises `UnreadableError`."""
    lines = text.lstrip()
    pattern = _CELLS[";" if lines.partition("\n")[0].count(";") > lines.partition("\n")[0].count(",") else ","]
    rows, row, at = list[Row](), list[SheetCell](), 0
    while True:
        match = pattern.match(text, at)
        if match is None:
            raise UnreadableError(problem(_BAD_QUOTES, place_within(path, text, at, at + 1)))
        row.append(_cell(match))
        at = match.end()
        if match["end"] not in _CELLS:
            if any(cell.text for cell in row):
                rows.append(tuple(row))
            row = []
        if len(rows) > MAX_ROWS + 1:
            raise UnreadableError(problem(_TOO_MANY, place_within(path, text, match.start(), match.end())))
        if match["end"] == "":
            return tuple(rows)


def _cell(match: re.Match[str]) -> SheetCell:
    typed = match["text"]
    plain = typed[1:-1].replace('""', '"') if typed.startswith('"') else typed
    return SheetCell(plain.strip(), match.start(), match.end("text"))


def _key(heading: str, labels: Mapping[str, str]) -> str:
    """The field a heading names, by its name or its Thai label; empty where it names none."""
    plain = heading.strip()
    return plain if plain in labels else next((key for key, label in labels.items() if label == plain), "")


def _headings(path: str, text: str, row: Row, labels: Mapping[str, str]) -> tuple[list[str], list[Problem]]:
    keys, problems = list[str](), list[Problem]()
    for cell in row:
        key = _key(cell.text, labels)
        if not key or key in keys:
            fault = _repeated(key, labels[key]) if key else _unknown(cell.text, labels)
            problems.append(problem(fault, place_within(path, text, cell.start, cell.end)))
        keys.append(key)
    end = row[-1].end if row else 0
    # A heading that is only misspelt is one mistake, not two.
    meant = {each.suggestion for each in problems}
    for key, label in labels.items():
        if key not in keys and key not in meant:
            problems.append(problem(_missing(key, label), place_within(path, text, end, end)))
    return keys, problems


def _shapes(path: str, text: str, rows: tuple[Row, ...], width: int) -> list[Problem]:
    """Cells to the right of the last heading, which would be read under no name."""
    return [
        problem(_STRAY, place_within(path, text, cell.start, cell.end))
        for row in rows[1:]
        for cell in row[width:]
        if cell.text
    ]


def _unknown(heading: str, labels: Mapping[str, str]) -> Fault:
    shown = heading if len(heading) <= 40 else f"{heading[:39]}…"
    near = get_close_matches(heading, [*labels, *labels.values()], 1)
    known = ", ".join(f"{key} ({label})" for key, label in labels.items())
    return Fault(
        "unknown-column",
        f"ไม่รู้จักหัวช่อง “{shown}” ทะเบียนที่เผยแพร่มีได้เฉพาะช่องเหล่านี้ และไม่มีช่องชื่อบุคคล: {known}",
        f"unknown column '{shown}'; a published register has these columns alone, none of them a person's name: {', '.join(labels)}",
        _key(near[0], labels) if near else "",
    )


def _repeated(key: str, label: str) -> Fault:
    return Fault(
        "repeated-column",
        f"มีช่อง {key} ({label}) ซ้ำกันสองช่อง กรุณาเหลือไว้ช่องเดียว",
        f"the column '{key}' stands here twice; keep one",
    )


def _missing(key: str, label: str) -> Fault:
    return Fault(
        "missing-column",
        f"แถวหัวตารางขาดช่อง {key} ({label}) กรุณาเพิ่มช่องนี้ แม้บางแถวจะไม่มีค่า",
        f"the heading row lacks the column '{key}'; add it, even if some rows leave it empty",
    )


_STRAY = Fault(
    "cell-without-heading",
    "ช่องนี้อยู่เลยหัวตารางช่องสุดท้ายไป อาจมีตัวคั่นเกินในแถวนี้ หรือข้อความที่มีตัวคั่นไม่ได้อยู่ในเครื่องหมายคำพูด",
    "this cell stands beyond the last heading; the row has one separator too many, or a text with a separator lacks its quotes",
)
_BAD_QUOTES = Fault(
    "bad-csv-quotes",
    'เครื่องหมาย " บริเวณนี้ไม่ได้ปิด หรือปิดแล้วมีตัวอักษรต่อท้าย กรุณาบันทึกใหม่จาก Excel หรือลบเครื่องหมาย "',
    'a quote (") opened here is not closed, or something follows it; save the file again from Excel, or delete the quote',
)
_TOO_MANY = Fault(
    "too-many-rows",
    f"ทะเบียนนี้มีเกิน {MAX_ROWS:,} แถว กรุณาตรวจว่าวางข้อมูลซ้ำหรือรวมหลายปีไว้ในไฟล์เดียวหรือไม่",
    f"more than {MAX_ROWS:,} rows; look for what was pasted twice, or for several years in one file",
)
