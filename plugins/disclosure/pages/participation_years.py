"""The fiscal years in which people took part, or in which nothing says that they did."""

from collections.abc import Iterator

from disclosure import urls
from disclosure.figures import participation as figures
from disclosure.figures.participation import YearOfParticipation
from disclosure.pages import cells
from disclosure.pages.listing import ListingView
from disclosure.pages.parts import Cell, Link, PlannedPage
from disclosure.pages.tables import Columns
from disclosure.records import Participation
from disclosure.site import Site
from disclosure.wording import Wording


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """One page, where there is an activity or a nil report."""
    years = figures.years(site)
    if not years:
        return
    columns = Columns(wording, "fiscal_year#", "status", "activities#", "attended#")
    table = columns.table(
        "participation", wording("participation.caption_years"), [_row(each, wording) for each in years], kind="figures"
    )
    yield PlannedPage(
        url=urls.PARTICIPATION,
        template="listing",
        title=wording("participation.title"),
        description=wording("participation.introduction"),
        trail=(Link(wording("home.short"), urls.HOME),),
        view=ListingView(wording("participation.introduction"), table),
        records=site.all(Participation),
        tables=(table,),
    )


def _row(year: YearOfParticipation, wording: Wording) -> tuple[Cell, ...]:
    state = wording(f"participation_state.{year.state}")
    known = year.state != "not-yet-reported"
    return (
        cells.year(year.fiscal_year, wording, url=urls.participation(year.fiscal_year)),
        Cell(year.state, (state,), state="reported" if year.state == "activities" else year.state),
        cells.number(len(year.activities), wording) if known else Cell(None, (state,), state=year.state),
        attended_cell(year, wording),
    )


def attended_cell(year: YearOfParticipation, wording: Wording) -> Cell:
    """How many people came in a year; of how many activities that is not known."""
    if year.state == "not-yet-reported":
        return Cell(None, (wording("participation_state.not-yet-reported"),), state="not-yet-reported")
    if year.state == "nil":
        return Cell(0, (wording.number(0),))
    if year.attended is None:
        return cells.not_stated(wording)
    partly = wording("participation.uncounted", count=year.uncounted) if year.uncounted else ""
    return Cell(year.attended, (wording.number(year.attended),), state="partial" if partly else "", note=partly)
