"""The words that say what a number is."""

import re
from bisect import bisect_left, bisect_right

PHONE = re.compile(
    r"โทร|มือถือ|เบอร์|ติดต่อ|สายตรง|แฟกซ์|(?<![a-z])(?:tel|mobile|phone|call|cell|whatsapp|hp)(?![a-z])|[\u260e\u260f\U0001f4de\U0001f4f1]",
    re.I,
)
# What else a number of ten to fifteen digits may be.
DOCUMENT = re.compile(
    r"เลขคุม|เลขที่โครงการ|รหัสโครงการ|เลขโครงการ|สัญญา|ใบเสร็จ|ใบสั่ง|ใบกำกับ|ฎีกา|ครุภัณฑ์|เลขที่หนังสือ|เลขที่เอกสาร|เลขทะเบียน|ทะเบียนนิติบุคคล|ผู้เสียภาษี"
    r"|รหัสงบ|งบประมาณ|รหัสหน่วย|รหัสบัญชี|บัญชีแยกประเภท|ผังบัญชี|รหัสศูนย์|ศูนย์ต้นทุน|แหล่งของเงิน|บาร์โค้ด|พัสดุ|e-?GP|GFMIS|ISBN|ISSN|EAN|เช็ค|พิกัด"
    r"|เครื่องวัดน้ำ|มาตรวัด|มิเตอร์|หมายเลขเครื่อง|ตัวถัง|serial|S/N", re.I
)  # fmt: skip
PROMPT_PAY = re.compile(r"พร้อม\s?เพย์|พร้อมเพ(?![ก-๙])|prompt\s?-?pay", re.I)
BANK_ACCOUNT = re.compile(
    r"เลขที่\s?บัญชี|เลข\s?บัญชี|หมายเลข\s?บัญชี|บัญชี\s?เลขที่|บัญชี\s?เลข|บัญชี\s?หมายเลข|เลข\s?บช|บ/ช|บช\.(?![ก-ฮ])|เข้า\s?บัญชี|โอน\s?บัญชี|สมุด\s?บัญชี|สมุด\s?เงินฝาก"
    r"|บัญชี\s?(?:เงินฝาก|ออมทรัพย์|สะสมทรัพย์|กระแสรายวัน|ธนาคาร|ธ\.)|ออมทรัพย์"
    r"|(?<![a-z])a/c(?![a-z])|(?<![a-z])acc(?:t|ount)?\.?\s*(?:no|number|#)|bank\s*account",
    re.I,
)
BANK = re.compile(
    r"บัญชี|ธนาคาร|ธ\.\s?ก\.\s?ส|ธกส|ธ\.\s?(?:กรุงไทย|กสิกร|กรุงเทพ|ไทยพาณิชย์|ออมสิน|กรุงศรี|ทหารไทย|อาคารสงเคราะห์)|กรุงไทย|กสิกร|ไทยพาณิชย์|ออมสิน|กรุงศรี|ทีทีบี|ทหารไทย"
    r"|โอน\s?เงิน|โอนเข้า|(?<![a-z])(?:ktb|kbank|scb|bbl|baac|gsb|ttb|tmb|ghb|bay|bank)(?![a-z])", re.I
)  # fmt: skip


class Mentions:
    """Where a text says what, found once for all of its numbers."""

    # How far a word may stand from the number it explains.
    REACH = 60

    def __init__(self, text: str) -> None:
        self.text = text
        self._found: dict[re.Pattern[str], tuple[list[int], list[int]]] = {}

    def before(self, words: re.Pattern[str], place: int, reach: int = REACH) -> int:
        """Where the last mention ends that stands shortly before a place, -1 where there is none."""
        starts, ends = self._mentions(words)
        index = bisect_right(ends, place) - 1
        return ends[index] if index >= 0 and starts[index] >= place - reach else -1

    def after(self, words: re.Pattern[str], place: int, reach: int = REACH) -> bool:
        """Whether a mention stands shortly after a place, on the same line."""
        starts, ends = self._mentions(words)
        index = bisect_left(starts, place)
        return index < len(starts) and ends[index] <= place + reach and "\n" not in self.text[place : starts[index]]

    def _mentions(self, words: re.Pattern[str]) -> tuple[list[int], list[int]]:
        if words not in self._found:
            spans = [found.span() for found in words.finditer(self.text)]
            self._found[words] = [start for start, _ in spans], [end for _, end in spans]
        return self._found[words]
