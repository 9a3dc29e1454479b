"""Word documents (ECMA-376, ISO/IEC 29500)."""

import re
from collections.abc import Iterable

from attachments.examined import Notes, Part, RefusedError
from attachments.open_xml import examine_common, part_types
from attachments.packages import Package
from attachments.xml_parts import End, Event, Start

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_MAIN = f"{_WORD}document.main+xml"
_PARTS: dict[str, Part] = {
    _MAIN: "body",
    f"{_WORD}document.glossary+xml": "body",
    f"{_WORD}header+xml": "header",
    f"{_WORD}footer+xml": "header",
    f"{_WORD}footnotes+xml": "note",
    f"{_WORD}endnotes+xml": "note",
    f"{_WORD}comments+xml": "comment",
}
_CHANGES = frozenset(
    ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "rPrChange", "pPrChange", "tblPrChange")
)
# Fields that fetch or run something when the document is opened or refreshed.
_ACTING = re.compile(r"\b(?:DDE|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT|LINK|IMPORT|DATABASE|MACROBUTTON)\s", re.IGNORECASE)
_OFF = ("0", "false", "off")


def examine(raw: bytes, notes: Notes) -> None:
    """What a .docx is and holds. Raises `RefusedError` for what is none."""
    package = Package(raw)
    types = part_types(package)
    if _MAIN not in types.values():
        raise RefusedError("macro" if any("macroEnabled" in declared for declared in types.values()) else "foreign")
    examine_common(package, types, notes)
    for name, declared in types.items():
        if part := _PARTS.get(declared):
            _Reader(part, notes).read(package.events(name))


class _Reader:
    """One part's texts, line by line: a paragraph or a row of a table is a line."""

    def __init__(self, part: Part, notes: Notes) -> None:
        self.part, self.notes = part, notes
        self.shown: list[str] = []
        self.deleted: list[str] = []
        self.field: list[str] = []
        self.within = ""
        self.rows = 0
        self.vanishing = False

    def read(self, events: Iterable[Event]) -> None:
        for event in events:
            if isinstance(event, Start):
                self._start(event)
            elif isinstance(event, End):
                self._end(event.name)
            else:
                self._text(event)
        self.notes.quote(self.part, "".join(self.shown))
        self.notes.quote("deletion", "".join(self.deleted))
        self.notes.note("remote", bool(_ACTING.search("".join(self.field))))

    def _start(self, event: Start) -> None:
        self.within = event.name
        if event.name in _CHANGES:
            self.notes.note("changes")
            self.notes.name(event.attributes.get("author"))
        elif event.name == "comment":
            self.notes.note("comments")
            self.notes.name(event.attributes.get("author"))
        elif event.name == "fldSimple":
            self.field.append(event.attributes.get("instr", "") + " ")
        elif event.name == "vanish":
            self.vanishing = event.attributes.get("val", "1") not in _OFF
        elif event.name == "tr":
            self.rows += 1
        elif event.name in ("tab", "br", "cr"):
            self.shown.append(" ")

    def _end(self, name: str) -> None:
        self.within = ""
        if name == "r" or name == "pPr":
            self.vanishing = False
        elif name == "tr":
            self.rows -= 1
            self.shown.append("\n")
        elif name == "p":
            self.shown.append("\t" if self.rows else "\n")
            self.deleted.append("\n")
            self.field.append(" ")

    def _text(self, text: str) -> None:
        if self.within == "t":
            self.shown.append(text)
            self.notes.note("vanished", self.vanishing and bool(text.strip()))
        elif self.within == "delText":
            self.deleted.append(text)
        elif self.within in ("instrText", "delInstrText"):
            self.field.append(text)
