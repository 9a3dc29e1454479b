"""opensearch.xml (OpenSearch 1.1): browsers can offer this site's search in their address bar."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from disclosure import urls
from disclosure.building import PlannedSite
from disclosure.exports.written import WrittenFile

_NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"
# The specification's limits for names.
_SHORT, _LONG = 16, 48
# How the office of a municipality abbreviates its rank, where the whole name is too long.
_RANKS = {"เทศบาลตำบล": "ทต.", "เทศบาลเมือง": "ทม.", "เทศบาลนคร": "ทน."}


def export(planned: PlannedSite, public: bool) -> Iterator[WrittenFile]:
    """The one file; its address is absolute, for it is used from outside the site."""
    del public
    organisation = planned.site.organisation
    root = Element("OpenSearchDescription", {"xmlns": _NAMESPACE})
    SubElement(root, "ShortName").text = _short(organisation.name)
    SubElement(root, "LongName").text = organisation.name[:_LONG]
    SubElement(root, "Description").text = f"{organisation.name} {organisation.district} {organisation.province}"
    SubElement(root, "InputEncoding").text = "UTF-8"
    address = f"{organisation.site_url}{urls.SEARCH}?q={{searchTerms}}"
    SubElement(root, "Url", {"type": "text/html", "template": address})
    indent(root)
    yield WrittenFile(urls.file_of(urls.OPENSEARCH), tostring(root, encoding="utf-8", xml_declaration=True) + b"\n")


def _short(name: str) -> str:
    if len(name) > _SHORT:
        for rank, short in _RANKS.items():
            name = name.replace(rank, short)
    return name[:_SHORT]
