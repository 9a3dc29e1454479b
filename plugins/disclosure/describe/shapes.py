"""What may stand in a record, read off its declaration: fields, lists, groups and the forms of texts."""

from collections.abc import Iterator
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import AfterValidator, BeforeValidator

from disclosure import forms, meanings, score, sheet_meanings
from disclosure.forms import Form
from disclosure.meanings import Matching, OneOf
from disclosure.records.base import Part

# What each meaning takes; a meaning made by a class bears its own form, and `listed` is no meaning but a way to write.
_FORMS: dict[object, Form] = {
    meanings.text: forms.TEXT,
    meanings.count: forms.COUNT,
    meanings.positive: forms.NUMBER,
    meanings.month: forms.MONTH,
    meanings.days_after: forms.DAYS_AFTER,
    meanings.fiscal_year: forms.FISCAL_YEAR,
    meanings.day: forms.DAY,
    sheet_meanings.day: forms.SHEET_DAY,
    score.score: forms.SCORE,
    meanings.flag: forms.FLAG,
    meanings.https_address: forms.HTTPS,
}


@dataclass(frozen=True, slots=True)
class Scalar:
    """One text."""

    form: Form


@dataclass(frozen=True, slots=True)
class Listed:
    """Any number of entries; where ``alone``, a single one may stand without its dash, and an empty list may not."""

    entry: "Shape"
    alone: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Keys with values."""

    part: type[Part]


@dataclass(frozen=True, slots=True)
class Either:
    """A cell written in one of several ways, the usual one first."""

    ways: tuple["Shape", ...]


Shape = Scalar | Listed | Group | Either


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a group. ``may_be_empty``: the key may stand there without a value, which means it is absent."""

    name: str
    key: str
    thai: str
    english: str
    hint: str
    required: bool
    usual: bool
    may_be_empty: bool
    shape: Shape


def fields_of(part: type[Part]) -> Iterator[Field]:
    """The fields of a group in the order people write them: its own first, then those that every record has."""
    shared = {name for base in part.__bases__ if issubclass(base, Part) for name in base.model_fields}
    for name in sorted(part.model_fields, key=shared.__contains__):
        declared = part.model_fields[name]
        extra: Any = declared.json_schema_extra
        yield Field(
            name=name,
            key=declared.alias or name,
            thai=declared.title or name,
            english=extra["english"],
            hint=declared.description or "",
            required=declared.is_required(),
            usual=extra["usual"],
            may_be_empty=NoneType in get_args(declared.annotation),
            shape=_shape(declared.annotation, tuple(declared.metadata)),
        )


def _shape(annotation: Any, metadata: tuple[Any, ...] = ()) -> Shape:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _shape(arguments[0], (*arguments[1:], *metadata))
    if origin in (Union, UnionType):
        ways = tuple(_shape(way) for way in arguments if way is not NoneType)
        return ways[0] if len(ways) == 1 else Either(ways)
    functions = [each.func for each in metadata if isinstance(each, BeforeValidator | AfterValidator)]
    if origin is tuple:
        return Listed(_shape(arguments[0]), alone=meanings.listed in functions)
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return Group(annotation)
    return Scalar(_form(functions))


def _form(functions: list[Any]) -> Form:
    """What the last of the validators takes that says what it takes."""
    for function in reversed(functions):
        if isinstance(function, Matching | OneOf):
            return function.form
        if function in _FORMS:
            return _FORMS[function]
    raise LookupError(f"what {functions} take is not declared: give it a Form in describe/shapes.py")
