"""The page for addresses that lead nowhere."""

from collections.abc import Iterator
from dataclasses import dataclass

from disclosure import urls
from disclosure.pages.parts import Link, PlannedPage
from disclosure.site import Site
from disclosure.wording import Wording


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """What the template of the page may see."""

    words: str
    links: tuple[Link, ...]


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """One page, always."""
    del site
    yield PlannedPage(
        url=urls.NOT_FOUND,
        template="not_found",
        title=wording("not_found.title"),
        view=NotFoundView(
            wording("not_found.words"),
            (Link(wording("home.title"), urls.HOME), Link(wording("search.title"), urls.SEARCH)),
        ),
        is_listed=False,
        is_anywhere=True,
    )
