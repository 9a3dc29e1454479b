"""Thai texts that tell something of a person, written in many forms: the same 2,000 each time, balanced over the kinds.

Nobody is meant: names are put together from lists, numbers are drawn, and every telephone number holds 000.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from tests.privacy.writing import disturbed, grouped, in_some_script, spelled

from privacy.matching import KINDS, Kind

SEED = 2566
SIZE = 2_000


@dataclass(frozen=True, slots=True)
class Case:
    """A text, and the part of it that belongs to a person."""

    kind: Kind
    text: str
    start: int
    end: int

    @property
    def value(self) -> str:
        """The private part."""
        return self.text[self.start : self.end]


def cases(size: int = SIZE, seed: int = SEED) -> Iterator[Case]:
    """So many cases, the kinds in turn."""
    chance = Random(seed)
    for index in range(size):
        kind = KINDS[index % len(KINDS)]
        before, value, after = _MAKERS[kind](chance)
        yield Case(kind, f"{before}{value}{after}", len(before), len(before) + len(value))


Parts = tuple[str, str, str]


def _digits(chance: Random, count: int) -> str:
    return "".join(chance.choice("0123456789") for _ in range(count))


def _around(chance: Random, value: str, labels: tuple[str, ...], *, bare: float = 0.35) -> Parts:
    """The value in a sentence, a line of a form, a row of a table; with its label or without one."""
    label = "" if chance.random() < bare else chance.choice(labels)
    gaps = (" ", "", ": ", " : ", " คือ ", " = ", "  ", ":\n  ", " เลขที่ ") if label else (" ", "", " (")
    gap = chance.choice(gaps)
    before, after = chance.choice(_SENTENCES)
    if gap == " (":
        after = f"){after}"
    if after[:1].isdigit() or before[-1:].isdigit():
        before += " "
    return f"{before}{label}{gap}", value, after


_SENTENCES: tuple[tuple[str, str], ...] = (
    ("", ""),
    ("ผู้ร้องแจ้งว่าถนนหน้าบ้านชำรุด ", " ขอให้เร่งซ่อมแซม"),
    ("ผู้ยืมเต็นท์ขนาดใหญ่ 2 หลัง ", " กำหนดคืน 15 มีนาคม 2566"),
    ("| 3 | ขอซ่อมไฟฟ้าสาธารณะ | ", " | 12 ม.ค. 66 | แล้วเสร็จ |"),
    ("12/2566;ร้องเรียนกลิ่นเหม็น;", ";กองสาธารณสุข;แล้วเสร็จ"),
    ("2566-01-12,ขุดลอกลำเหมือง,", ",กองช่าง,1"),
    ("- ", "\n- ส่งเรื่องให้กองช่างดำเนินการแล้ว"),
    ("## ข้อมูลผู้ร้อง\n\n", "\n\nได้รับเรื่องเมื่อวันที่ 2 กุมภาพันธ์ 2566 เวลา 09.30 น."),
    ("note: ", ""),
    ("# ", "\nsample: true"),
    ("หมายเหตุ: ตามบันทึกข้อความที่ ขก 52001/123 ลงวันที่ 5 มกราคม 2566 ", " จำนวน 2,500 บาท"),
    ("เทศบาลได้รับหนังสือจากผู้ร้อง", "แล้วมอบกองคลังตรวจสอบ"),
    ("ตามที่ได้รับแจ้ง (", ") เมื่อเดือน พ.ย. 2565 นั้น"),
    ("“", "” ตามสำเนาที่แนบ"),
    ("ลำดับ 4. ", " อนุมัติแล้ว"),
    ("> ", "\n> ลงชื่อผู้ให้ข้อมูล"),
)


def national_id(chance: Random) -> str:
    """Thirteen digits with their check digit."""
    twelve = chance.choice("11133345678") + _digits(chance, 11)
    total = sum(int(digit) * (13 - place) for place, digit in enumerate(twelve))
    return twelve + str((11 - total % 11) % 10)


def _national_id(chance: Random) -> Parts:
    digits = national_id(chance)
    style = chance.choices(("card", "whole", "usual", "single", "words"), (45, 35, 14, 5, 1))[0]
    labels = (
        "เลขประจำตัวประชาชน",
        "เลขบัตรประชาชน",
        "บัตรประชาชนเลขที่",
        "เลขที่บัตร",
        "ID",
        "เลขประจำตัว 13 หลัก",
        "บัตร ปชช.",
        "หมายเลขบัตร",
        "Citizen ID",
        "pid",
    )
    if style == "card":
        separator = chance.choice(("-", "-", "-", " ", ".", "–", " - ", "_", "\u00a0", " | ", "‑", "/"))
        written = grouped(digits, (1, 4, 5, 2, 1), separator)
    elif style == "whole":
        written = digits
    elif style == "usual":
        sizes = chance.choice(
            (
                (1, 12),
                (1, 4, 8),
                (1, 4, 5, 3),
                (4, 4, 5),
                (5, 5, 3),
                (3, 10),
                (3, 3, 3, 4),
                (1, 4, 7, 1),
                (6, 7),
                (2, 5, 6),
            )
        )
        written = grouped(digits, sizes, chance.choice(("-", " ", " ", ".")))
    elif style == "single":
        return _around(
            chance, in_some_script(chance, chance.choice((" ", "-", " | ", "  ")).join(digits)), labels, bare=0.1
        )
    else:
        return _around(chance, spelled(chance, digits), labels, bare=0.1)
    return _around(chance, disturbed(chance, in_some_script(chance, written)), labels)


def _mobile(chance: Random) -> Parts:
    labels = (
        "โทร",
        "โทร.",
        "โทรศัพท์",
        "เบอร์โทร",
        "เบอร์",
        "มือถือ",
        "โทรศัพท์มือถือ",
        "ติดต่อ",
        "Tel.",
        "tel",
        "หมายเลขโทรศัพท์",
        "เบอร์มือถือ",
        "พร้อมเพย์",
        "☎",
    )
    digits = f"0{chance.choice('689')}{chance.choice('0123456789')}000{_digits(chance, 4)}"
    style = chance.choices(("usual", "whole", "odd", "abroad", "words", "words and digits"), (45, 27, 12, 14, 1, 1))[0]
    if style == "usual":
        written = grouped(
            digits,
            chance.choice(((3, 3, 4), (3, 3, 4), (3, 7), (2, 4, 4), (3, 4, 3))),
            chance.choice(("-", "-", " ", ".", " - ", "–", "\u00a0", "‑")),
        )
    elif style == "whole":
        written = digits
    elif style == "odd":
        written = chance.choice(
            (
                f"({digits[:3]}) {digits[3:6]}-{digits[6:]}",
                f"({digits[:3]}){digits[3:]}",
                f"{digits[:2]}-{digits[2:]}",
                f"{digits[:4]}-{digits[4:7]}-{digits[7:]}",
                f"{digits[:3]}-{digits[3:6]} {digits[6:]}",
                f"{digits[:3]}/{digits[3:]}",
                f"{digits[:3]}-{digits[3:6]}-{digits[6:8]}-{digits[8:]}",
                f"{digits[0]} {digits[1:5]} {digits[5:9]} {digits[9]}",
                f"{digits[:3]}-{digits[3:6]}-{digits[6:]}-{(int(digits[-1]) + 1) % 10}",
                " ".join(digits),
                "-".join(digits),
            )
        )
    elif style == "abroad":
        nine = digits[1:]
        written = chance.choice(
            (
                f"+66{nine}",
                f"+66 {nine[:2]} {nine[2:5]} {nine[5:]}",
                f"+66-{nine[:2]}-{nine[2:5]}-{nine[5:]}",
                f"+66 (0){nine[:2]}-{nine[2:5]}-{nine[5:]}",
                f"+66(0){nine}",
                f"(+66) {nine[:2]}-{nine[2:]}",
                f"66{nine}",
                f"0066{nine}",
                f"+66.{nine[:2]}.{nine[2:5]}.{nine[5:]}",
                f"66-{nine[:2]}-{nine[2:5]}-{nine[5:]}",
                f"+660{nine}",
            )
        )
    elif style == "words":
        return _around(chance, spelled(chance, digits), labels, bare=0.1)
    else:
        written = f"{digits[:3]} {spelled(chance, digits[3:6])} {digits[6:]}"
    return _around(chance, disturbed(chance, in_some_script(chance, written)), labels)


def _bank_account(chance: Random) -> Parts:
    banks = ("กรุงไทย", "กสิกรไทย", "ไทยพาณิชย์", "กรุงเทพ", "ออมสิน", "กรุงศรี", "ธ.ก.ส.", "ทหารไทยธนชาต")
    labels = (
        "เลขที่บัญชี", "บัญชีเลขที่", "เลขบัญชี", "บัญชีธนาคาร", "หมายเลขบัญชี", "โอนเข้าบัญชี", "บัญชีออมทรัพย์เลขที่", "a/c", "Account No.", "บัญชีเงินฝากธนาคาร", "เลขที่ บัญชี", "บช.",
    )  # fmt: skip
    if chance.random() < 0.1:
        digits = "0" + chance.choice("04") + _digits(chance, 13)
        written = chance.choice((digits, grouped(digits, (3, 4, 4, 4), "-")))
        return _around(
            chance, in_some_script(chance, written), ("พร้อมเพย์", "PromptPay", "พร้อมเพย์ e-Wallet", "promptpay"), bare=0
        )
    if chance.random() < 0.25:
        digits = "0" + _digits(chance, 11)
        written = chance.choice(
            (digits, grouped(digits, (4, 4, 4), " "), grouped(digits, (3, 1, 5, 3), "-"), grouped(digits, (4, 8), "-"))
        )
    else:
        digits = chance.choice("123456789") + _digits(chance, 9)
        written = chance.choice(
            (
                digits,
                *[grouped(digits, (3, 1, 5, 1), each) for each in ("-", "-", "-", " ", " - ", "–", ".")],
                grouped(digits, (3, 1, 6), "-"),
                grouped(digits, (3, 7), "-"),
            )
        )
    value = disturbed(chance, in_some_script(chance, written))
    bank = f"{chance.choice(('ธนาคาร', 'ธ.', 'บมจ.ธนาคาร', ''))}{chance.choice(banks)}"
    before, after = chance.choice(_SENTENCES)
    label, gap = chance.choice(labels), chance.choice((" ", "", ": ", " เลขที่ ", " : "))
    order = chance.choices(("label", "bank label", "label bank", "after", "bank only"), (35, 25, 20, 12, 8))[0]
    if order == "label":
        return f"{before}{label}{gap}", value, after
    if order == "bank label":
        return f"{before}{bank} สาขาอุบลรัตน์ {label}{gap}", value, after
    if order == "label bank":
        return f"{before}{label} {bank} ชื่อบัญชี ผู้ร้อง เลขที่ ", value, after
    if order == "bank only":
        return f"{before}{bank}{gap}", value, after
    return f"{before}โอนเงินไปที่ ", value, f" {bank}{after}"


def _passport(chance: Random) -> Parts:
    form = chance.choice(("thai", "thai", "thai", "old", "digits", "china", "mixed"))
    written = {
        "thai": f"{chance.choice(('AA', 'AB', 'AC'))}{_digits(chance, 7)}",
        "old": f"{chance.choice('BCDRXZ')}{_digits(chance, 6)}",
        "digits": chance.choice("23456") + _digits(chance, 8),
        "china": f"{chance.choice('EG')}{_digits(chance, 8)}",
        "mixed": f"{chance.choice('CFL')}{_digits(chance, 1)}{chance.choice('XYKT')}{_digits(chance, 6)}",
    }[form]
    if form == "thai" and chance.random() < 0.3:
        written = chance.choice(
            (
                f"{written[:2]} {written[2:]}",
                f"{written[:2]}-{written[2:]}",
                written.lower(),
                f"{written[:2]} {written[2:5]} {written[5:]}",
            )
        )
    labels = (
        "หนังสือเดินทางเลขที่", "เลขที่หนังสือเดินทาง", "พาสปอร์ต", "พาสปอร์ตเลขที่", "Passport No.", "passport", "หนังสือเดินทาง (Passport) เลขที่", "Passport Number", "หมายเลขพาสปอร์ต", "เลขพาสปอร์ต",
        "ถือหนังสือเดินทางสัญชาติลาว หมายเลข", "ผู้ถือหนังสือเดินทางประเทศเมียนมา เลขที่",
    )  # fmt: skip
    value = disturbed(chance, in_some_script(chance, written), rate=0.1)
    if chance.random() < 0.15:
        before, after = chance.choice(_SENTENCES)
        return f"{before}เลขที่ ", value, f" (หนังสือเดินทาง){after}"
    return _around(chance, value, labels, bare=0)


_ENGLISH_GIVEN = "somchai malee wichai narong kanya prasert nittaya thongchai duangjai ratree anan chaloem busaba kritsada pimlada thanawat jutamas wirun ekkarat phanuwat".split()
_ENGLISH_FAMILY = (
    "jaidee rakthai meesuk srisai thongdee boonma saelim kaewta phuangphet wongsa chanthara noikham".split()
)


def _email(chance: Random) -> Parts:
    given, family = chance.choice(_ENGLISH_GIVEN), chance.choice(_ENGLISH_FAMILY)
    local = chance.choice(
        (
            f"{given}.{family}",
            f"{given}{_digits(chance, 2)}",
            f"{given}_{family[:1]}",
            f"{given}{family}",
            f"{given[0]}.{family}",
            f"{given}-{_digits(chance, 4)}",
            f"{family}.{given[:2]}{_digits(chance, 2)}",
            f"nong.{given}",
            f"{given}.nakham",
            f"b{_digits(chance, 6)}",
        )
    )
    free = "gmail.com gmail.com gmail.com hotmail.com hotmail.co.th yahoo.com yahoo.co.th outlook.com outlook.co.th icloud.com live.com msn.com protonmail.com me.com windowslive.com ymail.com gmial.com".split()
    host = chance.choice(free)
    if chance.random() < 0.2:
        local = chance.choice(
            (
                f"{given}.{family}",
                f"{given}_{family[:1]}",
                f"{given}.{family[:3]}",
                given,
                f"{given}{_digits(chance, 2)}",
            )
        )
        host = chance.choice(("example.go.th", "dla.go.th", "moi.go.th", "kku.ac.th", "example.co.th"))
    name, _, ending = host.partition(".")
    spelling = chance.choices(
        (
            "plain",
            "upper",
            "capital",
            "spaces",
            "at",
            "dot",
            "percent",
            "reference",
            "full-width",
            "torn",
            "mailto",
            "angle",
            "thai-at",
        ),
        (58, 4, 4, 6, 5, 4, 2, 2, 2, 5, 4, 2, 2),
    )[0]
    written = {
        "plain": f"{local}@{host}",
        "upper": f"{local}@{host}".upper(),
        "capital": f"{local.capitalize()}@{host.capitalize()}",
        "spaces": f"{local} @ {host}",
        "at": chance.choice((f"{local}(at){host}", f"{local} [at] {host}", f"{local} at {host}")),
        "dot": f"{local}{chance.choice(('@', ' (at) '))}{name}{chance.choice((' dot ', '(dot)', ' [dot] '))}{ending}",
        "percent": f"{local}%40{host}",
        "reference": f"{local}&#64;{host}",
        "full-width": f"{local}＠{host}",
        "torn": chance.choice(
            (
                f"{local}@\n{host}",
                f"{local}\n@{host}",
                f"{local}@{name}\u200b.{ending}",
                f"**{local}**@{host}",
                local.replace("_", "\\_") + f"@{host}",
            )
        ),
        "mailto": f"[อีเมล](mailto:{local}@{host})",
        "angle": f"<{local}@{host}>",
        "thai-at": f"{local} แอท {name} ดอท {ending}",
    }[spelling]
    return _around(chance, written, ("อีเมล", "e-mail", "E-mail:", "อีเมล์", "email", "ไปรษณีย์อิเล็กทรอนิกส์", "Gmail", "เมล"))


def _line_id(chance: Random) -> Parts:
    given = chance.choice(_ENGLISH_GIVEN)
    token = chance.choice(
        (
            f"{given}{_digits(chance, 2)}",
            f"{given}_{_digits(chance, 3)}",
            f"{given}.{chance.choice(_ENGLISH_FAMILY)}",
            f"nong{given}",
            f"{given}-nk",
            given,
            f"080000{_digits(chance, 4)}",
            f"{given}{_digits(chance, 4)}",
        )
    )
    style = chance.choices(("id", "colon", "address", "add", "official", "qr", "loose"), (48, 14, 14, 10, 6, 4, 4))[0]
    before, after = chance.choice(_SENTENCES)
    if after[:1].isalnum() and after[:1].isascii():
        after = " " + after
    if style == "id":
        label = chance.choice(
            (
                "LINE ID",
                "Line ID",
                "line id",
                "ไลน์ไอดี",
                "ไอดีไลน์",
                "ID Line",
                "ID LINE",
                "LINE-ID",
                "ไอดี Line",
                "ไลน์ ID",
                "Line Id",
                "LINEID",
                "ไลน์ ไอดี",
                "ไอดี LINE",
                "id ไลน์",
            )
        )
        return (
            f"{before}{label}{chance.choice((': ', ' ', ':', ' : ', ' = ', ' คือ ', '：', ' | '))}",
            disturbed(chance, token, rate=0.08),
            after,
        )
    if style == "colon":
        return (
            f"{before}{chance.choice(('LINE', 'Line', 'ไลน์', 'line'))}{chance.choice((': ', ' : ', ':', '='))}",
            token,
            after,
        )
    if style == "address":
        head = chance.choice(
            (
                "https://line.me/ti/p/~",
                "line.me/ti/p/~",
                "http://line.me/ti/p/",
                "https://line.me/R/ti/p/~",
                "line://ti/p/~",
                "https://line.me/ti/p/%7E",
            )
        )
        return f"{before}{head}", token, after if not after.startswith(tuple("/-_.")) else " " + after
    if style == "add":
        return (
            f"{before}{chance.choice(('แอดไลน์', 'แอดไลน์ ', 'ทักไลน์ ', 'ติดต่อทางไลน์ ', 'เพิ่มเพื่อนในไลน์ ', 'add line '))}",
            f"{given}{_digits(chance, 2)}",
            after,
        )
    if style == "official":
        return (
            f"{before}{chance.choice(('LINE ', 'ไลน์ ', 'LINE OA: ', 'LINE Official Account '))}",
            f"@{given}{_digits(chance, 2)}",
            after,
        )
    if style == "qr":
        return (
            f"{before}https://line.me/ti/p/",
            "".join(chance.choice("abcdefghijkmnpqrstuvwxyzABCDEFGH23456789") for _ in range(10)),
            after if not after.startswith(tuple("/-_.")) else " " + after,
        )
    return f"{before}ไลน์", token, after


_GIVEN = (
    "สมชาย สมหญิง วิชัย ประเสริฐ กานดา มาลี ณรงค์ บุญมี กฤษดา กิตติพัฒน์ กรวิชญ์ กมลชนก กนกพร กวิน กอบชัย ก้องภพ เก่งกาจ ธนวัฒน์ ธนาคม พัชราภา พันธ์ศักดิ์ วงศกร เรืองเดช สาวิตรี สายสุนีย์ วันดี ต่อศักดิ์"
    " ยศพล คำผาย ทองม้วน อุ่นเรือน แสงดาว ไพฑูรย์ เฉลียว ใบเตย โสภา หนูเล็ก ศรัณย์ ฤทัย ฤทธิชัย จิดาภา ปุญญพัฒน์ ภูวดล ญาณิศา ฐิติมา ช่อผกา ชาญ งามตา รวีวรรณ พลอย บังอร ดวงใจ บรรจง ทหาร นวลจันทร์ อาทร"
).split()
_FAMILY = (
    "ใจดี รักไทย มีสุข ศรีไสย ทองดี บุญมา แซ่ลิ้ม แก้วตา พวงเพชร วงษา จันทรา น้อยคำ พลเยี่ยม ณ_นาคำ คำภูมี ไชยโคตร โพธิ์ศรี แสนสุข".split()
)
_TITLES = (
    "นาย นาย นาย นาง นาง นางสาว นางสาว น.ส. น.ส. นส. เด็กชาย เด็กหญิง ด.ช. ด.ญ. ว่าที่ร้อยตรี ว่าที่_ร.ต. ว่าที่ร้อยตรีหญิง ร.ต.อ. ร.ต.ท. พ.ต.ท. ด.ต. ส.ต.ต. จ.ส.อ. ส.อ. พ.อ.อ. ร้อยตำรวจเอก พันตำรวจโท ดร. ผศ.ดร. ผศ. นพ. พญ."
    " พระครู พระมหา พระอธิการ พ.ต.อ.หญิง พลทหาร จ.ส.ต. ว่าที่_พ.ต. Mr. Mrs. Miss MS. คุณ ลุง ป้า"
).split()


def _name(chance: Random) -> Parts:
    title = chance.choice(_TITLES).replace("_", " ")
    if title[0].isascii():
        given, family = chance.choice(_ENGLISH_GIVEN).capitalize(), chance.choice(_ENGLISH_FAMILY).capitalize()
        written = chance.choice(
            (f"{title} {given} {family}", f"{title}{given} {family}", f"{title} {given.upper()} {family.upper()}")
        )
    else:
        given, family = chance.choice(_GIVEN), chance.choice(_FAMILY).replace("_", " ")
        if title in ("คุณ", "ลุง", "ป้า"):
            given = chance.choice(("สมชาย", "วิชัย", "มาลี", "บุญมี", "คำผาย", "ทองม้วน", "ประเสริฐ", "วันดี"))
        gap = chance.choice(("", "", " ", "\u00a0", "  "))
        needs_family = "." in title and title not in ("น.ส.", "นส.", "ด.ช.", "ด.ญ.", "ดร.")
        tail = chance.choice((" ", " ", "  ", " ", "\u00a0")) + family if needs_family or chance.random() < 0.75 else ""
        if title.startswith("พระ"):
            tail = chance.choice(("", f" {chance.choice(('ฐิตธมฺโม', 'ปญฺญาวโร', 'จนฺทสาโร'))}"))
        written = f"{title}{gap}{given}{tail}"
        if title in ("นาย", "นาง", "นางสาว") and chance.random() < 0.06:
            written = chance.choice(
                (
                    f"{title},{given},{family}",
                    f"{title} | {given} | {family}",
                    f"**{title}**{given} {family}",
                    f"{title}\n{given} {family}",
                    f"{title}\u200b{given} {family}",
                )
            )
    labels = (
        "ผู้ร้อง",
        "ผู้ร้องเรียน",
        "ผู้ยืม",
        "ผู้เบิก",
        "โดย",
        "ชื่อ",
        "ชื่อ-สกุล",
        "ผู้แจ้ง",
        "ร้องเรียน",
        "ผู้ถูกร้อง",
        "เสนอ",
        "เรียน",
        "ได้รับแจ้งจาก",
        "พยาน",
    )
    before, value, after = _around(chance, written, labels)
    if after[:1] and ("ก" <= after[0] <= "๙"):
        after = " " + after
    return before, value, after


def _house(chance: Random) -> Parts:
    number = chance.choice((f"{chance.randrange(1, 400)}", f"{chance.randrange(1, 400)}/{chance.randrange(1, 60)}"))
    village, tambon = chance.randrange(1, 18), chance.choice(("นาคำ", "โคกสูง", "บ้านดง", "เขื่อนอุบลรัตน์", "ทุ่งโป่ง"))
    moo = chance.choice(
        (f"หมู่ที่ {village}", f"หมู่ {village}", f"ม.{village}", f"ม. {village}", f"หมู่{village}", f"หมู่ที่{village}")
    )
    rest = chance.choice(
        (f" ต.{tambon}", f" ตำบล{tambon} อำเภออุบลรัตน์", f" บ้าน{tambon}", "", f" ต.{tambon} อ.อุบลรัตน์ จ.ขอนแก่น 40250")
    )
    written = chance.choice(
        (
            f"บ้านเลขที่ {number}",
            f"บ้านเลขที่ {number} {moo}{rest}",
            f"บ้านเลขที่{number} {moo}",
            f"เลขที่ {number} {moo}{rest}",
            f"เลขที่ {number} {moo}",
            f"ที่อยู่ {number} {moo}{rest}",
            f"อยู่ที่ {number} {moo} ต.{tambon}",
            f"อาศัยอยู่เลขที่ {number} ถนนมิตรภาพ",
            f"เลขที่ {number} ซอยสุขใจ 3 ถนนมิตรภาพ",
            f"{chance.randrange(1, 400)}/{chance.randrange(1, 60)} {moo} ต.{tambon}",
            f"บ้าน เลขที่ {number}",
            f"บ้านเลขที่: {number} {moo}",
            f"ภูมิลำเนา {number} {moo}{rest}",
            f"House No. {number}, Moo {village}",
            f"บ้านเลขที่ {number} ชุมชนหนองแวง",
            f"ที่อยู่ตามทะเบียนบ้าน เลขที่ {number} {moo}{rest}",
            f"{number} {moo} ต.{tambon} อ.อุบลรัตน์",
        )
    )
    written = disturbed(chance, in_some_script(chance, written), rate=0.05)
    before, after = chance.choice(_SENTENCES)
    return (
        before if not before[-1:].isdigit() else before + " ",
        written,
        after if not after[:1].isdigit() else " " + after,
    )


_MAKERS: dict[Kind, Callable[[Random], Parts]] = {
    "national-id": _national_id,
    "mobile-number": _mobile,
    "bank-account": _bank_account,
    "passport-number": _passport,
    "personal-email": _email,
    "line-id": _line_id,
    "personal-name": _name,
    "house-number": _house,
}
