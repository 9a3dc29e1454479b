"""The sheet that staff paste into the assessment's own system: has or has not, address, way there in words, explanation."""

from collections.abc import Iterator

from disclosure import urls
from disclosure.oit.judging import Judged, checklists, judge
from disclosure.pages import oit_words
from disclosure.pages.listing import ListingView
from disclosure.pages.parts import Cell, Link, PlannedPage, Table
from disclosure.pages.tables import Columns
from disclosure.records import Checklist
from disclosure.site import Site
from disclosure.wording import Wording


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """A page for every form."""
    for form in checklists(site):
        year = form.assessment_year
        table = _table(site, form, wording)
        yield PlannedPage(
            url=urls.oit_sheet(year),
            template="listing",
            title=wording("oit.sheet_title", year=wording.digits(str(year))),
            description=wording("oit.sheet_introduction"),
            trail=(
                Link(wording("home.short"), urls.HOME),
                Link(wording("oit.title"), urls.OIT),
                Link(oit_words.year_title(year, wording), urls.oit(year)),
            ),
            view=ListingView(wording("oit.sheet_introduction"), table),
            records=(form,),
            years=(year,),
            tables=(table,),
        )


def _table(site: Site, form: Checklist, wording: Wording) -> Table:
    columns = Columns(
        wording,
        "(assessment_year)",
        "item",
        "item_title",
        "has",
        "(verdict)",
        "oit_address",
        "click_path",
        "explanation_text",
    )
    rows = [_row(site, form, each, wording) for each in judge(site, form)]
    caption = wording("oit.sheet_title", year=wording.digits(str(form.assessment_year)))
    return columns.table("sheet", caption, rows, note=oit_words.warning((form,), wording), has_workbook=True)


def _row(site: Site, form: Checklist, judged: Judged, wording: Wording) -> tuple[Cell, ...]:
    item, has = judged.item, judged.state in oit_words.HAS
    url = urls.oit_item(form.assessment_year, item.number)
    address = f"{site.organisation.site_url}{url}"
    # The item's own page stands in the year's form, the form on the page of all years, that page in every page's menu.
    steps = (
        wording("home.short"),
        wording("oit.title"),
        wording.digits(str(form.assessment_year)),
        item.title,
    )
    path = wording("oit.step").join(steps)
    explanation = oit_words.reasons(judged, wording)
    return (
        Cell(form.assessment_year),
        Cell(oit_words.number(item), (oit_words.number(item),)),
        Cell(item.title, (item.title,)),
        Cell("yes" if has else "no", (wording(f"oit.has_{'yes' if has else 'no'}"),), state="" if has else "absent"),
        Cell(judged.state),
        Cell(address, (address,), url),
        Cell(path, (path,)),
        Cell(explanation, (explanation,)),
    )
