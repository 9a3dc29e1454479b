"""What these tests share: one report with all that is awkward in it."""

import pytest

from problems import Place, Problem
from problems.reports import Advice, Report, Words

TITLE = "มาตรการส่งเสริมการมีส่วนร่วมของประชาชนในการป้องกันการทุจริตและประพฤติมิชอบ"
FILES = {
    "data/a.yml": f"id: a\ntitle: {TITLE}: ปี 2566\n\tnote: ก\ncity: 北京市 ok\ntext: >-\n  บรรทัดแรก\n  บรรทัดที่สอง\nend: 1\n",
    "data/crlf.yml": "id: ที่นี่\r\nphone: 081-000-0000\r\nnote: ```<b>&amp;\r\n",
}
HOSTILE = "<script>alert(1)</script> & “50%”, a: b\n::error::x\x1b[31m [x](http://e.example) `*_|"


@pytest.fixture
def awkward() -> Report:
    """Long Thai, a tab, wide columns, a value over lines, no line at all, CR LF, a private value, a hostile message."""
    column = FILES["data/a.yml"].splitlines()[1].index(": ปี") + 1
    problems = [
        Problem(
            Place("data/a.yml", 2, column, 2, column + 1),
            "colon-in-text",
            "พบเครื่องหมาย : กลางข้อความ",
            "a colon inside unquoted text",
        ),
        Problem(Place("data/a.yml", 3, 2, 3, 6), "after-tab", "หลังแท็บ", "after a tab"),
        Problem(
            Place("data/a.yml", 4, 9, 4, 10), "wide", "ตัวอักษรกว้าง", "wide characters", "ปักกิ่ง", label="เมือง", at="city"
        ),
        Problem(
            Place("data/a.yml", 5, 7, 7, 15),
            "missing-result",
            "ข้อความหลายบรรทัด",
            "a value over lines",
            severity="warning",
            label="ข้อความ",
            at="text",
        ),
        Problem(Place("data/b.yml"), "unexpected-file", "ไม่รู้จักไฟล์นี้", "this file has no place here"),
        Problem(Place("data/crlf.yml", 1, 5, 1, 11), "in-crlf", "ไฟล์ CRLF", "a file of CR LF"),
        Problem(
            Place("data/crlf.yml", 2, 8, 2, 20),
            "personal-phone",
            "พบหมายเลขโทรศัพท์ส่วนตัว",
            "a personal telephone number",
            private=True,
            label="โทรศัพท์",
            at="phone",
        ),
        Problem(Place("data/crlf.yml", 3, 7, 3, 18), "hostile", HOSTILE, HOSTILE, HOSTILE),
    ]
    help_ = Words("ยังไม่มีผล", "วิธีการนี้ไม่มีผล", "ประชาชนควรรู้"), Words("No result", "It has <none>.", "People should know.")
    return Report(
        tuple(problems),
        FILES.get,
        {"missing-result": Advice(*help_, "- number: 3\n", "- number: 3\n  results: [ก]\n")},
        "prongsai",
        "0.1.0",
    )
