"""What each page says of itself at its foot: its dates, its lasting address, and where to tell that it is wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit

from disclosure import urls
from disclosure.figures.published import counted_until
from disclosure.pages import channels
from disclosure.pages.parts import Link, PlannedPage
from disclosure.records import Channel, Complaints
from disclosure.site import Site
from disclosure.wording import Wording
from thai.calendar import fiscal_year_end, fiscal_year_start


@dataclass(frozen=True, slots=True)
class ThisPage:
    """``address`` is absolute, and empty for a page that has none of its own; a page that holds nothing has no dates."""

    changed: str
    covers: str
    address: str
    wrong: Link | None
    # What to do after following the link.
    how: str


class ThisPages:
    """What the pages of one planned site say of themselves."""

    def __init__(self, site: Site, pages: Sequence[PlannedPage], wording: Wording) -> None:
        self._site = site
        self._wording = wording
        self._existing = {page.url for page in pages}
        chosen = site.organisation.corrections
        self._parameter = chosen.parameter if chosen else None
        channel = site.find(Channel, chosen.channel) if chosen else None
        self._open = (channels.href(channel) if channel else None) or ""

    def of(self, page: PlannedPage) -> ThisPage:
        """What one page says of itself."""
        lasting = page.is_public and not page.is_anywhere
        address = f"{self._site.organisation.site_url}{page.url}" if lasting else ""
        wrong, how = self._wrong(page, address)
        if page.is_anywhere:
            return ThisPage("", "", "", wrong, how)
        return ThisPage(self._changed(page), self._covers(page), address, wrong, how)

    def _changed(self, page: PlannedPage) -> str:
        """The newest of the records' own days; without any, the day of the last commit that changed their files."""
        if page.updated:
            return self._wording("this_page.changed", day=self._wording.day(page.updated))
        days = [
            former.day
            for record in page.records
            for former in (self._site.history or {}).get(self._site.path(record), ())[-1:]
        ]
        if days:
            return self._wording("this_page.changed_in_history", day=self._wording.day(max(days)))
        return self._wording("this_page.undated")

    def _covers(self, page: PlannedPage) -> str:
        years = page.covered
        if not years:
            return self._wording("this_page.no_period")
        span = {
            "start": self._wording.day(fiscal_year_start(years[0])),
            "end": self._wording.day(fiscal_year_end(years[-1])),
        }
        words = self._wording.fiscal_year(years[0])
        if len(years) > 1:
            words = self._wording("this_page.years", first=words, last=self._wording.year_digits(years[-1]))
        return self._wording("this_page.covers", years=words, **span) + self._until(page)

    def _until(self, page: PlannedPage) -> str:
        years = page.covered
        own = (each for each in page.records if isinstance(each, Complaints) and each.fiscal_year in years)
        days = [day for each in own if (day := counted_until(each))]
        return " " + self._wording("this_page.until", day=self._wording.day(max(days))) if days else ""

    def _wrong(self, page: PlannedPage, address: str) -> tuple[Link | None, str]:
        words = self._wording("this_page.wrong")
        if not self._open:
            url = next((url for url in (urls.CHANNELS, urls.ABOUT) if url in self._existing), None)
            how = "this_page.how_by_channel" if address else "this_page.how_without_address"
            return (Link(words, url), self._wording(how)) if url else (None, "")
        if self._open.startswith("mailto:"):
            subject = self._wording("this_page.subject", title=page.title)
            url = f"{self._open}?subject={quote(subject)}&body={quote(address)}"
            return Link(words, url), self._wording("this_page.how_by_mail")
        if self._parameter and address and self._open.startswith("https://"):
            form = urlsplit(self._open)
            asked = "&".join(filter(None, (form.query, urlencode({self._parameter: address}))))
            return Link(words, form._replace(query=asked).geturl()), ""
        return Link(words, self._open), self._wording("this_page.how_by_form")
