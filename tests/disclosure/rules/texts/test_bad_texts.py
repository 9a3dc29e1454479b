"""Each defect raises its code and no other, in a record and, where bodies are judged too, in a body."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.passages import Identity, Passage
from disclosure.records import Allowed, Measure, Organisation, Record, Waivers
from disclosure.rules.texts import TEXT_RULES
from problems import Fault

OURS = Identity(
    Organisation.model_validate(
        {
            "name": "เทศบาลตำบลนาคำ",
            "type": "subdistrict-municipality",
            "district": "อุบลรัตน์",
            "province": "ขอนแก่น",
            "domain": "www.nakham-kk.go.th",
            "site_address": "https://open.example.org/nakham",
        }
    ),
    Allowed.model_validate({"mentions": [{"name": "เทศบาลเมืองบ้านไผ่", "reason": "ร่วมโครงการ"}]}),
    frozenset(),
)
MEASURE = Measure.model_validate({"id": "a", "fiscal_year": "2566", "number": "1", "title": "ก"})

FOREIGN = (
    "ให้เผยแพร่ข่าวสารของเทศบาล ตำบลโคกสูง ต่อสาธารณชน",
    "ให้เผยแพร่ข่าวสารของเทศบาลตำบลโคกสูงต่อสาธารณชน",
    "ข้อมูลของเทศ บาลตำบล โคก สูง ปีที่แล้ว",
    "ข้อมูลของ\nเทศบาล\nตำบลโคกสูง",
    "เทศบาลเมืองกระนวนจัดทำคู่มือแล้ว",
    "เว็บไซต์เทศบาลนครขอนแก่น",
    "องค์การบริหารส่วนตำบลนาคำ",
    "องค์การบริหารส่วนจังหวัดอุดรธานีแจ้งเวียนแล้ว",
    "อบต.โคกสูง จัดทำทะเบียนแล้ว",
    "ประกาศของอบต. โคกสูง",
    "อบจ.อุดรธานี",
    "ทต.โคกสูง",
    "นายกอบต.โคกสูง",
    "เทศบาลตำบลในเมือง ประกาศ",
    "เทศบาลตำบลมีชัยรายงานผล",
    "เทศบาลตำบลนาคำ อำเภอศรีเมืองใหม่ จังหวัดอุบลราชธานี",
    "เทศบาลตำบลนาคำ (อำเภอเมือง)",
    "เทศบาลตำบลนาคำ ตำบลนาคำ อ.เขื่องใน จ.อุบลราชธานี",
    "เทศบาลตำบลนาคำ จังหวัดนครพนม",
    "ทต.นาคำ จ.นครพนม",
)

BAD = (
    *(("foreign-organisation", text) for text in FOREIGN),
    ("foreign-domain", "ประกาศที่ www.khoksung.go.th แล้ว"),
    ("foreign-domain", "เว็บไซต์khoksung.go.thของเทศบาล"),
    ("foreign-domain", "ดู https://www.khoksung.go.th/ita/2566"),
    ("foreign-domain", "ดู HTTPS://WWW.KHOKSUNG.GO.TH"),
    ("foreign-domain", "เว็บไซต์ www.khoksungsao.org"),
    ("foreign-domain", "เว็บไซต์ nakham-kk.go.th.evil.go.th"),
    ("foreign-domain", "เว็บไซต์ xnakham-kk.go.th"),
    ("era-mix-up", "ใช้ระเบียบ พ.ศ. 2023"),
    ("era-mix-up", "ใช้ระเบียบ พ.ศ. ๒๐๒๓"),
    ("era-mix-up", "เมื่อปี ค.ศ. 2566"),
    ("era-mix-up", "เมื่อปี ค.ศ.๒๕๖๖"),
    ("era-mix-up", "ผลของปีงบประมาณ 2023"),
    ("era-mix-up", "ผลของปีงบประมาณ พ.ศ. 2023"),
    ("broken-url", "ที่ https://www.nakham- kk.go.th"),
    ("broken-url", "ที่ https://www.nakham-\nkk.go.th"),
    ("broken-url", "ที่ https:// www.nakham-kk.go.th"),
    ("broken-url", "ที่ https: //www.nakham-kk.go.th"),
    ("broken-url", "ที่ https :// www.nakham-kk.go.th"),
    ("broken-url", "ที่ https:/www.nakham-kk.go.th"),
    ("broken-url", "ที่ https://www.nakham-kk.go.th/ita-"),
    ("broken-url", "ที่ https://www. nakham-kk.go.th"),
    ("broken-url", "ที่ https://www.nakham kk.go.th"),
    ("broken-url", "ที่ www.nakham-kk.go .th"),
    ("broken-url", "ที่ https://www.nakham-kk.go.th/a/%E0%B %81"),
    ("broken-url", "ที่ https://www.nakham-kk.go.th/ita/ report/a.pdf"),
    ("broken-thai", "ส านักงานเปิดทุกวัน"),
    ("broken-thai", "ส ำนักงานเปิดทุกวัน"),
    ("broken-thai", "ในเขตอ าเภอ"),
    ("broken-thai", "น ้าประปาไหลแล้ว"),
    ("broken-thai", "กำรประชุมครั้งแรก"),
    ("broken-thai", "มีควำมโปร่งใส"),
    ("broken-thai", "ผู้มีอำนาจลงนำม"),
    ("broken-thai", "รายงานผลของหน่วยงำน"),
    ("broken-thai", "สานักปลัด"),
    ("broken-thai", "ผลการดาเนินงาน"),
    ("broken-thai", "รายงานประจาปี"),
    ("broken-thai", "ผู้มีอานาจ"),
    ("broken-thai", "ที ่ทำการ"),
    ("broken-thai", "เ ทศบาลมีหนังสือ"),
    ("broken-thai", "ข้อ\ufffdความ"),
    ("decomposed-thai", "สํานักปลัด"),
    ("decomposed-thai", "นํ้าประปา"),
    ("decomposed-thai", "น้ําประปา"),
    ("decomposed-thai", "กองคลังเเละกองช่าง"),
    ("decomposed-thai", "กๅรประชุม"),
    ("misplaced-mark", "ผู้้ร้องเรียน"),
    ("misplaced-mark", "ทีี่ทำการ"),
    ("misplaced-mark", "ที่่ทำการ"),
    ("misplaced-mark", "ผ้ปู"[:1] + "ู้ร้อง"),
    ("misplaced-mark", "นำ้ประปา"),
    ("misplaced-mark", "ทำำการ"),
    ("misplaced-mark", "เทศบาาล"),
    ("misplaced-mark", "ข้อ 2่"),
    ("misplaced-mark", "เ้จ้าหน้าที่"),
    ("misplaced-mark", "โโครงการ"),
    ("invisible-character", "เทศบาล\u200bประกาศ"),
    ("invisible-character", "เทศบาล\u200dประกาศ"),
    ("invisible-character", "จ่าย \u202e005 บาท"),
    ("invisible-character", "จ่าย \u2066500\u2069 บาท"),
    ("invisible-character", "transpar\u00adency"),
    ("invisible-character", "เทศบาล\ufeffประกาศ"),
    ("invisible-character", "ที\uf70aทำการ"),
    ("invisible-character", "ประกาศ\U000e0041"),
    ("mixed-digits", "ปี ๒5๖๖"),
    ("mixed-digits", "รวม ๑,234.50 บาท"),
    ("mixed-digits", "คำสั่งที่ 12/๒๕๖๖"),
    ("mixed-digits", "ข้อ ๒07-๒11"),
    ("placeholder", "มีผู้เข้าร่วม xxx คน"),
    ("placeholder", "วันที่ XXXX"),
    ("placeholder", "โทร. 0xx-xxx-xxxx"),
    ("placeholder", "Lorem ipsum dolor sit amet"),
    ("placeholder", "กำหนดเสร็จ TBD"),
    ("placeholder", "ผลของ [ชื่อหน่วยงาน]"),
)

IN_RECORDS = (
    ("html-in-text", '<a href="https://www.nakham-kk.go.th">เว็บไซต์'),
    ("html-in-text", "เว็บไซต์เทศบาล</a>"),
    ("html-in-text", "<a>เว็บไซต์"),
    ("html-in-text", "<p>จัดทำคู่มือแล้ว</p>"),
    ("html-in-text", "จัดทำคู่มือแล้ว<br>เผยแพร่แล้ว"),
    ("html-in-text", "จัดทำคู่มือแล้ว<br/>เผยแพร่แล้ว"),
    ("html-in-text", "จัดทำคู่มือ&nbsp;แล้ว"),
    ("html-in-text", "จัดทำคู่มือ&#160;แล้ว"),
    ("html-in-text", 'span style="color:red" จัดทำ'),
    ("html-in-text", "<TD>จัดทำคู่มือ"),
    ("html-in-text", "<script>alert(1)"),
    ("html-in-text", "<!-- StartFragment -->จัดทำ"),
    ("html-in-text", "<o:p></o:p>"),
    ("placeholder", "จัดประชุมเมื่อวันที่ ...................."),
    ("placeholder", "ประชุมเมื่อ พ.ศ. ...."),
    ("placeholder", "ประกาศเมื่อวันที่ ........"),
    ("placeholder", "จำนวน …… คน"),
    ("placeholder", "จำนวน . . . . . คน"),
    ("placeholder", "ชื่อ ________"),
    ("placeholder", "ผู้รับผิดชอบ (ระบุ)"),
    ("placeholder", "ผู้รับผิดชอบ [โปรดระบุ]"),
    ("placeholder", "ระบุ"),
    ("placeholder", "ระบุชื่อผู้รับผิดชอบ"),
    ("placeholder", "(ระบุวันที่)"),
    ("placeholder", "อยู่ระหว่างจัดทำ"),
    ("placeholder", "อยู่ระหว่างการจัดทำข้อมูล"),
    ("placeholder", "รอข้อมูล"),
    ("placeholder", "-"),
    ("placeholder", "--"),
    ("placeholder", "N/A"),
    ("placeholder", "ทดสอบ"),
)

# What an officer is told to write.
SUGGESTIONS = (
    ("ข้อมูลของเทศบาลตำบลโคกสูง", "เทศบาลตำบลนาคำ"),
    ("เทศบาลตำบลนาคำ จังหวัดนครพนม", "เทศบาลตำบลนาคำ อำเภออุบลรัตน์ จังหวัดขอนแก่น"),
    ("ดู www.khoksung.go.th", "www.nakham-kk.go.th"),
    ("พ.ศ. 2023", "พ.ศ. 2566"),
    ("ค.ศ. ๒๕๖๖", "ค.ศ. 2023"),
    ("ปีงบประมาณ 2023", "ปีงบประมาณ พ.ศ. 2566"),
    ("https://www.nakham-\nkk.go.th", "https://www.nakham-kk.go.th"),
    ("https: //www.nakham-kk.go.th/a", "https://www.nakham-kk.go.th/a"),
    ("https;//www.nakham-kk.go.th", "https://www.nakham-kk.go.th"),
    ("www.nakham-kk.go .th", "www.nakham-kk.go.th"),
    ("ส านักงาน", "สำนักงาน"),
    ("การดาเนินงาน", "การดำเนินงาน"),
    ("นํ้าประปา", "น้ำประปา"),
    ("กองคลังเเละกองช่าง", "กองคลังและกองช่าง"),
    ("นำ้ประปา", "น้ำประปา"),
    ("ผู้้ร้อง", "ผู้ร้อง"),
    ("ที\uf70aทำการ", "ที่ทำการ"),
    ("เทศบาล\u200bประกาศ", "เทศบาลประกาศ"),
    ("๒5๖๖", "2566 หรือ ๒๕๖๖"),
)


def faults(text: str, record: Record | None = MEASURE, location: tuple[str | int, ...] = ("note",)) -> list[Fault]:
    passage = Passage(text, record, location if record else (), "" if record else "manuals/a.md")
    return [fault for rule in TEXT_RULES for _, fault in rule(passage, OURS)]


@pytest.mark.parametrize(("code", "text"), [*BAD, *IN_RECORDS])
def test_a_defect_in_a_record_raises_its_code_alone(code: str, text: str) -> None:
    assert {fault.code for fault in faults(text)} == {code}


@pytest.mark.parametrize(("code", "text"), BAD)
def test_a_defect_in_a_body_raises_its_code_alone(code: str, text: str) -> None:
    assert {fault.code for fault in faults(f"## หัวข้อ\n\n{text}\n", record=None)} == {code}


@pytest.mark.parametrize(("text", "suggestion"), SUGGESTIONS)
def test_an_officer_is_told_what_to_write(text: str, suggestion: str) -> None:
    (fault,) = faults(text)

    assert fault.suggestion == suggestion
    assert re.search("[ก-๙]", fault.thai)
    assert re.search("[a-z]{4}", fault.english)


@pytest.mark.parametrize("text", ["เทศบาลเมืองบ้านไผ่จัดอบรม", "ทม.บ้านไผ่ จัดอบรม", "เทศบาล เมือง บ้านไผ่"])
def test_an_allowed_body_may_be_named_in_every_form(text: str) -> None:
    assert faults(text) == []


def test_each_foreign_name_is_told_at_its_place() -> None:
    text = "อบต.โคกสูง และ\nเทศบาลตำบลนาคำ และเทศบาล\nตำบลโนนสูง"

    passage = Passage(text, None, (), "manuals/a.md")
    found = [
        (start, fault.thai.split("”")[0].split("“")[1]) for rule in TEXT_RULES for start, fault in rule(passage, OURS)
    ]

    assert found == [(0, "อบต.โคกสูง"), (text.index("เทศบาล\n"), "เทศบาลตำบลโนนสูง")]


@pytest.mark.parametrize("host", ["open.example.org", "sub.nakham-kk.go.th", "nakham-kk.go.th", "www.nakham-kk.go.th."])
def test_our_own_sites_are_ours(host: str) -> None:
    assert faults(f"ดูที่ {host}") == []


@pytest.mark.parametrize(
    "title",
    [
        "มาตรการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2565",
        "มาตรการป้องกันการทุจริต ปีงบประมาณ ๒๕๖๕",
        "มาตรการป้องกันการทุจริต ประจำปี 2567",
        "มาตรการป้องกันการทุจริต ปีงบประมาณ พ.ศ..2565",
        "มาตรการป้องกันการทุจริต ปีงบประมาณ 2563-2565",
        "แผนประเมินความเสี่ยงเกี่ยวกับการทุจริต ประจำปีงบประมาณ พ.ศ. 2565",
    ],
)
def test_a_title_of_another_year_is_refused(title: str) -> None:
    (fault,) = faults(title, location=("title",))

    assert fault.code == "other-fiscal-year"
    assert fault.suggestion == "ปีงบประมาณ พ.ศ. 2566"


def test_a_measure_copied_from_the_neighbours_table_raises_what_is_wrong_in_it() -> None:
    """A cell as it is copied out of a narrow column: an unclosed link, an address cut in two, another's name."""
    cell = '- มีช่องทาง ผ่านเว็บไซต์ <a href="https://www.nakham-\nkk.go.th">https://www.nakham- kk.go.th เทศบาล ตำบลโคกสูง'

    assert {fault.code for fault in faults(cell)} == {"html-in-text", "broken-url", "foreign-organisation"}


@pytest.mark.parametrize("number", ["1234567890๑23", "08๑-000-0000"])
def test_a_long_number_is_not_repeated_in_a_message(number: str) -> None:
    found = faults(f"หมายเลข {number}")

    assert "mixed-digits" in {fault.code for fault in found}
    assert not [fault for fault in found if number in fault.thai + fault.english + fault.suggestion]


@pytest.mark.parametrize("text", ["นายสมม\u0e38\u0e38ติ รักตัวอย่าง", "นางสาว สมมตํา ตัวอย่าง", "นายส ำมมติ", "ด.ช.สม\u200bมติ"])
def test_a_person_is_not_named_in_a_message(text: str) -> None:
    for fault in faults(text):
        assert "สมม" not in fault.thai + fault.english + fault.suggestion


def test_what_is_declared_right_may_name_what_is_foreign() -> None:
    assert faults("เทศบาลตำบลโคกสูง www.khoksung.go.th", Waivers()) == []


@pytest.mark.parametrize(
    "text",
    ["." * 4000, "www." * 4000, "https://" + "a-" * 8000, " " * 8000 + "ก", "เ" * 8000, "๑.1" * 4000, "<a " * 4000, "xX" * 4000,
     "เทศบาลตำบล" * 400, "a." * 8000, "(" * 8000, "ปีงบประมาณ " * 800, "่" * 8000],
    ids=range(13),
)  # fmt: skip
def test_no_text_takes_long(text: str) -> None:
    import time

    started = time.process_time()
    faults(text)
    faults(text, record=None)

    assert time.process_time() - started < 1


PIECES = st.sampled_from(
    [
        *"กขคนมยรลวสหอ เแโใไาำะ\u0e31\u0e34\u0e38\u0e47\u0e48\u0e49\u0e4c\u0e4dๆฯ๑๒๓123.,-/:()[]<>&=#@%_…\n\u200b\u00a0\u202e\ufffd\uf70a",
        *(
            "เทศบาล",
            "ตำบล",
            "อบต.",
            "นาคำ",
            "อำเภอ",
            "จังหวัด",
            "https://",
            "www.",
            ".go.th",
            "พ.ศ.",
            "ค.ศ.",
            "ปีงบประมาณ",
        ),
        *("2566", "2023", "xxx", "ระบุ", "<a", "&nbsp;", "นาย", "ส านัก", "กำร"),
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join), st.booleans())
def test_any_text_gives_faults_at_a_place_inside_it(text: str, in_body: bool) -> None:
    passage = Passage(text, None, (), "manuals/a.md") if in_body else Passage(text, MEASURE, ("title",))

    for rule in TEXT_RULES:
        for start, fault in rule(passage, OURS):
            assert 0 <= start <= len(text)
            assert fault.thai
            assert fault.english
