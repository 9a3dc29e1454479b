"""One assessment year's form: every item with its verdict, how sure the wording is, and what is not known of the form."""

from collections.abc import Iterator
from dataclasses import dataclass

from disclosure import urls
from disclosure.oit.judging import Judged, checklists, judge
from disclosure.pages import cells, documents, oit_words
from disclosure.pages.parts import Cell, Fact, Link, PlannedPage, Table
from disclosure.pages.tables import Columns
from disclosure.records import Checklist
from disclosure.site import Site
from disclosure.wording import Wording


@dataclass(frozen=True, slots=True)
class OitChecklistView:
    """What the template of a year's form may see."""

    counts: str
    warning: str
    table: Table
    facts: tuple[Fact, ...]
    links: tuple[Link, ...]
    years: tuple[Link, ...]


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """A page for every form."""
    forms = checklists(site)
    for form in forms:
        judged = judge(site, form)
        year = form.assessment_year
        table = _table(form, judged, wording)
        yield PlannedPage(
            url=urls.oit(year),
            template="oit_checklist",
            title=oit_words.year_title(year, wording),
            description=wording("oit.year_description", year=wording.digits(str(year))),
            trail=(Link(wording("home.short"), urls.HOME), Link(wording("oit.title"), urls.OIT)),
            view=OitChecklistView(
                counts=_counts(judged, wording),
                warning=oit_words.warning((form,), wording) or _confirmed(form, wording),
                table=table,
                facts=_facts(form, wording),
                links=(
                    Link(wording("oit.sheet"), urls.oit_sheet(year)),
                    Link(wording("oit.subjects"), urls.OIT_SUBJECTS),
                ),
                years=tuple(
                    Link(wording.digits(str(each.assessment_year)), urls.oit(each.assessment_year)) for each in forms
                ),
            ),
            records=(form,),
            years=(year,),
            tables=(table,),
            documents=(documents.of_record(site, form, "checklist"),),
        )


def _confirmed(form: Checklist, wording: Wording) -> str:
    return wording("oit.confirmed", day=wording.day(form.confirmed_on)) if form.confirmed_on else ""


def _counts(judged: tuple[Judged, ...], wording: Wording) -> str:
    states = [each.state for each in judged]
    return wording(
        "oit.counts",
        items=len(states),
        shown=states.count("shown"),
        partly=states.count("partly"),
        unpublished=states.count("unpublished"),
        missing=states.count("missing"),
    )


def _table(form: Checklist, judged: tuple[Judged, ...], wording: Wording) -> Table:
    columns = Columns(
        wording, "(assessment_year)", "item", "item_title", "verdict", "confidence", "(concepts)", "(data_year)"
    )
    rows = [
        (
            cells.code(form.assessment_year),
            Cell(oit_words.number(each.item), (oit_words.number(each.item),)),
            Cell(each.item.title, (each.item.title,), urls.oit_item(form.assessment_year, each.item.number)),
            oit_words.verdict_cell(each.state, wording),
            cells.choice("confidence", each.item.confidence, wording),
            cells.code(" | ".join(each.item.concepts) or None),
            cells.code(each.item.data_year),
        )
        for each in judged
    ]
    return columns.table("items", oit_words.year_title(form.assessment_year, wording), rows)


def _facts(form: Checklist, wording: Wording) -> tuple[Fact, ...]:
    total = cells.number(form.total, wording)
    if form.total is not None and form.total_confidence:
        words = f"{wording.number(form.total)} ({wording(f'confidence.{form.total_confidence}')})"
        total = Cell(form.total, (words,))
    stated = {
        "agency_kind": cells.choice("agency_kind", form.agency_kind, wording),
        "total": total,
        "source": cells.text(form.source, wording),
        "confirmed_on": cells.day(form.confirmed_on, wording),
        "opens_on": cells.day(form.opens_on, wording),
        "closes_on": cells.day(form.closes_on, wording),
    }
    facts = [cells.fact(wording(f"field.checklist.{name}"), cell) for name, cell in stated.items()]
    if form.total is not None and len(form.items) < form.total:
        words = wording("oit.items_lacking", known=len(form.items), of=form.total)
        facts.append(Fact(wording("oit.items_known"), (Link(words),), "partial"))
    return tuple(facts)
