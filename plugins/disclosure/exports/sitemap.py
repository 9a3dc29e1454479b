"""sitemap.xml (sitemaps.org 0.9): every listed page, dated from the data and never from the clock."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from disclosure import urls
from disclosure.building import PlannedSite
from disclosure.exports.written import WrittenFile

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def export(planned: PlannedSite, public: bool) -> Iterator[WrittenFile]:
    """The one file."""
    del public
    root = Element("urlset", {"xmlns": _NAMESPACE})
    for page in planned.pages:
        if page.is_listed:
            entry = SubElement(root, "url")
            SubElement(entry, "loc").text = f"{planned.site.organisation.site_url}{page.url}"
            if page.updated:
                SubElement(entry, "lastmod").text = page.updated.isoformat()
    indent(root)
    yield WrittenFile(urls.file_of(urls.SITEMAP), tostring(root, encoding="utf-8", xml_declaration=True) + b"\n")
