"""``prongsai check --fix`` mends how a value is spelt, shows what changed, and leaves every other byte alone."""

from pathlib import Path

import pytest
from tests.forked import PRONGSAI, Finished, run

LOANS = "data/registers/loans.yml"
ROOT = Path(__file__).resolve().parents[2]


def fix(folder: Path) -> Finished:
    return run(PRONGSAI, "check", "--fix", str(folder))


def mended(tiny: Path, path: str, before: str) -> str:
    (tiny / path).write_bytes(before.encode())
    fix(tiny)
    return (tiny / path).read_bytes().decode()


GOOD = "# ทะเบียนยืม\nid: loans   # รหัส\ntitle: ทะเบียน\nowner: clerk\n"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("title: ทะเบียน: การยืม", 'title: "ทะเบียน: การยืม"'),
        ('title: ทะเบียน "ใหม่": การยืม', "title: 'ทะเบียน \"ใหม่\": การยืม'"),
        ("title: ทะเบียน: การยืม # ชื่อเต็ม", 'title: "ทะเบียน: การยืม" # ชื่อเต็ม'),
        ("title: ทะเบียน   ", "title: ทะเบียน"),
        ("title: ท\u0e4d\u0e32ทะเบียน", "title: ทำทะเบียน"),
        ("title: ก\npublished: 2566-10-01", "title: ก\npublished: 2023-10-01"),
        ("title: ก\npublished: '2566-10-01'", "title: ก\npublished: '2023-10-01'"),
        ("title: ก\npublished: ๒๕๖๖-๑๐-๐๑", "title: ก\npublished: 2023-10-01"),
        ("title: ก\npublished: ๒๐๒๓-๑๐-๐๑ # วันแรก", "title: ก\npublished: 2023-10-01 # วันแรก"),
    ],
)
def test_a_value_is_written_right_and_nothing_else_changes(wrong: str, right: str, tiny: Path) -> None:
    assert mended(tiny, LOANS, GOOD.replace("title: ทะเบียน", wrong)) == GOOD.replace("title: ทะเบียน", right)


def test_an_address_is_mended_to_https(tiny: Path) -> None:
    path = "data/organisation.yml"
    text = (tiny / path).read_text(encoding="utf-8") + "site_address: http://www.example.go.th/open # ชั่วคราว\n"

    assert mended(tiny, path, text) == text.replace("http://", "https://")


def test_thai_digits_of_numbers_are_mended_and_those_of_texts_are_kept(tiny: Path) -> None:
    path = "data/measures/2566/1-first.yml"
    text = (tiny / path).read_text(encoding="utf-8")
    thai = text.replace("fiscal_year: 2566\nnumber: 1\n", 'fiscal_year: ๒๕๖๖\nnumber: "๑"\nprinted_number: "๑."\n')

    right = text.replace("number: 1\n", 'number: "1"\nprinted_number: "๑."\n', 1)
    assert mended(tiny, path, thai) == right


def test_several_colons_in_one_file_are_all_quoted(tiny: Path) -> None:
    wrong = "id: loans\ntitle: ก: ข\nowner: clerk\nsummary: ค: ง\nrecords:\n  - ก\n"

    assert mended(tiny, LOANS, wrong) == wrong.replace("ก: ข", '"ก: ข"').replace("ค: ง", '"ค: ง"')


def test_a_list_entry_that_reads_as_a_key_is_quoted(tiny: Path) -> None:
    wrong = "id: loans\ntitle: ก\nowner: clerk\nrecords:\n  - ผู้ยืม: ชื่อหน่วยงาน\n  - วันคืน\n"

    assert mended(tiny, LOANS, wrong) == wrong.replace("ผู้ยืม: ชื่อหน่วยงาน", '"ผู้ยืม: ชื่อหน่วยงาน"')


def test_line_ends_and_the_byte_order_mark_of_windows_are_kept(tiny: Path) -> None:
    wrong = "\ufeff" + GOOD.replace("owner: clerk", "owner: clerk  ").replace("\n", "\r\n")

    assert mended(tiny, LOANS, wrong) == "\ufeff" + GOOD.replace("\n", "\r\n")


def test_spaces_that_break_a_line_in_a_markdown_body_are_kept(tiny: Path) -> None:
    body = "บรรทัดแรก  \nบรรทัดที่สอง ท\u0e4d\u0e32\n"

    assert mended(tiny, "content/manuals/lending.md", body) == "บรรทัดแรก  \nบรรทัดที่สอง ทำ\n"


def test_what_changed_is_shown_as_a_diff_and_what_is_left_is_told(tiny: Path) -> None:
    (tiny / LOANS).write_text("id: loans\ntitle: ก: ข\nowner: nobody\n", encoding="utf-8")

    finished = fix(tiny)

    assert "-title: ก: ข" in finished.stdout
    assert '+title: "ก: ข"' in finished.stdout
    assert f"--- {LOANS}" in finished.stdout
    assert "[dangling-reference]" in finished.stderr
    assert finished.returncode == 2


def test_a_file_that_cannot_be_mended_is_told_without_a_traceback(tiny: Path) -> None:
    (tiny / LOANS).write_text("id: loans\ntitle: ก: ข\nowner: clerk\n", encoding="utf-8")
    (tiny / f"{LOANS}.mended").mkdir()

    finished = fix(tiny)

    assert finished.returncode == 1
    assert "loans.yml" in finished.stderr
    assert "Traceback" not in finished.stderr


@pytest.mark.parametrize("wrong", ["titel: ก\n", "title: [ก\n", "title: \tก: ข: ค", "a: b: c: d\n- e", "\x00"])
def test_what_only_a_person_can_judge_is_left_as_it_is(wrong: str, tiny: Path) -> None:
    text = f"id: loans\n{wrong}"
    (tiny / LOANS).write_bytes(text.encode())

    finished = fix(tiny)

    assert finished.returncode == 2
    assert "Traceback" not in finished.stderr
    assert "[" in finished.stderr


def test_good_files_are_not_touched(tiny: Path) -> None:
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in tiny.rglob("*") if path.is_file()}

    finished = fix(tiny)

    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in before} == before
    assert not finished.stdout.startswith("---")


def test_the_shipped_data_needs_no_mending() -> None:
    from disclosure.mending import mend

    assert list(mend(ROOT / "data", ROOT / "content")) == []
