"""Thai signs are one each, in order, and seen."""

import pytest

from thai.encoding import DECOMPOSED, INVISIBLE, MISPLACED, composed, in_order, is_composed, visible

GOOD = "น้ำ พันธุ์ สิทธิ์ ก็ได้ กุ้ง ที่ เกาะ พุทฺโธ ฤๅษี ต่าง ๆ ฯลฯ ปี่ ผู้ เล่น้ำ ก๊าซ ๒๕๖๖ (่) “้” ◌ั Café"


def test_good_thai_is_left_alone() -> None:
    assert not DECOMPOSED.search(GOOD)
    assert not MISPLACED.search(GOOD)
    assert not INVISIBLE.search(GOOD)
    assert composed(GOOD) == in_order(GOOD) == visible(GOOD) == GOOD


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("ส\u0e4d\u0e32นัก", "สำนัก"),
        ("น\u0e4d\u0e49\u0e32", "น้ำ"),
        ("น\u0e49\u0e4d\u0e32", "น้ำ"),
        ("เเละ", "และ"),
        ("ก\u0e45ร", "การ"),
    ],
)
def test_a_sign_in_two_parts_becomes_one(typed: str, right: str) -> None:
    assert DECOMPOSED.search(typed)
    assert not is_composed(typed)
    assert composed(typed) == right


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("ท\u0e35\u0e35\u0e48", "ที่"),
        ("ท\u0e35\u0e48\u0e48", "ที่"),
        ("ก\u0e49\u0e34น", "กิ้น"),
        ("ก\u0e49\u0e38ง", "กุ้ง"),
        ("น\u0e33\u0e49", "น้ำ"),
        ("ท\u0e33\u0e33", "ทำ"),
        ("เทศบาาล", "เทศบาล"),
        ("โโครงการ", "โครงการ"),
    ],
)
def test_signs_are_put_in_order(typed: str, right: str) -> None:
    assert MISPLACED.search(typed)
    assert in_order(typed) == right


@pytest.mark.parametrize("typed", ["2\u0e48", "ฯ\u0e48", "เ\u0e49จ้า", "ก\u0e48\u0e49", "ก\u0e34\u0e35"])
def test_what_was_meant_is_not_always_known(typed: str) -> None:
    assert MISPLACED.search(typed)
    assert MISPLACED.search(in_order(typed))


@pytest.mark.parametrize(
    "code", [0xAD, 0x200B, 0x200D, 0x200E, 0x202E, 0x2060, 0x2066, 0xFEFF, 0xFFFC, 0xE0041, 0xE000, 0xF70A]
)
def test_hidden_characters_are_found(code: int) -> None:
    assert INVISIBLE.search(f"ก{chr(code)}ข")


@pytest.mark.parametrize("character", ["\u00a0", "\u2009", "\u2013", "\u25cc", "\u0e4f", "\u00b5", "😀", "กขค"])
def test_what_is_seen_is_not_hidden(character: str) -> None:
    assert not INVISIBLE.search(character)


def test_the_shapes_of_old_fonts_become_letters() -> None:
    assert visible("ท\u0e35\uf70aท\uf70aา\u200b") == "ที่ท่า"
    assert visible("\uf700 \uf70f \uf710 \uf712 \uf718 \uf719 \uf71a") == "ฐ ญ \u0e31 \u0e47 \u0e38 \u0e39 \u0e3a"
