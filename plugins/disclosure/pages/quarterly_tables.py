"""The tables of a quarter's report; None where there is nothing to show."""

from collections.abc import Sequence

from disclosure import urls
from disclosure.figures import quarters as figures
from disclosure.figures.obligations import Duty
from disclosure.figures.quarters import Quarterly, Tally
from disclosure.pages import cells, duties, links
from disclosure.pages.complaints_tables import known_cell
from disclosure.pages.counts import count_cell
from disclosure.pages.parts import Cell, Row, Table
from disclosure.pages.tables import Columns
from disclosure.records import Record
from disclosure.records.division import ALL_DIVISIONS
from disclosure.site import Site
from disclosure.wording import Wording

# A tally's numbers and their columns, in the order of the report.
_NUMBERS = {
    "due": "duties_due",
    "on_time": "duties_on_time",
    "late": "duties_late",
    "missing": "duties_missing",
    "in_grace": "duties_in_grace",
    "undated": "duties_undated",
    "arrears": "duties_arrears",
    "absent": "duties_absent",
    "stale": "duties_stale",
    "new": "new_disclosures",
    "changed": "changed_disclosures",
}


def divisions(site: Site, report: Quarterly, wording: Wording) -> Table:
    """Each division's numbers, and all of them together."""
    columns = Columns(wording, "(division_id)", "division", *(f"{name}#" for name in _NUMBERS.values()))
    names = {group: links.to_responsible(site, (group,), wording)[0].text for group, _ in report.tallies}
    names[ALL_DIVISIONS] = wording("gaps.of_all")
    rows = [
        (cells.code(group), Cell(names[group], (names[group],)), *_numbers(tally, wording))
        for group, tally in report.tallies
    ]
    total = (cells.code("total"), Cell("total", (wording("quarterly.total"),)), *_numbers(report.total, wording))
    return columns.table("divisions", wording("quarterly.divisions"), [*rows, total], kind="figures")


def _numbers(tally: Tally, wording: Wording) -> tuple[Cell, ...]:
    return tuple(cells.number(getattr(tally, name), wording) for name in _NUMBERS)


def comparison(site: Site, report: Quarterly, wording: Wording) -> Table:
    """The total's numbers beside those of the quarter before."""
    before = figures.quarterly(site, report.quarter.before).total
    change = report.total - before
    columns = Columns(
        wording, "(compared_id)", "compared_figure", "this_quarter#", "quarter_before#", "quarter_difference#"
    )
    rows = []
    for name, column in _NUMBERS.items():
        difference = getattr(change, name)
        rows.append(
            (
                cells.code(column),
                Cell(wording(f"column.{column}"), (wording(f"column.{column}"),)),
                cells.number(getattr(report.total, name), wording),
                cells.number(getattr(before, name), wording),
                Cell(difference, (wording.change(difference),)),
            )
        )
    return columns.table("comparison", wording("quarterly.comparison"), rows, kind="figures")


def of_duties(site: Site, name: str, found: Sequence[Duty], wording: Wording) -> Table | None:
    """Duties, as on the board."""
    return duties.table(site, name, wording(f"quarterly.{name.replace('-', '_')}"), found, wording) if found else None


def arrears(site: Site, report: Quarterly, wording: Wording) -> Table | None:
    """What was due before the quarter and is missing still: an obligation a row, from its oldest period to its newest."""
    if not report.arrears:
        return None
    columns = Columns(
        wording, "(obligation_id)", "obligation", "responsible", "duties_arrears#", "oldest_arrears", "newest_arrears"
    )
    own: dict[str, list[Duty]] = {}
    for each in report.arrears:
        own.setdefault(each.obligation.id, []).append(each)
    rows = [
        (
            cells.code(key),
            Cell(found[0].obligation.title, (found[0].obligation.title,), urls.obligation(key)),
            cells.link(duties.owner_link(site, found[0].obligation, wording), wording, raw=found[0].obligation.owner),
            cells.number(len(found), wording),
            _period(found[0], wording),
            _period(found[-1], wording),
        )
        for key, found in own.items()
    ]
    return columns.table("arrears", wording("quarterly.arrears"), rows)


def _period(duty: Duty, wording: Wording) -> Cell:
    assert duty.period is not None
    return Cell(duty.period.key, (duties.period_words(duty.period, wording),))


def disclosed(site: Site, report: Quarterly, wording: Wording) -> Table | None:
    """What appeared and what changed, oldest first."""
    if not report.disclosed:
        return None
    columns = Columns(wording, "title", "disclosure_kind", "disclosed_on", "disclosure_event")
    rows = [
        (
            cells.link(links.to_record(site, each.record), wording),
            _kind(each.record, wording),
            cells.day(each.day, wording),
            cells.choice("disclosure_event", "new" if each.is_new else "changed", wording),
        )
        for each in report.disclosed
    ]
    return columns.table("disclosed", wording("quarterly.disclosed"), rows)


def withdrawn(report: Quarterly, wording: Wording) -> Table | None:
    """What was public and is no longer there, oldest first."""
    if not report.withdrawn:
        return None
    columns = Columns(wording, "title", "disclosure_kind", "withdrawn_on")
    rows = [
        (
            Cell(each.record.label, (each.record.label,)),
            _kind(each.record, wording),
            cells.day(each.day, wording),
        )
        for each in report.withdrawn
    ]
    return columns.table("withdrawn", wording("quarterly.withdrawn"), rows)


def broken(report: Quarterly, wording: Wording) -> Table | None:
    """The links out that led nowhere when they were last tried by the quarter's end."""
    if not report.broken:
        return None
    columns = Columns(wording, "address", "checked_on")
    rows = [(Cell(each.address, (each.address,)), cells.day(each.checked_on, wording)) for each in report.broken]
    return columns.table("broken", wording("quarterly.broken"), rows)


def _kind(record: Record, wording: Wording) -> Cell:
    return Cell(record.kind, (record.thai if wording.language == "th" else record.kind,))


def complaints(report: Quarterly, wording: Wording) -> Table | None:
    """The quarter's complaint statistics by kind, and how many cases at the least are older than the quarter."""
    if all(each.figure is None for each in report.cases):
        return None
    columns = Columns(
        wording,
        "complaint_kind",
        "opening#",
        "received#",
        "resolved#",
        "in_progress#",
        "carried_over#",
        "months_known#",
    )
    rows = []
    for each in report.cases:
        kind = Cell(each.kind, (wording(f"complaint_kind.{each.kind}"),))
        figure = each.figure
        assert figure is not None
        numbers = (figure.opening, figure.received, figure.resolved, figure.in_progress, each.carried)
        balances = (True, False, False, True, True)
        rows.append(
            (
                kind,
                *(
                    count_cell(number, figure.state, wording, balance=balance)
                    for number, balance in zip(numbers, balances, strict=True)
                ),
                known_cell(figure, wording),
            )
        )
    return columns.table("complaints", wording("quarterly.complaints"), rows, kind="figures")


def unreported(report: Quarterly, wording: Wording) -> Table | None:
    """The actions of the year's measures that have no result."""
    if not report.unreported:
        return None
    columns = Columns(wording, "measure_number#", "measure", "action_number#", "method")
    rows = []
    for measure, action in report.unreported:
        address = f"{urls.measure(measure)}#{urls.action(action.number)}"
        rows.append(
            (
                cells.number(measure.number, wording),
                Cell(measure.title, (measure.title,)),
                cells.number(action.number, wording),
                Cell(action.method, (action.method,), address),
            )
        )
    return columns.table("unreported", wording("quarterly.unreported"), rows)


def upcoming(site: Site, report: Quarterly, wording: Wording) -> Table | None:
    """What falls due in the quarter after."""
    if not report.next:
        return None
    columns = Columns(wording, "(obligation_id)", "obligation", "responsible", "period", "due_on")
    rows = [
        Row(
            (
                cells.code(each.obligation.id),
                Cell(each.obligation.title, (each.obligation.title,), urls.obligation(each.obligation.id)),
                cells.link(duties.owner_link(site, each.obligation, wording), wording, raw=each.obligation.owner),
                _period(each, wording),
                cells.day(each.period.due if each.period else None, wording),
            )
        )
        for each in report.next
    ]
    return columns.table("next", wording("quarterly.next"), rows)
