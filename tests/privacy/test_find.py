"""Which texts tell something of a person, and which only look so. Names and numbers are made up."""

import time
from itertools import pairwise

import pytest

import privacy


def kinds(text: str, *, persons: bool = True) -> list[str]:
    return [match.kind for match in privacy.find(text, persons=persons)]


def found(text: str, *, persons: bool = True) -> list[str]:
    return [text[match.start : match.end] for match in privacy.find(text, persons=persons)]


@pytest.mark.parametrize(
    "written",
    [
        "1000000000009",
        "1-0000-00000-00-9",
        "๑-๐๐๐๐-๐๐๐๐๐-๐๐-๙",
        "１０００００００００００９",
        "1 0000 00000 00 9",
        "1.0000.00000.00.9",
        "1–0000–00000–00–9",
        "1\u200b0\u200b0\u200b0\u200b0\u200b00000009",
        "**1**0000000**00009**",
        "1-0000-00000-\n00-9",
        "ก1000000000009ข",
        "| 1 | 0000 | 00000 | 00 | 9 |",
        "เลขบัตรประชาชน 1 0 0 0 0 0 0 0 0 0 0 0 9",
    ],
)
def test_a_national_id_is_found_however_it_is_written(written: str) -> None:
    assert kinds(f"ผู้ร้อง {written} แจ้งว่า") == ["national-id"]


@pytest.mark.parametrize(
    "written",
    [
        "1-0000-00000-00-8",
        "0-9940-00000-00-1 เลขประจำตัวผู้เสียภาษี",
        "0994000000001",
        "66017000001",
        "978-616-000-000-1",
        "2565 2566 2567",
        "2565 2566 2567 1",
        "1,000,000,000,009",
        "ต.ค. ถึง ก.ย. 1 0 0 0 0 0 0 0 0 0 0 0 9",
        "https://www.example.go.th/a?i=1000000000009",
        "พิกัด 16.1000000000009",
        "1200000\n850000",
        "x-xxxx-xxxxx-xx-x",
    ],
)
def test_other_long_numbers_may_be_published(written: str) -> None:
    assert not kinds(f"โครงการ {written} ปีงบประมาณ")


@pytest.mark.parametrize(
    "written",
    [
        "080-000-0000",
        "๐๘๐ ๐๐๐ ๐๐๐๐",
        "0600000000",
        "09 0000 0000",
        "(080) 000-0000",
        "+66 80 000 0000",
        "+66 (0)80-000-0000",
        "66-80-000-0000",
        "080-000-\n0000",
        "โทร080-000-0000ครับ",
        "ศูนย์แปดศูนย์ศูนย์ศูนย์ศูนย์ศูนย์ศูนย์ศูนย์หนึ่ง",
        "เจ้าหน้าที่พัสดุ 080-000-0000",
        "080-000-0000 ถึง 1",
    ],
)
def test_a_mobile_number_is_found(written: str) -> None:
    assert kinds(f"ติดต่อ {written}") == ["mobile-number"]
    assert kinds(f"{written}") == ["mobile-number"]


@pytest.mark.parametrize(
    "written",
    [
        "0 4337 0000",
        "043-370000 ต่อ 12",
        "02-000-0000",
        "1111",
        "1669",
        "ขก 52001/123",
        "08/10/2566 12",
        "08.30-16.30 น.",
        "08 2566 2567 2568",
        "เลขคุมสัญญา 660814000000",
        "ใบเสร็จเลขที่ 0800000000",
        "0-9940-00000-00-1",
    ],
)
def test_an_offices_line_an_hour_or_a_document_is_no_mobile_number(written: str) -> None:
    assert "mobile-number" not in kinds(f"เปิดทำการ {written} จ.ขอนแก่น")


def test_an_account_is_one_by_the_words_beside_it() -> None:
    assert kinds("โอนเข้าบัญชี 000-0-00000-0") == ["bank-account"]
    assert kinds("000-0-00000-0 ธนาคารกรุงไทย") == ["bank-account"]
    assert kinds("พร้อมเพย์ 004000000000000") == ["bank-account"]
    assert not kinds("รหัสบัญชีแยกประเภท 5104010104")
    assert not kinds("ครุภัณฑ์ 123-4-56789-0")


def test_a_passport_is_one_by_the_words_beside_it() -> None:
    assert kinds("หนังสือเดินทางเลขที่ AA0000000") == ["passport-number"]
    assert kinds("AA๐๐๐๐๐๐๐ (พาสปอร์ต)") == ["passport-number"]
    assert not kinds("แบบ AA0000000")
    assert not kinds("สำเนาหนังสือเดินทาง (Passport) จำนวน 2 ชุด โทร 043370000")


@pytest.mark.parametrize(
    "written",
    ["a.b@gmail.com", "somchai @ hotmail . com", "x(at)yahoo.com", "somchai.j@example.go.th", "<x@icloud.com>"],
)
def test_a_personal_mailbox_is_found(written: str) -> None:
    assert kinds(f"ส่งที่ {written}") == ["personal-email"]


@pytest.mark.parametrize(
    "written",
    ["saraban@example.go.th", "saraban_05402310@dla.go.th", "complaint.center@example.go.th", "@example", "a@b"],
)
def test_an_offices_mailbox_may_be_published(written: str) -> None:
    assert not kinds(f"ส่งที่ {written}")


@pytest.mark.parametrize(
    "written",
    ["LINE ID: nobody0", "ไลน์ไอดี nobody", "line.me/ti/p/~nobody", "แอดไลน์ nobody0", "LINE: @nobody", "ไลน์nobody_0"],
)
def test_a_line_account_is_found(written: str) -> None:
    assert kinds(f"ติดต่อ {written}") == ["line-id"]


@pytest.mark.parametrize(
    "written", ["LINE Official Account", "ไลน์กลุ่ม", "online 24 hours", "LINE Notify", "line 5", "deadline: monday"]
)
def test_speaking_of_line_is_no_account(written: str) -> None:
    assert not kinds(f"แจ้งทาง {written} ได้")


@pytest.mark.parametrize(
    "written",
    [
        "นายสมมติ",
        "นาย สมมติ  ไม่มีตัวตน",
        "โดยนางสาวสมมุติ",
        "น.ส.สมมุติ",
        "ด.ช.สมมติ",
        "ว่าที่ร้อยตรีสมมติ",
        "ร.ต.อ.สมมติ ไม่มีตัวตน",
        "ดร.สมมติ",
        "พระครูสมมติ",
        "นายกฤษณะ",
        "นายกมล",
        "นางสาวิตรี",
        "นางบรรจง",
        "Mr. Somchai Jaidee",
        "นาย,สมมติ,ไม่มีตัวตน",
        "**นาย**สมมติ",
    ],
)
def test_a_titled_name_is_found_where_persons_are_looked_for(written: str) -> None:
    assert kinds(f"ผู้ยืม {written}") == ["personal-name"]
    assert not kinds(f"ผู้ยืม {written}", persons=False)


@pytest.mark.parametrize(
    "written",
    [
        "นายกเทศมนตรี",
        "นายก อบต.",
        "นายกฯ",
        "สำนักนายกรัฐมนตรี",
        "นายกสภามหาวิทยาลัย",
        "นายอำเภออุบลรัตน์",
        "นายทะเบียน",
        "นายช่างโยธา",
        "นายตรวจ",
        "นายจ้าง",
        "นางสนองพระโอษฐ์",
        "อำเภอนางรอง",
        "พระราชบัญญัติ",
        "พระราชกฤษฎีกา",
        "พัฒนายกระดับ",
        "พัฒนางบประมาณ",
        "ทนายความ",
        "คุณสมบัติ",
        "นาย ก. และนาย ข.",
        "นาย/นาง/นางสาว ..........",
        "นาย นาง หรือนางสาว",
        "น.ส. 3 ก.",
        "พ.ศ. สองพันห้าร้อย",
        "นายแพทย์สาธารณสุขจังหวัด",
    ],
)
def test_an_office_or_a_law_is_no_name(written: str) -> None:
    assert not kinds(f"ตาม {written} (ฉบับที่ 2)")


@pytest.mark.parametrize("written", ["บ้านเลขที่ 0/00", "เลขที่ 12/3 หมู่ 4", "อยู่ที่ ๑๒ หมู่ที่ ๔ ต.", "12/3 ม.4"])
def test_a_house_number_is_found_where_persons_are_looked_for(written: str) -> None:
    assert kinds(written) == ["house-number"]
    assert not kinds(written, persons=False)


@pytest.mark.parametrize(
    "written", ["หมู่ที่ 4", "สัญญาเลขที่ 12/2566 หมู่ที่ 4", "คำสั่งที่ 12/2566", "ถนนสาย 3 หมู่ที่ 4 ตำบลนาคำ", "เลขที่ ขก 52001/123"]
)
def test_a_village_or_a_document_is_no_house(written: str) -> None:
    assert not kinds(written)


def test_a_match_stands_where_the_text_has_it() -> None:
    assert found("ติดต่อ **080**-000\u200b-0000 หรือ <b>a.b@gmail.com</b>") == ["080**-000\u200b-0000", "a.b@gmail.com"]


def test_each_character_is_claimed_once() -> None:
    matches = list(privacy.find("พร้อมเพย์ 080-000-0000 บัญชี 000-0-00000-0 LINE ID: 0800000000", persons=True))

    assert all(first.end <= second.start for first, second in pairwise(matches))


@pytest.mark.parametrize(
    "text",
    [
        "1 " * 60_000,
        "1" * 120_000,
        "นาย" + " " * 120_000,
        "a@" * 60_000,
        "<a " * 40_000,
        "LINE:" * 24_000,
        "หมู่" + " " * 120_000,
    ],
)
def test_hostile_text_takes_time_in_proportion(text: str) -> None:
    start = time.process_time()

    list(privacy.find(text, persons=True))

    # A quarter of the largest file that is read.
    assert time.process_time() - start < 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ตำรวจ 40 นาย พร้อมรถ 2 คัน", []),
        ("คำทำนาย ดังนี้", []),
        ("พระนางเจ้าฯ พระบรมราชินี", []),
        ("ความพร้อมเพรียง 2566\n12/10/2566", []),
        ("ซื้อของออนไลน์ 99.9% ไทม์ไลน์ 2566", []),
        ("LINE: GSB Society", []),
        ("บช.สอท. 1441", []),
        ("ลำดับ 1 นายสมมติ ไม่มีตัวตน", ["personal-name"]),
    ],
)
def test_what_news_of_the_government_taught(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected
