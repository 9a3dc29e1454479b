"""robots.txt: the public site welcomes crawlers, a preview with drafts and samples turns them away."""

from collections.abc import Iterator

from disclosure import urls
from disclosure.building import PlannedSite
from disclosure.exports.written import WrittenFile


def export(planned: PlannedSite, public: bool) -> Iterator[WrittenFile]:
    """The one file."""
    sitemap = f"{planned.site.organisation.site_url}{urls.SITEMAP}"
    text = f"User-agent: *\nDisallow:\n\nSitemap: {sitemap}\n" if public else "User-agent: *\nDisallow: /\n"
    yield WrittenFile(urls.file_of(urls.ROBOTS), text.encode())
