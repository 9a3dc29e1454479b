"""A register's spreadsheet to its record, or everything that is wrong with it; no name of a person gets any further."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

import privacy
from disclosure import sheets
from disclosure.parsed import ParsedRecords
from disclosure.private import fault
from disclosure.reading import UnreadableError, told
from disclosure.records import Record, Register, Sheet
from disclosure.source import Document
from disclosure.structure import structure
from problems import Problem, place_within, problem
from thai.numerals import to_arabic

# A cell with letters may be anybody's name, with a title or without.
_LETTERS = re.compile(r"[^\W\d_]{2}")
# How much of a value a sentence may repeat.
_REPEATED = (60, 59, 40, 39)


def read_sheet(
    path: str, text: str, kind: type[Sheet], parsed: ParsedRecords
) -> tuple[Record, Document] | list[Problem]:
    """The record in a sheet's text, or all its problems."""
    columns = kind.columns()
    # The same rows in another year's file are another record.
    key = f"{path}\n{text}"
    if known := parsed.get(kind, key):
        return known, Document(path, text, None, columns)
    found = list(_private(path, text))
    try:
        value = sheets.value_of(path, text, path.rpartition("/")[2].removesuffix(".csv"), columns)
    except UnreadableError as unreadable:
        return _told(found, unreadable.problems, _cells(path, text))
    document = Document(path, text, value, columns)
    record = structure(document, kind)
    if found or isinstance(record, list):
        return _told(found, record if isinstance(record, list) else (), _cells(path, text))
    parsed.put(kind, key, record)
    return record, document


def _cells(path: str, text: str) -> tuple[sheets.SheetCell, ...]:
    """Every cell that says something; where quotes are not closed nobody knows where one ends, and each line is one."""
    try:
        return tuple(sheets.cells_of(path, text))
    except UnreadableError:
        return tuple(sheets.SheetCell(each[0], each.start(), each.end()) for each in re.finditer(r"[^\r\n]+", text))


def _told(found: list[Problem], wrong: Iterable[Problem], cells: Iterable[sheets.SheetCell]) -> list[Problem]:
    """All problems without what stands in a row: no line of a register is shown, no word that may be a name repeated."""
    # A name in a cell that takes no name is told as a name, and as nothing else.
    hidden = {(each.place.line, each.place.column) for each in found}
    words = {each.text for each in cells if _LETTERS.search(each.text)}
    others = [each for each in wrong if (each.place.line, each.place.column) not in hidden]
    return told([*found, *(_discreet(each, words) for each in others)])


def _discreet(each: Problem, words: Iterable[str]) -> Problem:
    """A problem that shows no line, and that repeats none of a sheet's words unless they are nearly a word it should hold."""
    thai, english = each.thai, each.english
    if not each.suggestion:
        shown = {part for word in words for part in (word, to_arabic(word)) if _may_be_quoted(part, each)}
        for part in sorted(shown, key=len, reverse=True):
            for end in (len(part), *(length for length in _REPEATED if length < len(part))):
                thai, english = thai.replace(f"“{part[:end]}", "“…"), english.replace(f"'{part[:end]}", "'…")
    return replace(each, thai=thai, english=english, private=True)


def _may_be_quoted(part: str, each: Problem) -> bool:
    return f"“{part[:39]}" in each.thai or f"'{part[:39]}" in each.english


def _private(path: str, text: str) -> Iterator[Problem]:
    """What belongs to a person. No contact of the office has a place in a register, so none is excepted."""
    for cell in _cells(path, text):
        for match in privacy.find(cell.text, persons=True):
            yield problem(fault(match.kind), place_within(path, text, cell.start, cell.end))
            break


def as_stated(sheet: Record, registers: Mapping[str, Record]) -> Record:
    """A sheet with what its register says of its year: whether it is invented, and when it was published."""
    register = registers.get(sheet.kind)
    return register.stating(sheet) if isinstance(sheet, Sheet) and isinstance(register, Register) else sheet
