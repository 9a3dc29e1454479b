"""The file a code is looked up in, as a script, which also opens from a folder; every visitor is sent the same one."""

import json
from collections.abc import Iterator

from disclosure import urls
from disclosure.building import PlannedSite
from disclosure.exports.written import WrittenFile
from disclosure.records import Tracking


def export(planned: PlannedSite, public: bool) -> Iterator[WrittenFile]:  # noqa: ARG001  (an export like the others)
    """``tracking/current.js``, where the municipality publishes one."""
    for tracking in planned.site.all(Tracking):
        content = {
            "epoch": tracking.epoch,
            "domain": planned.site.organisation.domain,
            "published": tracking.published.isoformat() if tracking.published else "",
            "iterations": tracking.iterations,
            "entries": b"".join(tracking.entries).decode(),
        }
        text = f"self.prongsaiTracking = {json.dumps(content)};\n"
        yield WrittenFile(urls.file_of(urls.TRACKING_FILE), text.encode())
