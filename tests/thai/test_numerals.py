"""Thai and Arabic digits: nothing but digits changes."""

import pytest

from thai.numerals import to_arabic, to_thai

PAIRS = [("๐๑๒๓๔๕๖๗๘๙", "0123456789"), ("พ.ศ. ๒๕๖๖", "พ.ศ. 2566"), ("๑,๒๓๔", "1,234"), ("ไม่มี", "ไม่มี"), ("", "")]


@pytest.mark.parametrize(("thai", "arabic"), PAIRS)
def test_thai_digits_become_arabic_ones(thai: str, arabic: str) -> None:
    assert to_arabic(thai) == arabic


@pytest.mark.parametrize(("thai", "arabic"), PAIRS)
def test_arabic_digits_become_thai_ones(thai: str, arabic: str) -> None:
    assert to_thai(arabic) == thai


def test_digits_of_other_scripts_stay_as_they_are() -> None:
    lao_and_superscript = "໑²"

    assert to_arabic(lao_and_superscript) == lao_and_superscript
    assert to_thai(lao_and_superscript) == lao_and_superscript
