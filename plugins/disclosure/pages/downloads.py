"""All downloads of the site with the meaning of every column: the data dictionary."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from disclosure import urls
from disclosure.pages import paging
from disclosure.pages.parts import Cell, Column, Link, PlannedPage, Table, records_of
from disclosure.pages.tables import Columns
from disclosure.wording import Wording


@dataclass(frozen=True, slots=True)
class DownloadsView:
    """What the template of the downloads page may see; the files themselves are known when they have been made."""

    introduction: str
    pages: tuple[Link, ...]
    # The meaning of the columns, on the first page.
    columns: Table | None


def plan(pages: Sequence[PlannedPage], wording: Wording) -> Iterator[PlannedPage]:
    """One page about the files of all the others."""
    columns = {column.name: column for page in pages for table in page.tables for column in table.columns}
    own = Columns(wording, "column_name", "label", "explanation")
    columns |= {column.name: column for column in own.columns}
    table = own.table(
        "columns", wording("downloads.caption"), [_row(columns[name], wording) for name in sorted(columns)]
    )
    having = [page for page in pages if page.tables or page.documents or page.memos or page.files]
    links = tuple(Link(page.title, page.url) for page in having)
    page = PlannedPage(
        url=urls.DOWNLOADS,
        template="downloads",
        title=wording("downloads.title"),
        description=wording("downloads.introduction"),
        trail=(Link(wording("home.short"), urls.HOME),),
        view=DownloadsView(
            introduction=wording("downloads.introduction"),
            pages=links,
            columns=table,
        ),
        tables=(table,),
    )
    parts = paging.chunks((link, *_weight(each)) for link, each in zip(links, having, strict=True))
    views = [replace(page.view, pages=part, columns=None if number else table) for number, part in enumerate(parts)]
    by_url = {page.url: page for page in having}
    for each in paging.paged(page, views, wording):
        files_of = tuple(link.url for link in each.view.pages)
        yield replace(each, files_of=files_of, records=records_of(by_url[url] for url in files_of))


def _weight(page: PlannedPage) -> tuple[int, int]:
    """The rows and letters that a page's files take in the list."""
    words = [table.caption for table in page.tables] + [document.name for document in page.documents]
    return 1, len(page.title) + sum(map(len, words)) + len(words) * paging.ROW_WEIGHT


def _row(column: Column, wording: Wording) -> tuple[Cell, ...]:
    words = (column.name, column.label, wording(f"explanation.{column.name}"))
    return tuple(Cell(text, (text,)) for text in words)
