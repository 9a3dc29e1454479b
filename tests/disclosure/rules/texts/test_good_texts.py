"""Good official Thai raises nothing: a false alarm teaches people to look away."""

from pathlib import Path

import pytest

from disclosure.loading import load
from disclosure.passages import Identity, Passage, identity, passages_of
from disclosure.records import Allowed, Channel, Measure, Organisation
from disclosure.rules.texts import TEXT_RULES, bodies_are_shown_as_typed, check, links_lead_where_allowed

ROOT = Path(__file__).resolve().parents[4]
# What Markdown and links may look like is tried in tests of its own.
WORD_RULES = [
    rule for rule in TEXT_RULES if rule not in (bodies_are_shown_as_typed.check, links_lead_where_allowed.check)
]

OURS = Identity(
    Organisation.model_validate(
        {
            "name": "เทศบาลตำบลนาคำ",
            "type": "subdistrict-municipality",
            "district": "อุบลรัตน์",
            "province": "ขอนแก่น",
            "domain": "www.nakham-kk.go.th",
        }
    ),
    Allowed.model_validate(
        {
            "hosts": [{"host": "www.nacc.go.th", "reason": "ป.ป.ช."}],
            "mentions": [{"name": "องค์การบริหารส่วนจังหวัดขอนแก่น", "reason": "ร่วมโครงการ"}],
        }
    ),
    frozenset({"043-000-000", "https://wbs.nacc.go.th/complaint"}),
)
MEASURE = Measure.model_validate({"id": "a", "fiscal_year": "2566", "number": "1", "title": "ก"})
CHANNEL = Channel.model_validate({"id": "a", "name": "ก", "kind": "hotline", "takes": "complaint"})

SENTENCES = (
    # our own name and bodies in general
    "เทศบาลตำบลนาคำเผยแพร่แผนพัฒนาท้องถิ่นให้ประชาชนตรวจสอบได้",
    "ส่งหนังสือถึงเทศบาล ตำบลนาคำ ภายในสามวันทำการ",
    "ความโปร่งใสของเทศบาลตำบล นาคำมีมากกว่าปีก่อน",
    "ทต.นาคำ จัดประชุมประชาคมหมู่บ้านครบทุกหมู่",
    "สำนักงานเทศบาลตำบลนาคำ อำเภออุบลรัตน์ จังหวัดขอนแก่น",
    "เทศบาลตำบลนาคำ ตำบลนาคำ อ.อุบลรัตน์ จ.ขอนแก่น เปิดทำการทุกวันราชการ",
    "เทศบาลตำบลนาคำ อำเภอ และจังหวัดร่วมกันจัดหน่วยบริการเคลื่อนที่",
    "เทศบาลตำบลนาคำ จังหวัดแจ้งให้ทราบแล้ว",
    "เทศบาลตำบลแห่งนี้ไม่เรียกเก็บค่าธรรมเนียมการร้องเรียน",
    "เจ้าหน้าที่เทศบาลฯ มีหน้าที่รักษาความลับของผู้แจ้ง",
    "องค์การบริหารส่วนตำบลอื่นขอยืมรถบรรทุกน้ำได้เมื่อเกิดสาธารณภัย",
    "ทรัพย์สินของเทศบาลตำบลต้องมีทะเบียนคุม",
    "เทศบาลตำบลหรือหน่วยงานของรัฐแห่งอื่นอาจร้องขอเป็นหนังสือ",
    "องค์การบริหารส่วนจังหวัด เทศบาล เมืองพัทยา และองค์การบริหารส่วนตำบล เป็นองค์กรปกครองส่วนท้องถิ่น",
    "พนักงานเทศบาลตำบลได้รับการอบรมเรื่องประมวลจริยธรรม",
    "เทศบาลนคร เทศบาลเมือง และเทศบาลตำบลใช้แบบประเมินเดียวกัน",
    "อบต. และเทศบาลใกล้เคียงส่งผู้แทนเข้าร่วมสังเกตการณ์",
    "ให้ อปท. เช่น อบต./อบจ. รายงานผลภายในรอบ ต.ค. ถึง ธ.ค.",
    "เทศบาลตำบล กำหนดให้เปิดซองเสนอราคาต่อหน้าผู้ยื่น",
    "ปฏิบัติตามหนังสือกรมส่งเสริมการปกครองท้องถิ่น และระเบียบกระทรวงมหาดไทย",
    "ได้รับเงินอุดหนุนจากองค์การบริหารส่วนจังหวัดขอนแก่นเพื่อซ่อมถนน",
    "อบจ.ขอนแก่นสนับสนุนเครื่องจักรกล",
    "เทศบาลตำบลในเขตอำเภอเดียวกันใช้เส้นทางร่วมกัน",
    "ประสานสำนักงาน ป.ป.ช. ประจำจังหวัด และสำนักงาน ป.ป.ท. เขต 4",
    "องค์การบริหารส่วนตำบล กำนัน ผู้ใหญ่บ้าน และเทศบาลตำบล โรงพยาบาล โรงเรียน ร่วมเป็นกรรมการ",
    "เทศบาลตำบลเพื่อนบ้านยืมเต็นท์ อบต. ร้อยละ 80 ผ่านเกณฑ์ ค่าตอบแทน อบต. 9,660 บาท",
    "รับผิดชอบตามคำสั่ง มอบต่อผู้รักษาการแทน ตอบจดหมายครบทุกฉบับ",
    # addresses
    "ดูประกาศที่ https://www.nakham-kk.go.th และที่ป้ายหน้าสำนักงาน",
    "เว็บไซต์ของเทศบาล nakham-kk.go.th ปรับปรุงทุกเดือน",
    "ร้องเรียนต่อ ป.ป.ช. ที่ www.nacc.go.th หรือ https://wbs.nacc.go.th/complaint",
    "ติดต่อทางอีเมล saraban@nakham-kk.go.th ในเวลาราชการ",
    "หน้าแรก https://www.nakham-kk.go.th/ สำนัก/กอง เลือกกองคลัง",
    "ดู https://www.nakham-kk.go.th/ita/2566/ - หน้าสรุป",
    "ไฟล์ชื่อ loan-form.docx รุ่น 1.2.3 ขนาด 24.5 กิโลไบต์",
    "ที่อยู่เว็บต้องขึ้นต้นด้วย https:// เท่านั้น ห้ามใช้ http://",
    # years and eras
    "พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540 มาตรา 9",
    "พระราชบัญญัติเทศบาล พ.ศ. ๒๔๙๖ และที่แก้ไขเพิ่มเติมถึงฉบับที่ ๑๔ พ.ศ. ๒๕๖๒",
    "ปีงบประมาณ พ.ศ. 2566 (1 ตุลาคม ค.ศ. 2022 ถึง 30 กันยายน ค.ศ. 2023)",
    "เมื่อเปรียบเทียบกับปี 2565 เรื่องร้องเรียนลดลง 3 เรื่อง",
    "ตั้งงบประมาณ 2,000 บาท และใช้จริง 1,950 บาท ในปีงบประมาณ 2566",
    "แผนพัฒนาท้องถิ่น (พ.ศ. 2566–2570) ทบทวนทุกปี",
    # arithmetic and signs
    "ผู้มีอายุ < 15 ปี และ ≥ 60 ปี ได้รับการยกเว้น ค่า pH <7 ถือว่าเป็นกรด",
    "กรณี a<b ให้ใช้แบบที่ 1 กรณี x = 5 ใช้แบบที่ 2",
    "กองช่าง & กองคลัง ตรวจรับร่วมกัน R&D ไม่เกี่ยวข้อง",
    "วงเงิน 500,000.00 บาท ลดลงร้อยละ 12.5 ใน 3–5 วันทำการ",
    # Thai
    "น้ำประปาหมู่บ้านไหลอ่อน แก้ไขแล้วเสร็จภายใน ๗ วัน",
    "สิทธิ์ของผู้ร้อง พันธุ์ไม้ และวันสิ้นเดือน ฯลฯ",
    "ก็ได้ ณ ที่ว่าการอำเภอ โดยใช้อำนาจตามคำสั่งที่ ๑๒/๒๕๖๖",
    "ตำบลกำหนดจำนวนวันประจำปีไว้ในคำนำของเอกสารสำคัญ",
    "เอกสารสำรองและการสำรวจกำลังคนเป็นหน้าที่ของสำนัก",
    "ปราบปรามและกำราบผู้มีอิทธิพล ลงนามแทนโดยชอบ",
    "วรรณยุกต์ไม้เอก (่) และไม้โท “้” พิมพ์เหนือพยัญชนะ",
    "พุทฺธํ สรณํ คจฺฉามิ เป็นบทสวด และฤๅษีดัดตนเป็นท่าบริหาร",
    "ต่าง ๆ เช่น บ่อย ๆ ซ้ำ ๆ เก่า ๆ และใหม่ๆ",
    "ห้องประชุม\u00a01 ชั้น\u00a02 อาคารสำนักงาน",
    "Café ของชุมชนเปิดเวลา 08.30–16.30 น. ราคา 40 ฿ ± 5",
    # digits
    "ข้อ (๑) ของมาตรการที่ 1 ในรายงานปี 2566 หน้า ๓",
    "หนังสือที่ ขก 52401/123 ลงวันที่ 1 ตุลาคม ๒๕๖๕",
    "ตามมาตรา ๙(๔) และข้อ 207-211 ของระเบียบ",
    # what looks like a placeholder
    "รายงานระบุว่าเผยแพร่สถิติแล้ว แต่ไม่ระบุจำนวน",
    "ระบุกระบวนงานที่เสี่ยงและเหตุการณ์ที่อาจเกิดขึ้น",
    "อยู่ระหว่างจัดทำแผนปรับปรุงระบบรับเรื่อง คาดว่าแล้วเสร็จเดือนหน้า",
    "อยู่ระหว่างดำเนินการ",
    "ไม่มีเรื่องร้องเรียน",
    "ทดสอบระบบแจ้งเตือนภัยทุกไตรมาส",
    "ประเภทผู้ยืม อื่น ๆ (ระบุ)",
    "เลขประจำตัวที่ปิดไว้ 1-40xx-xxxxx-xx-x ไม่ใช่ข้อมูลส่วนบุคคล",
    "ผลการประเมินอยู่ในระดับดี...และจะทำต่อเนื่อง",
    "ร่างพระราชบัญญัติระเบียบบริหารงานบุคคล (ฉบับที่ ....) พ.ศ. .... อยู่ระหว่างรับฟังความเห็น",
    "ร่างเทศบัญญัติเรื่องตลาด พ.ศ......",
    "ขนาด A4 รุ่น XX-200 และ xx2",
)

BODY = """> **ร่าง** ข้อความนี้เป็นข้อเสนอ

## แบบคำขอ {#form}

ชื่อ ........................................ ตำแหน่ง ____________________

| ข้อ | รายการ |
|---|---|
| ๑ | อื่น ๆ (ระบุ) .................. |

- ดู[เว็บไซต์เพื่อนบ้าน](https://www.khoksung.go.th) และ <https://www.khoksung.go.th/a>
- ติดต่อ[งานนิติการ](/divisions/clerk-office/)

[อ้างอิง]: https://www.khoksung.go.th

---
"""


def codes(text: str, record: object = MEASURE, location: tuple[str | int, ...] = ("note",)) -> list[str]:
    passage = Passage(text, record, location)  # type: ignore[arg-type]
    return [fault.code for rule in WORD_RULES for _, fault in rule(passage, OURS)]


@pytest.mark.parametrize("text", SENTENCES)
def test_a_good_sentence_raises_nothing_in_a_record(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize("text", SENTENCES)
def test_a_good_sentence_raises_nothing_in_a_body(text: str) -> None:
    passage = Passage(f"## หัวข้อ\n\n{text}\n\n- {text}\n", None, (), "manuals/a.md")

    assert [fault for rule in WORD_RULES for _, fault in rule(passage, OURS)] == []


def test_a_form_in_a_body_may_have_lines_to_fill_in() -> None:
    passage = Passage(BODY, None, (), "manuals/a.md")

    assert [fault for rule in WORD_RULES for _, fault in rule(passage, OURS)] == []


@pytest.mark.parametrize(
    "title",
    [
        "มาตรการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2566",
        "มาตรการป้องกันการทุจริต ปีงบประมาณ ๒๕๖๖",
        "มาตรการจากผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2565",
        "มาตรการ ปีงบประมาณ พ.ศ. 2566 เทียบกับปีงบประมาณ พ.ศ. 2565",
        "แผนปฏิบัติการ ปีงบประมาณ พ.ศ. 2566 - 2570",
        "แผนปฏิบัติการ ปีงบประมาณ 2565 ถึง 2567",
        "มาตรการตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540",
    ],
)
def test_a_title_may_name_its_own_year_and_the_years_of_other_things(title: str) -> None:
    assert codes(title, location=("title",)) == []


def test_other_texts_may_name_other_fiscal_years() -> None:
    assert codes("สรุปจากรายงานประจำปีงบประมาณ พ.ศ. 2565", location=("summary",)) == []


def test_an_outside_channel_is_run_by_another_body() -> None:
    assert codes("องค์การบริหารส่วนจังหวัดนครพนม", CHANNEL, ("operated_by",)) == []


def test_an_address_may_end_in_a_hyphen() -> None:
    assert codes("https://www.nakham-kk.go.th/news/-", location=("actions", 0, "evidence", 0, "url")) == []


@pytest.mark.parametrize("location", [("actions", 0, "evidence", 0, "url"), ("domain",)])
def test_fields_of_addresses_are_judged_elsewhere(location: tuple[str | int, ...]) -> None:
    assert codes("https://www.khoksung.go.th", location=location) == []


@pytest.mark.parametrize(
    ("text", "location"),
    [
        ("-", ("actions", 0, "printed_number")),
        ("ระบุวันที่", ("actions", 0, "method")),
        ("ระบุผู้รับผิดชอบ", ("services", 0, "steps", 1, "title")),
    ],
)
def test_what_is_to_be_done_and_what_was_printed_are_no_placeholders(
    text: str, location: tuple[str | int, ...]
) -> None:
    assert codes(text, location=location) == []


def test_a_place_may_bear_any_name() -> None:
    assert codes("ทดสอบ", OURS.organisation, ("district",)) == []


def test_the_good_sentences_are_many() -> None:
    assert len(SENTENCES) >= 60


def test_no_shipped_text_raises_anything() -> None:
    site = load(ROOT / "data", ROOT / "content")
    bodies = (Passage(text, None, (), path) for path, text in site.prose.items())
    values = (
        passage for of_kind in site.records.values() for record in of_kind.values() for passage in passages_of(record)
    )

    assert list(check((*values, *bodies), identity(site))) == []
