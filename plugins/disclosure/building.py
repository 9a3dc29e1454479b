"""From two folders to a planned site: loaded, checked and laid out as pages, nothing written yet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from disclosure import dead_links
from disclosure.loading import examine, load
from disclosure.pages import guides, plan
from disclosure.pages.parts import PlannedPage
from disclosure.parsed import ParsedRecords
from disclosure.prose import reading_of
from disclosure.site import History, Site
from disclosure.wording import Wording
from problems import Fault, Problem, ProblemsError, problem


@dataclass(frozen=True, slots=True)
class PlannedSite:
    """The records as they may be shown, and every page that will show them."""

    site: Site
    pages: tuple[PlannedPage, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """All there is to say of two folders: every error and gap, sorted by place; the site where it could be read."""

    site: Site | None
    problems: tuple[Problem, ...]


def check(
    data: Path,
    content: Path,
    wording: Wording,
    *,
    parsed: ParsedRecords | None = None,
    as_of: date | None = None,
    history: History | None = None,
) -> Checked:
    """Everything `prepare` would refuse, and the gaps beside.

    ``as_of`` is the present day: deadlines and waivers are judged on it, and nothing can have been counted after it.
    """
    examined = examine(data, content, parsed, as_of=as_of, today=as_of, history=history)
    if examined.site is None or examined.errors:
        return Checked(examined.site, examined.problems)
    site = examined.site
    misplanned = _misplanned(site, content.name, plan(site, wording))
    return Checked(site, tuple(sorted({*examined.problems, *misplanned})))


def prepare(
    data: Path,
    content: Path,
    wording: Wording,
    *,
    public: bool,
    parsed: ParsedRecords | None = None,
    as_of: date | None = None,
    history: History | None = None,
) -> PlannedSite:
    """The planned site. Raises `ProblemsError` with every error; drafts and samples are checked even when left out.

    ``as_of`` is the day that deadlines and waivers are judged on; without it nothing is late. ``history`` is what files
    said before; without it nothing was changed.
    """
    site = load(data, content, parsed, as_of, history)
    pages = plan(site, wording, for_staff=not public)
    if problems := tuple(_misplanned(site, content.name, pages)):
        raise ProblemsError(problems, data.parent)
    if parsed:
        for path, text in site.prose.items():
            parsed.put_reading(text, reading_of(site, path))
    if not public:
        return PlannedSite(site, (*pages, *guides(wording)))
    published = site.public()
    return PlannedSite(published, plan(published, wording))


def _misplanned(site: Site, folder: str, pages: Sequence[PlannedPage]) -> Iterator[Problem]:
    yield from _same_addresses(site, pages)
    yield from dead_links.check(site, folder, pages)


def _same_addresses(site: Site, pages: Sequence[PlannedPage]) -> Iterator[Problem]:
    """Problem ``same-address``: an attachment would lie where the site writes a file of its own, or another does."""
    seen: set[str] = set()
    for page in pages:
        for address in page.addresses:
            if address in seen:
                fault = Fault(
                    "same-address",
                    f"มีสองไฟล์ที่จะอยู่ที่ที่อยู่เดียวกัน “{address}” กรุณาเปลี่ยนชื่อไฟล์แนบหรือรหัส",
                    f"two files would lie at one address, '{address}'; rename the attachment or change the id",
                )
                yield problem(fault, site.place(page.records[0]))
            seen.add(address)
