"""Thai is not broken by copying from a PDF: such words can be neither found nor read aloud."""

from collections.abc import Iterator

from disclosure.passages import Identity, Passage
from disclosure.rules.texts.found import around, first_in_each_line
from problems import Fault
from thai.copied import broken, repaired


def check(passage: Passage, _: Identity) -> Iterator[tuple[int, Fault]]:
    """One fault at the first broken word of each line."""
    if passage.text.isascii():
        return
    for match in first_in_each_line(broken(passage.text), passage.text):
        found = around(match, passage.text)
        yield match.start(), _broken(" ".join(found.split()), repaired(found))


def _broken(found: str, right: str) -> Fault:
    return Fault(
        "broken-thai",
        f"คำไทยแตกหรือเพี้ยนจากการคัดลอกไฟล์ PDF ตรง “{found}” กรุณาพิมพ์คำนี้ใหม่ และตรวจทั้งข้อความเทียบกับต้นฉบับ",
        f"Thai broken by copying from a PDF at '{found}'; type the words again and compare the whole text with its source",
        "" if "\ufffd" in found else right,
        waivable=True,
    )
