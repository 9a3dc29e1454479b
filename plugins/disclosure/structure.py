"""A document's plain value to a record of its kind, or every problem that stands in the way."""

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from itertools import islice
from pathlib import PurePosixPath
from typing import Any, get_args

from pydantic import ValidationError

from disclosure.reading import MAX_TOLD
from disclosure.reading import told as first
from disclosure.records import Record
from disclosure.records.base import Part
from disclosure.source import Document
from problems import Fault, Location, Problem, pointer, problem

# Pydantic's own findings that a person can cause; everything else comes from fields.py with its own words.
SHAPES = {
    "model_type": ("not-a-group", "ตรงนี้ต้องเป็นกลุ่มช่อง (ชื่อช่อง: ค่า)", "a group of keys (key: value) is expected here"),
    "tuple_type": (
        "not-a-list",
        "ตรงนี้ต้องเป็นรายการ ขึ้นต้นแต่ละรายการด้วย -",
        "a list is expected here, each entry beginning with -",
    ),
}


def structure(document: Document, kind: type[Record]) -> Record | list[Problem]:
    """The record in a document, or all its problems."""
    if not isinstance(document.value, dict):
        code, thai, english = SHAPES["model_type"]
        return [problem(Fault(code, thai, english), document.place())]
    try:
        # A sheet's year stands in its file's name, and its cells are judged by it.
        return kind.model_validate(document.value, context=PurePosixPath(document.path).stem)
    except ValidationError as error:
        # One more than is told, so that it can be said that there are more.
        faults = list(islice(_faults(error, kind), MAX_TOLD + 1))
    if document.columns is not None:
        faults = [_empty_cell(each, kind) if each.code == "missing-key" else each for each in faults]
    misspelt = {(each.location[:-1], each.suggestion) for each in faults if each.code == "unknown-key"}
    # A key that is missing because it is misspelt is one mistake, not two.
    told = [
        each
        for each in faults
        if not (each.code == "missing-key" and (each.location[:-1], each.location[-1]) in misspelt)
    ]
    return first([located(each, document, kind) for each in told])


def located(fault: Fault, document: Document, kind: type[Record]) -> Problem:
    """A fault of a document's record with the lines it stands in, and the field it is about as people call it."""
    place = document.place(fault.location, at_key=fault.at_key, whole=fault.private, words=fault.words)
    _, known, label = _walk(kind, fault.location)
    return problem(fault, place, label, pointer(known) if label else "")


def _faults(error: ValidationError, kind: type[Record]) -> Iterator[Fault]:
    for found in error.errors(include_url=False, include_input=False):
        location, code, context = found["loc"], found["type"], found.get("ctx", {})
        if code == "missing":
            yield _missing(location, kind)
        elif code == "extra_forbidden":
            yield _unknown(location, kind)
        elif code in SHAPES:
            yield Fault(*SHAPES[code], location=location)
        else:
            yield Fault(code, context["thai"], context["english"], context["suggestion"], location)


def _missing(location: Location, kind: type[Record]) -> Fault:
    key = str(location[-1])
    label = _keys(kind, location[:-1]).get(key, key)
    return Fault("missing-key", missing(key, label), f"the key '{key}' is missing", f"{key}: …", location)


def _empty_cell(fault: Fault, kind: type[Record]) -> Fault:
    """A missing key as it is met in a sheet, where it is a cell with nothing in it."""
    key = str(fault.location[-1])
    label = _keys(kind, fault.location[:-1]).get(key, key)
    return Fault(
        "empty-cell",
        f"ช่อง “{key}” ({label}) ของแถวนี้ว่าง ต้องกรอกทุกแถว",
        f"the cell '{key}' of this row is empty; every row must have it",
        location=fault.location,
    )


def missing(key: str, label: str) -> str:
    """The sentence for a key that is not there."""
    return f"ขาดช่อง “{key}” ({label})"


def _unknown(location: Location, kind: type[Record]) -> Fault:
    typed = str(location[-1])
    key = typed if len(typed) <= 60 else f"{typed[:59]}…"
    known = _keys(kind, location[:-1])
    near = get_close_matches(key, known, 1) or [each for each, label in known.items() if label == key]
    thai, english = f"ไม่รู้จักช่อง “{key}”", f"unknown key '{key}'"
    if near:
        return Fault(
            "unknown-key",
            f"{thai} หมายถึง “{near[0]}” ({known[near[0]]}) ใช่หรือไม่",
            f"{english}; did you mean '{near[0]}'?",
            near[0],
            location,
            at_key=True,
        )
    choices = ", ".join(known)
    return Fault(
        "unknown-key", f"{thai} ช่องที่ใช้ได้: {choices}", f"{english}; known here: {choices}", "", location, at_key=True
    )


@cache
def _keys(kind: type[Record], location: Location) -> dict[str, str]:
    """The keys that may stand at a location of a kind of record, with their Thai labels."""
    parts, _, _ = _walk(kind, location)
    return {info.alias or name: info.title or name for part in parts for name, info in part.model_fields.items()}


@cache
def _walk(kind: type[Record], location: Location) -> tuple[tuple[type[Part], ...], Location, str]:
    """The groups of fields that may stand at a location, the steps to it that are keys or entries, the last key's label."""
    parts: tuple[type[Part], ...] = (kind,)
    known, label = list[str | int](), ""
    for step in location:
        fields = [info for part in parts for name, info in part.model_fields.items() if (info.alias or name) == step]
        if fields:
            parts = tuple(part for info in fields for part in parts_in(info.annotation))
            label = fields[0].title or str(step)
        if fields or isinstance(step, int):
            known.append(step)
    return parts, tuple(known), label


def parts_in(annotation: Any) -> Iterator[type[Part]]:
    """The groups of fields a field's type may hold."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for argument in get_args(annotation):
        yield from parts_in(argument)
