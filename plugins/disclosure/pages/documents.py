"""A record as a JSON document: its own fields, the figures of its page, where it stands and under which licence."""

from collections.abc import Callable, Mapping
from typing import Any

from disclosure.pages.document import Document
from disclosure.pages.links import url_of
from disclosure.pages.structured import LICENCE
from disclosure.records import Record
from disclosure.site import Site


def of_record(
    site: Site, record: Record, name: str, figures: Callable[[], Mapping[str, Any]] | None = None, title: str = ""
) -> Document:
    """The JSON document of a record, under a title where its page has several. Absent fields are absent, dates are ISO 8601, years are Buddhist era."""
    return Document(name, lambda: _content(site, record, figures() if figures else None), title)


def _content(site: Site, record: Record, figures: Mapping[str, Any] | None) -> Mapping[str, Any]:
    content: dict[str, Any] = {
        "kind": record.kind,
        "url": f"{site.organisation.site_url}{url_of(record)}",
        "licence": LICENCE,
        "record": record.model_dump(mode="json", by_alias=True, exclude_none=True),
    }
    if figures:
        content["figures"] = figures
    return content
