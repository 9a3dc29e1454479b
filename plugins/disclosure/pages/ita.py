"""The municipality's results in the assessment: years side by side, and for each year weakness, measure, result."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from disclosure import urls
from disclosure.figures import ita as figures
from disclosure.figures.ita import Answered
from disclosure.pages import cells, documents, links
from disclosure.pages.parts import Cell, Column, Fact, Link, PlannedPage, Row, Table
from disclosure.pages.tables import Columns
from disclosure.records import Ita
from disclosure.records.ita import INDICATORS
from disclosure.site import Site
from disclosure.wording import Wording


@dataclass(frozen=True, slots=True)
class YearView:
    """One year's result and what answers it. ``orphans`` are weaknesses without a measure, ``loose`` the reverse."""

    anchor: str
    title: str
    facts: tuple[Fact, ...]
    matrix: Table
    orphans: tuple[str, ...]
    loose: tuple[Link, ...]
    note: str


@dataclass(frozen=True, slots=True)
class ItaView:
    """What the template may see."""

    introduction: str
    scores: Table
    years: tuple[YearView, ...]


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """One page, where there is a result."""
    results = tuple(reversed(site.all(Ita)))
    if not results:
        return
    scores = _scores(results, wording)
    years = tuple(_year(site, result, wording) for result in results)
    yield PlannedPage(
        url=urls.ITA,
        template="ita",
        title=wording("ita.title"),
        description=wording("ita.introduction"),
        trail=(Link(wording("home.short"), urls.HOME),),
        view=ItaView(wording("ita.introduction"), scores, years),
        records=results,
        tables=(_file(results, wording), *(year.matrix for year in years)),
        documents=tuple(
            documents.of_record(site, result, str(result.fiscal_year), title=wording.fiscal_year(result.fiscal_year))
            for result in results
        ),
    )


def _scores(results: tuple[Ita, ...], wording: Wording) -> Table:
    """Indicators down, years across; no file bears these columns, for they change every year (see `_file`)."""
    columns = (
        Column("indicator", wording("column.indicator")),
        *(Column(f"score_{each.fiscal_year}", wording.fiscal_year(each.fiscal_year), numeric=True) for each in results),
    )
    total = Row((Cell("total", (wording("ita.total"),)), *(_score(each.total, wording) for each in results)))
    rows = [
        Row((_indicator(name, wording), *(_score(figures.score(each, name), wording) for each in results)))
        for name in INDICATORS
    ]
    return Table(
        "scores", wording("ita.caption_scores"), columns, (total, *rows), wording("ita.names_from_memory"), "figures"
    )


def _file(results: tuple[Ita, ...], wording: Wording) -> Table:
    """A row for each score, so that the columns never change."""
    columns = Columns(wording, "fiscal_year#", "indicator", "score#")

    def rows() -> Iterator[Row]:
        for result in results:
            for name in ("total", *INDICATORS):
                found = result.total if name == "total" else figures.score(result, name)
                yield Row((Cell(result.fiscal_year), Cell(name), Cell(None if found is None else str(found))))

    return columns.download("scores", wording("ita.caption_scores"), rows)


def _indicator(name: str, wording: Wording) -> Cell:
    return Cell(name, (wording(f"indicator.{name}"),))


def _score(score: Decimal | None, wording: Wording) -> Cell:
    return cells.not_stated(wording) if score is None else Cell(str(score), (wording.digits(f"{score:.2f}"),))


def _year(site: Site, result: Ita, wording: Wording) -> YearView:
    stated = {
        "total": _score(result.total, wording),
        "grade": cells.text(result.grade, wording),
        "announced_on": cells.day(result.announced_on, wording),
        "source_url": cells.text(result.source_url, wording, url=result.source_url),
    }
    answered = figures.matrix(site, result)
    return YearView(
        anchor=f"y{result.fiscal_year}",
        title=wording("ita.year", year=wording.fiscal_year(result.fiscal_year)),
        facts=tuple(cells.fact(wording(f"field.ita.{name}"), cell) for name, cell in stated.items()),
        matrix=_matrix(site, result, answered, wording),
        orphans=tuple(wording(f"indicator.{each.indicator}") for each in answered if each.is_orphan),
        loose=tuple(links.to_record(site, each) for each in figures.answering_nothing(site, result)),
        note=result.note or "",
    )


def _matrix(site: Site, result: Ita, answered: tuple[Answered, ...], wording: Wording) -> Table:
    columns = Columns(wording, "indicator", "score#", "strength", "answering_measures", "reported", "(actions)#")
    year = wording.fiscal_year(result.fiscal_year)
    rows = [_row(site, each, wording) for each in answered]
    return columns.table(f"matrix-{result.fiscal_year}", wording("ita.caption_matrix", year=year), rows)


def _row(site: Site, each: Answered, wording: Wording) -> tuple[Cell, ...]:
    names = [links.to_record(site, measure) for measure in each.measures]
    states = {"weak": "partial", "strong": "reported", "not-stated": "absent"}
    none = Cell(None, (wording("ita.no_measure"),), state="partial" if each.is_orphan else "absent")
    one = names[0].url if len(names) == 1 else None
    words = wording("ita.reported", reported=each.counts.reported, actions=each.counts.actions)
    return (
        _indicator(each.indicator, wording),
        _score(each.score, wording),
        Cell(each.strength, (wording(f"strength.{each.strength}"),), state=states[each.strength]),
        Cell(" | ".join(link.text for link in names), tuple(link.text for link in names), one) if names else none,
        Cell(each.counts.reported, (words,))
        if names
        else Cell(None, (wording("ita.nothing_to_report"),), state="not-applicable"),
        cells.code(each.counts.actions if names else None),
    )
