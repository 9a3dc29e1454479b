"""YAML text to plain values that know where they stand.

Every scalar is read as text and the record's field decides what it means: YAML's own reading turns
``043372111`` into an octal number, ``12:30`` into 750 and ``no`` into false. libyaml does all syntax.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from disclosure import places
from disclosure.syntax import NOT_PLAIN, syntax_problem
from problems import Fault, Location, Place, Problem, place_within, problem

MAX_BYTES = 512_000
MAX_DEPTH = 12

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
# Also the line ends that only some programs take for one: they would shift every line number after them.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Document:
    """One file as read: its path relative to the site's root, its text, and its value of dict, list, str and None."""

    path: str
    text: str
    value: Any

    def place(self, location: Location = (), *, at_key: bool = False, whole: bool = False, words: str = "") -> Place:
        """Where a value stands (or its key); the nearest value around it where it is missing. See `places.find`."""
        return places.find(self.path, self.text, _tree(self.text), location, at_key=at_key, whole=whole, words=words)


@lru_cache(maxsize=1)
def _tree(text: str) -> Any:
    """Nodes with marks; one file's problems are asked for one after the other."""
    return yaml.compose(text, Loader=yaml.CSafeLoader)


class UnreadableError(Exception):
    """A file that cannot be read at all, with the problems that say why."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems


def read_text(root: Path, path: str) -> str:
    """The text of a UTF-8 file below ``root``; raises `UnreadableError` with the line of the first bad byte or character."""
    file = root / path
    if file.is_symlink():
        raise UnreadableError(
            problem(
                Fault(
                    "symbolic-link",
                    "ไฟล์นี้เป็นทางลัด (symbolic link) ไปยังที่อื่น กรุณาใส่ไฟล์จริง",
                    "this file is a symbolic link; put the real file here",
                ),
                Place(path),
            )
        )
    return text_of(file.read_bytes(), path)


def text_of(raw: bytes, path: str) -> str:
    """The text in a file's bytes. Raises `UnreadableError` with the line of the first bad byte or character."""
    if len(raw) > MAX_BYTES:
        fault = Fault(
            "file-too-large",
            f"ไฟล์ใหญ่ {len(raw):,} ไบต์ เกินที่รับได้ {MAX_BYTES:,} ไบต์ กรุณาแบ่งเป็นหลายไฟล์",
            f"{len(raw):,} bytes, more than the {MAX_BYTES:,} accepted; split the file",
        )
        raise UnreadableError(problem(fault, Place(path)))
    text = _decode(raw, path)
    if found := _CONTROL.search(text):
        raise UnreadableError(
            problem(_control_character(found[0]), place_within(path, text, found.start(), found.end()))
        )
    return text


def _control_character(character: str) -> Fault:
    return Fault(
        "control-character",
        f"มีอักขระควบคุมที่มองไม่เห็น (U+{ord(character):04X}) กรุณาลบแล้วพิมพ์ใหม่",
        f"invisible control character U+{ord(character):04X}; delete it and type the text again",
    )


def _decode(raw: bytes, path: str) -> str:
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        if _is_windows_874(raw):
            fault = Fault(
                "not-utf-8",
                "ไฟล์นี้บันทึกด้วยรหัสภาษาไทยแบบเก่า (Windows-874/TIS-620) กรุณาเปิดไฟล์แล้วบันทึกใหม่เป็น UTF-8",
                "the file is saved in Windows-874 (TIS-620); open it and save it as UTF-8",
            )
        else:
            fault = Fault(
                "not-utf-8",
                "ไฟล์นี้ไม่ได้บันทึกเป็น UTF-8 กรุณาเปิดไฟล์แล้วบันทึกใหม่เป็น UTF-8",
                "the file is not UTF-8; open it and save it as UTF-8",
            )
        raise UnreadableError(problem(fault, place_within(path, before, len(before), len(before)))) from None


def _is_windows_874(raw: bytes) -> bool:
    """Thai in one byte a letter; a UTF-8 file with one broken byte still holds its Thai in three."""
    high = sum(byte >= 0x80 for byte in raw)
    as_utf_8 = sum("ก" <= letter <= "๛" for letter in raw.decode("utf-8", "ignore"))
    as_windows_874 = sum("ก" <= letter <= "๛" for letter in raw.decode("cp874", "ignore"))
    return as_utf_8 * 6 < high and as_windows_874 > 0


def read_document(root: Path, path: str) -> Document:
    """One YAML file below ``root``. The value of an empty file is None. Raises `UnreadableError`."""
    return parse_document(path, read_text(root, path))


def parse_document(path: str, text: str) -> Document:
    """A YAML text that was read from a file. Raises `UnreadableError`."""
    reading = _Reading(path, text)
    try:
        value = reading.document(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.MarkedYAMLError as error:
        raise UnreadableError(syntax_problem(error, path)) from None
    if reading.problems:
        raise UnreadableError(*reading.problems)
    return Document(path, text, value)


class _Reading:
    """One pass over libyaml's events, collecting what plain data may not contain."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.problems: list[Problem] = []

    def refuse(self, event: Any, fault: Fault) -> None:
        place = places.between(self.path, self.text, event.start_mark, event.end_mark)
        self.problems.append(problem(fault, place))

    def document(self, events: Iterator[Any]) -> Any:
        next(events)
        start = next(events)
        if isinstance(start, yaml.StreamEndEvent):
            return None
        value = self.value(next(events), events, 0)
        next(events)
        following = next(events)
        if not isinstance(following, yaml.StreamEndEvent):
            self.refuse(
                following,
                Fault(
                    "several-documents",
                    "หนึ่งไฟล์มีได้หนึ่งรายการ กรุณาลบบรรทัด --- หรือแยกเป็นสองไฟล์",
                    "one record a file; remove the line --- or split the file in two",
                ),
            )
        return value

    def value(self, event: Any, events: Iterator[Any], depth: int) -> Any:
        if getattr(event, "anchor", None) or getattr(event, "tag", None):
            self.refuse(event, NOT_PLAIN)
        if isinstance(event, yaml.ScalarEvent):
            if event.style == '"' and (found := _CONTROL.search(event.value)):
                self.refuse(event, _control_character(found[0]))
            return None if not event.style and event.value in _NULLS else event.value
        if depth == MAX_DEPTH:
            self.refuse(
                event,
                Fault(
                    "too-deep",
                    f"ข้อมูลซ้อนกันลึกเกิน {MAX_DEPTH} ชั้น กรุณาตรวจวงเล็บและการย่อหน้า",
                    f"nested deeper than {MAX_DEPTH} levels; check brackets and indentation",
                ),
            )
            raise UnreadableError(*self.problems)
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(events, depth + 1)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(events, depth + 1)
        return None

    def mapping(self, events: Iterator[Any], depth: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            told = len(self.problems)
            key = self.value(event, events, depth)
            if not isinstance(key, str):
                if len(self.problems) == told:
                    self.refuse(event, _NOT_A_KEY)
                self.value(next(events), events, depth)
                continue
            if key in values:
                self.refuse(
                    event,
                    Fault(
                        "repeated-key",
                        f"มีช่อง “{key}” ซ้ำกันสองแห่ง กรุณาเหลือไว้แห่งเดียว",
                        f"the key '{key}' stands here twice; keep one",
                    ),
                )
            values[key] = self.value(next(events), events, depth)
        return values

    def sequence(self, events: Iterator[Any], depth: int) -> list[Any]:
        values = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            values.append(self.value(event, events, depth))
        return values


_NOT_A_KEY = Fault(
    "not-a-key",
    "ชื่อช่องต้องเป็นข้อความ ไม่ใช่รายการหรือค่าว่าง กรุณาตรวจเครื่องหมาย : และวงเล็บ",
    "a key must be text, not a list or nothing; check the colons and brackets",
)
