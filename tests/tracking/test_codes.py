"""A code survives paper, telephone and thumbs; a mistake in it is noticed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thai.numerals import to_thai
from tracking import CodeError, new_code, read_code
from tracking.codes import ALPHABET


def test_a_code_is_said_in_groups_without_letters_that_look_like_digits() -> None:
    code = new_code()

    assert [len(group) for group in code.split("-")] == [4, 4, 4, 4, 1]
    assert not set(code) & set("ILOU*~$=")


def test_no_two_codes_are_alike() -> None:
    assert len({new_code() for _ in range(1000)}) == 1000


@pytest.mark.parametrize(
    "typed",
    [
        str.lower,
        lambda code: code.replace("-", ""),
        lambda code: code.replace("-", " "),
        lambda code: code.replace("-", "–"),
        lambda code: f"  {code}\n",
        to_thai,
        lambda code: code.replace("0", "O").replace("1", "l"),
        lambda code: code.replace("1", "I").replace("0", "o"),
    ],
)
def test_it_is_read_however_it_is_typed(typed: object) -> None:
    assert callable(typed)
    for _ in range(50):
        code = new_code()

        assert read_code(typed(code)) == code.replace("-", "")


@given(st.integers(0, 16), st.sampled_from(ALPHABET))
def test_one_wrong_symbol_is_noticed(place: int, symbol: str) -> None:
    code = new_code().replace("-", "")
    wrong = code[:place] + symbol + code[place + 1 :]

    if wrong != code:
        with pytest.raises(CodeError):
            read_code(wrong)


@given(st.integers(0, 14))
def test_two_symbols_that_changed_places_are_noticed(place: int) -> None:
    code = new_code().replace("-", "")
    wrong = code[:place] + code[place + 1] + code[place] + code[place + 2 :]

    if wrong != code:
        with pytest.raises(CodeError):
            read_code(wrong)


@pytest.mark.parametrize("typed", ["", "SYZ8", "SYZ8-XY7Q-KSQX-QX7C-T-T", "ABCU-1234-EFGH-5678-J", "ก" * 17])
def test_what_is_no_code_is_told(typed: str) -> None:
    with pytest.raises(CodeError):
        read_code(typed)
