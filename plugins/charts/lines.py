"""Lines through points in time, each with its own stroke and its own points; a line breaks where a value is not known."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from charts.shapes import Drawing, Mark, Style, Words, Write, breadth

WIDTH, PLOT = 720, 170
_TOP, _LINE, _APART = 16, 20, 17
_TICKS = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One value for each point in time, None where it is not known."""

    style: Style
    values: tuple[int | None, ...]


def lines(names: Sequence[str], drawn: Sequence[Line], *, write: Write) -> Drawing:
    """A drawing of lines over ``names``, with a scale on the left and each line's last value at its end."""
    highest = max((value for line in drawn for value in line.values if value is not None), default=0)
    ticks = _ticks(highest)
    left = breadth(write(ticks[-1])) + 12
    slot = (WIDTH - left - 40) // max(len(names), 1)
    base = _TOP + PLOT

    def at(point: int, value: int) -> tuple[int, int]:
        return left + slot * point + slot // 2, base - round(value * PLOT / max(ticks[-1], 1))

    right = left + slot * len(names) - slot // 2 + 6
    marks = [
        Mark("grid", "".join(f"M{left} {at(0, tick)[1]}H{right}" for tick in ticks[1:])),
        Mark("axis", f"M{left} {base}H{right}"),
    ]
    ends = []
    for line in drawn:
        points = [None if value is None else at(place, value) for place, value in enumerate(line.values)]
        known = [(point, value) for point, value in zip(points, line.values, strict=True) if point is not None]
        if known:
            marks += [
                Mark(f"line chart__line--{line.style}", "".join(_strokes(points))),
                Mark(line.style, "".join(_SHAPES[line.style].format(*point) for point, _ in known)),
            ]
            ends.append((known[-1][0], known[-1][1] or 0))
    scale = tuple(Words(left - 6 - breadth(write(tick)) // 2, at(0, tick)[1] + 5, write(tick)) for tick in ticks)
    words = (
        ("value", tuple(_apart(ends, write))),
        ("name", tuple(Words(at(place, 0)[0], base + _LINE, name) for place, name in enumerate(names))),
        ("note", scale),
    )
    return Drawing(WIDTH, base + _LINE + _LINE // 2, tuple(marks), words)


# The points of a line by its style, around the point they mark: a square, a tilted square, a triangle, a cross.
_SHAPES: dict[Style, str] = {
    "solid": "M{} {}m-4 -4h8v8h-8z",
    "hatch": "M{} {}m0 -6l6 6l-6 6l-6 -6z",
    "dots": "M{} {}m0 -6l6 10h-12z",
    "plain": "M{} {}m-5 -1h4v-4h2v4h4v2h-4v4h-2v-4h-4z",
}


def _strokes(points: Sequence[tuple[int, int] | None]) -> Iterator[str]:
    before = None
    for point in points:
        if point is not None:
            yield f"{'L' if before else 'M'}{point[0]} {point[1]}"
        before = point


def _apart(ends: Sequence[tuple[tuple[int, int], int]], write: Write) -> Iterator[Words]:
    """The last value of each line, beside its end; those that would stand on each other move down."""
    lowest: dict[int, int] = {}
    for (x, y), value in sorted(ends, key=lambda end: (end[0][1], end[0][0])):
        shown = max(y + 5, lowest.get(x, 0) + _APART)
        lowest[x] = shown
        yield Words(x + 14 + breadth(write(value)) // 2, shown, write(value))


def _ticks(highest: int) -> tuple[int, ...]:
    """Round numbers from 0 to the highest value or just above it, at most five."""
    size = 1
    while True:
        for step in (size, 2 * size, 5 * size):
            if step * _TICKS >= highest:
                return tuple(range(0, step * max(1, -(-highest // step)) + 1, step))
        size *= 10
