"""What stands in a data file beside its texts, in comments and in numbers, tells of no person either: git is public."""

from collections.abc import Iterator

import privacy
from disclosure.findings import Finding
from disclosure.marks import scalar_around
from disclosure.passages import Identity, values_of
from disclosure.private import fault, private
from disclosure.records import Record
from disclosure.rules.texts.persons_are_private import is_about_people
from disclosure.site import Site
from disclosure.source import Document
from problems import place_within


def check(site: Site, record: Record, document: Document, who: Identity) -> Iterator[Finding]:
    """The problems of `persons_are_private`, where no text of a record has them."""
    matches = tuple(private(document.text, who, persons=is_about_people(record)))
    if not matches:
        return
    told = {
        (place.line, place.column)
        for location, value in values_of(record)
        if _is_looked_at_or_no_text(value)
        for place in (site.place(record, *location),)
    }
    for match in matches:
        place = place_within(document.path, document.text, match.start, match.end)
        last = place_within(document.path, document.text, match.end - 1, match.end)
        value = scalar_around(document.text, (place.line, place.column))
        # What begins in one value and ends in another is two values.
        if value not in told and value == scalar_around(document.text, (last.line, last.column)):
            yield Finding(fault(match.kind), place=place)


def _is_looked_at_or_no_text(value: object) -> bool:
    """Texts are told of by themselves, and the digits of bytes are nobody's number."""
    return isinstance(value, bytes) or (isinstance(value, str) and any(privacy.find(value, persons=True)))
