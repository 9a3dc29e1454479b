"""Counts of complaints in words: zero, none, not applicable, not yet reported and withheld never look alike."""

from disclosure.figures.complaints import State
from disclosure.pages.parts import Cell
from disclosure.wording import Wording


def count_cell(value: int | None, state: State, wording: Wording, *, balance: bool = False) -> Cell:
    """A count, or the words for why there is none.

    A ``balance`` can be unknown although its own month was counted, when an earlier month is missing.
    """
    if value is not None:
        return Cell(value, (wording.number(value),))
    if balance and state in ("reported", "nil"):
        return Cell(None, (wording("state.unknown-balance"),), state="unknown")
    return Cell(None, (wording(f"state.{state}"),), state=state)
