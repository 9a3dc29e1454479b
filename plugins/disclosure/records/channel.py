"""ช่องทาง: where to complain, comment, or report corruption and bribery."""

from datetime import timedelta
from typing import Annotated, ClassVar

from pydantic import BeforeValidator

from disclosure.fields import Day, Flag, Id, Number, Text, field
from disclosure.meanings import OneOf, listed
from disclosure.records.base import Record

# House rule: a channel is verified twice a year.
VERIFIED_EVERY = timedelta(days=180)

ChannelKind = Annotated[
    str,
    BeforeValidator(
        OneOf(
            "website",
            "online-form",
            "line",
            "telephone",
            "hotline",
            "email",
            "letter",
            "counter",
            "suggestion-box",
            "community-leaders",
            labels="channel_kind",
        )
    ),
]
Takes = Annotated[
    str, BeforeValidator(OneOf("complaint", "corruption", "bribery", "comment", "progress", labels="takes"))
]


class Channel(Record):
    """One way in: the municipality's own, or an outside body's."""

    kind: ClassVar[str] = "channels"
    thai: ClassVar[str] = "ช่องทาง"
    files: ClassVar[str] = "channels/*.yml"

    id: Id = field("รหัส", "id", hint="ตรงกับชื่อไฟล์ เช่น website")
    name: Text = field("ชื่อช่องทาง", "name")
    channel_kind: ChannelKind = field("รูปแบบ", "kind", key="kind")
    address: Text | None = field(
        "ที่อยู่/หมายเลข", "address", default=None, hint="URL หมายเลข หรือที่อยู่ ไม่ใส่ = ยังไม่ระบุ", usual=True
    )
    order: Number = field("ลำดับการแสดง", "order", default=100, hint="เลขน้อยอยู่ก่อน")
    operated_by: Text | None = field("หน่วยงานภายนอก", "operated by", default=None, hint="ใส่เมื่อไม่ใช่ช่องทางของหน่วยงานเอง")
    owner: Id | None = field("สำนัก/กองเจ้าของ", "owner division", default=None, hint="รหัสสำนัก/กอง")
    hours: Text | None = field("เวลาทำการ", "opening hours", default=None)
    takes: Annotated[tuple[Takes, ...], BeforeValidator(listed)] = field("รับเรื่อง", "takes")
    separate_from_general: Flag | None = field(
        "แยกจากเรื่องร้องเรียนทั่วไป", "separate from general complaints", default=None
    )
    anonymous: Flag | None = field("ไม่ต้องเปิดเผยชื่อ", "anonymous", default=None)
    requires_account: Flag | None = field(
        "ต้องมีบัญชีผู้ใช้", "requires an account", default=None, hint="true = ต้องมีบัญชีของบริการใดก่อน เช่น LINE หรือ Gmail"
    )
    verified_on: Day | None = field("ตรวจสอบล่าสุด", "last verified", default=None)
    note: Text | None = field("หมายเหตุ", "note", default=None)

    @property
    def demands_account(self) -> bool:
        """Whether one needs an account with some service: where it says so, and always for LINE."""
        return self.requires_account is True or self.channel_kind == "line"

    @property
    def key(self) -> str:
        return self.id

    @property
    def name_of_file(self) -> str:
        return f"channels/{self.id}.yml"

    @property
    def label(self) -> str:
        return self.name
