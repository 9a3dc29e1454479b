"""Cells for values of every sort, so that absence always has words and never a blank or a zero."""

from collections.abc import Sequence
from datetime import date

from disclosure.pages.parts import Cell, Fact, Link, Raw
from disclosure.wording import Wording


def text(value: str | None, wording: Wording, *, url: str | None = None) -> Cell:
    """A text as typed, or the words for one that is not stated."""
    if value is None:
        return not_stated(wording)
    return Cell(value, (value,), url)


def texts(values: Sequence[str] | None, wording: Wording) -> Cell:
    """Several texts, one line each; the CSV separates them with `` | ``."""
    if not values:
        return not_stated(wording)
    return Cell(" | ".join(values), tuple(values))


def number(value: int | None, wording: Wording) -> Cell:
    """A whole number, or the words for one that is not stated."""
    return not_stated(wording) if value is None else Cell(value, (wording.number(value),))


def day(value: date | None, wording: Wording) -> Cell:
    """A date in words, or the words for one that is not stated."""
    return not_stated(wording) if value is None else Cell(value, (wording.day(value),))


def year(value: int, wording: Wording, *, url: str | None = None) -> Cell:
    """A fiscal year."""
    return Cell(value, (wording.fiscal_year(value),), url)


def choice(prefix: str, value: str | None, wording: Wording) -> Cell:
    """One of a record's choices by its label; the CSV keeps the code."""
    return not_stated(wording) if value is None else Cell(value, (wording(f"{prefix}.{value}"),))


def flag(value: bool | None, wording: Wording) -> Cell:
    """Yes, no, or not stated."""
    return (
        not_stated(wording)
        if value is None
        else Cell("true" if value else "false", (wording(f"flag.{'yes' if value else 'no'}"),))
    )


def link(target: Link, wording: Wording, raw: Raw = None) -> Cell:
    """A link; its mark, if any, stands behind it in words."""
    note = wording(f"mark.{target.mark}") if target.mark else ""
    return Cell(raw if raw is not None else target.text, (target.text,), target.url, note=note)


def code(raw: Raw) -> Cell:
    """A value for machines, in a column that pages do not show."""
    return Cell(raw)


def not_stated(wording: Wording) -> Cell:
    """The words for what a record does not state."""
    return Cell(None, (wording("absent.not_stated"),), state="absent")


def fact(label: str, value: Cell) -> Fact:
    """A labelled line from a cell, its note behind it."""
    behind = f" ({value.note})" if value.note else ""
    return Fact(label, tuple(Link(line + behind, value.url) for line in value.lines), value.state)
