"""What is missing, said plainly: on one page for all, per division, and on every page concerned."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from disclosure import catalogue, urls
from disclosure.figures import gaps as figures
from disclosure.findings import Finding
from disclosure.pages import definitions, links
from disclosure.pages.definitions import Definitions
from disclosure.pages.parts import Cell, Gap, GapKind, Link, PlannedPage, Row, Table
from disclosure.pages.tables import Columns
from disclosure.records import Division, Measure, Record
from disclosure.records.division import ALL_DIVISIONS
from disclosure.site import Site
from disclosure.wording import Wording


@dataclass(frozen=True, slots=True)
class OfDivision:
    """What one division must see to."""

    anchor: str
    title: str
    kinds: tuple[GapKind, ...]


@dataclass(frozen=True, slots=True)
class GapsView:
    """What the template of the page of all gaps may see."""

    introduction: str
    counts: str
    definitions: Definitions
    divisions: tuple[OfDivision, ...]


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """One page, always: that nothing is missing is worth saying too."""
    groups = figures.by_division(site)
    ordered = [ALL_DIVISIONS, *(division.key for division in _divisions(site))]
    counts = wording("gaps.counts", count=len(site.gaps)) if site.gaps else wording("gaps.none")
    yield PlannedPage(
        url=urls.GAPS,
        template="gaps",
        title=wording("gaps.title"),
        description=wording("gaps.introduction"),
        trail=(Link(wording("home.short"), urls.HOME),),
        view=GapsView(
            introduction=wording("gaps.introduction"),
            counts=counts,
            definitions=definitions.of(definitions.OF_GAPS, wording) if site.gaps else (),
            divisions=tuple(
                OfDivision(group, _name(site, group, wording), of(site, groups[group], wording))
                for group in ordered
                if group in groups
            ),
        ),
        records=(site.organisation,),
        tables=(_table(site, wording),),
    )


def by_page(site: Site, wording: Wording) -> Mapping[str, tuple[GapKind, ...]]:
    """The gaps of each page that shows a record, by the page's address."""
    found: dict[str, list[Finding]] = {}
    for gap in site.gaps:
        if record := site.record_of(gap):
            found.setdefault(links.url_of(record).partition("#")[0], []).append(gap)
    return {url: of(site, gaps, wording) for url, gaps in found.items()}


def of(site: Site, gaps: Iterable[Finding], wording: Wording) -> tuple[GapKind, ...]:
    """Gaps by their code, each code with its words; those of one record stay together."""
    kinds: dict[str, list[Finding]] = {}
    for gap in gaps:
        kinds.setdefault(gap.code, []).append(gap)
    return tuple(_kind(site, code, each, wording) for code, each in kinds.items())


def _kind(site: Site, code: str, gaps: Iterable[Finding], wording: Wording) -> GapKind:
    words = catalogue.find(code, wording.language)
    assert words is not None, f"no help for {code}"
    return GapKind(words.title, words.reason, tuple(_gap(site, gap, wording) for gap in gaps))


def _gap(site: Site, gap: Finding, wording: Wording) -> Gap:
    waiver = gap.waiver
    return Gap(
        where=_where(site, gap, wording),
        particulars=gap.fault.particulars[wording.language == "en"],
        waived=wording("gaps.waived", reason=waiver.reason, day=wording.day(waiver.until)) if waiver else "",
    )


def _where(site: Site, gap: Finding, wording: Wording) -> Link:
    """Where a gap is: the record, and the action in it."""
    record, location = site.record_of(gap), gap.fault.location
    if record is None:
        return Link(str(gap.place))
    if not isinstance(record, Measure):
        return links.to_record(site, record)
    words = wording("gaps.measure", year=wording.year(record.fiscal_year), number=record.number)
    if location[:1] != ("actions",) or len(location) < 2:
        return Link(words, urls.measure(record))
    number = record.actions[int(location[1])].number
    url = f"{urls.measure(record)}#{urls.action(number)}"
    return Link(wording("gaps.action", measure=words, number=number), url)


def _divisions(site: Site) -> tuple[Record, ...]:
    return (*site.all(Division), *site.unpublished.get(Division.kind, {}).values())


def _name(site: Site, group: str, wording: Wording) -> str:
    names = {division.key: division.label for division in _divisions(site)}
    return names.get(group) or wording("gaps.of_all")


def _table(site: Site, wording: Wording) -> Table:
    columns = Columns(wording, "division", "gap_code", "gap", "gap_at", "address", "particulars", "waiver")
    return columns.download("gaps", wording("gaps.title"), lambda: _rows(site, wording))


def _rows(site: Site, wording: Wording) -> Iterator[Row]:
    for group, gaps in figures.by_division(site).items():
        for gap in gaps:
            (kind,) = of(site, (gap,), wording)
            (shown,) = kind.gaps
            values = (
                _name(site, group, wording),
                gap.code,
                kind.title,
                shown.where.text,
                shown.where.url,
                shown.particulars or None,
                shown.waived or None,
            )
            yield Row(tuple(Cell(value) for value in values))
