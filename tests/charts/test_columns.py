"""Bars in groups: where they stand, and what stands where there are none."""

import re

import pytest

from charts.columns import PLOT, WIDTH, ZERO, Group, columns
from charts.shapes import Drawing


def boxes(drawing: Drawing, role: str) -> list[tuple[int, int, int, int]]:
    """Left, top, width and height of every box of one look."""
    paths = "".join(mark.path for mark in drawing.marks if mark.role == role)
    found = re.findall(r"M(\d+) (\d+)h(\d+)v(\d+)h-\d+z", paths)
    return [(int(x), int(y), int(width), int(height)) for x, y, width, height in found]


def words(drawing: Drawing, role: str) -> list[str]:
    return [each.text for name, group in drawing.words if name == role for each in group]


def drawn(*groups: Group) -> Drawing:
    return columns(groups, ("solid", "hatch")[: max(len(group.values) for group in groups)], write=str)


def test_bars_are_as_tall_as_their_counts_and_stand_on_one_line():
    drawing = drawn(Group("a", (10, 5)), Group("b", (0, 1)))

    (_, top, _, tallest), (_, _, _, zero) = boxes(drawing, "solid")
    (_, middle, _, half), (_, _, _, one) = boxes(drawing, "hatch")
    assert (tallest, half, one) == (PLOT, PLOT // 2, PLOT // 10)
    assert zero == ZERO
    assert top + tallest == middle + half


def test_every_bar_has_its_number_and_every_group_its_name():
    drawing = drawn(Group("a", (10, 5)), Group("b", (0, 1)))

    assert words(drawing, "value") == ["10", "5", "0", "1"]
    assert words(drawing, "name") == ["a", "b"]


def test_a_gap_is_a_band_with_its_reason_and_never_a_zero():
    drawing = drawn(Group("a", (1,)), Group("b", gap="withheld", words="kept back"), Group("c", words="none"))

    assert len(boxes(drawing, "solid")) == 1
    assert [height for *_, height in boxes(drawing, "withheld")] == [PLOT]
    assert words(drawing, "note") == ["kept back", "none"]
    assert words(drawing, "value") == ["1"]


def test_neighbouring_gaps_of_one_reason_are_one_band():
    gap = [Group(name, gap="absent", words="not yet") for name in "bcd"]
    drawing = drawn(Group("a", (1,)), *gap)

    ((_, _, width, _),) = boxes(drawing, "absent")
    assert width == 3 * WIDTH // 4 - 4
    assert words(drawing, "note") == ["not yet"]


def test_a_value_that_cannot_be_known_is_a_dash_without_a_bar():
    drawing = drawn(Group("a", (3, None)))

    assert boxes(drawing, "hatch") == []
    assert words(drawing, "value") == ["3", "–"]


def test_tentative_bars_look_different():
    drawing = drawn(Group("a", (3,), tentative=True), Group("b", (3,)))

    assert len(boxes(drawing, "solid chart__tentative")) == 1
    assert len(boxes(drawing, "solid")) == 1


@pytest.mark.parametrize("count", [1, 2, 8, 12])
def test_nothing_leaves_the_drawing(count: int):
    groups = [Group(str(at), (10**at % 999_983, None), note="n") for at in range(count)]
    drawing = columns(groups, ("solid", "hatch"), write=lambda value: f"{value:,}")

    for left, top, width, height in boxes(drawing, "solid"):
        assert left >= 0
        assert top >= 0
        assert left + width <= drawing.width <= WIDTH
        assert top + height <= drawing.height
    for _, group in drawing.words:
        assert all(0 < each.x < drawing.width and 0 < each.y < drawing.height for each in group)


def test_numbers_wider_than_their_bars_are_turned():
    groups = [Group(str(at), (123_456, 1)) for at in range(12)]

    values = next(group for role, group in columns(groups, ("solid", "hatch"), write=str).words if role == "value")

    assert all(each.turned for each in values)
