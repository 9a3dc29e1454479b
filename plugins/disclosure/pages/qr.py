"""The QR code of an address, for paper: drawn when the page is made, by nobody else's service."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

# ISO/IEC 18004 asks for four empty modules around the code.
QUIET = 4
# Trying all eight masks takes five times as long; a reader accepts any of them.
MASK = 3


@dataclass(frozen=True, slots=True)
class Qr:
    """A square of ``size`` modules, its empty border among them, and the strokes that draw it, one module wide."""

    size: int
    path: str


@lru_cache(maxsize=256)
def of(address: str) -> Qr:
    """The code of an address: level L (7% may be lost), for a printed page is clean and a smaller code has larger modules."""
    # Drawn for pages that are made alone, so that a build which makes none does without.
    import segno

    matrix = segno.make(address, error="l", mask=MASK, micro=False).matrix
    return Qr(len(matrix) + 2 * QUIET, f"M{QUIET} {QUIET}.5{''.join(map(_row, matrix))}")


def _row(row: Iterable[int]) -> str:
    """The strokes of a row and the way to the next; relative steps, for few different ones make a small page."""
    steps = [(dark, len(list(modules))) for dark, modules in groupby(row)]
    there = "".join(f"h{width}" if dark else f"m{width} 0" for dark, width in steps)
    return f"{there}m-{sum(width for _, width in steps)} 1"
