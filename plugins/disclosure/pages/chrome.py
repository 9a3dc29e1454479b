"""What every page carries around its content: whose site this is, and the menu."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from disclosure import urls
from disclosure.pages.parts import Link, PlannedPage
from disclosure.site import Site
from disclosure.wording import Wording

# What stands at the foot of every page, in groups: a page of another overview is one line here.
_MENU = {
    "menu.reading": {
        urls.CHANNELS: "channels.title",
        urls.TRACKING: "tracking.title",
        urls.MEASURES: "measures.title",
        urls.REPORTS: "reports.title",
        urls.MANUALS: "manuals.title",
        urls.PLANS: "plans.title",
        urls.PARTICIPATION: "participation.title",
    },
    "menu.numbers": {
        urls.COMPLAINTS: "complaints.short",
        urls.REGISTERS: "registers.title",
        urls.ITA: "ita.title",
        urls.DOWNLOADS: "downloads.title",
    },
    "menu.duties": {
        urls.DIVISIONS: "divisions.title",
        urls.OBLIGATIONS: "obligations.title",
        urls.QUARTERLY: "quarterly.title",
        urls.OIT: "oit.title",
        urls.GAPS: "gaps.title",
    },
    "menu.about": {
        urls.ABOUT: "about.title",
        urls.HELP: "help.title",
        urls.SEARCH: "search.title",
    },
}

# What most visitors come for, in words short enough for one line on a phone.
_FIRST = {
    urls.CHANNELS: "menu.channels",
    urls.MEASURES: "menu.measures",
    urls.COMPLAINTS: "menu.complaints",
    urls.MANUALS: "menu.manuals",
}


@dataclass(frozen=True, slots=True)
class MenuGroup:
    """Pages of one sort at the foot of every page."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Chrome:
    """The same for every page of a site."""

    name: str
    identity: str
    language: str
    site_url: str
    emblem: str
    # The first stand at the top of every page, everything at its foot.
    first: tuple[Link, ...]
    search: Link | None
    menu: tuple[MenuGroup, ...]
    has_feed: bool
    # Whether CSV and JSON lie beside the pages.
    downloads: bool


def chrome(site: Site, pages: Sequence[PlannedPage], wording: Wording, *, downloads: bool) -> Chrome:
    """The chrome of a planned site; the menu leads only to pages that exist."""
    organisation = site.organisation
    existing = {page.url for page in pages}
    return Chrome(
        name=organisation.name,
        identity=wording("site.identity", district=organisation.district, province=organisation.province),
        language=wording.language,
        site_url=organisation.site_url,
        emblem=urls.emblem(organisation.emblem) if organisation.emblem else "",
        first=_existing(_FIRST, existing, wording),
        search=Link(wording("menu.search"), urls.SEARCH) if urls.SEARCH in existing else None,
        menu=tuple(
            MenuGroup(wording(title), links)
            for title, group in _MENU.items()
            if (links := _existing(group, existing, wording))
        ),
        has_feed=any(page.published for page in pages),
        downloads=downloads,
    )


def _existing(menu: Mapping[str, str], existing: set[str], wording: Wording) -> tuple[Link, ...]:
    return tuple(Link(wording(label), url) for url, label in menu.items() if url in existing)
