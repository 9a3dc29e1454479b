"""One module per type of page. PAGE_TYPES is the table of contents, in the order of the menu."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from disclosure.pages import (
    about,
    channels,
    complaints,
    complaints_years,
    division,
    divisions,
    downloads,
    gaps,
    help,
    helps,
    home,
    ita,
    manual,
    manuals,
    measure,
    measures,
    measures_years,
    memo,
    not_found,
    obligations,
    oit_checklist,
    oit_item,
    oit_readiness,
    oit_sheet,
    oit_subjects,
    oit_years,
    outside_links,
    page,
    participation,
    participation_years,
    plans,
    quarterlies,
    quarterly,
    register,
    registers,
    report,
    reports,
    search,
    sheet,
    tracking,
)
from disclosure.pages import plan as plan_page
from disclosure.pages.parts import PlannedPage
from disclosure.site import Site
from disclosure.wording import Wording

PAGE_TYPES: tuple[Callable[[Site, Wording], Iterator[PlannedPage]], ...] = (
    home.plan,
    channels.plan,
    tracking.plan,
    measures_years.plan,
    measures.plan,
    measure.plan,
    reports.plan,
    report.plan,
    complaints_years.plan,
    complaints.plan,
    manuals.plan,
    manual.plan,
    registers.plan,
    register.plan,
    sheet.plan,
    participation_years.plan,
    participation.plan,
    plans.plan,
    plan_page.plan,
    ita.plan,
    divisions.plan,
    division.plan,
    page.plan,
    oit_years.plan,
    oit_checklist.plan,
    oit_item.plan,
    oit_sheet.plan,
    oit_subjects.plan,
    obligations.plan,
    quarterlies.plan,
    quarterly.plan,
    memo.plan,
    gaps.plan,
    about.plan,
    outside_links.plan,
    not_found.plan,
)

# Pages about all the other pages.
OVERVIEWS: tuple[Callable[[Sequence[PlannedPage], Wording], Iterator[PlannedPage]], ...] = (downloads.plan, search.plan)

# Pages for those who edit the data: in the preview alone, and in no list.
GUIDES: tuple[Callable[[Wording], Iterator[PlannedPage]], ...] = (helps.plan, help.plan)


# Pages for those who answer for the site: in the preview alone, too.
STAFF: tuple[Callable[[Site, Wording], Iterator[PlannedPage]], ...] = (oit_readiness.plan,)


def plan(site: Site, wording: Wording, *, for_staff: bool = False) -> tuple[PlannedPage, ...]:
    """Every page of a site, in the order of the menu, with those for staff where asked."""
    types = (*PAGE_TYPES, *STAFF) if for_staff else PAGE_TYPES
    pages = [page for plan_type in types for page in plan_type(site, wording)]
    missing = gaps.by_page(site, wording)
    pages = [replace(page, gaps=missing[page.url]) if page.url in missing else page for page in pages]
    for overview in OVERVIEWS:
        pages += overview(tuple(pages), wording)
    return tuple(pages)


def guides(wording: Wording) -> tuple[PlannedPage, ...]:
    """Every page for those who edit the data."""
    return tuple(page for plan_guide in GUIDES for page in plan_guide(wording))
