"""Thai local public bodies in running text: which are named, and what only looks like a name.

Thai has no spaces between words, and copying from a narrow column leaves some inside words: names are compared with
white space removed. Where a name ends cannot be known; what begins it can.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from thai.text import normalise

# The types of local bodies (Municipality Act B.E. 2496; Tambon Council and Tambon Administrative Organisation Act
# B.E. 2537; Provincial Administrative Organisation Act B.E. 2540) with their abbreviations.
TYPES = {
    "เทศบาลตำบล": "ทต",
    "เทศบาลเมือง": "ทม",
    "เทศบาลนคร": "ทน",
    "องค์การบริหารส่วนตำบล": "อบต",
    "องค์การบริหารส่วนจังหวัด": "อบจ",
}
_FULL = {short: full for full, short in TYPES.items()}

# A sara am may be typed in two parts.
_AM = "(?:ำ|\u0e4d\u0e32)"
_TYPE = re.compile(f"เทศบาล(?:ต{_AM}บล|เมือง|นคร)|องค์การบริหารส่วน(?:ต{_AM}บล|จังหวัด)|(?P<short>อบ[ตจ]|ท[ตมน](?=\\.))\\.?")

# White space stands between syllables at worst: a text without these holds no type, which is quicker to tell.
_SYLLABLES = ("บาล", "ส่วน", "อบต", "อบจ", "ทต.", "ทม.", "ทน.")

# Words that follow "เทศบาลตำบล" where no body is named, and the places whose names begin like such a word.
_PLACES = (
    "จะโหนง|จะกง|จะกว๊ะ|จะทิ้งพระ|จะนะ|จะบังติกอ|จะรัง|จะแนะ|จะแหน|เป็นสุข|มีชัย|มีนบุรี|ที่วัง|ในคลอง|ในควน|ในวง|ในเตา|ในเมือง|ในเวียง|"
    "ร่วมจิต(?!อาสา)|ดำเนินสะดวก|รับร่อ|ทำนบ|พบพระ|รวมไทย|องค์พระ|การะ|พัฒนานิคม|เพิ่มพูน|อาจสามารถ|อำนาจเจริญ|เดิมบาง|ขอน|"
    "ทางกลาง|ทางขวาง|ทางช้าง|ทางพระ|ทางพูน|ทางเกวียน|ค่าย|สะอาด(?:สม|ไชย)|แก่ง|ครบุรี|แก้ง|แก้มอ้น|ชนะสง|ผ่านศึก|หลังสวน"
)
_COMMON = (
    "แห่ง|และ|หรือ|อื่น|ของ|ต่าง|ทุก|ได้|ให้|จัด|จะ|จำนวน|จึง|ซึ่ง|โดย|เพื่อ|เป็น|ต้อง|มี|ที่|ใน|ไม่|ร่วม|ว่า|ก็|กับ|จาก|ถึง|ตาม|แล้ว|นี้|นั้น|"
    "ใกล้เคียง|ข้างเคียง|เหล่านี้|เหล่านั้น|ดัง|ด้วย|ทั้ง|ทั่ว|พึง|สามารถ|รายงาน|ประกาศ|ดำเนิน|ขอ|แจ้ง|เรื่อง|ชื่อ|ขนาด|ประเภท|แต่|บางแห่ง|บางส่วน|"
    "หลาย|หนึ่ง|สองแห่ง|สามแห่ง|ต่อ|เมื่อ|หาก|ถ้า|เอง|จน|อยู่|กำหนด|ใช้|รับ|ออก|ทำ|ตั้ง|ส่ง|เปิด|เผย|พิจารณา|อนุมัติ|อนุญาต|อนุรักษ์|อนุเคราะห์|ปฏิบัติ|บริหาร|ตรวจ|ติดตาม|ติดต่อ|"
    "สนับสนุน|แต่งตั้ง|วาง|ประสาน|ประชุม|มอบ|ยัง|ย่อม|พบ|รวม|เห็น|ถือ|เสนอ|เก็บ|จ่าย|ตอบ|ปรับ|ทบทวน|สำรวจ|ยกฐานะ|เทศบาล|องค์|อบต|อบจ|พัทยา|"
    "กรุงเทพ|หน่วยงาน|จังหวัด|อำเภอ|ตำบล|หมู่|กองคลัง|กองช่าง|กองการ|กองทุน|กองสา|กองสวัสดิการ|กองยุทธ|กองวิชา|สำนักงาน|สำนักปลัด|สำนักทะเบียน|"
    "งาน|ผู้|นายก|นัก|พนักงาน|เจ้าหน้าที่|ประชาชน|สมาชิก|สภา|คณะ|ประจำ|ปี|พร้อม|ซื้อ|เช่า|ยืม|เคย|คงเหลือ|ควร|อาจ|ห้าม|ทาง|เท่านั้น|ภาย|เขต|"
    "พื้นที่|สังกัด|ราย|หลักเกณฑ์|ระเบียบ|ข้อ|มาตร|ใด|ไหน|เล็ก|เลือก|แบบ|กรณี|ขึ้น|ลง|ไป|เข้า|สู่|ระหว่าง|นับ|ภาค|เกี่ยว|เนื่อง|เช่น|อีก|ทราบ|ช่วย|"
    "คุ้มครอง|รักษา|นำ|ลด|เพิ่ม|โอน|แนะนำ|ชี้แจง|สั่ง|ถูก|การ|ความ|คำสั่ง|คำร้อง|คำขอ|ข่าว|เว็บ|ศูนย์|โครงการ|แผน|งบ|เงิน|ค่า|ทุน|บท|สิทธิ|อำนาจ|"
    "หน้าที่|ภารกิจ|บุคลากร|ลูกจ้าง|ปลัด|รองนายก|ท้องถิ่น|เรา|ตน|คน|ชาว|ข้าราชการ|สร้างความ|พัฒนา|ส่วน|เดิม|มาโดย|มาจาก|มากกว่า|ท่าน(?:ใด|ผู้)|"
    "ต้นแบบ|คุณภาพ|น่าอยู่|อัจฉริยะ|ยั่งยืน|สีเขียว|ดีเด่น|โปร่งใส|สุจริต|สัญจร|คู่|สะอาด|ปลอด|เคลื่อนที่|เพียง|แม้|แก่(?!น|ง)|ใคร|เพราะ|ด้าน|ระดับ|ฝ่าย|หัวหน้า|ชุมชน|"
    "โรงเรียน|ครบ|ยิ่ง|กำลัง|เริ่ม|สรุป|ยืน|ยิน|คิด|ชำระ|เรียก|เชิญ|จริง|สอบ|ค้น|ติดตั้ง|ซ่อม|ปลูก|แก้ไข|แก้ปัญหา|ป้องกัน|ปราบ|เยียว|สงเคราะห์|ฝึก|อบรม|ศึกษา|วิเคราะห์|"
    "ประเมิน|ประชาสัมพันธ์|ยุบ|แยก|ย้าย|หยุด|ปิด|งด|เลื่อน|จำกัด|ยื่น|ขาย|บริการ|แสดง|อธิบาย|ระบุ|ชนะ|ผ่าน|ก่อน|หลัง|ขณะ|ล่วงหน้า|สิ้น|ระบบ|ชั้น|สาขา|"
    "เฉพาะ|ไว้|สำหรับ|เหมือน|กว่า|ตลอด|ทัน|อย่าง|ถัด|คราว|ครั้ง|ช่วง|เดือน|ฉบับ|เจ้าของ|เจ้าพนักงาน|ตำแหน่ง|ประธาน|เลขานุการ|"
    "กำนัน|ร้อยละ|ล่าสุด|โรงพยาบาล|เตรียม|ยึด|ณ(?!รงค์)|กรม|กระทรวง|รัฐบาล|สถาบัน|มหาวิทยาลัย|ธนาคาร|บริษัท|เร่ง|สมทบ|ร่าง|อาทิ"
)
_IS_COMMON = re.compile(f"(?!{_PLACES})(?:{_COMMON})")
_BEGINS_A_NAME = re.compile("[เ-ไ][ก-ฮ]|[ก-ฮ][ก-ฺเ-๎]")
# For showing a mention: a name of ordinary length, ended by the first word that can hardly be a part of it.
_SHOWN = re.compile(
    "[ก-๎]{3,24}?(?=[^ก-๎]|$|ต่อ|และ|หรือ|ได้|ที่|โดย|เพื่อ|ของ|จะ|เป็น|ให้|ซึ่ง|อำเภอ|จังหวัด|ว่า|กับ|ทั้ง|ตาม)|[ก-๎]{2,24}"
)
# An abbreviation stands alone or behind one of these; "รอบ ต.ค." and "ค่าตอบแทน." hold none.
_BEFORE_SHORT = re.compile("(?:^|[^ก-๎]|ของ|นายก|กับ|จาก|และ|หรือ|โดย|ใน|ให้|ถึง|ปลัด|สภา|สมาชิก|เขต|ต่อ)$")


@dataclass(frozen=True, slots=True)
class Mention:
    """A local body that a text names.

    ``start`` is where its type begins and ``behind`` where that ends, counted in code points from 0; ``type`` is in full;
    ``following`` begins with the name and has no white space; ``words`` is the mention as far as it can be told, to show.
    """

    start: int
    behind: int
    type: str
    following: str
    words: str

    def names(self, name: str) -> bool:
        """Whether this is the body with this name, in full or abbreviated."""
        return (self.type + self.following).startswith(full_name(name))


def full_name(name: str) -> str:
    """A body's name with its type in full and no white space: ``ทต.นาคำ`` is ``เทศบาลตำบลนาคำ``."""
    compact = "".join(normalise(name).split())
    match = _TYPE.match(compact)
    return _FULL[match["short"]] + compact[match.end() :] if match and match["short"] else compact


def is_common(words: str) -> bool:
    """Whether words that follow a body's type, or ``อำเภอ``, go on with the sentence and begin no name."""
    return not _BEGINS_A_NAME.match(words) or bool(_IS_COMMON.match(words))


def mentions(text: str) -> Iterator[Mention]:
    """Every local body that a text names, in order."""
    if not any(syllable in text for syllable in _SYLLABLES):
        return
    compact = "".join(text.split())
    for match in _TYPE.finditer(compact):
        following = normalise(compact[match.end() : match.end() + 60])
        if is_common(following):
            continue
        start = beyond(text, 0, match.start())
        if match["short"] and not _BEFORE_SHORT.search(text[:start][-8:]):
            continue
        full = _FULL[match["short"]] if match["short"] else normalise(match[0])
        behind = beyond(text, 0, match.end())
        yield Mention(start, behind, full, following, match[0] + _shown(text[behind : behind + 30]))


def _shown(following: str) -> str:
    first = normalise(following.split()[0])
    match = _SHOWN.match(first)
    return match[0] if match else first


def beyond(text: str, start: int, count: int) -> int:
    """Where the character stands that has ``count`` others between ``start`` and itself, white space not counted."""
    places = (place for place in range(start, len(text)) if not text[place].isspace())
    return next(islice(places, count, None), len(text))
