"""Every record as JSON beside its page."""

import json
from collections.abc import Iterator
from functools import partial

from disclosure import urls
from disclosure.building import PlannedSite
from disclosure.exports.written import MadeFile


def export(planned: PlannedSite, public: bool) -> Iterator[MadeFile]:
    """One file for every document of every page."""
    del public
    for page in planned.pages:
        for document in page.documents:
            path = urls.file_of(f"{page.url}{document.file}")
            yield MadeFile(path, repr(document.content), partial(json_bytes, document.content))


def json_bytes(content: object) -> bytes:
    """A record as JSON for people to read, too."""
    return f"{json.dumps(content, ensure_ascii=False, indent=2)}\n".encode()
