"""Building tables: columns named once, rows of cells checked to fit them."""

from collections.abc import Iterable
from typing import Literal

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
    ) -> Table:
        """A table with these columns."""
        finished = tuple(row if isinstance(row, Row) else Row(row) for row in rows)
        assert all(len(row.cells) == len(self.columns) for row in finished), f"{name}: a row does not fit its columns"
        return Table(name, caption, self.columns, finished, note, kind)
