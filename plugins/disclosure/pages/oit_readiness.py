"""What is ready for a year's assessment and who must see to the rest: for staff, in the preview alone."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from disclosure import urls
from disclosure.oit.judging import checklists
from disclosure.oit.readiness import STATES, Readiness, board
from disclosure.pages import cells, oit_words
from disclosure.pages.parts import Cell, Link, PlannedPage, Table
from disclosure.pages.tables import Columns
from disclosure.records import Checklist, Division
from disclosure.site import Site
from disclosure.wording import Wording


@dataclass(frozen=True, slots=True)
class OitReadinessView:
    """What the template of the board may see."""

    introduction: str
    day: str
    items: Table
    divisions: Table
    calendar: Link


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """A page for every form."""
    for form in checklists(site):
        year = form.assessment_year
        items = board(site, form)
        tables = (item_table(site, form, items, wording), _division_table(site, items, wording))
        yield PlannedPage(
            url=urls.oit_readiness(year),
            template="oit_readiness",
            title=wording("oit_ready.title", year=wording.digits(str(year))),
            trail=(
                Link(wording("home.short"), urls.HOME),
                Link(wording("oit.title"), urls.OIT),
                Link(oit_words.year_title(year, wording), urls.oit(year)),
            ),
            view=OitReadinessView(
                wording("oit_ready.introduction"),
                wording("oit_ready.day", day=wording.day(site.as_of)) if site.as_of else wording("oit_ready.no_day"),
                *tables,
                Link(wording("oit_ready.calendar"), urls.OIT_CALENDAR),
            ),
            is_public=False,
            years=(year,),
            records=(form,),
            tables=tables,
        )


def item_table(site: Site, form: Checklist, items: tuple[Readiness, ...], wording: Wording) -> Table:
    """Every item, those that need somebody first."""
    columns = Columns(
        wording, "(assessment_year)", "item", "item_title", "readiness", "division", "falls_due_on", "explanation_text"
    )
    rows = [
        (
            cells.code(form.assessment_year),
            Cell(
                oit_words.number(each.judged.item),
                (oit_words.number(each.judged.item),),
                urls.oit_item(form.assessment_year, each.judged.item.number),
            ),
            cells.text(each.judged.item.title, wording),
            _state_cell(each, wording),
            cells.texts([_name(site, division) for division in each.divisions], wording),
            cells.day(each.due_on, wording) if each.due_on else Cell(None, (wording("oit_ready.nothing_due"),)),
            cells.text(oit_words.reasons(each.judged, wording), wording),
        )
        for each in sorted(items, key=lambda each: STATES.index(each.state))
    ]
    return columns.table("readiness", wording("oit_ready.items"), rows)


def _division_table(site: Site, items: tuple[Readiness, ...], wording: Wording) -> Table:
    columns = Columns(wording, "division", *(f"ready_{state}#" for state in STATES))
    found: dict[str, Counter[str]] = {}
    for each in items:
        for division in each.divisions or ("",):
            found.setdefault(division, Counter())[each.state] += 1
    rows = [
        (
            Cell(name, (name,)),
            *(cells.number(found[division][state], wording) for state in STATES),
        )
        for division in sorted(found)
        for name in [_name(site, division) if division else wording("oit_ready.no_division")]
    ]
    return columns.table("divisions", wording("oit_ready.divisions"), rows, kind="figures")


def _state_cell(readiness: Readiness, wording: Wording) -> Cell:
    state = readiness.state
    return Cell(state, (wording(f"oit_ready.{state}"),), state="" if state == "ready" else "absent")


def _name(site: Site, division_id: str) -> str:
    division = site.find(Division, division_id) or site.find_unpublished(Division, division_id)
    return division.name if division else division_id
