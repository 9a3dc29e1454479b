"""What pages are made of: finished values that a template only lays out and an export only writes down."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from disclosure.pages.document import Document
from disclosure.pages.later import LaterRows
from disclosure.pages.letter import Memo
from disclosure.records import Record

Mark = Literal["", "draft", "sample", "unpublished", "outside"]
Raw = str | int | date | None


@dataclass(frozen=True, slots=True)
class Link:
    """Words, and an address unless there is nothing to open; ``mark`` says why not, or what to know before opening."""

    text: str
    url: str | None = None
    mark: Mark = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table and of its CSV. ``name`` is English snake_case and means the same in every table."""

    name: str
    label: str
    numeric: bool = False
    # A column that only machines need stands in the CSV and not on the page.
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Cell:
    """``raw`` goes to the CSV; the rest is what a person sees.

    ``rows`` and ``columns`` count the cells that a merged cell covers on the page; a covered cell has 0.
    """

    raw: Raw
    lines: tuple[str, ...] = ()
    url: str | None = None
    state: str = ""
    note: str = ""
    rows: int = 1
    columns: int = 1
    # A bar under the count: its length as per cent of the longest it is compared with.
    bar: int | None = None

    @property
    def sorted_as(self) -> str:
        """What puts a date in order, or a number behind words; empty for what is sorted by what stands in the cell."""
        if isinstance(self.raw, date) and self.lines:
            return self.raw.isoformat()
        is_behind_words = isinstance(self.raw, int) and bool(self.lines) and not self.lines[0][:1].isdigit()
        return str(self.raw) if is_behind_words else ""


@dataclass(frozen=True, slots=True)
class Row:
    """One cell per column; ``anchor`` lets others link to the row."""

    cells: tuple[Cell, ...]
    anchor: str = ""
    # Which of the page's filter choices the row belongs to.
    belongs: str = ""
    # The anchors of rows that this one stands for on the page; those are not shown themselves, and all are in the CSV.
    also: tuple[str, ...] = ()
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """A table on a page with the CSV of the same values beside it. The first shown cell heads its row."""

    name: str
    caption: str
    columns: tuple[Column, ...]
    rows: Sequence[Row]
    note: str = ""
    kind: Literal["list", "figures", "report"] = "list"
    # Whether its rows may be put in another order: not where they end in a total, run on, or go on elsewhere.
    sortable: bool = False
    # Where the CSV lies from here: a part of a long table has it on the first page.
    folder: str = ""
    # Whether it lies beside the page as a spreadsheet, too, for those who paste from one.
    has_workbook: bool = False

    @property
    def shown_columns(self) -> tuple[Column, ...]:
        """The columns that stand on the page."""
        return tuple(column for column in self.columns if column.shown)

    @property
    def shown_rows(self) -> Iterator[tuple[Row, list[tuple[Column, Cell, bool]]]]:
        """Each row, and its cells with their columns and whether they head the row."""
        first = self.shown_columns[0]
        for row in (each for each in self.rows if each.shown):
            pairs = zip(self.columns, row.cells, strict=True)
            yield (
                row,
                [
                    (column, cell, column is first)
                    for column, cell in pairs
                    if column.shown and cell.rows and cell.columns
                ],
            )

    @property
    def is_cards(self) -> bool:
        """Whether its rows are cards on a narrow screen: all but figures in no more columns than fit a phone."""
        return self.kind != "figures" or len(self.shown_columns) > 4

    @property
    def is_sortable(self) -> bool:
        """Whether putting its rows in another order is possible and worth while."""
        return self.sortable and not isinstance(self.rows, LaterRows) and len(self.rows) > 2

    @property
    def file(self) -> str:
        """The name of the CSV beside the page."""
        return f"{self.name}.csv"

    @property
    def workbook(self) -> str:
        """The name of the spreadsheet beside the page; empty where there is none."""
        return f"{self.name}.xlsx" if self.has_workbook else ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what is known under it."""

    label: str
    values: tuple[Link, ...]
    state: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing: where, what exactly, and who answers for it until when, in words."""

    where: Link
    particulars: str
    waived: str


@dataclass(frozen=True, slots=True)
class GapKind:
    """Gaps of one code, with the code's title and why it matters."""

    title: str
    reason: str
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class Pager:
    """Where one page of a long list stands among the others; the page itself is the one without an address."""

    words: str
    previous: Link | None
    following: Link | None
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """A page that will exist: where, by which template, from which view and records."""

    url: str
    template: str
    title: str
    view: Any
    description: str = ""
    trail: tuple[Link, ...] = ()
    # Every record whose facts the page shows: banners and dates follow from them.
    records: tuple[Record, ...] = ()
    # The fiscal years (Buddhist era) that its facts are of, first and last; None where its records' own say it.
    years: tuple[int, ...] | None = None
    tables: tuple[Table, ...] = ()
    documents: tuple[Document, ...] = ()
    memos: tuple[Memo, ...] = ()
    # Files of content/ published beside the page: address to path relative to content/.
    files: Mapping[str, str] = field(default_factory=dict)
    # The pages whose files this one lists beside its own.
    files_of: tuple[str, ...] = ()
    # Where the list is long.
    pager: Pager | None = None
    is_listed: bool = True
    # Whether the public site has it; what the preview alone has, has no lasting address.
    is_public: bool = True
    # Whether it is served at any depth, for addresses that lead nowhere: it shows no facts, and nothing is relative to it.
    is_anywhere: bool = False
    # Markdown shown on the page (path below content/) and the addresses of this site that it leads to.
    prose: str = ""
    links: tuple[str, ...] = ()
    # What is missing in the records that this page is there for.
    gaps: tuple[GapKind, ...] = ()

    @property
    def addresses(self) -> Iterator[str]:
        """The page's own address and those of the files beside it."""
        yield self.url
        yield from self.files
        yield from (f"{self.url}{table.file}" for table in self.tables)
        yield from (f"{self.url}{table.workbook}" for table in self.tables if table.workbook)
        yield from (f"{self.url}{document.file}" for document in self.documents)
        yield from (f"{self.url}{memo.file}" for memo in self.memos)

    @property
    def notices(self) -> tuple[Literal["draft", "sample"], ...]:
        """The banners this page must carry."""
        kinds: list[Literal["draft", "sample"]] = []
        if any(record.draft for record in self.records):
            kinds.append("draft")
        if any(record.sample for record in self.records):
            kinds.append("sample")
        return tuple(kinds)

    @property
    def covered(self) -> tuple[int, ...]:
        """The fiscal years that its facts are of, in order; none where they are of no year."""
        of_records = (year for record in self.records if (year := getattr(record, "fiscal_year", None)))
        return tuple(sorted(set(of_records if self.years is None else self.years)))

    @property
    def is_sortable(self) -> bool:
        """Whether a table of the page can be put in another order."""
        return any(table.is_sortable for table in self.tables)

    @property
    def published(self) -> date | None:
        """The day a page of one record was first published; None for lists and undated records."""
        return self.records[0].published if self.records and len(self.documents) == 1 else None

    @property
    def updated(self) -> date | None:
        """The day the newest of the page's facts was published or changed, from the data alone."""
        days = [day for record in self.records for day in (record.updated, record.published) if day]
        return max(days, default=None)


def records_of(pages: Iterable[PlannedPage]) -> tuple[Record, ...]:
    """Every record that some pages show, each once."""
    return tuple({(record.kind, record.key): record for page in pages for record in page.records}.values())
