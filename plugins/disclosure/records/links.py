"""ลิงก์ที่ตรวจแล้ว: what became of each address outside this site when it was last tried; ``prongsai links --check`` writes it."""

from typing import Annotated, ClassVar

from pydantic import BeforeValidator

from disclosure.fields import Day, HttpsAddress, field
from disclosure.meanings import OneOf
from disclosure.records.base import Part, Record

LINK_STATUSES = ("ok", "moved", "broken", "unreachable")
LinkStatus = Annotated[str, BeforeValidator(OneOf(*LINK_STATUSES))]


class CheckedLink(Part):
    """One address as it was found on a day."""

    address: HttpsAddress = field("ที่อยู่เว็บ", "web address")
    checked_on: Day = field("ตรวจเมื่อ", "checked on")
    status: LinkStatus = field(
        "ผลการตรวจ", "status", hint="ok เปิดได้ moved ย้ายไปเว็บไซต์อื่น broken ไม่มีหน้านี้แล้ว unreachable ติดต่อไม่ได้"
    )


class Links(Record):
    """The last check of every link out of this site."""

    kind: ClassVar[str] = "links"
    thai: ClassVar[str] = "ลิงก์ที่ตรวจแล้ว"
    files: ClassVar[str] = "links.yml"

    links: tuple[CheckedLink, ...] = field("ลิงก์", "links", default=())

    @property
    def key(self) -> str:
        return self.kind

    @property
    def label(self) -> str:
        return self.thai

    def of(self, address: str) -> CheckedLink | None:
        """The last check of an address, None where nobody ever looked."""
        return next((each for each in self.links if each.address == address), None)
