"""libyaml's events to plain values, within stated bounds, refusing what plain data may not contain."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from disclosure import places
from disclosure.syntax import NOT_PLAIN
from problems import Fault, Place, Problem, problem

MAX_DEPTH = 12
# Keys, texts, lists and groups in one file. A year of figures has a few hundred; more of them cost memory, not meaning:
# 512 kB of YAML can hold 250,000 empty lists.
MAX_VALUES = 20_000
# Problems told of one file. Each has to be placed, and nobody mends more in one go.
MAX_TOLD = 100

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
# Also the line ends that only some programs take for one: they would shift every line number after them.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")


class UnreadableError(Exception):
    """A file that cannot be read at all, with the problems that say why."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems


def told(problems: list[Problem]) -> list[Problem]:
    """The first `MAX_TOLD` problems of a file; problem ``too-many-problems`` says that there are more."""
    if len(problems) <= MAX_TOLD:
        return problems
    fault = Fault(
        "too-many-problems",
        f"ไฟล์นี้มีปัญหามากกว่า {MAX_TOLD} จุด จึงแสดง {MAX_TOLD} จุดแรก กรุณาแก้แล้วตรวจอีกครั้ง",
        f"more than {MAX_TOLD} problems in this file; the first {MAX_TOLD} are shown, mend them and check again",
    )
    return [*problems[:MAX_TOLD], problem(fault, Place(problems[0].place.path))]


def control_character(character: str) -> Fault:
    """Problem ``control-character``."""
    return Fault(
        "control-character",
        f"มีอักขระควบคุมที่มองไม่เห็น (U+{ord(character):04X}) กรุณาลบแล้วพิมพ์ใหม่",
        f"invisible control character U+{ord(character):04X}; delete it and type the text again",
    )


class Reading:
    """One pass over libyaml's events, collecting what plain data may not contain."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.problems: list[Problem] = []
        self.values = 0

    def refuse(self, event: Any, fault: Fault) -> None:
        place = places.between(self.path, self.text, event.start_mark, event.end_mark)
        self.problems.append(problem(fault, place))
        if len(self.problems) > MAX_TOLD:
            raise UnreadableError(*told(self.problems))

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

    def count(self, event: Any) -> None:
        """One value more; too many end the reading."""
        self.values += 1
        if self.values > MAX_VALUES:
            self.refuse(
                event,
                Fault(
                    "too-many-values",
                    f"ไฟล์นี้มีข้อมูลเกิน {MAX_VALUES:,} ค่า กรุณาแบ่งเป็นหลายไฟล์ หรือตรวจว่าวางซ้ำหรือไม่",
                    f"more than {MAX_VALUES:,} values in one file; split it, or look for what was pasted twice",
                ),
            )
            raise UnreadableError(*self.problems)

    def value(self, event: Any, events: Iterator[Any], depth: int) -> Any:
        self.count(event)
        if getattr(event, "anchor", None) or getattr(event, "tag", None):
            self.refuse(event, NOT_PLAIN)
        if isinstance(event, yaml.ScalarEvent):
            if event.style == '"' and (found := CONTROL.search(event.value)):
                self.refuse(event, control_character(found[0]))
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
            refused = len(self.problems)
            key = self.value(event, events, depth)
            if not isinstance(key, str):
                if len(self.problems) == refused:
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
