"""Subjects that records and items name stand in the list of subjects."""

from collections.abc import Iterator
from difflib import get_close_matches

from disclosure.findings import Finding, finding
from disclosure.records import Checklist, Concepts, Obligations, Record
from disclosure.site import Site
from problems import Fault, Location


def check(site: Site) -> Iterator[Finding]:
    """Problem ``unknown-concept``; where there is neither a list nor a form, nobody asks for subjects."""
    is_asked = bool(site.all(Concepts)) or bool(site.all(Checklist))
    if not is_asked or (Concepts.kind, Concepts.kind) in site.unread:
        return
    known = sorted(concept.id for record in site.all(Concepts) for concept in record.concepts)
    for records in site.records.values():
        for record in records.values():
            for location, concept in _named(record):
                if concept not in known:
                    near = get_close_matches(concept, known, 1)
                    yield finding(_unknown(concept, near[0] if near else ""), record, *location)


def _named(record: Record) -> Iterator[tuple[Location, str]]:
    if isinstance(record, Checklist):
        for index, item in enumerate(record.items):
            yield from ((("items", index, "concepts", position), each) for position, each in enumerate(item.concepts))
    elif isinstance(record, Obligations):
        yield from (
            (("obligations", index, "concept"), each.concept)
            for index, each in enumerate(record.obligations)
            if each.concept
        )
    elif not isinstance(record, Concepts):
        named = getattr(record, "concepts", ())
        yield from ((("concepts", position), each) for position, each in enumerate(named))


def _unknown(concept: str, near: str) -> Fault:
    return Fault(
        "unknown-concept",
        f"ไม่มีเรื่อง “{concept}” ใน data/concepts.yml",
        f"there is no subject '{concept}' in data/concepts.yml",
        near,
    )
