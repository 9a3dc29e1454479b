"""The table of a year's corrected figures: what was published, what is right, why and since when."""

from collections.abc import Iterator

from disclosure.pages import cells
from disclosure.pages.complaints_tables import YearFigures
from disclosure.pages.counts import count_cell
from disclosure.pages.parts import Cell, Row, Table
from disclosure.pages.tables import Columns
from disclosure.records import Complaints
from disclosure.wording import Wording


def corrections(year: Complaints, this: YearFigures, wording: Wording) -> Table | None:
    """Every correction in the order of the record; None where nothing was corrected."""
    if not year.corrections:
        return None
    columns = Columns(
        wording,
        "(fiscal_year)",
        "(month_number)",
        "month",
        "complaint_kind",
        "previous_received#",
        "previous_resolved#",
        "received#",
        "resolved#",
        "correction_reason",
        "corrected_on",
    )
    caption = wording("complaints.caption_corrections", year=wording.fiscal_year(year.fiscal_year))
    return columns.table("corrections", caption, _rows(year, this, wording), kind="figures")


def _rows(year: Complaints, this: YearFigures, wording: Wording) -> Iterator[Row]:
    for each in year.corrections:
        now = next(month for month in this[each.kind].months if month.month == each.month)
        month = wording.month(each.month, year.fiscal_year)
        yield Row(
            (
                cells.code(year.fiscal_year),
                cells.code(each.month),
                Cell(month, (month,), f"#{each.kind}-{each.month:02}"),
                Cell(each.kind, (wording(f"complaint_kind.{each.kind}"),)),
                cells.number(each.received, wording),
                cells.number(each.resolved, wording),
                count_cell(now.received, now.state, wording),
                count_cell(now.resolved, now.state, wording),
                cells.text(each.reason, wording),
                cells.day(each.on, wording),
            )
        )
