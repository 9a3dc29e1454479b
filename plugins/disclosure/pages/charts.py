"""A chart on a page: a finished drawing with its words, its key, and bars drawn in the cells of a table."""

from dataclasses import dataclass, replace
from typing import Literal

from charts.shapes import Drawing, pattern_of
from charts.shares import share
from disclosure.pages.parts import Cell, Table


@dataclass(frozen=True, slots=True)
class Key:
    """One line of a chart's key: how it looks, and in words what it is."""

    role: str
    words: str
    shape: Literal["box", "line"] = "box"

    @property
    def pattern(self) -> str:
        """The pattern it is filled with, if any."""
        return pattern_of(self.role)


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing with a title, a description for those who do not see it, and its key. ``name`` is its id."""

    name: str
    title: str
    description: str
    drawing: Drawing
    keys: tuple[Key, ...]


def with_bars(table: Table, *columns: str) -> Table:
    """The same table with a bar in every counted cell of some columns, all measured by the greatest count among them."""
    places = [place for place, column in enumerate(table.columns) if column.name in columns]
    counts = [row.cells[place].raw for row in table.rows for place in places]
    known = [count for count in counts if isinstance(count, int)]

    def drawn(place: int, cell: Cell) -> Cell:
        if place not in places or not isinstance(cell.raw, int):
            return cell
        return replace(cell, bar=share(cell.raw, known))

    rows = tuple(
        replace(row, cells=tuple(drawn(place, cell) for place, cell in enumerate(row.cells))) for row in table.rows
    )
    return replace(table, rows=rows)
