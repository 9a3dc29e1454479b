"""All plans against corruption."""

from collections.abc import Iterator

from disclosure import urls
from disclosure.figures import plans as figures
from disclosure.pages import cells, links
from disclosure.pages.listing import ListingView
from disclosure.pages.owners import owner_cell
from disclosure.pages.parts import Cell, Link, PlannedPage
from disclosure.pages.tables import Columns
from disclosure.records import Plan
from disclosure.site import Site
from disclosure.wording import Wording


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """One page, where there is a plan, published or not yet."""
    plans = site.all(Plan)
    pending = site.drafts(Plan)
    if not plans and not site.unpublished.get(Plan.kind):
        return
    columns = Columns(wording, "(id)", "title", "plan_years", "owner", "projects#", "projects_done#", "reviews#")
    table = columns.table("plans", wording("plans.caption"), [_row(site, each, wording) for each in plans])
    yield PlannedPage(
        url=urls.PLANS,
        template="listing",
        title=wording("plans.title"),
        description=wording("plans.introduction"),
        trail=(Link(wording("home.short"), urls.HOME),),
        view=ListingView(
            wording("plans.introduction"),
            table if plans else None,
            wording("plans.empty"),
            tuple(links.to_record(site, each) for each in pending),
        ),
        records=plans,
        tables=(table,) if plans else (),
    )


def years_words(plan: Plan, wording: Wording) -> str | None:
    """The years of a plan in words; None where they are not stated."""
    if plan.first_year is None:
        return None
    if plan.last_year is None or plan.last_year == plan.first_year:
        return wording.fiscal_year(plan.first_year)
    return wording("plan.years", first=wording.year_digits(plan.first_year), last=wording.year_digits(plan.last_year))


def _row(site: Site, plan: Plan, wording: Wording) -> tuple[Cell, ...]:
    stated = bool(plan.projects)
    return (
        cells.code(plan.id),
        cells.link(links.to_record(site, plan), wording),
        cells.text(years_words(plan, wording), wording),
        owner_cell(site, plan.owner, wording),
        cells.number(len(plan.projects) if stated else None, wording),
        cells.number(figures.progress(plan)["done"] if stated else None, wording),
        cells.number(len(plan.reviews), wording)
        if plan.reviews
        else Cell(None, (wording("plan.no_review"),), state="not-yet-reported"),
    )
