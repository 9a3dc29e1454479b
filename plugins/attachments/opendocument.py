"""OpenDocument texts and spreadsheets (ISO/IEC 26300)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from attachments.examined import Notes, Part, RefusedError
from attachments.packages import Package
from attachments.pictures import examine_embedded
from attachments.xml_parts import End, Event, Start, text_of

TEXT = b"application/vnd.oasis.opendocument.text"
SPREADSHEET = b"application/vnd.oasis.opendocument.spreadsheet"
_SAFE_LINK = re.compile(r"(?:https?://|mailto:|tel:|#)", re.IGNORECASE)
_INSIDE = re.compile(r"(?!//|.*\.\./)[\w./ #-]*")
_SCRIPTS = ("Basic/", "Scripts/", "Dialogs/")
_FETCHING = frozenset(
    ("dde-connection-decl", "dde-link", "dde-source", "table-source", "section-source", "database-source")
)
_LINKING = frozenset(("a", "shape", "base-element"))
# Rows and columns repeated further than this are the empty rest of a sheet.
_REPEATED = 200
_LAST_ROW = 1_048_576


def examine(raw: bytes, notes: Notes, expected: bytes) -> None:
    """What an .odt or .ods is and holds. Raises `RefusedError` for what is none."""
    package = Package(raw)
    if package.names[:1] != ("mimetype",) or not package.first_is_stored() or package.read("mimetype") != expected:
        raise RefusedError("foreign")
    if any(
        isinstance(event, Start) and event.name == "encryption-data"
        for event in package.events("META-INF/manifest.xml")
    ):
        raise RefusedError("encrypted")
    for name in package.names:
        if (
            name.startswith(_SCRIPTS)
            and name.endswith((".xml", ".xba", ".py", ".js", ".bsh"))
            and "script-l" not in name
        ):
            notes.note("macro")
        elif name.lower().endswith((".jpg", ".jpeg", ".png")):
            examine_embedded(package.read(name) or b"", notes)
        elif re.fullmatch(r"Object[^/]*", name):
            notes.note("embedded")
    for name in package.names:
        if re.fullmatch(r"(?:Object[^/]*/)?(?:content|styles)\.xml", name):
            _Reader(notes, "body" if name.endswith("content.xml") else "header").read(package.events(name))
    if found := list(text_of(package.read("meta.xml") or b"<meta/>", package.budget)):
        notes.name(*(text for tag, text in found if tag in ("creator", "initial-creator", "printed-by")))
        notes.quote("metadata", "\n".join(text for _, text in found))


@dataclass(slots=True)
class _Reader:
    """One part's texts: a paragraph, or a row of a sheet, is a line."""

    notes: Notes
    part: Part
    lines: list[str] = field(default_factory=list)
    line: list[str] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    within: list[str] = field(default_factory=list)
    hidden_styles: set[str] = field(default_factory=set)
    style: str = ""
    sheet: int = 0
    hidden_row: bool = False

    def read(self, events: Iterable[Event]) -> None:
        for event in events:
            if isinstance(event, Start):
                self.within.append(event.name)
                self._start(event.name, event)
            elif isinstance(event, End):
                self.within.pop()
                self._end(event.name)
            else:
                self._text(event)
        self._end_line()
        self.notes.quote(self.part, "\n".join(self.lines))
        self.notes.quote("comment", "\n".join(self.aside))

    def _start(self, name: str, event: Start) -> None:
        found = event.attributes
        self._examine_links(name, found.get("href", ""))
        if name == "style":
            self.style = found.get("name", "")
        elif name == "table-properties" and found.get("display") == "false":
            self.hidden_styles.add(self.style)
        elif name == "table" and "annotation" not in self.within:
            self._start_sheet(found.get("style-name", ""), found.get("name", ""))
        elif name == "table-row":
            self._start_row(found)
        elif name == "table-column":
            hidden = found.get("visibility") == "collapse"
            self.notes.note("columns", hidden and _few(found.get("number-columns-repeated", "1")))
        elif name == "annotation":
            self.notes.note("comments")
        elif name == "changed-region":
            self.notes.note("changes")
        elif name in ("event-listener", "script") and self.within[-2:-1] != ["scripts"]:
            self.notes.note("macro")
        elif name == "object-ole" or name == "plugin" or name == "applet":
            self.notes.note("embedded")
        elif name in _FETCHING:
            self.notes.note("remote")
        elif name in ("tab", "s", "line-break"):
            self._text(" ")

    def _examine_links(self, name: str, target: str) -> None:
        if not target or (_SAFE_LINK.match(target) and name in _LINKING):
            return
        if name in _LINKING:
            self.notes.note("link", ":" in target.partition("/")[0])
        else:
            self.notes.note("remote", not _INSIDE.fullmatch(target))

    def _start_sheet(self, style: str, name: str) -> None:
        if "table" not in self.within[:-1] and "spreadsheet" in self.within:
            self.notes.quote("sheet", "\n".join(self.lines), self.sheet)
            self.lines, self.line = [], []
            self.sheet += 1
            self.notes.note("sheets", style in self.hidden_styles)
            self.notes.quote("metadata", name)

    def _start_row(self, found: Mapping[str, str]) -> None:
        self.hidden_row = found.get("visibility") in ("collapse", "filter")
        self.lines += [""] * (_few(found.get("number-rows-repeated", "1")) - 1)
        if len(self.lines) > _LAST_ROW:
            raise RefusedError("bomb")

    def _end(self, name: str) -> None:
        if name == "spreadsheet":
            self.notes.quote("sheet", "\n".join(self.lines), self.sheet)
            self.lines, self.line = [], []
        elif name == "table-row" or (name in ("p", "h") and "table-row" not in self.within):
            self._end_line()
        elif name in ("p", "h"):
            self.line.append("\t")

    def _end_line(self) -> None:
        line = "".join(self.line)
        self.notes.note("rows", self.hidden_row and bool(line.strip()))
        self.hidden_row, self.line = False, []
        self.lines.append(line)

    def _text(self, text: str) -> None:
        if "creator" in self.within and {"annotation", "changed-region"} & set(self.within):
            self.notes.name(text)
        elif {"annotation", "changed-region"} & set(self.within):
            self.aside.append(text)
        elif {"p", "h"} & set(self.within):
            self.line.append(text)


def _few(repeated: str) -> int:
    few = repeated.isascii() and repeated.isdigit() and len(repeated) < 4 and int(repeated) < _REPEATED
    return int(repeated) if few else 0
