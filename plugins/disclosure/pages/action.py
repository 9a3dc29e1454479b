"""An action in words: for its place on a measure's page, and for its row in the six-column report."""

from dataclasses import dataclass

from disclosure import urls
from disclosure.figures import actions
from disclosure.figures.actions import CellName, StatusCode, StatusCounts
from disclosure.pages import links
from disclosure.pages.parts import Fact, Link
from disclosure.pages.periods import period_words
from disclosure.records import Measure, Report
from disclosure.records.measure import Action
from disclosure.site import Site
from disclosure.wording import Wording

CELLS: tuple[CellName, ...] = ("responsible", "period", "results", "outcomes")


@dataclass(frozen=True, slots=True)
class StatusView:
    """An action's status in words; its code gives it a shape."""

    code: StatusCode
    words: str


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """A piece of evidence and, where it shows less than it promises, a remark."""

    link: Link
    remark: str


@dataclass(frozen=True, slots=True)
class ActionView:
    """One action, ready to lay out."""

    anchor: str
    number: str
    method: str
    status: StatusView
    facts: tuple[Fact, ...]
    evidence: tuple[EvidenceView, ...]
    note: str
    source: str
    remarks: tuple[str, ...]


def view(site: Site, measure: Measure, action: Action, wording: Wording) -> ActionView:
    """One action of a measure."""
    remarks = (origin_remark(measure, action, name, wording) for name in CELLS)
    return ActionView(
        anchor=urls.action(action.number),
        number=printed_number(action, wording),
        method=action.method,
        status=status_view(site, measure, action, wording),
        facts=tuple(_fact(site, measure, action, name, wording) for name in CELLS),
        evidence=tuple(
            EvidenceView(*links.to_evidence(site, each, wording, measure.fiscal_year)) for each in action.evidence
        ),
        note=action.note or "",
        source=_source(site, measure, action, wording),
        remarks=tuple(remark for remark in remarks if remark),
    )


def status_view(site: Site, measure: Measure, action: Action, wording: Wording) -> StatusView:
    """An action's status in words."""
    code = actions.status(site, measure, action).code
    return StatusView(code, wording(f"status.{code}"))


def counts_words(counts: StatusCounts, wording: Wording) -> str:
    """How many actions, how many reported, how many with evidence, in one sentence."""
    return wording(
        "status.counts",
        actions=counts.actions,
        reported=counts.reported,
        evidenced=counts.with_evidence,
        missing=counts.not_reported,
    )


def printed_number(action: Action, wording: Wording) -> str:
    """An action's number as the source prints it, else in parentheses."""
    return action.printed_number or f"({wording.number(action.number)})"


def origin_remark(measure: Measure, action: Action, name: CellName, wording: Wording) -> str:
    """A sentence on a cell that is shared or inherited; empty for a cell of the action's own."""
    label = wording(f"field.action.{name}")
    if together := actions.sharers(measure, action, name):
        return wording("origin.shared", cell=label, actions=_numbers(measure, together, wording))
    cell = actions.cell(measure, action, name)
    if cell.origin != "inherited":
        return ""
    return wording("origin.inherited", cell=label, action=_numbers(measure, (cell.holder,), wording))


def _numbers(measure: Measure, numbers: tuple[int, ...], wording: Wording) -> str:
    return ", ".join(printed_number(each, wording) for each in measure.actions if each.number in numbers)


def lines(site: Site, measure: Measure, action: Action, name: CellName, wording: Wording) -> tuple[Link, ...]:
    """What stands in a cell, wherever its value is held; empty where nothing does."""
    value = actions.cell(measure, action, name).value
    if value is None:
        return ()
    if name == "responsible":
        return links.to_responsible(site, value, wording)
    if name == "period":
        return (Link(period_words(value, wording)),)
    return tuple(Link(each) for each in value)


def _fact(site: Site, measure: Measure, action: Action, name: CellName, wording: Wording) -> Fact:
    label = wording(f"field.action.{name}")
    values = lines(site, measure, action, name, wording)
    return Fact(label, values) if values else Fact(label, (Link(wording(f"absent.{name}")),), "absent")


def _source(site: Site, measure: Measure, action: Action, wording: Wording) -> str:
    if not action.source:
        return ""
    report = site.find(Report, str(measure.fiscal_year))
    title = wording("report.title", year=wording.fiscal_year(measure.fiscal_year))
    if report and report.source_document:
        title = report.source_document.title
    places = wording("list.and").join(wording("source.place", page=each.page, row=each.row) for each in action.source)
    return wording("source.of", document=action.source[0].document or title, places=places)
