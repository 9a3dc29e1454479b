"""What records said before, from git. The one room that asks git; others are handed the `History`."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import commits
from disclosure.loading import kind_of
from disclosure.parsed import ParsedRecords
from disclosure.reading import UnreadableError
from disclosure.records import Complaints, Obligations, Record, Sheet
from disclosure.sheet_loading import read_sheet
from disclosure.site import Former, History
from disclosure.source import parse_document, text_of
from disclosure.structure import structure
from thai.calendar import THAILAND

# As far back as all records are followed: some twenty years of two changes a week.
MAX_COMMITS = 2_000
# Said by whoever wanted to know.
UNKNOWN = (
    "ไม่ทราบประวัติการแก้ไข (ไม่มี git หรือโคลนมาไม่ครบ) จึงไม่ได้ตรวจว่าตัวเลขที่เผยแพร่แล้วถูกแก้โดยไม่มีบันทึกหรือไม่"
    " / the history is not known (no git, or a clone that is not whole), so changed figures were not looked for"
)
CUT = (
    "ประวัติการแก้ไขยาวเกินกว่าที่อ่าน บางไฟล์จึงไม่ทราบว่าเผยแพร่ครั้งแรกเมื่อใด และบอกว่าพิสูจน์ไม่ได้"
    " / the history is longer than is read: when some files were first there is not known, and said to be not provable"
)


def lacking(history: History | None) -> Iterator[str]:
    """What is not known of the past, in words for people."""
    if history is None:
        yield UNKNOWN
    elif any(formers[0].is_cut for formers in history.values()):
        yield CUT


def read(data: Path, parsed: ParsedRecords | None = None) -> History | None:
    """Every version of the complaint files in ``data/``, as far as today's program can read it; None where not known.

    Where the data says what must be disclosed, every version of every record.
    """
    folder = data / Complaints.kind
    if (data / Obligations.files).is_file():
        # Every disclosure's day is held against git's: of every record, and further back.
        earlier = commits.earlier(data, most=MAX_COMMITS)
        prefix = data.name
    else:
        earlier = commits.earlier(folder) if folder.is_dir() else ()
        prefix = f"{data.name}/{Complaints.kind}"
    if earlier is None:
        return None
    history: dict[str, list[Former]] = {}
    cut = {each.path for each in earlier if each.is_cut}
    parsed = parsed or ParsedRecords()
    for each in earlier:
        path = f"{prefix}/{each.path}"
        before = history.setdefault(path, [])
        record = _record(path, each.content, parsed) if each.content is not None else before and before[-1].record
        if record:
            is_cut = not before and each.path in cut
            before.append(Former(_day(each.seconds), record, is_removed=each.content is None, is_cut=is_cut))
    return {path: tuple(formers) for path, formers in history.items() if formers}


def _day(seconds: int) -> date:
    return datetime.fromtimestamp(seconds, UTC).astimezone(THAILAND).date()


def _record(path: str, content: bytes, parsed: ParsedRecords) -> Record | None:
    """The record of an earlier text; None where it was broken then, or written for a program of its time."""
    kind = kind_of(path.partition("/")[2])
    if kind is None:
        return None
    try:
        text = text_of(content, path)
        if issubclass(kind, Sheet):
            read = read_sheet(path, text, kind, parsed)
            return None if isinstance(read, list) else read[0]
        if known := parsed.get(kind, text):
            return known
        record = structure(parse_document(path, text), kind)
    except UnreadableError:
        return None
    if isinstance(record, list):
        return None
    parsed.put(kind, text, record)
    return record
