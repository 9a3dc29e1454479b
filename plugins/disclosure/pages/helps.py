"""All problem codes, for officers, in the preview alone."""

from collections.abc import Iterator

from disclosure import catalogue, urls
from disclosure.pages.listing import ListingView
from disclosure.pages.parts import Cell, Link, PlannedPage
from disclosure.pages.tables import Columns
from disclosure.wording import Wording


def plan(wording: Wording) -> Iterator[PlannedPage]:
    """One page."""
    columns = Columns(wording, "gap_code", "title")
    table = columns.table("help", wording("help.title"), [_row(code, wording) for code in catalogue.codes()])
    yield PlannedPage(
        url=urls.HELP,
        template="listing",
        title=wording("help.title"),
        trail=(Link(wording("home.short"), urls.HOME),),
        view=ListingView(wording("help.introduction"), table),
        tables=(table,),
        is_listed=False,
        is_public=False,
    )


def _row(code: str, wording: Wording) -> tuple[Cell, ...]:
    help_ = catalogue.find(code, wording.language)
    assert help_ is not None
    return (Cell(code, (code,), urls.help_for(code)), Cell(help_.title, (help_.title,)))
