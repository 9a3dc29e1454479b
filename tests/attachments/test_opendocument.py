"""OpenDocument texts and spreadsheets."""

import pytest
from tests.attachments.making import found, odf, package, said

from attachments import examine

ANNOTATION = "<office:annotation><dc:creator>สมมติ ตัวอย่าง</dc:creator><text:p>ถามใคร</text:p></office:annotation>"
CHANGE = (
    "<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>กองคลัง</dc:creator>"
    "</office:change-info><text:p>เก่า</text:p></text:deletion></text:changed-region></text:tracked-changes>"
)
CELL = "<table:table-cell><text:p>ก</text:p></table:table-cell>"


def sheet(rows: str, style: str = "ta1") -> str:
    return f'<table:table table:name="ชีต" table:style-name="{style}">{rows}</table:table>'


def test_ordinary_files_have_nothing_to_tell() -> None:
    assert found(odf("text", "<text:p>แบบฟอร์ม</text:p>"), ".odt") == {}
    assert found(odf("spreadsheet", sheet(f"<table:table-row>{CELL}</table:table-row>")), ".ods") == {}


@pytest.mark.parametrize(
    ("raw", "suffix"),
    [
        (odf("text", ""), ".ods"),
        (odf("spreadsheet", ""), ".odt"),
        (package({"content.xml": "<a/>", "mimetype": "application/vnd.oasis.opendocument.text"}), ".odt"),
        (package({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}), ".odt"),
    ],
    ids=["text", "sheet", "late", "packed"],
)
def test_a_file_is_what_its_first_part_says(raw: bytes, suffix: str) -> None:
    assert found(raw, suffix) == {"foreign": 1}


@pytest.mark.parametrize(
    ("body", "traits"),
    [
        (ANNOTATION, {"comments": 1}),
        (CHANGE, {"changes": 1}),
        ('<text:p><text:a xlink:href="https://example.go.th">ก</text:a></text:p>', {}),
        ('<text:p><text:a xlink:href="file:///C:/x">ก</text:a></text:p>', {"link": 1}),
        ('<text:p><text:image xlink:href="Pictures/1.png"/></text:p>', {}),
        ('<text:p><text:image xlink:href="https://a.example/1.png"/></text:p>', {"remote": 1}),
        ("<text:dde-connection-decl/>", {"remote": 1}),
        ("<text:p><text:object-ole/></text:p>", {"embedded": 1}),
        ("<text:event-listener/>", {"macro": 1}),
    ],
)
def test_what_a_text_hides_or_does_is_seen(body: str, traits: dict[str, int]) -> None:
    assert found(odf("text", body), ".odt") == traits


@pytest.mark.parametrize(
    ("part", "trait"),
    [("Basic/Standard/Module1.xml", "macro"), ("Scripts/python/a.py", "macro"), ("Object 1", "embedded")],
)
def test_macros_and_objects_are_seen(part: str, trait: str) -> None:
    assert found(odf("text", "", **{part: b"\1"}), ".odt") == {trait: 1}


def test_an_encrypted_file_is_refused() -> None:
    manifest = '<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><file-entry><encryption-data/></file-entry></manifest>'

    assert found(odf("text", "", **{"META-INF/manifest.xml": manifest}), ".odt") == {"encrypted": 1}


def test_what_a_spreadsheet_hides_is_seen_and_read() -> None:
    styles = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
    rows = (
        '<table:table-column table:visibility="collapse"/>'
        '<table:table-column table:visibility="collapse" table:number-columns-repeated="1000"/>'
        f'<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>'
        f'<table:table-row table:visibility="filter">{CELL}{CELL}</table:table-row>'
        '<table:table-row table:visibility="collapse" table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    )
    raw = odf("spreadsheet", sheet(rows) + sheet(f"<table:table-row>{CELL}</table:table-row>", "ta2"), styles=styles)

    assert found(raw, ".ods") == {"sheets": 1, "rows": 1, "columns": 1}
    assert [(number, text.rstrip()) for part, number, _, text in said(raw, ".ods") if part == "sheet"] == [
        (1, "\n\nก\tก"),
        (2, "ก"),
    ]


def test_authors_are_named() -> None:
    meta = "<meta:initial-creator>กองคลัง</meta:initial-creator><dc:creator>งานพัสดุ</dc:creator>"

    assert examine(odf("text", ANNOTATION + CHANGE, meta=meta), ".odt").authors == ("สมมติ ตัวอย่าง", "กองคลัง", "งานพัสดุ")
