"""A picture, alone or in a document, does not carry the place where it was taken."""

from collections.abc import Iterator

from disclosure.findings import Finding, finding
from disclosure.rules.declared_files import attached_files
from disclosure.site import Site
from problems import Fault

_FAULT = Fault(
    "photo-location",
    "ภาพในไฟล์นี้ฝังพิกัด GPS ของจุดที่ถ่ายไว้ ซึ่งอาจบอกที่อยู่ของบุคคล กรุณาลบข้อมูลตำแหน่ง "
    "(Windows: คลิกขวา › Properties › Details › Remove Properties and Personal Information) แล้วใส่ภาพใหม่",
    "a picture in this file carries the GPS position where it was taken, which may be someone's home; remove it "
    "(Windows: Properties > Details > Remove Properties and Personal Information) and replace the picture",
    waivable=True,
)


def check(site: Site) -> Iterator[Finding]:
    """Problem ``photo-location``, waivable: the picture of a public place may be meant to say where it is."""
    for file, record, location in attached_files(site):
        if file.examined.has("location"):
            yield finding(_FAULT, record, *location)
