"""Tables that people paste from, as spreadsheets (Office Open XML); the same bytes for the same table."""

import io
from collections.abc import Iterator
from datetime import date, datetime
from functools import partial

from disclosure import urls
from disclosure.building import PlannedSite
from disclosure.exports.written import MadeFile
from disclosure.pages.parts import Raw, Table

# A workbook must say when it was made; that it was made says nothing, so it is always this moment.
_CREATED = datetime(2000, 1, 1)
# Characters; longer texts wrap.
_WIDEST = 60


def export(planned: PlannedSite, public: bool) -> Iterator[MadeFile]:
    """One file beside its page for every table that has one."""
    del public
    for page in planned.pages:
        for table in page.tables:
            if table.workbook:
                path = urls.file_of(f"{page.url}{table.workbook}")
                yield MadeFile(path, repr(table), partial(workbook_bytes, table))


def workbook_bytes(table: Table) -> bytes:
    """A table as one sheet: headings as on the page, texts as texts, never formulas or links."""
    # Loading it takes as long as making a small workbook, and most builds make none.
    import xlsxwriter

    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(file, options) as book:
        book.set_properties({"title": table.caption, "created": _CREATED})
        sheet = book.add_worksheet(table.name)
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        body = book.add_format({"text_wrap": True, "valign": "top"})
        for position, column in enumerate(table.columns):
            values = [_value(row.cells[position].raw) for row in table.rows]
            width = max((len(str(value)) for value in values), default=0)
            sheet.set_column(position, position, min(max(width, len(column.label)) + 2, _WIDEST))
            sheet.write(0, position, column.label, head)
            for line, value in enumerate(values, 1):
                sheet.write(line, position, value, body)
        sheet.freeze_panes(1, 0)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
    return file.getvalue()


def _value(raw: Raw) -> str | int:
    if isinstance(raw, date):
        return raw.isoformat()
    return "" if raw is None else raw
