"""What complaint files said before, from git. The one room that asks git; others are handed the `History`."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import commits
from disclosure.parsed import ParsedRecords
from disclosure.reading import UnreadableError
from disclosure.records import Complaints, Record
from disclosure.site import Former, History
from disclosure.source import parse_document, text_of
from disclosure.structure import structure

# No summer time since 1920.
THAILAND = timezone(timedelta(hours=7))
# Said by whoever wanted to know.
UNKNOWN = (
    "ไม่ทราบประวัติการแก้ไข (ไม่มี git หรือโคลนมาไม่ครบ) จึงไม่ได้ตรวจว่าตัวเลขที่เผยแพร่แล้วถูกแก้โดยไม่มีบันทึกหรือไม่"
    " / the history is not known (no git, or a clone that is not whole), so changed figures were not looked for"
)


def read(data: Path, parsed: ParsedRecords | None = None) -> History | None:
    """Every version of the complaint files in ``data/``, as far as today's program can read it; None where not known."""
    folder = data / Complaints.kind
    earlier = commits.earlier(folder) if folder.is_dir() else ()
    if earlier is None:
        return None
    history: dict[str, list[Former]] = {}
    for path, former in _formers(f"{data.name}/{Complaints.kind}", earlier, parsed or ParsedRecords()):
        history.setdefault(path, []).append(former)
    return {path: tuple(formers) for path, formers in history.items()}


def _formers(folder: str, earlier: tuple[commits.Earlier, ...], parsed: ParsedRecords) -> Iterator[tuple[str, Former]]:
    for each in earlier:
        path = f"{folder}/{each.path}"
        record = _record(path, each.content, parsed)
        if record:
            yield path, Former(datetime.fromtimestamp(each.seconds, UTC).astimezone(THAILAND).date(), record)


def _record(path: str, content: bytes, parsed: ParsedRecords) -> Record | None:
    """The record of an earlier text; None where it was broken then, or written for a program of its time."""
    try:
        text = text_of(content, path)
        if known := parsed.get(Complaints, text):
            return known
        record = structure(parse_document(path, text), Complaints)
    except UnreadableError:
        return None
    if isinstance(record, list):
        return None
    parsed.put(Complaints, text, record)
    return record
