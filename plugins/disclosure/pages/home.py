"""Home: how to report something, what was promised and done, where the numbers are."""

from collections.abc import Iterator
from dataclasses import dataclass

from disclosure import urls
from disclosure.figures import actions, measures
from disclosure.figures import complaints as complaint_figures
from disclosure.pages import action as action_page
from disclosure.pages import channels, links
from disclosure.pages.channels import ChannelView
from disclosure.pages.complaints import year_summary
from disclosure.pages.measure import title as measure_title
from disclosure.pages.parts import Link, PlannedPage
from disclosure.records import Channel, Complaints, Manual, Register, Report
from disclosure.site import Site
from disclosure.wording import Wording


@dataclass(frozen=True, slots=True)
class YearView:
    """The newest fiscal year of the measures at a glance."""

    title: str
    counts: str
    measures: tuple[Link, ...]
    report: Link | None
    all: Link


@dataclass(frozen=True, slots=True)
class StatisticsView:
    """A fiscal year of complaint statistics in one line."""

    link: Link
    words: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the template of the home page may see."""

    channels: tuple[ChannelView, ...]
    all_channels: Link | None
    year: YearView | None
    statistics: tuple[StatisticsView, ...]
    manuals: tuple[Link, ...]
    registers: tuple[Link, ...]
    search: Link


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """One page, always."""
    reporting = [
        channel
        for channel in channels.ordered(site)
        if channel.address and {"corruption", "bribery"} & set(channel.takes)
    ]
    manuals = (*site.all(Manual), *(each for each in site.unpublished.get(Manual.kind, {}).values()))
    statistics = tuple(sorted(site.all(Complaints), key=lambda year: -year.fiscal_year)[:3])
    yield PlannedPage(
        url=urls.HOME,
        template="home",
        title=wording("home.title"),
        description=wording("home.description", name=site.organisation.name),
        view=HomeView(
            channels=tuple(channels.view(site, channel, wording) for channel in reporting),
            all_channels=Link(wording("home.all_channels"), urls.CHANNELS) if site.all(Channel) else None,
            year=_year(site, wording),
            statistics=_statistics(site, statistics, wording),
            manuals=tuple(links.to_record(site, manual) for manual in manuals),
            registers=tuple(links.to_record(site, register) for register in site.all(Register)),
            search=Link(wording("search.title"), urls.SEARCH),
        ),
        records=(site.organisation, *reporting, *site.all(Manual), *statistics),
    )


def _year(site: Site, wording: Wording) -> YearView | None:
    years = measures.years(site)
    if not years:
        return None
    of_year = measures.of_year(site, years[0])
    report = site.find(Report, str(years[0]))
    words = wording.fiscal_year(years[0])
    missing = measures.missing_numbers(site, years[0])
    entries = [(measure.number, links.to_record(site, measure, measure_title(measure, wording))) for measure in of_year]
    entries += [(number, Link(wording("measure.missing", number=number))) for number in missing]
    return YearView(
        title=wording("measures.of_year", year=words),
        counts=action_page.counts_words(actions.status_counts(site, of_year), wording),
        measures=tuple(link for _, link in sorted(entries, key=lambda pair: pair[0])),
        report=links.to_record(site, report, wording("report.title", year=words)) if report else None,
        all=Link(wording("measures.title"), urls.MEASURES),
    )


def _statistics(site: Site, years: tuple[Complaints, ...], wording: Wording) -> tuple[StatisticsView, ...]:
    figures = complaint_figures.all_years(site.all(Complaints))
    return tuple(
        StatisticsView(
            links.to_record(site, year, wording("complaints.title", year=wording.fiscal_year(year.fiscal_year))),
            year_summary(figures[year.fiscal_year], wording),
        )
        for year in years
    )
