"""What is missing, said plainly: on one page for all, per division, and on every page concerned."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from disclosure import catalogue, urls
from disclosure.figures import gaps as figures
from disclosure.findings import Finding
from disclosure.pages import definitions, filters, links, paging
from disclosure.pages.definitions import Definitions
from disclosure.pages.filters import Filter
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
    # Its number among the choices.
    belongs: str
    kinds: tuple[GapKind, ...]


@dataclass(frozen=True, slots=True)
class GapsView:
    """What the template of the page of all gaps may see."""

    introduction: str
    counts: str
    definitions: Definitions
    divisions: tuple[OfDivision, ...]
    filter: Filter | None


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """One page, always: that nothing is missing is worth saying too."""
    counts = wording("gaps.counts", count=len(site.gaps)) if site.gaps else wording("gaps.none")
    page = PlannedPage(
        url=urls.GAPS,
        template="gaps",
        title=wording("gaps.title"),
        description=wording("gaps.introduction"),
        trail=(Link(wording("home.short"), urls.HOME),),
        view=GapsView(
            introduction=wording("gaps.introduction"),
            counts=counts,
            definitions=definitions.of(definitions.OF_GAPS, wording) if site.gaps else (),
            divisions=(),
            filter=None,
        ),
        records=(site.organisation,),
        tables=(_table(site, wording),),
    )
    views = [
        replace(page.view, divisions=divisions, filter=_filter(divisions, wording))
        for divisions in _parts(site, wording)
    ]
    yield from paging.paged(page, views, wording)


def addresses(site: Site, wording: Wording) -> Mapping[str, str]:
    """Where the gaps of each division begin, by the division's id."""
    found: dict[str, str] = {}
    for number, divisions in enumerate(_parts(site, wording), 1):
        for division in divisions:
            found.setdefault(division.anchor, f"{urls.numbered(urls.GAPS, number)}#{division.anchor}")
    return found


def _parts(site: Site, wording: Wording) -> tuple[tuple[OfDivision, ...], ...]:
    """The divisions with their gaps, as they stand on one page or on several."""
    groups = figures.by_division(site)
    ordered = [ALL_DIVISIONS, *(division.key for division in _divisions(site))]
    single = (
        (group, kind, gap)
        for group in ordered
        for kind in of(site, groups.get(group, ()), wording)
        for gap in kind.gaps
    )
    parts = paging.chunks((each, 1, len(each[2].where.text) + len(each[2].particulars)) for each in single)
    return tuple(tuple(_together(site, part, wording)) for part in parts)


def _together(site: Site, part: Iterable[tuple[str, GapKind, Gap]], wording: Wording) -> Iterator[OfDivision]:
    for number, (group, of_group) in enumerate(groupby(part, key=lambda each: each[0]), 1):
        kinds = groupby(of_group, key=lambda each: each[1].title)
        yield OfDivision(
            group,
            _name(site, group, wording),
            filters.belongs({number}),
            tuple(_part_of_kind(list(each)) for _, each in kinds),
        )


def _filter(divisions: tuple[OfDivision, ...], wording: Wording) -> Filter | None:
    counts = [sum(len(kind.gaps) for kind in division.kinds) for division in divisions]
    named = [(int(each.belongs), each.title, count) for each, count in zip(divisions, counts, strict=True)]
    return filters.of(wording("filter.gaps"), wording("filter.all_gaps"), named, sum(counts), wording)


def _part_of_kind(gaps: list[tuple[str, GapKind, Gap]]) -> GapKind:
    return replace(gaps[0][1], gaps=tuple(gap for _, _, gap in gaps))


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
    words = wording("gaps.measure", year=wording.year_digits(record.fiscal_year), number=record.number)
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
