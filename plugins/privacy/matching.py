"""What was found in a text: which kind of private data, from where to where."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal[
    "national-id",
    "line-id",
    "personal-email",
    "bank-account",
    "mobile-number",
    "passport-number",
    "house-number",
    "personal-name",
]
# Where two kinds claim the same characters, the one that stands first here has them.
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Match:
    """A piece of a text that belongs to a person: its kind, and where it stands as offsets in code points."""

    kind: Kind
    start: int
    end: int


def apart(matches: Iterable[Match]) -> Iterator[Match]:
    """The matches in the order of the text, each character claimed once."""
    taken: list[Match] = []
    for match in sorted(matches, key=lambda each: (KINDS.index(each.kind), each.start, -each.end)):
        place = bisect_left(taken, match.start, key=lambda each: each.start)
        if (place and taken[place - 1].end > match.start) or (place < len(taken) and taken[place].start < match.end):
            continue
        taken.insert(place, match)
    yield from taken
