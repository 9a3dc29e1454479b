"""หน่วยงาน: the municipality. Names collide, so its identity is name, type, district, province and domain together."""

from typing import Annotated, ClassVar

from pydantic import BeforeValidator

from disclosure.fields import Domain, FileName, HttpsAddress, Id, Text, field
from disclosure.meanings import OneOf
from disclosure.records.base import Part, Record

OrganisationType = Annotated[
    str,
    BeforeValidator(
        OneOf(
            "city-municipality",
            "town-municipality",
            "subdistrict-municipality",
            "subdistrict-administrative-organisation",
            "provincial-administrative-organisation",
            labels="organisation_type",
        )
    ),
]


class Corrections(Part):
    """Where people tell that a page of this site is wrong."""

    thai: ClassVar[str] = "ช่องทางแจ้งสิ่งผิดในหน้าเว็บ"

    channel: Id = field("ช่องทาง", "channel", hint="รหัสช่องทางของหน่วยงานที่เป็นอีเมลหรือเว็บไซต์ ตามใน data/channels/")
    parameter: Text | None = field(
        "ช่องในแบบฟอร์มที่รับที่อยู่หน้า", "form parameter", default=None, hint="ชื่อตัวแปรใน URL ของแบบฟอร์ม เช่น page"
    )


class Organisation(Record):
    """The body whose records these are. There is exactly one."""

    kind: ClassVar[str] = "organisation"
    thai: ClassVar[str] = "หน่วยงาน"
    files: ClassVar[str] = "organisation.yml"

    name: Text = field("ชื่อหน่วยงาน", "name", hint="ชื่อเต็ม เช่น เทศบาลตำบลนาคำ")
    english_name: Text | None = field("ชื่อภาษาอังกฤษ", "English name", default=None)
    type: OrganisationType = field("ประเภท", "type")
    district: Text = field("อำเภอ", "district", hint="ไม่ต้องใส่คำว่า อำเภอ")
    province: Text = field("จังหวัด", "province", hint="ไม่ต้องใส่คำว่า จังหวัด")
    domain: Domain = field("โดเมนเว็บไซต์", "domain", hint="เช่น www.example.go.th")
    site_address: HttpsAddress | None = field(
        "ที่อยู่ของเว็บไซต์นี้",
        "address of this site",
        default=None,
        hint="ใส่เมื่อเว็บไซต์นี้ไม่ได้อยู่ที่ https:// ตามด้วยโดเมน เช่น อยู่ในโฟลเดอร์ย่อย",
    )
    address: Text | None = field("ที่ตั้ง", "address", default=None, hint="ที่อยู่ทางไปรษณีย์")
    telephone: Text | None = field("โทรศัพท์", "telephone", default=None, hint="หมายเลขของหน่วยงาน")
    email: Text | None = field("อีเมล", "e-mail", default=None, hint="อีเมลของหน่วยงาน ไม่ใช่ของบุคคล")
    hours: Text | None = field("เวลาทำการ", "opening hours", default=None)
    emblem: FileName | None = field("ตราหน่วยงาน", "emblem", default=None, hint="ชื่อไฟล์ภาพใน content/ เช่น emblem.png")

    corrections: Corrections | None = field(
        "แจ้งสิ่งผิดในหน้าเว็บ", "corrections", default=None, hint="ไม่ใส่ = พาไปหน้าช่องทางทั้งหมด"
    )

    @property
    def key(self) -> str:
        return self.kind

    @property
    def label(self) -> str:
        return self.name

    @property
    def is_public(self) -> bool:
        """Always: a site says whose it is, and its preview that the text is a draft."""
        return True

    @property
    def site_url(self) -> str:
        """The absolute address of this site, without a slash at its end."""
        return (self.site_address or f"https://{self.domain}").rstrip("/")
