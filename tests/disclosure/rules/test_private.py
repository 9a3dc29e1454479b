"""Private data in records, bodies, comments and tables; and what the municipality declared as its own."""

from datetime import date
from pathlib import Path

import pytest
from tests.conftest import WORDING

from disclosure.building import check
from privacy import KINDS
from problems import Problem

LOANS = "id: loans\ntitle: ทะเบียนการยืม\nowner: clerk\n"
MOBILE = "080-000-0000"
AS_OF = date(2026, 11, 25)


def private(tiny: Path) -> list[Problem]:
    found = check(tiny / "data", tiny / "content", WORDING, as_of=AS_OF).problems
    return [problem for problem in found if problem.code in {*KINDS, "unmatched-waiver"}]


def places(tiny: Path) -> list[str]:
    return [f"{problem.place} {problem.code}" for problem in private(tiny)]


def loans(tiny: Path, text: str) -> None:
    (tiny / "data/registers/loans.yml").write_text(text, encoding="utf-8")


def allow(tiny: Path, contact: str) -> None:
    (tiny / "data/allowed.yml").write_text(
        f"contacts:\n  - contact: '{contact}'\n    reason: เวรกู้ภัย\n", encoding="utf-8"
    )


def test_a_value_is_told_once_at_its_place(tiny: Path) -> None:
    loans(tiny, f"{LOANS}note: โทร {MOBILE} หรือ 080-000-0001\n")

    assert places(tiny) == ["data/registers/loans.yml:4:7 mobile-number"]


def test_a_comment_is_read_as_well(tiny: Path) -> None:
    loans(tiny, f"{LOANS}note: ไม่มี # ผู้ยืม นายสมมติ\n# โทร {MOBILE}\n")

    assert places(tiny) == [
        "data/registers/loans.yml:4:22 personal-name",
        "data/registers/loans.yml:5:7 mobile-number",
    ]


def test_a_comment_in_a_file_without_texts_is_read_as_well(tiny: Path) -> None:
    path = tiny / "data/reports/2566.yml"
    path.write_text(f"# {MOBILE}\nfiscal_year: 2566\npublished: 2023-11-01\n", encoding="utf-8")

    assert places(tiny) == ["data/reports/2566.yml:1:3 mobile-number"]


def test_the_digits_of_bytes_are_nobodys_number(tiny: Path) -> None:
    entries = "".join(f"  - {digits.rjust(63, 'a')}b\n" for digits in ("0800000000", "1000000000009"))
    text = f'epoch: "2026-11"\npublished: 2026-11-15\niterations: 600000\nentries:\n{entries}  # {MOBILE}\n'
    (tiny / "data/tracking.yml").write_text(text, encoding="utf-8")

    assert places(tiny) == ["data/tracking.yml:7:5 mobile-number"]


def test_what_a_quoted_value_hides_is_seen(tiny: Path) -> None:
    loans(tiny, f'{LOANS}note: "โทร 080\\u002d000\\u002d0000"\n')

    assert places(tiny) == ["data/registers/loans.yml:4:7 mobile-number"]


def test_a_body_is_told_with_line_and_column(tiny: Path) -> None:
    body = tiny / "content/manuals/lending.md"
    body.write_text(f"## ขั้นตอน\n\nโทร {MOBILE}\nหรือ a.b@gmail.com\n", encoding="utf-8")

    assert places(tiny) == [
        "content/manuals/lending.md:3:5 mobile-number",
        "content/manuals/lending.md:4:6 personal-email",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874"])
def test_a_table_is_read_in_what_excel_saves(tiny: Path, encoding: str) -> None:
    table = tiny / "content/manuals/lending/form.csv"
    table.write_bytes("รายการ,ผู้ยืม\r\nเต็นท์,นายสมมติ ไม่มีตัวตน\r\n".encode(encoding))

    assert places(tiny) == ["content/manuals/lending/form.csv:2:8 personal-name"]


def test_a_table_that_is_about_no_person_may_name_one(tiny: Path) -> None:
    table = tiny / "content/manuals/lending/form.csv"
    table.write_text("ตำแหน่ง,ชื่อ\nนายกเทศมนตรี,นายสมมติ ไม่มีตัวตน\n", encoding="utf-8")

    assert not places(tiny)


def test_names_and_houses_may_stand_where_texts_are_about_no_person(tiny: Path) -> None:
    organisation = tiny / "data/organisation.yml"
    text = organisation.read_text(encoding="utf-8")
    organisation.write_text(f"{text}\naddress: เลขที่ 1/2 หมู่ 4 ตำบลตัวอย่าง\n", encoding="utf-8")

    assert not places(tiny)


@pytest.mark.parametrize("contact", ["0800000000", "๐๘๐-๐๐๐-๐๐๐๐", "+66 80 000 0000", "เวร 080 000 0000 ต่อ 1"])
def test_a_declared_number_may_be_published_however_it_is_written(tiny: Path, contact: str) -> None:
    loans(tiny, f"{LOANS}note: โทร {MOBILE} หรือ +66800000000\n")
    allow(tiny, contact)

    assert not places(tiny)


def test_a_declared_mailbox_may_be_published_in_any_case(tiny: Path) -> None:
    loans(tiny, f"{LOANS}note: ส่งที่ Example.Town@Gmail.com\n")
    allow(tiny, "example.town@gmail.com")

    assert not places(tiny)


@pytest.mark.parametrize(
    "address", ["'@example'", "https://line.me/R/ti/p/@example", "https://line.me/R/ti/p/%40Example"]
)
def test_an_account_that_is_a_channel_may_be_published(tiny: Path, address: str) -> None:
    loans(tiny, f"{LOANS}note: 'LINE ID: @example'\n")
    channel = f"id: line\nname: LINE\nkind: line\naddress: {address}\nowner: clerk\ntakes: complaint\n"
    (tiny / "data/channels/line.yml").write_text(channel, encoding="utf-8")

    assert not places(tiny)


def test_no_declaration_makes_a_national_id_public(tiny: Path) -> None:
    loans(tiny, f"{LOANS}note: 1-0000-00000-00-9\n")
    allow(tiny, "1-0000-00000-00-9")

    assert {problem.code for problem in private(tiny)} == {"national-id"}


def test_a_waiver_answers_for_a_place(tiny: Path) -> None:
    loans(tiny, f"{LOANS}note: โทร {MOBILE}\n")
    waiver = "waivers:\n  - code: mobile-number\n    file: data/registers/loans.yml\n    at: note\n    reason: รอหมายเลขสำนักงาน\n    until: 2027-01-31\n"
    (tiny / "data/waivers.yml").write_text(waiver, encoding="utf-8")

    assert not places(tiny)


def test_no_name_stands_where_a_position_or_a_paper_is_to_be_given(tiny: Path) -> None:
    (tiny / "data" / "obligations.yml").write_text(
        "report_to: นายสมชาย ใจดี\nreport_through: นางสาวสมหญิง รักดี\nobligations:\n  - id: x\n    title: เรื่องหนึ่ง\n    owner: clerk\n"
        "    cadence: yearly\n    since: 2022-10-01\n    done:\n      - {period: 2566, on: 2023-10-01, document: บันทึกของนายสมชาย ใจดี}\n",
        encoding="utf-8",
    )

    found = check(tiny / "data", tiny / "content", WORDING).problems

    assert [each.place.line for each in found if each.code == "personal-name"] == [1, 2, 10]
    assert not any("สมชาย" in f"{each.thai}{each.english}" for each in found)


def test_no_message_says_what_it_hides(tiny: Path) -> None:
    values = ["1-0000-00000-00-9", MOBILE, "a.b@gmail.com", "nobody00", "สมมติ", "0/00", "AA0000000", "000-0-00000-0"]
    one, phone, mail, line, name, house, passport, account = values
    note = f"{one} โทร {phone} {mail} ไลน์ไอดี {line} นาย{name} บ้านเลขที่ {house} พาสปอร์ต {passport} เข้าบัญชี {account}"
    loans(tiny, f"{LOANS}note: {note}\n# {note}\n")

    found = private(tiny)

    assert {problem.code for problem in found} == set(KINDS)
    assert not any(value in str(problem) for value in values for problem in found)
