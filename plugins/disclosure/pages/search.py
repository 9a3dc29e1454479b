"""Every page of the site in one list: what a search leads to, and what there is without one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from disclosure import urls
from disclosure.pages import paging
from disclosure.pages.parts import Link, PlannedPage, records_of
from disclosure.wording import Wording

# A phone lays out the whole list before it shows the box above it.
LINKS = 100


@dataclass(frozen=True, slots=True)
class Part:
    """The pages below one part of the site."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SearchView:
    """What the template of the search page may see."""

    introduction: str
    # Where the first part of the index is, and the digits that results are counted in.
    index: str
    digits: str
    parts: tuple[Part, ...]


def plan(pages: Sequence[PlannedPage], wording: Wording) -> Iterator[PlannedPage]:
    """One page that lists the others."""
    listed = [page for page in pages if page.is_listed]
    parts: dict[str, list[Link]] = {}
    for page in listed:
        top = page.trail[1].text if len(page.trail) > 1 else page.title
        parts.setdefault(top, []).append(Link(page.title, page.url))
    page = PlannedPage(
        url=urls.SEARCH,
        template="search",
        title=wording("search.title"),
        description=wording("search.introduction"),
        trail=(Link(wording("home.short"), urls.HOME),),
        view=SearchView(
            introduction=wording("search.introduction"),
            index=urls.search_index(1),
            digits=wording.digits("0123456789"),
            parts=(),
        ),
        is_listed=False,
    )
    single = ((title, link) for title, links in parts.items() for link in links)
    pages_of_list = paging.chunks(((each, 1, len(each[1].text)) for each in single), most=LINKS)
    views = [replace(page.view, parts=tuple(_together(part))) for part in pages_of_list]
    by_url = {page.url: page for page in listed}
    for each in paging.paged(page, views, wording):
        urls_of_part = (link.url for part in each.view.parts for link in part.links)
        yield replace(each, records=records_of(by_url[url] for url in urls_of_part))


def _together(links: Iterable[tuple[str, Link]]) -> Iterator[Part]:
    for title, of_part in groupby(links, key=lambda each: each[0]):
        yield Part(title, tuple(link for _, link in of_part))
