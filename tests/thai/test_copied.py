"""Thai torn apart by a PDF is found, and put together again where that can be known."""

import pytest

from thai.copied import broken, repaired
from thai.text import word_around


@pytest.mark.parametrize(
    ("copied", "meant"),
    [
        ("ส านักงาน", "สำนักงาน"),
        ("ส ำนักงาน", "สำนักงาน"),
        ("อ าเภอ", "อำเภอ"),
        ("น ้ำ", "น้ำ"),
        ("ที ่ทำการ", "ที่ทำการ"),
        ("เ ทศบาล", "เทศบาล"),
        ("กำรประชุม", "การประชุม"),
        ("ควำมเห็น", "ความเห็น"),
        ("สำนักงำน", "สำนักงาน"),
        ("ดำเนินงำน", "ดำเนินงาน"),
        ("สานักงาน", "สำนักงาน"),
        ("ผู้มีอานาจ", "ผู้มีอำนาจ"),
        ("คานา", "คำนำ"),
        ("จานวนประชำชน", "จำนวนประชาชน"),
    ],
)
def test_broken_words_are_found_and_repaired(copied: str, meant: str) -> None:
    assert list(broken(copied))
    assert repaired(copied) == meant
    assert not list(broken(meant))


@pytest.mark.parametrize(
    "text",
    [
        "กำราบ",
        "ครอบงำนักการเมือง",
        "นำข้อมูลลงนำมาเผยแพร่",
        "เอกสำรอง",
        "วาจาเป็นเท็จ",
        "ราคาสั่งซื้อ",
        "สัมมนาเสนอผล",
        "แคนาดา",
        "",
    ],
)
def test_words_that_only_look_broken_are_left_alone(text: str) -> None:
    assert not list(broken(text))
    assert repaired(text) == text


def test_a_mark_at_the_beginning_has_lost_its_letter() -> None:
    assert [match.start() for match in broken("่าง")] == [0]


def test_a_word_is_shown_with_the_letters_around_it() -> None:
    text = "ดู ส านักงาน ก่อน"

    assert word_around(text, 4, 6) == "ส านักงาน"


def test_a_stretch_does_not_begin_with_a_mark() -> None:
    assert word_around("ที่นา", 4, 5, reach=3) == "นา"
