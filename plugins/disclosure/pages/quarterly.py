"""A quarter's report to the executives: what fell due, what was disclosed, what is late, missing or due next, per division."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from disclosure import urls
from disclosure.figures import quarters as figures
from disclosure.figures.periods import Quarter
from disclosure.pages import duties, quarterly_tables
from disclosure.pages.parts import Link, PlannedPage, Table
from disclosure.records import Obligations
from disclosure.site import Site
from disclosure.wording import Wording


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report; without a table, ``words`` say that there is nothing."""

    anchor: str
    title: str
    words: str
    table: Table | None


@dataclass(frozen=True, slots=True)
class QuarterlyView:
    """What the template of a quarter's report may see."""

    lead: str
    basis: str
    sections: tuple[Section, ...]
    memo: Link
    before: Link | None


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """A page for every quarter that has ended since anything was owed."""
    known = figures.quarters(site)
    for quarter in known:
        report = figures.quarterly(site, quarter)
        sections = tuple(_sections(site, report, wording))
        yield PlannedPage(
            url=urls.quarterly(quarter.year, quarter.number),
            template="quarterly",
            title=title(quarter, wording),
            description=wording("quarterly.introduction"),
            trail=trail(wording),
            view=QuarterlyView(
                lead=lead(report, wording),
                basis=wording("quarterly.basis", day=wording.day(quarter.end)),
                sections=sections,
                memo=Link(wording("quarterly.memo"), urls.memo(quarter.year, quarter.number)),
                before=_before(quarter, known, wording),
            ),
            records=site.all(Obligations),
            years=(quarter.year,),
            tables=tuple(section.table for section in sections if section.table),
        )


def title(quarter: Quarter, wording: Wording) -> str:
    """What a quarter's report is called."""
    return wording("quarterly.of", quarter=duties.quarter_words(quarter, wording))


def trail(wording: Wording) -> tuple[Link, ...]:
    """The way to a quarter's report."""
    return (Link(wording("home.short"), urls.HOME), Link(wording("quarterly.title"), urls.QUARTERLY))


def lead(report: figures.Quarterly, wording: Wording) -> str:
    """The report in one sentence; what fell due is divided among its states without a remainder."""
    total = report.total
    counts = {
        "on-time": total.on_time,
        "late": total.late,
        "missing": total.missing,
        "in-grace": total.in_grace,
        "undated": total.undated,
    }
    always = ("on-time", "late", "missing")
    states = [
        wording(f"duty_count.{state}", count=count) for state, count in counts.items() if count or state in always
    ]
    return wording(
        "quarterly.lead",
        due=total.due,
        states=", ".join(states),
        arrears=total.arrears,
        absent=total.absent,
        stale=total.stale,
        new=total.new,
        changed=total.changed,
    )


def _before(quarter: Quarter, known: Iterable[Quarter], wording: Wording) -> Link | None:
    before = quarter.before
    if before not in known:
        return None
    return Link(duties.quarter_words(before, wording), urls.quarterly(before.year, before.number))


def _sections(site: Site, report: figures.Quarterly, wording: Wording) -> Iterator[Section]:
    tables: dict[str, Table | None] = {
        "divisions": quarterly_tables.divisions(site, report, wording),
        "comparison": quarterly_tables.comparison(site, report, wording),
        "due": quarterly_tables.of_duties(site, "due", report.due, wording),
        "always": quarterly_tables.of_duties(site, "always", report.standing, wording),
        "came-late": quarterly_tables.of_duties(site, "came-late", report.came_late, wording),
        "arrears": quarterly_tables.arrears(site, report, wording),
        "disclosed": quarterly_tables.disclosed(site, report, wording),
        "withdrawn": quarterly_tables.withdrawn(report, wording),
        "broken": quarterly_tables.broken(report, wording),
        "complaints": quarterly_tables.complaints(report, wording),
        "unreported": quarterly_tables.unreported(report, wording),
        "next": quarterly_tables.upcoming(site, report, wording),
    }
    for name, table in tables.items():
        key = name.replace("-", "_")
        words = wording(f"quarterly.{key}_words" if table else f"quarterly.no_{key}")
        if name == "broken" and not report.links:
            words = wording("quarterly.never_checked")
        if name == "withdrawn" and site.history is None:
            words = wording("quarterly.withdrawn_unknown")
        yield Section(name, wording(f"quarterly.{key}"), words, table)
