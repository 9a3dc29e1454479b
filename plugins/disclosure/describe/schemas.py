"""JSON Schemas (draft-07) of the records, for editors that speak to yaml-language-server.

An editor does not read YAML as we do, every scalar a text: a year may be 2566 or "2566" to it, and a schema takes both.
The server's messages are English but where a schema brings its own ``errorMessage``. Three of its habits shape what
stands here: it merges two type errors of alternatives into an English one unless ``type`` is a list; it offers the types
``null`` and ``boolean`` as completions; and it offers an ``enum`` by its bare codes unless that stands in an ``if``.
"""

from collections.abc import Iterator
from typing import Any

from disclosure.describe import snippets, words
from disclosure.describe.shapes import Either, Field, Group, Listed, Scalar, Shape, fields_of
from disclosure.forms import EMPTY, Form
from disclosure.meanings import FLAGS
from disclosure.records import Record
from disclosure.records.base import Part
from disclosure.structure import SHAPES, missing

Schema = dict[str, Any]

_NOTHING: Schema = {"title": "ว่าง", "not": {"type": ["array", "boolean", "number", "object", "string"]}}
# Matches no text: the only way to refuse one with words of one's own.
_NEVER = "(?!)"
_NOT_A_LIST = SHAPES["tuple_type"][1]


def schema_of(kind: type[Record]) -> Schema:
    """The schema of one kind of record's files."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": kind.thai,
        "description": f"data/{kind.files} / {kind.kind}",
        **_group(kind),
        "defaultSnippets": list(snippets.of(kind)),
    }


def _group(part: type[Part]) -> Schema:
    fields = tuple(fields_of(part))
    conditions = [*_required(fields), *_one_of(part, fields)]
    return {
        "type": "object",
        "properties": {field.key: _property(field) for field in fields},
        "additionalProperties": False,
        "errorMessage": f"ใช้ตรงนี้ไม่ได้ ช่องที่ใช้ได้: {', '.join(map(words.named, fields))}",
        **({"allOf": conditions} if conditions else {}),
    }


def _required(fields: tuple[Field, ...]) -> Iterator[Schema]:
    """One by one, so that each missing key is told by its own name."""
    for field in fields:
        if field.required:
            yield {"required": [field.key], "errorMessage": missing(field.key, field.thai)}


def _one_of(part: type[Part], fields: tuple[Field, ...]) -> Iterator[Schema]:
    if part.one_of:
        keys = [field.key for field in fields if field.name in part.one_of.names]
        given = [{"required": [key], "properties": {key: {"not": {"type": "null"}}}} for key in keys]
        told = {"type": ["string"], "errorMessage": part.one_of.thai}
        # What is no group at all is told by the group's type.
        yield {"if": {"type": "object"}, "then": {"if": {"oneOf": given}, "else": told}}


def _property(field: Field) -> Schema:
    said = {
        "title": field.thai,
        "description": words.description(field),
        "markdownDescription": words.markdown(field),
    }
    ways = _ways(field.shape)
    if len(ways) == 1 and not field.may_be_empty:
        return {**said, **ways[0]}
    # The server takes alternatives without titles for one another, and then shows none of what is said here.
    titled = [{"title": field.thai, **way} for way in ways]
    return {**said, "anyOf": [*titled, *([_NOTHING] if field.may_be_empty else [])]}


def _ways(shape: Shape) -> list[Schema]:
    match shape:
        case Scalar(form):
            return [_scalar(form)]
        case Listed(entry):
            return [_list(entry, alone=shape.alone)]
        case Group(part):
            return [_group(part)]
        case Either(ways):
            usual, *others = (way for each in ways for way in _ways(each))
            return [usual, *({**way, "type": [way["type"]]} for way in others)]


def _list(entry: Shape, *, alone: bool) -> Schema:
    (one,) = _ways(entry)
    filled = {"if": {"maxItems": 0}, "then": {"type": ["string"], "errorMessage": EMPTY}}
    if isinstance(entry, Group):
        return {
            "type": "array",
            "items": {"title": entry.part.thai, **one},
            "errorMessage": _NOT_A_LIST,
            **({"if": {"type": "array"}, "then": filled} if alone else {}),
            "defaultSnippets": list(snippets.of(entry.part)),
        }
    if alone:
        return {"items": one, "if": {"type": "array"}, "then": filled, "else": one}
    return {"type": "array", "items": one, "errorMessage": _NOT_A_LIST}


def _scalar(form: Form) -> Schema:
    if form.choices:
        return _choices(form)
    if form.yes_or_no:
        return _flag(form)
    numbers = ["number"] if form.any_number else ["integer"] if form.numbers else []
    schema: Schema = {"type": ["string", *numbers], "pattern": form.typed, "errorMessage": form.thai}
    if form.numbers:
        schema["if"] = {"minimum": form.numbers[0], "maximum": form.numbers[-1]}
        schema["else"] = {"type": ["string"], "errorMessage": form.thai}
    return schema


def _choices(form: Form) -> Schema:
    labels = {code: words.choice(form, code) for code in form.choices}
    # A code that is a number is one to an editor, unless it is quoted.
    numbers = {code: int(code) for code in form.choices if code.isdecimal()}
    described = [*labels.values(), *(labels[code] for code in numbers)]
    return {
        "defaultSnippets": [snippets.choice(code, label) for code, label in labels.items()],
        "if": {"enum": [*form.choices, *numbers.values()], "enumDescriptions": described},
        "else": {"type": ["string"], "pattern": _NEVER, "errorMessage": f"ให้เลือกจาก: {words.choices(form)}"},
    }


def _flag(form: Form) -> Schema:
    typed = "|".join("".join(_either_case(letter) for letter in word) for word in FLAGS)
    yes, no = words.LABELS["flag.yes"], words.LABELS["flag.no"]
    return {
        "defaultSnippets": [snippets.choice(True, yes), snippets.choice(False, no)],
        "if": {"type": "boolean"},
        "else": {"type": ["string"], "pattern": rf"^\s*(?:{typed})\s*$", "errorMessage": form.thai},
    }


def _either_case(letter: str) -> str:
    return f"[{letter}{letter.upper()}]" if letter.upper() != letter else letter
