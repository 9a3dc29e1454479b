"""What an editor sets out when an officer adds something: the keys that belong there, empty, one tab stop each.

Nothing is filled in: an example that is left standing would be a false fact.
"""

from collections.abc import Iterator
from itertools import count
from typing import Any

from disclosure.describe.shapes import Either, Field, Group, Listed, Scalar, Shape, fields_of
from disclosure.records import Record
from disclosure.records.base import Part

Snippet = dict[str, Any]


def of(part: type[Part]) -> Iterator[Snippet]:
    """The ways to add one more such group, or to begin a whole file."""
    fields = tuple(fields_of(part))
    ways = [field for field in fields if part.one_of and field.name in part.one_of.names]
    verb = "สร้าง" if issubclass(part, Record) else "เพิ่ม"
    if not ways:
        yield _snippet(f"{verb}{part.thai}", _usual(fields))
    for way in ways:
        others = [field for field in _usual(fields) if field not in ways]
        yield _snippet(f"{verb}{part.thai}: {way.thai}", [way, *others])


def choice(code: str | bool, label: str) -> Snippet:
    """One of a list of choices, found by its code and by its Thai words."""
    written = str(code).lower() if isinstance(code, bool) else code
    return {"label": f"{written} · {label}" if label else written, "body": code}


def _usual(fields: tuple[Field, ...]) -> list[Field]:
    return [field for field in fields if field.required or field.usual]


def _snippet(label: str, fields: list[Field]) -> Snippet:
    return {"label": label, "body": _keys(fields, count(1))}


def _keys(fields: list[Field], stops: "count[int]") -> dict[str, Any]:
    return {field.key: _value(field.shape, stops) for field in fields}


def _value(shape: Shape, stops: "count[int]") -> Any:
    match shape:
        case Scalar(form) if form.choices or form.yes_or_no:
            choices = ",".join(form.choices or ("true", "false"))
            return f"${{{next(stops)}|{choices}|}}"
        case Scalar():
            return f"${next(stops)}"
        case Listed(entry):
            return [_value(entry, stops)]
        case Group(part):
            return _keys(_usual(tuple(fields_of(part))), stops)
        case Either(ways):
            return _value(ways[0], stops)
