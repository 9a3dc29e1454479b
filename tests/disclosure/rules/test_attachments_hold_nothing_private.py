"""Personal data in attachments is found wherever it stands, and never repeated. All numbers are made up."""

from pathlib import Path

import pytest
from tests.attachments.making import WORD, WORD_TYPE, core, docx, paged, xlsx
from tests.conftest import WORDING

from disclosure.building import check

MANUAL = "data/manuals/lending.yml"
# The check digit is right; nobody can have this number, whose twelve digits are mostly noughts.
NUMBER = "1101700000001"
CELL = '<c r="A1" t="inlineStr"><is><t>{}</t></is></c>'


def commented(text: str) -> bytes:
    comments = f"<w:comments {WORD}><w:comment><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:comment></w:comments>"
    return docx(kinds={"word/comments.xml": f"{WORD_TYPE}.comments+xml"}, **{"word/comments.xml": comments})


def told(tiny: Path, name: str, raw: bytes) -> list[str]:
    """What is said of an attachment that holds something private."""
    (tiny / "content" / "manuals" / "lending" / name).write_bytes(raw)
    manual = tiny / MANUAL
    old = "    title: แบบฟอร์ม\n"
    text = manual.read_text(encoding="utf-8").replace(old, f"{old}  - file: {name}\n    title: ก\n")
    manual.write_text(text, encoding="utf-8")
    found = check(tiny / "data", tiny / "content", WORDING).problems
    return [f"{each.place} {each.thai}" for each in found if each.code == "private-attachment"]


@pytest.mark.parametrize(
    ("name", "raw", "where"),
    [
        (
            "a.docx",
            docx(f"<w:p/><w:p><w:r><w:t>{NUMBER[:5]}</w:t></w:r><w:r><w:t>{NUMBER[5:]}</w:t></w:r></w:p>"),
            "ที่ย่อหน้าหรือแถวที่ 2 ",
        ),
        ("a.docx", commented(NUMBER), "ที่ความเห็น "),
        ("a.docx", docx(f"<w:p><w:del><w:r><w:delText>{NUMBER}</w:delText></w:r></w:del></w:p>"), "track changes "),
        ("a.docx", docx(**{"docProps/core.xml": core(NUMBER)}), "ที่คุณสมบัติของไฟล์ "),
        ("a.xlsx", xlsx(f'<row r="7">{CELL.format(NUMBER)}</row>', state="hidden"), "ที่ชีตที่ 1 แถวที่ 7 "),
        ("a.xlsx", xlsx(f'<row r="3"><c r="A3"><v>{NUMBER[0]}.{NUMBER[1:]}E12</v></c></row>'), "ที่ชีตที่ 1 แถวที่ 3 "),
        ("a.pdf", paged(b"", b"BT /F1 9 Tf (%s) Tj ET" % NUMBER.encode()), "ที่หน้า 2 "),
    ],
)
def test_a_number_is_found_wherever_it_stands_and_not_repeated(tiny: Path, name: str, raw: bytes, where: str) -> None:
    (said,) = told(tiny, name, raw)

    assert said.startswith(f"{MANUAL}:8:11 ")
    assert where in said
    assert NUMBER not in said


def test_many_of_a_kind_are_told_once(tiny: Path) -> None:
    rows = "".join(f'<row r="{number}">{CELL.format(NUMBER)}</row>' for number in range(1, 50))

    (said,) = told(tiny, "a.xlsx", xlsx(rows))

    assert " 49 แห่ง" in said


def test_names_are_private_in_tables_about_people_alone(tiny: Path) -> None:
    rows = f'<row r="1">{CELL.format("นายสมมติ ตัวอย่าง")}</row>'

    assert len(told(tiny, "loan-register.xlsx", xlsx(rows))) == 1
    assert len(told(tiny, "committee.xlsx", xlsx(rows))) == 1


@pytest.mark.parametrize(
    "text", ["1101700000009", "โทร. 0 4300 0000", "เลขประจำตัวประชาชน ....................", "office@example.go.th"]
)
def test_what_is_nobodys_is_taken(tiny: Path, text: str) -> None:
    assert told(tiny, "a.docx", docx(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")) == []
