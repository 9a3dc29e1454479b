"""The board of the OIT form as lines of text, and its calendar as a file's bytes: what ``prongsai ready`` prints and writes."""

from disclosure.exports.calendar import calendar_bytes, calendar_of
from disclosure.oit.judging import checklists
from disclosure.oit.readiness import board
from disclosure.pages.oit_readiness import item_table
from disclosure.site import Site
from disclosure.wording import Wording

NO_FORM = "ไม่มีแบบตรวจของปีนั้นใน data/oit/ / no form of that year in data/oit/"
_SHOWN = ("item", "readiness", "division", "falls_due_on", "explanation_text")


def lines(site: Site, year: int | None) -> list[str]:
    """Every item of a year's form (Buddhist era), or of the newest, most urgent first; nothing where there is no form."""
    wording = Wording()
    form = next((each for each in checklists(site) if year in (None, each.assessment_year)), None)
    if form is None:
        return []
    table = item_table(site, form, board(site, form), wording)
    positions = [position for position, column in enumerate(table.columns) if column.name in _SHOWN]
    return ["\t".join(" ".join(row.cells[position].lines) for position in positions) for row in table.rows]


def calendar(site: Site) -> bytes:
    """What falls due, as an iCalendar file."""
    return calendar_bytes(calendar_of(site, Wording()))
