"""A register's spreadsheet to its record, or everything that is wrong with it; no name of a person gets any further."""

from collections.abc import Iterator, Mapping

import privacy
from disclosure import sheets
from disclosure.parsed import ParsedRecords
from disclosure.private import fault
from disclosure.reading import UnreadableError, told
from disclosure.records import Record, Register, Sheet
from disclosure.source import Document
from disclosure.structure import structure
from problems import Problem, place_within, problem


def read_sheet(
    path: str, text: str, kind: type[Sheet], parsed: ParsedRecords
) -> tuple[Record, Document] | list[Problem]:
    """The record in a sheet's text, or all its problems."""
    columns = kind.columns()
    # The same rows in another year's file are another record.
    key = f"{path}\n{text}"
    if known := parsed.get(kind, key):
        return known, Document(path, text, None, columns)
    try:
        found = list(_private(path, text))
        value = sheets.value_of(path, text, path.rpartition("/")[2].removesuffix(".csv"), columns)
    except UnreadableError as unreadable:
        return list(unreadable.problems)
    document = Document(path, text, value, columns)
    record = structure(document, kind)
    wrong = record if isinstance(record, list) else []
    if found or wrong:
        # A name in a cell that takes no name is told as a name: the other sentence would repeat it.
        hidden = {(each.place.line, each.place.column) for each in found}
        return told([*found, *(each for each in wrong if (each.place.line, each.place.column) not in hidden)])
    assert isinstance(record, Record)
    parsed.put(kind, key, record)
    return record, document


def _private(path: str, text: str) -> Iterator[Problem]:
    """What belongs to a person. No contact of the office has a place in a register, so none is excepted."""
    for cell in sheets.cells_of(path, text):
        for match in privacy.find(cell.text, persons=True):
            yield problem(fault(match.kind), place_within(path, text, cell.start, cell.end))
            break


def as_stated(sheet: Record, registers: Mapping[str, Record]) -> Record:
    """A sheet with what its register says of its year: whether it is invented, and when it was published."""
    register = registers.get(sheet.kind)
    return register.stating(sheet) if isinstance(sheet, Sheet) and isinstance(register, Register) else sheet
