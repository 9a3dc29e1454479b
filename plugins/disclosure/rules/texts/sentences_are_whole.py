"""A text is a whole sentence: none begins, ends or breaks off before "and" where words are missing.

Thai writes words together, so that the end of a text may only look like a preposition: พื้นที่ ends in ที่, สิ่งของ in ของ.
Such words are listed here, in favour of good text.
"""

import re
from collections.abc import Iterator

from disclosure.passages import Identity, Passage
from problems import Fault

# ของ: not things (สิ่งของ, ของกลาง …) nor what is done to things (รับของ, ยืมของ).
_OF = (
    "(?<!สิ่ง)(?<!เจ้า)(?<!ข้าว)(?<!ยืม)(?<!ฝาก)(?<!ซื้อ)(?<!ขาย)(?<!ส่ง)(?<!รับ)(?<!มอบ)(?<!ขน)(?<!วาง)(?<!เก็บ)"
    "(?<!แจก)(?<!เบิก)(?<!คืน)(?<!จ่าย)(?<!ถุง)(?<!กล่อง)(?<!ห้อง)(?<!จัด)(?<!แพ็ค)(?<!ให้)(?<!ตู้)(?<!นำ)(?<!ใช้)(?<!หา)(?<!ค้น)(?<!เป็น)ของ"
)
# ที่: only after what it can be the "that" of; not พื้นที่, หน้าที่, สถานที่, ครั้งที่, วันที่.
_THAT = r"(?:\s|ตาม|ขณะ|เท่า|กรณี|ข้อมูล|เรื่อง|ประชาชน|บุคคล|โครงการ|กิจกรรม|หน่วยงาน|เอกสาร)ที่"
_OTHERS = "โดย|เพื่อ|หรือ|และ|ซึ่ง|(?<!กำ)(?<!เหมาะ)กับ|(?<!ก)(?<!ต่อ)(?<!ด่า)ว่า|เนื่องจาก|นอกจาก|ได้แก่|เช่น"
_HANGING = f"(?:{_OF}|{_THAT}|{_OTHERS})"

_END = re.compile(rf"{_HANGING}[\s.,:;]*$")
_BEFORE_AND = re.compile(rf"(?:{_HANGING})(?=\s+(?:และ|หรือ(?!ไม่)))")
_BEGINNING = re.compile("(?:และ|หรือ)(?!/)")
_LAST_WORDS = ("ของ", "ที่", "โดย", "เพื่อ", "หรือ", "และ", "ซึ่ง", "กับ", "ว่า", "จาก", "ได้แก่", "เช่น")


def check(passage: Passage, _ours: Identity) -> Iterator[tuple[int, Fault]]:
    """Warning ``sentence-fragment``, once a text; bodies are Markdown, whose lines break where they like."""
    if passage.record is None:
        return
    text = passage.text
    found = None
    if text.rstrip(" .,:;").endswith(_LAST_WORDS):
        found = _END.search(text)
    if found is None and (" และ" in text or " หรือ" in text):
        found = _BEFORE_AND.search(text)
    if found:
        # Only the hanging word is quoted: what stands before it may be private.
        yield found.start(), _broken_off(found[0].strip(" .,:;"))
    elif begins := _BEGINNING.match(text):
        yield 0, _begun_late(begins[0])


def _broken_off(word: str) -> Fault:
    return Fault(
        "sentence-fragment",
        f"ข้อความขาดหลังคำว่า “{word}” ให้เติมคำที่หายไป ถ้าต้นฉบับพิมพ์ขาดไว้ให้อธิบายในช่อง note",
        f"the sentence breaks off after '{word}'; complete it, or say in 'note' that the source breaks off there",
        severity="warning",
    )


def _begun_late(word: str) -> Fault:
    return Fault(
        "sentence-fragment",
        f"ข้อความขึ้นต้นด้วยคำเชื่อม “{word}” น่าจะเป็นส่วนท้ายของข้อความก่อนหน้า ให้ต่อเป็นข้อความเดียวกัน หรือเติมคำที่หายไป",
        f"the text begins with the conjunction '{word}' and is probably the end of the one before; join them, or complete it",
        severity="warning",
    )
