"""The Atom feed (RFC 4287) of what was published, newest first."""

import io
from collections.abc import Iterator
from datetime import date, datetime
from html import escape

from feedgenerator import Atom1Feed

from disclosure import urls
from disclosure.building import PlannedSite
from disclosure.exports.written import WrittenFile
from thai.calendar import THAILAND

NEWEST = 20


def export(planned: PlannedSite, public: bool) -> Iterator[WrittenFile]:
    """The one file; none while nothing bears a date, for a feed must have one."""
    del public
    entries = sorted(
        (page for page in planned.pages if page.published),
        key=lambda page: (page.updated or date.min, page.url),
        reverse=True,
    )
    if not entries:
        return
    organisation = planned.site.organisation
    feed = Atom1Feed(
        title=organisation.name,
        link=f"{organisation.site_url}{urls.HOME}",
        feed_url=f"{organisation.site_url}{urls.FEED}",
        description="",
        language="th",
        author_name=organisation.name,
    )
    for page in entries[:NEWEST]:
        address = f"{organisation.site_url}{page.url}"
        feed.add_item(
            title=page.title,
            link=address,
            unique_id=address,
            description=escape(page.description or page.title),
            pubdate=_midnight(page.published),
            updateddate=_midnight(page.updated),
        )
    text = io.StringIO()
    feed.write(text, "utf-8")
    yield WrittenFile(urls.file_of(urls.FEED), text.getvalue().encode())


def _midnight(day: date | None) -> datetime | None:
    return datetime(day.year, day.month, day.day, tzinfo=THAILAND) if day else None
