"""All downloads of the site with the meaning of every column: the data dictionary."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from disclosure import urls
from disclosure.pages.parts import Cell, Column, Link, PlannedPage, Table, records_of
from disclosure.pages.tables import Columns
from disclosure.wording import Wording


@dataclass(frozen=True, slots=True)
class DownloadsView:
    """What the template of the downloads page may see; the files themselves are known when they have been made."""

    introduction: str
    pages: tuple[Link, ...]
    columns: Table


def plan(pages: Sequence[PlannedPage], wording: Wording) -> Iterator[PlannedPage]:
    """One page about the files of all the others."""
    columns = {column.name: column for page in pages for table in page.tables for column in table.columns}
    own = Columns(wording, "column_name", "label", "explanation")
    columns |= {column.name: column for column in own.columns}
    table = own.table(
        "columns", wording("downloads.caption"), [_row(columns[name], wording) for name in sorted(columns)]
    )
    having = [page for page in pages if page.tables or page.documents or page.files]
    yield PlannedPage(
        url=urls.DOWNLOADS,
        template="downloads",
        title=wording("downloads.title"),
        description=wording("downloads.introduction"),
        trail=(Link(wording("home.short"), urls.HOME),),
        view=DownloadsView(
            introduction=wording("downloads.introduction"),
            pages=tuple(Link(page.title, page.url) for page in having),
            columns=table,
        ),
        records=records_of(pages),
        tables=(table,),
        files_of=tuple(page.url for page in having),
    )


def _row(column: Column, wording: Wording) -> tuple[Cell, ...]:
    words = (column.name, column.label, wording(f"explanation.{column.name}"))
    return tuple(Cell(text, (text,)) for text in words)
