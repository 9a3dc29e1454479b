"""A masked text says no number of a person, and everything else stands where it stood."""

from hypothesis import given
from hypothesis import strategies as st

from privacy import find, masked


def test_a_number_is_dots_and_the_rest_stays_in_its_place() -> None:
    assert masked("โทร 081-234-5678 ต่อ\nบรรทัดสอง") == "โทร •••••••••••• ต่อ\nบรรทัดสอง"


def test_a_text_of_nobody_is_itself() -> None:
    text = "ปีงบประมาณ 2566 โทร 0 4337 2111"

    assert masked(text) is text


@given(st.lists(st.sampled_from(["โทร ", "081-234-5678", "๐๘๑๒๓๔๕๖๗๘", "\r\n", "a@gmail.com", "ปี 2566", ": "])))
def test_lines_and_columns_stay(parts: list[str]) -> None:
    text = "".join(parts)

    assert len(masked(text)) == len(text)
    assert masked(text).splitlines() == [*map(masked, masked(text).splitlines())]
    assert not any(find(masked(text), persons=False))
