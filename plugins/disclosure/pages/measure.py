"""One measure: its numbered actions, each with everything the report says of it and what it does not."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from disclosure import urls
from disclosure.figures import actions, measures
from disclosure.pages import action as action_page
from disclosure.pages import cells, definitions, documents, links
from disclosure.pages.action import ActionView
from disclosure.pages.definitions import Definitions
from disclosure.pages.parts import Cell, Fact, Link, PlannedPage, Row, Table
from disclosure.pages.tables import Columns
from disclosure.records import Ita, Measure, Participation, Plan, Record, Report
from disclosure.records.measure import Action
from disclosure.site import Site
from disclosure.wording import Wording


@dataclass(frozen=True, slots=True)
class MeasureView:
    """What the template of a measure may see."""

    fiscal_year: str
    summary: str
    # Who does it, in one sentence.
    who: str
    note: str
    counts: str
    definitions: Definitions
    facts: tuple[Fact, ...]
    actions: tuple[ActionView, ...]
    report: Link | None
    previous: Link | None
    following: Link | None
    other_years: tuple[Link, ...]


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """A page for every measure there is; none for a number that is missing."""
    for year in measures.years(site):
        of_year = measures.of_year(site, year)
        for previous, measure, following in zip((None, *of_year), of_year, (*of_year[1:], None), strict=False):
            view = _view(site, measure, previous, following, wording)
            yield PlannedPage(
                url=urls.measure(measure),
                template="measure",
                title=title(measure, wording),
                description=measure.summary or view.counts,
                trail=(
                    Link(wording("home.short"), urls.HOME),
                    Link(wording("measures.title"), urls.MEASURES),
                    Link(wording.fiscal_year(year), urls.measures(year)),
                ),
                view=view,
                records=(measure, *cited(site, measure), *serving(site, measure)),
                tables=(_table(site, measure, wording),),
                documents=(documents.of_record(site, measure, "measure", partial(_figures, site, measure)),),
            )


def title(measure: Measure, wording: Wording) -> str:
    """``มาตรการที่ 1 …``."""
    return f"{wording('measure.number', number=measure.number)} {measure.title}"


def cited(site: Site, measure: Measure) -> tuple[Record, ...]:
    """The drafts and samples that a measure's evidence leads to: whatever shows them carries their banner."""
    evidence = (each for action in measure.actions for each in action.evidence if not each.url)
    records = (actions.evidence_record(site, each) for each in evidence)
    return tuple(record for record in records if not record.is_public and record.key in site.records[record.kind])


def _view(
    site: Site, measure: Measure, previous: Measure | None, following: Measure | None, wording: Wording
) -> MeasureView:
    report = site.find(Report, str(measure.fiscal_year))
    year = wording.fiscal_year(measure.fiscal_year)
    return MeasureView(
        fiscal_year=year,
        summary=measure.summary or "",
        who=_who(site, measure, wording),
        note=measure.note or "",
        counts=action_page.counts_words(actions.status_counts(site, [measure]), wording),
        definitions=definitions.of(definitions.OF_ACTIONS, wording),
        facts=_facts(site, measure, wording),
        actions=tuple(action_page.view(site, measure, action, wording) for action in measure.actions),
        report=links.to_record(site, report, wording("report.title", year=year)) if report else None,
        previous=links.to_record(site, previous, title(previous, wording)) if previous else None,
        following=links.to_record(site, following, title(following, wording)) if following else None,
        other_years=tuple(
            links.to_record(site, other, wording.fiscal_year(other.fiscal_year))
            for other in measures.in_other_years(site, measure)
        ),
    )


def _who(site: Site, measure: Measure, wording: Wording) -> str:
    """Everyone whom an action of the measure names as responsible, each once, in the order of the actions."""
    names = [
        link.text
        for action in measure.actions
        for link in action_page.lines(site, measure, action, "responsible", wording)
    ]
    if not names:
        return wording("measure.who_not_stated")
    return wording("measure.who", names=", ".join(dict.fromkeys(names)))


def _facts(site: Site, measure: Measure, wording: Wording) -> tuple[Fact, ...]:
    has_results = bool(site.all(Ita))
    stated = {
        wording("field.measure.topics"): tuple(Link(wording(f"topic.{topic}")) for topic in measure.topics),
        wording("field.measure.answers"): tuple(
            Link(wording(f"indicator.{each}"), urls.ITA if has_results else None) for each in measure.answers
        ),
        wording("measure.served_by"): tuple(links.to_record(site, each) for each in serving(site, measure)),
    }
    return tuple(Fact(label, values) for label, values in stated.items() if values)


def serving(site: Site, measure: Measure) -> tuple[Record, ...]:
    """The plans and the activities that say they serve a measure, or an action of it."""
    records: tuple[Plan | Participation, ...] = (*site.all(Plan), *site.all(Participation))
    key = [measure.fiscal_year, measure.number]
    return tuple(
        each for each in records if any([int(part) for part in ref.split("/")[:2]] == key for ref in each.serves)
    )


def _figures(site: Site, measure: Measure) -> dict[str, Any]:
    counts = actions.status_counts(site, [measure])
    return {
        "actions": counts.actions,
        "reported": counts.reported,
        "not_reported": counts.not_reported,
        "with_evidence": counts.with_evidence,
        "status": {str(action.number): actions.status(site, measure, action).code for action in measure.actions},
    }


def _table(site: Site, measure: Measure, wording: Wording) -> Table:
    columns = Columns(
        wording,
        "action_number#",
        "method",
        "status",
        "responsible",
        "period",
        "results",
        "outcomes",
        "evidence",
        "note",
    )
    return columns.download(
        "actions", measure.title, lambda: [_row(site, measure, action, wording) for action in measure.actions]
    )


def _row(site: Site, measure: Measure, action: Action, wording: Wording) -> Row:
    evidence = [links.to_evidence(site, each, wording, measure.fiscal_year)[0] for each in action.evidence]
    return Row(
        (
            cells.code(action.number),
            cells.code(action.method),
            cells.code(actions.status(site, measure, action).code),
            *(
                _joined(link.text for link in action_page.lines(site, measure, action, name, wording))
                for name in action_page.CELLS
            ),
            _joined(link.url or link.text for link in evidence),
            cells.code(action.note),
        ),
        urls.action(action.number),
    )


def _joined(values: Iterator[str]) -> Cell:
    return cells.code(" | ".join(values) or None)
