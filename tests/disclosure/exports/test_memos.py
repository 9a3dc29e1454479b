"""Memos as DOCX: the official form, in a Thai font that Word really uses, the same bytes every time, signed by nobody."""

import io
import re
import zipfile
from datetime import date, datetime
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from disclosure.exports import memos
from disclosure.wording import Wording

OWED = """report_from: clerk/legal
report_to: นายกเทศมนตรี
report_through: ปลัดเทศบาล
obligations:
  - {id: x, title: เรื่อง, owner: clerk, cadence: quarterly, since: 2023-04-01}
"""
AS_OF = date(2023, 7, 1)


@pytest.fixture
def written(tiny: Path, plan) -> bytes:
    (tiny / "data" / "obligations.yml").write_text(OWED, "utf-8")
    (file,) = memos.export(plan(tiny, as_of=AS_OF), False)
    assert file.path == "quarterly/2566/q3/memo/memo-2566-q3.docx"
    return file.content


@pytest.fixture
def lines(written: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(written)).paragraphs]


def test_a_memo_has_the_parts_of_the_form_in_their_order(lines: list[str]) -> None:
    beginnings = [
        "บันทึกข้อความ",
        "ส่วนราชการ  งานนิติการ",
        "ที่  ...",
        "วันที่  ...",
        "เรื่อง  ",
        "เรียน  นายกเทศมนตรี (ผ่าน ปลัดเทศบาล)",
    ]

    assert [line[: len(begin)] for line, begin in zip(lines, beginnings, strict=False)] == beginnings
    assert "จึงเรียนมาเพื่อโปรดทราบ" in lines


def test_numbers_of_an_official_letter_are_thai(lines: list[str]) -> None:
    assert "ไตรมาสที่ ๓ ปีงบประมาณ พ.ศ. ๒๕๖๖" in lines[4]
    assert not re.search("[0-9]", "".join(line for line in lines if "https://" not in line))


def test_what_is_signed_stays_empty_and_names_positions_alone(lines: list[str]) -> None:
    assert sum(line.startswith("(ลงชื่อ) ....") for line in lines) == 3
    assert {"ผู้เสนอ", "ความเห็นปลัดเทศบาล", "คำสั่งนายกเทศมนตรี"} <= set(lines)


def test_every_run_says_its_font_size_and_language_for_thai(written: bytes) -> None:
    document = docx.Document(io.BytesIO(written))
    cells = [paragraph for row in document.tables[0].rows for cell in row.cells for paragraph in cell.paragraphs]

    for run in [run for paragraph in (*document.paragraphs, *cells) for run in paragraph.runs]:
        properties = run._element.rPr
        assert properties.find(qn("w:rFonts")).get(qn("w:cs")) == "TH Sarabun New"
        assert properties.find(qn("w:szCs")) is not None
        assert properties.find(qn("w:cs")) is not None
        assert properties.find(qn("w:lang")).get(qn("w:bidi")) == "th-TH"
    assert document.paragraphs[1].runs[1]._element.rPr.find(qn("w:szCs")).get(qn("w:val")) == "32"


def test_the_table_is_the_pages_table(written: bytes, tiny: Path, plan) -> None:
    rows = [[cell.text for cell in row.cells] for row in docx.Document(io.BytesIO(written)).tables[0].rows]

    assert rows[0][0] == "สำนัก/กอง"
    assert [row[0] for row in rows[1:]] == ["ทั้งหน่วยงาน", "สำนักปลัด", "รวม"]
    assert rows[-1][1] == "๑"


def test_the_same_memo_has_the_same_bytes_and_no_clock(written: bytes, tiny: Path, plan) -> None:
    (again,) = memos.export(plan(tiny, as_of=date(2023, 9, 30)), False)

    assert again.content == written
    with zipfile.ZipFile(io.BytesIO(written)) as parts:
        assert {info.date_time for info in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = docx.Document(io.BytesIO(written)).core_properties
    assert {properties.created.replace(tzinfo=None), properties.modified.replace(tzinfo=None)} == {datetime(1980, 1, 1)}
    assert (properties.language, properties.author) == ("th-TH", plan(tiny).site.organisation.name)


def test_where_nobody_is_named_lines_are_left_to_be_filled_in(tiny: Path, plan) -> None:
    (tiny / "data" / "obligations.yml").write_text(
        OWED.partition("obligations:")[2].join(["obligations:", ""]), "utf-8"
    )

    (file,) = memos.export(plan(tiny, as_of=AS_OF), False)

    lines = [paragraph.text for paragraph in docx.Document(io.BytesIO(file.content)).paragraphs]
    assert lines[5].startswith("เรียน  ....")
    assert "ความเห็นผู้บังคับบัญชา" in lines


def test_an_english_site_has_an_english_memo(tiny: Path, plan) -> None:
    (tiny / "data" / "obligations.yml").write_text(OWED, "utf-8")

    (file,) = memos.export(plan(tiny, as_of=AS_OF, wording=Wording("en")), False)

    document = docx.Document(io.BytesIO(file.content))
    assert document.paragraphs[0].text == "MEMORANDUM"
    assert document.core_properties.language == "en-GB"
