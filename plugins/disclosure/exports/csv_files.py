"""Every table as CSV (RFC 4180: CRLF, quotes doubled), UTF-8 with BOM so that Excel reads Thai.

Headings are English snake_case. A text that a spreadsheet would take for a formula gets an apostrophe.
"""

import csv
import io
from collections.abc import Iterator
from datetime import date

from disclosure import urls
from disclosure.building import PlannedSite
from disclosure.exports.written import WrittenFile
from disclosure.pages.parts import Raw, Table

# ASCII and full-width signs that begin a formula, and the white space that hides one.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def export(planned: PlannedSite, public: bool) -> Iterator[WrittenFile]:
    """One file beside its page for every table."""
    del public
    for page in planned.pages:
        for table in page.tables:
            yield WrittenFile(urls.file_of(f"{page.url}{table.file}"), table_bytes(table))


def table_bytes(table: Table) -> bytes:
    """A table's CSV."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([_safe(cell.raw) for cell in row.cells] for row in table.rows)
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _safe(raw: Raw) -> str | int:
    if raw is None:
        return ""
    if isinstance(raw, int):
        return raw
    if isinstance(raw, date):
        return raw.isoformat()
    return f"'{raw}" if raw.startswith(_FORMULA) else raw
