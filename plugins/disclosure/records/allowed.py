"""สิ่งที่อนุญาต: what looks wrong to a rule and is right, each with its reason."""

from typing import ClassVar

from disclosure.fields import Domain, Text, field
from disclosure.records.base import Part, Record


class AllowedHost(Part):
    """A foreign host that pages may lead to. The organisation's own domain needs no entry."""

    thai: ClassVar[str] = "โดเมน"

    host: Domain = field("โดเมน", "host", hint="เช่น www.nacc.go.th ต้องตรงทั้งชื่อ")
    reason: Text = field("เหตุผล", "reason", hint="ใครเป็นเจ้าของ และลิงก์ไปเพื่ออะไร")


class AllowedMention(Part):
    """Another public body that texts may name."""

    thai: ClassVar[str] = "หน่วยงาน"

    name: Text = field("ชื่อหน่วยงาน", "name", hint="ชื่อเต็ม เช่น เทศบาลตำบลโคกสูง")
    reason: Text = field("เหตุผล", "reason")


class AllowedContact(Part):
    """A telephone number, e-mail address or account that belongs to an office, not to a person."""

    thai: ClassVar[str] = "ช่องทางติดต่อ"

    contact: Text = field("ช่องทางติดต่อ", "contact", hint="หมายเลข อีเมล หรือบัญชีของหน่วยงาน")
    reason: Text = field("เหตุผล", "reason")


class Allowed(Record):
    """What the municipality declares to be right, for the whole site."""

    kind: ClassVar[str] = "allowed"
    thai: ClassVar[str] = "สิ่งที่อนุญาต"
    files: ClassVar[str] = "allowed.yml"

    hosts: tuple[AllowedHost, ...] = field("โดเมนภายนอก", "hosts", default=(), usual=True)
    mentions: tuple[AllowedMention, ...] = field("หน่วยงานอื่นที่กล่าวถึงได้", "mentions", default=())
    contacts: tuple[AllowedContact, ...] = field("ช่องทางติดต่อของหน่วยงาน", "contacts", default=())

    @property
    def key(self) -> str:
        return self.kind

    @property
    def label(self) -> str:
        return self.thai
