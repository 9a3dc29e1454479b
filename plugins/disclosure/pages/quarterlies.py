"""All quarterly reports, newest first, with the numbers of each."""

from collections.abc import Iterator

from disclosure import urls
from disclosure.figures import quarters as figures
from disclosure.figures.obligations import obligations
from disclosure.figures.periods import Quarter
from disclosure.pages import cells, duties
from disclosure.pages.listing import ListingView
from disclosure.pages.parts import Cell, Link, PlannedPage
from disclosure.pages.tables import Columns
from disclosure.records import Obligations
from disclosure.site import Site
from disclosure.wording import Wording


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """One page, where anything is owed and its day is known."""
    if site.as_of is None or not obligations(site):
        return
    known = figures.quarters(site)
    names = (
        "duties_due#",
        "duties_on_time#",
        "duties_late#",
        "duties_missing#",
        "duties_in_grace#",
        "duties_undated#",
        "duties_arrears#",
        "duties_absent#",
        "duties_stale#",
        "new_disclosures#",
        "changed_disclosures#",
    )
    columns = Columns(wording, "(fiscal_year)", "(quarter_number)", "period", *names)
    rows = [_row(site, each, wording) for each in known]
    table = columns.table("quarters", wording("quarterly.caption"), rows, kind="figures") if rows else None
    yield PlannedPage(
        url=urls.QUARTERLY,
        template="listing",
        title=wording("quarterly.title"),
        description=wording("quarterly.introduction"),
        trail=(Link(wording("home.short"), urls.HOME), Link(wording("obligations.title"), urls.OBLIGATIONS)),
        view=ListingView(wording("quarterly.introduction"), table, wording("quarterly.none")),
        records=site.all(Obligations),
        tables=(table,) if table else (),
    )


def _row(site: Site, quarter: Quarter, wording: Wording) -> tuple[Cell, ...]:
    words = duties.quarter_words(quarter, wording)
    total = figures.quarterly(site, quarter).total
    numbers = (
        total.due,
        total.on_time,
        total.late,
        total.missing,
        total.in_grace,
        total.undated,
        total.arrears,
        total.absent,
        total.stale,
        total.new,
        total.changed,
    )
    return (
        cells.code(quarter.year),
        cells.code(quarter.number),
        Cell(words, (words,), urls.quarterly(quarter.year, quarter.number)),
        *(cells.number(each, wording) for each in numbers),
    )
