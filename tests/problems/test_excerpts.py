"""The lines beside a problem: counted as people count them, and none that holds personal data."""

from dataclasses import replace
from pathlib import Path

import pytest

from problems import Place, Problem, place_within
from problems.excerpts import MAX_BYTES, MAX_LINES, Excerpts, Line, files_below

HERE = Problem(Place("a.yml", 2, 4, 2, 6), "code", "ก", "a")


def lines(text: str, *problems: Problem) -> tuple[Line, ...]:
    """The lines of the first problem."""
    return Excerpts(problems, {"a.yml": text}.get).of(problems[0])


def at(*numbers: int, private: bool = False) -> Problem:
    return replace(HERE, place=Place("a.yml", *numbers), private=private)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_in_every_way_that_yaml_knows(end: str) -> None:
    assert lines(end.join(("x: 1", "y: 23", "z: 4")), HERE) == (Line(1, "x: 1"), Line(2, "y: ", "23"))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("words", ["ก", "ข: ค", "งจ"])
def test_a_place_is_counted_in_lines_and_code_points(end: str, words: str) -> None:
    text = end.join(("ก", "ที่ ข: ค", "", "งจ", ""))
    start = text.index(words)

    place = place_within("a.yml", text, start, start + len(words))

    assert lines(text, replace(HERE, place=place))[-1].marked == words
    assert place.end_column == place.column + len(words)


def test_a_place_over_lines_ends_where_its_last_line_does() -> None:
    place = place_within("a.yml", "a: >-\r\n  ก\r\n  ขค\r\n", 3, 16)

    assert (place.line, place.column, place.end_line, place.end_column) == (1, 4, 3, 5)


def test_between_the_two_characters_of_a_line_end_is_the_end_of_the_line() -> None:
    assert place_within("a.yml", "ab\r\ncd", 3, 3) == Place("a.yml", 1, 3)


def test_an_empty_line_above_is_left_out() -> None:
    assert lines("\n\ny: 1", at(3, 1, 3, 2)) == (Line(3, "", "y", ": 1"),)


def test_what_is_missing_at_the_end_of_a_line_is_marked_behind_it() -> None:
    assert lines("a:\nb: c", at(1, 3)) == (Line(1, "a:", " ", ""),)


def test_a_mark_takes_whole_letters_with_their_vowels_and_tone_marks() -> None:
    (line,) = lines("ก ที่นี่ ข", at(1, 4, 1, 7))

    assert (line.before, line.marked, line.after) == ("ก ", "ที่นี่", " ข")


def test_without_an_end_one_letter_is_marked() -> None:
    (line,) = lines("ที่นี่", at(1, 1))

    assert (line.marked, line.after) == ("ที่", "นี่")


def test_of_a_value_over_many_lines_the_first_ones_are_shown_each_from_its_first_letter() -> None:
    text = "a: |\n" + "".join(f"    ข้อ {number}\n" for number in range(10))

    found = lines(text, at(1, 4, 11, 10))

    assert len(found) == MAX_LINES
    assert [(line.before, line.marked) for line in found[:2]] == [("a: ", "|"), ("    ", "ข้อ 0")]


@pytest.mark.parametrize("place", [Place("a.yml"), Place("a.yml", 9, 1), Place("b.yml", 1, 1), Place("", 1, 1)])
def test_where_no_line_is_nothing_is_shown(place: Place) -> None:
    assert lines("a: 1", replace(HERE, place=place)) == ()


def test_a_column_behind_the_line_is_no_reason_to_fail() -> None:
    assert lines("ab", at(1, 99, 7, 3)) == (Line(1, "ab", " ", ""),)


def test_a_private_line_is_not_shown() -> None:
    assert lines("a: 1\nb: 2", at(2, 4, 2, 5, private=True)) == ()


def test_no_other_problem_shows_a_private_line_not_even_as_the_line_above() -> None:
    text = "a: 081-000-0000\nb: 2\nc: 3"
    private = at(1, 4, 1, 16, private=True)

    assert lines(text, at(1, 1, 1, 2), private) == ()
    assert lines(text, at(2, 1, 2, 2), private) == (Line(2, "", "b", ": 2"),)
    assert lines(text, at(3, 1, 3, 2), private) == (Line(2, "b: 2"), Line(3, "", "c", ": 3"))


def test_no_line_of_a_private_value_over_lines_is_shown() -> None:
    text = "a: >-\n  ก\n  ข\nb: 2"
    private = at(1, 4, 3, 4, private=True)

    assert [lines(text, at(number, 1), private) for number in (1, 2, 3)] == [(), (), ()]
    assert lines(text, at(4, 1, 4, 2), private) == (Line(4, "", "b", ": 2"),)


def test_a_value_that_reaches_into_a_private_line_is_not_shown() -> None:
    assert lines("a: >-\n  ก\nb: 2", at(1, 4, 3, 4), at(3, 4, private=True)) == ()


def test_a_file_that_is_private_as_a_whole_shows_nothing() -> None:
    assert lines("a: 1\nb: 2", at(2, 1), at(private=True)) == ()


def test_a_file_below_the_folder_is_read_without_its_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"\xef\xbb\xbf" + "ก: ข\r\n".encode())

    assert files_below(tmp_path)("a.yml") == "ก: ข\r\n"


def test_a_file_in_another_encoding_shows_what_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"a: " + "ก".encode("cp874"))

    assert files_below(tmp_path)("a.yml") == "a: \ufffd"


def test_nothing_outside_nothing_linked_nothing_large_and_nothing_binary_is_read(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "folder").mkdir(parents=True)
    secret = tmp_path / "secret.yml"
    secret.write_text("a: 1", encoding="utf-8")
    (root / "link.yml").symlink_to(secret)
    (root / "out").symlink_to(tmp_path, target_is_directory=True)
    (root / "large.yml").write_bytes(b"a" * (MAX_BYTES + 1))
    (root / "binary.yml").write_bytes(b"a\0b")
    source = files_below(root)

    paths = [
        "../secret.yml",
        str(secret),
        "link.yml",
        "out/secret.yml",
        "large.yml",
        "binary.yml",
        "folder",
        "",
        "\0",
        "x",
    ]
    assert [source(path) for path in paths] == [None] * len(paths)
