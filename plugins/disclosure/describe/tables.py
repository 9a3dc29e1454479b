"""data/FIELDS.md: every field of every kind in tables, for officers who fill them in."""

from collections.abc import Iterator

from disclosure.describe import words
from disclosure.describe.shapes import Either, Field, Group, Listed, Scalar, Shape, fields_of
from disclosure.forms import Form
from disclosure.records import KINDS, Record, Sheet
from disclosure.records.base import Part

_HEAD = """# ช่องข้อมูลทั้งหมด

ตารางนี้สร้างจากโปรแกรมด้วยคำสั่ง `prongsai describe` แก้ด้วยมือไม่ได้ วิธีใช้อยู่ใน [README.md](README.md)
Generated from the records by `prongsai describe`; not to be edited.
"""
_COLUMNS = "| ช่อง | ชื่อ / English | ต้องมี | เขียนอย่างไร |\n|---|---|---|---|"
_SHEET = (
    "ตาราง CSV แถวแรกเป็นหัวตาราง ใช้ชื่อช่องภาษาอังกฤษหรือภาษาไทยตามนี้ก็ได้ มีครบทุกช่อง ช่องละหนึ่งครั้ง ตัวเลือกเขียนเป็นรหัสหรือคำไทยก็ได้"
)
_SHARED = "ช่องที่ใส่ได้ทุกไฟล์"


def tables() -> str:
    """The whole file."""
    contents = "\n".join(f"- [{kind.thai}](#{kind.kind}) `{kind.files}`" for kind in KINDS)
    sections = [_section(kind) for kind in KINDS]
    shared = f"## {_SHARED}\n\n{_table(tuple(fields_of(Record)))}"
    return "\n\n".join([_HEAD.rstrip("\n"), contents, shared, *sections]) + "\n"


def _section(kind: type[Record]) -> str:
    # The heading is the kind's word alone, so that its anchor is that word on GitHub and GitLab alike.
    if issubclass(kind, Sheet):
        return "\n\n".join([*_introduced(kind), _SHEET, _table(tuple(fields_of(kind.row)))])
    own = tuple(field for field in fields_of(kind) if field.name not in Record.model_fields)
    parts = [*_introduced(kind), _table(own)]
    for part, keys in _groups(kind).items():
        parts += [f"### {part.thai} (ใน {', '.join(f'`{key}`' for key in keys)})", _table(tuple(fields_of(part)))]
        if part.one_of:
            parts.append(part.one_of.thai)
    return "\n\n".join(parts)


def _introduced(kind: type[Record]) -> tuple[str, str]:
    return f"## {kind.kind}", f"{kind.thai} · ไฟล์ `data/{kind.files}`"


def _groups(kind: type[Part]) -> dict[type[Part], list[str]]:
    """The groups inside a kind, each once, with the keys they stand under."""
    found: dict[type[Part], list[str]] = {}
    waiting = [kind]
    while waiting:
        for field in fields_of(waiting.pop(0)):
            for part in _parts(field.shape):
                if part not in found:
                    waiting.append(part)
                found.setdefault(part, []).append(field.key)
    return found


def _parts(shape: Shape) -> Iterator[type[Part]]:
    match shape:
        case Group(part):
            yield part
        case Listed(entry):
            yield from _parts(entry)
        case Either(ways):
            for way in ways:
                yield from _parts(way)


def _choices(shape: Shape) -> Iterator[Form]:
    if isinstance(shape, Listed):
        yield from _choices(shape.entry)
    elif isinstance(shape, Scalar) and shape.form.choices:
        yield shape.form


def _table(fields: tuple[Field, ...]) -> str:
    return "\n".join([_COLUMNS, *map(_row, fields)])


def _row(field: Field) -> str:
    required = "ต้องมี" if field.required else ""
    written = "<br>".join([*words.guidance(field), *map(words.choices, _choices(field.shape))])
    return f"| `{field.key}` | {field.thai} / {field.english} | {required} | {written.replace('|', '&#124;')} |"
