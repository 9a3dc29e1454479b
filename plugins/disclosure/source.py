"""YAML text to plain values that know where they stand.

Every scalar is read as text and the record's field decides what it means: YAML's own reading turns
``043372111`` into an octal number, ``12:30`` into 750 and ``no`` into false. libyaml does all syntax.
"""

import codecs
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from disclosure import places, sheets
from disclosure.reading import CONTROL, Reading, UnreadableError, control_character
from disclosure.syntax import syntax_problem
from problems import Fault, Location, Place, place_within, problem

MAX_BYTES = 512_000


@dataclass(frozen=True, slots=True)
class Document:
    """One file as read: its path relative to the site's root, its text, and its value of dict, list, str and None."""

    path: str
    text: str
    value: Any
    # Of a sheet, the keys its columns may have, with their Thai labels.
    columns: Mapping[str, str] | None = None

    def place(self, location: Location = (), *, at_key: bool = False, whole: bool = False, words: str = "") -> Place:
        """Where a value stands (or its key); the nearest value around it where it is missing. See `places.find`."""
        if self.columns is not None:
            return sheets.find(self.path, self.text, location, self.columns)
        return places.find(self.path, self.text, _tree(self.text), location, at_key=at_key, whole=whole, words=words)


@lru_cache(maxsize=1)
def _tree(text: str) -> Any:
    """Nodes with marks; one file's problems are asked for one after the other."""
    return yaml.compose(text, Loader=yaml.CSafeLoader)


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
    if found := CONTROL.search(text):
        raise UnreadableError(
            problem(control_character(found[0]), place_within(path, text, found.start(), found.end()))
        )
    return text


def _decode(raw: bytes, path: str) -> str:
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        fault = _not_utf_8(raw, is_sheet=path.endswith(".csv"))
        raise UnreadableError(problem(fault, place_within(path, before, len(before), len(before)))) from None


def _not_utf_8(raw: bytes, *, is_sheet: bool) -> Fault:
    how = ("CSV UTF-8 (ใน Excel: บันทึกเป็น → CSV UTF-8)", "CSV UTF-8 (Excel: Save As)") if is_sheet else ("UTF-8",) * 2
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Fault(
            "not-utf-8",
            f"ไฟล์นี้บันทึกเป็น Unicode Text (UTF-16) กรุณาเปิดไฟล์แล้วบันทึกใหม่เป็น {how[0]}",
            f"the file is saved as Unicode text (UTF-16); open it and save it as {how[1]}",
        )
    if _is_windows_874(raw):
        return Fault(
            "not-utf-8",
            f"ไฟล์นี้บันทึกด้วยรหัสภาษาไทยแบบเก่า (Windows-874/TIS-620) กรุณาเปิดไฟล์แล้วบันทึกใหม่เป็น {how[0]}",
            f"the file is saved in Windows-874 (TIS-620); open it and save it as {how[1]}",
        )
    return Fault(
        "not-utf-8",
        f"ไฟล์นี้ไม่ได้บันทึกเป็น UTF-8 กรุณาเปิดไฟล์แล้วบันทึกใหม่เป็น {how[0]}",
        f"the file is not UTF-8; open it and save it as {how[1]}",
    )


def _is_windows_874(raw: bytes) -> bool:
    """Thai in one byte a letter; a UTF-8 file with one broken byte still holds its Thai in three."""
    high = sum(byte >= 0x80 for byte in raw)
    as_utf_8 = sum("ก" <= letter <= "๛" for letter in raw.decode("utf-8", "ignore"))
    as_windows_874 = sum("ก" <= letter <= "๛" for letter in raw.decode("cp874", "ignore"))
    return as_utf_8 * 6 < high and as_windows_874 > 0


def parse_document(path: str, text: str) -> Document:
    """A YAML text that was read from a file. The value of an empty one is None. Raises `UnreadableError`."""
    reading = Reading(path, text)
    try:
        value = reading.document(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.MarkedYAMLError as error:
        raise UnreadableError(syntax_problem(error, path, text)) from None
    if reading.problems:
        raise UnreadableError(*reading.problems)
    return Document(path, text, value)
