"""Excel workbooks (ECMA-376, ISO/IEC 29500)."""

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from attachments.examined import Notes, RefusedError
from attachments.limits import TEXT_LENGTH
from attachments.open_xml import examine_common, part_types, relations
from attachments.packages import Package
from attachments.xml_parts import End, Start, text_of

_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_MAIN = f"{_SHEET}sheet.main+xml"
_REACHING = re.compile(r"\b(?:WEBSERVICE|FILTERXML|RTD|CALL|REGISTER\.ID|DDE)\s*\(|\b\w+\|'[^']*'!", re.IGNORECASE)
_EXPONENT = re.compile(r"\d(?:\.\d+)?E\+?\d{1,2}")
_COLUMN = re.compile(r"[A-Z]{1,3}")
_GAP = 10
_LAST_COLUMN = 16_384


def examine(raw: bytes, notes: Notes) -> None:
    """What an .xlsx is and holds. Raises `RefusedError` for what is none."""
    package = Package(raw)
    types = part_types(package)
    workbook = next((name for name, declared in types.items() if declared == _MAIN), None)
    if workbook is None:
        raise RefusedError("macro" if any("macroEnabled" in declared for declared in types.values()) else "foreign")
    examine_common(package, types, notes)
    shared = _shared_strings(package, types)
    for number, sheet in enumerate(_sheets(package, workbook, notes), 1):
        _Sheet(notes, shared, number).read(package, sheet)
    for name, declared in types.items():
        _examine_beside(package, name, declared, notes)


def _sheets(package: Package, workbook: str, notes: Notes) -> Iterator[str]:
    """The parts of the sheets, in their order."""
    folder = posixpath.dirname(workbook)
    targets = {
        key: posixpath.normpath(posixpath.join(folder, target)).lstrip("/")
        for key, _, target, _ in relations(package, workbook)
    }
    found = [event for event in package.events(workbook) if isinstance(event, Start) and event.name == "sheet"]
    notes.note("sheets", sum(event.attributes.get("state", "visible") != "visible" for event in found))
    notes.quote("metadata", "\n".join(event.attributes.get("name", "") for event in found))
    for event in found:
        yield targets.get(event.attributes.get("id", ""), "")


def _shared_strings(package: Package, types: Mapping[str, str]) -> Sequence[str]:
    strings: list[str] = []
    pieces: list[str] = []
    for name, declared in types.items():
        if declared == f"{_SHEET}sharedStrings+xml":
            within = ""
            for event in package.events(name):
                if isinstance(event, str):
                    if within == "t":
                        pieces.append(event)
                    continue
                within = event.name if isinstance(event, Start) else ""
                if isinstance(event, End) and event.name == "si":
                    strings.append("".join(pieces))
                    pieces.clear()
    return strings


def _examine_beside(package: Package, name: str, declared: str, notes: Notes) -> None:
    """Comments, what a pivot table remembers, and text boxes."""
    if declared == f"{_SHEET}comments+xml" or "threadedcomments" in declared.lower():
        found = list(text_of(package.read(name) or b"", package.budget, "author", "t", "text"))
        notes.name(*(text for tag, text in found if tag == "author"))
        notes.quote("comment", "".join(text for tag, text in found if tag != "author"))
        notes.note("comments")
    elif declared.endswith("person+xml"):
        starts = [event for event in package.events(name) if isinstance(event, Start)]
        notes.name(*(event.attributes.get("displayName") for event in starts))
    elif "pivotCacheRecords" in declared or "pivotCacheDefinition" in declared:
        values = [event.attributes.get("v", "") for event in package.events(name) if isinstance(event, Start)]
        notes.note("pivot", "pivotCacheRecords" in declared)
        notes.quote("metadata", "\n".join(values))
    elif declared == "application/vnd.openxmlformats-officedocument.drawing+xml":
        notes.quote("body", "".join(text for _, text in text_of(package.read(name) or b"", package.budget, "t")))


class _Sheet:
    """One sheet, row by row. A few empty rows are empty lines of its text; after more, another text begins."""

    def __init__(self, notes: Notes, shared: Sequence[str], number: int) -> None:
        self.notes, self.shared, self.number = notes, shared, number
        self.first = 1
        self.lines: list[str] = []
        self.row: list[str] = []
        self.row_number = 0
        self.row_hidden = False
        self.column = 0
        self.columns_hidden: set[int] = set()
        self.kind = self.within = ""
        self.value: list[str] = []
        self.length = 0
        self.hidden_with_values: set[int] = set()

    def read(self, package: Package, part: str) -> None:
        for event in package.events(part):
            if isinstance(event, Start):
                self._start(event)
            elif isinstance(event, End):
                self._end(event.name)
            elif self.within in ("v", "t"):
                self.value.append(event)
            elif self.within == "f":
                self.notes.note("formula", bool(_REACHING.search(event)))
            elif self.within in ("oddHeader", "oddFooter"):
                self.notes.quote("header", event)
        self.notes.note("columns", len(self.hidden_with_values))
        self._quote()

    def _start(self, event: Start) -> None:
        found, self.within = event.attributes, event.name
        if event.name == "col" and found.get("hidden") in ("1", "true") and len(self.columns_hidden) < _LAST_COLUMN:
            last = min(_whole(found.get("max")), _LAST_COLUMN)
            self.columns_hidden.update(range(_whole(found.get("min")), last + 1))
        elif event.name == "row":
            self.row_number = _whole(found.get("r")) or self.row_number + 1
            self.row_hidden, self.row, self.column = found.get("hidden") in ("1", "true"), [], 0
        elif event.name == "c":
            self.kind, self.value = found.get("t", "n"), []
            letters = _COLUMN.match(found.get("r", ""))
            self.column = _column(letters[0]) if letters else self.column + 1

    def _end(self, name: str) -> None:
        self.within = ""
        if name == "c" and self.value:
            self.row.append(shown := self._shown("".join(self.value)))
            # One shared text may stand in every cell.
            self.length += len(shown)
            if self.length > TEXT_LENGTH:
                raise RefusedError("bomb")
            if shown.strip() and self.column in self.columns_hidden:
                self.hidden_with_values.add(self.column)
        elif name == "row":
            self.notes.note("rows", self.row_hidden and any(map(str.strip, self.row)))
            if self.row:
                self._add_row()

    def _add_row(self) -> None:
        gap = self.row_number - self.first - len(self.lines)
        if not 0 <= gap <= _GAP:
            self._quote()
            gap, self.first, self.lines = 0, self.row_number, []
        self.lines += [""] * gap
        self.lines.append("\t".join(self.row))

    def _quote(self) -> None:
        self.notes.quote("sheet", "\n".join(self.lines), self.number, self.first)

    def _shown(self, value: str) -> str:
        if self.kind == "s":
            index = _whole(value)
            return self.shared[index] if index < len(self.shared) else ""
        # Thirteen digits are stored as 1.1E12 by some programs.
        if self.kind == "n" and _EXPONENT.fullmatch(value):
            return f"{Decimal(value):f}"
        return value


def _whole(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 9 else 0


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
