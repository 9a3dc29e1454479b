"""All assessment years: the form where it is known, and that it is not where it is not."""

from collections.abc import Iterator

from disclosure import urls
from disclosure.oit.answers import State
from disclosure.oit.judging import checklists, judge
from disclosure.pages import cells, documents, oit_words
from disclosure.pages.listing import ListingView
from disclosure.pages.parts import Cell, Link, PlannedPage, Row
from disclosure.pages.tables import Columns
from disclosure.records import Checklist, External
from disclosure.site import Site
from disclosure.wording import Wording


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """One page, where there is a form."""
    forms = {form.assessment_year: form for form in checklists(site)}
    if not forms:
        return
    columns = Columns(
        wording,
        "assessment_year",
        "items_known#",
        "items_total#",
        "items_shown#",
        "items_partly#",
        "items_unpublished#",
        "items_missing#",
        "items_unjudged#",
    )
    # The year after the newest form is the one that is asked for next.
    every_year = range(max(forms) + 1, min(forms) - 1, -1)
    rows = [
        _row(site, forms[year], wording) if year in forms else _unknown(year, len(columns.columns), wording)
        for year in every_year
    ]
    # A year of which nothing is known says so across all columns, so the rows stay in their order.
    table = columns.table(
        "years", wording("oit.years_caption"), rows, note=oit_words.warning(forms.values(), wording), sortable=False
    )
    yield PlannedPage(
        url=urls.OIT,
        template="listing",
        title=wording("oit.title"),
        description=wording("oit.introduction"),
        trail=(Link(wording("home.short"), urls.HOME),),
        view=ListingView(wording("oit.introduction"), table, links=(Link(wording("oit.subjects"), urls.OIT_SUBJECTS),)),
        records=tuple(forms.values()),
        tables=(table,),
        documents=tuple(documents.of_record(site, each, each.id, title=each.title) for each in site.all(External)),
    )


def _row(site: Site, form: Checklist, wording: Wording) -> Row:
    states = [judged.state for judged in judge(site, form)]
    year = wording.digits(str(form.assessment_year))
    known: tuple[State, ...] = ("shown", "partly", "unpublished", "missing")
    counts = [states.count(state) for state in known]
    return Row(
        (
            Cell(form.assessment_year, (year,), urls.oit(form.assessment_year)),
            cells.number(len(states), wording),
            cells.number(form.total, wording),
            *(cells.number(count, wording) for count in counts),
            cells.number(len(states) - sum(counts), wording),
        )
    )


def _unknown(year: int, columns: int, wording: Wording) -> Row:
    words = Cell(None, (wording("oit.year_unknown"),), state="absent", columns=columns - 1)
    covered = Cell(None, (wording("oit.year_unknown"),), state="absent", columns=0)
    return Row((Cell(year, (wording.digits(str(year)),)), words, *([covered] * (columns - 2))), f"y{year}")
