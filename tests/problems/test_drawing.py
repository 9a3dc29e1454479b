"""Excerpts in cells: the caret stands under the value whatever stands before it."""

import pytest
from rich.cells import cell_len

from problems.drawing import drawn
from problems.excerpts import Line


def drawing(line: Line, width: int = 80) -> list[str]:
    return [text for _, text in drawn([line], width)]


@pytest.mark.parametrize(
    ("before", "marked", "carets"),
    [
        ("title: ", "x", "       ^"),
        ("ที่นี่: ", "ก่ำ", "    ^^"),
        ("中文: ", "中a", "      ^^^"),
        ("\t", "\t", "    ^^^^"),
        ("é e\u0301: ", "x", "     ^"),
        ("\u200b", "x", "        ^"),
        ("", " ", "^"),
    ],
)
def test_a_caret_stands_under_every_cell_of_the_value(before: str, marked: str, carets: str) -> None:
    assert drawing(Line(1, before, marked, " ค"))[1] == carets


def test_numbers_stand_right_in_one_column() -> None:
    assert [gutter for gutter, _ in drawn([Line(9, "a"), Line(10, "", "b")], 80)] == [" 9 |", "10 |", "   |"]


def test_what_would_move_the_cursor_or_hide_is_shown_by_its_number() -> None:
    (text, carets) = drawing(Line(1, "a\x1b[2J\u202e", "b", "\x07"))

    assert text == "a<U+001B>[2J<U+202E>b<U+0007>"
    assert carets.index("^") == text.index("b")


@pytest.mark.parametrize("width", [30, 60])
@pytest.mark.parametrize(
    ("before", "marked", "after"),
    [
        ("ก่อนหน้านี้ " * 40, "ตรงนี้", " ต่อจากนี้" * 40),
        ("", "ตรงนี้", " ต่อจากนี้" * 40),
        ("ก่อนหน้านี้ " * 40, "ตรงนี้", ""),
        ("ก่อน ", "คำที่ยาวมาก" * 40, " หลัง"),
        ("中" * 100, "中", "中" * 100),
        ("a" * 100_000, "b", "c" * 100_000),
    ],
)
def test_a_line_wider_than_the_console_is_cut_around_the_value(
    before: str, marked: str, after: str, width: int
) -> None:
    text, carets = drawing(Line(1, before, marked, after), width)

    assert cell_len(text) <= width
    assert cell_len(carets) <= width
    assert "…" in text
    first = cell_len(carets) - len(carets.lstrip())
    shown = next(text[end:] for end in range(len(text)) if cell_len(text[:end]) == first)
    assert shown.startswith(marked[0])


def test_a_tone_mark_never_stands_on_the_sign_of_a_cut() -> None:
    for width in range(10, 30):
        text, _ = drawing(Line(1, "ที่นี่นั้น" * 20, "ก", ""), width)

        assert text[1] not in "ัิีึืุู่้๊๋์็"
