"""Lines through time: where they run, and that they break where nothing is known."""

import pytest

from charts.lines import Line, lines
from charts.shapes import Drawing


def paths(drawing: Drawing, role: str) -> list[str]:
    return [mark.path for mark in drawing.marks if mark.role == role]


def words(drawing: Drawing, role: str) -> list[str]:
    return [each.text for name, group in drawing.words if name == role for each in group]


def test_a_line_runs_through_its_points():
    drawing = lines(("a", "b", "c"), (Line("solid", (0, 4, 2)),), write=str)

    (line,) = paths(drawing, "line chart__line--solid")
    assert (line.count("M"), line.count("L")) == (1, 2)
    assert words(drawing, "value") == ["2"]


def test_a_line_breaks_where_a_value_is_not_known():
    drawing = lines(("a", "b", "c", "d"), (Line("dots", (1, None, 2, 2)),), write=str)

    (line,) = paths(drawing, "line chart__line--dots")
    assert line.count("M") == 2


def test_a_line_of_which_nothing_is_known_is_not_drawn():
    drawing = lines(("a", "b"), (Line("solid", (None, None)), Line("hatch", (1, 1))), write=str)

    assert paths(drawing, "line chart__line--solid") == []
    assert words(drawing, "value") == ["1"]


def test_ends_on_one_spot_are_written_below_each_other():
    drawing = lines(("a",), (Line("solid", (5,)), Line("hatch", (5,))), write=str)

    first, second = next(group for role, group in drawing.words if role == "value")
    assert second.y - first.y >= 14


@pytest.mark.parametrize(
    ("highest", "scale"),
    [(0, ["0", "1"]), (1, ["0", "1"]), (6, ["0", "2", "4", "6"]), (7, ["0", "2", "4", "6", "8"]), (99, None)],
)
def test_the_scale_is_round_and_reaches_the_highest(highest: int, scale: list[str] | None):
    drawing = lines(("a",), (Line("solid", (highest,)),), write=str)

    ticks = words(drawing, "note")
    assert int(ticks[-1]) >= highest
    assert len(ticks) <= 5
    assert scale is None or ticks == scale
