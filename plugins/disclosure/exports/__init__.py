"""One module per format. EXPORTS is the table of contents; each turns the planned site into files."""

from collections.abc import Callable, Iterator

from disclosure.building import PlannedSite
from disclosure.exports import (
    atom,
    calendar,
    csv_files,
    json_files,
    memos,
    opensearch,
    robots,
    search_index,
    sitemap,
    tracking_file,
    workbooks,
)
from disclosure.exports.written import MadeFile, WrittenFile

Export = Callable[[PlannedSite, bool], Iterator[WrittenFile | MadeFile]]

# What belongs to any site of pages, and what is there to be taken away.
PAGE_EXPORTS: tuple[Export, ...] = (
    atom.export,
    sitemap.export,
    robots.export,
    search_index.export,
    opensearch.export,
    tracking_file.export,
    calendar.export,
)
EXPORTS: tuple[Export, ...] = (csv_files.export, json_files.export, workbooks.export, memos.export, *PAGE_EXPORTS)
