"""What a drawing is made of. Coordinates are whole units from the upper left; one unit is about a CSS pixel."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal
from unicodedata import category

# How series are told apart without colour: filled, hatched, dotted, outlined.
Style = Literal["solid", "hatch", "dots", "plain"]
STYLES: tuple[Style, ...] = ("solid", "hatch", "dots", "plain")
# Why a place holds no bar: nothing was told, it is kept back, or there is nothing to tell.
Gap = Literal["", "absent", "withheld", "outside"]

# A number in the words of the reader: digits, separators.
Write = Callable[[int], str]

# The width of the usual character at the usual size of letters, a little more than it takes.
LETTER = 8


@dataclass(frozen=True, slots=True)
class Mark:
    """Shapes that look alike, as the path of an SVG. ``role`` names their looks."""

    role: str
    path: str

    @property
    def pattern(self) -> str:
        """The pattern it is filled with, if any."""
        return pattern_of(self.role)


@dataclass(frozen=True, slots=True)
class Words:
    """Words in a drawing, centred on a point; ``turned`` words are read from below upwards."""

    x: int
    y: int
    text: str
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """Marks from the back to the front, and words by their role: ``value``, ``name`` or ``note``."""

    width: int
    height: int
    marks: tuple[Mark, ...]
    words: tuple[tuple[str, tuple[Words, ...]], ...]


def pattern_of(role: str) -> str:
    """Which pattern fills shapes of a role; empty where a plain colour does."""
    style = role.partition(" ")[0]
    return style if style in ("hatch", "dots", "withheld") else ""


def breadth(text: str) -> int:
    """About how wide a text is set; marks above and below Thai letters take no room."""
    return LETTER * sum(category(letter) != "Mn" for letter in text)


def box(x: int, y: int, width: int, height: int) -> str:
    """The path of a box by its upper left corner."""
    return f"M{x} {y}h{width}v{height}h-{width}z"
