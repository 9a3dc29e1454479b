"""What stands in a data file beside its texts, in comments and in numbers, tells of no person either: git is public."""

from collections.abc import Iterator

import privacy
from disclosure.findings import Finding
from disclosure.marks import Mark, scalar_around
from disclosure.passages import Identity, passages_of
from disclosure.private import fault, private
from disclosure.records import Record
from disclosure.rules.texts.persons_are_private import is_about_people
from disclosure.site import Site
from disclosure.source import Document
from problems import Place


def check(site: Site, record: Record, document: Document, who: Identity) -> Iterator[Finding]:
    """The problems of `persons_are_private`, where no text of a record has them."""
    matches = tuple(private(document.text, who, persons=is_about_people(record)))
    if not matches:
        return
    told = {
        (place.line, place.column)
        for passage in passages_of(record)
        for place in (site.place(record, *passage.location),)
        if any(privacy.find(passage.text, persons=True))
    }
    for match in matches:
        start, end = _mark(document.text, match.start), _mark(document.text, match.end - 1)
        value = scalar_around(document.text, start)
        # What begins in one value and ends in another is two values.
        if value not in told and value == scalar_around(document.text, end):
            yield Finding(fault(match.kind), place=Place(document.path, *start))


def _mark(text: str, offset: int) -> Mark:
    before = text[:offset]
    return before.count("\n") + 1, offset - before.rfind("\n")
