"""CSV files."""

import pytest
from tests.attachments.making import docx, found, said


@pytest.mark.parametrize(
    ("raw", "traits"),
    [
        ("ลำดับ,รายการ\n1,โต๊ะ\n".encode("utf-8-sig"), set()),
        ("- ข้อแรก,-5,+66 43 000 000,=รวม,a@example.go.th\n".encode(), set()),
        ("ลำดับ".encode("cp874"), {"encoding"}),
        (docx(), {"encoding"}),
        (b"a,b\0c\n", {"foreign"}),
        (b"<html><body>", {"polyglot"}),
        (b'1,=HYPERLINK("https://a.example")\n', {"formula"}),
        (b"1,\"=cmd|'/C calc'!A0\"\n", {"formula"}),
        (b"@SUM(A1)\n", {"formula"}),
    ],
)
def test_a_csv_file_is_plain_text(raw: bytes, traits: set[str]) -> None:
    assert set(found(raw, ".csv")) == traits


def test_its_text_is_read_without_its_mark() -> None:
    assert said("\ufeffก,ข\n".encode(), ".csv") == [("body", 0, 1, "ก,ข\n")]
