"""Long lists on several pages: the first keeps the address, the files and the facts; each says where the others are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from disclosure import urls
from disclosure.pages.parts import Link, Pager, PlannedPage, Row, Table
from disclosure.wording import Wording

# What a person scrolls through, and what a slow line brings in a moment. A letter of a report's cells, its markup included,
# makes 0.37 bytes of compressed HTML (the 2566 report, gzip -9): a full page stays below 20 KB with its head and foot.
ROWS = 300
WEIGHT = 30_000
# A row costs its markup besides its letters.
ROW_WEIGHT = 20

T = TypeVar("T")


@dataclass(slots=True)
class _Filling:
    rows: int = 0
    weight: int = 0


def chunks(groups: Iterable[tuple[T, int, int]], weight: int = WEIGHT, most: int = ROWS) -> tuple[tuple[T, ...], ...]:
    """Things in order, each with its rows and its letters, in as few parts as fit a page; at least one part.

    A thing is never torn: one that fits no page has a page of its own.
    """
    parts: list[list[T]] = [[]]
    filled = _Filling()
    for thing, rows, letters in groups:
        cost = letters + rows * ROW_WEIGHT
        if parts[-1] and (filled.rows + rows > most or filled.weight + cost > weight):
            parts.append([])
            filled = _Filling()
        parts[-1].append(thing)
        filled.rows += rows
        filled.weight += cost
    return tuple(tuple(part) for part in parts)


def tables(table: Table, groups: Iterable[Sequence[Row]] | None = None, *, weight: int = WEIGHT) -> tuple[Table, ...]:
    """A table in as many parts as it needs pages; rows of a group stay together, else each row is its own group."""
    together = ((row,) for row in table.rows) if groups is None else map(tuple, groups)
    weighed = ((group, len(group), sum(_letters(table, row) for row in group)) for group in together)
    parts = chunks(weighed, weight)
    if len(parts) == 1:
        return (table,)
    return tuple(
        replace(
            table, rows=tuple(row for group in part for row in group), folder="../" if number else "", sortable=False
        )
        for number, part in enumerate(parts)
    )


def _letters(table: Table, row: Row) -> int:
    pairs = zip(table.columns, row.cells, strict=True)
    return sum(len(line) for column, cell in pairs if column.shown for line in (*cell.lines, cell.note))


def paged(page: PlannedPage, views: Sequence[Any], wording: Wording) -> Iterator[PlannedPage]:
    """One page for each view: ``page`` itself where there is one, else numbered pages that lead to each other."""
    if len(views) == 1:
        yield replace(page, view=views[0])
        return
    addresses = [urls.numbered(page.url, number) for number in range(1, len(views) + 1)]
    for number, view in enumerate(views, 1):
        pager = _pager(addresses, number, wording)
        if number == 1:
            yield replace(page, view=view, pager=pager)
            continue
        yield replace(
            page,
            url=addresses[number - 1],
            title=wording("pager.title", title=page.title, number=number),
            description=wording("pager.title", title=page.description or page.title, number=number),
            trail=(*page.trail, Link(page.title, page.url)),
            view=view,
            tables=(),
            documents=(),
            files={},
            pager=pager,
        )


def _pager(addresses: Sequence[str], number: int, wording: Wording) -> Pager:
    pages = tuple(Link(wording.number(each), None if each == number else url) for each, url in enumerate(addresses, 1))
    return Pager(
        words=wording("pager.here", number=number, count=len(addresses)),
        previous=Link(wording("pager.previous"), addresses[number - 2]) if number > 1 else None,
        following=Link(wording("pager.following"), addresses[number]) if number < len(addresses) else None,
        pages=pages,
    )
