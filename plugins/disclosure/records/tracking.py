"""ติดตามเรื่อง: the one public file that codes are looked up in; ``prongsai track publish`` writes it, nobody types it."""

import re
from typing import Annotated, ClassVar

from pydantic import BeforeValidator

from disclosure.fields import Count, field
from disclosure.meanings import matching
from disclosure.records.base import Record

Epoch = Annotated[
    str,
    BeforeValidator(
        matching(
            re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])([.][1-9][0-9]*)?"),
            "not-a-tracking-epoch",
            "รุ่นของไฟล์ต้องเป็นปีและเดือน ค.ศ. เช่น 2026-11.418832961407 ไฟล์นี้เขียนโดย prongsai track publish ไม่ต้องแก้ด้วยมือ",
            "an epoch is a year and a month such as 2026-11.418832961407; the file is written by prongsai track publish",
        )
    ),
]
# 32 bytes as hexadecimal digits. Bytes, so that no rule takes them for a text and sees a telephone number in one.
Entry = Annotated[
    bytes,
    BeforeValidator(
        matching(
            re.compile(r"[0-9a-f]{64}"),
            "not-an-entry",
            "แต่ละรายการเป็นเลขฐานสิบหก 64 ตัว ไฟล์นี้เขียนโดย prongsai track publish ไม่ต้องแก้ด้วยมือ",
            "an entry is 64 hexadecimal digits; the file is written by prongsai track publish",
        )
    ),
]


class Tracking(Record):
    """The published file of one epoch. Without it, nothing of following a complaint by code is on the site."""

    kind: ClassVar[str] = "tracking"
    thai: ClassVar[str] = "ไฟล์ติดตามเรื่อง"
    files: ClassVar[str] = "tracking.yml"

    epoch: Epoch = field("รุ่น", "epoch", hint="เขียนโดย prongsai track publish")
    iterations: Count = field("จำนวนรอบของการสร้างกุญแจ", "key iterations", hint="เขียนโดย prongsai track publish")
    entries: tuple[Entry, ...] = field("รายการ", "entries", hint="เขียนโดย prongsai track publish")

    @property
    def key(self) -> str:
        return self.kind

    @property
    def label(self) -> str:
        return self.thai
