"""Home: how to report something, what was promised and done, where the numbers are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from disclosure import urls
from disclosure.figures import actions, measures
from disclosure.figures import complaints as complaint_figures
from disclosure.figures.actions import StatusCounts
from disclosure.pages import channels, definitions, links
from disclosure.pages.complaints import year_summary
from disclosure.pages.definitions import Definitions
from disclosure.pages.measure import title as measure_title
from disclosure.pages.parts import Link, PlannedPage
from disclosure.records import Channel, Complaints, Manual, Record, Register, Report
from disclosure.site import Site
from disclosure.wording import Wording


@dataclass(frozen=True, slots=True)
class DialView:
    """One number to dial, or another way to reach a body that takes reports of corruption."""

    name: str
    address: Link
    is_number: bool
    # Whether it leads past this office.
    is_outside: bool


@dataclass(frozen=True, slots=True)
class TallyView:
    """How many actions have one status."""

    code: str
    count: str
    words: str


@dataclass(frozen=True, slots=True)
class YearView:
    """The newest fiscal year of the measures at a glance."""

    title: str
    counts: str
    tally: tuple[TallyView, ...]
    page: str
    definitions: Definitions
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

    heading: str
    dial: tuple[DialView, ...]
    # Whether whoever dials any of these speaks to nobody of this office.
    is_dialled_outside: bool
    all_channels: Link | None
    year: YearView | None
    statistics: tuple[StatisticsView, ...]
    all_statistics: str
    definitions: Definitions
    manuals: tuple[Link, ...]
    registers: tuple[Link, ...]


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """One page, always."""
    reporting = [
        channel
        for channel in channels.ordered(site)
        if channel.address and {"corruption", "bribery"} & set(channel.takes)
    ]
    manuals = (*site.all(Manual), *site.drafts(Manual))
    dial = _dial(site, reporting, wording)
    statistics = tuple(sorted(site.all(Complaints), key=lambda year: -year.fiscal_year)[:3])
    yield PlannedPage(
        url=urls.HOME,
        template="home",
        title=wording("home.title"),
        description=wording("home.description", name=site.organisation.name),
        view=HomeView(
            heading=wording("home.heading", name=site.organisation.name),
            dial=dial,
            is_dialled_outside=all(each.is_number and each.is_outside for each in dial),
            all_channels=Link(wording("home.all_channels"), urls.CHANNELS) if site.all(Channel) else None,
            year=_year(site, wording),
            statistics=_statistics(site, statistics, wording),
            all_statistics=urls.COMPLAINTS,
            definitions=definitions.of(definitions.OF_COMPLAINTS[1:3], wording),
            manuals=tuple(links.to_record(site, manual) for manual in manuals),
            registers=tuple(links.to_record(site, register) for register in site.all(Register)),
        ),
        records=(
            site.organisation,
            *reporting,
            *site.all(Manual),
            *statistics,
            *_of_newest_year(site),
            *site.all(Register),
        ),
    )


def _of_newest_year(site: Site) -> tuple[Record, ...]:
    """The measures that are counted here, and their report."""
    years = measures.years(site)[:1]
    reports = (site.find(Report, str(year)) for year in years)
    return (*(each for year in years for each in measures.of_year(site, year)), *(each for each in reports if each))


def _dial(site: Site, reporting: Sequence[Channel], wording: Wording) -> tuple[DialView, ...]:
    """The first three numbers of outside bodies; without any, the first three channels there are."""
    found = [(channel, channels.view(site, channel, wording).address.values[0]) for channel in reporting]
    numbers = [pair for pair in found if pair[0].operated_by and _is_number(pair[1])]
    return tuple(
        # The number stands large below the name, so a name that ends with it need not say it again.
        DialView(
            channel.name.removesuffix(link.text).rstrip() or channel.name,
            link,
            _is_number(link),
            bool(channel.operated_by),
        )
        for channel, link in (numbers or found)[:3]
    )


def _is_number(link: Link) -> bool:
    return (link.url or "").startswith("tel:")


def _year(site: Site, wording: Wording) -> YearView | None:
    years = measures.years(site)
    if not years:
        return None
    of_year = measures.of_year(site, years[0])
    report = site.find(Report, str(years[0]))
    words = wording.fiscal_year(years[0])
    missing = measures.missing_numbers(site, years[0])
    entries = [(measure.number, links.to_record(site, measure, measure_title(measure, wording))) for measure in of_year]
    counts = actions.status_counts(site, of_year)
    entries += [(number, Link(wording("measure.missing", number=number))) for number in missing]
    return YearView(
        title=wording("measures.of_year", year=words),
        counts=wording("home.actions", count=counts.actions),
        tally=_tally(counts, wording),
        page=urls.measures(years[0]),
        definitions=definitions.of(definitions.OF_ACTIONS, wording),
        measures=tuple(link for _, link in sorted(entries, key=lambda pair: pair[0])),
        report=links.to_record(site, report, wording("report.title", year=words)) if report else None,
        all=Link(wording("measures.title"), urls.MEASURES),
    )


def _tally(counts: StatusCounts, wording: Wording) -> tuple[TallyView, ...]:
    by_code = {
        "with-evidence": counts.with_evidence,
        "without-evidence": counts.without_evidence,
        "not-reported": counts.not_reported,
    }
    return tuple(
        TallyView(code, wording.number(count), wording(f"home.{code}")) for code, count in by_code.items() if count
    )


def _statistics(site: Site, years: tuple[Complaints, ...], wording: Wording) -> tuple[StatisticsView, ...]:
    figures = complaint_figures.all_years(site.all(Complaints))
    return tuple(
        StatisticsView(
            links.to_record(site, year, wording.fiscal_year(year.fiscal_year)),
            year_summary(figures[year.fiscal_year], wording),
        )
        for year in years
    )
