"""Thai text: what looks the same compares the same."""

import pytest

from thai.text import comparable, normalise

NIKHAHIT, SARA_AA, SARA_AM, MAI_THO = "\u0e4d", "\u0e32", "\u0e33", "\u0e49"


def test_a_decomposed_sara_am_is_joined() -> None:
    typed = "ท" + NIKHAHIT + SARA_AA

    assert normalise(typed) == "ท" + SARA_AM


def test_a_tone_mark_inside_a_decomposed_sara_am_stays_before_the_joined_one() -> None:
    typed = "น" + NIKHAHIT + MAI_THO + SARA_AA

    assert normalise(typed) == "น" + MAI_THO + SARA_AM == "น้ำ"


def test_a_tone_mark_before_a_decomposed_sara_am_stays_there() -> None:
    assert normalise("น" + MAI_THO + NIKHAHIT + SARA_AA) == "น้ำ"


@pytest.mark.parametrize("text", ["น้ำ", "ทำ", "คำ", "เทศบาลตำบลนาคำ", ""])
def test_a_proper_sara_am_is_left_alone(text: str) -> None:
    assert normalise(text) == text


@pytest.mark.parametrize("text", ["า", NIKHAHIT, NIKHAHIT + "ก" + SARA_AA, "กา"])
def test_a_nikhahit_or_a_sara_aa_alone_is_left_alone(text: str) -> None:
    assert normalise(text) == text


def test_latin_letters_are_composed() -> None:
    assert normalise("cafe\u0301") == "caf\u00e9"


def test_marks_in_another_order_become_the_same_text() -> None:
    below_then_tone, tone_then_below = "ก\u0e38\u0e49", "ก\u0e49\u0e38"

    assert normalise(tone_then_below) == normalise(below_then_tone)


@pytest.mark.parametrize(
    "other",
    ["มาตรการ ที่ 1", "มาตรการที่๑", "  มาตรการ\n\tที่ ๑ ", "มาตรการ\u00a0ที่\u200b1"],
)
def test_white_space_and_the_kind_of_digits_do_not_matter(other: str) -> None:
    assert comparable(other) == comparable("มาตรการที่ 1")


def test_both_forms_of_sara_am_compare_equal() -> None:
    assert comparable("ค" + NIKHAHIT + SARA_AA) == comparable("คำ")


def test_latin_capitals_do_not_matter() -> None:
    assert comparable("ITA 2566") == comparable("ita ๒๕๖๖")


@pytest.mark.parametrize(("one", "other"), [("กา", "ก่า"), ("1", "11"), ("ยืม", "ยิม")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert comparable(one) != comparable(other)
