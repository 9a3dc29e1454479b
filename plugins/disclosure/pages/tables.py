"""Building tables: columns named once, rows of cells checked to fit them."""

from collections.abc import Callable, Iterable
from typing import Literal

from disclosure.pages.later import LaterRows
from disclosure.pages.parts import Cell, Column, Row, Table
from disclosure.wording import Wording


class Columns:
    """The columns of one table; a name ending in ``#`` is a number, one in parentheses is for machines only."""

    def __init__(self, wording: Wording, *names: str) -> None:
        self.columns = tuple(self._column(wording, name) for name in names)

    @staticmethod
    def _column(wording: Wording, name: str) -> Column:
        plain = name.strip("()#")
        return Column(plain, wording(f"column.{plain}"), numeric="#" in name, shown="(" not in name)

    def table(
        self,
        name: str,
        caption: str,
        rows: Iterable[Row | tuple[Cell, ...]],
        *,
        note: str = "",
        kind: Literal["list", "figures", "report"] = "list",
        has_workbook: bool = False,
        sortable: bool | None = None,
    ) -> Table:
        """A table with these columns; a list can be put in another order unless something else is said."""
        free = kind == "list" if sortable is None else sortable
        finished = self._finished(name, rows)
        return Table(name, caption, self.columns, finished, note, kind, free, has_workbook=has_workbook)

    def download(self, name: str, caption: str, rows: Callable[[], Iterable[Row]]) -> Table:
        """A table that stands in its CSV alone; its rows are made when it is written."""
        return Table(name, caption, self.columns, LaterRows(lambda: self._finished(name, rows())))

    def _finished(self, name: str, rows: Iterable[Row | tuple[Cell, ...]]) -> tuple[Row, ...]:
        finished = tuple(row if isinstance(row, Row) else Row(row) for row in rows)
        assert all(len(row.cells) == len(self.columns) for row in finished), f"{name}: a row does not fit its columns"
        return finished
