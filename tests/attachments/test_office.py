"""Word documents and Excel workbooks: what they must not do, what they hide, what they say."""

import pytest
from tests.attachments.making import (
    SHEET,
    SHEET_TYPE,
    WORD,
    WORD_TYPE,
    core,
    docx,
    exif,
    found,
    jpeg,
    package,
    relation,
    said,
    xlsx,
)

from attachments import examine


@pytest.mark.parametrize(("raw", "suffix"), [(docx(), ".docx"), (xlsx(), ".xlsx")])
def test_an_ordinary_file_has_nothing_to_tell(raw: bytes, suffix: str) -> None:
    assert found(raw, suffix) == {}
    assert examine(raw, suffix).authors == ()


@pytest.mark.parametrize(
    ("raw", "suffix", "trait"),
    [
        (b"", ".docx", None),
        (b"<html>", ".docx", "foreign"),
        (b"MZ" + docx(), ".docx", "foreign"),
        (xlsx(), ".docx", "foreign"),
        (docx(), ".xlsx", "foreign"),
        (package({"a.txt": "ก"}), ".docx", "foreign"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), ".docx", "legacy"),
        (docx()[:-30], ".docx", "damaged"),
        (docx()[:600] + bytes(20) + docx()[620:], ".docx", "damaged"),
        (docx("<w:p>"), ".docx", "damaged"),
        (xlsx("<row>"), ".xlsx", "damaged"),
    ],
)
def test_a_file_is_what_its_ending_says(raw: bytes, suffix: str, trait: str | None) -> None:
    assert set(found(raw, suffix)) == ({trait} if trait else set())


def test_a_macro_file_under_another_ending_is_told_as_one() -> None:
    kinds = {"word/document.xml": "application/vnd.ms-word.document.macroEnabled.main+xml"}

    assert found(docx(kinds=kinds), ".docx") == {"macro": 1}


@pytest.mark.parametrize(
    ("parts", "trait"),
    [
        ({"word/vbaProject.bin": b"\1"}, "macro"),
        ({"word/embeddings/oleObject1.bin": b"\1"}, "embedded"),
        ({"word/embeddings/Microsoft_Excel_Sheet1.xlsx": b"\1"}, "embedded"),
        ({"word/activeX/activeX1.xml": "<a/>"}, "control"),
        (
            {"word/_rels/settings.xml.rels": relation("attachedTemplate", "https://a.example/x.dotm", external=True)},
            "remote",
        ),
        ({"word/_rels/document.xml.rels": relation("image", "https://a.example/x.png", external=True)}, "remote"),
        ({"word/_rels/document.xml.rels": relation("oleObject", "https://a.example/x", external=True)}, "remote"),
        ({"word/_rels/document.xml.rels": relation("aFChunk", "afchunk.mht")}, "embedded"),
        ({"word/_rels/document.xml.rels": relation("vbaProject", "harmless.xml")}, "macro"),
        ({"word/_rels/document.xml.rels": relation("hyperlink", "file:///C:/Users/x", external=True)}, "link"),
        ({"word/_rels/document.xml.rels": relation("hyperlink", "javascript:alert(1)", external=True)}, "link"),
    ],
)
def test_what_acts_or_fetches_is_seen(parts: dict[str, str | bytes], trait: str) -> None:
    assert found(docx(**parts), ".docx") == {trait: 1}


@pytest.mark.parametrize("target", ["https://www.example.go.th/x", "mailto:office@example.go.th", "other.docx", "#a"])
def test_an_ordinary_link_is_no_danger(target: str) -> None:
    assert found(docx(**{"word/_rels/document.xml.rels": relation("hyperlink", target, external=True)}), ".docx") == {}


@pytest.mark.parametrize(
    "field", ["DDEAUTO c:\\\\x cmd", "INCLUDEPICTURE &quot;https://a.example/x.png&quot;", "LINK Excel.Sheet"]
)
def test_a_field_that_fetches_is_seen_even_in_pieces(field: str) -> None:
    halves = (
        f"<w:p><w:r><w:instrText>{field[:3]}</w:instrText></w:r><w:r><w:instrText>{field[3:]}</w:instrText></w:r></w:p>"
    )

    assert found(docx(halves), ".docx") == {"remote": 1}


@pytest.mark.parametrize("field", ["PAGE", "HYPERLINK &quot;https://example.go.th&quot;", "TOC \\o 1-3", "DATE"])
def test_a_field_that_only_shows_is_none(field: str) -> None:
    assert found(docx(f'<w:p><w:fldSimple w:instr="{field}"/></w:p>'), ".docx") == {}


def test_an_entity_is_refused() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY a "ก"><!ENTITY b "&a;&a;">]>' + f"<w:document {WORD}>&b;</w:document>"

    assert found(docx(**{"word/document.xml": bomb}), ".docx") == {"declaration": 1}


def test_comments_and_their_authors_are_seen() -> None:
    comments = f'<w:comments {WORD}><w:comment w:id="1" w:author="สมมติ ตัวอย่าง"><w:p><w:r><w:t>ถามใคร</w:t></w:r></w:p></w:comment></w:comments>'
    raw = docx(kinds={"word/comments.xml": f"{WORD_TYPE}.comments+xml"}, **{"word/comments.xml": comments})

    assert found(raw, ".docx") == {"comments": 1}
    assert examine(raw, ".docx").authors == ("สมมติ ตัวอย่าง",)
    assert ("comment", 0, 1, "ถามใคร\n") in said(raw, ".docx")


def test_tracked_changes_are_seen_and_what_was_deleted_is_read() -> None:
    raw = docx(
        '<w:p><w:ins w:author="กองคลัง"><w:r><w:t>ใหม่</w:t></w:r></w:ins>'
        '<w:del w:author="กองคลัง"><w:r><w:delText>เก่า</w:delText></w:r></w:del></w:p>'
    )

    assert found(raw, ".docx") == {"changes": 2}
    assert [text.strip() for part, _, _, text in said(raw, ".docx") if part == "deletion"] == ["เก่า"]


@pytest.mark.parametrize(("vanish", "count"), [("<w:vanish/>", 1), ('<w:vanish w:val="0"/>', 0), ("<w:webHidden/>", 0)])
def test_vanished_text_is_seen(vanish: str, count: int) -> None:
    raw = docx(f"<w:p><w:r><w:rPr>{vanish}</w:rPr><w:t>ลับ</w:t></w:r><w:r><w:t>ไม่ลับ</w:t></w:r></w:p>")

    assert found(raw, ".docx").get("vanished", 0) == count


def test_a_row_of_a_table_is_one_line() -> None:
    cells = "".join(f"<w:tc><w:p><w:r><w:t>{word}</w:t></w:r></w:p></w:tc>" for word in ("เลขที่บัญชี", "000"))

    assert ("body", 0, 1, "เลขที่บัญชี\t000\t\nท้าย\n") in said(
        docx(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl><w:p><w:r><w:t>ท้าย</w:t></w:r></w:p>"), ".docx"
    )


def test_the_properties_name_their_authors() -> None:
    assert examine(docx(**{"docProps/core.xml": core("สมมติ  ตัวอย่าง", "กองคลัง")}), ".docx").authors == (
        "สมมติ ตัวอย่าง",
        "กองคลัง",
    )


def test_a_photograph_in_a_document_tells_its_place() -> None:
    photo = jpeg((0xE1, b"Exif\0\0" + exif(gps=True)))

    assert found(docx(**{"word/media/image1.jpg": photo}), ".docx") == {"location": 1}
    assert found(docx(**{"word/media/image1.jpg": b"broken"}), ".docx") == {}


def test_a_password_on_the_zip_and_two_parts_of_one_name_are_refused() -> None:
    locked = bytearray(docx())
    locked[locked.index(b"PK\1\2") + 8] |= 1

    assert found(bytes(locked), ".docx") == {"encrypted": 1}
    assert found(docx(**{"word/Document.xml": "<a/>"}), ".docx") == {"damaged": 1}


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_is_seen_and_read(state: str) -> None:
    raw = xlsx(state=state)

    assert found(raw, ".xlsx") == {"sheets": 1}
    assert ("sheet", 1, 1, "รายการ") in said(raw, ".xlsx")


def test_hidden_rows_and_columns_count_when_something_is_in_them() -> None:
    cell = '<c r="{}" t="inlineStr"><is><t>ก</t></is></c>'
    rows = f'<row r="1" hidden="1">{cell.format("A1")}</row><row r="2" hidden="1"><c r="A2"/></row><row r="3">{cell.format("C3")}</row>'
    columns = '<cols><col min="3" max="3" hidden="1"/><col min="5" max="16384" hidden="1"/></cols>'

    assert found(xlsx(rows, before=columns), ".xlsx") == {"rows": 1, "columns": 1}


def test_rows_keep_their_numbers_and_numbers_their_digits() -> None:
    rows = '<row r="2"><c r="A2"><v>1.101700000001E12</v></c><c r="B2" t="s"><v>0</v></c></row><row r="900"><c r="A900"><v>0.5</v></c></row>'
    shared = f"<sst {SHEET}><si><r><t>แยก</t></r><r><t>กัน</t></r></si></sst>"

    assert [each for each in said(xlsx(rows, **{"xl/sharedStrings.xml": shared}), ".xlsx") if each[0] == "sheet"] == [
        ("sheet", 1, 1, "\n1101700000001\tแยกกัน"),
        ("sheet", 1, 900, "0.5"),
    ]


@pytest.mark.parametrize(
    ("formula", "trait"),
    [
        ("SUM(A1:A9)", None),
        ("WEBSERVICE(&quot;https://a.example&quot;)", "formula"),
        ("cmd|'/C calc'!A0", "formula"),
        ('A1&amp;"|"', None),
    ],
)
def test_a_formula_that_reaches_out_is_seen(formula: str, trait: str | None) -> None:
    assert set(found(xlsx(f'<row r="1"><c r="A1"><f>{formula}</f><v>1</v></c></row>'), ".xlsx")) == (
        {trait} if trait else set()
    )


@pytest.mark.parametrize(
    ("part", "kind", "content", "traits"),
    [
        (
            "xl/comments1.xml",
            "comments",
            "<comments><authors><author>กองคลัง</author></authors><t>ดูใหม่</t></comments>",
            {"comments"},
        ),
        ("xl/externalLinks/externalLink1.xml", "externalLink", "<a/>", {"remote"}),
        ("xl/connections.xml", "connections", "<a/>", {"remote"}),
        ("xl/pivotCache/pivotCacheRecords1.xml", "pivotCacheRecords", '<r><s v="ลับ"/></r>', {"pivot"}),
        ("xl/printerSettings/p.xml", "printerSettings", "<a/>", set()),
    ],
)
def test_what_stands_beside_the_sheets_is_seen(part: str, kind: str, content: str, traits: set[str]) -> None:
    assert set(found(xlsx(kinds={part: f"{SHEET_TYPE}.{kind}+xml"}, **{part: content}), ".xlsx")) == traits
