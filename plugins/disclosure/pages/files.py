"""The files beside a page as they are listed: what each is, of which type, how large, of which day."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from disclosure import urls
from disclosure.pages.parts import PlannedPage
from disclosure.wording import Wording


@dataclass(frozen=True, slots=True)
class ListedFile:
    """One file in words. ``size`` is empty where the size is not known: before the file is made."""

    words: str
    url: str
    type: str
    size: str
    day: str


class FilesBeside:
    """``beside[address]``: the files beside a page, tables before records, each with the same in other formats.

    ``sizes`` are the bytes of every file that was made, by its path below the output folder; what the pages say is then
    what a reader downloads.
    """

    def __init__(self, pages: Sequence[PlannedPage], sizes: Mapping[str, int], wording: Wording) -> None:
        self._pages = pages
        self._sizes = sizes
        self._wording = wording

    def __getitem__(self, url: str) -> tuple[ListedFile, ...]:
        page = self._by_url[url]
        declared = dict(_declared(page, self._wording))
        # An attachment that bears the page's name is not the page's data.
        known = {*declared, *(each.removeprefix(url) for each in page.files)}
        files = {
            name: words
            for file, words in declared.items()
            for name in (file, *(each for each in self._made.get(_stem(url + file), ()) if each not in known))
        }
        return tuple(self._listed(url, name, words, _day(page, self._wording)) for name, words in files.items())

    def attached(self, url: str) -> tuple[ListedFile, ...]:
        """The files of ``content/`` published beside a page, by name."""
        page = self._by_url[url]
        names = sorted(each.removeprefix(url) for each in page.files if each.startswith(url))
        return tuple(self._listed(url, name, name, _day(page, self._wording)) for name in names)

    def _listed(self, url: str, name: str, words: str, day: str) -> ListedFile:
        size = self._sizes.get(urls.file_of(url + name))
        return ListedFile(
            words=words,
            url=url + name,
            type=PurePosixPath(name).suffix.lstrip(".").upper(),
            size="" if size is None else self._wording.size(size),
            day=day,
        )

    @cached_property
    def _by_url(self) -> Mapping[str, PlannedPage]:
        return {page.url: page for page in self._pages}

    @cached_property
    def _made(self) -> Mapping[str, list[str]]:
        """The names of all files that were made, by their address without its ending."""
        made: dict[str, list[str]] = {}
        for path in sorted(self._sizes):
            made.setdefault(_stem(f"/{path}"), []).append(PurePosixPath(path).name)
        return made


def _stem(url: str) -> str:
    return url.rpartition(".")[0]


def _day(page: PlannedPage, wording: Wording) -> str:
    return wording.day(page.updated) if page.updated else wording("downloads_here.undated")


def _declared(page: PlannedPage, wording: Wording) -> Iterator[tuple[str, str]]:
    for table in page.tables:
        yield table.file, table.caption
    for memo in page.memos:
        yield memo.file, wording("downloads_here.docx")
    for document in page.documents:
        yield (
            document.file,
            document.title or document.name if len(page.documents) > 1 else wording("downloads_here.json"),
        )
