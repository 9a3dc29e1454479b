"""What a table would say several times over is said once on the page; the CSV keeps every row and every value."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from disclosure.pages.parts import Cell, Row


def cells(said: Cell, covered: Sequence[Cell]) -> tuple[Cell, ...]:
    """Cells beside each other as one, in the words of ``said``; each keeps its value."""
    first, *others = covered
    return (replace(said, raw=first.raw, columns=len(covered)), *(replace(each, columns=0) for each in others))


def unless_counted(counts: Iterable[Cell]) -> tuple[Cell, ...]:
    """Counts as they are; as one cell where none is known and all say why in the same words."""
    shown = tuple(counts)
    is_said_alike = len({(each.raw, each.lines) for each in shown}) == 1
    return cells(shown[0], shown) if is_said_alike and shown[0].raw is None else shown


def rows(alike: Sequence[Row], place: int, name: str) -> Iterator[Row]:
    """Rows of which the same is said: the first, named for all of them, and the others for the CSV alone."""
    first, *others = alike
    if not others:
        yield first
        return
    named = tuple(replace(cell, lines=(name,)) if at == place else cell for at, cell in enumerate(first.cells))
    yield replace(first, cells=named, also=tuple(row.anchor for row in others))
    yield from (replace(row, shown=False) for row in others)
