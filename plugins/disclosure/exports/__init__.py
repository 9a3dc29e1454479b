"""One module per format. EXPORTS is the table of contents; each turns the planned site into files."""

from collections.abc import Callable, Iterator

from disclosure.building import PlannedSite
from disclosure.exports import atom, csv_files, json_files, robots, sitemap
from disclosure.exports.written import WrittenFile

Export = Callable[[PlannedSite, bool], Iterator[WrittenFile]]

EXPORTS: tuple[Export, ...] = (csv_files.export, json_files.export, atom.export, sitemap.export, robots.export)
