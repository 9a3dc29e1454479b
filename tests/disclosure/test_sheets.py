"""A register's spreadsheet as staff save it: read in every usual form, and every mistake told at its cell."""

import codecs
from datetime import date
from pathlib import Path

import pytest
from tests.conftest import WORDING

from disclosure.building import check, prepare
from disclosure.parsed import ParsedRecords
from disclosure.records import Loans
from disclosure.sheets import MAX_ROWS
from problems import Problem
from problems.excerpts import files_below
from problems.renderers import FORMATS
from problems.reports import Report

HEAD = (
    "asset_class,asset_number,quantity,borrower_category,purpose_class,approved_by_position,out,due,returned,condition"
)
ROW = "audio-visual,452-58-0001,1,own-division,official-work,division-head,2022-11-01,2022-11-04,2022-11-04,good"
THAI_HEAD = "ประเภททรัพย์สิน,หมายเลขทรัพย์สิน,จำนวน,ประเภทผู้ยืม,วัตถุประสงค์,ตำแหน่งผู้อนุมัติ,วันที่ยืม,วันครบกำหนดคืน,วันที่คืน,สภาพเมื่อคืน"
THAI_ROW = "เครื่องเสียงและโสตทัศน์,452-58-0001,๑,ภายในหน่วยงาน,งานราชการ,ผู้อำนวยการกอง/หัวหน้าสำนัก,๑/๑๑/๒๕๖๕,4/11/2565,04/11/2565,ใช้การได้ปกติ"


def write(tiny: Path, content: str | bytes, year: int = 2566) -> None:
    file = tiny / f"data/registers/loans/{year}.csv"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)


def problems(tiny: Path) -> list[Problem]:
    found = check(tiny / "data", tiny / "content", WORDING, as_of=date(2026, 11, 25)).problems
    return [each for each in found if "registers" in each.place.path]


def loans(tiny: Path, year: int = 2566) -> Loans:
    planned = prepare(tiny / "data", tiny / "content", WORDING, public=False)
    record = planned.site.find(Loans, str(year))
    assert record
    return record


@pytest.mark.parametrize(
    "content",
    [
        f"{HEAD}\n{ROW}\n",
        f"{HEAD}\r\n{ROW}\r\n",
        f"{HEAD}\n{ROW}",
        f"\ufeff{HEAD}\n{ROW}\n",
        f"{HEAD}\n{ROW}\n".replace(",", ";"),
        f"{HEAD}\n{ROW}\n{',' * 9}\n\n{',' * 9}\n",
        '"' + f"{HEAD}\n{ROW}".replace(",", '","').replace("\n", '"\n"') + '"\n',
        f"{THAI_HEAD}\n{THAI_ROW}\n",
        f"{HEAD}\n{THAI_ROW}\n",
        "\n".join(",".join(reversed(line.split(","))) for line in (HEAD, ROW)),
    ],
    ids=["plain", "crlf", "no end", "bom", "semicolons", "empty rows", "quotes", "thai", "thai words", "other order"],
)
def test_every_usual_form_says_the_same(content: str, tiny: Path) -> None:
    write(tiny, content)

    (row,) = loans(tiny).rows

    assert row.asset_class == "audio-visual"
    assert (row.quantity, row.borrower_category, row.approved_by_position) == (1, "own-division", "division-head")
    assert (row.out, row.due, row.returned) == (date(2022, 11, 1), date(2022, 11, 4), date(2022, 11, 4))


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (f"{THAI_HEAD}\n{THAI_ROW}\n".encode("cp874"), "Windows-874"),
        (codecs.BOM_UTF16_LE + f"{HEAD}\n".encode("utf-16-le"), "UTF-16"),
        (codecs.BOM_UTF16_BE + f"{THAI_HEAD}\n".encode("utf-16-be"), "UTF-16"),
    ],
)
def test_another_encoding_is_refused_with_what_to_choose_in_excel(raw: bytes, words: str, tiny: Path) -> None:
    write(tiny, raw)

    (found,) = problems(tiny)

    assert found.code == "not-utf-8"
    assert words in found.thai
    assert "CSV UTF-8" in found.thai
    assert "CSV UTF-8" in found.english


def test_all_mistakes_of_a_sheet_are_told_at_once_each_at_its_cell(tiny: Path) -> None:
    rows = [
        ROW.replace(",1,", ",หนึ่ง,").replace("2022-11-04,2022-11-04", "2022-11-04,2022-10-01"),
        ROW.replace("2022-11-04,2022-11-04", ",2022-11-04").replace("452-58-0001", "452-58-0002"),
        ROW.replace("2022-11-01", "2023-11-01"),
        ROW.replace("2022-11-01", "1/11/2022"),
    ]
    write(tiny, "\ufeff" + "\n".join([HEAD, *rows]))

    found = [(each.code, str(each.place)) for each in problems(tiny)]

    path = "data/registers/loans/2566.csv"
    assert found == [
        ("not-a-count", f"{path}:2:26"),
        ("returned-before-out", f"{path}:2:95"),
        ("empty-cell", f"{path}:3:80"),
        ("date-outside-year", f"{path}:4:69"),
        ("slashed-common-era", f"{path}:5:69"),
    ]


def test_a_name_is_refused_as_a_name_and_told_nowhere(tiny: Path) -> None:
    write(tiny, f"{HEAD}\n{ROW}\n".replace("division-head", "นายสมชาย ใจดี").replace(",1,", ",x,"))

    found = problems(tiny)

    assert {each.code for each in found} == {"personal-name", "not-a-count"}
    assert all(each.private for each in found if each.code == "personal-name")
    assert not any("สมชาย" in f"{each.thai}{each.english}{each.suggestion}" for each in found)


NAME = "สมชาย ใจดี"


@pytest.mark.parametrize(
    "content",
    [
        *(
            "\n".join([HEAD, ROW, ",".join([*ROW.split(",")[:at], NAME, *ROW.split(",")[at + 1 :]])])
            for at in range(len(HEAD.split(",")))
        ),
        f"{HEAD},{NAME}\n{ROW},x\n",
        ROW.replace("own-division", NAME),
        f"{HEAD}\n{ROW},{NAME}\n",
        f'{HEAD}\n{ROW}\nvehicle,1,1,"{NAME}" ก,official-work\n',
        f"{HEAD}\n{ROW.replace('own-division', NAME)}\n{ROW.replace(',1,', ',x,')}\n",
    ],
)
def test_what_may_be_a_name_is_in_no_report_even_without_a_title(content: str, tiny: Path) -> None:
    write(tiny, content)
    for title in ("", "นาย"):
        write(tiny, content.replace(NAME, title + NAME))

        found = problems(tiny)

        assert found
        report = Report(found, files_below(tiny))
        assert not any("สมชาย" in render(report) for render in FORMATS.values())


def test_a_misspelt_word_is_shown_with_the_word_that_is_meant(tiny: Path) -> None:
    write(tiny, f"{HEAD}\n{ROW.replace('own-division', 'own-divison')}\n")

    (found,) = problems(tiny)

    assert found.suggestion == "own-division"
    assert "own-divison" in found.thai


def test_too_many_rows_end_the_reading(tiny: Path) -> None:
    write(tiny, f"{HEAD}\n" + "a\n" * (MAX_ROWS + 1))

    (found,) = problems(tiny)

    assert found.code == "too-many-rows"


def test_the_same_rows_in_another_years_file_are_another_record(tiny: Path) -> None:
    parsed = ParsedRecords()
    write(tiny, f"{HEAD}\n{ROW}\n")
    prepare(tiny / "data", tiny / "content", WORDING, public=False, parsed=parsed)
    (tiny / "data/registers/loans/2566.csv").rename(tiny / "data/registers/loans/2567.csv")

    (found,) = problems(tiny)

    assert found.code == "date-outside-year"


def test_a_loan_of_the_year_before_that_is_not_back_stands_in_the_way(tiny: Path) -> None:
    write(tiny, f"{HEAD}\n{ROW}\n".replace("2022-11-04,good", ","))
    write(tiny, f"{HEAD}\n{ROW}\n".replace("2022-11", "2023-11").replace("452-58-0001", "๔๕๒-๕๘-๐๐๐๑"), 2567)

    (found,) = problems(tiny)

    assert (found.code, found.place.path) == ("lent-while-lent", "data/registers/loans/2567.csv")
    assert "2566" in found.thai


def test_what_is_lent_on_the_day_it_came_back_was_back(tiny: Path) -> None:
    again = ROW.replace("2022-11-01,2022-11-04,2022-11-04", "2022-11-04,2022-11-05,2022-11-05")
    write(tiny, f"{HEAD}\n{ROW}\n{again}\n")

    assert not problems(tiny)


def lent(out: str, returned: str, condition: str = "good") -> str:
    condition = condition if returned or condition != "good" else ""
    return ROW.replace("2022-11-01,2022-11-04,2022-11-04,good", f"{out},{out},{returned},{condition}")


def test_of_two_loans_of_one_day_the_one_that_came_back_came_first(tiny: Path) -> None:
    rows = (lent("2022-11-01", ""), lent("2022-11-01", "2022-11-01"))
    write(tiny, "\n".join((HEAD, *rows, "")))

    assert not problems(tiny)


@pytest.mark.parametrize("condition", ["replaced", "compensated"])
def test_what_was_replaced_is_not_out(condition: str, tiny: Path) -> None:
    rows = (lent("2022-11-01", "", condition), lent("2022-12-01", "2022-12-02"))
    write(tiny, "\n".join((HEAD, *rows, "")))

    assert not problems(tiny)


def test_every_loan_inside_one_that_is_open_is_told(tiny: Path) -> None:
    rows = (lent("2022-11-01", ""), lent("2022-12-01", "2022-12-02"), lent("2023-01-05", "2023-01-06"))
    write(tiny, "\n".join((HEAD, *rows, "")))

    found = problems(tiny)

    assert [(each.code, each.place.line) for each in found] == [("lent-while-lent", 3), ("lent-while-lent", 4)]
    assert all("2022-11-01" in each.english for each in found)


def test_a_division_that_is_not_there_is_dangling(tiny: Path) -> None:
    file = tiny / "data/registers/withdrawals/2566.csv"
    file.parent.mkdir()
    (tiny / "data/registers/withdrawals.yml").write_text(
        "id: withdrawals\ntitle: ทะเบียนการเบิก\nowner: clerk\n", "utf-8"
    )
    file.write_text(
        "item_class,quantity,division,purpose_class,day,approved_by_position\nfuel,2,clrek,maintenance,2022-11-01,\n",
        "utf-8",
    )

    (found,) = problems(tiny)

    assert (found.code, found.suggestion, found.place.line, found.place.column) == ("dangling-reference", "clerk", 2, 8)


def test_the_thai_words_that_staff_may_write_are_the_words_that_pages_show() -> None:
    from disclosure.records import loans as loan
    from disclosure.records import sheet, withdrawals

    labels = WORDING.labels
    for prefix, choices in (
        ("asset_class", loan.ASSET_CLASSES),
        ("borrower", loan.BORROWERS),
        ("purpose", loan.PURPOSES),
        ("condition", loan.CONDITIONS),
        ("position", sheet.POSITIONS),
        ("item_class", withdrawals.ITEM_CLASSES),
        ("withdrawal_purpose", withdrawals.PURPOSES),
    ):
        assert {code: labels[f"{prefix}.{code}"] for code in choices} == choices
