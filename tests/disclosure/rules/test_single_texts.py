"""Two items in one text and broken sentences are found; good official Thai that only looks so is left alone."""

import re
from pathlib import Path

import pytest

from disclosure.loading import load
from disclosure.passages import Identity, Passage, identity, passages_of
from disclosure.records import Organisation, Report
from disclosure.records.allowed import Allowed
from disclosure.rules.texts import one_item_a_text, sentences_are_whole

ROOT = Path(__file__).resolve().parents[3]
RULES = (one_item_a_text, sentences_are_whole)
OURS = Identity(Organisation.model_construct(), Allowed(), frozenset())
RECORD = Report.model_validate({"fiscal_year": "2566"})


def starts(rule, text: str, field: str = "results") -> list[int]:
    return [start for start, _ in rule.check(Passage(text, RECORD, ("actions", 0, field)), OURS)]


@pytest.mark.parametrize(
    "text",
    [
        "๑. จัดทำคู่มือ |๒. แจ้งเวียนให้ทราบ",
        "๑.งานพัสดุจัดทำคู่มือ |๒. ทำหนังสือแจ้ง",
        # As the 2566 report prints two actions of measure 4, with and without the first number.
        "๓. ติดตามผลของแต่ละสำนัก/กอง |๔. รายงานผลให้ผู้บริหารทราบ",
        "ติดตามผลของแต่ละสำนัก/กอง |๔. รายงานผลให้ผู้บริหารทราบ",
        "(๑) จัดทำคู่มือ |(๒) เผยแพร่",
        "(1)จัดทำคู่มือ |(2)เผยแพร่",
        "1) จัดทำคู่มือ |2) เผยแพร่",
        "1. จัดทำคู่มือ\n|2. เผยแพร่",
        "ดำเนินการดังนี้ 1. จัดทำคู่มือ |2. เผยแพร่",
        "- ลดโอกาสเกิดการทุจริต |- ลดความเสียหาย",
        "• จัดทำ |• เผยแพร่",
        "ผลเป็นดังนี้ - จัดทำ |- เผยแพร่",
        "- เปิดวันจันทร์ - ศุกร์ |- แจ้งผลทางโทรศัพท์",
    ],
)
def test_a_second_item_is_found_where_it_begins(text):
    where = text.index("|")

    assert starts(one_item_a_text, text.replace("|", "")) == [where]


@pytest.mark.parametrize("field", ["note", "summary", "preamble", "reason"])
def test_texts_that_explain_may_count(field):
    assert starts(one_item_a_text, "๑. จัดทำคู่มือ ๒. เผยแพร่", field) == []


@pytest.mark.parametrize(
    ("text", "end"),
    [
        # As the 2566 report prints it.
        ("ประชาชนร่วมตรวจสอบการดำเนินงานของ และมีช่องทางร้องเรียน", "ของ"),
        ("จัดอบรมเจ้าหน้าที่เพื่อ", "เพื่อ"),
        ("แจ้งให้ประชาชนทราบว่า", "ว่า"),
        ("ประชาชนร่วมตรวจสอบการดำเนินงานของ.", "ของ"),
        ("เผยแพร่ข้อมูลที่", "ข้อมูลที่"),
        ("จัดอบรมร่วมกับ", "กับ"),
        ("จัดทำคู่มือและ", "และ"),
        ("เผยแพร่ และ และติดตาม", "และ"),
        ("ประกาศให้ทราบโดย หรือผู้แทน", "โดย"),
        ("หลักเกณฑ์ ได้แก่", "ได้แก่"),
    ],
)
def test_a_sentence_that_breaks_off_is_found_at_its_last_word(text, end):
    assert starts(sentences_are_whole, text) == [text.index(end)]


@pytest.mark.parametrize("text", ["และไม่มีผลกระทบต่อผู้ร้องเรียน", "หรือผู้ที่ได้รับมอบหมาย"])
def test_a_text_that_begins_with_a_conjunction_is_found(text):
    assert starts(sentences_are_whole, text) == [0]


GOOD = [
    # Laws, lists and ranges that count.
    "พระราชบัญญัติเทศบาล พ.ศ. 2496 และที่แก้ไขเพิ่มเติมถึง (ฉบับที่ 14) พ.ศ. 2562",
    "ตามมาตรา 9 (1) (2) และ (3) แห่งพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540",
    "ตามมาตรา 9 วรรคหนึ่ง (1) ถึง (8) ประชาชนเข้าตรวจดูได้",
    "ยึดหลัก (1) ความโปร่งใส (2) ความรับผิดชอบ และ (3) การมีส่วนร่วมของประชาชน",
    "เปิดวันจันทร์ - ศุกร์ เวลา 08.30 - 16.30 น. เว้นวันหยุดราชการ",
    "- อบรมเดือนมกราคม - มีนาคม 2566",
    "รายงานตามแบบ ปค. 4. และแบบ ปค. 5. ต่อผู้กำกับดูแล",
    "ใช้งบประมาณ 12,500.50 บาท คิดเป็นร้อยละ 98.2 ของแผน",
    "ข้อ ๑. และ ๒. ของประกาศใช้ร่วมกัน",
    "แล้วเสร็จใน 15 วัน (นับแต่วันรับเรื่อง) และแจ้งผลใน 3 วัน",
    "สำนักงาน ป.ป.ช. และสำนักงาน ป.ป.ท. ให้ความรู้ 2 ครั้ง",
    "พัฒนาหมู่ 1. บ้านนา และหมู่ 2. บ้านสวน",
    # Words that end like prepositions.
    "เจ้าหน้าที่ และประชาชนร่วมตรวจสอบพื้นที่",
    "ตรวจสอบสถานที่ หรือยานพาหนะ",
    "รับเรื่องร้องเรียนและกำกับ",
    "การกำกับ และติดตามการเผยแพร่ข้อมูลสาธารณะ",
    "ให้บริการได้เร็วกว่า และทั่วถึงกว่า",
    "ติดตามจำนวนครั้งที่",
    "วันที่",
    "จำนวนสิ่งของ หรือวัสดุ",
    "คณะกรรมการตรวจรับของ",
    "แจ้งคืนทรัพย์สินแก่เจ้าของ",
    "ผู้ยืมต้องซ่อม ชดใช้เป็นของ หรือชดใช้เป็นเงิน",
    "ยื่นเอกสารด้วยตนเองหรือไม่",
    "และ/หรือ หน่วยงานที่ได้รับมอบหมาย",
    "โดยบุคลากรและประชาชนมีส่วนร่วม",
    "แผนที่ และภาพถ่ายของพื้นที่",
    "งานใดเหมาะกับ",
    # A long sentence as offices write them.
    "เทศบาลได้กำหนดมาตรการป้องกันการรับสินบนและมาตรการตรวจสอบการใช้ดุลพินิจของเจ้าหน้าที่ โดยแต่งตั้งคณะทำงานซึ่งประกอบด้วยผู้แทนจากทุกสำนัก/กอง"
    " เพื่อติดตามผลการดำเนินงานตามแผนปฏิบัติการป้องกันการทุจริต รายงานต่อผู้บริหารทุกไตรมาส และเผยแพร่ต่อสาธารณชนผ่านช่องทางที่หลากหลาย"
    " ทั้งนี้ ให้เป็นไปตามระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560 ข้อ 207 ถึงข้อ 211 และที่แก้ไขเพิ่มเติม",
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__.rsplit(".", 1)[1])
@pytest.mark.parametrize("text", GOOD)
def test_good_official_text_is_left_alone(rule, text):
    assert starts(rule, text) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__.rsplit(".", 1)[1])
def test_the_shipped_records_are_left_alone(rule):
    site = load(ROOT / "data", ROOT / "content")
    ours = identity(site)
    texts = [each for kind in site.records.values() for record in kind.values() for each in passages_of(record)]

    assert len(texts) > 300
    assert [each.text for each in texts if list(rule.check(each, ours))] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__.rsplit(".", 1)[1])
def test_whole_lines_of_the_shipped_manuals_would_be_left_alone_in_a_record(rule):
    bodies = load(ROOT / "data", ROOT / "content").prose.values()
    lines = [
        re.sub(r"\*\*|^(?:- |[0-9]+\. |#+ |> )|\{#.*", "", line).strip()
        for text in bodies
        for line in text.splitlines()
    ]
    whole = [line for line in lines if line and "|" not in line]

    assert len(whole) > 150
    assert [line for line in whole if starts(rule, line)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__.rsplit(".", 1)[1])
def test_bodies_are_markdown_and_hold_lists_and_broken_lines(rule):
    text = "1. จัดทำ\n2. เผยแพร่\n\nดำเนินการโดย\n"

    assert list(rule.check(Passage(text, None, (), "manuals/a.md"), OURS)) == []
