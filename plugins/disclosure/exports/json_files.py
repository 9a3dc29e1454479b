"""Every record as JSON beside its page."""

import json
from collections.abc import Iterator

from disclosure import urls
from disclosure.building import PlannedSite
from disclosure.exports.written import WrittenFile


def export(planned: PlannedSite, public: bool) -> Iterator[WrittenFile]:
    """One file for every document of every page."""
    del public
    for page in planned.pages:
        for document in page.documents:
            text = json.dumps(document.content, ensure_ascii=False, indent=2) + "\n"
            yield WrittenFile(urls.file_of(f"{page.url}{document.file}"), text.encode())
