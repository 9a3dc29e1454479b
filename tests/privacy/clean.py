"""Clean official text: laws, figures, dates, budgets, positions and offices' numbers, and all of this site's own text.

Nothing here belongs to a person; much of it looks as if it did.
"""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from tests.privacy.writing import THAI

SEED = 2540
# Of generated text, in characters; Thai needs three bytes for each.
SIZE = 250_000
_ROOT = Path(__file__).resolve().parents[2]


def clean() -> Iterator[str]:
    """The generated text, page by page, then every text of ``data/`` and ``content/``."""
    chance, length = Random(SEED), 0
    while length < SIZE:
        page = _page(chance)
        length += len(page)
        yield page
    yield from own_texts()


def own_texts() -> Iterator[str]:
    """Every text of ``data/`` and ``content/``."""
    for folder in ("data", "content"):
        for path in sorted((_ROOT / folder).rglob("*")):
            if path.suffix in (".yml", ".md", ".csv"):
                yield path.read_text(encoding="utf-8")


def _page(chance: Random) -> str:
    paragraphs = [_filled(chance, chance.choice(_SENTENCES)) for _ in range(24)]
    paragraphs.insert(chance.randrange(24), _table(chance))
    separator = chance.choice(("\n\n", "\n", " ", "\n- "))
    page = separator.join(paragraphs)
    return page.translate(THAI) if chance.random() < 0.3 else page


def _filled(chance: Random, sentence: str) -> str:
    while "{" in sentence:
        start = sentence.index("{")
        end = sentence.index("}", start)
        sentence = sentence[:start] + _value(chance, sentence[start + 1 : end]) + sentence[end + 1 :]
    return sentence


def _some(chance: Random, count: int) -> str:
    return "".join(chance.choice("0123456789") for _ in range(count))


def _value(chance: Random, name: str) -> str:
    year = chance.randrange(2540, 2570)
    return {
        "year": str(year),
        "years": " ".join(str(year + each) for each in range(chance.randrange(2, 7))),
        "year range": f"{year}-{year + 3}",
        "day": f"{chance.randrange(1, 29)} {chance.choice(_MONTHS)} {year}",
        "short day": f"{chance.randrange(1, 29):02}/{chance.randrange(1, 13):02}/{year}",
        "dotted day": f"{chance.randrange(1, 29):02}.{chance.randrange(1, 13):02}.{year}",
        "iso day": f"{year - 543}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}",
        "hours": chance.choice(("08.30-16.30", "08:30 - 16:30", "08.30 - 12.00 - 13.00 - 16.30", "09.00-12.00")),
        "n": str(chance.randrange(1, 40)),
        "nn": str(chance.randrange(1, 400)),
        "money": f"{chance.randrange(1, 99_000_000):,}.{chance.choice(('00', '50', '25'))}",
        "count": f"{chance.randrange(1, 99_000):,}",
        "plain count": str(chance.randrange(1, 9_000_000)),
        "percent": f"{chance.randrange(1, 100)}.{_some(chance, 2)}",
        "document": f"{chance.choice(('ขก', 'มท', 'กค', 'นร', 'ปช'))} {chance.randrange(10, 99_999)}{chance.choice(('', '.3', '.5/ว'))}/{chance.choice(('', 'ว '))}{chance.randrange(1, 9_999)}",
        "land line": chance.choice((f"0 4{_some(chance, 3)} {_some(chance, 4)}", f"043-{_some(chance, 6)}", f"04{_some(chance, 7)}", f"0-4{_some(chance, 3)}-{_some(chance, 4)}", f"043 {_some(chance, 3)} {_some(chance, 3)}", f"043-{_some(chance, 6)} ต่อ {_some(chance, 2)}", f"043-{_some(chance, 6)}-{_some(chance, 1)}")),
        "bangkok line": chance.choice((f"02-{_some(chance, 3)}-{_some(chance, 4)}", f"02 {_some(chance, 3)} {_some(chance, 4)}", f"0 2{_some(chance, 3)} {_some(chance, 4)}", f"02{_some(chance, 7)}", f"+66 2 {_some(chance, 3)} {_some(chance, 4)}")),
        "hot line": chance.choice(("1111", "1205", "1206", "1669", "191", "1567", "1300", "1166")),
        "company": chance.choice((f"0{_some(chance, 12)}", f"0-{_some(chance, 4)}-{_some(chance, 5)}-{_some(chance, 2)}-{_some(chance, 1)}", f"0 {_some(chance, 4)} {_some(chance, 5)} {_some(chance, 2)} {_some(chance, 1)}")),
        "office tax": f"0994000{_some(chance, 6)}",
        "project": f"{chance.randrange(60, 70)}{chance.randrange(1, 13):02}{chance.choice('79')}{_some(chance, 6)}",
        "contract": f"{chance.randrange(60, 70)}{chance.randrange(1, 13):02}01{_some(chance, 6)}",
        "isbn": chance.choice((f"978-616-{_some(chance, 3)}-{_some(chance, 3)}-{_some(chance, 1)}", f"978616{_some(chance, 7)}", f"978-974-{_some(chance, 2)}-{_some(chance, 4)}-{_some(chance, 1)}")),
        "budget code": chance.choice((f"{_some(chance, 5)}{_some(chance, 5)}{_some(chance, 6)}", f"{_some(chance, 4)} {_some(chance, 5)} {_some(chance, 3)} {_some(chance, 4)}", f"5{_some(chance, 9)}", f"1101{_some(chance, 6)}")),
        "asset": f"{chance.randrange(100, 999)}-{chance.randrange(40, 70)}-{_some(chance, 4)}",
        "point": f"16.{_some(chance, chance.choice((4, 6, 13)))}, 102.{_some(chance, chance.choice((4, 6, 13)))}",
        "office": chance.choice(_OFFICES),
        "position": chance.choice(_POSITIONS),
        "law": chance.choice(_LAWS),
        "title": chance.choice(_TITLES),
        "mailbox": chance.choice(("saraban_05402310@dla.go.th", "info@nakham-kk.go.th", "contact@oic.go.th", "webmaster@nacc.go.th", "saraban@khonkaenlocal.go.th", "nakham@nakham-kk.go.th", "complaint.center@pacc.go.th", "ict-support@moi.go.th")),
        "address": chance.choice((f"https://www.nakham-kk.go.th/news/{chance.randrange(15, 18)}{_some(chance, 11)}.pdf", f"https://www.oic.go.th/web2017/detail.asp?i={_some(chance, 13)}", "https://itas.nacc.go.th/go/eit/x6y7z8", "https://ratchakitcha.soc.go.th/documents/17121234.pdf", "https://process3.gprocurement.go.th/egp2procmainWeb/jsp/procsearch.sch?pid=66017123456")),
    }[name]  # fmt: skip


def _table(chance: Random) -> str:
    start = chance.randrange(2555, 2566)
    kind = chance.choice(("years", "months", "money", "codes"))
    if kind == "years":
        head = "| รายการ | " + " | ".join(str(start + each) for each in range(5)) + " |\n|---|---|---|---|---|---|\n"
        rows = (
            f"| {_value(chance, 'title')} | " + " | ".join(_value(chance, "plain count") for _ in range(5)) + " |"
            for _ in range(6)
        )
    elif kind == "months":
        head = "ประเภท ต.ค. พ.ย. ธ.ค. ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. รวม\n"
        rows = (
            f"เรื่องร้องเรียนทั่วไป {' '.join(str(chance.randrange(0, 10)) for _ in range(12))} {chance.randrange(1, 60)}"
            for _ in range(8)
        )
    elif kind == "money":
        head = "ลำดับ,รายการ,งบประมาณ,เบิกจ่าย,ร้อยละ\n"
        rows = (
            f"{each},{_value(chance, 'title')},{_value(chance, 'plain count')},{_value(chance, 'plain count')},{_value(chance, 'percent')}"
            for each in range(1, 8)
        )
    else:
        head = "ปี จำนวน คงเหลือ\n"
        rows = (
            f"{start + each} {_value(chance, 'plain count')} {_value(chance, 'plain count')} {chance.randrange(1, 99)}"
            for each in range(6)
        )
    return head + "\n".join(rows)


_MONTHS = "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม ม.ค. ก.พ. มี.ค. พ.ย. ธ.ค.".split()
_OFFICES = (
    "เทศบาลตำบลนาคำ", "สำนักปลัดเทศบาล", "กองคลัง", "กองช่าง", "กองการศึกษา", "กองสาธารณสุขและสิ่งแวดล้อม", "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดขอนแก่น", "ที่ว่าการอำเภออุบลรัตน์", "องค์การบริหารส่วนจังหวัดขอนแก่น",
    "สำนักงาน ป.ป.ช. ประจำจังหวัดขอนแก่น", "ธนาคารเพื่อการเกษตรและสหกรณ์การเกษตร", "ธนาคารกรุงไทย จำกัด (มหาชน)", "โรงพยาบาลส่งเสริมสุขภาพตำบล", "สถาบันพระปกเกล้า", "สำนักนายกรัฐมนตรี", "สำนักงานพระพุทธศาสนาจังหวัด",
    "อำเภอนางรอง จังหวัดบุรีรัมย์", "ตำบลพระลับ อำเภอเมืองขอนแก่น", "อำเภอพระยืน", "กรมพระธรรมนูญ", "โรงเรียนนายร้อยตำรวจ", "ตำบลบ้านพระ",
)  # fmt: skip
_POSITIONS = (
    "นายกเทศมนตรี", "นายกเทศมนตรีตำบลนาคำ", "รองนายกเทศมนตรี", "นายกองค์การบริหารส่วนตำบล", "นายก อบต.", "นายกฯ", "นายกรัฐมนตรี", "นายกสภามหาวิทยาลัย", "นายกสมาคมสันนิบาตเทศบาล", "นายอำเภออุบลรัตน์", "นายทะเบียนท้องถิ่น", "นายทะเบียน",
    "นายช่างโยธาชำนาญงาน", "นายช่างไฟฟ้า", "นายช่างเขียนแบบ", "นายตรวจสอบภาษี", "นายจ้าง", "นายสถานีรถไฟ", "นายแพทย์สาธารณสุขจังหวัด", "นายแพทย์เชี่ยวชาญ", "นายสัตวแพทย์ชำนาญการ", "นายทหารพระธรรมนูญ", "นายตำรวจชั้นสัญญาบัตร",
    "ปลัดเทศบาล", "ผู้อำนวยการกองคลัง", "พยาบาลวิชาชีพ", "นางพยาบาล", "เจ้าพนักงานธุรการปฏิบัติงาน", "หัวหน้าสำนักปลัด", "ผู้ใหญ่บ้านหมู่ที่ 4", "กำนันตำบลนาคำ", "พระภิกษุสงฆ์", "ทนายความ", "นายหน้าประกันภัย", "คุณครูประจำชั้น",
    "พนักงานขับรถยนต์", "เจ้าคณะตำบล", "พันตำรวจเอกขึ้นไป", "ข้าราชการตำรวจชั้นยศ ร.ต.อ. ขึ้นไป", "อาจารย์ที่มีวุฒิ ดร. หรือเทียบเท่า", "นายสนามบิน", "เจ้าหน้าที่การเงินและบัญชี",
)  # fmt: skip
_LAWS = (
    "พระราชบัญญัติเทศบาล พ.ศ. 2496", "พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540", "พระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562", "พระราชกฤษฎีกาว่าด้วยหลักเกณฑ์และวิธีการบริหารกิจการบ้านเมืองที่ดี พ.ศ. 2546",
    "พระราชบัญญัติประกอบรัฐธรรมนูญว่าด้วยการป้องกันและปราบปรามการทุจริต พ.ศ. 2561", "ระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560 ข้อ 207-211", "พระราชกำหนดการบริหารราชการในสถานการณ์ฉุกเฉิน พ.ศ. 2548",
    "ประมวลกฎหมายอาญา มาตรา 144 147 149 151 157", "ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526 และที่แก้ไขเพิ่มเติม (ฉบับที่ 4) พ.ศ. 2564", "พระบรมราชโองการ", "พระธรรมนูญศาลยุติธรรม", "ประกาศพระบรมราชานุภาพ",
)  # fmt: skip
_TITLES = (
    "โครงการพัฒนายกระดับคุณภาพชีวิตผู้สูงอายุ", "พัฒนางบประมาณแบบมีส่วนร่วม", "โครงการส่งเสริมคุณธรรมและจริยธรรม", "สัมมนางานสารบรรณ", "โครงการศาสนายุวชน", "อบรมคุณสมบัติผู้ประกอบการ", "ก่อสร้างถนน คสล. หมู่ที่ 4 บ้านนาคำ",
    "ขุดลอกลำห้วยพระคือ", "ก่อสร้างถนน คสล. สาย 3 หมู่ที่ 4 ตำบลนาคำ", "ปรับปรุงซอย 12 หมู่ที่ 7 ต.นาคำ", "ติดตั้งโคมไฟ 40 จุด หมู่ที่ 2", "จัดงานวันศูนย์พัฒนาเด็กเล็ก", "จัดซื้อวัสดุสำนักงาน", "โครงการวันเด็กแห่งชาติ", "เบี้ยยังชีพผู้พิการ", "โครงการหนูน้อยนางนพมาศ", "ประกวดนางสงกรานต์", "ซ่อมแซมศาลาการเปรียญวัดพระธาตุ", "โครงการป้องกันเด็กจมน้ำ", "สถาบันพันธุกรรมพืชสิบสายพันธุ์",
)  # fmt: skip
_SENTENCES = (
    "อาศัยอำนาจตามความใน{law} มาตรา {n} {position}จึงออกประกาศไว้ ดังต่อไปนี้",
    "{position}มอบหมายให้{office}ดำเนินการตาม{law} ภายในวันที่ {day}",
    "ปีงบประมาณ {years} {title} ใช้งบประมาณ {money} บาท คิดเป็นร้อยละ {percent}",
    "ปีงบประมาณ พ.ศ. {year} ได้รับเรื่องร้องเรียน {n} เรื่อง แล้วเสร็จ {n} เรื่อง อยู่ระหว่างดำเนินการ {n} เรื่อง",
    "ตามหนังสือที่ {document} ลงวันที่ {day} {office}ได้แจ้งแนวทางปฏิบัติแล้ว",
    "ติดต่อ{office} โทร. {land line} โทรสาร {land line} ในวันและเวลาราชการ {hours} น.",
    "{office} โทรศัพท์ {bangkok line} สายด่วน {hot line} เว็บไซต์ {address}",
    "ร้องเรียนได้ที่สายด่วน {hot line} หรือ {hot line} หรืออีเมล {mailbox}",
    "บริษัท ตัวอย่างการช่าง จำกัด เลขประจำตัวผู้เสียภาษี {company} เสนอราคา {money} บาท",
    "ห้างหุ้นส่วนจำกัด ทดสอบก่อสร้าง ทะเบียนนิติบุคคลเลขที่ {company} เป็นผู้ชนะการเสนอราคา",
    "{office} เลขประจำตัวผู้เสียภาษี {office tax} สาขา 00000",
    "เลขที่โครงการ {project} เลขคุมสัญญา {contract} วงเงิน {money} บาท กำหนดส่งมอบ {day}",
    "ในระบบ e-GP โครงการเลขที่ {project} {title} ราคากลาง {money} บาท",
    "คู่มือเล่มนี้ ISBN {isbn} จัดพิมพ์จำนวน {count} เล่ม พ.ศ. {year}",
    "รหัสงบประมาณ {budget code} แผนงานบริหารงานทั่วไป งบดำเนินงาน {money} บาท",
    "รหัสบัญชีแยกประเภท {budget code} ค่าใช้จ่ายบุคลากร {money} บาท",
    "ครุภัณฑ์เลขที่ {asset} ถึง {asset} ตรวจนับเมื่อ {short day} สภาพใช้งานได้",
    "ที่ตั้งสำนักงาน พิกัด {point} เปิดทำการ {hours} น. ตั้งแต่ {dotted day}",
    "ประชุมครั้งที่ {n}/{year} วันที่ {day} ณ ห้องประชุม ชั้น 2 มีผู้เข้าประชุม {n} คน",
    "คำนำหน้าชื่อ นาย/นาง/นางสาว ชื่อ-สกุล .................... ตำแหน่ง .................... โทร. ....................",
    "(นาย/นาง/นางสาว) ........................ ผู้ยืม   (นาย นาง หรือนางสาว) ........................ ผู้อนุมัติ",
    "ให้ผู้ร้องกรอกชื่อ นามสกุล เลขประจำตัวประชาชน 13 หลัก ที่อยู่ บ้านเลขที่ หมู่ที่ ตำบล และหมายเลขโทรศัพท์มือถือ",
    "เอกสารที่ต้องใช้: สำเนาบัตรประจำตัวประชาชน สำเนาทะเบียนบ้าน หรือสำเนาหนังสือเดินทาง (Passport) จำนวน {n} ชุด ปี {year}",
    "ค่าธรรมเนียมโอนเงินเข้าบัญชีธนาคารของเทศบาล จำนวน {money} บาท ภายในวันที่ {day}",
    "งบการเงินตรวจโดย{position} ณ วันที่ {day} เงินฝากธนาคาร {money} บาท เงินสด {money} บาท",
    "สมมติว่านาย ก. ยื่นคำร้องต่อ{position} และนาย ข. เป็นพยาน ให้ปฏิบัติตามมาตรา {n}",
    "ประชากรชาย {count} คน หญิง {count} คน รวม {count} คน {plain count} ครัวเรือน ข้อมูล ณ {day}",
    "สถิติย้อนหลัง {years} เท่ากับ {plain count} {plain count} {plain count} {plain count} ราย ตามลำดับ",
    "เผยแพร่เมื่อ {iso day} ปรับปรุง {iso day} ฉบับที่ {n} ใช้บังคับ {short day} - {short day}",
    "{position}เป็นประธาน {position}เป็นกรรมการ และ{position}เป็นกรรมการและเลขานุการ",
    "รายงานต่อ{position}ทุกไตรมาส ภายใน {n} วันทำการ ตามแผนปฏิบัติการป้องกันการทุจริต พ.ศ. {year range}",
    "ติดตามข่าวสารทางเว็บไซต์ LINE Official Account ของ{office} และ Facebook ทุกวันที่ {n}",
    "ช่องทางออนไลน์ (online) ได้แก่ ไลน์กลุ่มผู้นำชุมชน อีเมล {mailbox} และเว็บไซต์ {address}",
    "คดีหมายเลขดำที่ อท {n}/{year} คดีหมายเลขแดงที่ อท {n}/{year} ศาลพิพากษาเมื่อ {day}",
    "ราชกิจจานุเบกษา เล่ม {nn} ตอนที่ {n} ก หน้า {nn} วันที่ {day}",
    "นส. 3 ก. เลขที่ {nn} น.ส.ล. เลขที่ {plain count} เนื้อที่ {n} ไร่ 2 งาน 50 ตารางวา ที่สาธารณประโยชน์",
    "หมู่ที่ {n} ถนนสาย {n} กว้าง 4 ม. ยาว {nn} ม. หนา 0.15 ม. พื้นที่ไม่น้อยกว่า {count} ตร.ม.",
    "บริการ 24 ชั่วโมง {hot line} | {hot line} | {hot line} | {land line}",
    "ผลประเมิน ITA {years} ได้คะแนน {percent} {percent} {percent} {percent} ระดับผ่าน",
    "ขนาด A4 210 297 มม. กระดาษ 80 แกรม {n} รีม ราคา {money} บาท ใบเสร็จเลขที่ {plain count}/{year}",
    "ช่างไฟฟ้าซ่อมเสาที่ {n} หมู่ที่ {n} วันที่ {short day} เวลา {hours} น. ใช้หลอด LED 2x18 W จำนวน {n} ชุด",
    "บาร์โค้ดครุภัณฑ์ 885{plain count}012 หมายเลขเครื่อง SN{plain count} รับประกันถึง {day}",
    "พนักงานเจ้าหน้าที่ที่{position}มอบหมายต้องไม่เปิดเผยชื่อผู้ร้อง ที่อยู่ หรือเลขบัตรประชาชนของผู้ใด",
    "เลขที่คำร้อง {document} รับวันที่ {short day} เลขรับ {nn} ครบกำหนด 15 วันทำการ {short day}",
)
