"""Sorting: the order of a Thai dictionary."""

import pytest

from thai.collation import sort_key


@pytest.mark.parametrize(
    "ordered",
    [
        ["กลาง", "กา", "แก", "ไก่", "ขา"],
        ["กองคลัง", "กองช่าง", "กองสาธารณสุข", "สำนักปลัด"],
        ["การ", "เกม", "แกะ", "โกง", "ใกล้", "ไกล", "ขวด"],
        ["ปา", "ป่า", "ป้า", "ป๊า", "ป๋า"],
        ["เล็ก", "เลิก", "แล"],
        ["โทรศัพท์", "ไปรษณีย์", "ไลน์", "เว็บไซต์"],
        ["", "1", "10", "a", "ก"],
    ],
)
def test_words_stand_in_the_order_of_a_dictionary(ordered: list[str]) -> None:
    shuffled = sorted(ordered, reverse=True)

    assert sorted(shuffled, key=sort_key) == ordered


def test_words_that_differ_only_in_a_tone_mark_have_different_keys() -> None:
    assert sort_key("ปา") != sort_key("ป่า")


def test_a_leading_vowel_at_the_end_of_a_text_is_no_error() -> None:
    assert sort_key("ก เ") < sort_key("ข")
