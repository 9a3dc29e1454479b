"""Excerpts as lines of fixed-width characters, the caret under exactly what is meant.

Widths are those of a terminal: Thai vowels and tone marks above and below have none, CJK characters have two.
"""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len

from problems.excerpts import Line
from problems.printable import printable

TAB = "    "
CUT = "…"
# No character that stands alone is wider, and few bear more than three marks.
_MOST_CHARACTERS_A_CELL = 4


def drawn(lines: Iterable[Line], width: int) -> Iterator[tuple[str, str]]:
    """Pairs of gutter and text: each line and, below a marked one, its carets; texts are at most ``width`` cells wide."""
    shown = tuple(lines)
    gutter = len(str(shown[-1].number)) if shown else 0
    for line in shown:
        before, marked, after = _fitted(line, width)
        yield f"{line.number:>{gutter}} |", (before + marked + after).rstrip()
        if line.marked:
            yield f"{'':>{gutter}} |", " " * cell_len(before) + "^" * max(1, cell_len(marked))


def _fitted(line: Line, width: int) -> tuple[str, str, str]:
    """The parts of a line as they are printed, cut where the whole is too wide; what is meant stays."""
    most = width * _MOST_CHARACTERS_A_CELL
    before, marked, after = _shown(line.before[-most:]), _shown(line.marked[:most]), _shown(line.after[:most])
    if cell_len(before) + cell_len(marked) + cell_len(after) <= width and len(line.before) <= most:
        return before, marked, after
    marked = _head(marked, width * 2 // 3) if line.marked else ""
    left = width - cell_len(marked)
    # Half of what is left goes before, and as much more as what comes after does not need.
    before = _tail(before, max(left // 2, left - cell_len(after)))
    return before, marked, _head(after, left - cell_len(before))


def _shown(text: str) -> str:
    return printable(text.replace("\t", TAB))


def _head(text: str, width: int) -> str:
    """As much of the beginning as fits, with a sign where something was cut."""
    if cell_len(text) <= width:
        return text
    used = 0
    for end, character in enumerate(text):
        used += cell_len(character)
        if used > width - 1:
            return text[:end] + CUT
    return text


def _tail(text: str, width: int) -> str:
    """As much of the end as fits, with a sign where something was cut."""
    if cell_len(text) <= width:
        return text
    used = 0
    for start in range(len(text) - 1, -1, -1):
        used += cell_len(text[start])
        if used > width - 1:
            cut = text[start + 1 :]
            # A mark whose letter was cut away would stand on the sign.
            return CUT + cut[next((position for position, each in enumerate(cut) if cell_len(each)), len(cut)) :]
    return text
