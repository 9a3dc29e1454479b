"""Schema.org descriptions of pages, for machines: the organisation, the way here, the data."""

from collections.abc import Mapping
from typing import Any

from disclosure import urls
from disclosure.pages.parts import PlannedPage
from disclosure.records import Organisation
from disclosure.site import Site

LICENCE = "https://creativecommons.org/licenses/by/4.0/"

Description = Mapping[str, Any]


def describe(page: PlannedPage, site: Site, *, downloads: bool = True) -> tuple[Description, ...]:
    """Everything there is to say of a page; of its files only where the site has downloads."""
    described: list[Description] = []
    if site.organisation in page.records:
        described.append(organisation(site))
    if page.trail:
        described.append(breadcrumbs(page, site.organisation.site_url))
    if downloads and (page.tables or page.documents):
        described.append(dataset(page, site))
    return tuple(described)


def organisation(site: Site) -> Description:
    """GovernmentOrganization, with only what the records state."""
    record = site.organisation
    described: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "GovernmentOrganization",
        "@id": _id(record),
        "name": record.name,
        "url": f"{record.site_url}{urls.HOME}",
        "address": {
            "@type": "PostalAddress",
            "addressCountry": "TH",
            "addressRegion": record.province,
            "addressLocality": record.district,
        },
    }
    if record.english_name:
        described["alternateName"] = record.english_name
    if record.address:
        described["address"]["streetAddress"] = record.address
    if record.telephone:
        described["telephone"] = record.telephone
    if record.email:
        described["email"] = record.email
    return described


def breadcrumbs(page: PlannedPage, site_url: str) -> Description:
    """BreadcrumbList from home to the page itself."""
    steps = [*page.trail, None]
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": step.text if step else page.title,
                "item": f"{site_url}{step.url if step else page.url}",
            }
            for position, step in enumerate(steps, 1)
        ],
    }


def dataset(page: PlannedPage, site: Site) -> Description:
    """Dataset of the page's CSV and JSON files."""
    site_url = site.organisation.site_url
    described: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": page.title,
        "description": page.description or page.title,
        "url": f"{site_url}{page.url}",
        "license": LICENCE,
        "inLanguage": "th",
        "creator": {"@id": _id(site.organisation), "@type": "GovernmentOrganization", "name": site.organisation.name},
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": media_type, "contentUrl": f"{site_url}{page.url}{file}"}
            for media_type, file in _files(page)
        ],
    }
    if page.updated:
        described["dateModified"] = page.updated.isoformat()
    return described


def _files(page: PlannedPage) -> list[tuple[str, str]]:
    return [("text/csv", table.file) for table in page.tables] + [
        ("application/json", document.file) for document in page.documents
    ]


def _id(record: Organisation) -> str:
    return f"{record.site_url}/#organisation"
